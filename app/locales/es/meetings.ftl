# Las reuniones: la lista, cada una, y cómo se preparan y se anotan en la mesa de trabajo.
meetings-lead = { $count ->
        [0] Todavía no hay reuniones.
        [one] Una reunión.
       *[other] { $count } reuniones.
    } { $people ->
        [0] {""}
        [one] Vino una persona.
       *[other] Vinieron { $told } personas.
    }
meetings-coming = Las que vienen
meetings-past = Las que ya fueron
meetings-items = { $count ->
        [one] Una propuesta en la agenda
       *[other] { $count } propuestas en la agenda
    }{ $treated ->
        [0] {""}
        [one] , una tratada
       *[other] , { $treated } tratadas
    }
meetings-people = { $count ->
        [one] Vino una persona
       *[other] Vinieron { $count } personas
    }{ $organisations ->
        [0] {""}
        [one] , de una organización y sin ella
       *[other] , de { $organisations } organizaciones y sin ellas
    }

meeting-crumbs = Dónde está
meeting-when = Cuándo
meeting-where = Dónde
meeting-themes = Temas
meeting-expected = Personas que se esperan
meeting-calendar = Agregar a mi calendario
meeting-documents = Documentos
meeting-document-kilobytes = { $count } kB
meeting-agenda = Agenda
meeting-agenda-empty = Todavía no hay propuestas en la agenda.
meeting-agenda-lead = { $count ->
        [one] Una propuesta
       *[other] { $count } propuestas
    }{ $treated ->
        [0] .
        [one] ; se trató una.
       *[other] ; se trataron { $treated }.
    }
meeting-treated-only = Se trató sin anotaciones.
meeting-follows = Qué sigue
meeting-attendance = Quiénes vinieron
meeting-citizens = Ciudadanía, sin organización
meeting-organisation = Organización
meeting-people = Personas
meeting-total = En total

outcome-kept = Quedó igual
outcome-changed = Se acordó cambiarla
outcome-question-open = Queda una pregunta

desk-meeting-new = Planear una reunión
desk-meeting-change = Cambiar el anuncio
desk-meeting-plan = Planear
desk-meeting-save = Guardar
desk-meeting-no-department = Sin departamento
desk-meeting-place-hint = Ciudad y local, como para llegar.
desk-meeting-zone = En la hora de { $zone }.
desk-meeting-minutes = Anotar lo que se trata
desk-meeting-public = Ver la página pública
desk-agenda-numbers-hint = Como 1, 8, 9–12. Las que ya están quedan donde están.
desk-agenda-no-theme = Ninguno
desk-agenda-add = Agregar a la agenda
desk-agenda-order = Guardar el orden
desk-agenda-place = Lugar
desk-agenda-place-of = Lugar de la propuesta { $number }
desk-agenda-proposal = Propuesta
desk-agenda-stage = Etapa
desk-agenda-take-off = Sacar
desk-agenda-take-off-number = Sacar de la agenda la propuesta { $number }
desk-document-hint = PDF, ODT, DOCX, PNG, JPG, CSV o texto, hasta { $megabytes } MB. Será público.
desk-document-attach = Adjuntar
desk-attendance-total = { $count ->
        [0] Nadie anotado todavía.
        [one] Una persona anotada.
       *[other] { $count } personas anotadas.
    }
desk-attendance-record = Anotar quiénes vinieron
desk-attendance-save = Guardar la asistencia
desk-minutes-title = Lo que se trata
desk-minutes-treat = Anotar como tratada
desk-minutes-correct = Corregir lo anotado
desk-minutes-said-hint = Sin nombres de personas. Puede quedar vacío si solo se leyó.
desk-minutes-follow-up-hint = El cambio acordado, o quién contesta y cuándo.
desk-minutes-save = Guardar como tratada
desk-hall-title = Una propuesta nueva
desk-hall-lead = Alguien la dijo en la sala: recibe su número ahora y queda en esta agenda.
desk-hall-open = Anotar la propuesta
desk-hall-consent-hint = Pregunte antes de marcar.
desk-hall-enter = Darle un número

field-meeting-title = Nombre de la reunión
field-place = Lugar
field-begins-at = Empieza
field-finishes-at = Termina
field-expected-people = Personas que se esperan
field-meeting-themes = Temas
field-agenda-numbers = Números de las propuestas
field-agenda-theme = Todas las abiertas de un tema
field-places = Lugar en la agenda
field-document-title = Nombre del documento
field-document-file = Archivo
field-came = Personas
field-said = Qué se dijo
field-outcome = Cómo quedó
field-follow-up = Qué sigue

done-meeting-planned = La reunión { $value } está anunciada.
done-meeting-saved = El anuncio de la reunión { $value } cambió.
done-agenda = Propuestas puestas en la agenda: { $value }.
done-agenda-order = El orden de la agenda está guardado.{ $value }
done-agenda-off = La propuesta { $value } salió de la agenda.
done-document = Adjuntado: { $value }.
done-attendance = Personas anotadas: { $value }.
done-treated = La propuesta { $value } quedó anotada como tratada.
done-hall = Recibió su número. Dele a quien la dijo el número y el código de seguimiento: { $value }.
desk-agenda-move = Arrastre una fila por ⠿, o muévala con Alt y las flechas; después guarde el orden.
card-treated = { $count ->
    [one] propuesta tratada
   *[other] propuestas tratadas
}
card-people = { $count ->
    [one] persona
   *[other] personas
}
card-organisations = { $count ->
    [one] organización
   *[other] organizaciones
}
card-items = { $count ->
    [one] propuesta
   *[other] propuestas
}
card-voted = { $count ->
    [one] se vota
   *[other] se votan
}
card-alt = Imagen para mandar con el texto
card-save = Guardar la imagen
