# The rounds: how they are prepared, what is marked, and what comes out.
meeting-round = See round { $number }
log-round-prepared = Round { $round } of meeting { $meeting } was prepared; hash of its terms: { $hash }
log-round-discarded = Round { $round } was discarded before it opened
log-kind-round-prepared = Rounds prepared
log-kind-round-discarded = Rounds discarded
refusal-too-few-for-secrecy = With { $entitled } entitled organisations the vote cannot be secret: the figures alone would tell who voted what. It takes { $least }.
refusal-on-another-round = These proposals are already on another round of the meeting: { $numbers }. Take them off this one.
refusal-terms-unfit = These terms contradict each other. Nothing was kept.
ballot-fault-too-many = There are too many marks. Nothing was counted: take some off and send again.
ballot-fault-not-on-register = Your organisation is not on the register of this round.
ballot-fault-over-points = You gave more points than you have. Nothing was counted: take some off and send again.
ballot-fault-out-of-scale = The score of no. { $proposal } is not on the scale. Nothing was counted.
ballot-fault-repeated-rank = Two proposals have the same place. Nothing was counted: give each a place of its own.
ballot-fault-skipped-rank = A place is missing among those you gave. Nothing was counted: number them 1, 2, 3… without a gap.
ballot-fault-unreadable = What you wrote at no. { $proposal } cannot be understood. Nothing was counted.
rounds-prepare = Prepare a round
rounds-is-prepared = Prepared. Not open yet.
rounds-discard = Discard
round-prepared-at = Prepared on { $moment }. Not open yet.
round-elsewhere = It was open when these data were taken, which hold none of its ballots. People vote, and it is closed, where the process is held; not here.
done-round-prepared = Round { $value } is prepared.
done-round-discarded = Round { $value } was discarded.

# The terms of a round, one sentence per clause.
terms-method-theme-approval = In each theme the proposals approved are marked, up to the limit of the rule.
terms-method-approval = Up to { $max } proposals are marked. The { $seats } with most marks are chosen.
terms-method-yes-no = Each proposal is voted by yes, no or abstain. It passes if yes is at least { $threshold } of yes and no.
terms-method-score = Each proposal gets a score from 0 to { $top }. The { $seats } with the largest sum are chosen.
terms-method-points = Up to { $points } points are given out. The { $seats } with the largest sum are chosen.
terms-method-stv = Proposals are put in order of preference: 1, 2, 3… { $seats } are chosen, by the single transferable vote as Scotland counts it.
terms-method-equal-shares = Everything approved is marked. The budget, { $budget }, is divided in equal shares among those who marked anything, and each share pays for what its owner approved (Method of Equal Shares).
terms-completion-none = What is left over is not spent.
terms-completion-add1 = If some is left over, the shares grow by 1 and everything is counted again, until it is not enough any more.
terms-effect-selection = The approvals go into the selection.
terms-effect-decisive = The result binds the meeting.
terms-effect-advisory = The result is advice: it binds nobody.
terms-secrecy-open = The vote is open: at closing it is published who voted what.
terms-secrecy-secret = The vote is secret: at closing it is published who voted and what was voted, never who voted what.
terms-electorate-accredited-for-a-theme-of-the-round = Organisations accredited for a theme of the round vote, one vote each.
terms-electorate-every-accredited-organisation = All accredited organisations of the process vote, one vote each.
terms-place-hall = Votes are cast in the hall, with the credential handed out there.
terms-place-anywhere = Votes are cast in the hall or from afar.
terms-no-quorum = There is no quorum: the votes that are cast decide.
terms-quorum = The result holds if at least { $percent } % of those entitled vote.
terms-quorum-of = The result holds if at least { $percent } % of the { $entitled } entitled vote: { $needed }.
terms-blanks-counted-in-the-turnout-only = A blank ballot counts as cast and for nothing else: not for the quorum, not for or against. To abstain is not to vote blank.
terms-interim-turnout-only = While it is open it is shown how many have voted and nothing else, to nobody.
round-terms = The terms
round-present = { $present ->
    [one] 1 of those entitled is at the meeting.
   *[other] { $present } of those entitled are at the meeting.
 }
round-voted = Who voted
round-receipts = Receipts counted
round-receipts-why = Whoever kept their receipt finds it here: their vote is in the box. The list is in the order of letters and says of nobody what they voted.
round-file-register = Register frozen at opening (CSV)
round-file-box = The box, one row per mark (CSV)
round-file-receipts = Receipts (CSV)

secrecy-title = What the operator of the server could still learn
secrecy-kept = Three lists are kept that no column joins: which organisation has voted, which receipts were counted, and what was voted, each ballot under a random name that nobody is given. None of them keeps a time or an order.
secrecy-during = While the round is open, whoever operates the server and copies its journal of writes, looks into its memory or at a replica, can see each ballot arrive together with who sends it. The program does not protect against that: whoever guards the server does.
secrecy-after = At closing everything is written again in the order of random names, in a single act, and the journal is emptied. Backups and exports made afterwards join nothing. A copy of the disk or of the journal made before could.
secrecy-never = The receipt proves that the ballot was counted, not what it said: nobody can buy or demand a vote with it.

answer-yes = Yes
answer-no = No
answer-abstain = Abstain
answer-blank = Blank
mark-score = { $score } of { $top }
mark-points = { $points ->
    [one] 1 point
   *[other] { $points } points
 }
mark-rank = place { $rank }
vote-score = From 0 to { $top }; empty is blank.
vote-points = Points; empty is none.
vote-rank = Its place: 1 is the one you prefer; empty is no place.
vote-cost = It costs { $cost }.
vote-never-published = It is published that your organisation voted, never what it voted.
vote-cast-secret = { $organisation } has voted in this secret round.
vote-receipt-use-secret = With this code you can check, once the round is closed, that your vote is in the box. It does not say what you voted. Write it down: it is not shown again on another device.

result-of-selection = Approvals
result-of-decisive = Result
result-of-advisory = Opinion of the meeting
result-quorum-reached = { $quorum } votes were needed and there were { $took }: the quorum is reached.
result-quorum-missed = { $quorum } votes were needed and there were { $took }: the quorum is missed and the result does not hold.
result-lot-waits = There is a tie that a lot decides. As long as there is no seed, those tied stand in the order of their written numbers.
result-none = None was chosen.
result-steps = The count, step by step

# The steps of a count.
step-refused = Ballot { $ballot } does not count: { $reason }.
step-limit-too-many = it has too many marks
step-limit-too-few = it has fewer marks than needed
step-limit-off-scale = it has a number outside the scale
step-limit-points = it gives more points than it has
step-limit-no-order = it does not number 1, 2, 3… each once without a gap
step-lot = { $names } are tied. Lot by the SHA-256 of “{ $seed }|number”: the first wins.
step-lot-waits = { $names } are tied. There is no seed yet: they stand in the order of their written numbers.
step-counted = Ballots counted: { $counted }. Not counted: { $blank } blank, { $refused } refused.
step-total = No. { $name } has { $total }.
step-elected = No. { $name } is chosen: place { $seat } of { $seats }.
step-empty = No proposal is left. Empty places: { $empty }.
step-motion-passes = No. { $name }: { $yes } yes, { $no } no, { $abstain } abstentions. Quorum { $quorum }, votes { $cast }; least share of yes { $threshold }. It passes.
step-motion-fails = No. { $name }: { $yes } yes, { $no } no, { $abstain } abstentions. Quorum { $quorum }, votes { $cast }; least share of yes { $threshold }. It does not pass.
step-withdrawn = No. { $name } was withdrawn: it is taken out of every ballot.
step-quota = Valid ballots: { $valid }; blank: { $blank }. Quota: { $valid } ÷ ({ $seats } + 1), decimals ignored, plus 1 = { $quota }.
step-surplus = Stage { $stage }: no. { $name } has { $votes } and passes on its surplus, { $surplus }. Lost by cutting decimals: { $lost }.
step-exclusion = Stage { $stage }: no. { $name } has the fewest, { $votes }, and is excluded.
step-transfer = To no. { $name } pass { $papers } ballots, worth { $votes }.
step-transfer-nowhere = Without another preference: { $papers } ballots, worth { $votes }.
step-stage-end = At the end of stage { $stage }: { $standing }. Without another preference so far: { $lost }.
step-tie-fewest = A tie, decided by who had fewest at the end of stage { $stage }: { $standing }.
step-tie-most = A tie, decided by who had most at the end of stage { $stage }: { $standing }.
step-drawn-excluded = Equal at all stages. No. { $name } came last in the lot and is excluded.
step-drawn-surplus = Equal at all stages. No. { $name } came first: its surplus is passed on first.
step-drawn-order = Equal at all stages. No. { $name } came first in the order.
step-elected-quota = No. { $name } reaches the quota with { $votes } and is chosen.
step-elected-last = As many proposals are left as places: no. { $name } is chosen with { $votes }, without the quota.
step-budget = Budget: { $budget }. Ballots counted: { $counted }. Not counted: { $refused } refused.
step-taken = No. { $name } is chosen, with { $votes } votes: it costs { $cost }, { $left } is left.
step-skipped = No. { $name } is skipped, with { $votes } votes: it costs { $cost }, only { $left } is left.
step-share = Each share is { $share }.
step-share-raised = Each share is { $share }, of which { $raises } is lent.
step-bought = No. { $name } is chosen, with the smallest ρ, { $price }: of its cost { $cost }, { $payers } pay { $payment } each and { $emptied } all that they have left, which is less.
step-unpaid = No. { $name } is not chosen: it costs { $cost }, and its { $supporters } supporters have { $left } left together.
step-unwanted = No. { $name } is not chosen: nobody approved it.
step-raised = The shares grow by 1, each time with a new count. Times kept: { $raises }. The next would spend { $cost }, more than the { $budget }.
step-all-bought = Everything that anybody approved is chosen. Times that the shares grew: { $raises }.
step-spent = Spent: { $spent } of { $budget }.

# The desk prepares a round.
method-theme-approval = Approval by theme
method-why-theme-approval = The one that feeds the selection, within the limits of the locked rule.
method-yes-no = Yes or no
method-why-yes-no = Each proposal is voted by itself, with a least share of yes.
method-approval = Approval
method-why-approval = Up to so many proposals are marked; the most marked are chosen.
method-score = Score
method-why-score = From 0 to 5 for each proposal; the largest sums are chosen.
method-points = Points to give out
method-why-points = Each ballot gives out points; the largest sums are chosen.
method-stv = Order of preference
method-why-stv = Single transferable vote: it shares the places out in proportion.
method-equal-shares = Equal shares
method-why-equal-shares = A budget shared out in proportion to what is approved.
prepare-title = Prepare a round of meeting { $meeting }
prepare-method = Choose how it is voted. The terms are published now and fixed at opening.
prepare-do = Publish the terms
prepare-cost = Cost of no. { $number }; empty is 1
prepare-seats-hint = How many are chosen.
prepare-limit-hint = The most that a ballot may mark, or give out.
prepare-threshold-hint = The share of yes that is needed, among yes and no: 1/2, 2/3…
prepare-budget-hint = In money or in places, without points or commas.
prepare-quorum-percent-hint = Of a hundred entitled, how many must vote; 0 is no quorum.
field-limit = Limit of a ballot
field-threshold = Least share of yes
field-budget = Budget
field-completion = If some is left
field-secrecy = Open or secret
field-effect = What it decides
field-electorate = Who votes
field-cast-from = Where votes are cast
field-quorum-percent = Quorum (%)
field-proposals = What is voted on
field-method = How it is voted
field-costs = Cost
flaw-not-a-share = Write a share, such as 1/2 or 2/3.
rounds-terms = Terms
rounds-change = Change the terms
