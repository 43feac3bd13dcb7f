# The way of what arrives: who sees to it, who is asked to answer, where it is referred to and how that goes on.
state-received = unread
state-filtered = read
state-directed = with an institution
state-answered = decided
due-replied = wrote once more
due-followed = referred, no news
intake-state = Progress
intake-nobody = Nobody
intake-owner = seen to by { $who }
intake-directed = to be answered by { $institution }, until { $day }
intake-due = answered by { $day }
intake-take-on = Take it on
intake-pass-on = Pass it on to somebody else of the team
intake-direct = Ask an institution to answer
intake-direct-why = It answers under its name, through a link or with an account. The link is made under Opinions, on the institution's page.
intake-direct-send = Ask for the answer
intake-next-step-hint = What happens now and who does it. Whoever wrote reads this.
intake-follow = Note what became of what was referred
intake-follow-hint = What is known and what comes next, or how it was settled.
intake-follow-send = Note it
intake-settled = Settled
intake-settled-tick = It is settled: nothing is left to follow
intake-until = until { $day }
intake-next = What comes next
intake-next-until = the next step happens until { $day }
intake-as-of = As it stood on { $day }.
intake-reply = Whoever wrote was not satisfied
intake-reply-send = Answer
intake-drafts = Frequent answers
intake-drafts-why = These are drafts: an answer begins with one, and whoever answers changes it before sending. Nothing is sent by itself.
intake-draft-new = One more
intake-draft-change = Change or delete
intake-draft-discard = Delete
intake-draft-save = Save
intake-asked-title = What people wrote
intake-asked = { $count ->
        [one] You are asked to answer one contribution. The answer is published under the institution's name.
       *[other] You are asked to answer { $count } contributions. Each answer is published under the institution's name.
    }
intake-answer-hint = What is decided, why, and what the person can do.
intake-answer-send = Answer and close
intake-give-back = This is not ours
intake-give-back-hint = Why, and whose it is. It goes back to the team.
intake-give-back-send = Give it back to the team
intake-letter = To { $institution }:

    { $process } asks you to answer, under the institution's name, { $count ->
        [one] one contribution
       *[other] { $count } contributions
    } that people wrote, until { $day }. You answer without an account, at this link. It opens once, on one device:

    { $link }

    { $list }

    The answer is published. If it isn't yours, you can give it back on the same page.
intake-letter-also = You are also asked to answer what people wrote; it stands on the same page:

    { $list }
intake-seen-by = Seen to by
field-next-step = What comes next
field-draft-title = What the team calls it
field-draft-text = Text
refusal-replied-before = You have written once more already, and that can be done once.
done-taken-on = Seen to by { $value }.
done-directed = { $value } was asked. Without an account it still needs the link.
done-followed = Noted.{ $value }
done-reply-answered = Answered.{ $value }
done-given-back = Given back to the team.{ $value }
done-replied = We received what you wrote.{ $value }
done-saved = Saved.{ $value }
log-contribution-answered-for = { $institution } answered a contribution: { $reason }
log-contribution-filtered = A contribution was read. { $who } sees to it
log-contribution-directed = { $institution } was asked to answer a contribution, until { $day }
log-contribution-returned = { $institution } gave a contribution back to the team: { $reason }
log-referral-followed = News of a contribution that was referred: { $said } Goes on until { $day }
log-referral-settled = A contribution that was referred is settled: { $said }
log-answer-helped = Whoever wrote says that the answer answered it
log-answer-not-helped = Whoever wrote says that the answer didn't answer it
log-author-replied = Whoever wrote has written once more after the answer
log-reply-answered = What its author wrote once more was answered: { $answer }
log-kind-contribution-filtered = Contributions read
log-kind-contribution-directed = Answers asked of institutions
log-kind-contribution-returned = Contributions given back
log-kind-referral-followed = News of what was referred
log-kind-answer-rated = Whether the answer answered
log-kind-author-replied = Authors who wrote once more
log-kind-reply-answered = Second answers
track-next-filtered = The team has read it and answers you by { $day } at the latest.
track-next-directed = { $institution } has it now, and answers you by { $day } at the latest.
track-helped = Did it answer you?
track-helped-yes = Yes, it did
track-helped-no = No, it didn't
track-rated-yes = You said yes. You can change that.
track-rated-no = You said no. You can change that, and write once more.
track-reply = Write once more
track-reply-label = What is missing, or was misunderstood
track-reply-hint = Once only. It is not published: the team reads it and answers you here.
track-reply-send = Send
track-replied = What you wrote afterwards
track-reply-until = We answer you by { $day } at the latest.
answers-title = Answers
answers-lead = { $open ->
        [0] Nothing waits for an answer.
        [one] One contribution waits for an answer.
       *[other] { $open } contributions wait for an answer.
    } { $late ->
        [0] None is overdue.
        [one] One is overdue.
       *[other] { $late } are overdue.
    }
answers-none = Nothing waits for an answer right now.
answers-team = The team of the process
answers-holders = Who has them
answers-holder = Lies with
answers-open = Waiting
answers-late = Overdue
answers-overdue = What is overdue, one by one
answers-came = Arrived
answers-late-by = Late by
answers-days = { $days ->
        [one] 1 day
       *[other] { $days } days
    }
answers-referred = What was referred
answers-referred-lead = It is no plan material and whoever is responsible sees to it: it is counted apart and followed to its end. There are { $count }; settled { $settled }; past their day { $late }.
answers-of-addressee = Referred: { $count }; settled: { $settled }; past their day: { $late }
answers-helped = Of { $all ->
        [one] 1 person
       *[other] { $all } people
    } who said something about their answer, { $yes ->
        [one] 1 says
       *[other] { $yes } say
    } that it answered them (n = { $all }).
inbox-reminded = Reminder sent by mail: { $day }
inbox-reminder-subject = { $moment ->
        [before] { $process }: answers due on { $day }
       *[after] { $process }: answers that were due on { $day }
    }
inbox-reminder-text = { $process }

    { $moment ->
        [before] By { $day } an answer is due to what waits
       *[after] On { $day } the time was up for what waits
    } { $whom ->
        [institution] for { $institution } to answer
       *[team] in the inbox
    }: { $count ->
        [one] one message
       *[other] { $count } messages
    }.
    { $moment ->
        [before] What is not answered in time stands on the public list of what is overdue.
       *[after] It stands on the public list of what is overdue until it is answered.
    }

    Sign in with your account and answer here:
    { $link }

    This reminder comes once before each day and once after it.
