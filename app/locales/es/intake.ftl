# El camino de lo que llega: quién lo atiende, a quién se le pide que conteste, a dónde se deriva y cómo sigue.
state-received = sin leer
state-filtered = leído
state-directed = con una institución
state-answered = con decisión
due-replied = escribieron de nuevo
due-followed = derivados sin novedad
intake-state = Avance
intake-nobody = Nadie
intake-owner = lo atiende { $who }
intake-directed = lo contesta { $institution }, hasta el { $day }
intake-due = se contesta hasta el { $day }
intake-take-on = Tomarlo a cargo
intake-pass-on = Pasarlo a otra persona del equipo
intake-direct = Pedir que conteste una institución
intake-direct-why = Contesta con su nombre, por un enlace o con una cuenta. El enlace se hace en Opiniones, en la página de la institución.
intake-direct-send = Pedir la respuesta
intake-next-step-hint = Qué pasa ahora y quién lo hace. Quien escribió lo lee.
intake-follow = Anotar qué pasó con lo derivado
intake-follow-hint = Qué se sabe y qué sigue, o cómo se resolvió.
intake-follow-send = Anotar
intake-settled = Resuelto
intake-settled-tick = Está resuelto: no hay más que seguir
intake-until = hasta el { $day }
intake-next = Lo que sigue
intake-next-until = lo que sigue pasa hasta el { $day }
intake-as-of = Así estaba el { $day }.
intake-reply = Quien escribió no quedó conforme
intake-reply-send = Contestar
intake-drafts = Respuestas frecuentes
intake-drafts-why = Son borradores: la respuesta empieza con uno, y quien contesta lo cambia antes de enviar. Nada se envía solo.
intake-draft-new = Una más
intake-draft-change = Cambiar o borrar
intake-draft-discard = Borrar
intake-draft-save = Guardar
intake-asked-title = Lo que escribió la gente
intake-asked = { $count ->
        [one] Se les pide que contesten un aporte. La respuesta se publica con el nombre de la institución.
       *[other] Se les pide que contesten { $count } aportes. Cada respuesta se publica con el nombre de la institución.
    }
intake-answer-hint = Qué se decide, por qué, y qué puede hacer la persona.
intake-answer-send = Contestar y cerrar
intake-give-back = No es asunto nuestro
intake-give-back-hint = Por qué, y a quién le toca. Vuelve al equipo.
intake-give-back-send = Devolver al equipo
intake-letter = A { $institution }:

    { $process } les pide que contesten, con el nombre de la institución, { $count ->
        [one] un aporte
       *[other] { $count } aportes
    } que escribió la gente, hasta el { $day }. Se contesta sin cuenta, en este enlace. Se abre una sola vez y en un solo aparato:

    { $link }

    { $list }

    La respuesta se publica. Si no es asunto de ustedes, en la misma página lo pueden devolver.
intake-letter-also = También se les pide que contesten lo que escribió la gente; está en la misma página:

    { $list }
intake-seen-by = Lo atiende
field-next-step = Qué sigue
field-draft-title = Cómo la llama el equipo
field-draft-text = Texto
refusal-replied-before = Ya escribió una vez más, y se puede una sola vez.
done-taken-on = Lo atiende { $value }.
done-directed = Se le pidió a { $value }. Falta mandarle el enlace, si no tiene cuenta.
done-followed = Anotado.{ $value }
done-reply-answered = Contestado.{ $value }
done-given-back = Devuelto al equipo.{ $value }
done-replied = Recibimos lo que escribió.{ $value }
done-saved = Se guardó.{ $value }
log-contribution-answered-for = { $institution } respondió un aporte: { $reason }
log-contribution-filtered = Se leyó un aporte. Lo atiende { $who }
log-contribution-directed = Se pidió a { $institution } que responda un aporte, hasta el { $day }
log-contribution-returned = { $institution } devolvió un aporte al equipo: { $reason }
log-referral-followed = Novedad de un aporte derivado: { $said } Sigue hasta el { $day }
log-referral-settled = Se resolvió un aporte derivado: { $said }
log-answer-helped = Quien escribió dice que la respuesta le contestó
log-answer-not-helped = Quien escribió dice que la respuesta no le contestó
log-author-replied = Quien escribió volvió a escribir después de la respuesta
log-reply-answered = Se contestó lo que volvió a escribir su autor: { $answer }
log-kind-contribution-filtered = Aportes leídos
log-kind-contribution-directed = Respuestas pedidas a instituciones
log-kind-contribution-returned = Aportes devueltos
log-kind-referral-followed = Novedades de lo derivado
log-kind-answer-rated = Si la respuesta contestó
log-kind-author-replied = Autores que volvieron a escribir
log-kind-reply-answered = Segundas respuestas
track-next-filtered = El equipo ya la leyó y le contesta a más tardar el { $day }.
track-next-directed = Ahora la tiene { $institution }, que le contesta a más tardar el { $day }.
track-helped = ¿Le contestó?
track-helped-yes = Sí, me contestó
track-helped-no = No me contestó
track-rated-yes = Usted dijo que sí. Puede cambiarlo.
track-rated-no = Usted dijo que no. Puede cambiarlo, y escribir una vez más.
track-reply = Escribir una vez más
track-reply-label = Qué falta, o qué no entendieron
track-reply-hint = Una sola vez. No se publica: lo lee el equipo, que le contesta aquí.
track-reply-send = Enviar
track-replied = Lo que escribió después
track-reply-until = Le contestamos a más tardar el { $day }.
answers-title = Respuestas
answers-lead = { $open ->
        [0] Nada espera respuesta.
        [one] Un aporte espera respuesta.
       *[other] { $open } aportes esperan respuesta.
    } { $late ->
        [0] Ninguno está vencido.
        [one] Uno está vencido.
       *[other] { $late } están vencidos.
    }
answers-none = Nada espera respuesta en este momento.
answers-team = El equipo del proceso
answers-holders = Quién los tiene
answers-holder = Lo tiene
answers-open = Esperan
answers-late = Vencidos
answers-overdue = Los vencidos, uno por uno
answers-came = Llegó
answers-late-by = Atraso
answers-days = { $days ->
        [one] 1 día
       *[other] { $days } días
    }
answers-referred = Lo que se derivó
answers-referred-lead = No es para el plan y lo ve quien corresponde: se cuenta aparte y se sigue hasta el final. Son { $count }; resueltos { $settled }; con la fecha pasada { $late }.
answers-of-addressee = Derivados: { $count }; resueltos: { $settled }; con la fecha pasada: { $late }
answers-helped = De { $all ->
        [one] 1 persona que opinó
       *[other] { $all } personas que opinaron
    } sobre su respuesta, { $yes ->
        [one] 1 dice
       *[other] { $yes } dicen
    } que les contestó (n = { $all }).
inbox-reminded = Recordatorio enviado por correo: { $day }
inbox-reminder-subject = { $moment ->
        [before] { $process }: respuestas que vencen el { $day }
       *[after] { $process }: respuestas que vencieron el { $day }
    }
inbox-reminder-text = { $process }

    { $moment ->
        [before] Hasta el { $day } hay que contestar lo que espera
       *[after] El { $day } venció el plazo de lo que espera
    } { $whom ->
        [institution] la respuesta de { $institution }
       *[team] en la bandeja
    }: { $count ->
        [one] un mensaje
       *[other] { $count } mensajes
    }.
    { $moment ->
        [before] Lo que no se contesta en fecha sale en la lista pública de vencidos.
       *[after] Sale en la lista pública de vencidos hasta que se conteste.
    }

    Entre con su cuenta y conteste aquí:
    { $link }

    Este recordatorio llega una vez antes de cada fecha y una vez después.
