# Jevota ára: aty renda, mba'e'oka, ñeha'ã.
hall-title = Pantalla aty rendápe g̃uarã
hall-prepared = Ojevotáta
hall-open = Ojevota ko'ág̃a
hall-closed = Osẽva
hall-more = ha { $count } hetave kuatiápe
hall-motion = { $yes } héẽ · { $no } nahániri
hall-of = { $entitled }-gui ovotáma
hall-of-closed = { $entitled }-gui ovota
hall-side = Mba'éichapa oho
hall-closes-in = oñembotýta
hall-closed-at = Oñemboty { $moment }
hall-secret = Jevota ñemihápe
hall-public = Jevota opavave oikuaáva
hall-announce = Ojekuaauka oñembotytaha
hall-announce-why = Pantalla ohechauka mboýpa ofalta. Jevota noñembotýi ijehegui: nde emboty.
hall-do-announce = Ejekuaauka
field-minutes = Mboy minuto haguépe
done-end-announced = Aty rendápe ojehecha { $value } minuto ofaltaha.

kiosk-title = Mba'e'oka opavave mba'éva
kiosk-why = Heta aty ovota hag̃ua ko mba'e'okápe, peteĩteĩ. Oñemopotĩ opa voto rire ha peteĩ minuto ojepoko'ỹre rire. Nde cuenta oñemboty ipype.
kiosk-begin = Eiporu ko mba'e'oka opavave ndive
kiosk-end = Ani eiporuvéi opavave ndive
kiosk-none = Ko mba'e'oka ndaha'éi opavave mba'e. Oñangarekóva mesáre ikatu oñepyrũ jevota kuatiaroguégui.
kiosk-welcome = Evota ko'ápe

kiosk-leave = Asẽta avota'ỹre

rehearsal = ÑEHA'Ã
rehearsal-why = Kóva ha'e peteĩ kopia oñeha'ã hag̃ua: mba'eve ojejapóva ko'ápe ndovaléi.
