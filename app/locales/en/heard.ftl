# Who was at the meetings, and how far what people sent has come.
heard-title = Who was there, who was heard
heard-lead = Of all that arrived, how much was selected, by the way and the place it came from. Beside each share stands out of how many.
heard-by-channel = By the way it came
heard-by-place = Capital and interior
heard-by-department = By department
heard-of-channel = Channel
heard-of-place = From where
heard-of-department = Department it came from
heard-received = Arrived
heard-accepted = With a number
heard-discussed = Discussed
heard-voted = On the ballot
heard-selected = Selected
heard-of-all = { $selected } of { $received }
heard-capital = The capital
heard-interior = The interior
heard-country = Without a department: for the whole country
heard-there = Who was at the meetings
heard-there-lead = { $meetings ->
        [one] One meeting counted
       *[other] { $meetings } meetings counted
    } in { $departments } departments: { $people } people and { $organisations } different organisations. Whoever came to several is counted at each.
heard-meeting = Meeting
heard-where = Department
heard-first-time = Organisations that came for the first time
heard-said = Sector and sex, at all meetings
heard-n = { $people } of { $whole }
