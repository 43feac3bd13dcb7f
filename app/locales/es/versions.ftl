log-proposal-reworded = La propuesta { $proposal } tiene la versión { $version } de su texto: { $cause }
log-proposal-split = De la propuesta { $proposal } salieron: { $parts }. { $reason }
log-edit-suggested = Alguien sugirió otra redacción de la propuesta { $proposal }
log-edit-taken-over = Una redacción sugerida es la versión { $version } de la propuesta { $proposal }
log-edit-declined = Una redacción sugerida de la propuesta { $proposal } no se tomó: { $reason }
log-appeal-filed = Reclamo contra una decisión ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", propuesta "}{ $proposal })
    }
log-appeal-upheld = Se dio la razón a un reclamo ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", propuesta "}{ $proposal })
    }: { $answer }
log-appeal-dismissed = Se respondió un reclamo y la decisión queda ({ $against }{ $proposal ->
        [0] {")"}
       *[other] {", propuesta "}{ $proposal })
    }: { $answer }
log-contribution-reopened = Un aporte espera otra decisión
log-kind-contribution-reopened = Aportes reabiertos
log-kind-proposal-reworded = Versiones de textos
log-kind-proposal-split = Propuestas divididas
log-kind-edit-suggested = Redacciones sugeridas
log-kind-edit-decided = Decisiones sobre redacciones
log-kind-appeal-filed = Reclamos
log-kind-appeal-answered = Reclamos respondidos
version-cause-sent = como llegó
version-cause-edited = corrección
version-cause-joined = texto conjunto al unir
version-cause-separated = vuelve el texto de antes de unir
version-cause-suggested = redacción sugerida
version-cause-split = se dividió
appeal-merge = la unión a otra
appeal-set-aside = haber quedado de lado
appeal-answer = la respuesta
appeal-referral = la derivación
changes-taken-out = Quitado:
changes-put-in = Agregado:
versions-title = Versiones de la propuesta { $number }
versions-what = Todas las versiones del texto, la más nueva arriba. Lo que se quitó está tachado y lo que se agregó, subrayado.
versions-more = Se muestran las { $shown } más nuevas; hay { $more } anteriores en los datos abiertos.
versions-link = Versión { $version }: ver las anteriores
versions-see = Ver la versión { $version }
edit-link = Corregir o sugerir otra redacción
edit-title = Otra redacción de la propuesta { $number }
edit-strangers = Cualquier persona con cuenta o con un código de seguimiento de este proceso puede sugerir otra redacción. Quien escribió la propuesta la corrige con su propio código.
edit-with-code = Tengo un código
edit-what-suggest = Escriba cómo diría usted el texto. El equipo lo compara con el de ahora y lo toma entero, en parte o no; el autor y el público ven cada versión.
edit-what-write = El texto de ahora queda guardado como versión anterior y cualquiera puede ver qué cambió.
edit-suggest = Enviar la sugerencia
edit-write = Guardar la nueva versión
edit-reason = Por qué cambia (opcional)
edit-reason-hint = Se publica junto a la versión.
edit-met = Otra persona cambió el texto mientras usted escribía
edit-met-what = Nada se perdió: abajo está el texto de ahora y lo que usted escribió. Revise los campos y guarde otra vez.
edit-met-now = El texto de ahora
edit-met-yours = Lo que cambiaría con su texto
proposal-number = Propuesta { $number }
edits-title = Redacciones sugeridas
edits-none = No hay sugerencias que esperen.
edits-waiting = { $count ->
        [one] Una redacción sugerida espera
       *[other] { $count } redacciones sugeridas esperan
    }
edits-one = Redacción sugerida para la propuesta { $number }
edits-decided = Ya se decidió sobre esta sugerencia.
edits-changes = Qué cambiaría en el texto de ahora:
edits-take = Tomarla, entera o en parte
edits-take-what = Los campos tienen el texto sugerido. Cambie lo que haga falta: se guarda como queda aquí.
edits-take-do = Guardar como nueva versión
edits-decline = Dejarla
edits-decline-do = No tomarla
split-title = Dividir la propuesta { $number }
split-what = Cuando una propuesta pide varias cosas, cada una puede seguir por su lado. Las nuevas reciben número propio y dicen de cuál salieron. Se deshace uniéndolas otra vez.
split-kept = La { $number } queda así
split-part = Parte { $turn }
split-part-hint = Puede quedar vacía.
split-do = Dividir
split-from = Salió de la propuesta
split-into = Se dividió; de ella salieron:
joint-which = ¿Cuál recibe a las demás?
joint-other = Otra que no está en la lista
joint-unknown = No hay una propuesta { $number }.
joint-next = Seguir: redactar el texto conjunto
joint-text = El texto de la { $number } después de unir
joint-text-what = Si no lo cambia, queda como está. Si la unión se deshace, vuelve el texto de antes.
joint-others = Lo que dicen las que se unen
field-parts-title = Qué propone, parte
field-parts-problem = El problema, parte
field-parts-solution = La solución, parte
curation-edit = Corregir el texto…
curation-split = Dividir…
curation-appeal = Quien la envió puede reclamar durante { $days } días; responde otra persona del equipo.
done-reworded = Guardada la versión { $value }.
done-edit-suggested = Gracias. El equipo leerá su redacción de la propuesta { $value }.
done-edit-taken = La propuesta { $value } tiene una nueva versión.
done-edit-declined = No se tomó la redacción sugerida para la propuesta { $value }.
done-split = De ella salieron: { $value }.
flaw-gap-left = complete lo que está entre corchetes […]
refusal-survivor-voted-on = La { $number }, de la que es parte, ya está en una votación: la gente vota lo que leyó, y la unión queda.
refusal-text-stands = El texto de la propuesta { $number } ya no cambia: está { $stage }.
refusal-same-text = El texto dice lo mismo que antes.
refusal-nothing-to-appeal = No hay aquí una decisión contra la que se pueda reclamar ahora, o ya se reclamó.
refusal-own-decision = Usted tomó esta decisión: tiene que responder otra persona del equipo.
