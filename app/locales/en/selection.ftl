# The selection: the rule, the ranking and the reason for each.
reason-merged = It was merged into no. { $into }.
reason-set-aside = It was set aside before the vote.
reason-withdrawn = It was withdrawn before the vote.
reason-below-minimum = { $approvals ->
    [0] It had no approvals; { $minimum } were needed.
    [one] It had 1 approval; { $minimum } were needed.
   *[other] It had { $approvals } approvals; { $minimum } were needed.
 }
reason-lost-tie-departments = Tied with no. { $against } at { $approvals ->
    [one] one approval
   *[other] { $approvals } approvals
 }. That one had them from more departments.
reason-lost-tie-indigenous = Tied with no. { $against } at { $approvals ->
    [one] one approval
   *[other] { $approvals } approvals
 }. That one had more from indigenous organisations.
reason-lost-tie-created-at = Tied with no. { $against } at { $approvals ->
    [one] one approval
   *[other] { $approvals } approvals
 }. That one came first.
reason-lost-tie-lot = Tied in everything with no. { $against }. The lot decided.
reason-theme-at-maximum = Approvals: { $approvals }. Its theme had { $maximum } seats already, which is the maximum.
reason-not-enough-approvals = { $approvals ->
    [one] It had 1 approval; others had more.
   *[other] It had { $approvals } approvals; others had more.
 }
reason-seat-guaranteed = Seat { $position }: with { $approvals ->
    [one] 1 approval
   *[other] { $approvals } approvals
 } it takes one of the seats that its theme is sure of.
reason-seat-overall = Seat { $position }: with { $approvals ->
    [one] 1 approval
   *[other] { $approvals } approvals
 } it is among the most approved of all.
reason-seat-tie = It tied with { $others }; what decided: { $step }.

selection-title = { $seats ->
    [one] 1 selected, and why
   *[other] { $seats } selected, and why
 }
selection-lead = { $organisations ->
    [one] 1 organisation voted
   *[other] { $organisations } organisations voted
 } at { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
 }. The rule was locked on { $day }, before the first vote.
selection-none = There is no selection yet
selection-none-why = It is computed when all rounds are closed. No result is shown before.
selection-no-rule = The rule isn’t locked yet. Nobody votes before it is.
selection-rule = The rule
selection-redo = Do the sum yourself
selection-redo-why = These files always give the same, by hand or with a spreadsheet.
selection-file-ballots = Ballots, one row per approval (CSV)
selection-file-rule = The rule, as it was published (JSON)
selection-file-result = This result (CSV)
selection-chosen = From most to least approved
selection-ticks = Each stroke is an organisation that approved.
selection-position = Place
selection-proposal = Proposal
selection-approvals = Approvals
selection-departments = Departments
selection-indigenous = Indigenous
selection-seat = Seat
selection-seat-guaranteed = of its theme
selection-seat-overall = overall
selection-tie = tied with { $others }: { $step }
selection-seats-empty = { $seats ->
    [one] 1 seat stayed empty: no other reached the minimum without passing its theme’s maximum.
   *[other] { $seats } seats stayed empty: no other reached the minimum without passing its theme’s maximum.
 }
selection-lots = The lot
selection-lots-why = The seed was published with the rule. Of each text the SHA-256 is taken; the one that sorts first wins.
selection-lot-input = Text
selection-lot-end = Outcome
selection-others = Those that were not, and why
selection-near = { $count ->
    [one] 1 came very close
   *[other] { $count } came very close
 }
selection-why-not = Why not
selection-group-not-enough-approvals = { $count ->
    [one] 1 fell short
   *[other] { $count } fell short
 }
selection-group-not-enough-approvals-why = They reached the minimum, but others had more approvals.
selection-group-below-minimum = { $count ->
    [one] 1 stayed below the minimum
   *[other] { $count } stayed below the minimum
 }
selection-group-below-minimum-why = { $minimum ->
    [one] One approval was needed.
   *[other] { $minimum } were needed.
 }
selection-group-merged = { $count ->
    [one] 1 was merged into another
   *[other] { $count } were merged into others
 }
selection-group-merged-why = They asked for the same. They live on in the other.
selection-group-set-aside = { $count ->
    [one] 1 was set aside
   *[other] { $count } were set aside
 }
selection-group-set-aside-why = The reason for each is on its page.
selection-group-withdrawn = { $count ->
    [one] 1 was withdrawn
   *[other] { $count } were withdrawn
 }
selection-group-withdrawn-why = Whoever sent it wished so.

rejected-title = Attempts that did not count
rejected-none = Every mark on every ballot counted.
rejected-see = See them
rejected-summary = { $n ->
    [one] 1 attempt did not count: { $reasons }.
   *[other] { $n } attempts did not count: { $reasons }.
 }
rejected-count-second-meeting = { $n } because the organisation had voted that theme already
rejected-count-over-limit = { $n } for marking too many
rejected-count-not-accredited = { $n } for not being accredited
rejected-count-merged-proposal = { $n } for a proposal that was merged already
rejected-count-other = { $n } for another reason
rejected-reason-second-meeting = It had voted that theme already
rejected-reason-over-limit = It marked too many
rejected-reason-not-accredited = It was not accredited
rejected-reason-merged-proposal = The proposal was merged already
rejected-reason-other = Another reason
rejected-meeting = Meeting
rejected-organisation = Organisation
