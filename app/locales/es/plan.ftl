plan-title = El plan
plan-in-the-making = El plan se está redactando
plan-due = Se publica desde el { $day }.
plan-not-dated = Todavía no tiene fecha de publicación.
plan-in-the-making-why = Las propuestas elegidas se escriben como compromisos, cada uno con una institución que responde, un plazo e hitos. Aquí se verá también qué pasó con cada propuesta elegida.
plan-and = y la
plan-head = El plan: { $n ->
        [one] { $n } compromiso
       *[other] { $n } compromisos
    }
plan-lead = Lo que { $n ->
        [one] una institución se comprometió
       *[other] { $n } instituciones se comprometieron
    } a hacer entre { $first } y { $last }, con la propuesta de la que sale cada compromiso.
plan-lead-none = El plan no tiene compromisos.
plan-month = { $month } de { $year }
plan-accounts = Cuentas claras
plan-figure-commitments = compromisos
plan-figure-of-votes = salen de { $n ->
        [one] la propuesta elegida
       *[other] las { $n } propuestas elegidas
    }
plan-figure-without-vote = sin voto: se explica
plan-figure-not-taken-up = elegidas que no se toman, con su razón
plan-figure-milestones = hitos con fecha
plan-told-joined = La { $numbers } se escribieron juntas en el compromiso { $n }.
plan-told-without-vote = El compromiso { $n } no lo votó nadie, y su página dice por qué está.
plan-until = hasta
plan-milestones = { $n ->
        [one] { $n } hito
       *[other] { $n } hitos
    }
plan-without-vote = Sin voto: se explica
plan-from = de la n.º
plan-joins = Une la { $numbers }
plan-outcomes = Qué pasó con cada propuesta elegida
plan-col-number = N.º
plan-col-proposal = Propuesta
plan-col-outcome = Qué pasó
plan-became = Compromiso
plan-joined-with = unida con la { $numbers }
plan-institution-says = { $institution } contesta:
plan-forum-decided = La Mesa Conjunta decidió:
plan-unexplained = sin lugar todavía
plan-where = Dónde está
plan-days = Entre el { $first } y el { $last }.
plan-optional = Opcional.
plan-choose = Elija
commitment-problem = El problema
commitment-promise = El compromiso
commitment-why-here = Por qué está en el plan
commitment-facts = Ficha
commitment-lead = Responde
commitment-with = Con
commitment-term = Plazo
commitment-to = a
commitment-verify = Cómo se comprueba:
commitment-milestones = { $n ->
        [one] Un hito
       *[other] { $n } hitos
    }
commitment-others = Otros compromisos
commitment-comes-from = De dónde sale
commitment-answers-all = Un solo compromiso responde a todas ellas.
commitment-picture = De { $sources ->
        [one] la propuesta
       *[other] las propuestas
    } { $numbers } al compromiso { $n }, que se abre en { $milestones } hitos
commitment-approvals = { $n ->
        [one] { $n } aprobación
       *[other] { $n } aprobaciones
    }
commitment-came = Llegó el { $day } ({ $channel }).
commitment-vote = { $n ->
        [one] { $n } aprobación
       *[other] { $n } aprobaciones
    }; puesto { $position }.
commitment-with-it = Con ella va la
commitment-edit = Compromiso { $n }
commitment-sources-hint = Marque una, o varias para unirlas.
commitment-without-vote-hint = Solo si no sale de ninguna propuesta votada. Se publica.
commitment-text-hint = Quién hará qué, dónde y hasta cuándo.
commitment-milestones-hint = Al guardar aparecen dos filas más. Una fila vacía no cuenta.
commitment-milestone = Hito { $n }
commitment-save = Guardar el compromiso
commitment-remove = Quitar este compromiso del borrador
plan-desk-draft = El plan es un borrador: el público todavía no lo ve.
plan-desk-published = El plan se publicó el { $moment }.
plan-desk-watched = El plan está en seguimiento desde el { $moment }.
plan-desk-new = Escribir un compromiso
plan-desk-preview = Ver cómo quedará
plan-desk-preview-note = Así lo verá el público. Todavía es un borrador.
plan-desk-back = Volver al plan
plan-desk-from = Hacer un compromiso de ella
plan-desk-decline = No se toma: decir por qué
plan-desk-unplaced = Elegidas sin lugar
plan-desk-drafted = Compromisos
plan-desk-declined = Elegidas que no se toman
plan-desk-publish = Publicar el plan
plan-desk-publish-what = Al publicar, cada propuesta elegida queda con su compromiso o con la razón de no tomarla. Después los compromisos ya no se cambian aquí.
plan-desk-sure = Revisé cómo quedará. Sé que no se puede deshacer.
plan-desk-watch = Empezar el seguimiento
plan-desk-watch-what = Desde ahora los compromisos figuran en seguimiento.
plan-missing = Qué falta para publicar
plan-missing-nothing = Nada: se puede publicar.
plan-missing-place = La propuesta { $n } no tiene lugar en el plan ni razón
plan-missing-milestone = El compromiso { $n } no tiene hitos
plan-missing-answer = Sin respuesta final: { $title }
plan-missing-more = y { $n } sin respuesta más, en la bandeja
plan-decline-title = La propuesta { $n } no se toma
plan-decline-why = Fue elegida por voto. Si el plan no la toma, el público lee quién lo dice, por qué, y qué decidió la Mesa Conjunta.
plan-decision-hint = Con fecha de la reunión en que se decidió.
plan-decline-save = Guardar la razón
plan-decline-undo = Volver a dejarla sin lugar
done-plan-published = El plan está publicado.
done-monitoring = El seguimiento empezó.
done-plan-proposal = Quedó anotado para la propuesta { $value }.
done-commitment = Se guardó el compromiso { $value }.
done-commitment-removed = Se quitó el compromiso { $value }.
field-commitment-title = Título
field-title-en = Título en inglés
field-commitment = El compromiso
field-lead = Institución que responde
field-partners = Quiénes acompañan
field-sources = De qué propuestas sale
field-starts-on = Primer día
field-ends-on = Último día
field-milestones = Hitos
field-milestones-title = Título del hito
field-milestones-deliverable = Qué se entrega
field-milestones-due-on = Hasta qué día
field-milestones-verify = Cómo se comprueba
field-without-vote-reason = Por qué está sin que nadie lo votara
field-institution-reason = Su razón
field-decision = Decisión de la Mesa Conjunta
