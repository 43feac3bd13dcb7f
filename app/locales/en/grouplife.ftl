sector-of-government = from the government
sector-of-organisations = from the organisations
sector-of-citizens = from the citizens
tidings-digest = The week
tidings-result = Result of a vote
group-leaders = Who leads it
group-lack-leaders = Leaders are missing: at least two are needed, so that nobody moderates alone.
group-lack-sectors = All its leaders come from one side: somebody from another sector is needed.
group-leader-hint = Whoever is named for a group leads only those; the role is given under People.
group-leader-name = Put in charge
group-leader-dismiss = Remove
field-leader = Leader
field-sector = From where
tell-title = To tell in the chat
tell-lead = Each text fits one message. Paste it into the group and mark it.
tell-untold = { $count ->
    [0] Nothing is left to tell
    [one] One thing is left to tell
   *[other] { $count } things are left to tell
}
tell-posted = I have posted it in the group
tell-done = What was told
tell-pack = Pack of meeting { $meeting }: { $title }
tell-minutes = Minutes of meeting { $meeting }: { $title }
tell-result = Vote { $round }: { $title }
tell-result-text = Vote { $round } ({ $title }) has closed: { $cast } of { $entitled } organisations voted. The result, and how to count it again at home:
    { $link }
digest-begins = *{ $process }* · { $theme }: the week
digest-ends = Everything, with its reasons: { $link }
digest-meeting = → { $when }: { $title }, { $place }
done-told-group = Noted: the group knows.
group-notices = Notices
group-notice-write = Publish the notice
group-notice-end = Take the notice off
field-notice = New notice
field-question = Question
field-what = What is told
field-key = Which
group-questions = Questions to the team
group-questions-waiting = Questions that wait
group-questions-count = { $count ->
    [one] One question waits for an answer.
   *[other] { $count } questions wait for an answer.
}
group-no-questions = Nobody waits for an answer.
group-ask = Ask the team
group-ask-hint = It is published with its answer, without your name. At most 50 wait.
group-ask-send = Ask
group-answer = Answer
group-answer-hint = It is published with the question.
group-answer-send = Answer and publish
done-asked = Thank you: the team will answer here.
log-group-leader-named = Group { $theme }: leader { $leader } is in charge ({ $sector })
log-group-leader-dismissed = Group { $theme }: leader { $leader } is no longer in charge
log-group-noticed = Group { $theme }, notice: { $said }
log-group-notice-ended = Group { $theme }: notice { $notice } was taken off
log-group-question-answered = Group { $theme }: “{ $asked }” Answer: { $answer }
log-group-told = Group { $theme }: told in its chat: { $what } ({ $key })
log-kind-group-leader-named = Leaders of groups
log-kind-group-leader-dismissed = Leaders who leave a group
log-kind-group-noticed = Notices of groups
log-kind-group-notice-ended = Notices taken off
log-kind-group-question-answered = Questions of groups
log-kind-group-told = What was told in chats
group-documents = Documents
group-belong = Be part of this group
group-belong-why = Without an e-mail address, and nobody sees your number.
group-members = { $count ->
        [0] Nobody has joined here yet.
        [one] One person has joined here.
       *[other] { $count } people have joined here.
    }
group-join = Join
group-leave = I don’t want to be part of it any more
group-is-member = You are part of this group.
done-joined-group = Done: you are part of the group.{ $value }
done-left-group = Done: you are no longer part of the group.{ $value }
tidings-answer = answer
tidings-overdue = milestone past its day
tell-answer = Answer to: { $asked }
tell-answer-begins = It was asked: { $asked } — Answer:
tell-overdue = Milestone of commitment { $number } past its day
tell-overdue-text = Commitment { $number }: { $day } was the day of “{ $milestone }”. The page says what should be seen, and how to check it: { $link }
