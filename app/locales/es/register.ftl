# El padrón de quienes votan: solicitudes, decisiones, reclamos, la puerta y las hojas.

register-title = Padrón de organizaciones
register-lead = Estas organizaciones votan en las reuniones. Acá está qué se pide, quién pidió entrar, qué se decidió y por qué.
register-apply = Pedir la acreditación
register-count-accredited = acreditadas
register-count-applications = solicitudes
register-count-waiting = en espera
register-count-refused = sin aceptar
register-criteria = Qué se pide
register-no-criteria = Los criterios todavía no se publicaron.
register-window = { $days ->
    [0] No hay plazo para reclamar contra una acreditación.
    [one] Durante un día cualquiera puede reclamar contra una acreditación.
   *[other] Durante { $days } días cualquiera puede reclamar contra una acreditación.
 }
register-accredited = Organizaciones del padrón
register-may-vote = Puede votar
register-related = { $count ->
    [one] 1 relacionada
   *[other] { $count } relacionadas
 }
register-related-why = { $count ->
    [one] Comparte representante, dirección o teléfono con otra que pidió entrar.
   *[other] Comparte representante, dirección o teléfono con otras { $count } que pidieron entrar.
 }
register-asked = { $count ->
    [one] pide 1 tema
   *[other] pide { $count } temas
 }
register-applications = Solicitudes
register-discarded = Lo que llegó con el número { $number } no era una solicitud: { $reason }
register-approvals = Decisiones de la Mesa Conjunta sobre el padrón
register-approval-hash = Registrada el { $moment }. Huella del padrón, SHA-256:
register-decided = { $verdict } el { $moment } por { $by }
register-decided-by-two = { $verdict } el { $moment } por { $by }, a propuesta de { $first }
register-conflict = Conflicto de intereses
register-themes = Temas
register-now = Ahora
register-history = Qué se decidió
register-votes = vota
register-speakers = Quién habla por ella
register-challenges = Reclamos
verdict-accepted = aceptada
verdict-refused = no aceptada
verdict-revoked = revocada
verdict-waiting = en espera de una decisión
bar-until = se puede reclamar hasta el { $moment }: todavía no vota
bar-window-open = todavía se puede reclamar
bar-challenged = hay un reclamo: no vota mientras tanto
bar-revoked = revocada
bar-refused = no aceptada
mandate-delegate = delegada o delegado
mandate-alternate = suplente
kind-thematic-group = grupo temático
kind-community = comunidad sin registro

challenge-title = Reclamar contra esta acreditación
challenge-lead = Hasta el { $moment } cualquiera puede decir por qué esta organización no debe votar. La respuesta es pública, con el texto del reclamo.
challenge-open = Escribir un reclamo
challenge-hint = Diga qué sabe y cómo se puede comprobar. No ponga datos de personas.
challenge-send = Enviar el reclamo
challenge-waits = Espera respuesta; el texto se publica con ella.
challenge-filed = Reclamo { $number }, del { $moment }
challenge-upheld = Se le dio la razón el { $moment }, por { $by }
challenge-rejected = No se le dio la razón el { $moment }, por { $by }
challenge-open-count = { $count ->
    [one] 1 reclamo sin responder
   *[other] { $count } reclamos sin responder
 }
challenge-bars = Mientras un reclamo espera respuesta, la organización no vota.
challenge-answer-hint = Se publica junto con el reclamo.
challenge-upheld-hint = La organización sigue sin votar; revoque después su acreditación, o acredítela de nuevo.
challenge-do-answer = Publicar la respuesta
field-against = Por qué no debe votar
field-answer = Respuesta
field-upheld = El reclamo tiene razón
done-challenge = Llegó su reclamo: es el número { $value }. La respuesta se publica en esta página.
done-challenge-answered = El reclamo { $value } está respondido.
done-challenge-upheld = El reclamo { $value } tiene razón. La organización no vota; decida ahora sobre su acreditación.

apply-title = Pedir la acreditación de una organización
apply-lead = No hace falta cuenta. El equipo decide tema por tema, con su razón pública.
apply-private = Se publican el nombre, la clase, el departamento y los temas. Quien la representa, la dirección, el teléfono y el correo los lee solo el equipo; se comparan para ver si dos organizaciones son la misma.
apply-consent-hint = Sin esto no podemos recibir la solicitud.
apply-send = Enviar la solicitud
apply-kind-hint = Un grupo temático o una comunidad sin registro también puede, con una persona delegada que elija.
apply-not-public = No se publica.
apply-email-hint = No se publica. Puede quedar vacío.
field-organisation-name = Nombre de la organización
field-asked = Temas que quiere votar
field-representative = Quién la representa
field-address = Dirección
field-phone = Teléfono
field-consent = Puedo hablar por la organización y acepto que se publique lo que dice arriba
done-application = Llegó su solicitud: es el número { $value }. Lo que se decida se publica en esta página, junto a ese número.

organisations-public = Ver la página pública
organisations-waiting = Esperan una decisión
organisations-add-why = Lo que llegó en papel o por teléfono entra como solicitud; después se decide tema por tema.
organisations-add-open = Cargar una solicitud
joint-title = Esperan a una segunda persona
joint-why = Ya se abrió una votación: cada cambio del padrón lo propone una persona del equipo y lo confirma otra. Las dos quedan en el registro público.
joint-proposed = Propuesto el { $moment } por { $by }
joint-confirm = Confirmar
joint-decline = No confirmar
joint-take-back = Retirar la propuesta
joint-own = Lo propuso usted: lo confirma otra persona.
done-joint-proposed = Queda propuesto con el número { $value }. Se hace cuando otra persona del equipo lo confirme.
done-joint-confirmed = Confirmado y hecho.
done-joint-declined = No se hizo: quedó sin confirmar.
joint-act-accreditation = un cambio del padrón
joint-act-late-check-in = una entrada tardía
application-title = Solicitud { $number }
application-received = Llegó
application-entered-by = La cargó
application-private = Estos datos los lee solo el equipo.
application-related = Comparte datos con
shared-representative = la misma persona la representa
shared-address = la misma dirección
shared-phone = el mismo teléfono
application-decided = Decidido
application-decide = Decidir tema por tema
application-leave = Todavía no
application-do-decide = Publicar la decisión
application-reason-hint = Se publica. Hace falta para no aceptar; al aceptar puede quedar vacía.
decide-accepted = Aceptar
decide-refused = No aceptar
field-decisions-verdict = Decisión
field-decisions-reason = Razón que se publica
application-discard = No es una solicitud
application-discard-why = Para publicidad, insultos o pruebas. Su nombre deja de mostrarse, también en el registro público; quedan el número y la razón.
application-do-discard = Descartar
done-application-decided = La decisión sobre la solicitud { $value } es pública.
done-application-discarded = La solicitud { $value } quedó descartada.
criteria-title = Criterios y Mesa Conjunta
criteria-window-hint = Días en que cualquiera puede reclamar; mientras corren, la organización no vota. Vacío o 0: no hay plazo.
criteria-publish = Publicar los criterios
criteria-forum-why = La decisión queda con la huella del padrón tal como está ahora.
criteria-forum-hint = El número del acta y qué se decidió. Se publica.
criteria-record = Registrar la decisión
field-criteria-es = Los criterios en castellano
field-criteria-gn = Los criterios en guaraní
field-criteria-en = Los criterios en inglés
field-window-days = Días para reclamar
field-decided-on = Día de la decisión
field-forum-decision = Acta y decisión
done-criteria = Los criterios son públicos.
done-approval = La decisión de la Mesa Conjunta está registrada.
conflict-why = Se publica en su página. Vacío: se retira.
conflict-save = Publicar la nota
field-note = Nota
done-conflict = La nota sobre { $value } es pública.
field-revoked = Temas que pierde
field-mandate = Como
field-chosen = Cómo se eligió
speaker-name-hint = No se publica; lo lee también quien está en la puerta.
speaker-chosen-hint = Se publica, por ejemplo “asamblea del 3 de marzo”. Puede quedar vacío.
done-speaker = Queda registrado quién habla por { $value }.

sheets-issued = emitidas
sheets-used = usadas
sheets-lost = perdidas
sheets-spoiled = dañadas
sheets-unused = sin usar
sheets-do-not-balance = Las hojas no cuadran: emitidas no es usadas más perdidas más dañadas más sin usar.
sheet-unused = sin usar
sheet-used = usada
cause-lost = perdida
cause-spoiled = dañada
replace-lost = Se perdió: otra
replace-spoiled = Se dañó: otra
field-cause = Por qué

door-open = Puerta: registrar quién llega
door-title = Puerta de la reunión { $number }
door-total = { $people ->
    [one] 1 persona
   *[other] { $people } personas
 } y { $organisations ->
    [one] 1 organización
   *[other] { $organisations } organizaciones
 }
door-find = Buscar
door-show = Mostrar la organización
door-scan-hint = O apunte la cámara del teléfono al dibujo de la hoja: abre esta puerta.
door-nobody = No se encontró a nadie con ese nombre.
door-more = Hay más: escriba más del nombre.
door-inside = Ya entró: { $mandate }
door-comes-delegate = Entra la persona delegada
door-comes-alternate = Entra su suplente
door-speaks-delegate = Ahora habla la persona delegada
door-speaks-alternate = Ahora habla su suplente
door-no-sheet = Ese código no es de ninguna hoja de este proceso.
door-other-meeting = Esa hoja es de la reunión { $value }.
door-dead-sheet = Esa hoja fue reemplazada y ya no sirve ({ $value }). Búsquela por su nombre.
door-late = Llegaron con la votación abierta
door-late-why = Una segunda persona del equipo las deja entrar. Las dos quedan en el registro público.
door-let-in = Dejar entrar
door-came-late = llegó con la votación abierta
door-citizens = Personas sin organización: { $count }
door-count-by = Contar { $step }
door-present = Organizaciones que entraron
door-none-inside = Todavía no entró ninguna.
door-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
 }
door-undo = Fue un error
door-end = Dejar la puerta
door-end-why = Las hojas vuelven a abrir la boleta en este teléfono. Quiénes vinieron ya está en el registro público.
door-do-end = Dejar la puerta
field-sought = Nombre de la organización o de quien viene
field-sheet-code = Código de la hoja
done-door = Dejó la puerta. Quiénes vinieron está en el registro público.
done-arrival = Entró: { $value }
done-arrival-waits = { $value } llegó con la votación abierta: la deja entrar otra persona del equipo.
done-check-in-undone = Se quitó la entrada de { $value }.

refusal-same-person = Lo propuso usted: tiene que confirmarlo otra persona del equipo.
refusal-two-people-needed = Ya se abrió una votación: el padrón se cambia de a una organización, entre dos personas.
refusal-criteria-not-published = Todavía no se publicaron los criterios: nadie puede pedir la acreditación.
refusal-too-many-waiting = Hay { $most } esperando al equipo. Vuelva a intentar en unos días; no se guardó nada.
refusal-too-much-at-once = Llegó demasiado junto desde esta conexión. Pruebe otra vez en { $minutes } minutos; lo escrito queda acá.
refusal-window-closed = El plazo para reclamar terminó.
refusal-round-is-open = Con la votación abierta eso no se cambia. Quien llega tarde entra por la puerta, entre dos personas.

log-criteria-published = Se publicaron los criterios de acreditación. Días para reclamar: { $days }
log-application-received = Llegó la solicitud { $application }: { $name }
log-application-refused = La solicitud { $application } no se aceptó para { $themes ->
    [one] 1 tema
   *[other] { $themes } temas
 }: { $reason }
log-application-discarded = Lo que llegó con el número { $application } no era una solicitud: { $reason }
log-organisation-accredited-why = La organización { $organisation } quedó acreditada para { $themes ->
    [one] 1 tema
   *[other] { $themes } temas
 }: { $reason }
log-challenge-filed = Reclamo { $challenge } contra la acreditación de { $organisation }
log-challenge-upheld = Se dio la razón al reclamo { $challenge } contra { $organisation }: { $said } Respuesta: { $answer }
log-challenge-rejected = No se dio la razón al reclamo { $challenge } contra { $organisation }: { $said } Respuesta: { $answer }
log-register-approved = La Mesa Conjunta decidió sobre el padrón el { $day }: { $decision } Huella: { $hash }
log-mandate-named = { $organisation } dijo quién habla por ella: { $mandate }
log-conflict-noted = Nota sobre un conflicto de intereses de { $organisation }: { $note }
log-joint-act-proposed = Alguien propuso lo que necesita dos personas, número { $act }: { $does }
log-joint-act-confirmed = Confirmado el número { $act }, { $does }; lo había propuesto { $by }
log-joint-act-declined = No se confirmó el número { $act }, { $does }; lo había propuesto { $by }
log-organisation-checked-in = Reunión { $meeting }: entró { $organisation }, { $mandate }
log-organisation-checked-in-late = Reunión { $meeting }, con la votación abierta: entró { $organisation }, { $mandate }
log-check-in-undone = Reunión { $meeting }: se quitó la entrada de { $organisation }, por error
log-credentials-issued = Votación { $round }: se imprimieron { $sheets ->
    [one] 1 hoja
   *[other] { $sheets } hojas
 }
log-credential-replaced = Votación { $round }: la hoja de { $organisation } se reemplazó, { $cause }
log-kind-criteria-published = Criterios de acreditación
log-kind-application-received = Solicitudes
log-kind-application-refused = Solicitudes no aceptadas
log-kind-application-discarded = Solicitudes descartadas
log-kind-challenge-filed = Reclamos
log-kind-challenge-answered = Reclamos respondidos
log-kind-register-approved = Decisiones sobre el padrón
log-kind-mandate-named = Quién habla por una organización
log-kind-conflict-noted = Conflictos de intereses
log-kind-joint-act-proposed = Actos de dos personas, propuestos
log-kind-joint-act-confirmed = Actos de dos personas, confirmados
log-kind-joint-act-declined = Actos de dos personas, no confirmados
log-kind-organisation-checked-in = Entradas a reuniones
log-kind-check-in-undone = Entradas quitadas
log-kind-credentials-issued = Hojas impresas
log-kind-credential-replaced = Hojas reemplazadas
