# What every page says: frame, errors, closed lists, dates.
skip = Skip to content
sample = Sample.
sample-invented = People, organisations and texts are invented.
draft-guarani = The Guaraní texts await review by a native speaker.
back-home = Go to the start
sign-in = Sign in

nav-label = Process
nav-foot = More
nav-languages = Language
nav-proposals = Proposals
nav-groups = Groups
nav-meetings = Meetings
nav-selection = Selection
nav-plan = Plan
nav-process = The process
nav-rules = Rules and dates
nav-log = Public log
nav-suggest = Send a suggestion
nav-desk = Desk
nav-sign-in = Sign in
nav-account = My account
language-es = Spanish
language-gn = Guaraní
language-en = English
foot-what = Jopói follows every proposal of an open-government plan, from the first message to the published commitment.

paging = Pages
paging-before = Previous
paging-after = Next

error-not-found = There is no such page
error-not-found-why = The address is mistyped, or what was here is no longer public.
error-signed-out = Please sign in
error-signed-out-why = Sign in with your account to go on. Nothing was lost.
error-internal = Something failed on our side
error-internal-why = It is noted for the technical team. Nothing was half-saved: try again in a moment.
error-refused = This can't be done now
not-taken-unreadable = We could not read what you sent
not-taken-why-unreadable = The browser sent the form broken or only in part. Nothing was kept. Go back and send it again.
not-taken-too-big = What you sent is too big
not-taken-why-too-big = Nothing was kept. Go back: a document may have up to 10 MB, and a text about a hundred pages.
error-invalid-why = Something needs another look. What you typed is still here.

flaw-missing = is needed
flaw-too-long = { $over } characters too many; { $max } fit
flaw-too-short = is too short: write at least { $min } characters
flaw-unknown = choose one of the list
flaw-not-a-number = write a whole number
flaw-at-most = write { $max } at most
flaw-at-line = line { $line }: { $flaw }
flaw-not-a-date = write a date like the example
flaw-not-an-address = this e-mail address seems incomplete
flaw-not-a-slug = use small letters without accents, digits and hyphens only
flaw-unreadable = has invisible signs; write it anew
flaw-end-before-start = the end comes after the start
flaw-outside-period = choose a day between { $first } and { $last }
flaw-look-first = there are proposals like it: look before you send
flaw-not-ticked = tick the box to go on
flaw-file-too-big = the file is too big; { $megabytes } MB fit
flaw-file-gone = The recording or photo is no longer at hand. Send the same export again in another tab, then send this once more.
flaw-file-kind = this kind of file is not taken
flaw-not-the-same = differs from the one before
flaw-taken = is taken already
flaw-no-account = nobody signs in with this address: invite them by a link
flaw-wrong-password = is not your present password
field-at-most = Up to { $max } characters.
field-remaining = {"{"}n{"}"} characters left.

refusal-not-allowed = Your role doesn't allow this in this process.
refusal-changed-meanwhile = Somebody else changed it while you were looking. See how it stands and repeat if needed.
refusal-out-of-turn = It is not possible to { $action } it: the proposal is { $stage }.
refusal-already-answered = This contribution has its decision already.
refusal-merge-into-itself = A proposal can't be merged into itself.
refusal-merge-into-closed = Proposal { $number } is { $stage }: it can't take in others.
refusal-no-such-proposal = There is no proposal { $number }.
refusal-not-on-agenda = Proposal { $number } is not on the agenda of this meeting.
refusal-none-moved = Nothing was done. It is not possible to { $action }: { $numbers }.
refusal-no-answer-yet = There is no final answer yet that could be told.
refusal-phase-closed = The { $phase } phase is not open.
refusal-too-soon = At least 14 days lie between publication and opening: it may open from { $day }, or sooner with a public reason.
refusal-phases-out-of-order = The { $phase } phase must start when the one before ends, and end after it starts.
refusal-not-published = The dates and the manual must be published first.
refusal-rule-locked = The rule is locked: nobody can change it.
refusal-rule-not-locked = The rule must be locked before a vote opens.
refusal-rule-unfit = The rule can't be read, or promises the themes more seats than there are.
refusal-no-opinion-now = No opinion is asked of proposal { $number }: it is { $stage }.
refusal-opinion-late = Answers were taken until { $day }. Nothing was kept; the proposal goes on all the same. The team can set another date.
refusal-last-administrator = This is the last administrator: name another one first.
refusal-taken = That name, number or address is taken already.
refusal-bad-code = This link or code doesn't work, or no longer works.
refusal-bad-sign-in = The address or the password is not right.
refusal-too-many-attempts = There were too many failed attempts. Try again in { $minutes } minutes.
refusal-not-discussed = Not treated at a meeting yet: { $numbers }.
refusal-nothing-to-vote-on = There is nothing to vote on at this meeting.
refusal-round-not-open = The vote is not open. Your ballot was not counted.
refusal-round-not-yet-open = Your sheet is good, and the vote has not opened yet. Try again once the chair opens it.
refusal-voting-not-over = The selection is recorded once every vote is closed.
refusal-selection-recorded = The selection has been recorded already.
refusal-selection-not-recorded = The selection must be recorded first.
refusal-plan-not-ready = The plan can't be published yet.{ $some-unexplained ->
        [0] {""}
       *[other] {" "}Selected proposals not explained: { $unexplained }.
    }{ $unanswered ->
        [0] {""}
       *[other] {" "}Contributions without a final answer: { $unanswered }.
    }{ $some-bare ->
        [0] {""}
       *[other] {" "}Commitments without milestones: { $bare }.
    }
refusal-without-vote-unexplained = Say why it stands in the plan though nobody voted for it, or choose the proposal that it comes from.
refusal-plan-published = The plan is published already.
ballot-fault-second-meeting = Your organisation has already voted the theme { $theme }. The first time counts.
ballot-fault-second-ballot = Your organisation has already voted in this round. The first time counts.
ballot-fault-over-limit = There are too many marks in the theme { $theme }. Nothing was counted: take a mark off and send again.
ballot-fault-merged-proposal = One of the proposals was merged into another. Open the ballot again.
ballot-fault-not-accredited = Your organisation is not accredited for the theme { $theme }.
ballot-fault-not-on-round = One of the proposals is not part of this vote.

stage-suggested = suggested
stage-discussed = discussed
stage-on-ballot = on the ballot
stage-selected = selected
stage-not-selected = not selected
stage-commitment = in the plan
stage-not-taken-up = selected, not taken up
stage-monitored = under way
stage-merged = merged
stage-set-aside = set aside
stage-withdrawn = withdrawn

action-discuss = treat
action-put-on-ballot = put on the ballot
action-select = select
action-pass-over = pass over
action-merge = merge
action-unmerge = separate
action-set-aside = set aside
action-restore = take up again
action-withdraw = withdraw
action-commit = put into the plan
action-decline = leave out of the plan
action-monitor = follow

phase-suggestion = suggestions
phase-discussion = discussion
phase-voting = voting
phase-drafting = drafting
phase-published = published plan
phase-monitoring = monitoring

channel-web = Website
channel-whatsapp = WhatsApp
channel-meeting = Meeting
channel-paper = Paper
channel-phone = Phone

standing-received = received
standing-accepted = accepted
standing-answered = answered
standing-referred = referred
standing-withdrawn = withdrawn

delivery-no-contact = no contact left
delivery-in-person = in person
delivery-phone = by phone
delivery-email = by e-mail
delivery-whatsapp = by WhatsApp
delivery-letter = by letter

role-citizen = citizen
role-delegate = delegate
role-leader = group leader
role-institution = institution
role-assistant = assistant
role-curator = curator
role-observer = observer
role-administrator = administrator

signature-citizen = Somebody
signature-institution = An institution, by link
signature-system = The program
signature-sample = The loading of the sample

kind-ngo = NGO
kind-university = university
kind-union = union
kind-indigenous = indigenous organisation
kind-producers = producers
kind-youth = youth
kind-neighbourhood = neighbourhood organisation
kind-executive = executive
kind-legislature = legislature
kind-judiciary = judiciary
kind-control = oversight
kind-autonomous = autonomous body
kind-local = local government

country-whole = The whole country
theme-none = No theme

date-long = { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-moment = { $day }, { $time }
date-time = { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
refusal-still-used = This cannot be removed: it is still used by { $by }.
referrer-contributions = { $count ->
    [one] one contribution
   *[other] { $count } contributions
}
referrer-proposals = { $count ->
    [one] one proposal
   *[other] { $count } proposals
}
referrer-meetings = { $count ->
    [one] one meeting
   *[other] { $count } meetings
}
referrer-organisations = { $count ->
    [one] one organisation
   *[other] { $count } organisations
}
referrer-institutions = { $count ->
    [one] one institution
   *[other] { $count } institutions
}
referrer-commitments = { $count ->
    [one] one commitment
   *[other] { $count } commitments
}
referrer-not-taken-up = { $count ->
    [one] one selected proposal that is not taken up
   *[other] { $count } selected proposals that are not taken up
}
