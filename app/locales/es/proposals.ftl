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
