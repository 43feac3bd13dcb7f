# The register of voters: applications, decisions, challenges, the door and the sheets.

register-title = Register of organisations
register-lead = These organisations vote at the meetings. Here is what is asked, who applied, what was decided and why.
register-apply = Apply for accreditation
register-count-accredited = accredited
register-count-applications = applications
register-count-waiting = waiting
register-count-refused = not accepted
register-criteria = What is asked
register-no-criteria = The criteria have not been published yet.
register-window = { $days ->
    [0] There is no time in which an accreditation can be challenged.
    [one] For one day anybody can challenge an accreditation.
   *[other] For { $days } days anybody can challenge an accreditation.
 }
register-accredited = Organisations of the register
register-may-vote = May vote
register-related = { $count ->
    [one] 1 related
   *[other] { $count } related
 }
register-related-why = { $count ->
    [one] It shares a representative, an address or a phone with another applicant.
   *[other] It shares a representative, an address or a phone with { $count } other applicants.
 }
register-asked = { $count ->
    [one] asks for 1 theme
   *[other] asks for { $count } themes
 }
register-applications = Applications
register-discarded = What came as number { $number } was no application: { $reason }
register-approvals = Decisions of the forum on the register
register-approval-hash = Recorded on { $moment }. Fingerprint of the register, SHA-256:
register-decided = { $verdict } on { $moment } by { $by }
register-decided-by-two = { $verdict } on { $moment } by { $by }, proposed by { $first }
register-conflict = Conflict of interest
register-themes = Themes
register-now = Now
register-history = What was decided
register-votes = votes
register-speakers = Who speaks for it
register-challenges = Challenges
verdict-accepted = accepted
verdict-refused = not accepted
verdict-revoked = revoked
verdict-waiting = waiting for a decision
bar-until = can be challenged until { $moment }: doesn’t vote yet
bar-window-open = can still be challenged
bar-challenged = challenged: doesn’t vote meanwhile
bar-revoked = revoked
bar-refused = not accepted
mandate-delegate = delegate
mandate-alternate = alternate
kind-thematic-group = thematic group
kind-community = unregistered community

challenge-title = Challenge this accreditation
challenge-lead = Until { $moment } anybody can say why this organisation should not vote. The answer is public, with the text of the challenge.
challenge-open = Write a challenge
challenge-hint = Say what you know and how it can be checked. Leave personal data out.
challenge-send = Send the challenge
challenge-waits = Waiting for an answer; the text is published with it.
challenge-filed = Challenge { $number }, of { $moment }
challenge-upheld = Found right on { $moment }, by { $by }
challenge-rejected = Not found right on { $moment }, by { $by }
challenge-open-count = { $count ->
    [one] 1 challenge without an answer
   *[other] { $count } challenges without an answer
 }
challenge-bars = While a challenge waits for an answer, the organisation doesn’t vote.
challenge-answer-hint = It is published together with the challenge.
challenge-upheld-hint = The organisation goes on not voting; revoke its accreditation next, or accredit it again.
challenge-do-answer = Publish the answer
field-against = Why it should not vote
field-answer = Answer
field-upheld = The challenge is right
done-challenge = Your challenge has arrived: it is number { $value }. The answer will be published on this page.
done-challenge-answered = Challenge { $value } is answered.
done-challenge-upheld = Challenge { $value } is right. The organisation doesn’t vote; now decide on its accreditation.

apply-title = Apply for the accreditation of an organisation
apply-lead = No account is needed. The team decides theme by theme, with its public reason.
apply-private = Name, kind, department and themes are published. Representative, address, phone and e-mail are read by the team alone; they are compared to see whether two organisations are the same.
apply-consent-hint = Without this we can’t take the application.
apply-send = Send the application
apply-kind-hint = A thematic group or an unregistered community can apply too, with a delegate of its choice.
apply-not-public = Not published.
apply-email-hint = Not published. It may stay empty.
field-organisation-name = Name of the organisation
field-asked = Themes it wants to vote
field-representative = Who represents it
field-address = Address
field-phone = Phone
field-consent = I may speak for the organisation and agree that what is said above is published
done-application = Your application has arrived: it is number { $value }. What is decided will be published on this page, beside that number.

organisations-public = See the public page
organisations-waiting = Waiting for a decision
organisations-add-why = What came on paper or by phone goes in as an application; then it is decided theme by theme.
organisations-add-open = Enter an application
joint-title = Waiting for a second person
joint-why = A round has opened: each change of the register is proposed by one person of the team and confirmed by another. Both stand in the public log.
joint-proposed = Proposed on { $moment } by { $by }
joint-confirm = Confirm
joint-decline = Don’t confirm
joint-take-back = Take it back
joint-own = You proposed it: somebody else confirms it.
done-joint-proposed = It is proposed as number { $value }. It will be done once somebody else of the team confirms it.
done-joint-confirmed = Confirmed and done.
done-joint-declined = Not done: it was not confirmed.
joint-act-accreditation = a change of the register
joint-act-late-check-in = a late check-in
application-title = Application { $number }
application-received = Received
application-entered-by = Entered by
application-private = Only the team reads these.
application-related = It shares data with
shared-representative = the same person represents it
shared-address = the same address
shared-phone = the same phone
application-decided = Decided
application-decide = Decide theme by theme
application-leave = Not yet
application-do-decide = Publish the decision
application-reason-hint = It is published. Needed to refuse; when accepting it may stay empty.
decide-accepted = Accept
decide-refused = Don’t accept
field-decisions-verdict = Decision
field-decisions-reason = Public reason
application-discard = It is no application
application-discard-why = For advertising, insults or trials. Its name is shown no more, in the public log neither; its number and the reason stay.
application-do-discard = Discard
done-application-decided = The decision on application { $value } is public.
done-application-discarded = Application { $value } was discarded.
criteria-title = Criteria and forum
criteria-window-hint = Days in which anybody can challenge; while they run, the organisation doesn’t vote. Empty or 0: there are none.
criteria-publish = Publish the criteria
criteria-forum-why = The decision is kept with the fingerprint of the register as it stands now.
criteria-forum-hint = The number of the record and what was decided. It is published.
criteria-record = Record the decision
field-criteria-es = The criteria in Spanish
field-criteria-gn = The criteria in Guaraní
field-criteria-en = The criteria in English
field-window-days = Days to challenge
field-decided-on = Day of the decision
field-forum-decision = Record and decision
done-criteria = The criteria are public.
done-approval = The decision of the forum is recorded.
conflict-why = It is published on its page. Empty: it is taken back.
conflict-save = Publish the note
field-note = Note
done-conflict = The note on { $value } is public.
field-revoked = Themes it loses
field-mandate = As
field-chosen = How they were chosen
speaker-name-hint = Not published; whoever stands at the door reads it too.
speaker-chosen-hint = It is published, such as “assembly of 3 March”. It may stay empty.
done-speaker = It is recorded who speaks for { $value }.

sheets-issued = issued
sheets-used = used
sheets-lost = lost
sheets-spoiled = spoiled
sheets-unused = unused
sheets-do-not-balance = The sheets don’t balance: issued is not used plus lost plus spoiled plus unused.
sheet-unused = unused
sheet-used = used
cause-lost = lost
cause-spoiled = spoiled
replace-lost = Lost: another
replace-spoiled = Spoiled: another
field-cause = Why

door-open = Door: check people in
door-title = Door of meeting { $number }
door-total = { $people ->
    [one] 1 person
   *[other] { $people } people
 } and { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
 }
door-find = Find
door-show = Show the organisation
door-scan-hint = Or point the phone’s camera at the drawing on the sheet: it opens this door.
door-nobody = Nobody of that name was found.
door-more = There are more: type more of the name.
door-inside = Inside already: { $mandate }
door-comes-delegate = The delegate comes in
door-comes-alternate = The alternate comes in
door-speaks-delegate = The delegate speaks now
door-speaks-alternate = The alternate speaks now
door-no-sheet = That code is of no sheet of this process.
door-other-meeting = That sheet is of meeting { $value }.
door-dead-sheet = That sheet was replaced and is dead ({ $value }). Find it by its name.
door-late = They came after the round opened
door-late-why = A second person of the team lets them in. Both stand in the public log.
door-let-in = Let in
door-came-late = came after the round opened
door-citizens = People without an organisation: { $count }
door-count-by = Count { $step }
door-present = Organisations inside
door-none-inside = None has come in yet.
door-people = { $count ->
    [one] 1 person
   *[other] { $count } people
 }
door-undo = It was a mistake
door-end = Leave the door
door-end-why = Sheets open the ballot on this phone again. Who came stands in the public log already.
door-do-end = Leave the door
field-sought = Name of the organisation or of who comes
field-sheet-code = Code of the sheet
done-door = You left the door. Who came stands in the public log.
done-arrival = Inside: { $value }
done-arrival-waits = { $value } came after the round opened: somebody else of the team lets it in.
done-check-in-undone = The check-in of { $value } was taken back.

refusal-same-person = You proposed it: somebody else of the team must confirm it.
refusal-two-people-needed = A round has opened: the register is changed one organisation at a time, by two people.
refusal-criteria-not-published = The criteria have not been published yet: nobody can apply.
refusal-too-many-waiting = { $most } are waiting for the team. Try again in some days; nothing was kept.
refusal-too-much-at-once = Too much came at once from this connection. Try again in { $minutes } minutes; what you typed stays here.
refusal-window-closed = The time to challenge is over.
refusal-round-is-open = While the round is open that isn’t changed. Who comes late enters by the door, with two people.

log-criteria-published = The criteria of accreditation were published. Days to challenge: { $days }
log-application-received = Application { $application } arrived: { $name }
log-application-refused = Application { $application } was not accepted for { $themes ->
    [one] 1 theme
   *[other] { $themes } themes
 }: { $reason }
log-application-discarded = What came as number { $application } was no application: { $reason }
log-organisation-accredited-why = Organisation { $organisation } was accredited for { $themes ->
    [one] 1 theme
   *[other] { $themes } themes
 }: { $reason }
log-challenge-filed = Challenge { $challenge } against the accreditation of { $organisation }
log-challenge-upheld = Challenge { $challenge } against { $organisation } was found right: { $said } Answer: { $answer }
log-challenge-rejected = Challenge { $challenge } against { $organisation } was not found right: { $said } Answer: { $answer }
log-register-approved = The forum decided on the register on { $day }: { $decision } Fingerprint: { $hash }
log-mandate-named = { $organisation } said who speaks for it: { $mandate }
log-conflict-noted = Note on a conflict of interest of { $organisation }: { $note }
log-joint-act-proposed = Somebody proposed what takes two people, number { $act }: { $does }
log-joint-act-confirmed = Number { $act } was confirmed, { $does }; it had been proposed by { $by }
log-joint-act-declined = Number { $act } was not confirmed, { $does }; it had been proposed by { $by }
log-organisation-checked-in = Meeting { $meeting }: { $organisation } came in, { $mandate }
log-organisation-checked-in-late = Meeting { $meeting }, after the round opened: { $organisation } came in, { $mandate }
log-check-in-undone = Meeting { $meeting }: the check-in of { $organisation } was taken back, as a mistake
log-credentials-issued = Round { $round }: { $sheets ->
    [one] 1 sheet was printed
   *[other] { $sheets } sheets were printed
 }
log-credential-replaced = Round { $round }: the sheet of { $organisation } was replaced, { $cause }
log-kind-criteria-published = Criteria of accreditation
log-kind-application-received = Applications
log-kind-application-refused = Applications not accepted
log-kind-application-discarded = Applications discarded
log-kind-challenge-filed = Challenges
log-kind-challenge-answered = Challenges answered
log-kind-register-approved = Decisions on the register
log-kind-mandate-named = Who speaks for an organisation
log-kind-conflict-noted = Conflicts of interest
log-kind-joint-act-proposed = Acts of two people, proposed
log-kind-joint-act-confirmed = Acts of two people, confirmed
log-kind-joint-act-declined = Acts of two people, not confirmed
log-kind-organisation-checked-in = Check-ins
log-kind-check-in-undone = Check-ins taken back
log-kind-credentials-issued = Sheets printed
log-kind-credential-replaced = Sheets replaced
