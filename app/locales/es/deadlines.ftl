# Los plazos: lo que el proceso debe, hasta cuándo y si cumplió; los días que se trabajan.
nav-deadlines = Plazos
deadlines-title = Plazos
deadlines-lead = Lo que este proceso debe, hasta cuándo, y si cumplió. Cada línea lleva a lo que lo muestra y a su lugar en el registro público.
deadlines-overdue = Vencidos
deadlines-due = Por vencer
deadlines-met = Cumplidos a tiempo
deadlines-met-late = Cumplidos tarde
deadlines-kept = Cumplidos
deadlines-none-overdue = No hay nada vencido.
deadlines-none-due = No hay nada por vencer.
deadlines-more = { $count ->
        [one] Y uno más, que no se muestra.
       *[other] Y { $count } más, que no se muestran.
    }
deadlines-group = { $count }{ $late ->
        [0] , a tiempo
        [one] , uno tarde
       *[other] , { $late } tarde
    }
deadlines-what = Qué
deadlines-until = Hasta
deadlines-state = Cómo va
deadlines-line = Registro
deadlines-line-number = línea { $number }
deadlines-meeting = reunión { $number }
deadlines-proposal = propuesta { $number }
deadlines-opinion = { $institution }, propuesta { $number }
deadlines-contribution = un aporte recibido
deadlines-reckoning = Cómo se cuentan los días
deadlines-reckoning-lead = En días hábiles: de lunes a viernes, sin los feriados. El último día entra entero, en la hora del proceso.
deadlines-days-before = { $days ->
        [one] un día hábil antes
       *[other] { $days } días hábiles antes
    }
deadlines-days-after = { $days ->
        [one] un día hábil después
       *[other] { $days } días hábiles después
    }
deadlines-holidays = Los feriados que se tienen en cuenta ({ $count })
deadlines-holiday-decreed = agregado en este proceso
deadlines-holidays-moved = El Poder Ejecutivo puede trasladar algunos al lunes (Ley 1723/2001): la mesa de trabajo anota aquí cada traslado, y queda en el registro público.
deadline-overdue = { $days ->
        [0] venció
        [one] venció hace un día hábil
       *[other] venció hace { $days } días hábiles
    }
deadline-due = { $days ->
        [0] vence antes del próximo día hábil
        [one] queda un día hábil
       *[other] quedan { $days } días hábiles
    }
deadline-met = se hizo el { $day }
deadline-met-late = se hizo el { $day }, { $days ->
        [0] tarde
        [one] un día hábil tarde
       *[other] { $days } días hábiles tarde
    }
duty-timeline = Publicar las fechas
duty-manual = Publicar el manual
duty-decision = Decidir sobre lo que llegó
duty-notice = Anunciar una reunión
duty-opinion = Opinión de una institución
duty-rule = Cerrar la regla con llave
duty-selection = Registrar la selección
duty-plan = Publicar el plan

desk-calendar = Plazos
desk-calendar-public = Ver la página pública
desk-calendar-terms = Cuántos días tiene cada cosa
desk-calendar-terms-lead = En días hábiles. Un cambio queda en el registro público y mueve todos los plazos que se cuentan con él.
desk-calendar-set = Fijar
desk-calendar-holidays = Feriados
desk-calendar-holidays-lead = Vienen los del país. Agregue los que se decreten y pase a hábil los que se trasladen: queda en el registro público.
desk-calendar-work = Se trabaja
desk-calendar-work-on = Se trabaja el { $day }
desk-calendar-declare = Agregar
field-duty = Qué
field-days = Días hábiles
field-holiday = Día
field-holiday-name = Qué se celebra
done-term = Ahora tiene { $value } días hábiles.
done-holiday = El { $value } es feriado.
done-worked = El { $value } se trabaja.

log-holiday-declared = El { $day } es feriado para contar los plazos
log-holiday-worked = El { $day } se trabaja, y cuenta para los plazos
log-term-changed = { $duty }: ahora tiene { $days } días hábiles
log-kind-holiday-changed = Feriado cambiado
log-kind-term-changed = Plazo cambiado
