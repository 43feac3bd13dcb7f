# Los grupos de los temas.
groups-title = { $count ->
        [one] Un grupo
       *[other] Los { $count } grupos
    }
groups-lead = Cada tema tiene su grupo: ahí se propone, se conversa y se prepara lo que va a las reuniones.
groups-proposals = { $count ->
        [0] Sin propuestas todavía
        [one] Una propuesta
       *[other] { $count } propuestas
    }
groups-next = Próxima reunión:
groups-leaders = { $count ->
        [one] Acompaña a los grupos una persona: { $who }.
       *[other] Acompañan a los grupos { $count } personas: { $who }.
    }
groups-purpose = Aquí se juntan las propuestas sobre { $theme }, se tratan en reuniones abiertas y van a votación.
groups-no-proposals = Todavía no hay propuestas en este tema.
groups-all-proposals = { $count ->
        [one] Ver la propuesta en la lista
       *[other] Ver las { $count } en la lista
    }
groups-no-meetings = Todavía no hay reuniones anunciadas para este tema.
groups-voters = Quiénes votan este tema
groups-voters-lead = { $count ->
        [one] Hay una organización acreditada.
       *[other] Hay { $count } organizaciones acreditadas. Cada una vota el tema una sola vez.
    }
groups-kind = Clase
