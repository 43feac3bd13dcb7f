plan-title = The plan
plan-in-the-making = The plan is being written
plan-due = It will be published from { $day }.
plan-not-dated = It has no date of publication yet.
plan-in-the-making-why = The selected proposals are written as commitments, each with an institution that answers for it, a term and milestones. Here you will also see what became of each selected proposal.
plan-and = and
plan-head = The plan: { $n ->
        [one] { $n } commitment
       *[other] { $n } commitments
    }
plan-lead = What { $n ->
        [one] one institution
       *[other] { $n } institutions
    } promised to do between { $first } and { $last }, with the proposal that each commitment comes from.
plan-lead-none = The plan has no commitments.
plan-month = { $month } { $year }
plan-accounts = Clear accounts
plan-figure-commitments = commitments
plan-figure-of-votes = come from the { $n ->
        [one] selected proposal
       *[other] { $n } selected proposals
    }
plan-figure-without-vote = without a vote: explained
plan-figure-not-taken-up = selected but not taken up, with the reason
plan-figure-milestones = dated milestones
plan-told-joined = { $numbers } were written together in commitment { $n }.
plan-told-without-vote = Nobody voted for commitment { $n }, and its page says why it is here.
plan-until = until
plan-milestones = { $n ->
        [one] { $n } milestone
       *[other] { $n } milestones
    }
plan-without-vote = Without a vote: explained
plan-from = from no.
plan-joins = Joins { $numbers }
plan-outcomes = What became of each selected proposal
plan-col-number = No.
plan-col-proposal = Proposal
plan-col-outcome = What became of it
plan-became = Commitment
plan-joined-with = joined with { $numbers }
plan-institution-says = { $institution } answers:
plan-forum-decided = The forum decided:
plan-unexplained = no place yet
plan-where = Where this is
plan-days = Between { $first } and { $last }.
plan-optional = Optional.
plan-choose = Choose
commitment-problem = The problem
commitment-promise = The commitment
commitment-why-here = Why it is in the plan
commitment-facts = Facts
commitment-lead = Answers for it
commitment-with = With
commitment-term = Term
commitment-to = to
commitment-verify = How it is checked:
commitment-milestones = { $n ->
        [one] One milestone
       *[other] { $n } milestones
    }
commitment-others = Other commitments
commitment-comes-from = Where it comes from
commitment-answers-all = A single commitment answers all of them.
commitment-picture = From { $sources ->
        [one] proposal
       *[other] proposals
    } { $numbers } to commitment { $n }, which opens into { $milestones } milestones
commitment-approvals = { $n ->
        [one] { $n } approval
       *[other] { $n } approvals
    }
commitment-came = It arrived on { $day } ({ $channel }).
commitment-vote = { $n ->
        [one] { $n } approval
       *[other] { $n } approvals
    }; place { $position }.
commitment-with-it = With it goes
commitment-edit = Commitment { $n }
commitment-sources-hint = Tick one, or several to join them.
commitment-without-vote-hint = Only if it comes from no proposal that was voted for. It is published.
commitment-text-hint = Who will do what, where and until when.
commitment-milestones-hint = After saving two more rows appear. An empty row does not count.
commitment-milestone = Milestone { $n }
commitment-save = Save the commitment
commitment-remove = Remove this commitment from the draft
plan-desk-draft = The plan is a draft: the public does not see it yet.
plan-desk-published = The plan was published on { $moment }.
plan-desk-watched = The plan has been watched since { $moment }.
plan-desk-new = Write a commitment
plan-desk-preview = See how it will look
plan-desk-preview-note = This is how the public will see it. It is still a draft.
plan-desk-back = Back to the plan
plan-desk-from = Make a commitment of it
plan-desk-decline = Not taken up: say why
plan-desk-unplaced = Selected without a place
plan-desk-drafted = Commitments
plan-desk-declined = Selected and not taken up
plan-desk-publish = Publish the plan
plan-desk-publish-what = Publishing gives each selected proposal its commitment or the reason why it is not taken up. Afterwards commitments are no longer changed here.
plan-desk-sure = I have looked at how it will be. I know that this cannot be undone.
plan-desk-watch = Begin monitoring
plan-desk-watch-what = From now on the commitments are shown as being carried out.
plan-missing = What is missing before publication
plan-missing-nothing = Nothing: it can be published.
plan-missing-place = Proposal { $n } has neither a place in the plan nor a reason
plan-missing-milestone = Commitment { $n } has no milestones
plan-missing-answer = Without a final answer: { $title }
plan-missing-more = and { $n } more without an answer, in the inbox
plan-decline-title = Proposal { $n } is not taken up
plan-decline-why = It was selected by vote. If the plan does not take it up, the public reads who says so, why, and what the forum decided.
plan-decision-hint = With the date of the meeting that decided.
plan-decline-save = Save the reason
plan-decline-undo = Put it back among those without a place
done-plan-published = The plan is published.
done-monitoring = Monitoring has begun.
done-plan-proposal = Noted for proposal { $value }.
done-commitment = Commitment { $value } was saved.
done-commitment-removed = Commitment { $value } was removed.
field-commitment-title = Title
field-title-en = Title in English
field-commitment = The commitment
field-lead = Institution that answers for it
field-partners = Who takes part
field-sources = Which proposals it comes from
field-starts-on = First day
field-ends-on = Last day
field-milestones = Milestones
field-milestones-title = Title of the milestone
field-milestones-deliverable = What is delivered
field-milestones-due-on = By which day
field-milestones-verify = How it is checked
field-without-vote-reason = Why it is here though nobody voted for it
field-institution-reason = Its reason
field-decision = Decision of the forum
