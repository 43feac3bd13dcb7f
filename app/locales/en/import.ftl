# Proposals out of a file.
import-title = Import proposals
import-lead = Choose a table saved as CSV. You will first see what would go in; nothing goes in before you confirm.
import-file-hint = One row per proposal, the names of the columns in the first. Up to { $megabytes } MB.
import-look = See what would go in
import-look-again = Look again
import-forget = Drop this file
import-read = This was read from { $name }. Nothing has gone in yet.
import-fresh = { $count ->
        [one] One proposal would go in.
       *[other] { $count } proposals would go in.
    }
import-there = { $count ->
        [0] No row has gone in before.
        [one] One row went in before and is not repeated.
       *[other] { $count } rows went in before and are not repeated.
    }
import-bad = { $count ->
        [0] No row has faults.
        [one] One row can't go in.
       *[other] { $count } rows can't go in.
    }
import-authors = The file holds names of people, and they would be published beside their proposals. Unless they agreed, leave that column out.
import-confirm = { $count ->
        [one] Import one proposal
       *[other] Import { $count } proposals
    }
import-no-titles = No column of titles was found. Choose it below.
import-columns = The columns
import-columns-lead = Cells are parted by “{ $sign }”. Correct what doesn't match.
import-tab = tab
import-no-column = Not there
import-first = The first rows
import-line = Line
import-bad-rows = Can't go in
import-noted-rows = Go in, but something is left out
import-at-line = Line { $line }: { $text }
import-more = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
import-fault-cells = it has { $found } cells, the header { $expected }
import-fault-no-title = it has no title
import-fault-too-long = { $column }: it has { $typed } characters, { $max } fit
import-fault-not-a-number = { $column }: “{ $typed }” is no whole number
import-fault-not-a-date = “{ $typed }” is no date
import-fault-twice = it is the same as line { $line }
import-note-theme = there is no theme “{ $name }”; it goes in without one
import-note-department = there is no department “{ $name }”; it goes in for the whole country
import-column-number = Number
import-column-id = Identifier
import-column-title = Title
import-column-problem = Problem or description
import-column-solution = Solution
import-column-theme = Theme
import-column-department = Department
import-column-channel = Came by
import-column-author = Author
import-column-created-at = Date
import-column-supports = Supporters
import-column-language = Language
import-column-retired = Withdrawn
field-file = The file
done-imported = { $value } proposals went in.
