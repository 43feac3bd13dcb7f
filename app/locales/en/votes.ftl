# The ballot, the rounds, the credentials and the register of organisations.
field-name = Name
field-kind = Kind
field-rows = Rows

vote-title = Ballot
vote-enter = Vote
vote-enter-why = An accredited organisation votes, through whoever represents it. Type the code of your sheet, or sign in.
vote-code-hint = Ten letters and digits. Spaces and capitals don’t matter.
vote-open = Open the ballot
vote-sign-in = Sign in with my account
vote-choose = For whom do you vote?
vote-as = { $organisation }, round { $round }
vote-by = Voting:
vote-limit = { $limit ->
    [one] Mark one or none.
   *[other] Mark up to { $limit }.
 } If you mark none, this theme stays open to you at another meeting.
vote-read = Read the whole proposal
vote-order = The order is that of the numbers.
vote-others = Your organisation is not accredited for: { $themes }.
vote-theme-voted = Your organisation voted this theme at another meeting. That vote counts.
vote-review = Review before voting
vote-is-this = Is this what you want to vote?
vote-of = { $marks } of { $limit }
vote-theme-blank = None. The theme stays open for another meeting.
vote-blank = You marked no proposal: your ballot is blank.
vote-final = Once cast, it cannot be changed.
vote-published = When the round closes, the vote is published with your organisation’s name.
vote-do-cast = Cast the vote
vote-back = Go back and change
vote-counted = Your vote is counted
vote-cast = { $organisation } voted on { $moment }.
vote-receipt = Receipt
vote-receipt-use = { $marks ->
    [0] With this code you can check, once the round is closed, that your blank ballot is in the count.
    [one] With this code you can check, once the round is closed, that your mark is in the count.
   *[other] With this code you can check, once the round is closed, that your { $marks } marks are in the count.
 }
vote-leave = Finish: let the next one vote
vote-follow = Follow round { $round }
vote-closed = The round is closed
vote-closed-why = Your vote was not counted: the round closed before you cast it.
vote-had-marked = You had marked:
vote-other-form = The form that you sent was not of this ballot. Nothing was voted with it: please mark again here.
vote-elsewhere = What you marked here was not counted
vote-elsewhere-why = { $organisation } has already voted in this round from another device or tab. That vote, the first to arrive, counts.
vote-not-kept = Your vote could not be kept and was not counted
vote-not-kept-why = It is not because of what you marked: the place where votes are kept failed. What you chose is still below. Try again in a moment or tell the people at the table: if it can't be mended, you can vote on paper.

round-title = Round { $number }
round-open-since = Open since { $moment }.
round-closed-at = Opened on { $opened }, closed on { $closed }.
round-turnout = { $cast } of { $entitled } organisations have voted.
round-how = { $limit ->
    [one] Each organisation marks one proposal per theme
   *[other] Each organisation marks up to { $limit } proposals per theme
 } and votes each theme only once. The vote is open: at closing, who voted what is published. No result is shown before.
round-rule = The rule
round-items = What is voted on
round-approvals = { $approvals ->
    [0] no approvals
    [one] 1 approval
   *[other] { $approvals } approvals
 }
round-roll = Who voted what
round-organisation = Organisation
round-marked = Marked
round-blank = Blank
round-file-ballots = Ballots, one row per approval (CSV)
round-file-result = Result (JSON)

rounds-title = Rounds
rounds-none = No meeting has proposals on its agenda yet.
rounds-ready = { $items ->
    [one] 1 proposal on the agenda.
   *[other] { $items } proposals on the agenda.
 }
rounds-open = Open the round
rounds-open-why = On the ballot stands what is on the agenda, was treated and lives on. Once it is open, it cannot be changed.
rounds-do-open = Open now
rounds-is-open = Open. { $ballots ->
    [0] Nobody has voted yet.
    [one] One organisation has voted.
   *[other] { $ballots } organisations have voted.
 }
rounds-is-closed = Closed on { $moment }. { $ballots ->
    [0] Nobody voted.
    [one] One organisation voted.
   *[other] { $ballots } organisations voted.
 }
rounds-credentials = Credentials to print
rounds-close = Close the round
rounds-close-why = Nobody will be able to vote any more, and the result is published at once, with the hash of the ballots in the public log.
rounds-do-close = Close now
rounds-record = Record the selection
rounds-record-why = All rounds are closed. Once recorded, every proposal is selected or not, and no round opens any more.
rounds-do-record = Record the selection
rounds-recorded = The selection was recorded on { $moment }.

credentials-title = Credentials for round { $round }
credentials-why = Whoever holds the sheet votes for its organisation, once. Codes are shown once, for printing. A sheet that was lost or spoiled is replaced, and the old one stops working.
credentials-early = The vote has not opened yet: the sheets that you print now work once it opens, for the organisations that stand in its register then.
credentials-issue = Issue for all that are missing
credentials-issued = Issued on { $moment }: { $fate }
credentials-not-issued = Not issued
credentials-once = Print now: the codes are not shown again.
credentials-slip = Round { $round }: { $meeting }
credentials-how = Scan the drawing, or open { $address } and type the code. It works once.

organisations-title = Organisations
organisations-none = There are no organisations yet.
organisations-themes = { $count ->
    [0] not accredited
    [one] 1 theme
   *[other] { $count } themes
 }
organisations-add = Add an organisation
organisations-do-add = Add
organisations-paste = Paste a file
organisations-paste-hint = CSV with the columns slug, name, kind, department, themes; themes separated by |. All go in, or none.
organisations-do-paste = Add them all
organisation-accredit = Themes it may vote
organisation-do-accredit = Accredit
organisation-delegates = Who votes for it
organisation-delegate-hint = Of an account that exists already.
organisation-name-delegate = Name
organisation-invite-delegate = Make an invitation link
organisation-dismiss = Remove
organisation-revoke = Revoke the accreditation
organisation-revoke-why = The reason is public. What it voted while accredited stays counted.
organisation-do-revoke = Revoke

done-organisation = The application of { $value } is entered. It still has to be decided on.
done-organisations = { $value } organisations went in.
done-accredited = { $value } is accredited.
done-accreditation-revoked = The accreditation of { $value } was revoked.
done-delegate = One more person votes for { $value }.
done-dismissed = That person no longer votes for { $value }.
done-invitation = Give this link to whoever represents the organisation; it is shown once: { $value }
done-round-opened = Round { $value } is open.
done-round-closed = Round { $value } is closed.
done-selection = The selection is recorded: { $value } selected.
vote-no-round = No round is open for your organisation now.
