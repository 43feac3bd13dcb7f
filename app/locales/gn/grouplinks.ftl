# Tema aty WhatsApp-pe: ijoaju, ore dirección kuatiápe g̃uarã, ha cartel.
group-chat = Eike WhatsApp atýpe
group-honest = WhatsApp-pe opavave aty pegua ohecháta nde número. Ko’ápe ikatu reike avave ohecha’ỹre.
group-open = Epe’a WhatsApp
group-checked = Oñeha’ã { $day } árape ({ $who }).
group-ended = Ndoikovéima { $day } guive.
group-no-link = Ko aty ndorekói joaju oikóva.
group-without = Eike ko’ápe, WhatsApp’ỹre
group-address-revoked = Ko dirección ndojeporuvéima. Aty oho gueteri: eike ikuatiarogue rupive.
group-desk = Aty: { $theme }
group-page = Ehecha aty kuatiarogue
group-links = Joaju ha cartel
group-links-why = Epe’a sapy’ánte ha ehai. Oĩramo omoambuéva joaju WhatsApp-pe, emoĩ pe ipyahúva: cartel noñemoambuéi.
group-url-hint = Péicha: https://chat.whatsapp.com/Bx7pQ2mK9sLdT4vW1aYzRc. Epe’a remoĩ mboyve.
group-link-add = Emoĩ joaju
group-link-works = Aipe’áma: oiko
group-link-dead = Ndoikovéima
group-addresses = Ore dirección
group-addresses-why = Peteĩ cartel, kuatiañe’ẽ térã pytyvõhára rehe. Akóinte ogueraha joaju oikóvape, ha ojepapa mboy jeýpa ojepe’a, mba’eve máva oipe’a hague.
group-label-hint = Moõpa oĩ térã máva ogueraha: Encarnación terminal, Areguá feria.
group-address-make = Ejapo dirección
group-address-revoke = Embogue dirección
group-visits = { $count ->
        [0] avave ndoipe’ái gueteri
        [one] ojepe’a peteĩ jey
       *[other] ojepe’a { $count } jey
    }
group-revoked = Oñembogue { $day } árape.
group-poster = Cartel oñembokuatia haguã (A4)
group-share-whatsapp = Emoherakuã WhatsApp rupive
group-share = { $process }: eike { $theme } atýpe, WhatsApp reheve térã ỹre. { $address }
group-letter = Haipyre kuatiañe’ẽme g̃uarã
group-letter-text = Roipepirũ peike haguã «{ $theme }» atýpe, { $process } mba’e, oñemoñe’ẽ ha oñemongetahápe plan compromiso. Ojeike ko dirección rupive, WhatsApp reheve térã ỹre: { $address }
carrier-poster = Cartel oñemboja haguã
carrier-letter = Kuatiañe’ẽ
carrier-assistant = Pytyvõhára
field-url = WhatsApp aty joaju
field-carrier = Mba’erã
field-label = Mávapa
poster-call = Emoñe’ẽ, emongeta, eporavo.
poster-how = Ema’ẽ cámara reheve ta’anga rehe, térã ehai dirección ne teléfonope.
poster-honest = WhatsApp reheve térã ỹre. WhatsApp-pe aty ohecha nde número.
flaw-not-an-invitation = ndaha’éi WhatsApp joaju: oñepyrũ https://chat.whatsapp.com/ reheve
referrer-group-links = { $count ->
        [one] peteĩ aty joaju térã dirección
       *[other] { $count } aty joaju térã dirección
    }
