# La vida del grupo junto a su chat: quién lo lleva, qué se avisa, qué se pregunta, qué falta contar.
sector-of-government = del gobierno
sector-of-organisations = de las organizaciones
sector-of-citizens = de la ciudadanía
tidings-digest = La semana
tidings-result = Resultado de la votación
group-leaders = Quiénes lo llevan
group-lack-leaders = Faltan líderes: hacen falta al menos dos, para que nadie modere a solas.
group-lack-sectors = Todos sus líderes vienen del mismo lado: hace falta alguien de otro sector.
group-leader-hint = Quien está a cargo de un grupo lleva solo los suyos; el rol se da en Personas.
group-leader-name = Poner a cargo
group-leader-dismiss = Quitar
field-leader = Líder
field-sector = De dónde viene
tell-title = Para contar en el chat
tell-lead = Cada texto entra en un mensaje. Péguelo en el grupo y márquelo.
tell-untold = { $count ->
    [0] No falta contar nada
    [one] Falta contar una cosa
   *[other] Falta contar { $count } cosas
}
tell-posted = Ya lo publiqué en el grupo
tell-done = Lo que ya se contó
tell-pack = Carpeta de la reunión { $meeting }: { $title }
tell-minutes = Acta de la reunión { $meeting }: { $title }
tell-result = Votación { $round }: { $title }
tell-result-text = Cerró la votación { $round } ({ $title }): votaron { $cast } de { $entitled } organizaciones. El resultado, y cómo contarlo otra vez en casa:
    { $link }
digest-begins = *{ $process }* · { $theme }: la semana
digest-ends = Todo, con su porqué: { $link }
digest-meeting = → { $when }: { $title }, { $place }
done-told-group = Anotado: el grupo lo sabe.
group-notices = Avisos
group-notice-write = Publicar el aviso
group-notice-end = Quitar el aviso
field-notice = Aviso nuevo
field-question = Pregunta
field-what = Qué se cuenta
field-key = Cuál
group-questions = Preguntas al equipo
group-questions-waiting = Preguntas que esperan
group-questions-count = { $count ->
    [one] Una pregunta espera respuesta.
   *[other] { $count } preguntas esperan respuesta.
}
group-no-questions = Nadie espera respuesta.
group-ask = Pregunte al equipo
group-ask-hint = Se publica junto con la respuesta, sin su nombre. Esperan como mucho 50.
group-ask-send = Preguntar
group-answer = Respuesta
group-answer-hint = Se publica con la pregunta.
group-answer-send = Responder y publicar
done-asked = Gracias: el equipo la contestará aquí.
log-group-leader-named = Grupo { $theme }: lo lleva liderazgo { $leader } ({ $sector })
log-group-leader-dismissed = Grupo { $theme }: liderazgo { $leader } ya no lo lleva
log-group-noticed = Grupo { $theme }, aviso: { $said }
log-group-notice-ended = Grupo { $theme }: se quitó el aviso { $notice }
log-group-question-answered = Grupo { $theme }: «{ $asked }» Respuesta: { $answer }
log-group-told = Grupo { $theme }: se contó en su chat: { $what } ({ $key })
log-kind-group-leader-named = Líderes de grupos
log-kind-group-leader-dismissed = Líderes que dejan un grupo
log-kind-group-noticed = Avisos de grupos
log-kind-group-notice-ended = Avisos quitados
log-kind-group-question-answered = Preguntas de grupos
log-kind-group-told = Lo contado en los chats
group-documents = Documentos
group-belong = Ser parte de este grupo
group-belong-why = Sin correo y sin que nadie vea su número.
group-members = { $count ->
        [0] Todavía nadie se sumó aquí.
        [one] Una persona se sumó aquí.
       *[other] { $count } personas se sumaron aquí.
    }
group-join = Sumarme
group-leave = Ya no quiero ser parte
group-is-member = Usted es parte de este grupo.
done-joined-group = Listo: es parte del grupo.{ $value }
done-left-group = Listo: ya no es parte del grupo.{ $value }
tidings-answer = respuesta
tidings-overdue = hito con fecha cumplida
tell-answer = Respuesta a: { $asked }
tell-answer-begins = Preguntaron: { $asked } — Respuesta:
tell-overdue = Hito del compromiso { $number } con fecha cumplida
tell-overdue-text = Compromiso { $number }: el { $day } se cumplió la fecha de «{ $milestone }». En la página está qué tenía que verse y cómo comprobarlo: { $link }
