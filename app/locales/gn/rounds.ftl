# Jevota: mba'éichapa oñembosako'i, mba'épa ojemarka ha mba'épa osẽ.
meeting-round = Ehecha jevota { $number }
log-round-prepared = Oñembosako'i jevota { $round } aty { $meeting }-pe g̃uarã; hembiapokuéra rapykuere: { $hash }
log-round-discarded = Oñemboyke jevota { $round }, ndojepe'áiva gueteri
log-kind-round-prepared = Jevota oñembosako'íva
log-kind-round-discarded = Jevota oñemboykéva
refusal-too-few-for-secrecy = { $entitled } aty añónte ikatu ovota: upéicharõ jevota ndaikatúi ñemihápe, papapykuéra oikuaaukáta máva ovota mba'épa. Oñeikotevẽ { $least }.
refusal-on-another-round = Ko'ã ñemoñe'ẽ oĩma ambue jevota aty pegua-pe: { $numbers }. Eipe'a ko'águi.
refusal-terms-unfit = Ko'ã mba'e ojoavy ojuehegui. Noñeñongatúi mba'eve.
ballot-fault-too-many = Hetaiterei marca oĩ. Noñembohetái mba'eve: eipe'a hembýva ha emondo jey.
ballot-fault-not-on-register = Pende aty ndaipóri ko jevota papapýpe.
ballot-fault-over-points = Eme'ẽ hetave punto reguerekóvagui. Noñembohetái mba'eve: eipe'a peteĩ mbovy ha emondo jey.
ballot-fault-out-of-scale = Ñemoñe'ẽ { $proposal } punto ndoikéi ijapytépe. Noñembohetái mba'eve.
ballot-fault-repeated-rank = Mokõi ñemoñe'ẽ oguereko peteĩchagua tenda. Noñembohetái mba'eve: eme'ẽ peteĩteĩme tenda iñambuéva.
ballot-fault-skipped-rank = Ofalta peteĩ tenda emoĩva apytépe. Noñembohetái mba'eve: ehai 1, 2, 3… ani rehejatei mba'eve.
ballot-fault-unreadable = Ndojekuaái mba'épa ehai ñemoñe'ẽ { $proposal }-pe. Noñembohetái mba'eve.
rounds-prepare = Oñembosako'i peteĩ jevota
rounds-is-prepared = Oñembosako'íma. Ndojepe'ái gueteri.
rounds-discard = Oñemboyke
round-prepared-at = Oñembosako'i { $moment }. Ndojepe'ái gueteri.
round-elsewhere = Ojepe'a kuri ojejapyhy jave ko'ã dato, ndoguerúiva ni peteĩ ivoto. Ojevota ha oñemboty oñemboguatahápe proceso; ko'ápe nahániri.
done-round-prepared = Jevota { $value } oñembosako'íma.
done-round-discarded = Jevota { $value } oñemboyke.

# Jevota ñemboguata: peteĩ ñe'ẽjoaju opa mba'épe g̃uarã.
terms-method-theme-approval = Opaite tema-pe ojemarka umi ñemoñe'ẽ oñemoneĩva, tekome'ẽ oheja peve.
terms-method-approval = Ojemarka { $max } ñemoñe'ẽ peve. Opyta umi { $seats } ojemarkavéva.
terms-method-yes-no = Opaite ñemoñe'ẽ ojevota héẽ, nahániri térã abstención. Ohasa umi héẽ ohupytýramo { $threshold } héẽ ha nahániri apytégui.
terms-method-score = Opaite ñemoñe'ẽme oñeme'ẽ punto 0 guive { $top } peve. Opyta umi { $seats } orekovéva.
terms-method-points = Oñemboja'o { $points } punto peve. Opyta umi { $seats } orekovéva.
terms-method-stv = Ñemoñe'ẽ oñemohenda ojeipotavéva rupi: 1, 2, 3… Opyta { $seats }, voto único transferible rupi, Escocia ombohetaháicha.
terms-method-equal-shares = Ojemarka opa mba'e oñemoneĩva. Pirapire, { $budget }, oñemboja'o joja umi omarkava'ekue apytépe, ha peteĩteĩ ohepyme'ẽ ijára omoneĩva'ekue (Partes Iguales).
terms-completion-none = Hembýva ndojeporúi.
terms-completion-add1 = Hembýramo, oñembotuicha 1 rupi ha oñembohetapy jey, ndohupytyvéi peve.
terms-effect-selection = Umi ñemoneĩ oike jeporavópe.
terms-effect-decisive = Ko'ã mba'e osẽva ojejapo va'erã.
terms-effect-advisory = Ko'ã mba'e osẽva ha'e ñemongeta mante.
terms-secrecy-open = Jevota opavave oikuaa: oñemboty vove ojekuaauka máva ovota mba'épa.
terms-secrecy-secret = Jevota ñemihápe: oñemboty vove ojekuaauka máva ovota ha mba'épa ojevota, araka'eve máva ovota mba'épa.
terms-electorate-accredited-for-a-theme-of-the-round = Ovota umi aty oñemoneĩva peteĩ tema ko jevotapegua-pe, peteĩ voto peteĩteĩme.
terms-electorate-every-accredited-organisation = Ovota opaite aty oñemoneĩva, peteĩ voto peteĩteĩme.
terms-place-hall = Ojevota aty rendápe, upépe oñeme'ẽva kuatia reheve.
terms-place-anywhere = Ojevota aty rendápe térã mombyrýgui.
terms-no-quorum = Ndaipóri quórum: ovale umi voto oĩva.
terms-quorum = Ovale hag̃ua ovota va'erã { $percent } % umi ikatúva ovota apytégui.
terms-quorum-of = Ovale hag̃ua ovota va'erã { $percent } % umi { $entitled } ikatúva ovota apytégui: { $needed }.
terms-blanks-counted-in-the-turnout-only = Voto morotĩ ojepapa ojevotahaguéicha añónte: nombohetái quórum, ni héẽ ni nahániri. Abstención ndaha'éi voto morotĩ.
terms-interim-turnout-only = Ojepe'a aja ojehechauka mboýpa ovota añónte, avavépe ambue mba'e.
round-terms = Mba'éichapa ojejapo
round-present = { $present ->
    [one] 1 umi ikatúva ovota apytégui oĩ atýpe.
   *[other] { $present } umi ikatúva ovota apytégui oĩ atýpe.
 }
round-voted = Máva máva ovota
round-receipts = Kuatia'i ojepapava'ekue
round-receipts-why = Oñongatuva'ekue ikuatia'i ojuhúta ko'ápe: ivoto oike vore'yrúpe. Oĩ tai rysýi rupi ha nde'éi avave ovota mba'épa.
round-file-register = Papapy oñembojokóva ojepe'a vove (CSV)
round-file-box = Voto ryru, peteĩ tysýi peteĩteĩ marca (CSV)
round-file-receipts = Kuatia'ikuéra (CSV)

secrecy-title = Mba'épa ikatu oikuaa gueteri omboguatáva servidor
secrecy-kept = Oñeñongatu mbohapy tysýi mavave columna nombojoajúiva: mba'e aty ovota, mba'e kuatia'i ojepapa, ha mba'épa ojevota, peteĩteĩ téra osẽreíva guýpe avave oikuaa'ỹva. Noñongatúi aravo ni rysýi.
secrecy-during = Ojepe'a aja, omboguatáva servidor ha okopiáva idiario, omañáva imandu'ápe térã peteĩ réplica-pe, ikatu ohecha oguahẽ jave peteĩteĩ boleta ha máva omondo. Upévagui noñangarekói ko programa: oñangareko oñangarekóva servidor-re.
secrecy-after = Oñemboty vove, opa mba'e ojehai jey téra osẽreíva rysýi rupi, peteĩ jey, ha diario oñemonandi. Umi copia ojejapóva upe rire nombojoajúi mba'eve. Peteĩ copia ojejapova'ekue mboyve, ikatu.
secrecy-never = Kuatia'i ohechauka boleta ojepapa hague, nde'éi mba'épa he'i: avave ndaikatúi ojogua ni ojerure voto hese.

answer-yes = Héẽ
answer-no = Nahániri
answer-abstain = Ndavotái (abstención)
answer-blank = Morotĩ
mark-score = { $score }, { $top } apytégui
mark-points = { $points ->
    [one] peteĩ punto
   *[other] { $points } punto
 }
mark-rank = tenda { $rank }
vote-score = 0 guive { $top } peve; nandi ha'e morotĩ.
vote-points = Punto; nandi ha'e mavave.
vote-rank = Hendaguã: 1 ha'e reipotavéva; nandi ha'e tenda'ỹre.
vote-cost = Hepy { $cost }.
vote-never-published = Ojekuaauka pende aty ovota hague, araka'eve mba'épa ovota.
vote-cast-secret = { $organisation } ovotáma ko jevota ñemihápe.
vote-receipt-use-secret = Ko código rupi ikatu rehecha, oñemboty vove, nde voto oike hague vore'yrúpe. Nde'éi mba'épa revota. Ehai: ndojehechaukavéima ambue tembiporúpe.

result-of-selection = Ñemoneĩ
result-of-decisive = Osẽva
result-of-advisory = Aty remiandu
result-quorum-reached = Oñeikotevẽ { $quorum } voto ha oĩ { $took }: oĩ quórum.
result-quorum-missed = Oñeikotevẽ { $quorum } voto ha oĩ { $took }: ndaipóri quórum ha osẽva ndovaléi.
result-lot-waits = Oĩ peteĩ joja sorteo ohecháva. Ndaipóri aja semilla, umi ojojáva oĩ ipapapy rysýi rupi.
result-none = Ndopytái mavave.
result-steps = Jepapa, peteĩteĩ

# Jepapa rapekuéra.
step-refused = Boleta { $ballot } ndojepapái: { $reason }.
step-limit-too-many = hetaiterei imarca
step-limit-too-few = mbovyeterei imarca
step-limit-off-scale = peteĩ papapy ndoikéi ijapytépe
step-limit-points = ome'ẽ hetave punto oguerekóvagui
step-limit-no-order = ndohaíri 1, 2, 3… peteĩteĩ ha rejatei'ỹre
step-lot = Ojoja { $names }. Sorteo SHA-256 «{ $seed }|papapy» rupi: ogana peteĩha.
step-lot-waits = Ojoja { $names }. Ndaipóri gueteri semilla: oĩ ipapapy rysýi rupi.
step-counted = Boleta ojepapáva: { $counted }. Ndojepapáiva: { $blank } morotĩ, { $refused } ndovaléiva.
step-total = Papapy { $name } oguereko { $total }.
step-elected = Opyta papapy { $name }: tenda { $seat }, { $seats } apytégui.
step-empty = Ndaiporivéima ñemoñe'ẽ. Tenda nandi: { $empty }.
step-motion-passes = Papapy { $name }: { $yes } héẽ, { $no } nahániri, { $abstain } abstención. Quórum { $quorum }, voto { $cast }; héẽ michĩvéva { $threshold }. Ohasa.
step-motion-fails = Papapy { $name }: { $yes } héẽ, { $no } nahániri, { $abstain } abstención. Quórum { $quorum }, voto { $cast }; héẽ michĩvéva { $threshold }. Ndohasái.
step-withdrawn = Papapy { $name } ojepe'a: oñeguenohẽ opaite boleta-gui.
step-quota = Boleta ovaléva: { $valid }; morotĩ: { $blank }. Cuota: { $valid } ÷ ({ $seats } + 1), decimal'ỹre, ha 1 = { $quota }.
step-surplus = Etapa { $stage }: papapy { $name } oguereko { $votes } ha ombohasa hembýva, { $surplus }. Okañýva oñekytĩvo: { $lost }.
step-exclusion = Etapa { $stage }: papapy { $name } sa'ive oguereko, { $votes }, ha opyta okápe.
step-transfer = Ohasa papapy { $name }-pe: { $papers } boleta, ovaléva { $votes }.
step-transfer-nowhere = Ambue jeipota'ỹre: { $papers } boleta, ovaléva { $votes }.
step-stage-end = Etapa { $stage } opávo: { $standing }. Ambue jeipota'ỹre ko'ag̃a peve: { $lost }.
step-tie-fewest = Joja; ohecha máva sa'ive oguereko etapa { $stage } opávo: { $standing }.
step-tie-most = Joja; ohecha máva hetave oguereko etapa { $stage } opávo: { $standing }.
step-drawn-excluded = Ojoja opaite etapa-pe. Papapy { $name } osẽ paha sorteo-pe ha opyta okápe.
step-drawn-surplus = Ojoja opaite etapa-pe. Papapy { $name } osẽ peteĩha: ohasa raẽ hembýva.
step-drawn-order = Ojoja opaite etapa-pe. Papapy { $name } osẽ peteĩha rysýipe.
step-elected-quota = Papapy { $name } ohupyty cuota { $votes } reheve ha opyta.
step-elected-last = Hemby ñemoñe'ẽ tenda ichaite: papapy { $name } opyta { $votes } reheve, cuota'ỹre.
step-budget = Pirapire: { $budget }. Boleta ojepapáva: { $counted }. Ndojepapáiva: { $refused } ndovaléiva.
step-taken = Oike papapy { $name }, { $votes } voto reheve: hepy { $cost } ha hemby { $left }.
step-skipped = Ojejere papapy { $name }, { $votes } voto reheve: hepy { $cost } ha hemby { $left } añónte.
step-share = Peteĩteĩ vore ha'e { $share }.
step-share-raised = Peteĩteĩ vore ha'e { $share }; { $raises } upévagui oñeipuru.
step-bought = Oike papapy { $name }, ρ michĩvéva reheve, { $price }: umi { $cost } hepykuégui, { $payers } omoĩ { $payment } peteĩteĩ ha { $emptied } omoĩ opa hembýva chupekuéra, sa'ivéva.
step-unpaid = Ndoikéi papapy { $name }: hepy { $cost } ha umi { $supporters } omoneĩvape hemby { $left } oñondive.
step-unwanted = Ndoikéi papapy { $name }: avave nomoneĩri.
step-raised = Umi vore oñembotuicha 1 rupi, peteĩteĩ jey jepapa pyahu reheve. Mboy jey: { $raises }. Upe rire ojeporúta { $cost }, hetave { $budget }-gui.
step-all-bought = Oike opa mba'e oĩva omoneĩva. Mboy jey oñembotuicha: { $raises }.
step-spent = Ojeporu { $spent }, { $budget } apytégui.

# Mesa ombosako'i peteĩ jevota.
method-theme-approval = Ñemoneĩ tema rupi
method-why-theme-approval = Omongarúva jeporavo, tekome'ẽ oñembotýva ryepýpe.
method-yes-no = Héẽ térã nahániri
method-why-yes-no = Peteĩteĩ ñemoñe'ẽ ojevota ha'eñoite, héẽ michĩvéva reheve.
method-approval = Ñemoneĩ
method-why-approval = Ojemarka mbovy peve; opyta umi ojemarkavéva.
method-score = Punto
method-why-score = 0 guive 5 peve peteĩteĩme; opyta umi orekovéva.
method-points = Punto oñemboja'óva
method-why-points = Peteĩteĩ boleta omboja'o punto; opyta umi orekovéva.
method-stv = Jeipota rysýi
method-why-stv = Voto único transferible: omboja'o tenda joja.
method-equal-shares = Vore joja
method-why-equal-shares = Pirapire oñemboja'óva oñemoneĩháicha.
prepare-title = Oñembosako'i peteĩ jevota aty { $meeting }-pe g̃uarã
prepare-method = Eiporavo mba'éichapa ojevota. Ojekuaauka ko'ág̃a ha ndojeguerovavéima ojepe'a vove.
prepare-do = Ojekuaauka
prepare-cost = Papapy { $number } repykue; nandi ha'e 1
prepare-seats-hint = Mboýpa opyta.
prepare-limit-hint = Peteĩ boleta omarka térã omboja'óva hetave.
prepare-threshold-hint = Mboýpa oñeikotevẽ héẽ, héẽ ha nahániri apytégui: 1/2, 2/3…
prepare-budget-hint = Guarani térã tenda, punto'ỹre ha coma'ỹre.
prepare-quorum-percent-hint = Cien ikatúva ovota apytégui, mboýpa ovota va'erã; 0 ha'e quórum'ỹre.
field-limit = Boleta paha
field-threshold = Héẽ michĩvéva
field-budget = Pirapire
field-completion = Hembýramo
field-secrecy = Opavave oikuaáva térã ñemihápe
field-effect = Mba'épa ohecha
field-electorate = Máva máva ovota
field-cast-from = Moõpa ojevota
field-quorum-percent = Quórum, 100 apytégui
field-proposals = Mba'épa ojevota
field-method = Mba'éichapa ojevota
field-costs = Hepykue
flaw-not-a-share = Ehai peteĩ vore, 1/2 térã 2/3 ichagua.
rounds-terms = Mba'éichapa
rounds-change = Oñemoambue
