log-proposal-reworded = Proposal { $proposal } has version { $version } of its text: { $cause }
log-proposal-split = Of proposal { $proposal } were made: { $parts }. { $reason }
log-edit-suggested = Somebody suggested another wording of proposal { $proposal }
log-edit-taken-over = A suggested wording is version { $version } of proposal { $proposal }
log-edit-declined = A suggested wording of proposal { $proposal } was not taken over: { $reason }
log-appeal-filed = Appeal against a decision ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", proposal "}{ $proposal })
    }
log-appeal-upheld = An appeal was right ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", proposal "}{ $proposal })
    }: { $answer }
log-appeal-dismissed = An appeal was answered and the decision stands ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", proposal "}{ $proposal })
    }: { $answer }
log-contribution-reopened = A contribution waits for another decision
log-kind-contribution-reopened = Contributions reopened
log-kind-proposal-reworded = Versions of texts
log-kind-proposal-split = Proposals split
log-kind-edit-suggested = Suggested wordings
log-kind-edit-decided = Decisions on wordings
log-kind-appeal-filed = Appeals
log-kind-appeal-answered = Appeals answered
version-cause-sent = as it came
version-cause-edited = edited
version-cause-joined = joint text of a merge
version-cause-separated = the text before the merge again
version-cause-suggested = suggested wording
version-cause-split = it was split
appeal-merge = the merge
appeal-set-aside = being set aside
appeal-answer = the answer
appeal-referral = the referral
changes-taken-out = Taken out:
changes-put-in = Put in:
versions-title = Versions of proposal { $number }
versions-what = All versions of the text, the newest on top. What was taken out is struck through, what was put in is underlined.
versions-more = The newest { $shown } are shown; { $more } earlier ones are in the open data.
versions-link = Version { $version }: see the earlier ones
versions-see = See version { $version }
edit-link = Correct it or suggest another wording
edit-title = Another wording of proposal { $number }
edit-strangers = Anybody with an account or with a tracking code of this process can suggest another wording. Whoever wrote the proposal corrects it with its own code.
edit-with-code = I have a code
edit-what-suggest = Write how you would say it. The team compares it with the text as it stands and takes it over in whole, in part or not; its author and the public see every version.
edit-what-write = The text as it stands is kept as an earlier version, and anybody can see what changed.
edit-suggest = Send the suggestion
edit-write = Save the new version
edit-reason = Why it changes (optional)
edit-reason-hint = It is published beside the version.
edit-met = Somebody else changed the text while you were writing
edit-met-what = Nothing is lost: below stand the text as it is now and what you wrote. Look at the fields and save again.
edit-met-now = The text as it is now
edit-met-yours = What your text would change
proposal-number = Proposal { $number }
edits-title = Suggested wordings
edits-none = No suggestion is waiting.
edits-waiting = { $count ->
        [one] One suggested wording waits
       *[other] { $count } suggested wordings wait
    }
edits-one = Suggested wording for proposal { $number }
edits-decided = This suggestion was decided on already.
edits-changes = What it would change in the text as it stands:
edits-take = Take it over, in whole or in part
edits-take-what = The fields hold the suggested text. Change what needs it: it is saved as it stands here.
edits-take-do = Save as a new version
edits-decline = Leave it
edits-decline-do = Don’t take it over
split-title = Split proposal { $number }
split-what = Where a proposal asks for several things, each can go its own way. The new ones get a number of their own and say where they come from. Merging them again undoes it.
split-kept = { $number } stays like this
split-part = Part { $turn }
split-part-hint = May stay empty.
split-do = Split
split-from = Made of a part of proposal
split-into = It was split; of it were made:
joint-which = Which one takes the others in?
joint-other = Another that isn’t in the list
joint-unknown = There is no proposal { $number }.
joint-next = Go on: word the joint text
joint-text = The text of { $number } after the merge
joint-text-what = If you change nothing it stays as it is. If the merge is undone, the text before it stands again.
joint-others = What those say that are merged
field-parts-title = What it proposes, part
field-parts-problem = The problem, part
field-parts-solution = The solution, part
curation-edit = Correct the text…
curation-split = Split…
curation-appeal = Whoever sent it may appeal for { $days } days; somebody else of the team answers.
done-reworded = Version { $value } is saved.
done-edit-suggested = Thank you. The team will read your wording of proposal { $value }.
done-edit-taken = Proposal { $value } has a new version.
done-edit-declined = The wording suggested for proposal { $value } was not taken over.
done-split = Of it were made: { $value }.
flaw-gap-left = fill in what stands in brackets […]
refusal-survivor-voted-on = { $number }, of which it is a part, is voted on or was: people vote on what they have read, and the merge stands.
refusal-text-stands = The text of proposal { $number } changes no more: it is { $stage }.
refusal-same-text = The text says the same as before.
refusal-nothing-to-appeal = There is no decision here that can be appealed against now, or it was done already.
refusal-own-decision = You took this decision: somebody else of the team has to answer.
