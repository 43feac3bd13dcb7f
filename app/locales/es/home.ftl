home-empty = Todavía no hay un proceso
home-empty-why = Cuando el equipo cree el primero, se verá aquí.
home-head = { $one ->
        [one] { $n } propuesta. Mire qué pasó con ella.
       *[other] { $n } propuestas. Mire qué pasó con cada una.
    }
home-lead-plan = { $selected } fueron elegidas por voto y hoy son un plan con plazos. Las otras { $others } tienen una razón escrita.
home-lead-selected = { $selected } fueron elegidas por voto y se redactan como compromisos. Las otras { $others } tienen una razón escrita.
home-lead-until = El plan está en marcha hasta el { $day }.
home-lead-suggestion = Cuente qué hace falta en su barrio o en el país. Se reciben propuestas hasta el { $day }.
home-lead-discussion = Las propuestas se discuten en reuniones abiertas hasta el { $day }.
home-lead-voting = Las organizaciones acreditadas votan en reuniones abiertas hasta el { $day }. El resultado se publica cuando termina la votación.
home-lead-drafting = La votación terminó y se prepara el plan. Se redacta hasta el { $day }.
home-lead-published = El plan se está terminando; su fase de publicación va hasta el { $day }.
home-lead-monitoring = El plan se lleva adelante hasta el { $day }.
home-lead-waiting = Ahora no hay ninguna fase abierta. Las fechas están más abajo y en las reglas.
home-do-plan = Ver el plan
home-do-suggest = Enviar una propuesta
home-do-meetings = Ver las reuniones
home-do-vote = Ver dónde se vota
home-do-selection = Ver las elegidas
home-do-rules = Ver las reglas y las fechas
home-follow = Seguir su propuesta
home-follow-hint = El código está en el papel o el mensaje que recibió.
home-follow-go = Seguir
home-suggest-from = Se reciben propuestas desde el { $day }.
home-suggest-next = El plazo para enviar propuestas terminó. Lo que llegue ahora entra en el próximo plan.
home-picture = Un círculo de { $received } hilos, uno por propuesta, en { $themes } temas: { $voted } fueron a votación, { $reached } tuvieron las aprobaciones necesarias y { $selected } llegan al centro. Los mismos números están en la tabla.
home-picture-open = Un círculo de { $received } hilos, uno por propuesta, en { $themes } temas: { $voted } siguen en pie. Los mismos números están en la tabla.
home-funnel = De { $from } a { $to }, hilo por hilo
home-key-received = llegaron. Cada una es un hilo del borde.
home-key-voted = fueron a votación. { $merged } se unieron a otra que pedía lo mismo y { $aside } quedaron de lado, con su razón.{ $withdrawn ->
        [0] {""}
       *[other] {" "}{ $withdrawn } fueron retiradas.
    }
home-key-standing = siguen en pie. { $merged } se unieron a otra que pedía lo mismo y { $aside } quedaron de lado, con su razón.{ $withdrawn ->
        [0] {""}
       *[other] {" "}{ $withdrawn } fueron retiradas.
    }
home-key-reached = tuvieron al menos { $min } aprobaciones. { $few } tuvieron menos y { $none }, ninguna.
home-key-selected = fueron elegidas. A las otras { $short } no les alcanzó.
home-key-why = Ver por qué, una por una
home-legend = Cómo leer el dibujo
home-legend-selected = elegida: llega al centro
home-legend-reached = { $min } aprobaciones o más; cuantas más, más adentro
home-legend-below = menos de { $min } aprobaciones
home-legend-open = sigue en pie
home-legend-merged = unida a otra
home-legend-aside = dejada de lado o retirada
home-legend-several = Son muchas: cada hilo representa { $n } propuestas.
home-by-theme = Los mismos números, por tema
home-col-theme = Tema
home-col-received = Llegaron
home-col-voted = A voto
home-col-reached = { $min } o más
home-col-selected = Elegidas
home-total = Total
home-phases = En qué momento estamos
home-now = ahora
home-phase-until = Hasta el { $day }.
home-phase-suggestion = Proponer
home-phase-discussion = Discutir
home-phase-voting = Votar
home-phase-drafting = Redactar
home-phase-published = Publicar
home-phase-monitoring = Cumplir
home-phase-received = { $n ->
        [one] Llegó una.
       *[other] Llegaron { $n }.
    }
home-phase-voted = { $n ->
        [one] Votó una organización.
       *[other] Votaron { $n } organizaciones.
    }
home-phase-selected = { $n ->
        [one] De una elegida a un compromiso con plazo.
       *[other] De { $n } elegidas a compromisos con plazo.
    }
home-phase-commitments = { $n ->
        [one] El plan, con un compromiso.
       *[other] El plan, con { $n } compromisos.
    }
home-turnout = Quiénes participaron
home-people = personas en las reuniones
home-meetings = reuniones en el país
home-organisations = organizaciones que votaron
home-approvals = aprobaciones contadas
home-rejected = intentos que no valieron, con su motivo
