# El número propio de WhatsApp: lo que contesta, y su página en el escritorio.
desk-whatsapp = WhatsApp
cloud-menu =
    Soy el número de { $process }. Escriba un número:
    1 Mandar una propuesta
    2 Ver qué pasó con mi código
    3 Próximas reuniones
    4 Cómo se vota
    5 Hablar con una persona
    También puede mandar un mensaje de voz. Idioma: escriba guaraní, español o english. Para que no le escribamos más: BAJA. Sus datos: { $privacy }
cloud-ask-proposal = Escriba en un mensaje qué problema hay y qué propone. También puede mandarlo con su voz.
cloud-too-short = Es muy corto para entenderlo. Cuéntenos un poco más, o escriba 0 para ver el menú.
cloud-offer = ¿Es una propuesta? Escriba 1 para mandarla como propuesta, 2 para que la lea el equipo como pregunta, 0 para el menú.
cloud-ask-code = Escriba su código, como 7K4MX-Q3XDP.
cloud-bad-code = Ningún aporte tiene ese código. Fíjese en las letras y escriba 2 para probar otra vez.
cloud-state =
    «{ $title }»
    { $state }
    Todo el camino: { $link }
cloud-no-meeting = No hay reuniones anunciadas. Escriba 0 para ver el menú.
cloud-meetings =
    Próximas reuniones:
    { $meetings }
    Todas: { $link }
cloud-voting = Por WhatsApp no se vota nunca. Votan las organizaciones, en las reuniones: con el teléfono, en un aparato compartido o en papel. Las reglas: { $link }
cloud-ask-question = Escriba su pregunta. La lee una persona del equipo y le contestamos aquí.
cloud-away = Ahora no hay nadie: el equipo atiende de { $first } a { $last }, { $hours }. Escriba igual su pregunta: no se pierde, y le contestamos aquí.
cloud-taken = Llegó su propuesta. Su código es { $code }: guárdelo. Le contestamos a más tardar el { $day }. Puede seguirla en { $link }
cloud-taken-late = Llegó su propuesta. El tiempo de proponer terminó: queda registrada para el próximo plan, y le contestamos a más tardar el { $day }. Su código es { $code }. Puede seguirla en { $link }
cloud-consent = ¿Quiere que le contemos por aquí qué pasa con ella? Si responde SÍ, guardamos su número solo para eso, y puede pedir BAJA cuando quiera. Si responde NO, lo ve con su código.
cloud-agreed = Listo: le avisamos por aquí. Para dejar de recibir: BAJA.
cloud-declined = Está bien: no guardamos su número con la propuesta. Con su código la ve cuando quiera.
cloud-question-title = Pregunta: { $title }
cloud-question-taken = Llegó su pregunta. Su código es { $code }. Le contestamos aquí a más tardar el { $day }. También la ve en { $link }
cloud-recording-taken = Llegó su mensaje. Alguien del equipo lo escucha y escribe lo que dice; el audio no se publica. Su código es { $code }. Le contestamos aquí a más tardar el { $day }: { $link }
cloud-lost = No pudimos abrir lo que mandó. Mándelo otra vez, o escríbalo.
cloud-title-audio = Mensaje de voz
cloud-title-image = Foto
cloud-title-video = Video
cloud-title-document = Documento
cloud-untold-audio = (Todavía nadie escribió lo que dice este mensaje de voz.)
cloud-untold-image = (Todavía nadie escribió lo que muestra esta foto.)
cloud-untold-video = (Todavía nadie escribió lo que dice este video.)
cloud-untold-document = (Todavía nadie escribió lo que dice este documento.)
cloud-too-many = Hoy ya recibimos { $most } mensajes de este número. Siga mañana, o por la página.
cloud-not-taken = No pudimos guardar ese texto: es muy largo o tiene signos que no se leen. Mándelo otra vez, más corto.
cloud-stopped = Listo: no le avisamos más. Si escribe ALTA, volvemos a avisarle.
cloud-started = Listo: le avisamos otra vez por aquí. Para dejar de recibir: BAJA.
cloud-notice =
    Sobre «{ $title }»:
    { $told }
    { $next }
    { $track }
    Para no recibir más: BAJA.
cloud-off = Este proceso no tiene un número propio de WhatsApp. Todo funciona igual sin él: los avisos van por correo, y a quienes dejaron un número se les llama.
cloud-on = El número de este proceso está en marcha.
cloud-arrived = Por atender: { $waiting }, de ellos { $stuck } ya se intentaron. El último mensaje llegó: { $last }.
cloud-nothing-yet = todavía ninguno
cloud-talks = Conversaciones: { $chats }. Quieren avisos por aquí: { $agreed }. Pidieron que no: { $stopped }.
cloud-sendings = Mensajes enviados: { $sent }; esperan { $waits }; no salieron { $failed }.
cloud-dead = Lo que no salió
cloud-steps = Paso a paso para tener un número
cloud-steps-why = La cuenta tiene que ser del gobierno, no de una ONG ni de una empresa: WhatsApp no admite en su plataforma a quienes ofrecen servicios políticos o de votación.
cloud-step-owner = La institución abre una cuenta de empresa (Meta Business) a su nombre, con un proveedor autorizado, y la hace verificar.
cloud-step-number = Se registra un número que no use nadie en la aplicación de WhatsApp.
cloud-step-app = En la cuenta se crea una aplicación con el producto WhatsApp. De ella se anotan el secreto de la aplicación y el identificador del número.
cloud-step-token = Se crea un usuario de sistema y para él un token permanente con los permisos de mensajes.
cloud-step-webhook = En la aplicación se pone la dirección { $address } (con https y un certificado verdadero) y una palabra de verificación; se suscribe al campo «messages». El programa se inicia con esos datos: docs/WHATSAPP.md.
cloud-step-template = Se hace aprobar una plantilla con un solo hueco, en español e inglés, para avisar cuando pasó más de un día desde el último mensaje de la persona.
cloud-step-hours = Se dice en qué horas atiende una persona, como 1-5 07:00-15:00. Fuera de ellas el número contesta cuándo vuelve alguien.
cloud-step-check = Se escribe «hola» al número desde un teléfono cualquiera: tiene que contestar el menú, y esta página tiene que contar la conversación.
cloud-never-votes = Por WhatsApp no se vota nunca.
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
recording-title = Lo que mandó
recording-private = Solo para el equipo: no se publica, y se borra cuando la persona lo pide. Queda anotado quién lo abrió.
recording-number = Archivo { $number }
recording-by = Escribió lo que dice: { $by }
recording-write = Escribir lo que dice
recording-write-hint = Con las palabras de la persona. Si lo traduce, dígalo.
recording-language = En qué idioma lo escribe
recording-send = Guardar lo escrito
cloud-title = El número de WhatsApp
