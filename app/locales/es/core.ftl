# Lo que dice toda página: marco, errores, listas cerradas, fechas.
skip = Ir al contenido
sample = Muestra.
sample-invented = Las personas, las organizaciones y los textos son inventados.
draft-guarani = Los textos en guaraní esperan la revisión de un hablante nativo.
back-home = Ir al inicio
sign-in = Entrar

nav-label = Proceso
nav-foot = Más
nav-languages = Idioma
nav-proposals = Propuestas
nav-groups = Grupos
nav-meetings = Reuniones
nav-selection = Selección
nav-plan = Plan
nav-process = El proceso
nav-rules = Reglas y fechas
nav-log = Registro público
nav-suggest = Enviar una propuesta
nav-desk = Mesa de trabajo
nav-sign-in = Entrar
nav-account = Mi cuenta
language-es = Castellano
language-gn = Guaraní
language-en = Inglés
foot-what = Jopói sigue cada propuesta de un plan de gobierno abierto, desde el primer mensaje hasta el compromiso publicado.

paging = Páginas
paging-before = Anterior
paging-after = Siguiente

error-not-found = Esta página no existe
error-not-found-why = La dirección está mal escrita, o lo que había aquí ya no es público.
error-signed-out = Hace falta entrar
error-signed-out-why = Entre con su cuenta para seguir. No se perdió nada.
error-internal = Algo falló de nuestro lado
error-internal-why = Ya quedó anotado para el equipo técnico. No se guardó nada a medias: pruebe otra vez en un momento.
error-refused = Esto no se puede hacer ahora
not-taken-unreadable = No pudimos leer lo que envió
not-taken-why-unreadable = El navegador mandó el formulario a medias o mal armado. No se guardó nada. Vuelva atrás y envíelo otra vez.
not-taken-too-big = Lo que envió pesa demasiado
not-taken-why-too-big = No se guardó nada. Vuelva atrás: un documento puede pesar hasta 10 MB, y un texto unas cien páginas.
error-invalid-why = Falta corregir algo. Lo que escribió sigue aquí.

flaw-missing = hace falta
flaw-too-long = sobran { $over } caracteres; entran { $max }
flaw-too-short = es muy corto: escriba al menos { $min } caracteres
flaw-unknown = elija uno de la lista
flaw-not-a-number = escriba un número entero
flaw-at-most = escriba a lo sumo { $max }
flaw-at-line = línea { $line }: { $flaw }
flaw-not-a-date = escriba una fecha como en el ejemplo
flaw-not-an-address = esta dirección de correo no parece completa
flaw-not-a-slug = use solo letras minúsculas sin acento, números y guiones
flaw-unreadable = tiene signos invisibles; escríbalo de nuevo
flaw-end-before-start = el final va después del comienzo
flaw-outside-period = elija un día entre el { $first } y el { $last }
flaw-look-first = hay propuestas parecidas: mire antes de enviar
flaw-not-ticked = marque la casilla para seguir
flaw-file-too-big = el archivo pesa demasiado; entran { $megabytes } MB
flaw-file-gone = El audio o la foto ya no está a mano. Suba otra vez la misma exportación en otra pestaña y vuelva a mandar esto.
flaw-file-kind = este tipo de archivo no se recibe
flaw-not-the-same = no coincide con el anterior
flaw-taken = ya está en uso
flaw-no-account = nadie entra con esta dirección: invite por enlace
flaw-wrong-password = no es su contraseña de ahora
field-at-most = Hasta { $max } caracteres.
field-remaining = Le quedan {"{"}n{"}"} caracteres.

refusal-not-allowed = Su rol no permite hacer esto en este proceso.
refusal-changed-meanwhile = Otra persona lo cambió mientras usted miraba. Vea cómo quedó y repita si hace falta.
refusal-out-of-turn = No se puede { $action }: la propuesta está { $stage }.
refusal-already-answered = Este aporte ya tiene su decisión.
refusal-merge-into-itself = Una propuesta no se puede unir a sí misma.
refusal-merge-into-closed = La propuesta { $number } está { $stage }: no puede recibir otras.
refusal-no-such-proposal = No hay ninguna propuesta { $number }.
refusal-not-on-agenda = La propuesta { $number } no está en la agenda de esta reunión.
refusal-none-moved = No se hizo nada. No se puede { $action }: { $numbers }.
refusal-no-answer-yet = Todavía no hay una respuesta final que avisar.
refusal-phase-closed = La fase de { $phase } no está abierta.
refusal-too-soon = Entre la publicación y la apertura van al menos 14 días: se puede abrir desde el { $day }, o antes con una razón pública.
refusal-phases-out-of-order = La fase de { $phase } tiene que empezar cuando termina la anterior y terminar después de empezar.
refusal-not-published = Primero hay que publicar las fechas y el manual.
refusal-rule-locked = La regla está cerrada con llave: nadie puede cambiarla.
refusal-rule-not-locked = Antes de abrir una votación hay que cerrar la regla con llave.
refusal-rule-unfit = La regla no se puede leer, o asegura a los temas más lugares de los que hay.
refusal-no-opinion-now = No se pide opinión sobre la propuesta { $number }: está { $stage }.
refusal-opinion-late = Se podía contestar hasta el { $day }. No se guardó nada; la propuesta sigue igual. El equipo puede dar otra fecha.
refusal-last-administrator = Es la última persona que administra: nombre antes a otra.
refusal-taken = Ese nombre, número o dirección ya está en uso.
refusal-bad-code = Este enlace o código no sirve, o ya no sirve.
refusal-bad-sign-in = La dirección o la contraseña no son correctas.
refusal-too-many-attempts = Hubo demasiados intentos fallidos. Pruebe otra vez en { $minutes } minutos.
refusal-not-discussed = Falta tratar en una reunión: { $numbers }.
refusal-nothing-to-vote-on = No hay nada que votar en esta reunión.
refusal-round-not-open = La votación no está abierta. Su voto no se contó.
refusal-round-not-yet-open = Su hoja vale, y la votación todavía no se abrió. Pruebe otra vez cuando la mesa la abra.
refusal-voting-not-over = La selección se registra cuando se cerraron todas las votaciones.
refusal-selection-recorded = La selección ya fue registrada.
refusal-selection-not-recorded = Primero hay que registrar la selección.
refusal-plan-not-ready = El plan todavía no se puede publicar.{ $some-unexplained ->
        [0] {""}
       *[other] {" "}Propuestas elegidas sin explicar: { $unexplained }.
    }{ $unanswered ->
        [0] {""}
       *[other] {" "}Aportes sin respuesta final: { $unanswered }.
    }{ $some-bare ->
        [0] {""}
       *[other] {" "}Compromisos sin hitos: { $bare }.
    }
refusal-without-vote-unexplained = Diga por qué está en el plan aunque nadie lo votó, o elija la propuesta de la que sale.
refusal-plan-published = El plan ya está publicado.
ballot-fault-second-meeting = Su organización ya votó el tema { $theme }. Vale la primera vez.
ballot-fault-second-ballot = Su organización ya votó en esta votación. Vale la primera vez.
ballot-fault-over-limit = Hay demasiadas marcas en el tema { $theme }. No se contó nada: saque una marca y envíe de nuevo.
ballot-fault-merged-proposal = Una de las propuestas se unió a otra. Vuelva a abrir la boleta.
ballot-fault-not-accredited = Su organización no está acreditada para el tema { $theme }.
ballot-fault-not-on-round = Una de las propuestas no está en esta votación.

stage-suggested = presentada
stage-discussed = tratada
stage-on-ballot = en votación
stage-selected = elegida
stage-not-selected = no elegida
stage-commitment = en el plan
stage-not-taken-up = elegida, sin compromiso
stage-monitored = en marcha
stage-merged = unida a otra
stage-set-aside = dejada de lado
stage-withdrawn = retirada

action-discuss = tratar
action-put-on-ballot = poner en la boleta
action-select = elegir
action-pass-over = no elegir
action-merge = unir
action-unmerge = separar
action-set-aside = dejar de lado
action-restore = retomar
action-withdraw = retirar
action-commit = pasar al plan
action-decline = dejar fuera del plan
action-monitor = seguir

phase-suggestion = propuestas
phase-discussion = discusión
phase-voting = votación
phase-drafting = redacción
phase-published = plan publicado
phase-monitoring = seguimiento

channel-web = Página
channel-whatsapp = WhatsApp
channel-meeting = Reunión
channel-paper = Papel
channel-phone = Teléfono

standing-received = recibido
standing-accepted = aceptado
standing-answered = respondido
standing-referred = derivado
standing-withdrawn = retirado

delivery-no-contact = no dejó contacto
delivery-in-person = en persona
delivery-phone = por teléfono
delivery-email = por correo
delivery-whatsapp = por WhatsApp
delivery-letter = por carta

role-citizen = ciudadanía
role-delegate = delegación
role-leader = liderazgo de grupo
role-institution = institución
role-assistant = asistencia
role-curator = curaduría
role-observer = observación
role-administrator = administración

signature-citizen = Una persona
signature-institution = Una institución, por enlace
signature-system = El programa
signature-sample = La carga de la muestra

kind-ngo = ONG
kind-university = universidad
kind-union = gremio
kind-indigenous = organización indígena
kind-producers = productores
kind-youth = juventud
kind-neighbourhood = organización barrial
kind-executive = Ejecutivo
kind-legislature = Legislativo
kind-judiciary = Judicial
kind-control = control
kind-autonomous = ente autónomo
kind-local = gobierno local

country-whole = Todo el país
theme-none = Sin tema

date-long = { $day } de { $month } de { $year }
date-short = { $day } { $month } { $year }
date-moment = { $day }, { $time }
date-time = { $hour }.{ $minute }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sep
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
refusal-still-used = No se puede quitar: todavía lo usan { $by }.
referrer-contributions = { $count ->
    [one] un aporte
   *[other] { $count } aportes
}
referrer-proposals = { $count ->
    [one] una propuesta
   *[other] { $count } propuestas
}
referrer-meetings = { $count ->
    [one] una reunión
   *[other] { $count } reuniones
}
referrer-organisations = { $count ->
    [one] una organización
   *[other] { $count } organizaciones
}
referrer-institutions = { $count ->
    [one] una institución
   *[other] { $count } instituciones
}
referrer-commitments = { $count ->
    [one] un compromiso
   *[other] { $count } compromisos
}
referrer-not-taken-up = { $count ->
    [one] una propuesta elegida que no se toma
   *[other] { $count } propuestas elegidas que no se toman
}
