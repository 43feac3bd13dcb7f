home-empty = There is no process yet
home-empty-why = Once the team makes the first one, it shows here.
home-head = { $one ->
        [one] { $n } proposal. See what became of it.
       *[other] { $n } proposals. See what became of each.
    }
home-lead-plan = { $selected } were selected by vote and are now a plan with dates. The other { $others } have a written reason.
home-lead-selected = { $selected } were selected by vote and are being written as commitments. The other { $others } have a written reason.
home-lead-until = The plan runs until { $day }.
home-lead-suggestion = Tell what is needed in your neighbourhood or in the country. Proposals are taken until { $day }.
home-lead-discussion = The proposals are being discussed at open meetings until { $day }.
home-lead-voting = Accredited organisations vote at open meetings until { $day }. The result is published when voting is over.
home-lead-drafting = Voting is over and the plan is being prepared until { $day }.
home-lead-published = The plan is being finished; its phase of publication ends on { $day }.
home-lead-monitoring = The plan is being carried out until { $day }.
home-lead-waiting = No phase is open now. The dates are below and in the rules.
home-do-plan = See the plan
home-do-suggest = Send a proposal
home-do-meetings = See the meetings
home-do-vote = See where people vote
home-do-selection = See those selected
home-do-rules = See the rules and the dates
home-follow = Follow your proposal
home-follow-hint = The code is on the paper or in the message that you got.
home-follow-go = Follow
home-suggest-from = Proposals are taken from { $day }.
home-suggest-next = The time to send proposals is over. What arrives now goes to the next plan.
home-picture = A circle of { $received } threads, one per proposal, in { $themes } themes: { $voted } went to the vote, { $reached } had the approvals needed and { $selected } reach the middle. The same numbers stand in the table.
home-picture-open = A circle of { $received } threads, one per proposal, in { $themes } themes: { $voted } are still standing. The same numbers stand in the table.
home-funnel = From { $from } to { $to }, thread by thread
home-key-received = arrived. Each is a thread of the rim.
home-key-voted = went to the vote. { $merged } joined another that asked for the same and { $aside } were set aside, with a reason.{ $withdrawn ->
        [0] {""}
       *[other] {" "}{ $withdrawn } were withdrawn.
    }
home-key-standing = are still standing. { $merged } joined another that asked for the same and { $aside } were set aside, with a reason.{ $withdrawn ->
        [0] {""}
       *[other] {" "}{ $withdrawn } were withdrawn.
    }
home-key-reached = had at least { $min } approvals. { $few } had fewer and { $none } had none.
home-key-selected = were selected. For the other { $short } it was not enough.
home-key-why = See why, one by one
home-legend = How to read the picture
home-legend-selected = selected: reaches the middle
home-legend-reached = { $min } approvals or more; the more, the further in
home-legend-below = fewer than { $min } approvals
home-legend-open = still standing
home-legend-merged = joined to another
home-legend-aside = set aside or withdrawn
home-legend-several = There are many: each thread stands for { $n } proposals.
home-by-theme = The same numbers, by theme
home-col-theme = Theme
home-col-received = Arrived
home-col-voted = To the vote
home-col-reached = { $min } or more
home-col-selected = Selected
home-total = Total
home-phases = Where we are
home-now = now
home-phase-until = Until { $day }.
home-phase-suggestion = Suggest
home-phase-discussion = Discuss
home-phase-voting = Vote
home-phase-drafting = Write
home-phase-published = Publish
home-phase-monitoring = Carry out
home-phase-received = { $n ->
        [one] One arrived.
       *[other] { $n } arrived.
    }
home-phase-voted = { $n ->
        [one] One organisation voted.
       *[other] { $n } organisations voted.
    }
home-phase-selected = { $n ->
        [one] From one selected to a commitment with dates.
       *[other] From { $n } selected to commitments with dates.
    }
home-phase-commitments = { $n ->
        [one] The plan, with one commitment.
       *[other] The plan, with { $n } commitments.
    }
home-turnout = Who took part
home-people = people at meetings
home-meetings = meetings in the country
home-organisations = organisations that voted
home-approvals = approvals counted
home-rejected = attempts that did not count, with the reason
