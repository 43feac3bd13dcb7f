# Aty ojekuaaukáva: kuatiaryru mboyve, acta rire, ha mávape oñemomarandu.
pack-title = Aty { $number } kuatiaryru
pack-awaited = Kuatiaryru oñemboty { $day } peve. Upe peve ikatu oñemoambue umi mba'e ojehechátava.
pack-edition = Ñemoherakuã
pack-frozen = Ñemoherakuã { $edition }, oñembotýva { $moment }, { $by } rupive. Ijára paha: { $day }.
pack-frozen-late = Ñemoherakuã { $edition }, oñembotýva ijára rire, { $moment }, { $by } rupive. Ijára paha: { $day }.
pack-frozen-short = Oñemboty
pack-is-old = Kóva ymaguare. Ehecha ipahaguéva.
pack-print = Embokuatia (PDF)
pack-text = Ñe'ẽ oñemondóva
pack-text-lead = Aty ñemongetarã, { $count } tai.
pack-changed-since = Oñemoambue oñemboty rire, ha ndaipóri gueteri peteĩve ñemoherakuãme:
pack-changes = Ñemoambue ka'aru
pack-changed-late = Oñemoambue ijára rire: ñemoherakuã { $edition }, { $moment }
pack-reason = Mba'érepa: { $reason }
pack-before = Ehecha ñemoherakuã { $edition }, yma oĩháicha
pack-changed-meeting = Oñemoambue aty marandu: héra, hendápe térã aravo.
pack-changed-added = Oike ñemoñe'ẽ { $number }.
pack-changed-removed = Osẽ ñemoñe'ẽ { $number }.
pack-changed-off-ballot = Ñemoñe'ẽ { $number } noñevotavéima: oñembojoaju, oñemboyke térã ojegueru jey.
pack-changed-on-ballot = Ñemoñe'ẽ { $number } ikatu jey oñevota.
pack-changed-text = Oñemoambue ñemoñe'ẽ { $number } jehai.
pack-changed-opinion = Oñemoambue temimoĩmby ñe'ẽ ñemoñe'ẽ { $number } rehe.
pack-changed-order = Oñemoambue mba'épa raẽ ojehecha.
pack-changed-ballot = Oñemoambue mba'épa oñevota, térã mba'éicha.
pack-changed-rule = Oñemoambue jeporavo ñepohã.
pack-no-ballot = Oñemboty jave kuatiaryru ndaipóri kuri votación oñembosako'íva.
pack-ballot = Mba'épa oñevota
pack-ballot-holds = { $count ->
        [one] Peteĩ ñemoñe'ẽ:
       *[other] { $count } ñemoñe'ẽ:
    } { $numbers }.
pack-items = { $count ->
        [0] Ndaipóri ñemoñe'ẽ.
        [one] Peteĩ ñemoñe'ẽ, ijehai paháva ha temimoĩmby ñe'ẽ reheve.
       *[other] { $count } ñemoñe'ẽ, ijehai paháva ha temimoĩmby ñe'ẽ reheve.
    }
pack-item-closed = Noñevotavéima: { $stage }
pack-rule = Jeporavo ñepohã
pack-text-begins =
    {"*"}Aty { $number }: { $title }*
    { $when } · { $place }
    { $count ->
        [one] Ojehecháta peteĩ ñemoñe'ẽ
       *[other] Ojehecháta { $count } ñemoñe'ẽ
    } ({ $themes }):
pack-text-ends = Opa mba'e oñemoñe'ẽva'erã ha oñembokuatiáva: { $link }
text-rest = … { $count ->
        [one] ha peteĩve
       *[other] ha { $count }ve
    }
outcome-text-begins =
    {"*"}Mba'épa oiko aty { $number }-pe: { $title }*
    { $when } · { $place }
    { $people ->
        [one] Ou peteĩ tapicha
       *[other] Ou { $people } tapicha
    }, { $organisations ->
        [one] peteĩ atygua
       *[other] { $organisations } atygua
    }.
    { $count ->
        [one] Ojehecha peteĩ ñemoñe'ẽ:
       *[other] Ojehecha { $count } ñemoñe'ẽ:
    }
outcome-text-ends = Acta tuichakue: { $link }
outcome-text-approvals = { $count ->
        [one] , peteĩ voto
       *[other] , voto { $count }
    }
minutes-title = Aty { $number } rembiasakue
minutes-awaited = Borrador gueteri. Ojekuaauka { $day } peve.
minutes-published = Ñemoherakuã { $edition }, ojekuaaukáva { $moment }, { $by } rupive. Ijára paha: { $day }.
minutes-published-late = Ñemoherakuã { $edition }, ojekuaaukáva ijára rire, { $moment }, { $by } rupive. Ijára paha: { $day }.
minutes-is-old = Kóva oñemyatyrõma. Ehecha ipahaguéva.
minutes-acta = Acta oñembokuatiáva ha oñemboheráva (PDF)
minutes-corrected = Oñemyatyrõ: ñemoherakuã { $edition }, { $moment }
minutes-before = Ehecha jehai mboyvegua, ñemoherakuã { $edition }
minutes-corrections = Ñemyatyrõ
minutes-changed-meeting = Aty réra, hendápe térã aravo.
minutes-changed-people = Mávapa ou.
minutes-changed-item = Ñemoñe'ẽ { $number } rehe ojehaiva'ekue.
minutes-changed-vote = Votación { $number } rehegua.
minutes-people = Tapicha ouva'ekue
minutes-organisations = Atyguakuéra
minutes-items-treated = Ñemoñe'ẽ ojehecháva
minutes-ballots = Kuatia votorã
minutes-declared-lead = Tapicha he'iva'ekue ijehegui, ojepapáva; avave nde'iva'erãi.
minutes-items = Mba'épa ojehecha
minutes-treated = Ojehecha
minutes-untreated = Ndojehechái
minutes-question = Ombohováita { $owner }, { $day } peve.
minutes-question-owner = Ombohováita { $owner }.
minutes-question-day = Oñembohováita { $day } peve.
minutes-votes = Votación kuéra
minutes-mark = Techaukaha
minutes-count = Mboy
minutes-turnout = Kuatia votorã { $ballots }, { $entitled } atygua ikatúvagui ovota; { $present } oĩ kuri atýpe.
minutes-mark-approval = Moneĩ
aspect-sector = Mávapa oikuave'ẽ
aspect-sex = Kuña térã kuimba'e
sector-state = Tetã rekuái
sector-civil-society = Tavayguakuéra aty
sector-academia = Mbo'ehao guasu
sector-business = Ñemuhára
sector-indigenous = Te'ýi kuéra
sector-citizens = Tavaygua, aty'ỹre
sector-unsaid = Nde'íri
sex-women = Kuña kuéra
sex-men = Kuimba'e kuéra
sex-other = Ambue
sex-unsaid = Nde'íriva
acta-title = Acta oñemboheráva
acta-picture = Ehecha kuatia oñemboheráva
acta-figure = Papapy
acta-signed = Oñemboheráva
acta-counted = Ojehaíva ko'ápe
acta-compared = Ñembojoja
acta-same = Ojojáva
acta-differs = Ambue
acta-explained = Mba'érepa iñambue: { $reason }
acta-unexplained = Ndojekuaái gueteri mba'érepa iñambue.
acta-entered = Papapy ojehaiva'ekue { $moment }, { $by } rupive.
acta-sheet = Aty { $number } acta
acta-draft-foot = Borrador gueteri · { $link }
acta-draft = Ojehaiva'ekue { $moment } peve; ndojekuaaukái gueteri péicha.
acta-declared = Mávapa ou, ha'ekuéra he'iháicha
acta-number = Papy
acta-outcome = Mba'épa osẽ
acta-sign = Teraguapy
acta-sign-lead = Omboheráva omoneĩ ko kuatia papapy ha osẽva.
acta-sign-team = Gobierno abierto aty
acta-sign-state = Tetã rekuái rérape
acta-sign-society = Tavaygua aty rérape
acta-sign-observer = Omaña va'ekue
paper-page = Togue {"{n}"}, {"{of}"}-gui
paper-foot = Ñemoherakuã { $edition } · SHA-256 { $hash } · { $link }

desk-pack = Kuatiaryru
desk-pack-empty = Ikatu oñemboty oĩ vove ñemoñe'ẽ ojehechátava.
desk-pack-public = Ehecha kuatiaryru
desk-pack-frozen = Ñemoherakuã { $edition }, oñembotýva { $moment }.
desk-pack-due = Noñembotýi gueteri; ijára paha { $day }.
desk-pack-changed = Oñemoambue oñemboty guive:
desk-pack-freeze = Emboty kuatiaryru
desk-pack-again = Ekuaauka ñemoambue
field-edition-reason = Mba'érepa oñemoambue
desk-edition-reason-hint = Ojekuaauka oñemoambueva'ekue ndive.
done-pack = Kuatiaryru oñembotýma: ñemoherakuã { $value }.
desk-told = Mávape oñemomarandu
desk-told-title = Aty ñemomarandu
desk-told-lead = Ko jehai oho opa aty ñemongetápe ha opa atyguápe; ko'ápe opyta mávape oñemomarandu, máva ha araka'e.
desk-told-nothing = Ndaipóri gueteri mba'e oñemomarandúva.
desk-told-group = Aty: { $name }
desk-told-pack = Kuatiaryru, ñemoherakuã { $edition }
desk-told-minutes = Acta, ñemoherakuã { $edition }
desk-told-untold = { $count ->
        [0] Opavavépe oñemomarandúma.
        [one] Peteĩme noñemomarandúi gueteri.
       *[other] { $count }-pe noñemomarandúi gueteri.
    }
field-audiences = Oñemomarandúva ko'ágã
desk-told-mark = Ehai oñemomaranduha
desk-told-edition = ñemoherakuã { $edition }
desk-told-who = Máva
desk-told-when = Araka'e
desk-told-by = Omomarandúva
desk-told-done = Oñemomaranduva'ekue
done-edition-told = Oñemomaranduva'ekue: { $value }.
desk-publish = Acta jekuaauka
desk-publish-see = Ehecha acta ojekuaaukáva
desk-publish-done = Ñemoherakuã { $edition }, ojekuaaukáva { $moment }.
desk-publish-draft = Borrador: { $treated } ojehecha, { $items } ñemoñe'ẽgui. Ojekuaauka { $day } peve.
desk-publish-changed = Oñemoambue ojekuaauka guive:
desk-publish-now = Ekuaauka acta
desk-publish-correct = Ekuaauka ñemyatyrõ
done-minutes = Acta ojekuaaukáma: ñemoherakuã { $value }.
desk-minutes-meanwhile = Ambue tapicha ohai aja: yvate oĩ imba'e, yvýpe nemba'e. Embojoaju ha eñongatu.
field-answerer = Máva ombohováita
desk-minutes-owner-hint = Opyta ramo porandu añoite. Temimoĩmby, ndaha'éi tapicha.
desk-minutes-reword = Ehai ñemoñe'ẽ pyahu
edit-agreed = Oñemoneĩ aty { $meeting }-pe.
field-answer-by = Araka'e peve
kept-here = Ojejuhu jey rehaiva'ekue ko aparátope.
kept-no-link = Ndaipóri conexión. Rehaiva'ekue opyta ko aparátope; eñongatu ou jey vove.
kept-older = Kóva opyta ko aparátope, ha servidor oguereko ambue:
kept-lead = Rehaíva opyta ko aparátope servidor oguereko peve.
kept-forget = Embogue opytava'ekue ko'ápe
desk-acta-lead = Embokuatia acta, toñemboheraguapy, emoĩ ta'ãnga Documentos-pe ha ehai ko'ápe ipapapy.
desk-declared = Mávapa, ha'ekuéra he'iháicha
desk-declared-hint = Papapy añoite. Avave nde'íriva opyta nandi.
desk-declared-save = Eñongatu kóva
done-declared = Oñeñongatu.{ $value }
field-said-by = Mávapa ouva'ekue
desk-acta-no-picture = Oĩ vove acta oñemboheráva ra'ãnga Documentos-pe, ko'ápe ojehai ipapapy.
desk-acta-none = Acta oñemboheráva papapy ndojehaíri gueteri.
desk-acta-differ = { $count ->
        [0] Papapy oñemboheráva ojoja.
        [one] Peteĩ papapy iñambue
       *[other] { $count } papapy iñambue
    }
desk-acta-compare = Ehai papapy oñemboheráva
field-acta-picture = Kuatia oñemboherava'ekue
field-acta-people = Tapicha, acta he'iháicha
field-acta-organisations = Atygua, acta he'iháicha
field-acta-treated = Ñemoñe'ẽ ojehecháva, acta he'iháicha
field-acta-ballots = Kuatia votorã, acta he'iháicha
field-acta-explained = Mba'érepa iñambue hína
desk-acta-explained-hint = Oĩramo papapy iñambuéva; ojekuaauka.
desk-acta-save = Embojoja
done-acta = { $value ->
        [0] Oñembojoja: papapy ojoja.
        [one] Oñembojoja: peteĩ iñambue.
       *[other] Oñembojoja: { $value } iñambue.
    }
work-pack = kuatiaryru
work-minutes = acta ojekuaaukáva
audience-group = aty
audience-organisation = atygua
log-edition-published = Aty { $meeting }: ojekuaauka { $work }, ñemoherakuã { $edition } ({ $hash }…)
log-edition-changed = Aty { $meeting }: oñemoambue { $work }, ñemoherakuã { $edition } ({ $hash }…): { $reason }
log-edition-told = Aty { $meeting }: oñemomarandu { $audience } { $name }-pe { $work } rehe, ñemoherakuã { $edition }
log-attendance-declared = Aty { $meeting }: ojehai tapicha he'iva'ekue ijehegui
log-acta-compared = Aty { $meeting }: oñembojoja acta oñemboheráva papapy
log-acta-explained = Aty { $meeting }: oñemyesakã mba'érepa iñambue acta oñemboheráva: { $reason }
log-kind-edition-published = Kuatiaryru térã acta jekuaauka
log-kind-edition-told = Momarandu atýpe
log-kind-attendance-declared = Mávapa ouva'ekue rehegua
log-kind-acta-compared = Acta ñembojoja
refusal-nothing-changed = Mba'eve noñemoambuéi ñemoherakuã pahague guive.
refusal-agenda-empty = Ndaipóri mba'e ojehechátava: emoĩ raẽ ñemoñe'ẽ.
refusal-nothing-treated = Ndaipóri ñemoñe'ẽ ojehecháva.
duty-pack = Emboty aty kuatiaryru
duty-minutes = Ekuaauka aty acta
duty-question = Embohovái opytava'ekue
deadlines-question = aty { $meeting }, ñemoñe'ẽ { $number } rehe
