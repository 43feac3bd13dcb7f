# Opa kuatiarogue he'íva: marco, jejavy, tysýi, arange. Maymáva oha'arõ avañe'ẽhára omyatyrõ haguã.
skip = Eho tembihaípe
sample = Techapyrã.
sample-invented = Tapicha, aty ha jehaipyre ojejapo rei techapyrãrã.
draft-guarani = Ko'ã jehai guaraníme oha'arõ peteĩ avañe'ẽhára omyatyrõ haguã.
back-home = Eho ñepyrũme
sign-in = Eike

nav-label = Tembiaporape
nav-foot = Hetave
nav-languages = Ñe'ẽ
nav-proposals = Ñemoñe'ẽ kuéra
nav-groups = Aty'i
nav-meetings = Aty
nav-selection = Jeporavo
nav-plan = Plan rehegua
nav-process = Mba'éichapa ojejapo
nav-rules = Ñepohã ha arange
nav-log = Opavave rembiasakue
nav-suggest = Emondo peteĩ ñemoñe'ẽ
nav-desk = Mba'apoha
nav-sign-in = Eike
nav-account = Che mba'ete
language-es = Castellano ñe'ẽ
language-gn = Avañe'ẽ
language-en = Inglésñe'ẽ
foot-what = Jopói oipykúi opaite ñemoñe'ẽ gobierno abierto plan rehegua, marandu peteĩha guive compromiso oñemoherakuãva peve.

paging = Kuatiarogue
paging-before = Mboyvegua
paging-after = Upeigua

error-not-found = Ndaipóri ko kuatiarogue
error-not-found-why = Oiméne ojehai vai pe kundaharape, térã ndaha'evéima opavave mba'e.
error-signed-out = Eikeva'erã
error-signed-out-why = Eike nde cuenta rupive ehóvo tenonde. Ndokañýi mba'eve.
error-internal = Oĩ ojavýva ore gotyo
error-internal-why = Ojehaíma técnico-kuérape g̃uarã. Noñeñongatúi mba'eve mbytépe: eñeha'ã jey upeive.
error-refused = Ndaikatúi ko'ág̃a ojejapo
not-taken-unreadable = Ndaikatúi romoñe’ẽ remondova’ekue
not-taken-why-unreadable = Navegador omondo kuatia kyta térã nahenyhẽiva. Mba’eve noñeñongatúi. Ejevy tapykue gotyo ha emondo jey.
not-taken-too-big = Remondova’ekue ipohyieterei
not-taken-why-too-big = Mba’eve noñeñongatúi. Ejevy tapykue gotyo: peteĩ kuatia ikatu ipohýi 10 MB peve, ha peteĩ jehaipyre cien kuatiarogue rupi.
error-invalid-why = Oĩ emyatyrõva'erã. Rehaiva'ekue opyta gueteri ko'ápe.

flaw-missing = oñeikotevẽ
flaw-too-long = oĩ { $over } tai hetaitereíva; { $max } peve oike
flaw-too-short = mbykyeterei: ehai { $min } tai jepe
flaw-unknown = eiporavo peteĩ tysýigui
flaw-not-a-number = ehai peteĩ papapy
flaw-at-most = ehai { $max } peve
flaw-at-line = tysýi { $line }: { $flaw }
flaw-not-a-date = ehai peteĩ ára techapyrãicha
flaw-not-an-address = ko ñanduti veve kundaharape ndoguerekói opa mba'e
flaw-not-a-slug = eipuru tai michĩ tilde'ỹre, papapy ha guión añónte
flaw-unreadable = oguereko tai ojehecha'ỹva; ehai jey
flaw-end-before-start = ipaha ouva'erã iñepyrũ rire
flaw-outside-period = eiporavo peteĩ ára { $first } ha { $last } apytépe
flaw-look-first = oĩma ñemoñe'ẽ ojoguáva: ehecha raẽ remondo mboyve
flaw-not-ticked = emarka pe kora'i reho haguã tenonde
flaw-file-too-big = pe marandurenda tuichaiterei; { $megabytes } MB peve oike
flaw-file-gone = Ñe’ẽ grabado térã ta’anga ndaipovéima. Emondo jey upe exportación voi ambue pestaña-pe ha emondo jey ko’ã mba’e.
flaw-file-kind = kóichagua marandurenda ndojehupytýi
flaw-not-the-same = ndojoguái mboyveguápe
flaw-taken = ojepurúma
flaw-no-account = avave ndoikéi ko kundaharape rupive: einvita joaju rupive
flaw-wrong-password = ndaha'éi nde ñe'ẽñemi ko'ag̃agua
field-at-most = { $max } tai peve.
field-remaining = Opyta ndéve {"{"}n{"}"} tai.

refusal-not-allowed = Nde rembiapo ndohejái rejapo péva ko tembiaporapépe.
refusal-changed-meanwhile = Ambue tapicha omoambue remaña aja. Ehecha mba'éichapa opyta ha ejapo jey oñeikotevẽramo.
refusal-out-of-turn = Ndaikatúi { $action }: pe ñemoñe'ẽ oĩ { $stage }.
refusal-already-answered = Ko mba'e oñembohováima.
refusal-merge-into-itself = Peteĩ ñemoñe'ẽ ndaikatúi oñembojoaju ijehe.
refusal-merge-into-closed = Ñemoñe'ẽ { $number } oĩ { $stage }: ndaikatúi ombojoaju ambue.
refusal-no-such-proposal = Ndaipóri propuesta { $number }.
refusal-not-on-agenda = Propuesta { $number } ndaipóri ko atypegua agenda-pe.
refusal-none-moved = Ndojejapói mba’eve. Ndaikatúi ojejapo { $action }: { $numbers }.
refusal-no-answer-yet = Ndaipóri gueteri ñembohovái paha oñemombe’u hag̃ua.
refusal-phase-closed = Pe { $phase } aravo ndaipe'ái.
refusal-too-soon = Oñemoherakuã guive ojepe'a peve oĩva'erã 14 ára: ikatu ojepe'a { $day } guive, térã mboyve opavave rehegua ñemyesakã reheve.
refusal-phases-out-of-order = Pe { $phase } aravo oñepyrũva'erã mboyvegua opávo, ha opa oñepyrũ rire.
refusal-not-published = Oñemoherakuãva'erã raẽ arange ha manual.
refusal-rule-locked = Pe regla oñembotýma: avave ndaikatúi omoambue.
refusal-rule-not-locked = Ojevota mboyve oñembotyva'erã pe regla.
refusal-rule-unfit = Pe regla ndaikatúi oñemoñe'ẽ, térã ome'ẽse tema-kuérape hetave tenda oĩvagui.
refusal-no-opinion-now = Noñeporandúi ñemoñe'ẽ { $number } rehe: { $stage }.
refusal-opinion-late = Ikatu kuri oñembohovái { $day } peve. Noñeñongatúi mba'eve; ñemoñe'ẽ oho jeýnte. Umi omba'apóva ikatu ome'ẽ ambue ára.
refusal-last-administrator = Ha'e pe administrador paha: emoĩ raẽ ambuépe.
refusal-taken = Pe téra, papapy térã kundaharape ojepurúma.
refusal-bad-code = Ko joaju térã código ndoikovéima.
refusal-bad-sign-in = Pe kundaharape térã ñe'ẽñemi ndoikói.
refusal-too-many-attempts = Heta jey ojejavy. Eñeha'ã jey { $minutes } minuto rire.
refusal-not-discussed = Noñeñe'ẽi gueteri atýpe: { $numbers }.
refusal-nothing-to-vote-on = Ndaipóri mba'eve ojevota haguã ko atýpe.
refusal-round-not-open = Pe votación ndaipe'ái. Nde voto noñemboheta.
refusal-round-not-yet-open = Nde kuatia iporã, ha votación noñepyrũi gueteri. Eñeha'ãjey mesa oipe'a vove.
refusal-voting-not-over = Jeporavo ojehai oñembotypa rire opaite votación.
refusal-selection-recorded = Jeporavo ojehaíma.
refusal-selection-not-recorded = Raẽ ojehaiva'erã jeporavo.
refusal-plan-not-ready = Pe plan ndaikatúi gueteri oñemoherakuã.{ $some-unexplained ->
        [0] {""}
       *[other] {" "}Ojeporavóva oñemyesakã'ỹva: { $unexplained }.
    }{ $unanswered ->
        [0] {""}
       *[other] {" "}Oñembohovái'ỹva gueteri: { $unanswered }.
    }{ $some-bare ->
        [0] {""}
       *[other] {" "}Compromiso hito'ỹva: { $bare }.
    }
refusal-without-vote-unexplained = Emombe’u mba’érepa oĩ plan-pe avave ndovotái jepe, térã eiporavo propuesta oúva guive.
refusal-plan-published = Pe plan oñemoherakuãma.
ballot-fault-second-meeting = Pende aty ovotáma tema { $theme } rehe. Ovale peteĩha.
ballot-fault-second-ballot = Pende aty ovotáma ko votación-pe. Ovale peteĩha.
ballot-fault-over-limit = Hetaiterei marca oĩ tema { $theme }-pe. Noñembohetái mba'eve: eipe'a peteĩ marca ha emondo jey.
ballot-fault-merged-proposal = Peteĩ ñemoñe'ẽ oñembojoaju ambuére. Eipe'a jey pe boleta.
ballot-fault-not-accredited = Pende aty noñemoneĩri tema { $theme }-pe g̃uarã.
ballot-fault-not-on-round = Peteĩ ñemoñe'ẽ ndoikéi ko votación-pe.

stage-suggested = oñeme'ẽva
stage-discussed = oñeñe'ẽva hese
stage-on-ballot = ojevota hína
stage-selected = ojeporavóva
stage-not-selected = ndojeporavóiva
stage-commitment = oikéva plan-pe
stage-not-taken-up = ojeporavóva, oike'ỹva plan-pe
stage-monitored = ojejapo hína
stage-merged = ojoajúva ambuére
stage-set-aside = ojehejáva
stage-withdrawn = ojepe'áva

action-discuss = oñeñe'ẽ hese
action-put-on-ballot = oñemoĩ boleta-pe
action-select = ojeporavo
action-pass-over = ndojeporavói
action-merge = oñembojoaju
action-unmerge = ojei ojuehegui
action-set-aside = ojeheja
action-restore = ojejapyhy jey
action-withdraw = ojepe'a
action-commit = oñemoĩ plan-pe
action-decline = ojeheja plan okápe
action-monitor = ojesegui

phase-suggestion = ñemoñe'ẽ
phase-discussion = ñomongeta
phase-voting = voto
phase-drafting = jehai
phase-published = plan oñemoherakuãva
phase-monitoring = jesareko

channel-web = Ñanduti
channel-whatsapp = WhatsApp
channel-meeting = Aty
channel-paper = Kuatia
channel-phone = Pumbyry

standing-received = oguahẽva
standing-accepted = oñemoneĩva
standing-answered = oñembohováiva
standing-referred = oñemondóva
standing-withdrawn = ojepe'áva

delivery-no-contact = ndohejái mba'éichapa ojejuhu
delivery-in-person = tovake
delivery-phone = pumbyry rupive
delivery-email = ñanduti veve rupive
delivery-whatsapp = WhatsApp rupive
delivery-letter = kuatiañe'ẽ rupive

role-citizen = tavayguára
role-delegate = aty rérape ovotáva
role-leader = aty'i motenondehára
role-institution = temimoĩmby
role-assistant = pytyvõhára
role-curator = ñangarekohára
role-observer = ma'ẽhára
role-administrator = mba'apohára guasu

signature-citizen = Peteĩ tapicha
signature-institution = Peteĩ temimoĩmby, joaju rupive
signature-system = Ko programa
signature-sample = Techapyrã ñemyanyhẽ

kind-ngo = aty ONG
kind-university = mbo'ehaovusu
kind-union = mba'apohára aty
kind-indigenous = ypykuéra aty
kind-producers = ñemitỹhára aty
kind-youth = mitãrusu aty
kind-neighbourhood = tavapegua aty
kind-executive = Poguypegua Ejecutivo
kind-legislature = Léi apoha
kind-judiciary = Tekojoja
kind-control = ñemaña
kind-autonomous = temimoĩmby ijeheguietéva
kind-local = táva rerekua

country-whole = Tetã tuichakue
theme-none = Tema'ỹre

date-long = { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-moment = { $day }, { $time }
date-time = { $hour }:{ $minute }
month-1 = jasyteĩ
month-2 = jasykõi
month-3 = jasyapy
month-4 = jasyrundy
month-5 = jasypo
month-6 = jasypoteĩ
month-7 = jasypokõi
month-8 = jasypoapy
month-9 = jasyporundy
month-10 = jasypa
month-11 = jasypateĩ
month-12 = jasypakõi
month-short-1 = jteĩ
month-short-2 = jkõi
month-short-3 = japy
month-short-4 = jrund
month-short-5 = jpo
month-short-6 = jpoteĩ
month-short-7 = jpokõi
month-short-8 = jpoapy
month-short-9 = jporun
month-short-10 = jpa
month-short-11 = jpateĩ
month-short-12 = jpakõi
refusal-still-used = Ndaikatúi ojeipe’a: oiporu gueteri { $by }.
referrer-contributions = { $count } mba’e oguahẽva
referrer-proposals = { $count } ñe’ẽme’ẽ
referrer-meetings = { $count } aty
referrer-organisations = { $count } aty oñemoneĩva
referrer-institutions = { $count } institución
referrer-commitments = { $count } ñe’ẽme’ẽ plan pegua
referrer-not-taken-up = { $count } ojeporavova’ekue ndojegueraháiva plan-pe
