# Deadlines: what the process owes, until when and whether it kept its word; the days that are worked.
nav-deadlines = Deadlines
deadlines-title = Deadlines
deadlines-lead = What this process owes, until when, and whether it kept its word. Each line leads to what shows it and to its place in the public log.
deadlines-overdue = Overdue
deadlines-due = Due
deadlines-met = Met in time
deadlines-met-late = Met late
deadlines-kept = Met
deadlines-none-overdue = Nothing is overdue.
deadlines-none-due = Nothing is due.
deadlines-more = { $count ->
        [one] And one more, which is not shown.
       *[other] And { $count } more, which are not shown.
    }
deadlines-group = { $count }{ $late ->
        [0] , in time
        [one] , one late
       *[other] , { $late } late
    }
deadlines-what = What
deadlines-until = Until
deadlines-state = How it stands
deadlines-line = Log
deadlines-line-number = line { $number }
deadlines-meeting = meeting { $number }
deadlines-proposal = proposal { $number }
deadlines-opinion = { $institution }, proposal { $number }
deadlines-contribution = something received
deadlines-reckoning = How days are counted
deadlines-reckoning-lead = In working days: Monday to Friday, without the holidays. The last day belongs to it whole, in the time of the process.
deadlines-days-before = { $days ->
        [one] one working day before
       *[other] { $days } working days before
    }
deadlines-days-after = { $days ->
        [one] one working day after
       *[other] { $days } working days after
    }
deadlines-holidays = The holidays that are counted ({ $count })
deadlines-holiday-decreed = added in this process
deadlines-holidays-moved = The Executive may move some to a Monday (Law 1723/2001): the desk enters each move here, and it stands in the public log.
deadline-overdue = { $days ->
        [0] overdue
        [one] overdue for one working day
       *[other] overdue for { $days } working days
    }
deadline-due = { $days ->
        [0] due before the next working day
        [one] one working day left
       *[other] { $days } working days left
    }
deadline-met = done on { $day }
deadline-met-late = done on { $day }, { $days ->
        [0] late
        [one] one working day late
       *[other] { $days } working days late
    }
duty-timeline = Publish the dates
duty-manual = Publish the manual
duty-decision = Decide on what arrived
duty-notice = Announce a meeting
duty-opinion = Opinion of an institution
duty-rule = Lock the rule
duty-selection = Record the selection
duty-plan = Publish the plan

desk-calendar = Deadlines
desk-calendar-public = See the public page
desk-calendar-terms = How many days each thing has
desk-calendar-terms-lead = In working days. A change stands in the public log and moves every deadline that is counted with it.
desk-calendar-set = Set
desk-calendar-holidays = Holidays
desk-calendar-holidays-lead = Those of the country come along. Add what is decreed and make working days of those that are moved: it stands in the public log.
desk-calendar-work = It is worked
desk-calendar-work-on = { $day } is worked
desk-calendar-declare = Add
field-duty = What
field-days = Working days
field-holiday = Day
field-holiday-name = What is celebrated
done-term = It has { $value } working days now.
done-holiday = { $value } is a holiday.
done-worked = { $value } is worked.

log-holiday-declared = { $day } is a holiday where deadlines are counted
log-holiday-worked = { $day } is worked, and counts for deadlines
log-term-changed = { $duty }: has { $days } working days now
log-kind-holiday-changed = Holiday changed
log-kind-term-changed = Term changed
