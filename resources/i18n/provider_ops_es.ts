<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name></name>
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
</context>
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
    <name>ChipButton</name>
    <message>
        <source>Delete removes this filter</source>
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
        <source>Type a name, NPI, code, or &gt; for commands</source>
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
        <source>Today’s route, visit prep, visit form, code checks.</source>
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
        <source>Open with this computer’s sign-in</source>
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
    <name>TimeField</name>
    <message>
        <source>h:mm</source>
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
        <source>Use this computer’s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can’t unlock</source>
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
