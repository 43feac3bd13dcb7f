# Reclamos de quienes enviaron algo.
appeal-title = Su reclamo
appeal-until = Si no está de acuerdo con esta decisión ({ $by }), puede reclamar una vez, hasta el { $day }. Le responde otra persona del equipo.
appeal-begin = Reclamar
appeal-made = Reclamo contra { $against }, { $day }
appeal-waits = Espera la respuesta de otra persona del equipo.
appeal-upheld = Se le dio la razón: la decisión se deshizo.
appeal-dismissed = La decisión queda.
appeal-back = Volver a lo que envió
appeal-against = Usted envió «{ $title }». Reclama contra { $against }; puede hacerlo hasta el { $day }.
appeal-what = Se puede reclamar una sola vez contra cada decisión. Lo que escriba lo lee el equipo, y se publica junto con la respuesta: no ponga datos que no quiera publicar.
field-appeal = Por qué no está de acuerdo
appeal-hint = Con palabras simples.
appeal-send = Enviar el reclamo
done-appealed = Recibimos su reclamo. La respuesta aparecerá en esta página.
appeals-title = Reclamos
appeals-what = Responde otra persona que la que decidió. Si el reclamo tiene razón, la decisión se deshace en el acto. La respuesta y el reclamo se publican.
appeals-none = No hay reclamos que esperen.
appeals-waiting = { $count ->
        [one] Un reclamo espera respuesta
       *[other] { $count } reclamos esperan respuesta
    }
appeals-answered = Respondidos
appeals-decided-by = Decidió: { $by }
appeals-own = Tiene que responder otra persona que la que decidió.
appeals-choose = Elija…
appeals-dismiss = No, la decisión queda
appeals-uphold-merge = Sí: se separa otra vez
appeals-uphold-set-aside = Sí: se retoma
appeals-uphold-answer = Sí: espera otra respuesta
appeals-uphold-referral = Sí: espera otra respuesta
appeals-answer-hint = Se publica. Diga por qué, con palabras simples.
appeals-send = Responder
done-appeal-answered = Respondido el reclamo { $value }.
