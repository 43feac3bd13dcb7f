# The WhatsApp group of a theme: its links, our own addresses for paper, and the poster.
group-chat = Join the WhatsApp group
group-honest = On WhatsApp everyone in the group will see your number. Here you can take part without it.
group-open = Open WhatsApp
group-checked = Tried on { $day } ({ $who }).
group-ended = Stopped working on { $day }.
group-no-link = This group has no link that works.
group-without = Take part here, without WhatsApp
group-address-revoked = This address is used no more. The group goes on: enter by its page.
group-desk = The group: { $theme }
group-page = See the group's page
group-links = Links and posters
group-links-why = Open them now and then and note it. If somebody resets the link in WhatsApp, add the new one: posters stay as they are.
group-url-hint = Such as https://chat.whatsapp.com/Bx7pQ2mK9sLdT4vW1aYzRc. Open it before you add it.
group-link-add = Add the link
group-link-works = I opened it: it works
group-link-dead = It works no more
group-addresses = Our own addresses
group-addresses-why = One for each poster, letter or assistant. They always lead to the link that works, and it is counted how often each was opened, nothing of who did.
group-label-hint = Where it hangs or who carries it: Encarnación bus terminal, Areguá fair.
group-address-make = Make the address
group-address-revoke = Revoke
group-visits = { $count ->
        [0] nobody has opened it yet
        [one] opened once
       *[other] opened { $count } times
    }
group-revoked = Revoked on { $day }.
group-poster = Poster to print (A4)
group-share-whatsapp = Share on WhatsApp
group-share = { $process }: join the group on { $theme }, with or without WhatsApp. { $address }
group-letter = Text for a letter
group-letter-text = We invite you to take part in the group “{ $theme }” of { $process }, where the commitments of the plan are proposed and discussed. You enter from this address, with or without WhatsApp: { $address }
carrier-poster = Poster
carrier-letter = Letter
carrier-assistant = Assistant
field-url = Link of the WhatsApp group
field-carrier = What for
field-label = Which one
poster-call = Propose, discuss, decide.
poster-how = Point your camera at the square, or type the address on your phone.
poster-honest = With or without WhatsApp. On WhatsApp the group sees your number.
flaw-not-an-invitation = this is no invitation link of WhatsApp: it begins with https://chat.whatsapp.com/
referrer-group-links = { $count ->
        [one] one link or address of the group
       *[other] { $count } links or addresses of the group
    }
