# What institutions say before the vote: what they say, how they are asked and where they answer.
opinion-would-lead = could carry it out
opinion-with-changes = could, with changes
opinion-cannot = says that it cannot
opinion-no-answer = did not answer
opinion-awaited = has not answered yet
opinion-informs = It informs; it does not decide.
opinion-until = until { $day }
opinion-before-vote = Opinion before the vote
history-opinion = { $institution } gave its opinion: { $reply }
opinion-order = Opinions inform; they do not decide.

opinions-title = Opinions before the vote
opinions-where = Where you are
opinions-lead = Before the vote, the institution that would have to fulfil a proposal is asked whether it could carry it out. Its opinion informs; it does not decide. If it does not answer, the proposal goes on all the same.
opinions-none = No opinion has been asked for yet.
opinions-caption = How each institution answered
opinions-institution = Institution
opinions-asked = Asked about
opinions-total = In all
opinions-csv = Download the table (CSV)
opinions-of-institution = { $count ->
        [one] It was asked for its opinion on one proposal.
       *[other] It was asked for its opinion on { $count } proposals.
    }

opinion-link-asks = { $count ->
        [0] No proposal is left on which your opinion is awaited.
        [one] You are asked for your opinion on one proposal, until { $day }.
       *[other] You are asked for your opinion on { $count } proposals, until { $day }.
    }
opinion-link-process = This is part of { $process }. What you answer is published under the name of the institution. It informs those who vote; it does not decide.
opinion-link-once = This link opens once, on one device. Take your time: if you open it here, it will open nowhere else.
opinion-link-begin = Open it here and answer
opinion-link-used-title = This link has been opened already
opinion-link-used = It was opened on another device on { $moment }, and it opens only once.
opinion-link-replaced-title = This link no longer works
opinion-link-replaced = On { $moment } another one was made in its place. Use the last one that your institution received.
opinion-link-late-title = The date has passed
opinion-link-late = Answers were taken until { $day }. The proposals go on all the same, and it is published that the institution did not answer.
opinion-link-lost = If you need to, ask the team that sent it for another one: what your institution has sent is kept.

opinion-how = Read each proposal and choose an answer. Those you leave open wait for later. You can correct what you sent until the date.
opinion-not-yet = Not yet
opinion-read = Read the proposal
opinion-said-hint = Which changes it would take, or why it cannot be done. Needed in these two cases.
opinion-speaker-hint = Name and office. Only the team reads it; in public the institution signs.
opinion-send = Send the answers
opinion-sent = Sent: { $reply }.
opinion-nothing-open = No proposal is left on which your opinion is awaited.
opinion-closed = Past their date, or already voted on

opinion-letter = To { $institution }:

    { $process } asks for your opinion, before the vote, on { $count ->
        [one] one proposal
       *[other] { $count } proposals
    }: whether you could carry it out, could with changes, or cannot and why. You can answer until { $day }, without an account, at this link. It opens once, on one device:

    { $link }

    { $list }

    What you answer is published under the name of the institution: it informs those who vote, it does not decide. Of one that does not answer, this is published.
opinion-letter-reminder = To { $institution }:

    We remind you that { $process } awaits your opinion on { $count ->
        [one] one proposal
       *[other] { $count } proposals
    } until { $day }. This link takes the place of the one before; it opens once, on one device:

    { $link }

    { $list }

    If you do not answer by that date, the proposals go on all the same, and it is published that you did not answer.

desk-opinions = Opinions
desk-opinions-public = See the public page
desk-opinions-answered = Answered
desk-opinions-awaited = Awaited
desk-opinions-silent = Did not answer
desk-opinions-link = Link to answer
desk-opinions-next = What to do
desk-opinions-remind = Write to it
desk-opinions-link-made = made on { $day }, not opened
desk-opinions-link-begun = opened on { $day }
desk-opinions-no-link = None has been made for it yet.
desk-opinions-ask = Ask for an opinion
desk-opinions-ask-lead = Ask the institution that would have to fulfil them. If it was asked before, this form gives it another date.
desk-opinions-choose = Choose one
desk-opinions-numbers-hint = Such as 1, 8, 9–12.
desk-opinions-due-hint = Until the end of that day; { $day } at the latest.
desk-opinions-do-ask = Ask
desk-opinions-all-asked = An opinion has been asked for on everything that goes to the vote.
desk-opinions-unasked = { $count ->
        [one] On one nobody has been asked yet
       *[other] On { $count } nobody has been asked yet
    }
desk-opinions-not-asked = It has not been asked for an opinion yet.
desk-opinions-speaker = · answered by { $name }
desk-opinions-letter = Send this text now: the link is shown only once.
desk-opinions-make-link = Make the link and the letter
desk-opinions-make-reminder = Make a reminder with another link
desk-opinions-replaces = The link before stops working, also where it was opened. What was sent is kept.
desk-opinions-officers = Who answers with an account
desk-opinions-officers-lead = They answer all together, without a link. In public the institution signs.
desk-opinions-officer-hint = Somebody who already signs in with this address.
desk-opinions-name-officer = Name
desk-opinions-invite-officer = Make an invitation
desk-opinions-dismiss-officer = Remove

field-opinion-numbers = Numbers of the proposals
field-due-on = Last day to answer
field-answers-stance = Could you carry it out?
field-answers-said = Why, or with which changes
field-speaker = Who answers for the institution

done-opinions = Opinions kept: { $value }.
done-opinions-asked = Proposals asked about: { $value }.
done-opinion-link = The link of { $value } is made. Copy it now.
done-officer = Answers for { $value } from now on.
done-officer-dismissed = No longer answers for { $value }.

referrer-opinions = { $count ->
        [one] one opinion asked for
       *[other] { $count } opinions asked for
    }
desk-opinions-reminded = Reminder sent by mail: { $day }.
reminder-subject = { $process }: opinions of { $institution } are awaited
reminder-text = { $process }

    { $institution } has not said what it thinks of { $count ->
        [one] one proposal
       *[other] { $count } proposals
    }. The last day is { $day }; after it, we publish that it did not answer.

    Sign in with your account and answer here:
    { $link }
