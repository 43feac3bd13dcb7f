# Elegir mensajes de la exportación de un grupo de WhatsApp.
chat-title = Del grupo de WhatsApp: { $theme }
chat-lead = Elija los mensajes que son propuestas. La exportación solo se lee: no se guarda nada más que lo que usted elija.
chat-before = Antes de empezar: avise al grupo
chat-before-why = Nadie puede consentir por otras personas. Publique esto en el grupo unos días antes, para que quien no quiera pueda decirlo.
chat-notice = Hola. Vamos a llevar las propuestas que se escribieron en este grupo («{ $theme }») a Jopói, donde cada una recibe un código, una respuesta y un seguimiento público. Solo se llevan los mensajes que son propuestas, sin nombres ni números, salvo que quien lo escribió pida que se lo nombre. Todo lo demás que se dijo queda acá. Si no quiere que se use un mensaje suyo, escríbanos.
chat-export = La exportación del chat
chat-export-hint = En WhatsApp: el grupo, Más, Exportar chat. Con archivos se oyen los audios y se ven las fotos; sin archivos es más liviano. El .txt o .zip que entrega, de hasta { $megabytes } MB.
chat-look = Ver los mensajes
chat-unreadable = Esta exportación no se puede leer. Línea { $why }
chat-shown = { $count ->
        [0] No hay mensajes que no se hayan visto antes.
        [one] Hay un mensaje que no se vio antes.
       *[other] Hay { $count } mensajes que no se vieron antes.
    }
chat-known = { $count ->
        [one] Uno ya se vio antes y no se muestra de nuevo.
       *[other] { $count } ya se vieron antes y no se muestran de nuevo.
    }
chat-older = { $count ->
        [one] Un mensaje más viejo se muestra cuando envíe la exportación otra vez después de estos.
       *[other] { $count } mensajes más viejos se muestran cuando envíe la exportación otra vez después de estos.
    }
chat-order-dmy = Las fechas se leyeron como día, mes, año, pero la exportación no lo asegura. Compruebe una que conozca.
chat-order-mdy = Las fechas se leyeron como mes, día, año, pero la exportación no lo asegura. Compruebe una que conozca.
chat-order-ymd = Las fechas se leyeron como año, mes, día, pero la exportación no lo asegura. Compruebe una que conozca.
chat-voices = { $count ->
        [one] Un mensaje de voz
       *[other] { $count } mensajes de voz
    }
chat-voices-how = Hay quien habla y no escribe: escúchelos. Están { $minutes } minutos a la vista, solo para usted, y no se guarda ninguno que no elija.
chat-recorded-hint = Lo que dice el audio, con las palabras de la persona; si lo traduce, dígalo. Si lo deja vacío, entra igual y el equipo lo escucha y lo escribe después. El audio queda solo para el equipo.
chat-likely = { $count ->
        [one] Un mensaje parece una propuesta
       *[other] { $count } mensajes parecen propuestas
    }
chat-likely-how = Se encuentran por señales simples: se llama propuesta, pide algo, es largo, es una pregunta. Usted decide.
chat-reads-like = Parece una propuesta
chat-sign-proposes = se llama propuesta
chat-sign-asks = pide algo
chat-sign-long = largo
chat-sign-question = una pregunta
chat-messages = Los mensajes
chat-pick-how = Marque los que entran. Si uno continúa el que marcó antes, marque también eso: serán un solo aporte.
chat-join = Es parte del que se eligió antes
chat-draft = Seguir con los elegidos
chat-back = Vuelva con su navegador y marque otra vez: lo que marcó sigue ahí.
chat-drafts-lead = Póngale un título a cada uno y revise el texto. Lo que se dijo queda al lado, solo para el equipo.
chat-draft-number = Aporte { $number }
chat-problem-hint = Con las palabras de quien lo escribió, hasta donde se pueda.
chat-named = Quien lo escribió acepta que se lo nombre
chat-named-hint = Solo si se lo dijo. Si no, dirá «un integrante del grupo».
chat-author = El nombre de quien lo escribió
chat-author-hint = Déjelo vacío si no aceptó.
chat-take = { $count ->
        [one] Ingresar el aporte
       *[other] Ingresar { $count } aportes
    }
chat-again = Empezar de nuevo con una exportación
chat-quotes = Como se dijo en el grupo
chat-member = La escribió un integrante del grupo de WhatsApp.
groups-import = Elegir propuestas del grupo de WhatsApp
done-chat = Entraron. Entregue a cada persona su código: { $value }
done-chat-known = No entró nada nuevo: todos habían entrado antes.
field-messages = Los mensajes
field-picks-said = Los mensajes
field-picks-title = Título
field-picks-problem = Problema
field-picks-solution = Solución
field-picks-named = Quien lo escribió acepta que se lo nombre
field-picks-author = El nombre de quien lo escribió
