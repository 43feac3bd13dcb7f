# Notices: what is mailed, who is called, who is written to, and how to stop them.
desk-outbox = Notices
outbox-counts = Told { $sent }; waiting { $waits }; not taken by the mail server { $failed }.
outbox-list-mail = Mails that did not go out
outbox-list-call = To be called
outbox-list-letter = To be written to
outbox-none = Nobody is on this list.
outbox-fault = It did not go out: { $fault }. Attempts: { $attempts }.
outbox-told-letter = The letter went out
outbox-again = Try again
cadence-each = Each step, when it happens
cadence-daily = A summary a day, if there is news
cadence-weekly = A summary a week, if there is news
cadence-final = Only that it arrived, and the answer
field-cadence = What you want to be told
suggest-cadence-hint = If you leave a contact. One tap stops it.
mail-subject = News of what you sent to { $process }
mail-next = The page says what comes next, with its dates.
mail-text = { $process }

    This happened to what you sent:

    { $told }

    { $next }

    The whole way, step by step:
    { $track }

    You get this mail because you left your address to be answered. To get no more, open this address and tap the button:
    { $stop }
stop-title = Stop notices
stop-lead = We will send you no further notices about what you sent.
stop-do = I want no more notices
stop-still = With your code you can still see what happens, and ask for notices again there.
done-stopped = Done: we send you no more notices.{ $value }
outbox-print = Print the letters
outbox-in-batch = Goes with this batch
outbox-called = Calls: { $attempts }. The last: { $fault }.
call-reached = They were told
call-unanswered = Nobody answered
call-wrong-number = It isn’t their number
letter-title = Letters
letter-subject = About what you sent to { $process }
letter-begins = You sent: “{ $title }”. This happened:
letter-code = Your code
letter-where = Where it is followed
letter-stop = You get this letter because you left your address so that we answer you. If you want no more, tell the team with your code.
aspect-first-time = Taking part
first-time-first = For the first time
first-time-before = Has taken part before
first-time-unsaid = Doesn’t say
