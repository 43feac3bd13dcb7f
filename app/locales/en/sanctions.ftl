# What is decided about people who disturb.
desk-sanctions = Decisions about people
measure-warning = Warning
measure-mute = Muted for a time
measure-removal = Removal
setting-pages = on these pages
setting-chat = in the chat
field-measure = What is decided
field-place-of = Where it holds
sanction-days = { $measure }: { $days ->
        [one] one day
       *[other] { $days } days
    }
sanction-in-group = In this group
sanction-in-everywhere = In all groups
sanction-everywhere = all groups
sanction-person = About whoever wrote it
sanction-person-why = It ends by itself, they are told and can appeal. It doesn’t touch their right to suggest, to follow what they sent and to be answered. A removal from all groups waits for a second person of another sector.
sanction-reason-hint = It is public. Name nobody.
sanction-impose = Decide
sanction-until = until { $day }
sanction-second = Somebody of the sector { $sector } asked for it: somebody of another sector confirms it by { $day }, or it does not hold.
sanction-lapsed = Nobody of another sector confirmed it by { $day }: it does not hold.
sanction-confirm = Confirm the removal
sanction-appeal = What the person says
sanction-answer = Answer
sanction-answer-hint = Somebody answers who had no part in the decision. It is public with what the person said.
sanction-lift = Lift it
sanction-keep = Keep it
sanction-lifted = It was lifted
sanction-stays = It was kept
sanctions-none = Nothing ever had to be decided.
sanctions-what = Warnings, mutes and removals. Nothing of it says who the person is, neither here nor in the public log.
sanctions-wait = Waiting for a second person
sanctions-appeals = Appeals to be answered
sanctions-all = All of them
sanctions-chat = Note what was done in the chat
sanctions-chat-why = What is done inside WhatsApp stands in the log too, without names or numbers.
sanctions-chat-note = Note it
done-sanction = It is decided, and they are told.{ $value }
moderation-title = What was decided about me
moderation-lead = Only you see this page. You can still suggest, see what became of what you sent, and be answered.
moderation-none = Nothing was decided about you.
moderation-told = Something was decided about what you wrote.
moderation-object = I disagree, because
moderation-object-hint = Once, until { $day }. Somebody else answers.
moderation-send = Appeal
refusal-silenced = By a decision of the group you can’t comment until { $day }. You can suggest, and ask the team.
refusal-not-so-long = This holds for at most { $most } days.
refusal-same-sector = Somebody of another sector has to confirm this.
refusal-nobody-known = Nobody knows who wrote it: the comment can be hidden, but nothing decided about the person.
log-sanction-imposed = { $measure }{ $theme ->
        [none] {" "}in all groups
       *[other] {" "}in the group { $theme }
    }{ $setting ->
        [chat] , in its chat
       *[pages] {""}
    }{ $until ->
        [none] {""}
       *[other] , until { $until }
    } (decision { $sanction }): { $reason }
log-sanction-confirmed = The removal from all groups that { $by } had asked for was confirmed, until { $until } (decision { $sanction })
log-sanction-appealed = Decision { $sanction } was appealed
log-sanction-lifted = Decision { $sanction } was lifted. The person: { $said } — { $answer }
log-sanction-upheld = Decision { $sanction } was kept. The person: { $said } — { $answer }
log-kind-sanction-imposed = Decision about a person
log-kind-sanction-confirmed = Removal confirmed
log-kind-sanction-appealed = Decision appealed
log-kind-sanction-reviewed = Appeal answered
