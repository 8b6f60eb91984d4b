<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AnswerFoot</name>
    <message>
        <source>What would make it valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>things we can fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every check passes on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never change the facts of a claim to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at place {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates of service {span}{at}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At place {place}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, only if care was given there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} without {modifiers} on {day}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppState</name>
    <message>
        <source>On this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last sync {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hub is set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted on this laptop · locks after {0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub data as of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendeesSection</name>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add from %n people, or type a new name</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Drop the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the selection (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, title or office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not resolved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past the due day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 2 business days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading escalations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search, severity and owner to see the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case starts from an office, a visit or a claim line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due, business days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>History of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now due {day}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now with {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root cause, when it was closed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open claim line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasesBlock</name>
    <message>
        <source>Open escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time until the case is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} d late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} d left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened {0} · due {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checker</name>
    <message>
        <source>Told the office {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modifier {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {} checks, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can {who} bill {code} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at place {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facts as of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked out on this laptop in {} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known on {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts as of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckerView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy answer (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT THE RECORD SAYS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that led to the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as told to the office, with every fact behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody with this NPI is on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPI {} is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {} is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loaded code set does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can they bill it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an NPI or a name, a code such as 99214, and Enter. The answer comes with every record it stands on, also offline.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipButton</name>
    <message>
        <source>Delete removes this filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>Why lines were denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denial reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-education visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading claims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claims on this laptop yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come with a sync, or from a remittance file (835).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} reasons make {share}. The patient&apos;s share is no denial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines} lines checked, {findings} break a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-education: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first test that a line fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all lines again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create re-education visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClinicianField</name>
    <message>
        <source>NPI or name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeLists</name>
    <message>
        <source>Approved list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End in {} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modifier {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authorization first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeListsView</name>
    <message>
        <source>Approved lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a code on this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approved list yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists come with a file of approved codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing all codes adds those that ended or begin later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesBlock</name>
    <message>
        <source>Codes ending soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approved code ends in 90 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approved codes are on file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesSection</name>
    <message>
        <source>Re-education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-education by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taught back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or from the top denials:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has five characters, like G2211</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {code}, denied {reason}, {lines} lines in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CO-97, or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} taught back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {code} again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>If nobody acts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>Begins later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} codes today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims of these days are not covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day to give notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After it, the contract renews for {} months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services after that day are not covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {} codes are no longer paid by this contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {}, then renews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractBlock</name>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the contract has run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is agreed with this office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renews, notice by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no auto-renew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractHead</name>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No auto-renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} clinicians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractView</name>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of the contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As we knew it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What applied when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinicians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the contract covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved lists of the contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was known yet on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct {}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a clinician…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End coverage of {}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminate contract…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contracts</name>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within {} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} to {} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nobody acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renews for {} months after {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on {}, claims after it are not covered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts and codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts &amp; codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move between cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code checker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or next code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContractsView</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading contracts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contract is recorded from its office, or comes with a roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all to see every contract of the market.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>MM/DD/YYYY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DenialsBlock</name>
    <message>
        <source>Top denials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line was denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim lines of these days are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied · peers {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueBar</name>
    <message>
        <source>Time used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {used}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {given} business days used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something unexpected happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saved is not affected. Try again, or copy the details for the service desk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscalationsPage</name>
    <message>
        <source>New escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New escalation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the due date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpiringFilters</name>
    <message>
        <source>My territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends  {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice due  {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpiringView</name>
    <message>
        <source>Contracts ending, next {} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts ending by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts with a date that is near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading contracts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in {days} days cover {members} members. {renewing} renew unless notice is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contracts end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract ends in {} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts without renewal and renewals with a notice day appear here 180 days ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clinicians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} counties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} specialties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinicians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices or clinicians</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market, as your plan calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protects the file on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets your home and menu order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and your market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs what you record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you can open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the passphrase down and keep it away from the laptop. Without it no one can read this file, not even IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEP 1 OF 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It encrypts everything the program keeps on this laptop. Four or five words that only you would put together are easy to type and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEP 2 OF 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you do most days?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This only changes what opens first. You can switch later in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days are counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEP 3 OF 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name stands on visits, packets and reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {0} characters, not one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything shows {0} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first visit shows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load what is good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files loaded before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remittances, tables, code files (*);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} problems. Nothing is loaded until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is loaded until you say so. You can take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remittances (835), rosters and NPPES files, approved-code lists, HCPCS files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First you see what is in it; nothing is loaded before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} loaded: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} taken back, {n} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnowledgeStrip</name>
    <message>
        <source>What we would have answered, by the day we knew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownPane</name>
    <message>
        <source>drag the handle, or ← → by change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As we knew it on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KpiTile</name>
    <message>
        <source>no data yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastVisitBlock</name>
    <message>
        <source>From last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first visit on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue {0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinePane</name>
    <message>
        <source>Claim lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create re-education visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading claim lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No denied lines here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a remittance to see what was denied and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{practices} practices, {dollars}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick lines of one practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only my offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending in {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What our check says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule broken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider matches this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider matches all {0} filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing {0} would show {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract ends in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every office was seen in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider is in your territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shows every provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No providers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a roster, or add the first clinician by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contract end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarketPage</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit coverage by county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied lines by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why lines were denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {day}, the month is not over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up the month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of claim lines that were denied, by month of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied lines of the month by reason, most first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{below} of {all} counties are below the goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>98% and up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 to 97.9%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 to 94.9%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 to 89.9%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 80%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no office here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No office has a county yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offices seen within their target days, goal 90%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>furthest behind first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of lines by month; reasons of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices past their target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier A first, then most members</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaterialsSection</name>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A material that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} was replaced by v{newer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} is behind the English v{english}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts &amp; codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeHead</name>
    <message>
        <source>VISIT PREP · STOP {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clinicians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPI {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>All visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is kept on this laptop. Closing the lid is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagedTableModel</name>
    <message>
        <source>Select all that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sync refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.0f} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The search could not finish. Change the text to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can {0} bill {1} today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {0} for a clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, NPI, code, or &gt; for commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Too short. Four or five words work well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too easy to guess. Add a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good enough. One more word makes it strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase you use now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {0} characters, not one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Colors of the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesPane</name>
    <message>
        <source>Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} looks after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxonomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not accept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Choose an office from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the visit is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit needs a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrepPane</name>
    <message>
        <source>starts in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit prep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Top denials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denial rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPI {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} claim lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract ends in {0} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends {0} and nothing renews it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract ended {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works at no office now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} clinicians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} claim lines · peers {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PREVIEW</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemLine</name>
    <message>
        <source>Nearest matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Locked after quiet minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Director</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This locks in 1 minute. Any key keeps it open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1:,} of {2:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromisesSection</name>
    <message>
        <source>Action items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: what will be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carried over</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{text}, {owner}, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Providers</name>
    <message>
        <source>{0} d late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends, nothing renews it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous, next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open 360</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a provider first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add provider…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next provider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an NPI or a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not an NPI. Choose one of the names that are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code first, such as 99214.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not a code: 2 to 10 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not a modifier: two letters or digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the date of service, such as 10/3 or today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units are a number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can this clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinician, NPI or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentChecks</name>
    <message>
        <source>Answers kept lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers told to an office are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told lately</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Back to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPI {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIN {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} codes ending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Places and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Monthly market report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets are made for one provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a provider, a language and handouts in Training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made from what is on this laptop, in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}, {count} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages in gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month is made when you choose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleCards</name>
    <message>
        <source>What do you do most days?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I visit practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s route, visit prep, visit form, code checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens on Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I lead the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage, outlying visits, contracts ending, team goals, reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens on Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I train offices and staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials in English and Spanish, packets, sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens on Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RouteList</name>
    <message>
        <source>Stops of the day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoutePane</name>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drives are estimated: straight line x 1.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight line x 1.3, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} driving · {2} mi, est.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit is planned for this day. Plan one, or look at who is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· {0} mi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search providers, NPIs, codes, visits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which screen comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I visit practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I lead the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I train offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only changes the order. You still reach every screen you have rights to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 200% panes become tabs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handouts have their own language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet minutes. A warning comes one minute before. Ctrl L locks at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of your computer keeps the key. The passphrase still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can look it up. Without it nobody can read this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted with the same key. The newest 7 are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with this computer&apos;s sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, step {1}, SQLCipher {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup {0} made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on only the new passphrase opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the key with the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideFacts</name>
    <message>
        <source>While you talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visit {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes ending soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} ends {day}, {days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, {days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate}, peers {peers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Action items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing promised is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you promise at a visit shows here until it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and encrypted on this laptop. They send by themselves when you are back online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this laptop waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>How it is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignatureSection</name>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attendance and materials only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingPane</name>
    <message>
        <source>Approved codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denial rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of denied lines by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on 1 list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1} lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approved codes are on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} months · {1} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim lines are loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatePane</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Set up this laptop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkBlock</name>
    <message>
        <source>Talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the facts above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. Say where it stands; {owner} has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is on {code_lines} of the {lines} denied lines. Go through why, and what to send next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval ends {0}. Agree who asks for the renewal, and what to do until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract runs to {0}. Ask whether anything should change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No territory has a rep yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reps and territories come with the first sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {planned} planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal 90%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past their day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median of the whole team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices seen in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging a visit takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promises open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>h:mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>{0} d late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick action item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a stop first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsSection</name>
    <message>
        <source>Topics and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes: what was said, what they asked for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Passphrase for this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Use this computer&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> I can&apos;t unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock Provider Ops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing from your file is shown until you unlock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that have not been sent stay in the encrypted file. Locking never loses them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider Ops {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted file, opened only on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After 5 wrong tries there is a wait. Wrong tries never erase anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tries left before a wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several wrong tries. The next one is possible in {0}. Nothing was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is not stored anywhere, so nobody can look it up. Check Caps Lock and the keyboard language. If a hub is set up, your changes up to the last sync are there: ask your administrator for a new device token and set up a new folder. This folder and its backups stay as they are.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictPane</name>
    <message>
        <source>You changed the question. Enter checks it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitFormView</name>
    <message>
        <source>Discard this draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed since the visit was planned is gone. The visit stays planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office or purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and days to see the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits whose day has passed and drafts wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the first one; it shows in the week and in Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitRecord</name>
    <message>
        <source>All visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted {day}, locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock for a correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager can unlock it for a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last unlocked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taught back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taught back yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check again {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date, today or earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, owner and date of each action item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature, or “declined” with a reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List or week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit to {office} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft discarded, the visit stays planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit to {office} planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch list and week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save draft now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Enter plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the data again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Canvas</name>
    <message>
        <source>Signature area; the name can be typed below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with pen or mouse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>All cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {office}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, opened {day} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_LoadingBars</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, the newest of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
