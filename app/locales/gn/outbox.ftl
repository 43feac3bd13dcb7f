# Momarandu: correo rupive, ñehenói, kuatiañe’ẽ, ha mba’éichapa ojejoko.
desk-outbox = Momarandu
outbox-counts = Oñemomarandúma { $sent }; oha’ãrõ { $waits }; correo ndojapyhýi { $failed }.
outbox-list-mail = Correo nosẽiva
outbox-list-call = Oñehenóitava
outbox-list-letter = Ojehaítava chupe kuatiañe’ẽ
outbox-none = Avave ndaipóri ko tysýipe.
outbox-fault = Nosẽi: { $fault }. Ñeha’ã: { $attempts }.
outbox-told-letter = Kuatiañe’ẽ osẽma
outbox-again = Eñeha’ã jey
cadence-each = Peteĩteĩ, oiko jave
cadence-daily = Peteĩ ñembyaty ára ha ára, oĩramo marandu
cadence-weekly = Peteĩ ñembyaty arapokõindýpe, oĩramo marandu
cadence-final = Og̃uahẽ hague ha ñembohovái añónte
field-cadence = Mba’épa reikuaase
suggest-cadence-hint = Rehejáramo contacto. Peteĩ jepokópe ikatu ejoko.
mail-subject = Marandu remondova’ekuégui { $process }-pe
mail-next = Kuatiaroguépe oĩ oúva, iára reheve.
mail-text = { $process }

    Kóva oiko remondova’ekuégui:

    { $told }

    { $next }

    Opa tape, peteĩteĩ:
    { $track }

    Rehupyty ko correo rehejahágui nde dirección roñembohovái haguã. Nderehupytysevéiramo, epe’a ko dirección ha epoko votón rehe:
    { $stop }
stop-title = Anivéma oñemomarandu
stop-lead = Ndoromondomo’ãvéima momarandu remondova’ekuégui.
stop-do = Ndaipotavéima momarandu
stop-still = Nde código reheve ikatu gueteri rehecha mba’épa oiko, ha upépe rejerure jey momarandu.
done-stopped = Oĩma: ndoromondomo’ãvéima momarandu.{ $value }
outbox-print = Oñeimprimi kuatiañe’ẽ
outbox-in-batch = Oho ko aty ndive
outbox-called = Ñehenói: { $attempts }. Ipahápe: { $fault }.
call-reached = Oñemombe’úma chupe
call-unanswered = Nombohováiri
call-wrong-number = Ndaha’éi ipapapy
letter-title = Kuatiañe’ẽ
letter-subject = Remondova’ekue rehe { $process }-pe
letter-begins = Nde remondova’ekue: «{ $title }». Péva oiko:
letter-code = Nde código
letter-where = Moõpa ojehecha
letter-stop = Reguahẽ ko kuatiañe’ẽ reheja haguére nde róga renda rombohovái hag̃ua. Nderreipotavéiramo, ere equipo-pe nde código reheve.
aspect-first-time = Jeporomoirũ
first-time-first = Peteĩha jey
first-time-before = Oikékuri mboyve
first-time-unsaid = Nde’íri
