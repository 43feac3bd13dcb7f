desk-title = Desk
desk-new-process = Make a process
desk-inbox = Inbox
desk-proposals = Proposals
desk-duplicates = Alike
desk-import = Import
desk-meetings = Meetings
desk-organisations = Organisations
desk-rounds = Votes
desk-plan = Plan
desk-process = Process
desk-people = People
keys-down = down
keys-up = up
keys-open = open
keys-mark = mark
keys-off = Turn the keys off
keys-on = Turn the keys on
desk-news = News
news-count = { $count ->
    [0] Nothing new since you were last here
    [one] One thing is new since you were last here
   *[other] { $count } things are new since you were last here
}
news-log = What came before stands in the public log
news-read = I have read as far as this
desk-notes = Notes of the team
desk-notes-inner = They are never published.
desk-assigned = In charge
desk-assigned-nobody = nobody yet
desk-assign = Assign
field-colleague = In charge
desk-note-write = Keep the note
field-filter-name = Name of this filter
field-query = Filter
filter-save = Keep this filter
filter-forget = Forget the filter { $name }
