# Jeporavopyre: mba’éichapa, mávapa ha mba’érepa.
reason-merged = Ojoaju { $into } ndive.
reason-set-aside = Ojeheja peteĩ lado ojeporavo mboyve.
reason-withdrawn = Ojeipe’a ojeporavo mboyve.
reason-below-minimum = { $approvals ->
    [0] Avave nomoneĩri; oikotevẽ { $minimum }.
    [one] Peteĩ omoneĩ; oikotevẽ { $minimum }.
   *[other] { $approvals } omoneĩ; oikotevẽ { $minimum }.
 }
reason-lost-tie-departments = Ojoja { $against } ndive, { $approvals } omoneĩva reheve. Upéva oguereko hetave departamento.
reason-lost-tie-indigenous = Ojoja { $against } ndive, { $approvals } omoneĩva reheve. Upéva oguereko hetave aty ypykuéra.
reason-lost-tie-created-at = Ojoja { $against } ndive, { $approvals } omoneĩva reheve. Upéva og̃uahẽ raẽ.
reason-lost-tie-lot = Ojoja opa mba’épe { $against } ndive. Po’a odesidi.
reason-theme-at-maximum = Omoneĩva: { $approvals }. Ijtema oguerekóma { $maximum } tenda, ndaikatuvéi hetave.
reason-not-enough-approvals = { $approvals ->
    [one] Peteĩ omoneĩ; ambue oguereko hetave.
   *[other] { $approvals } omoneĩ; ambue oguereko hetave.
 }
reason-seat-guaranteed = Tenda { $position }: { $approvals ->
    [one] 1 aprobación
   *[other] { $approvals } aprobación
 } reheve ojapyhy peteĩ tenda itéma oguereko segúrova.
reason-seat-overall = Tenda { $position }: { $approvals ->
    [one] 1 aprobación
   *[other] { $approvals } aprobación
 } reheve oĩ umi ojeaprovavéva apytépe.
reason-seat-tie = Ojoja { $others } ndive; odesidi: { $step }.

selection-title = { $seats ->
    [one] 1 ojeporavo, ha mba’érepa
   *[other] { $seats } ojeporavo, ha mba’érepa
 }
selection-lead = { $organisations ->
    [one] Oporavo 1 aty
   *[other] Oporavo { $organisations } aty
 } { $meetings ->
    [one] 1 ñembyatýpe
   *[other] { $meetings } ñembyatýpe
 }. Mba’éichapa ojeporavóta oñemboty { $day }, ojeporavo mboyve.
selection-none = Ndaipóri gueteri jeporavopyre
selection-none-why = Ojepapa oñemboty vove opa jeporavo. Upe mboyve ndojehechaukái mba’eve.
selection-no-rule = Noñembotýi gueteri mba’éichapa ojeporavóta. Avave ndoporavói upe mboyve.
selection-rule = Mba’éichapa ojeporavo
selection-redo = Epapa nde voi
selection-redo-why = Ko’ã marandurenda reheve akóinte osẽ peteĩcha.
selection-file-ballots = Kuatia jeporavorã, peteĩ tysýi peteĩteĩme (CSV)
selection-file-rule = Mba’éichapa ojeporavo, ojekuaauka haguéicha (JSON)
selection-file-result = Osẽ va’ekue (CSV)
selection-chosen = Oñemoneĩvéva guive
selection-ticks = Peteĩteĩ haipy ha’e peteĩ aty omoneĩva.
selection-position = Tenda
selection-proposal = Mba’ejerure
selection-approvals = Omoneĩva
selection-departments = Departamentokuéra
selection-indigenous = Ypykuéra
selection-seat = Tenda mba’éichagua
selection-seat-guaranteed = tema mba’e
selection-seat-overall = opavave mba’e
selection-tie = ojoja { $others } ndive: { $step }
selection-seats-empty = { $seats ->
    [one] Opyta 1 tenda nandi: ndaipóri ambue ohupytýva.
   *[other] Opyta { $seats } tenda nandi: ndaipóri ambue ohupytýva.
 }
selection-lots = Po’a
selection-lots-why = Ra’ỹi ojekuaauka mba’éichapa ojeporavóta ndive. Peteĩteĩ jehaígui oñenohẽ SHA-256; ogana osẽ raẽva.
selection-lot-input = Ojehai
selection-lot-end = Opyta
selection-others = Umi ndojeporavóiva, ha mba’érepa
selection-near = { $count ->
    [one] 1 opyta ag̃uieterei
   *[other] { $count } opyta ag̃uieterei
 }
selection-why-not = Mba’ére nahániri
selection-group-not-enough-approvals = { $count ->
    [one] 1 ndohupytýi
   *[other] { $count } ndohupytýi
 }
selection-group-not-enough-approvals-why = Oguereko oikotevẽva, ha katu ambue oñemoneĩve.
selection-group-below-minimum = { $count ->
    [one] 1 opyta michĩve oikotevẽvagui
   *[other] { $count } opyta michĩve oikotevẽvagui
 }
selection-group-below-minimum-why = { $minimum ->
    [one] Oikotevẽ peteĩ.
   *[other] Oikotevẽ { $minimum }.
 }
selection-group-merged = { $count ->
    [one] 1 ojoaju ambuépe
   *[other] { $count } ojoaju ambuépe
 }
selection-group-merged-why = Ojerure peteĩchagua. Oikove gueteri pe ambuépe.
selection-group-set-aside = { $count ->
    [one] 1 ojeheja peteĩ lado
   *[other] { $count } ojeheja peteĩ lado
 }
selection-group-set-aside-why = Mba’érepa oĩ peteĩteĩ kuatiápe.
selection-group-withdrawn = { $count ->
    [one] 1 ojeipe’a
   *[other] { $count } ojeipe’a
 }
selection-group-withdrawn-why = Péicha oipota ogueru va’ekue.

rejected-title = Jeporavo ndoikóiva
rejected-none = Opavave márka ojejapóva oiko.
rejected-see = Ehecha umíva
rejected-summary = { $n ->
    [one] 1 jeporavo ndoikói: { $reasons }.
   *[other] { $n } jeporavo ndoikói: { $reasons }.
 }
rejected-count-second-meeting = { $n } aty oporavóma haguére upe téma
rejected-count-over-limit = { $n } omarka haguére hetaiterei
rejected-count-not-accredited = { $n } ndoguerekóigui jehechakuaa
rejected-count-merged-proposal = { $n } ojeporavo haguére mba’ejerure ojoajúmava
rejected-count-other = { $n } ambue mba’ére
rejected-reason-second-meeting = Oporavóma upe téma
rejected-reason-over-limit = Omarka hetaiterei
rejected-reason-not-accredited = Ndoguerekói jehechakuaa
rejected-reason-merged-proposal = Upe mba’ejerure ojoajúma ambuére
rejected-reason-other = Ambue mba’ére
rejected-meeting = Ñembyaty
rejected-organisation = Aty
