# The day of the vote: the hall, the shared device, the rehearsal.
hall-title = Screen for the hall
hall-prepared = Will be voted on
hall-open = Being voted on now
hall-closed = Result
hall-more = and { $count } more on the ballot
hall-motion = { $yes } yes · { $no } no
hall-of = of { $entitled } have voted
hall-of-closed = of { $entitled } voted
hall-side = How it goes
hall-closes-in = closes in
hall-closed-at = Closed on { $moment }
hall-secret = Secret vote
hall-public = Open vote
hall-announce = Announce the closing
hall-announce-why = The screen of the hall shows how long is left. The round does not close by itself: you close it.
hall-do-announce = Announce
field-minutes = In how many minutes
done-end-announced = The hall sees that { $value } minutes are left.

kiosk-title = Shared device
kiosk-why = So that several organisations vote on this device, one after the other. It is blank again after each vote and after a minute without a touch. Your account is signed out on it.
kiosk-begin = Share this device
kiosk-end = Stop sharing this device
kiosk-none = This device is not shared. Whoever looks after the table can begin from the page of the round.
kiosk-welcome = Vote here

kiosk-leave = Leave without voting

rehearsal = REHEARSAL
rehearsal-why = This is a copy to practise with: nothing that is done here counts.
