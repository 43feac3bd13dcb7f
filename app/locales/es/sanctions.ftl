# Lo que se decide sobre personas que molestan.
desk-sanctions = Decisiones sobre personas
measure-warning = Advertencia
measure-mute = Silencio por un tiempo
measure-removal = Retiro
setting-pages = en estas páginas
setting-chat = en el chat
field-measure = Qué se decide
field-place-of = Dónde vale
sanction-days = { $measure }: { $days ->
        [one] un día
       *[other] { $days } días
    }
sanction-in-group = En este grupo
sanction-in-everywhere = En todos los grupos
sanction-everywhere = todos los grupos
sanction-person = Sobre quien lo escribió
sanction-person-why = Termina por sí solo, se le avisa y puede apelar. No toca su derecho a proponer, a seguir lo que envió y a recibir respuesta. Un retiro de todos los grupos espera a una segunda persona de otro sector.
sanction-reason-hint = Es pública. No ponga nombres.
sanction-impose = Decidir
sanction-until = hasta el { $day }
sanction-second = Lo pidió alguien del sector { $sector }: lo confirma alguien de otro sector hasta el { $day }, o no vale.
sanction-lapsed = Nadie de otro sector la confirmó hasta el { $day }: no vale.
sanction-confirm = Confirmar el retiro
sanction-appeal = Lo que dice la persona
sanction-answer = Respuesta
sanction-answer-hint = Contesta alguien que no tuvo parte en la decisión. Es pública junto con lo que dijo la persona.
sanction-lift = Levantar
sanction-keep = Mantener
sanction-lifted = Se levantó
sanction-stays = Se mantuvo
sanctions-none = Nunca hizo falta decidir nada.
sanctions-what = Advertencias, silencios y retiros. Nada de esto dice quién es la persona, ni aquí ni en el registro público.
sanctions-wait = Esperan a una segunda persona
sanctions-appeals = Apelaciones por contestar
sanctions-all = Todas
sanctions-chat = Anotar lo que se hizo en el chat
sanctions-chat-why = Lo que se hace dentro de WhatsApp también queda en el registro, sin nombres ni números.
sanctions-chat-note = Anotar
done-sanction = Está decidido, y se le avisa.{ $value }
moderation-title = Lo que se decidió sobre mí
moderation-lead = Solo usted ve esta página. Sigue pudiendo proponer, ver qué pasó con lo que envió y recibir respuesta.
moderation-none = No se decidió nada sobre usted.
moderation-told = Se decidió algo sobre lo que usted escribió.
moderation-object = No estoy de acuerdo, porque
moderation-object-hint = Una vez, hasta el { $day }. Contesta otra persona.
moderation-send = Apelar
refusal-silenced = Por una decisión del grupo no puede comentar hasta el { $day }. Sí puede proponer y preguntar al equipo.
refusal-not-so-long = Esto vale como mucho { $most } días.
refusal-same-sector = Lo tiene que confirmar alguien de otro sector.
refusal-nobody-known = No se sabe quién lo escribió: se puede ocultar el comentario, pero no decidir sobre la persona.
log-sanction-imposed = { $measure }{ $theme ->
        [none] {" "}en todos los grupos
       *[other] {" "}en el grupo { $theme }
    }{ $setting ->
        [chat] , en su chat
       *[pages] {""}
    }{ $until ->
        [none] {""}
       *[other] , hasta el { $until }
    } (decisión { $sanction }): { $reason }
log-sanction-confirmed = Se confirmó el retiro de todos los grupos que pidió { $by }, hasta el { $until } (decisión { $sanction })
log-sanction-appealed = Se apeló la decisión { $sanction }
log-sanction-lifted = Se levantó la decisión { $sanction }. La persona: { $said } — { $answer }
log-sanction-upheld = Se mantuvo la decisión { $sanction }. La persona: { $said } — { $answer }
log-kind-sanction-imposed = Decisión sobre una persona
log-kind-sanction-confirmed = Retiro confirmado
log-kind-sanction-appealed = Decisión apelada
log-kind-sanction-reviewed = Apelación contestada
