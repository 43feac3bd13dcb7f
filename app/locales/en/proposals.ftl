# The proposals: the list, and each of them.
proposals-title = { $count ->
        [one] One proposal
       *[other] { $count } proposals
    }
proposals-lead = As they came, with what became of them.
proposals-search = Search the texts
proposals-find = Search
proposals-narrow = Filter
proposals-all = All
proposals-any = All
proposals-all-channels = All channels
proposals-came-by = Came by
proposals-by-stage = By stage
proposals-none = There are no such proposals. Try fewer filters.
proposals-merged-into = merged into no. { $number }
proposals-in-commitment = { $stage } · commitment { $number }
proposals-download = Download all:

proposal-where = Where you are
proposal-text = The text
proposal-asks = What it asks for
proposal-title-only = Whoever sent it wrote the title only.
proposal-author = Written by { $name }.
proposal-supports = { $count ->
        [one] One supporter: shown, it decides nothing.
       *[other] { $count } supporters: shown, they decide nothing.
    }
proposal-reason = Why
proposal-why = Why: { $reason }
proposal-happened = What became of it
proposal-took-in = No. { $number } was merged into it
proposal-see-meeting = See meeting { $number }
proposal-see-round = See round { $number }
proposal-see-selection = See the rule and the count
proposal-see-commitment = See commitment { $number }
proposal-see-proposal = See proposal { $number }
proposal-see-log = See it in the public log

lineage-label = The way of proposal { $number }
lineage-joined = merged
lineage-meetings = { $count ->
        [one] meeting
       *[other] meetings
    }
lineage-commitment = commitment { $number }

history-received = Arrived { $channel ->
        [whatsapp] by WhatsApp
        [meeting] at a meeting
        [paper] on paper
        [phone] by phone
       *[web] through this site
    }
history-accepted = Got number { $number }
history-discussed = Discussed in { $town }
history-kept = Discussed in { $town } and kept as it is
history-changed = Discussed in { $town } and changed
history-question-open = Discussed in { $town }, with a question left open
history-follow-up = What follows
history-put-on-ballot = Voted on in { $town }
history-selected = Selected
history-passed-over = Not selected
history-committed = It is commitment { $number } of the plan
history-monitored = Monitoring began

verdict-title = What the vote gave
verdict-selected = { $approvals ->
        [one] One organisation approved it
       *[other] { $approvals } organisations approved it
    }{ $departments ->
        [one] {", from one department"}
       *[other] {", from "}{ $departments } departments
    }: place { $position } of { $seats }.
verdict-tie = It tied with { $others }; decided by: { $step }.
approvers-title = Who approved it
approvers-voted-at = Voted at
verdict-no-theme = It had no theme, and nobody is accredited to vote on what has none.
supports-people = { $count ->
    [0] Nobody supports it yet
    [one] One person supports it
   *[other] { $count } people support it
}
supports-give = Support
supports-take-back = I don’t support it any more
supports-known = To support it, sign in or
done-supported = Thank you: you support proposal { $value }. It is shown, and decides nothing.
done-support-ended = You don’t support proposal { $value } any more.
