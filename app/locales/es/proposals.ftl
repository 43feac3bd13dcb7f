# Las propuestas: la lista y cada una.
proposals-title = { $count ->
        [one] Una propuesta
       *[other] { $count } propuestas
    }
proposals-lead = Como llegaron, con lo que pasó después.
proposals-search = Buscar en los textos
proposals-find = Buscar
proposals-narrow = Filtrar
proposals-all = Todas
proposals-any = Todos
proposals-all-channels = Todos los medios
proposals-came-by = Llegó por
proposals-by-stage = Por etapa
proposals-none = No hay propuestas así. Pruebe con menos filtros.
proposals-merged-into = unida a la n.º { $number }
proposals-in-commitment = { $stage } · compromiso { $number }
proposals-download = Bajar todas:

proposal-where = Dónde está
proposal-text = El texto
proposal-asks = Lo que pide
proposal-title-only = Quien la envió escribió solo el título.
proposal-author = La escribió { $name }.
proposal-supports = { $count ->
        [one] Un apoyo: se muestra, no decide.
       *[other] { $count } apoyos: se muestran, no deciden.
    }
proposal-reason = Por qué
proposal-why = Por qué: { $reason }
proposal-happened = Qué pasó con ella
proposal-took-in = Se le unió la n.º { $number }
proposal-see-meeting = Ver la reunión { $number }
proposal-see-round = Ver la votación { $number }
proposal-see-selection = Ver la regla y el conteo
proposal-see-commitment = Ver el compromiso { $number }
proposal-see-proposal = Ver la propuesta { $number }
proposal-see-log = Ver en el registro público

lineage-label = El camino de la propuesta { $number }
lineage-joined = se unen
lineage-meetings = { $count ->
        [one] reunión
       *[other] reuniones
    }
lineage-commitment = compromiso { $number }

history-received = Llegó { $channel ->
        [whatsapp] por WhatsApp
        [meeting] en una reunión
        [paper] en papel
        [phone] por teléfono
       *[web] por la página
    }
history-accepted = Recibió el número { $number }
history-discussed = Se discutió en { $town }
history-kept = Se discutió en { $town } y quedó igual
history-changed = Se discutió en { $town } y cambió
history-question-open = Se discutió en { $town } y quedó una pregunta
history-follow-up = Qué sigue
history-put-on-ballot = Se votó en { $town }
history-selected = Fue elegida
history-passed-over = No fue elegida
history-committed = Es el compromiso { $number } del plan
history-monitored = Empezó el seguimiento

verdict-title = Qué dio la votación
verdict-selected = { $approvals ->
        [one] Una organización la aprobó
       *[other] { $approvals } organizaciones la aprobaron
    }{ $departments ->
        [one] {", de un departamento"}
       *[other] {", de "}{ $departments } departamentos
    }: puesto { $position } de { $seats }.
verdict-tie = Empató con { $others }; decidió: { $step }.
approvers-title = Quiénes la aprobaron
approvers-voted-at = Votó en
verdict-no-theme = No tenía tema, y nadie está acreditado para votar lo que no tiene tema.
supports-people = { $count ->
    [0] Todavía no la apoya nadie
    [one] La apoya una persona
   *[other] La apoyan { $count } personas
}
supports-give = Apoyar
supports-take-back = Ya no la apoyo
supports-known = Para apoyarla, entre con su cuenta o
done-supported = Gracias: apoya la propuesta { $value }. El apoyo se ve, y no decide.
done-support-ended = Ya no apoya la propuesta { $value }.
