log-proposal-reworded = Ñemoñe'ẽ { $proposal } oguereko versión { $version } ijehaípe: { $cause }
log-proposal-split = Ñemoñe'ẽ { $proposal }-gui osẽ: { $parts }. { $reason }
log-edit-suggested = Oĩ oje'éva ikatuha ojehai ambue hendáicha ñemoñe'ẽ { $proposal }
log-edit-taken-over = Peteĩ jehai oñeikuave'ẽva'ekue ha'e versión { $version } ñemoñe'ẽ { $proposal } rehegua
log-edit-declined = Peteĩ jehai oñeikuave'ẽva'ekue ñemoñe'ẽ { $proposal } rehegua ndojejapyhýi: { $reason }
log-appeal-filed = Jerure peteĩ decisión rehe ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", ñemoñe'ẽ "}{ $proposal })
    }
log-appeal-upheld = Oñeme'ẽ ra'e razón peteĩ jerurépe ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", ñemoñe'ẽ "}{ $proposal })
    }: { $answer }
log-appeal-dismissed = Oñembohovái peteĩ jerure ha pe decisión opyta ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", ñemoñe'ẽ "}{ $proposal })
    }: { $answer }
log-contribution-reopened = Peteĩ aporte oha'arõ ambue decisión
log-kind-contribution-reopened = Aporte ojepe'a jeýva
log-kind-proposal-reworded = Jehai versión kuéra
log-kind-proposal-split = Ñemoñe'ẽ oñemboja'óva
log-kind-edit-suggested = Jehai oñeikuave'ẽva
log-kind-edit-decided = Jehai rehe oñedecidíva
log-kind-appeal-filed = Jerure decisión rehe
log-kind-appeal-answered = Jerure oñembohováiva
version-cause-sent = og̃uahẽ haguéicha
version-cause-edited = oñemyatyrõ
version-cause-joined = jehai oñondivegua oñembojoajúvo
version-cause-separated = ou jey jehai oñembojoaju mboyvegua
version-cause-suggested = jehai oñeikuave'ẽva'ekue
version-cause-split = oñemboja'o
appeal-merge = oñembojoaju ambuére
appeal-set-aside = ojeheja peteĩ lado
appeal-answer = ñembohovái
appeal-referral = oñemondo ambuépe
changes-taken-out = Ojeipe'áva:
changes-put-in = Oñemoĩva:
versions-title = Ñemoñe'ẽ { $number } jehai versión kuéra
versions-what = Opa versión ijehaípe, ipyahuvéva yvate gotyo. Ojeipe'áva oñembohasa peteĩ línea, ha oñemoĩva oguereko línea iguýpe.
versions-more = Ojehechauka { $shown } ipyahuvéva; oĩ { $more } itujavéva datos abiertos-pe.
versions-link = Versión { $version }: ehecha umi itujavéva
versions-see = Ehecha versión { $version }
edit-link = Emyatyrõ térã eikuave'ẽ ambue jehai
edit-title = Ambue jehai ñemoñe'ẽ { $number } rehegua
edit-strangers = Oimeraẽ oguerekóva cuenta térã código ko procesope ikatu oikuave'ẽ ambue jehai. Ohaiva'ekue ñemoñe'ẽ omyatyrõ ijehegui código rupive.
edit-with-code = Areko peteĩ código
edit-what-suggest = Ehai mba'éichapa nde ere'arã. Pe equipo ombojoja ko'ãg̃agua ndive ha ojapyhy opaite, michĩmi térã nahániri; ohaiva'ekue ha opavave ohecha opa versión.
edit-what-write = Ko'ãg̃agua jehai oñeñongatu versión itujavévaramo ha oimeraẽ ikatu ohecha mba'épa iñambue.
edit-suggest = Emondo
edit-write = Eñongatu versión pyahu
edit-reason = Mba'érepa iñambue (nde rehaiséramo)
edit-reason-hint = Oñemoherakuã versión ykére.
edit-met = Ambue tapicha omoambue jehai nde rehai aja
edit-met-what = Mba'eve nokañýi: iguýpe oĩ ko'ãg̃agua jehai ha nde rehaiva'ekue. Ehecha ha eñongatu jey.
edit-met-now = Ko'ãg̃agua jehai
edit-met-yours = Mba'épa omoambuéta nde rehaiva'ekue
proposal-number = Ñemoñe'ẽ { $number }
edits-title = Jehai oñeikuave'ẽva
edits-none = Ndaipóri oha'arõva.
edits-waiting = { $count ->
        [one] Peteĩ jehai oñeikuave'ẽva oha'arõ
       *[other] { $count } jehai oñeikuave'ẽva oha'arõ
    }
edits-one = Jehai oñeikuave'ẽva ñemoñe'ẽ { $number } g̃uarã
edits-decided = Ojededisíma ko mba'ére.
edits-changes = Mba'épa omoambuéta ko'ãg̃agua jehai:
edits-take = Ejapyhy, opaite térã michĩmi
edits-take-what = Umi campo oguereko jehai oñeikuave'ẽva. Emoambue oikotevẽva: oñeñongatu ko'ápe oĩháicha.
edits-take-do = Eñongatu versión pyahúramo
edits-decline = Eheja
edits-decline-do = Ani ejapyhy
split-title = Emboja'o ñemoñe'ẽ { $number }
split-what = Peteĩ ñemoñe'ẽ ojeruréramo heta mba'e, peteĩteĩ ikatu oho hapére. Umi ipyahúva oguereko ipapapy ha he'i mávagui osẽ. Oñembojoaju jeýramo, ojevy.
split-kept = { $number } opyta kóicha
split-part = Vore { $turn }
split-part-hint = Ikatu opyta nandi.
split-do = Emboja'o
split-from = Osẽ ko ñemoñe'ẽgui:
split-into = Oñemboja'o; ichugui osẽ:
joint-which = ¿Mávapa ojapyhýta ambuépe?
joint-other = Ambue ndaipóriva ko listápe
joint-unknown = Ndaipóri ñemoñe'ẽ { $number }.
joint-next = Eho tenonde: ehai jehai oñondivegua
joint-text = { $number } jehai oñembojoaju rire
joint-text-what = Neremoambuéiramo, opyta oĩháicha. Ojeheja reíramo joaju, ou jey jehai yma guare.
joint-others = Mba'épa he'i umi oñembojoajúva
field-parts-title = Mba'épa ojerure, vore
field-parts-problem = Apañuái, vore
field-parts-solution = Ñemyatyrõ, vore
curation-edit = Emyatyrõ jehai…
curation-split = Emboja'o…
curation-appeal = Omondova'ekue ikatu ojerure jey { $days } ára pukukue; ombohovái ambue tapicha equipogua.
done-reworded = Oñeñongatu versión { $value }.
done-edit-suggested = Aguyje. Pe equipo omoñe'ẽta nde rehaiva'ekue ñemoñe'ẽ { $value } rehegua.
done-edit-taken = Ñemoñe'ẽ { $value } oguereko versión pyahu.
done-edit-declined = Ndojejapyhýi jehai oñeikuave'ẽva'ekue ñemoñe'ẽ { $value } g̃uarã.
done-split = Ichugui osẽ: { $value }.
flaw-gap-left = emyenyhẽ oĩva corchete apytépe […]
refusal-survivor-voted-on = { $number }, ko mba'e oĩha ipype, oĩma votación-pe: tapichakuéra ovota omoñe'ẽva'ekuére, ha joaju opyta.
refusal-text-stands = Ñemoñe'ẽ { $number } jehai noñemoambuevéima: { $stage }.
refusal-same-text = Jehai he'i yma guaréicha.
refusal-nothing-to-appeal = Ndaipóri ko'ápe decisión ikatúva rejerure hese ko'ág̃a, térã rejapóma.
refusal-own-decision = Nde redesidi ko mba'e: ombohovaiva'erã ambue tapicha equipogua.
