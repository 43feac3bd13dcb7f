# Las votaciones: cómo se preparan, qué se marca y qué resulta.
meeting-round = Ver la votación { $number }
log-round-prepared = Se preparó la votación { $round } de la reunión { $meeting }; huella de sus condiciones: { $hash }
log-round-discarded = Se descartó la votación { $round }, que no se había abierto
log-kind-round-prepared = Votaciones preparadas
log-kind-round-discarded = Votaciones descartadas
refusal-too-few-for-secrecy = Con { $entitled } organizaciones habilitadas el voto no puede ser secreto: las cifras solas dirían quién votó qué. Hacen falta { $least }.
refusal-on-another-round = Estas propuestas ya están en otra votación de la reunión: { $numbers }. Sáquelas de esta.
refusal-terms-unfit = Estas condiciones se contradicen. No se guardó nada.
ballot-fault-too-many = Hay demasiadas marcas. No se contó nada: saque las que sobran y envíe de nuevo.
ballot-fault-not-on-register = Su organización no está en el padrón de esta votación.
ballot-fault-over-points = Repartió más puntos de los que tiene. No se contó nada: saque algunos y envíe de nuevo.
ballot-fault-out-of-scale = El puntaje de la n.º { $proposal } no está en la escala. No se contó nada.
ballot-fault-repeated-rank = Dos propuestas tienen el mismo lugar. No se contó nada: dé a cada una un lugar distinto.
ballot-fault-skipped-rank = Falta un lugar entre los que puso. No se contó nada: numere 1, 2, 3… sin saltear.
ballot-fault-unreadable = Lo que escribió en la n.º { $proposal } no se entiende. No se contó nada.
rounds-prepare = Preparar una votación
rounds-is-prepared = Preparada. Todavía no se abrió.
rounds-discard = Descartar
round-prepared-at = Preparada el { $moment }. Todavía no se abrió.
round-elsewhere = Estaba abierta cuando se tomaron estos datos, que no traen ninguno de sus votos. Se vota y se cierra donde se lleva el proceso; aquí no.
done-round-prepared = La votación { $value } está preparada.
done-round-discarded = Se descartó la votación { $value }.

# Las condiciones de una votación, una frase por cláusula.
terms-method-theme-approval = En cada tema se marcan las propuestas que se aprueban, hasta el límite de la regla.
terms-method-approval = Se marcan hasta { $max } propuestas. Quedan las { $seats } con más marcas.
terms-method-yes-no = Cada propuesta se vota por sí, por no o con abstención. Pasa si los sí son al menos { $threshold } de los sí y los no.
terms-method-score = A cada propuesta se le da un puntaje de 0 a { $top }. Quedan las { $seats } con la suma más alta.
terms-method-points = Se reparten hasta { $points } puntos. Quedan las { $seats } con la suma más alta.
terms-method-stv = Las propuestas se ordenan por preferencia: 1, 2, 3… Quedan { $seats }, por voto único transferible como lo cuenta Escocia.
terms-method-equal-shares = Se marca todo lo que se aprueba. El presupuesto, { $budget }, se divide en partes iguales entre quienes marcaron algo, y cada parte paga lo que su dueño aprobó (Partes Iguales).
terms-completion-none = Lo que sobra no se gasta.
terms-completion-add1 = Si sobra, las partes se agrandan de a 1 y se cuenta de nuevo, hasta que ya no alcance.
terms-effect-selection = Las aprobaciones entran en la selección.
terms-effect-decisive = El resultado obliga a la reunión.
terms-effect-advisory = El resultado es una opinión: no obliga.
terms-secrecy-open = El voto es público: al cerrar se publica quién votó qué.
terms-secrecy-secret = El voto es secreto: al cerrar se publica quién votó y qué se votó, nunca quién votó qué.
terms-electorate-accredited-for-a-theme-of-the-round = Votan las organizaciones acreditadas para algún tema de la votación, un voto cada una.
terms-electorate-every-accredited-organisation = Votan todas las organizaciones acreditadas del proceso, un voto cada una.
terms-place-hall = Se vota en la sala, con la credencial que se entrega ahí.
terms-place-anywhere = Se vota en la sala o a distancia.
terms-no-quorum = No hay quórum: vale con los votos que haya.
terms-quorum = Para que valga tiene que votar al menos el { $percent } % de las habilitadas.
terms-quorum-of = Para que valga tiene que votar al menos el { $percent } % de las { $entitled } habilitadas: { $needed }.
terms-blanks-counted-in-the-turnout-only = El voto en blanco se cuenta entre los emitidos y nada más: no suma al quórum ni a favor ni en contra. Abstenerse no es votar en blanco.
terms-interim-turnout-only = Mientras está abierta se muestra cuántas votaron y nada más, a nadie.
round-terms = Las condiciones
round-present = { $present ->
    [one] 1 de las habilitadas está en la reunión.
   *[other] { $present } de las habilitadas están en la reunión.
 }
round-voted = Quiénes votaron
round-receipts = Constancias contadas
round-receipts-why = Quien guardó su constancia la encuentra acá: su voto entró en la urna. La lista está por orden de letras y no dice qué votó nadie.
round-file-register = Padrón congelado al abrir (CSV)
round-file-box = La urna, una fila por marca (CSV)
round-file-receipts = Constancias (CSV)

secrecy-title = Qué puede saber todavía quien opera el servidor
secrecy-kept = Se guardan tres listas que ninguna columna une: qué organización votó, qué constancias se contaron y qué se votó, cada boleta bajo un nombre al azar que nadie recibe. Ninguna guarda la hora ni el orden.
secrecy-during = Mientras está abierta, quien opera el servidor y copia su diario de escrituras, mira su memoria o una réplica, puede ver llegar cada boleta junto con quien la manda. Contra eso no protege el programa: protege quien cuida el servidor.
secrecy-after = Al cerrar, todo se vuelve a escribir por orden de nombres al azar, en un solo acto, y el diario se vacía. Las copias y exportaciones que se hagan después no permiten unir las listas. Una copia del disco o del diario hecha antes, sí podría.
secrecy-never = La constancia prueba que la boleta se contó, no qué decía: nadie puede comprar ni exigir un voto con ella.

answer-yes = Sí
answer-no = No
answer-abstain = Abstención
answer-blank = En blanco
mark-score = { $score } de { $top }
mark-points = { $points ->
    [one] 1 punto
   *[other] { $points } puntos
 }
mark-rank = lugar { $rank }
vote-score = De 0 a { $top }; vacío es en blanco.
vote-points = Puntos; vacío es ninguno.
vote-rank = Su lugar: 1 es la que prefiere; vacío es sin lugar.
vote-cost = Cuesta { $cost }.
vote-never-published = Se publica que su organización votó, nunca qué votó.
vote-cast-secret = { $organisation } ya votó en esta votación secreta.
vote-receipt-use-secret = Con este código puede comprobar, cuando cierre la votación, que su voto entró en la urna. No dice qué votó. Anótelo: no se vuelve a mostrar en otro dispositivo.

result-of-selection = Aprobaciones
result-of-decisive = Resultado
result-of-advisory = Opinión de la reunión
result-quorum-reached = Hacían falta { $quorum } votos y hubo { $took }: hay quórum.
result-quorum-missed = Hacían falta { $quorum } votos y hubo { $took }: no hay quórum y el resultado no vale.
result-lot-waits = Hay un empate que decide el sorteo. Mientras no haya semilla, las empatadas están por orden de número escrito.
result-none = No quedó ninguna.
result-steps = El conteo, paso a paso

# Los pasos de un conteo.
step-refused = La boleta { $ballot } no cuenta: { $reason }.
step-limit-too-many = tiene demasiadas marcas
step-limit-too-few = tiene menos marcas de las que hacen falta
step-limit-off-scale = tiene un número fuera de la escala
step-limit-points = reparte más puntos de los que tiene
step-limit-no-order = no numera 1, 2, 3… sin repetir ni saltear
step-lot = Empatan { $names }. Sorteo por el SHA-256 de «{ $seed }|número»: gana la primera.
step-lot-waits = Empatan { $names }. Todavía no hay semilla: van por orden de número escrito.
step-counted = Boletas contadas: { $counted }. Sin contar: { $blank } en blanco, { $refused } que no valen.
step-total = La n.º { $name } suma { $total }.
step-elected = Queda la n.º { $name }: lugar { $seat } de { $seats }.
step-empty = No quedan más propuestas. Lugares vacíos: { $empty }.
step-motion-passes = La n.º { $name }: { $yes } sí, { $no } no, { $abstain } abstenciones. Quórum { $quorum }, votos { $cast }; mínimo de sí { $threshold }. Pasa.
step-motion-fails = La n.º { $name }: { $yes } sí, { $no } no, { $abstain } abstenciones. Quórum { $quorum }, votos { $cast }; mínimo de sí { $threshold }. No pasa.
step-withdrawn = La n.º { $name } se retiró: se saca de todas las boletas.
step-quota = Boletas que valen: { $valid }; en blanco: { $blank }. Cuota: { $valid } ÷ ({ $seats } + 1), sin decimales, más 1 = { $quota }.
step-surplus = Etapa { $stage }: la n.º { $name } tiene { $votes } y pasa lo que le sobra, { $surplus }. Se pierde al cortar decimales: { $lost }.
step-exclusion = Etapa { $stage }: la n.º { $name } es la que menos tiene, { $votes }, y queda afuera.
step-transfer = Pasan a la n.º { $name }: { $papers } boletas, que valen { $votes }.
step-transfer-nowhere = Sin otra preferencia: { $papers } boletas, que valen { $votes }.
step-stage-end = Al final de la etapa { $stage }: { $standing }. Sin otra preferencia hasta ahora: { $lost }.
step-tie-fewest = Empate; decide quién tenía menos al final de la etapa { $stage }: { $standing }.
step-tie-most = Empate; decide quién tenía más al final de la etapa { $stage }: { $standing }.
step-drawn-excluded = Iguales en todas las etapas. La n.º { $name } salió última en el sorteo y queda afuera.
step-drawn-surplus = Iguales en todas las etapas. La n.º { $name } salió primera: pasa antes lo que le sobra.
step-drawn-order = Iguales en todas las etapas. La n.º { $name } salió primera en el orden.
step-elected-quota = La n.º { $name } llega a la cuota con { $votes } y queda.
step-elected-last = Quedan tantas propuestas como lugares: la n.º { $name } queda con { $votes }, sin la cuota.
step-budget = Presupuesto: { $budget }. Boletas contadas: { $counted }. Sin contar: { $refused } que no valen.
step-taken = Entra la n.º { $name }, con { $votes } votos: cuesta { $cost } y queda { $left }.
step-skipped = Se saltea la n.º { $name }, con { $votes } votos: cuesta { $cost } y solo queda { $left }.
step-share = Cada parte es de { $share }.
step-share-raised = Cada parte es de { $share }; { $raises } de eso es prestado.
step-bought = Entra la n.º { $name }, con el menor ρ, { $price }: de los { $cost } que cuesta, { $payers } ponen { $payment } cada una y { $emptied } ponen todo lo que les queda, que es menos.
step-unpaid = No entra la n.º { $name }: cuesta { $cost } y a sus { $supporters } les queda { $left } entre todas.
step-unwanted = No entra la n.º { $name }: nadie la aprobó.
step-raised = Las partes se agrandan de a 1, cada vez con un conteo nuevo. Veces que se guardan: { $raises }. La siguiente gastaría { $cost }, más que los { $budget }.
step-all-bought = Entra todo lo que alguien aprobó. Veces que se agrandaron las partes: { $raises }.
step-spent = Se gasta { $spent } de { $budget }.

# La mesa prepara una votación.
method-theme-approval = Aprobación por tema
method-why-theme-approval = La que alimenta la selección, con los límites de la regla cerrada con llave.
method-yes-no = Sí o no
method-why-yes-no = Cada propuesta se vota por separado, con un mínimo de sí.
method-approval = Aprobación
method-why-approval = Se marcan hasta tantas propuestas; quedan las más marcadas.
method-score = Puntaje
method-why-score = De 0 a 5 para cada propuesta; quedan las de suma más alta.
method-points = Puntos para repartir
method-why-points = Cada boleta reparte puntos; quedan las de suma más alta.
method-stv = Orden de preferencia
method-why-stv = Voto único transferible: reparte los lugares en proporción.
method-equal-shares = Partes iguales
method-why-equal-shares = Un presupuesto repartido en proporción a lo que se aprueba.
prepare-title = Preparar una votación de la reunión { $meeting }
prepare-method = Elija cómo se vota. Las condiciones se publican ahora y quedan fijas al abrir.
prepare-do = Publicar las condiciones
prepare-cost = Costo de la n.º { $number }; vacío es 1
prepare-seats-hint = Cuántas quedan.
prepare-limit-hint = Lo más que puede marcar, o repartir, una boleta.
prepare-threshold-hint = La parte de sí que hace falta, entre los sí y los no: 1/2, 2/3…
prepare-budget-hint = En guaraníes o en lugares, sin puntos ni comas.
prepare-quorum-percent-hint = De cada cien habilitadas, cuántas tienen que votar; 0 es sin quórum.
field-limit = Límite de la boleta
field-threshold = Mínimo de sí
field-budget = Presupuesto
field-completion = Si sobra
field-secrecy = Público o secreto
field-effect = Qué decide
field-electorate = Quiénes votan
field-cast-from = Dónde se vota
field-quorum-percent = Quórum (%)
field-proposals = Qué se vota
field-method = Cómo se vota
field-costs = Costo
flaw-not-a-share = Escriba una parte, como 1/2 o 2/3.
rounds-terms = Condiciones
rounds-change = Cambiar las condiciones
