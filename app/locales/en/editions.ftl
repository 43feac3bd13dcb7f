# What a meeting publishes: the pack before it, the minutes after, and who is told.
pack-title = Pack of meeting { $number }
pack-awaited = The pack is frozen by { $day } at the latest. Until then the agenda may change.
pack-edition = Edition
pack-frozen = Edition { $edition }, frozen on { $moment } by { $by }. The deadline was { $day }.
pack-frozen-late = Edition { $edition }, frozen late, on { $moment }, by { $by }. The deadline was { $day }.
pack-frozen-short = Frozen
pack-is-old = This is an older edition. See the newest.
pack-print = Print (PDF)
pack-text = Text to send
pack-text-lead = For the chat of a group, { $count } characters.
pack-changed-since = It changed after it was frozen, and stands in no edition yet:
pack-changes = Late changes
pack-changed-late = It changed late: edition { $edition }, of { $moment }
pack-reason = Why: { $reason }
pack-before = See edition { $edition }, as it stood before
pack-changed-meeting = The announcement of the meeting changed: name, place or time.
pack-changed-added = Proposal { $number } came onto the agenda.
pack-changed-removed = Proposal { $number } left the agenda.
pack-changed-off-ballot = Proposal { $number } is voted on no more: it was merged, set aside or withdrawn.
pack-changed-on-ballot = Proposal { $number } can be voted on again.
pack-changed-text = The text of proposal { $number } changed.
pack-changed-opinion = What institutions say of proposal { $number } changed.
pack-changed-order = The order of the agenda changed.
pack-changed-ballot = What is voted on, or how, changed.
pack-changed-rule = The rule of the selection changed.
pack-no-ballot = When the pack was frozen, no vote had been prepared.
pack-ballot = What is voted on
pack-ballot-holds = { $count ->
        [one] One proposal on the ballot:
       *[other] { $count } proposals on the ballot:
    } { $numbers }.
pack-items = { $count ->
        [0] No proposals.
        [one] One proposal, in its final text, with what institutions say of it.
       *[other] { $count } proposals, in their final text, with what institutions say of them.
    }
pack-item-closed = Voted on no more: { $stage }
pack-rule = The rule of the selection
pack-text-begins =
    {"*"}Meeting { $number }: { $title }*
    { $when } · { $place }
    { $count ->
        [one] One proposal is treated
       *[other] { $count } proposals are treated
    } ({ $themes }):
pack-text-ends = All of it to read before, and to print: { $link }
text-rest = … { $count ->
        [one] and one more
       *[other] and { $count } more
    }
outcome-text-begins =
    {"*"}What happened at meeting { $number }: { $title }*
    { $when } · { $place }
    { $people ->
        [one] One person came
       *[other] { $people } people came
    }, { $organisations ->
        [one] of one organisation
       *[other] of { $organisations } organisations
    }.
    { $count ->
        [one] One proposal was treated:
       *[other] { $count } proposals were treated:
    }
outcome-text-ends = The whole minutes: { $link }
outcome-text-approvals = { $count ->
        [one] , one vote
       *[other] , { $count } votes
    }
minutes-title = Minutes of meeting { $number }
minutes-awaited = It is still a draft. It is published by { $day } at the latest.
minutes-published = Edition { $edition }, published on { $moment } by { $by }. The deadline was { $day }.
minutes-published-late = Edition { $edition }, published late, on { $moment }, by { $by }. The deadline was { $day }.
minutes-is-old = This text was corrected later. See the newest.
minutes-acta = Acta to print and sign (PDF)
minutes-corrected = Corrected: edition { $edition }, of { $moment }
minutes-before = See the text before, edition { $edition }
minutes-corrections = Corrections
minutes-changed-meeting = Name, place or time of the meeting.
minutes-changed-people = Who came.
minutes-changed-item = What was recorded of proposal { $number }.
minutes-changed-vote = Vote { $number }.
minutes-people = People who came
minutes-organisations = Organisations
minutes-items-treated = Proposals treated
minutes-ballots = Ballots
minutes-declared-lead = What people said of themselves, counted; nobody has to say it.
minutes-items = What was treated
minutes-treated = Treated
minutes-untreated = Not treated
minutes-question = { $owner } answers, by { $day } at the latest.
minutes-question-owner = { $owner } answers.
minutes-question-day = It is answered by { $day } at the latest.
minutes-votes = Votes
minutes-mark = Mark
minutes-count = How many
minutes-turnout = { $ballots ->
        [one] One ballot
       *[other] { $ballots } ballots
    } of { $entitled } organisations with a vote; { $present ->
        [one] one was
       *[other] { $present } were
    } at the meeting.
minutes-mark-approval = Approval
aspect-sector = Sector of origin
aspect-sex = Sex
sector-state = State
sector-civil-society = Civil society
sector-academia = Academia and schools
sector-business = Business
sector-indigenous = Indigenous peoples
sector-citizens = Citizens without an organisation
sector-unsaid = Not said
sex-women = Women
sex-men = Men
sex-other = Other
sex-unsaid = Not told
acta-title = Signed acta
acta-picture = See the signed sheet
acta-figure = Figure
acta-signed = Signed
acta-counted = Recorded here
acta-compared = Comparison
acta-same = The same
acta-differs = Different
acta-explained = Why they differ: { $reason }
acta-unexplained = The difference is not explained yet.
acta-entered = Figures entered on { $moment } by { $by }.
acta-sheet = Acta of meeting { $number }
acta-draft-foot = Draft · { $link }
acta-draft = With what was recorded until { $moment }; the minutes are not published like this yet.
acta-declared = Who came, as they said
acta-number = No.
acta-outcome = What came of it
acta-sign = Signatures
acta-sign-lead = Whoever signs confirms the figures and outcomes of this sheet.
acta-sign-team = Open-government team
acta-sign-state = For the State
acta-sign-society = For civil society
acta-sign-observer = Observation
paper-page = Page {"{n}"} of {"{of}"}
paper-foot = Edition { $edition } · SHA-256 { $hash } · { $link }

desk-pack = Pack
desk-pack-empty = It can be frozen once there are proposals on the agenda.
desk-pack-public = See the pack
desk-pack-frozen = Edition { $edition }, frozen on { $moment }.
desk-pack-due = It is not frozen yet; the deadline is { $day }.
desk-pack-changed = It changed since it was frozen:
desk-pack-freeze = Freeze the pack
desk-pack-again = Publish the late change
field-edition-reason = Why it changes
desk-edition-reason-hint = It is published with what changed.
done-pack = The pack is frozen: edition { $value }.
desk-told = Who was told
desk-told-title = Telling of the meeting
desk-told-lead = The text goes to the chat of each group and to each organisation; here stands who was told, by whom and when.
desk-told-nothing = There is nothing to tell yet: neither pack nor minutes are published.
desk-told-group = Group: { $name }
desk-told-pack = The pack, edition { $edition }
desk-told-minutes = The minutes, edition { $edition }
desk-told-untold = { $count ->
        [0] All were told.
        [one] One was not told yet.
       *[other] { $count } were not told yet.
    }
field-audiences = Told now
desk-told-mark = Mark as told
desk-told-edition = edition { $edition }
desk-told-who = Who
desk-told-when = When
desk-told-by = Told by
desk-told-done = Told
done-edition-told = Marked as told: { $value }.
desk-publish = Minutes
desk-publish-see = See the published minutes
desk-publish-done = Edition { $edition }, published on { $moment }.
desk-publish-draft = Draft: { $treated } of { $items } proposals treated. It is published by { $day } at the latest.
desk-publish-changed = It changed since it was published:
desk-publish-now = Publish the minutes
desk-publish-correct = Publish the correction
done-minutes = The minutes are published: edition { $value }.
desk-minutes-meanwhile = Somebody else wrote meanwhile: theirs stands above, yours below. Join both and save.
field-answerer = Who answers
desk-minutes-owner-hint = Only if a question stays open. An institution or an office, not a person.
desk-minutes-reword = Write the new version of the proposal
edit-agreed = It was agreed at meeting { $meeting }.
field-answer-by = Until when
kept-here = What you typed on this device and was not saved is back.
kept-no-link = There is no connection. What you typed stays on this device; save when it is back.
kept-older = This stayed on this device, and the server has something else:
kept-lead = What you type stays on this device until the server has it.
kept-forget = Forget what stayed here
desk-acta-lead = Print the acta, have it signed, attach the photo under Documents and enter its figures here.
desk-declared = Sector and sex, as they said
desk-declared-hint = Numbers only. What nobody said stays empty.
desk-declared-save = Keep
done-declared = Kept.{ $value }
field-said-by = Sector and sex of people
desk-acta-no-picture = Once the photo or scan of the signed acta is among the documents, its figures are entered here.
desk-acta-none = The figures of the signed acta were not entered yet.
desk-acta-differ = { $count ->
        [0] The signed figures are the same.
        [one] One figure differs
       *[other] { $count } figures differ
    }
desk-acta-compare = Enter the signed figures
field-acta-picture = Signed sheet
field-acta-people = People, as signed
field-acta-organisations = Organisations, as signed
field-acta-treated = Proposals treated, as signed
field-acta-ballots = Ballots, as signed
field-acta-explained = Why they differ
desk-acta-explained-hint = If a figure differs; it is published.
desk-acta-save = Compare
done-acta = { $value ->
        [0] Compared: the figures agree.
        [one] Compared: one figure differs.
       *[other] Compared: { $value } figures differ.
    }
work-pack = the pack
work-minutes = the minutes
audience-group = the group
audience-organisation = the organisation
log-edition-published = Meeting { $meeting }: { $work } published, edition { $edition } ({ $hash }…)
log-edition-changed = Meeting { $meeting }: { $work } changed, edition { $edition } ({ $hash }…): { $reason }
log-edition-told = Meeting { $meeting }: { $audience } { $name } was told of { $work }, edition { $edition }
log-attendance-declared = Meeting { $meeting }: what people said of themselves was recorded
log-acta-compared = Meeting { $meeting }: the figures of the signed acta were compared
log-acta-explained = Meeting { $meeting }: why the signed acta differs was explained: { $reason }
log-kind-edition-published = Pack or minutes published
log-kind-edition-told = Groups and organisations told
log-kind-attendance-declared = Sector and sex of who came
log-kind-acta-compared = Signed acta compared
refusal-nothing-changed = Nothing changed since the last edition.
refusal-agenda-empty = The agenda is empty: put proposals on it first.
refusal-nothing-treated = No proposal was recorded as treated.
duty-pack = Freeze the pack of a meeting
duty-minutes = Publish the minutes of a meeting
duty-question = Answer what was left open
deadlines-question = meeting { $meeting }, proposal { $number }
