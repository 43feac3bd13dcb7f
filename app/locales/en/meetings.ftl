# Meetings: the list, each of them, and how they are prepared and recorded on the desk.
meetings-lead = { $count ->
        [0] No meetings yet.
        [one] One meeting.
       *[other] { $count } meetings.
    } { $people ->
        [0] {""}
        [one] One person came.
       *[other] { $told } people came.
    }
meetings-coming = To come
meetings-past = Past
meetings-items = { $count ->
        [one] One proposal on the agenda
       *[other] { $count } proposals on the agenda
    }{ $treated ->
        [0] {""}
        [one] , one treated
       *[other] , { $treated } treated
    }
meetings-people = { $count ->
        [one] One person came
       *[other] { $count } people came
    }{ $organisations ->
        [0] {""}
        [one] , from one organisation and without any
       *[other] , from { $organisations } organisations and without any
    }

meeting-crumbs = Where you are
meeting-when = When
meeting-where = Where
meeting-themes = Themes
meeting-expected = People expected
meeting-calendar = Add to my calendar
meeting-documents = Documents
meeting-document-kilobytes = { $count } kB
meeting-agenda = Agenda
meeting-agenda-empty = There are no proposals on the agenda yet.
meeting-agenda-lead = { $count ->
        [one] One proposal
       *[other] { $count } proposals
    }{ $treated ->
        [0] .
        [one] ; one was treated.
       *[other] ; { $treated } were treated.
    }
meeting-treated-only = Treated without notes.
meeting-follows = What follows
meeting-attendance = Who came
meeting-citizens = Citizens without an organisation
meeting-organisation = Organisation
meeting-people = People
meeting-total = In all

outcome-kept = It stays as it is
outcome-changed = A change was agreed
outcome-question-open = A question is open

desk-meeting-new = Plan a meeting
desk-meeting-change = Change the announcement
desk-meeting-plan = Plan
desk-meeting-save = Save
desk-meeting-no-department = No department
desk-meeting-place-hint = Town and venue, so that people find it.
desk-meeting-zone = In the time of { $zone }.
desk-meeting-minutes = Record what is treated
desk-meeting-public = See the public page
desk-agenda-numbers-hint = Such as 1, 8, 9–12. Those already there stay where they are.
desk-agenda-no-theme = None
desk-agenda-add = Add to the agenda
desk-agenda-order = Save the order
desk-agenda-place = Place
desk-agenda-place-of = Place of proposal { $number }
desk-agenda-proposal = Proposal
desk-agenda-stage = Stage
desk-agenda-take-off = Take off
desk-agenda-take-off-number = Take proposal { $number } off the agenda
desk-document-hint = PDF, ODT, DOCX, PNG, JPG, CSV or text, up to { $megabytes } MB. It will be public.
desk-document-attach = Attach
desk-attendance-total = { $count ->
        [0] Nobody counted yet.
        [one] One person counted.
       *[other] { $count } people counted.
    }
desk-attendance-record = Record who came
desk-attendance-save = Save the attendance
desk-minutes-title = What is treated
desk-minutes-treat = Record as treated
desk-minutes-correct = Correct the record
desk-minutes-said-hint = No names of people. May stay empty if it was only read out.
desk-minutes-follow-up-hint = The change agreed, or who answers and when.
desk-minutes-save = Save as treated
desk-hall-title = A new proposal
desk-hall-lead = Somebody said it in the hall: it gets its number now and stands on this agenda.
desk-hall-open = Take the proposal down
desk-hall-consent-hint = Ask before you tick.
desk-hall-enter = Give it a number

field-meeting-title = Name of the meeting
field-place = Place
field-begins-at = Begins
field-finishes-at = Ends
field-expected-people = People expected
field-meeting-themes = Themes
field-agenda-numbers = Numbers of the proposals
field-agenda-theme = All open ones of a theme
field-places = Place on the agenda
field-document-title = Name of the document
field-document-file = File
field-came = People
field-said = What was said
field-outcome = How it was left
field-follow-up = What follows

done-meeting-planned = Meeting { $value } is announced.
done-meeting-saved = The announcement of meeting { $value } has changed.
done-agenda = Proposals put on the agenda: { $value }.
done-agenda-order = The order of the agenda is saved.{ $value }
done-agenda-off = Proposal { $value } is off the agenda.
done-document = Attached: { $value }.
done-attendance = People counted: { $value }.
done-treated = Proposal { $value } is recorded as treated.
done-hall = It has its number. Give whoever said it the number and the tracking code: { $value }.
desk-agenda-move = Draw a row by ⠿, or move it with Alt and the arrow keys; then save the order.
card-treated = { $count ->
    [one] proposal treated
   *[other] proposals treated
}
card-people = { $count ->
    [one] person
   *[other] people
}
card-organisations = { $count ->
    [one] organisation
   *[other] organisations
}
card-items = { $count ->
    [one] proposal
   *[other] proposals
}
card-voted = { $count ->
    [one] is voted on
   *[other] are voted on
}
card-alt = Picture to send with the text
card-save = Save the picture
