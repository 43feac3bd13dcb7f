# Taking part in a meeting: places, accessibility, registering; the same people in two places.
coming-title = Taking part
coming-offers = Yes: { $what }
coming-lacks = No, there isn't: { $what }
access-step-free = step-free entrance
access-sign-language = sign-language interpreter
access-guarani = Guaraní is spoken
access-childcare = childcare
coming-open = There is room; telling us helps us prepare.
coming-left = { $count ->
        [0] No places are left.
        [one] One place is left.
       *[other] { $count } places are left.
    }
coming-register = Say that I come
coming-lead = No account needed. Names are for the door only: they are not published, and are deleted { $days } days after the meeting.
coming-people-hint = With you; up to { $most }.
coming-for-hint = If you come for an organisation.
coming-needs-hint = Wheelchair, interpreter, something else. Only the team sees it.
coming-send = Keep my place
coming-cancel = I don't come any more
coming-cancel-send = Give my place back
field-coming-name = Your name
field-coming-for = Organisation you come for
field-coming-people = How many people
field-coming-needs = What you need to take part
field-coming-code = Code you got when you registered
done-registered = Your place is kept. If you don't come after all, give it back with this code: { $value }
done-unregistered = Your place is free again. Thank you for telling us.{ $value }
refusal-meeting-over = The meeting has begun.
refusal-meeting-full = { $left ->
        [0] No places are left.
        [one] Only one place is left.
       *[other] Only { $left } places are left.
    }
desk-access = Places and accessibility
desk-access-taken = People who said that they come: { $taken }.
desk-access-taken-of = People who said that they come: { $taken } of { $capacity }.
desk-access-list = List for the door
desk-access-change = Change places and accessibility
desk-access-capacity-hint = Empty if nobody counts them. Once it is full, no more places are kept.
desk-access-save = Keep places
field-capacity = How many people fit
field-offers = What it offers
done-access = Kept: places and accessibility.{ $value }
desk-clash = At the same time as meeting { $number }: { $title }
desk-clash-themes = The same groups: { $who }
desk-clash-organisations = The same organisations: { $who }
desk-clash-institutions = The same institutions: { $who }
door-list-title = List for the door, meeting { $number }
door-list-lead = People who said that they come: { $people }. The names are deleted { $days } days after the meeting; destroy the paper too.
door-list-came = Came
meetings-feed = All meetings in my calendar (.ics)
meetings-feed-departments = Those of a department
meetings-feed-theme = The meetings of this theme in my calendar (.ics)
