# Picking messages out of the export of a WhatsApp group.
chat-title = From the WhatsApp group: { $theme }
chat-lead = Pick the messages that are proposals. The export is only read: nothing of it is kept but what you pick.
chat-before = Before you begin: tell the group
chat-before-why = Nobody can consent for others. Post this in the group some days before, so that whoever doesn’t want it can say so.
chat-notice = Hello. From this group (“{ $theme }”) we will carry the proposals written here over to Jopói, where each gets a code, an answer and a public follow-up. Only the messages that are proposals are carried over, without names or numbers, unless their author asks to be named. Everything else that was said stays here. If you don’t want a message of yours to be used, write to us.
chat-export = The export of the chat
chat-export-hint = In WhatsApp: the group, More, Export chat. With media, voice messages are heard and photos seen; without, it is lighter. The .txt or .zip that it gives, up to { $megabytes } MB.
chat-look = Look at the messages
chat-unreadable = This export can’t be read. Line { $why }
chat-shown = { $count ->
        [0] There is no message that hasn’t been looked at before.
        [one] One message hasn’t been looked at before.
       *[other] { $count } messages haven’t been looked at before.
    }
chat-known = { $count ->
        [one] One was looked at before and isn’t shown again.
       *[other] { $count } were looked at before and aren’t shown again.
    }
chat-older = { $count ->
        [one] One older message is shown when you send the export again after these.
       *[other] { $count } older messages are shown when you send the export again after these.
    }
chat-order-dmy = The dates were read as day, month, year, but the export doesn’t make that certain. Check one that you know.
chat-order-mdy = The dates were read as month, day, year, but the export doesn’t make that certain. Check one that you know.
chat-order-ymd = The dates were read as year, month, day, but the export doesn’t make that certain. Check one that you know.
chat-voices = { $count ->
        [one] One voice message
       *[other] { $count } voice messages
    }
chat-voices-how = Some people talk and do not write: listen to them. They are at hand for { $minutes } minutes, for you alone, and none that you do not pick is kept.
chat-recorded-hint = What is said, in the person’s own words; if you translate it, say so. Left empty it comes in all the same, and the team listens and writes it down later. The recording stays with the team.
chat-likely = { $count ->
        [one] One message reads like a proposal
       *[other] { $count } messages read like proposals
    }
chat-likely-how = Found by simple signs: it calls itself a proposal, it asks for something, it is long, it is a question. You decide.
chat-reads-like = Reads like a proposal
chat-sign-proposes = calls itself a proposal
chat-sign-asks = asks for something
chat-sign-long = long
chat-sign-question = a question
chat-messages = The messages
chat-pick-how = Tick those that go in. If one continues the one ticked before it, tick that too: they become one contribution.
chat-join = Belongs to the one picked before
chat-draft = Go on with those picked
chat-back = Go back with your browser and tick again: what you ticked is still there.
chat-drafts-lead = Give each a title and check the text. What was said stays beside it, for the team only.
chat-draft-number = Contribution { $number }
chat-problem-hint = In the author’s own words, as far as you can.
chat-named = The author agrees to be named
chat-named-hint = Only if they told you so. Otherwise it says “a member of the group”.
chat-author = The author’s name
chat-author-hint = Leave it empty unless they agreed.
chat-take = { $count ->
        [one] Take the contribution in
       *[other] Take { $count } contributions in
    }
chat-again = Begin again with an export
chat-quotes = As it was said in the group
chat-member = A member of the WhatsApp group wrote it.
groups-import = Pick proposals out of the WhatsApp group
done-chat = They went in. Give each author their code: { $value }
done-chat-known = Nothing new went in: all of these had gone in before.
field-messages = The messages
field-picks-said = The messages
field-picks-title = Title
field-picks-problem = Problem
field-picks-solution = Solution
field-picks-named = The author agrees to be named
field-picks-author = The author’s name
