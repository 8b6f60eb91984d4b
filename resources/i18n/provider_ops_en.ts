<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>AppState</name>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendeesSection</name>
    <message numerus="yes">
        <source>Add from %n people, or type a new name</source>
        <translation>
            <numerusform>Add from %n people, or type a new name</numerusform>
            <numerusform>Add from %n people, or type a new name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message numerus="yes">
        <source>%n rows answered</source>
        <translation>
            <numerusform>%n row answered</numerusform>
            <numerusform>%n rows answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookDesk</name>
    <message numerus="yes">
        <source>Saved {name}, %n pages</source>
        <translation>
            <numerusform>Saved {name}, %n page</numerusform>
            <numerusform>Saved {name}, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringBlock</name>
    <message numerus="yes">
        <source>Packet, %n handouts</source>
        <translation>
            <numerusform>Packet, %n handout</numerusform>
            <numerusform>Packet, %n handouts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message numerus="yes">
        <source>%n visits exported to {0}</source>
        <translation>
            <numerusform>%n visit exported to {0}</numerusform>
            <numerusform>%n visits exported to {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message numerus="yes">
        <source>Not those who work at no office now: %n.</source>
        <translation>
            <numerusform>Not those who work at no office now: %n.</numerusform>
            <numerusform>Not those who work at no office now: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits planned</source>
        <translation>
            <numerusform>%n visit planned</numerusform>
            <numerusform>%n visits planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to {file}</source>
        <translation>
            <numerusform>%n row exported to {file}</numerusform>
            <numerusform>%n rows exported to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n codes ended</source>
        <translation>
            <numerusform>%n code ended</numerusform>
            <numerusform>%n codes ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new codes</source>
        <translation>
            <numerusform>%n new code</numerusform>
            <numerusform>%n new codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message numerus="yes">
        <source>%n rows written to {file}</source>
        <translation>
            <numerusform>%n row written to {file}</numerusform>
            <numerusform>%n rows written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checker</name>
    <message numerus="yes">
        <source>The facts are %n days old. Sync, or load newer lists, before you rely on it.</source>
        <translation>
            <numerusform>The facts are %n day old. Sync, or load newer lists, before you rely on it.</numerusform>
            <numerusform>The facts are %n days old. Sync, or load newer lists, before you rely on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimFigures</name>
    <message numerus="yes">
        <source>%n lines in appeal</source>
        <translation>
            <numerusform>%n line in appeal</numerusform>
            <numerusform>%n lines in appeal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message numerus="yes">
        <source>%n lines checked, findings: {findings}</source>
        <translation>
            <numerusform>%n line checked, findings: {findings}</numerusform>
            <numerusform>%n lines checked, findings: {findings}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeLists</name>
    <message numerus="yes">
        <source>%n code numbers</source>
        <translation>
            <numerusform>%n code number</numerusform>
            <numerusform>%n code numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeRow</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesSection</name>
    <message numerus="yes">
        <source>Add {code}, denied {reason}, %n lines in 90 days</source>
        <translation>
            <numerusform>Add {code}, denied {reason}, %n line in 90 days</numerusform>
            <numerusform>Add {code}, denied {reason}, %n lines in 90 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message numerus="yes">
        <source>%n columns that are needed are not found yet.</source>
        <translation>
            <numerusform>%n column that are needed are not found yet.</numerusform>
            <numerusform>%n columns that are needed are not found yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message numerus="yes">
        <source>%n codes</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractHead</name>
    <message numerus="yes">
        <source>%n clinicians</source>
        <translation>
            <numerusform>%n clinician</numerusform>
            <numerusform>%n clinicians</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contracts</name>
    <message numerus="yes">
        <source>%n contracts saved as {name}</source>
        <translation>
            <numerusform>%n contract saved as {name}</numerusform>
            <numerusform>%n contracts saved as {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPane</name>
    <message numerus="yes">
        <source>%n corrections approved</source>
        <translation>
            <numerusform>%n correction approved</numerusform>
            <numerusform>%n corrections approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrections selected</source>
        <translation>
            <numerusform>%n correction selected</numerusform>
            <numerusform>%n corrections selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrections declined</source>
        <translation>
            <numerusform>%n correction declined</numerusform>
            <numerusform>%n corrections declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrections in {}, file {}</source>
        <translation>
            <numerusform>%n correction in {}, file {}</numerusform>
            <numerusform>%n corrections in {}, file {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n affiliations</source>
        <translation>
            <numerusform>%n affiliation</numerusform>
            <numerusform>%n affiliations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim lines</source>
        <translation>
            <numerusform>%n claim line</numerusform>
            <numerusform>%n claim lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n denied</source>
        <translation>
            <numerusform>%n denied</numerusform>
            <numerusform>%n denied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modifiers</source>
        <translation>
            <numerusform>%n modifier</numerusform>
            <numerusform>%n modifiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offices</source>
        <translation>
            <numerusform>%n office</numerusform>
            <numerusform>%n offices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded</source>
        <translation>
            <numerusform>%n recorded</numerusform>
            <numerusform>%n recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remittances</source>
        <translation>
            <numerusform>%n remittance</numerusform>
            <numerusform>%n remittances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submissions</source>
        <translation>
            <numerusform>%n submission</numerusform>
            <numerusform>%n submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unbalanced</source>
        <translation>
            <numerusform>%n unbalanced</numerusform>
            <numerusform>%n unbalanced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixed</source>
        <translation>
            <numerusform>%n fixed</numerusform>
            <numerusform>%n fixed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reversals</source>
        <translation>
            <numerusform>%n reversal</numerusform>
            <numerusform>%n reversals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a flag</source>
        <translation>
            <numerusform>%n with a flag</numerusform>
            <numerusform>%n with a flag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%n more places differ</source>
        <translation>
            <numerusform>%n more place differ</numerusform>
            <numerusform>%n more places differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message numerus="yes">
        <source>%n business days</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message numerus="yes">
        <source>%n late escalations, the first due {day}</source>
        <translation>
            <numerusform>%n late escalation, the first due {day}</numerusform>
            <numerusform>%n late escalations, the first due {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late promises, the first due {day}</source>
        <translation>
            <numerusform>%n late promise, the first due {day}</numerusform>
            <numerusform>%n late promises, the first due {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open escalations, the first due {day}</source>
        <translation>
            <numerusform>%n open escalation, the first due {day}</numerusform>
            <numerusform>%n open escalations, the first due {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taught codes to check again since {day}</source>
        <translation>
            <numerusform>%n taught code to check again since {day}</numerusform>
            <numerusform>%n taught codes to check again since {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contract ends {day}, %n days</source>
        <translation>
            <numerusform>contract ends {day}, %n day</numerusform>
            <numerusform>contract ends {day}, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last day for notice {day}, %n days</source>
        <translation>
            <numerusform>last day for notice {day}, %n day</numerusform>
            <numerusform>last day for notice {day}, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueView</name>
    <message numerus="yes">
        <source>%n offices selected</source>
        <translation>
            <numerusform>%n office selected</numerusform>
            <numerusform>%n offices selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Escalations</name>
    <message numerus="yes">
        <source>Due in %n business days</source>
        <translation>
            <numerusform>Due in %n business day</numerusform>
            <numerusform>Due in %n business days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Late by %n business days</source>
        <translation>
            <numerusform>Late by %n business day</numerusform>
            <numerusform>Late by %n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpiringView</name>
    <message numerus="yes">
        <source>%n contracts are the only source in a county.</source>
        <translation>
            <numerusform>%n contract are the only source in a county.</numerusform>
            <numerusform>%n contracts are the only source in a county.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts are hidden by what is ticked at the left.</source>
        <translation>
            <numerusform>%n contract is hidden by what is ticked at the left.</numerusform>
            <numerusform>%n contracts are hidden by what is ticked at the left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message numerus="yes">
        <source>%n rules, largest first</source>
        <translation>
            <numerusform>%n rule, largest first</numerusform>
            <numerusform>%n rules, largest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers, largest first</source>
        <translation>
            <numerusform>%n provider, largest first</numerusform>
            <numerusform>%n providers, largest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes, largest first</source>
        <translation>
            <numerusform>%n code, largest first</numerusform>
            <numerusform>%n codes, largest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reasons, largest first</source>
        <translation>
            <numerusform>%n reason, largest first</numerusform>
            <numerusform>%n reasons, largest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishPane</name>
    <message numerus="yes">
        <source>%n problems were left out.</source>
        <translation>
            <numerusform>%n problem were left out.</numerusform>
            <numerusform>%n problems were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixPanel</name>
    <message numerus="yes">
        <source>Use for all %n rows with this value</source>
        <translation>
            <numerusform>Use for all %n row with this value</numerusform>
            <numerusform>Use for all %n rows with this value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message numerus="yes">
        <source>%n approved codes stop paying: </source>
        <translation>
            <numerusform>%n approved code stops paying: </numerusform>
            <numerusform>%n approved codes stop paying: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clinicians are no longer covered by it.</source>
        <translation>
            <numerusform>%n clinician is no longer covered by it.</numerusform>
            <numerusform>%n clinicians are no longer covered by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its panels have %n members.</source>
        <translation>
            <numerusform>Its panels have %n member.</numerusform>
            <numerusform>Its panels have %n members.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n columns of the file are not read: {names}</source>
        <translation>
            <numerusform>%n column of the file are not read: {names}</numerusform>
            <numerusform>%n columns of the file are not read: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuePane</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinePane</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines selected</source>
        <translation>
            <numerusform>%n line selected</numerusform>
            <numerusform>%n lines selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practices</source>
        <translation>
            <numerusform>%n practice</numerusform>
            <numerusform>%n practices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineWork</name>
    <message numerus="yes">
        <source>%n rows exported to {file}</source>
        <translation>
            <numerusform>%n row exported to {file}</numerusform>
            <numerusform>%n rows exported to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits planned</source>
        <translation>
            <numerusform>%n visit planned</numerusform>
            <numerusform>%n visits planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines marked reviewed</source>
        <translation>
            <numerusform>%n line marked reviewed</numerusform>
            <numerusform>%n lines marked reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListChanges</name>
    <message numerus="yes">
        <source>%n clinicians</source>
        <translation>
            <numerusform>%n clinician</numerusform>
            <numerusform>%n clinicians</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in 90 days</source>
        <translation>
            <numerusform>%n line in 90 days</numerusform>
            <numerusform>%n lines in 90 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListForms</name>
    <message numerus="yes">
        <source>%n contracts pay by this list.</source>
        <translation>
            <numerusform>%n contract pays by this list.</numerusform>
            <numerusform>%n contracts pay by this list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n entries</source>
        <translation>
            <numerusform>End %n entry</numerusform>
            <numerusform>End %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n rows exported to {}</source>
        <translation>
            <numerusform>%n row exported to {}</numerusform>
            <numerusform>%n rows exported to {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries selected</source>
        <translation>
            <numerusform>%n entry selected</numerusform>
            <numerusform>%n entries selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offices</source>
        <translation>
            <numerusform>%n office</numerusform>
            <numerusform>%n offices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopPane</name>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes at offices</source>
        <translation>
            <numerusform>%n code at offices</numerusform>
            <numerusform>%n codes at offices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reopened</source>
        <translation>
            <numerusform>%n reopened</numerusform>
            <numerusform>%n reopened</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopWords</name>
    <message numerus="yes">
        <source>%n handed over</source>
        <translation>
            <numerusform>%n handed over</numerusform>
            <numerusform>%n handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets made for it.</source>
        <translation>
            <numerusform>%n packet made for it.</numerusform>
            <numerusform>%n packets made for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there</source>
        <translation>
            <numerusform>%n there</numerusform>
            <numerusform>%n there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n more.</numerusform>
            <numerusform>%n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchPane</name>
    <message numerus="yes">
        <source>%n practices and NPIs of these rows are on the roster.</source>
        <translation>
            <numerusform>%n practice and NPIs of these rows are on the roster.</numerusform>
            <numerusform>%n practices and NPIs of these rows are on the roster.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchPanel</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlierPane</name>
    <message numerus="yes">
        <source>%n more by other measures</source>
        <translation>
            <numerusform>%n more by other measure</numerusform>
            <numerusform>%n more by other measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketBuilder</name>
    <message numerus="yes">
        <source>%n pages sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handouts</source>
        <translation>
            <numerusform>%n handout</numerusform>
            <numerusform>%n handouts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends on %n lists</source>
        <translation>
            <numerusform>ends on %n list</numerusform>
            <numerusform>ends on %n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n lists</source>
        <translation>
            <numerusform>on %n list</numerusform>
            <numerusform>on %n lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersPane</name>
    <message numerus="yes">
        <source>%n handouts are not on this laptop</source>
        <translation>
            <numerusform>%n handout are not on this laptop</numerusform>
            <numerusform>%n handouts are not on this laptop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message numerus="yes">
        <source>Plan visits to %n offices</source>
        <translation>
            <numerusform>Plan visits to %n office</numerusform>
            <numerusform>Plan visits to %n offices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesSection</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carried over</source>
        <translation>
            <numerusform>%n carried over</numerusform>
            <numerusform>%n carried over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Providers</name>
    <message numerus="yes">
        <source>%n ending</source>
        <translation>
            <numerusform>%n ending</numerusform>
            <numerusform>%n ending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines: too few to judge</source>
        <translation>
            <numerusform>%n line: too few to judge</numerusform>
            <numerusform>%n lines: too few to judge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n directory corrections</source>
        <translation>
            <numerusform>Send %n directory correction</numerusform>
            <numerusform>Send %n directory corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verify %n practitioners in the directory</source>
        <translation>
            <numerusform>Verify %n practitioner in the directory</numerusform>
            <numerusform>Verify %n practitioners in the directory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentChecks</name>
    <message numerus="yes">
        <source>%n older ones: narrow the search.</source>
        <translation>
            <numerusform>%n older one: narrow the search.</numerusform>
            <numerusform>%n older ones: narrow the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message numerus="yes">
        <source>%n codes ending</source>
        <translation>
            <numerusform>%n code ending</numerusform>
            <numerusform>%n codes ending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>Due today: {office}, and %n more</source>
        <translation>
            <numerusform>Due today: {office}, and %n more</numerusform>
            <numerusform>Due today: {office}, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message numerus="yes">
        <source>%n problems. Nothing is loaded until you say so.</source>
        <translation>
            <numerusform>%n problem. Nothing is loaded until you say so.</numerusform>
            <numerusform>%n problems. Nothing is loaded until you say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments of this file were loaded before.</source>
        <translation>
            <numerusform>%n payment of this file were loaded before.</numerusform>
            <numerusform>%n payments of this file were loaded before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportShelf</name>
    <message numerus="yes">
        <source>Draft, %n pages</source>
        <translation>
            <numerusform>Draft, %n page</numerusform>
            <numerusform>Draft, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready, %n pages</source>
        <translation>
            <numerusform>Ready, %n page</numerusform>
            <numerusform>Ready, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>Saved {name}, %n pages</source>
        <translation>
            <numerusform>Saved {name}, %n page</numerusform>
            <numerusform>Saved {name}, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterWalk</name>
    <message numerus="yes">
        <source>%n facts confirmed</source>
        <translation>
            <numerusform>%n fact confirmed</numerusform>
            <numerusform>%n facts confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideFacts</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message numerus="yes">
        <source>%n more action items</source>
        <translation>
            <numerusform>%n more action item</numerusform>
            <numerusform>%n more action items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmissionPane</name>
    <message numerus="yes">
        <source>%n unanswered, {amount} charged</source>
        <translation>
            <numerusform>%n unanswered, {amount} charged</numerusform>
            <numerusform>%n unanswered, {amount} charged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n break a rule as they stand, {amount} charged</source>
        <translation>
            <numerusform>%n break a rule a they stand, {amount} charged</numerusform>
            <numerusform>%n break a rule as they stand, {amount} charged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message numerus="yes">
        <source>%n fields are as before.</source>
        <translation>
            <numerusform>%n field are as before.</numerusform>
            <numerusform>%n fields are as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings may turn: {rule}.</source>
        <translation>
            <numerusform>%n finding may turn: {rule}.</numerusform>
            <numerusform>%n findings may turn: {rule}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks of reviewed lines lose their line.</source>
        <translation>
            <numerusform>%n mark of reviewed lines lose their line.</numerusform>
            <numerusform>%n marks of reviewed lines lose their line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more answers that stand on it stay as they were told.</source>
        <translation>
            <numerusform>%n more answer that stand on it stay as they were told.</numerusform>
            <numerusform>%n more answers that stand on it stay as they were told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more issues and visits stay.</source>
        <translation>
            <numerusform>%n more issue and visits stay.</numerusform>
            <numerusform>%n more issues and visits stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows go.</source>
        <translation>
            <numerusform>%n row go.</numerusform>
            <numerusform>%n rows go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} taken back, %n rows</source>
        <translation>
            <numerusform>{file} taken back, %n row</numerusform>
            <numerusform>{file} taken back, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>{0}: %n codes ended</source>
        <translation>
            <numerusform>{0}: %n code ended</numerusform>
            <numerusform>{0}: %n codes ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n new codes</source>
        <translation>
            <numerusform>{0}: %n new code</numerusform>
            <numerusform>{0}: %n new codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingLibrary</name>
    <message numerus="yes">
        <source>%n copies given in visits</source>
        <translation>
            <numerusform>%n copy given in visits</numerusform>
            <numerusform>%n copies given in visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n materials, {need} to look at</source>
        <translation>
            <numerusform>%n material, {need} to look at</numerusform>
            <numerusform>%n materials, {need} to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message numerus="yes">
        <source>%n tries left before a wait.</source>
        <translation>
            <numerusform>%n try left before a wait.</numerusform>
            <numerusform>%n tries left before a wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitRecord</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds. Only you see this; others see sums.</source>
        <translation>
            <numerusform>%n second. Only you see this; others see sums.</numerusform>
            <numerusform>%n seconds. Only you see this; others see sums.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%n visits planned</source>
        <translation>
            <numerusform>%n visit planned</numerusform>
            <numerusform>%n visits planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyPane</name>
    <message numerus="yes">
        <source>%n reasons make {share}. The patient's share is no denial.</source>
        <translation>
            <numerusform>%n reason makes {share}. The patient's share is no denial.</numerusform>
            <numerusform>%n reasons make {share}. The patient's share is no denial.</numerusform>
        </translation>
    </message>
</context>
</TS>
