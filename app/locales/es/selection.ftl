# La selección: la regla, el orden y la razón de cada una.
reason-merged = Se unió a la n.º { $into }.
reason-set-aside = Se dejó de lado antes de votar.
reason-withdrawn = Se retiró antes de votar.
reason-below-minimum = { $approvals ->
    [0] No tuvo aprobaciones; hacían falta { $minimum }.
    [one] Tuvo 1 aprobación; hacían falta { $minimum }.
   *[other] Tuvo { $approvals } aprobaciones; hacían falta { $minimum }.
 }
reason-lost-tie-departments = Empató con la n.º { $against } en { $approvals ->
    [one] una aprobación
   *[other] { $approvals } aprobaciones
 }. Aquella las tuvo de más departamentos.
reason-lost-tie-indigenous = Empató con la n.º { $against } en { $approvals ->
    [one] una aprobación
   *[other] { $approvals } aprobaciones
 }. Aquella tuvo más de organizaciones indígenas.
reason-lost-tie-created-at = Empató con la n.º { $against } en { $approvals ->
    [one] una aprobación
   *[other] { $approvals } aprobaciones
 }. Aquella llegó antes.
reason-lost-tie-lot = Empató en todo con la n.º { $against }. Decidió el sorteo.
reason-theme-at-maximum = Aprobaciones: { $approvals }. Su tema ya tenía { $maximum } lugares, que es el máximo.
reason-not-enough-approvals = { $approvals ->
    [one] Tuvo 1 aprobación; otras tuvieron más.
   *[other] Tuvo { $approvals } aprobaciones; otras tuvieron más.
 }
reason-seat-guaranteed = Lugar { $position }: con { $approvals ->
    [one] 1 aprobación
   *[other] { $approvals } aprobaciones
 } toma uno de los lugares asegurados de su tema.
reason-seat-overall = Lugar { $position }: con { $approvals ->
    [one] 1 aprobación
   *[other] { $approvals } aprobaciones
 } está entre las más aprobadas de todas.
reason-seat-tie = Empató con { $others }; decidió: { $step }.

selection-title = { $seats ->
    [one] 1 elegida, y por qué
   *[other] { $seats } elegidas, y por qué
 }
selection-lead = { $organisations ->
    [one] Votó 1 organización
   *[other] Votaron { $organisations } organizaciones
 } en { $meetings ->
    [one] 1 reunión
   *[other] { $meetings } reuniones
 }. La regla se cerró con llave el { $day }, antes del primer voto.
selection-none = Todavía no hay selección
selection-none-why = Se calcula cuando todas las votaciones están cerradas. Antes no se muestra ningún resultado.
selection-no-rule = La regla todavía no está cerrada con llave. Nadie vota antes.
selection-rule = La regla
selection-redo = Haga la cuenta usted
selection-redo-why = Con estos archivos sale siempre lo mismo, a mano o con una planilla.
selection-file-ballots = Boletas, una fila por aprobación (CSV)
selection-file-rule = La regla, tal como se publicó (JSON)
selection-file-result = Este resultado (CSV)
selection-chosen = De más a menos aprobadas
selection-ticks = Cada raya es una organización que aprobó.
selection-position = Puesto
selection-proposal = Propuesta
selection-approvals = Aprobaciones
selection-departments = Departamentos
selection-indigenous = Indígenas
selection-seat = Lugar
selection-seat-guaranteed = del tema
selection-seat-overall = general
selection-tie = empate con { $others }: { $step }
selection-seats-empty = { $seats ->
    [one] Quedó 1 lugar vacío: ninguna otra llegó al mínimo sin pasar el máximo de su tema.
   *[other] Quedaron { $seats } lugares vacíos: ninguna otra llegó al mínimo sin pasar el máximo de su tema.
 }
selection-lots = El sorteo
selection-lots-why = La semilla se publicó con la regla. De cada texto se saca su SHA-256; gana el que sale primero.
selection-lot-input = Se escribe
selection-lot-end = Queda
selection-others = Las que no, y la razón de cada una
selection-near = { $count ->
    [one] 1 que quedó muy cerca
   *[other] { $count } que quedaron muy cerca
 }
selection-why-not = Por qué no
selection-group-not-enough-approvals = { $count ->
    [one] 1 no llegó
   *[other] { $count } no llegaron
 }
selection-group-not-enough-approvals-why = Alcanzaron el mínimo, pero otras tuvieron más aprobaciones.
selection-group-below-minimum = { $count ->
    [one] 1 quedó debajo del mínimo
   *[other] { $count } quedaron debajo del mínimo
 }
selection-group-below-minimum-why = { $minimum ->
    [one] Hacía falta una aprobación.
   *[other] Hacían falta { $minimum }.
 }
selection-group-merged = { $count ->
    [one] 1 se unió a otra
   *[other] { $count } se unieron a otra
 }
selection-group-merged-why = Pedían lo mismo. Siguen vivas en la otra.
selection-group-set-aside = { $count ->
    [one] 1 se dejó de lado
   *[other] { $count } se dejaron de lado
 }
selection-group-set-aside-why = La razón de cada una está en su página.
selection-group-withdrawn = { $count ->
    [one] 1 se retiró
   *[other] { $count } se retiraron
 }
selection-group-withdrawn-why = Así lo quiso quien la presentó.

rejected-title = Intentos que no valieron
rejected-none = Valieron todas las marcas de todas las boletas.
rejected-see = Verlos
rejected-summary = { $n ->
    [one] 1 intento no valió: { $reasons }.
   *[other] { $n } intentos no valieron: { $reasons }.
 }
rejected-count-second-meeting = { $n } porque la organización ya había votado ese tema
rejected-count-over-limit = { $n } por marcar de más
rejected-count-not-accredited = { $n } por no estar acreditada
rejected-count-merged-proposal = { $n } por una propuesta ya unida
rejected-count-other = { $n } por otra razón
rejected-reason-second-meeting = Ya había votado ese tema
rejected-reason-over-limit = Marcó de más
rejected-reason-not-accredited = No estaba acreditada
rejected-reason-merged-proposal = La propuesta ya estaba unida
rejected-reason-other = Otra razón
rejected-meeting = Reunión
rejected-organisation = Organización
