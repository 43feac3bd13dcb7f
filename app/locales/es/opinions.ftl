# Las opiniones de las instituciones antes del voto: lo que dicen, cómo se les pide y dónde contestan.
opinion-would-lead = podría llevarla adelante
opinion-with-changes = podría, con cambios
opinion-cannot = dice que no puede
opinion-no-answer = no contestó
opinion-awaited = todavía no contestó
opinion-informs = Informa; no decide.
opinion-until = hasta el { $day }
opinion-before-vote = Opinión antes del voto
history-opinion = { $institution } dio su opinión: { $reply }
opinion-order = Las opiniones informan; no deciden.

opinions-title = Opiniones antes del voto
opinions-where = Dónde está
opinions-lead = Antes del voto se pregunta a la institución que tendría que cumplir cada propuesta si podría llevarla adelante. Su opinión informa; no decide. Si no contesta, la propuesta sigue igual.
opinions-none = Todavía no se pidió ninguna opinión.
opinions-caption = Lo que contestó cada institución
opinions-institution = Institución
opinions-asked = Se le pidió
opinions-total = En total
opinions-csv = Descargar la tabla (CSV)
opinions-of-institution = { $count ->
        [one] Se le pidió su opinión sobre una propuesta.
       *[other] Se le pidió su opinión sobre { $count } propuestas.
    }

opinion-link-asks = { $count ->
        [0] No queda ninguna propuesta sobre la que se espere su opinión.
        [one] Se pide su opinión sobre una propuesta, hasta el { $day }.
       *[other] Se pide su opinión sobre { $count } propuestas, hasta el { $day }.
    }
opinion-link-process = Es parte de { $process }. Lo que contesten se publica con el nombre de la institución. Informa a quienes votan; no decide.
opinion-link-once = Este enlace se abre una sola vez y en un solo aparato. Mírelo con calma: si lo abre aquí, no se abrirá en otro.
opinion-link-begin = Abrirlo aquí y contestar
opinion-link-used-title = Este enlace ya se abrió
opinion-link-used = Se abrió el { $moment } en otro aparato, y se abre una sola vez.
opinion-link-replaced-title = Este enlace ya no sirve
opinion-link-replaced = El { $moment } se hizo otro en su lugar. Use el último que recibió su institución.
opinion-link-late-title = La fecha ya pasó
opinion-link-late = Se podía contestar hasta el { $day }. Las propuestas siguen igual, y se publica que la institución no contestó.
opinion-link-lost = Si hace falta, pida otro al equipo que se lo mandó: lo que su institución ya envió está guardado.

opinion-how = Lea cada propuesta y elija una respuesta. Las que deje sin elegir quedan para después. Puede corregir lo enviado hasta la fecha.
opinion-not-yet = Todavía no
opinion-read = Leer la propuesta
opinion-said-hint = Qué cambios harían falta, o por qué no se puede. Hace falta en esos dos casos.
opinion-speaker-hint = Nombre y cargo. Lo ve solo el equipo; en público firma la institución.
opinion-send = Enviar las respuestas
opinion-sent = Enviado: { $reply }.
opinion-nothing-open = No queda ninguna propuesta sobre la que se espere su opinión.
opinion-closed = Lo que ya pasó su fecha o fue a votación

opinion-letter = A { $institution }:

    { $process } les pide su opinión, antes del voto, sobre { $count ->
        [one] una propuesta
       *[other] { $count } propuestas
    }: si podrían llevarla adelante, podrían con cambios, o no pueden y por qué. Se contesta hasta el { $day }, sin cuenta, en este enlace. Se abre una sola vez y en un solo aparato:

    { $link }

    { $list }

    Lo que contesten se publica con el nombre de la institución: informa a quienes votan, no decide. De la que no conteste se publica que no contestó.
opinion-letter-reminder = A { $institution }:

    Les recordamos que { $process } espera su opinión sobre { $count ->
        [one] una propuesta
       *[other] { $count } propuestas
    } hasta el { $day }. Este enlace reemplaza al anterior; se abre una sola vez y en un solo aparato:

    { $link }

    { $list }

    Si no contestan hasta esa fecha, las propuestas siguen igual y se publica que no contestaron.

desk-opinions = Opiniones
desk-opinions-public = Ver la página pública
desk-opinions-answered = Contestó
desk-opinions-awaited = Falta
desk-opinions-silent = No contestó
desk-opinions-link = Enlace para contestar
desk-opinions-next = Qué hacer
desk-opinions-remind = Escribirle
desk-opinions-link-made = hecho el { $day }, sin abrir
desk-opinions-link-begun = abierto el { $day }
desk-opinions-no-link = Todavía no se le hizo ninguno.
desk-opinions-ask = Pedir una opinión
desk-opinions-ask-lead = A la institución que tendría que cumplirlas. Si ya se le pidió una, este formulario le da otra fecha.
desk-opinions-choose = Elija una
desk-opinions-numbers-hint = Como 1, 8, 9–12.
desk-opinions-due-hint = Hasta el fin de ese día; a lo sumo el { $day }.
desk-opinions-do-ask = Pedir
desk-opinions-all-asked = Ya se pidió opinión sobre todas las que van a votación.
desk-opinions-unasked = { $count ->
        [one] Sobre una todavía no se pidió ninguna
       *[other] Sobre { $count } todavía no se pidió ninguna
    }
desk-opinions-not-asked = Todavía no se le pidió ninguna opinión.
desk-opinions-speaker = · contestó { $name }
desk-opinions-letter = Mande este texto ahora: el enlace se muestra una sola vez.
desk-opinions-make-link = Hacer el enlace y la carta
desk-opinions-make-reminder = Hacer un recordatorio con otro enlace
desk-opinions-replaces = El enlace anterior deja de servir, también donde ya se abrió. Lo enviado queda.
desk-opinions-officers = Quiénes contestan con cuenta
desk-opinions-officers-lead = Contestan todas juntas, sin enlace. En público firma la institución.
desk-opinions-officer-hint = Alguien que ya entra con esta dirección.
desk-opinions-name-officer = Nombrar
desk-opinions-invite-officer = Hacer una invitación
desk-opinions-dismiss-officer = Quitar

field-opinion-numbers = Números de las propuestas
field-due-on = Último día para contestar
field-answers-stance = ¿Podría llevarla adelante?
field-answers-said = Por qué, o con qué cambios
field-speaker = Quién contesta por la institución

done-opinions = Opiniones guardadas: { $value }.
done-opinions-asked = Se pidió opinión sobre { $value }.
done-opinion-link = El enlace de { $value } está hecho. Cópielo ahora.
done-officer = Ya contesta por { $value }.
done-officer-dismissed = Ya no contesta por { $value }.

referrer-opinions = { $count ->
        [one] una opinión pedida
       *[other] { $count } opiniones pedidas
    }
desk-opinions-reminded = Recordatorio enviado por correo: { $day }.
reminder-subject = { $process }: faltan opiniones de { $institution }
reminder-text = { $process }

    { $institution } todavía no opinó sobre { $count ->
        [one] una propuesta
       *[other] { $count } propuestas
    }. El último día es el { $day }; después se publica que no contestó.

    Entre con su cuenta y conteste aquí:
    { $link }
