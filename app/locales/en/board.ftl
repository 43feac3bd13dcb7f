board-title = What became of what each department said
board-lead = A list for each department to hang up in the town hall or the church, and a text to read on the radio.
board-count = { $count ->
    [one] (1 proposal)
   *[other] ({ $count } proposals)
}
board-of = What became of what { $department } said
board-counted = { $count ->
    [one] One proposal
   *[other] { $count } proposals
}, { $spoken } of them said at meetings, on paper or by phone. In the plan: { $planned }.
board-as-of = As it stands on { $day }.
board-decided = We decided
board-because = Because
board-in-plan = It stands in the plan: commitment { $number }
board-merged = Joined to proposal { $number }
board-radio = To read on the radio
board-radio-lead = It takes a minute to read.
board-radio-begins = { $process }: this became of what { $department } said. { $counted }
board-radio-ends = To learn what became of yours, ask at the town hall with your code, or go to { $link }
board-themes = By theme
