# Sorteo avave nomoĩporãikuaáiva ijehe: peteĩ ñemigua ojekompromete voto mboyve, ha sorteo opavave rovake upe rire.

lot-title = Sorteo ojoja jave
lot-source = Oñesortea opavave rovake: { $source }
lot-commitment = Ñemigua kompromiso (SHA-256), ojekuaauka voto mboyve:
lot-waits = Ndoñesorteái gueteri. Avave ndoikuaái pe ra’ỹi.
lot-drawn = Oñesortea { $moment }. Ohai hikuái, ojohecha’ỹre, { $first } ha { $second }:
lot-secret = Pe ñemigua ojekomprometeva’ekue:
lot-seed = Ra’ỹi, SHA-256 ñemigua ha upe osẽva’ekue rehegua:
lot-again = Ejapo nde voi:
lot-usual-draw = Diez dado oñembohapéva aty renondépe oñemboty rire
lot-form-committed = Sorteo opavave rovake voto rire
lot-form-published = Ra’ỹi ojekuaaukáva regla ndive
field-lot = Mba’épe oñesortea ojojáva
field-draw = Mba’épa oñesortea opavave rovake, moõ ha araka’e
settings-rule-lot-hint = Voto rire opavave rovake ramo, avave ndaikatúi oikuaa mboyve mávapepa oipytyvõ. Oñembotývo regla ojejapo peteĩ ñemigua ha ojekuaauka huella.
settings-rule-draw-hint = Sorteo opavave rovakeguarãnte. Toguereko diez papapy térã tai jepe, diez dado-icha.
prepare-draw-hint = Odesidi ojojáva. Oñembohape oñemboty rire ha mokõi tapicha ohai. Toguereko diez papapy térã tai jepe, diez dado-icha.
plain-rule-draw = Sorteo: voto rire oñesortea opavave rovake ({ $source }). Ra’ỹi ha’e SHA-256 peteĩ ñemigua rehegua, ojekomprometéva oñembotývo regla, ha upe osẽva’ekue. «ra’ỹi|papapy» rehegua ojejapo SHA-256 ha ogana michĩvéva.
terms-ties-lot = Ojojáva odesidi sorteo opavave rovake oñemboty rire: { $draw }.
terms-ties-earlier-stages-then-lot = Ojojáva odesidi mávapa oguereko hetave etapa ymaguare ojoavyhápe; nojoavýiramo araka’eve, sorteo opavave rovake oñemboty rire: { $draw }.
result-waits-for-lot = Oĩ ojojáva ha ndoñesorteái gueteri. Resultado oha’arõ sorteo; ndaha’éiva hese oĩ umi paso-pe.
selection-waits = Opa mba’e oñemombapa. Ko’ã propuesta apytépe odesidi sorteo, ndojejapói gueteri: jeporavo oha’arõ.
selection-file-draw = Sorteo, mokõive hendágui (JSON)
selection-lots-why-drawn = Ra’ỹi osẽ ñemigua ojekomprometeva’ekuégui ha sorteo opavave rovakégui. Peteĩteĩ jehaígui oñenohẽ SHA-256; ogana osẽ raẽva.
log-drawn = Oñesortea jeporavorã: { $draw }. Ra’ỹi: { $seed }
log-drawn-of-round = Oñesortea voto { $round } peguarã: { $draw }. Ra’ỹi: { $seed }
log-kind-drawn = Sorteo kuéra
joint-act-draw = sorteo-pe osẽva’ekue
refusal-lot-drawn = Jeporavo sorteo ojejapóma ha ra’ỹi ojekuaáma: ndaikatuvéima ojepe’a ambue voto hese ojejokóva.
refusal-lot-not-drawn = Propuesta { $numbers } apytépe odesidi sorteo, ha ndojejapói gueteri.
refusal-secret-elsewhere = Ko sorteo ñemigua oĩ instalación oñembotyhaguépe regla térã ojepe’ahaguépe voto. Upépe oñesortea.
lots-title = Sorteo kuéra
lots-lead = Mokõi tapicha ohai osẽva’ekue, ojohecha’ỹre ohaiva’ekue. Ohai ramo peteĩchagua, ojekuaauka ñemigua ha oñesorteáma.
lots-none = Ko proceso-pe ndaipóri regla ni voto oha’arõva sorteo opavave rovake.
lots-of-selection = Jeporavo
lots-not-over = Oñesortea oñemboty rire opa mba’e hese ojejokóva; oñembosako’íva ha ndojepe’amo’ãiva ojeity raẽ.
lots-differ = Ndojojái: peteĩ ohai «{ $first }», ambue ohai «{ $other }». Pemaña jey ha pehai jey mokõivéva.
lots-entered = { $by } ohai { $moment }.
lots-entered-own = Ko’ág̃a ohai ambue tapicha, ohecha’ỹre nde rehaiva’ekue.
lots-entered-other = Ehai osẽva’ekue, reporandu’ỹre mba’épa ohai.
lots-thrown-hint = Papapy ha tai a guive z peve osẽ haguéicha, 10 guive 200 peve; oĩva ijapytepekuéra ha’e peteĩ pa’ũ.
field-thrown = Osẽva’ekue
lots-do-enter = Ehai osẽva’ekue
lots-do-take-back = Aipe’a ahaiva’ekue
done-draw-entered = Ojehai. Ko’ág̃a ohai ambue tapicha, ohecha’ỹre.
done-draw-differs = Ndojojái ambue tapicha ohaiva’ekuére. Iguýpe oĩ mokõivéva; pehai jey.
done-drawn = Mokõivéva ohai peteĩchagua. Sorteo ojekuaáma.
done-draw-taken-back = Ojepe’a.
field-objection-days = Ára resultado rehe oñembohováirã
prepare-objection-days-hint = Ára 24 aravo rehegua oñemboty rire, { $max } peve. 0: avave ndaikatúi ombohovái ápe.
field-objectors = Máva ikatu ombohovái
objectors-delegates-of-entitled-organisations = Oñe’ẽva organización voto padrón-pegua rérape
objectors-anybody = Oimeraẽ tapicha
terms-objections-none = Ápe ndaipóri ára resultado rehe oñembohováirã.
terms-objections-delegates-of-entitled-organisations = { $days ->
    [one] 1 ára oñemboty rire ikatu ombohovái resultado oñe’ẽva organización padrón-pegua rérape.
   *[other] { $days } ára oñemboty rire ikatu ombohovái resultado oñe’ẽva organización padrón-pegua rérape.
}
terms-objections-anybody = { $days ->
    [one] 1 ára oñemboty rire oimeraẽ tapicha ikatu ombohovái resultado.
   *[other] { $days } ára oñemboty rire oimeraẽ tapicha ikatu ombohovái resultado.
}
