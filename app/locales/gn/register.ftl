# Oporavótava kuatia: jerure, decisión, jejerovia’ỹ, okẽ ha umi hoja.

register-title = Aty oporavótava
register-lead = Ko’ã aty oporavo umi ñomongetahápe. Ko’ápe oĩ mba’épa ojejerure, máva oikese, mba’épa ojedecidi ha mba’érepa.
register-apply = Ajerure ñemoneĩ
register-count-accredited = aty oñemoneĩva
register-count-applications = jerure
register-count-waiting = oha’arõva
register-count-refused = noñemoneĩriva
register-criteria = Mba’épa ojejerure
register-no-criteria = Ndojekuaaukái gueteri mba’épa ojejerure.
register-window = { $days ->
    [0] Ndaipóri ára ñemoneĩ rehe oñe’ẽ hag̃ua.
    [one] Peteĩ ára pukukue oimeraẽ ikatu oñe’ẽ ñemoneĩ rehe.
   *[other] { $days } ára pukukue oimeraẽ ikatu oñe’ẽ ñemoneĩ rehe.
 }
register-accredited = Umi aty oĩva kuatiápe
register-may-vote = Ikatu oporavo
register-related = { $count ->
    [one] 1 ojoajúva
   *[other] { $count } ojoajúva
 }
register-related-why = { $count ->
    [one] Peteĩ ambue aty oikeséva ndive oguereko hérape oñe’ẽva, óga térã pumbyry peteĩchagua.
   *[other] { $count } aty oikeséva ndive oguereko hérape oñe’ẽva, óga térã pumbyry peteĩchagua.
 }
register-asked = { $count ->
    [one] ojerure 1 tema
   *[other] ojerure { $count } tema
 }
register-applications = Jerurekuéra
register-discarded = Og̃uahẽva’ekue papapy { $number } reheve ndaha’éi jerure: { $reason }
register-approvals = Mesa Conjunta he’iva’ekue kuatia rehe
register-approval-hash = Oñemboguapy { $moment }. Kuatia huella, SHA-256:
register-decided = { $verdict }, { $moment }: { $by }
register-decided-by-two = { $verdict }, { $moment }: { $by }, { $first } oikuave’ẽva’ekue
register-conflict = Mba’épa ikatu ombojere
register-themes = Umi tema
register-now = Ko’ág̃a
register-history = Mba’épa ojedecidi
register-votes = oporavo
register-speakers = Máva oñe’ẽ hérape
register-challenges = Umi jejerovia’ỹ
verdict-accepted = oñemoneĩva
verdict-refused = noñemoneĩriva
verdict-revoked = ojeipe’áva
verdict-waiting = oha’arõ ojedecidi
bar-until = ikatu oñeñe’ẽ hese { $moment } peve: ndoporavói gueteri
bar-window-open = ikatu gueteri oñeñe’ẽ hese
bar-challenged = oĩ jejerovia’ỹ: ndoporavói upe aja
bar-revoked = ojeipe’ama
bar-refused = noñemoneĩri
mandate-delegate = hérape oñe’ẽva
mandate-alternate = hekoviakuéra
kind-thematic-group = tema aty’i
kind-community = tekoha kuatia’ỹre

challenge-title = Añe’ẽse ko ñemoneĩ rehe
challenge-lead = { $moment } peve oimeraẽ ikatu he’i mba’érepa ko aty ndoporavoiva’erã. Ñembohovái ojekuaauka, jejerovia’ỹ reheve.
challenge-open = Ahai peteĩ jejerovia’ỹ
challenge-hint = Ere mba’épa reikuaa ha mba’éichapa ojehechakuaáta. Ani remoĩ tapicha mba’e.
challenge-send = Amondo
challenge-waits = Oha’arõ ñembohovái; jehaipyre ojekuaauka hendive.
challenge-filed = Jejerovia’ỹ { $number }, { $moment } guare
challenge-upheld = Oñemboajékuri { $moment }, { $by }
challenge-rejected = Noñemboajéiri { $moment }, { $by }
challenge-open-count = { $count ->
    [one] 1 jejerovia’ỹ oñembohovái’ỹva
   *[other] { $count } jejerovia’ỹ oñembohovái’ỹva
 }
challenge-bars = Jejerovia’ỹ oha’arõ aja ñembohovái, pe aty ndoporavói.
challenge-answer-hint = Ojekuaauka jejerovia’ỹ ndive.
challenge-upheld-hint = Pe aty ndoporavói gueteri; upéi eipe’a iñemoneĩ, térã emoneĩ jey.
challenge-do-answer = Aikuaauka ñembohovái
field-against = Mba’érepa ndoporavoiva’erã
field-answer = Ñembohovái
field-upheld = Jejerovia’ỹ añetehápe
done-challenge = Og̃uahẽ nde jejerovia’ỹ: papapy { $value }. Ñembohovái ojekuaauka ko kuatiarogue’ápe.
done-challenge-answered = Jejerovia’ỹ { $value } oñembohováima.
done-challenge-upheld = Jejerovia’ỹ { $value } añetehápe. Pe aty ndoporavói; edecidi ko’ág̃a iñemoneĩ rehe.

apply-title = Ajerure peteĩ aty ñemoneĩ
apply-lead = Natekotevẽi cuenta. Pe aty mba’apohára odecidi peteĩteĩ tema rehe, mba’érepa reheve.
apply-private = Ojekuaauka téra, mba’eichagua, tetãvore ha umi tema. Hérape oñe’ẽva, óga, pumbyry ha ñanduti veve aty mba’apohára añónte ohecha; oñembojovake ojehecha hag̃ua mokõi aty peteĩnte.
apply-consent-hint = Ko’ỹre ndaikatúi romog̃uahẽ pe jerure.
apply-send = Amondo jerure
apply-kind-hint = Tema aty’i térã tekoha kuatia’ỹre ikatu avei, oiporavóva oñe’ẽva’erã hérape ndive.
apply-not-public = Ndojekuaaukái.
apply-email-hint = Ndojekuaaukái. Ikatu opyta nandi.
field-organisation-name = Aty réra
field-asked = Mba’e temápa oporavose
field-representative = Máva oñe’ẽ hérape
field-address = Moõpa oĩ
field-phone = Pumbyry papapy
field-consent = Ikatu añe’ẽ pe aty rérape ha amoneĩ ojekuaauka yvate he’íva
done-application = Og̃uahẽ nde jerure: papapy { $value }. Ojedecidíva ojekuaauka ko kuatiarogue’ápe, upe papapy ykére.

organisations-public = Ehecha opavave rogue
organisations-waiting = Oha’arõ ojedecidi
organisations-add-why = Og̃uahẽva kuatiápe térã pumbyry rupive oike jerure ramo; upéi ojedecidi peteĩteĩ tema rehe.
organisations-add-open = Emoinge peteĩ jerure
joint-title = Oha’arõ mokõiha tapichápe
joint-why = Ojuruja peteĩ jeporavo: kuatia ñemoambue oikuave’ẽ peteĩ tapicha ha omoañete ambue. Mokõivéva opyta opavave rembiasakuépe.
joint-proposed = Oikuave’ẽ { $moment }: { $by }
joint-confirm = Amoañete
joint-decline = Namoañetéi
joint-take-back = Aipe’a jey
joint-own = Nde reikuave’ẽ: ambue omoañeteva’erã.
done-joint-proposed = Oñekuave’ẽma papapy { $value } reheve. Ojejapóta ambue aty mba’apohára omoañete vove.
done-joint-confirmed = Oñemoañete ha ojejapo.
done-joint-declined = Ndojejapói: noñemoañetéi.
joint-act-accreditation = kuatia ñemoambue
joint-act-late-check-in = jeike ka’aru
application-title = Jerure { $number }
application-received = Og̃uahẽ
application-entered-by = Omoinge
application-private = Ko’ã mba’e aty mba’apohára añónte ohecha.
application-related = Ojoaju ko’ãva ndive
shared-representative = peteĩ tapicha oñe’ẽ mokõivéva rérape
shared-address = óga peteĩchagua
shared-phone = pumbyry peteĩchagua
application-decided = Ojedecidíma
application-decide = Adecidi peteĩteĩ tema rehe
application-leave = Ndaikatúi gueteri
application-do-decide = Aikuaauka decisión
application-reason-hint = Ojekuaauka. Tekotevẽ noñemoneĩriramo; oñemoneĩramo ikatu opyta nandi.
decide-accepted = Amoneĩ
decide-refused = Namoneĩri
field-decisions-verdict = Mba’épa ojedecidi
field-decisions-reason = Mba’érepa, ojekuaaukáva
application-discard = Ndaha’éi jerure
application-discard-why = Ñemuha, ñe’ẽreity térã ñeha’ãrõ. Héra ndojehechavéima, opavave rembiasakuépe jepe; opyta papapy ha mba’érepa.
application-do-discard = Amombo
done-application-decided = Ojekuaaukáma decisión jerure { $value } rehe.
done-application-discarded = Jerure { $value } oñemombóma.
criteria-title = Ojejeruréva ha Mesa Conjunta
criteria-window-hint = Ára oimeraẽ ikatu oñe’ẽ hag̃ua; upe aja pe aty ndoporavói. Nandi térã 0: ndaipóri.
criteria-publish = Aikuaauka ojejeruréva
criteria-forum-why = Decisión opyta kuatia huella ndive, ko’ag̃agua.
criteria-forum-hint = Acta papapy ha mba’épa ojedecidi. Ojekuaauka.
criteria-record = Amboguapy decisión
field-criteria-es = Ojejeruréva castellano-pe
field-criteria-gn = Ojejeruréva guaraníme
field-criteria-en = Ojejeruréva inglés-pe
field-window-days = Mboy ára oñeñe’ẽ hag̃ua
field-decided-on = Decisión ára
field-forum-decision = Acta ha decisión
done-criteria = Ojejeruréva ojekuaaukáma.
done-approval = Mesa Conjunta decisión oñemboguapýma.
conflict-why = Ojekuaauka hogue’ápe. Nandi: ojeipe’a.
conflict-save = Aikuaauka
field-note = Jehaipyre
done-conflict = Jehaipyre { $value } rehegua ojekuaaukáma.
field-revoked = Mba’e temápa operdéta
field-mandate = Mba’éicha
field-chosen = Mba’éichapa ojeporavo
speaker-name-hint = Ndojekuaaukái; oguerekóva okẽ avei omoñe’ẽ.
speaker-chosen-hint = Ojekuaauka, techapyrã “asamblea 3 jasyapy”. Ikatu opyta nandi.
done-speaker = Oñemboguapýma máva oñe’ẽ { $value } rérape.

sheets-issued = oñeme’ẽva
sheets-used = ojepurúva
sheets-lost = okañýva
sheets-spoiled = oñembyaíva
sheets-unused = ojepuru’ỹva
sheets-do-not-balance = Umi kuatia nojojái: oñeme’ẽva ndaha’éi ojepurúva, okañýva, oñembyaíva ha ojepuru’ỹva.
sheet-unused = ndojepurúi gueteri
sheet-used = ojepurúma
cause-lost = okañýma
cause-spoiled = oñembyaíma
replace-lost = Okañy: ambue
replace-spoiled = Oñembyai: ambue
field-cause = Mba’érepa

door-open = Okẽ: ahai máva og̃uahẽ
door-title = Aty { $number } rokẽ
door-total = { $people ->
    [one] 1 tapicha
   *[other] { $people } tapicha
 } ha { $organisations ->
    [one] 1 aty
   *[other] { $organisations } aty
 }
door-find = Aheka
door-show = Ahecha pe aty
door-scan-hint = Térã emoĩ ne pumbyry ra’ãngaharakue kuatia ra’ãngáre: ojuruja ko okẽ.
door-nobody = Ndojejuhúi avave upe téra reheve.
door-more = Hetave oĩ: ehaive pe téra.
door-inside = Oikéma: { $mandate }
door-comes-delegate = Oike hérape oñe’ẽva
door-comes-alternate = Oike hekovia
door-speaks-delegate = Ko’ág̃a oñe’ẽ hérape oñe’ẽva
door-speaks-alternate = Ko’ág̃a oñe’ẽ hekovia
door-no-sheet = Pe código ndaha’éi mba’eveichagua kuatia ko tembiaporapepegua.
door-other-meeting = Pe kuatia aty { $value } pegua.
door-dead-sheet = Pe kuatia oñemyengoviáma ha ndovalevéima ({ $value }). Eheka héra rupive.
door-late = Og̃uahẽ jeporavo ojuruja rire
door-late-why = Mokõiha tapicha oheja oike. Mokõivéva opyta opavave rembiasakuépe.
door-let-in = Aheja oike
door-came-late = og̃uahẽ jeporavo ojuruja rire
door-citizens = Tapicha aty’ỹre: { $count }
door-count-by = Apapa { $step }
door-present = Aty oikéva
door-none-inside = Ndoikéi gueteri avave.
door-people = { $count ->
    [one] 1 tapicha
   *[other] { $count } tapicha
 }
door-undo = Ajavýkuri
door-end = Aheja okẽ
door-end-why = Umi kuatia ombojuruja jey boleta ko pumbyrýpe. Máva ou oĩma opavave rembiasakuépe.
door-do-end = Aheja ko okẽ
field-sought = Aty réra térã oúva réra
field-sheet-code = Kuatia código
done-door = Rehejáma okẽ. Máva ou oĩma opavave rembiasakuépe.
done-arrival = Oike: { $value }
done-arrival-waits = { $value } og̃uahẽ jeporavo ojuruja rire: ambue tapicha oheja oike.
done-check-in-undone = Ojeipe’a { $value } jeike.

refusal-same-person = Nde reikuave’ẽ: ambue aty mba’apohára omoañeteva’erã.
refusal-two-people-needed = Ojuruja peteĩ jeporavo: kuatia oñemoambue peteĩteĩ aty, mokõi tapicha rupive.
refusal-criteria-not-published = Ndojekuaaukái gueteri ojejeruréva: avave ndaikatúi ojerure ñemoneĩ.
refusal-too-many-waiting = Oĩ { $most } oha’arõva. Eñeha’ã jey ára oúvape; noñeñongatúi mba’eve.
refusal-too-much-at-once = Heta og̃uahẽ oñondive ko ñanduti guive. Eñeha’ã jey { $minutes } minuto rire; rehaíva opyta ko’ápe.
refusal-window-closed = Opáma ára oñeñe’ẽ hag̃ua hese.
refusal-round-is-open = Jeporavo ojuruja aja upéva noñemoambuéi. Og̃uahẽva ka’aru oike okẽ rupive, mokõi tapicha rupive.

log-criteria-published = Ojekuaauka ñemoneĩ rehegua. Ára oñeñe’ẽ hag̃ua: { $days }
log-application-received = Og̃uahẽ jerure { $application }: { $name }
log-application-refused = Jerure { $application } noñemoneĩri { $themes } tema-pe g̃uarã: { $reason }
log-application-discarded = Og̃uahẽva’ekue papapy { $application } reheve ndaha’éi jerure: { $reason }
log-organisation-accredited-why = Oñemoneĩ aty { $organisation } { $themes } tema-pe g̃uarã: { $reason }
log-challenge-filed = Jejerovia’ỹ { $challenge } { $organisation } ñemoneĩ rehe
log-challenge-upheld = Oñemboaje jejerovia’ỹ { $challenge } { $organisation } rehe: { $said } Ñembohovái: { $answer }
log-challenge-rejected = Noñemboajéi jejerovia’ỹ { $challenge } { $organisation } rehe: { $said } Ñembohovái: { $answer }
log-register-approved = Mesa Conjunta odecidi kuatia rehe { $day }: { $decision } Huella rehegua: { $hash }
log-mandate-named = { $organisation } he’i máva oñe’ẽ hérape: { $mandate }
log-conflict-noted = Jehaipyre { $organisation } rehe: { $note }
log-joint-act-proposed = Oñekuave’ẽ mokõi tapicha rembiaporã, papapy { $act }: { $does }
log-joint-act-confirmed = Oñemoañete papapy { $act }, { $does }; { $by } oikuave’ẽva’ekue
log-joint-act-declined = Noñemoañetéi papapy { $act }, { $does }; { $by } oikuave’ẽva’ekue
log-organisation-checked-in = Aty { $meeting }: oike { $organisation }, { $mandate }
log-organisation-checked-in-late = Aty { $meeting }, jeporavo ojuruja rire: oike { $organisation }, { $mandate }
log-check-in-undone = Aty { $meeting }: ojeipe’a { $organisation } jeike, ojejavy haguére
log-credentials-issued = Jeporavo { $round }: oñembokuatia { $sheets } kuatia
log-credential-replaced = Jeporavo { $round }: { $organisation } kuatia oñemyengovia, { $cause }
log-kind-criteria-published = Ñemoneĩ rehegua
log-kind-application-received = Jerurekuéra
log-kind-application-refused = Jerure noñemoneĩriva
log-kind-application-discarded = Jerure oñemombóva
log-kind-challenge-filed = Jejerovia’ỹ
log-kind-challenge-answered = Jejerovia’ỹ oñembohováiva
log-kind-register-approved = Kuatia rehegua decisión
log-kind-mandate-named = Máva oñe’ẽ aty rérape
log-kind-conflict-noted = Ikatúva ombojere
log-kind-joint-act-proposed = Mokõi tapicha rembiapo, oñekuave’ẽva
log-kind-joint-act-confirmed = Mokõi tapicha rembiapo, oñemoañetéva
log-kind-joint-act-declined = Mokõi tapicha rembiapo, noñemoañetéiva
log-kind-organisation-checked-in = Jeike atyhápe
log-kind-check-in-undone = Jeike ojeipe’áva
log-kind-credentials-issued = Kuatia oñembokuatiáva
log-kind-credential-replaced = Kuatia oñemyengoviáva
