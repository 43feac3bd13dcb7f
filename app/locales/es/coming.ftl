# Participar en una reunión: lugares, accesibilidad, avisar que se va; las mismas personas en dos partes.
coming-title = Participar
coming-offers = Sí: { $what }
coming-lacks = No: { $what }
access-step-free = entrada sin escalones
access-sign-language = intérprete de lengua de señas
access-guarani = se habla guaraní
access-childcare = cuidado de niños
coming-open = Hay lugar; avisar ayuda a prepararse.
coming-left = { $count ->
        [0] Ya no quedan lugares.
        [one] Queda un lugar.
       *[other] Quedan { $count } lugares.
    }
coming-register = Avisar que voy
coming-lead = Sin cuenta. Los nombres son solo para la puerta: no se publican y se borran { $days } días después de la reunión.
coming-people-hint = Con usted; hasta { $most }.
coming-for-hint = Si viene por una organización.
coming-needs-hint = Silla de ruedas, intérprete, otra cosa. Solo lo ve el equipo.
coming-send = Guardar mi lugar
coming-cancel = Ya no voy
coming-cancel-send = Devolver mi lugar
field-coming-name = Nombre
field-coming-for = Organización que representa
field-coming-people = Cuántas personas
field-coming-needs = Qué necesita para participar
field-coming-code = Código que recibió al avisar
done-registered = Su lugar está guardado. Si al final no viene, devuélvalo con este código: { $value }
done-unregistered = Su lugar quedó libre. Gracias por avisar.{ $value }
refusal-meeting-over = La reunión ya empezó.
refusal-meeting-full = { $left ->
        [0] Ya no quedan lugares.
        [one] Queda un solo lugar.
       *[other] Quedan solo { $left } lugares.
    }
desk-access = Lugares y accesibilidad
desk-access-taken = Personas que avisaron que vienen: { $taken }.
desk-access-taken-of = Personas que avisaron que vienen: { $taken } de { $capacity }.
desk-access-list = Lista para la puerta
desk-access-change = Cambiar lugares y accesibilidad
desk-access-capacity-hint = Vacío si nadie los cuenta. Cuando se llena, no se guardan más lugares.
desk-access-save = Guardar lugares
field-capacity = Cuántas personas entran
field-offers = Accesibilidad
done-access = Guardado: lugares y accesibilidad.{ $value }
desk-clash = A la misma hora que la reunión { $number }: { $title }
desk-clash-themes = Los mismos grupos: { $who }
desk-clash-organisations = Las mismas organizaciones: { $who }
desk-clash-institutions = Las mismas instituciones: { $who }
door-list-title = Lista para la puerta, reunión { $number }
door-list-lead = Personas que avisaron: { $people }. Los nombres se borran { $days } días después de la reunión; destruya también el papel.
door-list-came = Vino
meetings-feed = Todas las reuniones en mi calendario (.ics)
meetings-feed-departments = Las de un departamento
meetings-feed-theme = Las reuniones de este tema en mi calendario (.ics)
