# Forms on paper: printed with a code each, entered one after the other.
sheets-print = Forms to print
sheets-why = Each sheet bears a code of its own. The person keeps the slip: with that code they follow what they wrote.
sheets-once = The codes are shown once and kept nowhere: print now.
sheets-count-hint = Up to { $most } at a time.
sheets-make = Prepare the sheets
sheets-batch = Enter sheets, one after the other
sheets-batch-how = All with the keyboard: Tab moves on, Enter sends. Date, language and department stay for the next one. If the line breaks, send again: each sheet goes in once.
sheets-batch-told = Batch { $batch }, { $day }, { $who }: { $printed } printed, { $entered } entered
sheets-entered = { $count ->
        [one] 1 entered
       *[other] { $count } entered
    }
sheets-code-hint = At the top right of the sheet.
sheets-consent = The sheet bears the mark that they agree to the use of their data
sheets-next = Enter and go on
sheets-agree = I agree that my name and my contact are kept to answer me.
sheets-privacy = They are erased { $days } days later. The contact is not published. You can ask for them to be erased sooner.
sheets-keep = Keep this slip. With the code you see what became of what you wrote, without an account.
field-count = How many sheets
done-sheet = Sheet { $value } entered. Go on with the next.
done-sheet-known = Sheet { $value } had been entered already: it didn't go in twice.
