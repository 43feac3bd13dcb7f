# Avisos: lo que se manda por correo, a quién se llama, a quién se escribe, y cómo dejar de recibirlos.
desk-outbox = Avisos
outbox-counts = Avisados { $sent }; esperan { $waits }; el correo no los tomó { $failed }.
outbox-list-mail = Correos que no salieron
outbox-list-call = Para llamar
outbox-list-letter = Para escribir una carta
outbox-none = No hay nadie en esta lista.
outbox-fault = No salió: { $fault }. Intentos: { $attempts }.
outbox-told-letter = La carta salió
outbox-again = Probar otra vez
cadence-each = Cada paso, cuando pasa
cadence-daily = Un resumen por día, si hay novedades
cadence-weekly = Un resumen por semana, si hay novedades
cadence-final = Solo que llegó y la respuesta
field-cadence = Qué quiere saber
suggest-cadence-hint = Si deja un contacto. Se puede dejar de recibir con un toque.
mail-subject = Novedades de lo que envió a { $process }
mail-next = En la página está lo que sigue, con sus fechas.
mail-text = { $process }

    Pasó esto con lo que usted envió:

    { $told }

    { $next }

    Todo el camino, paso a paso:
    { $track }

    Recibe este correo porque dejó su dirección para que le contestemos. Para no recibir más, abra esta dirección y toque el botón:
    { $stop }
stop-title = Dejar de recibir avisos
stop-lead = No le mandaremos más avisos de lo que envió.
stop-do = No quiero más avisos
stop-still = Con su código puede seguir viendo qué pasó, y allí puede pedir avisos otra vez.
done-stopped = Listo: no le mandamos más avisos.{ $value }
outbox-print = Imprimir las cartas
outbox-in-batch = Va en esta tanda
outbox-called = Llamadas: { $attempts }. La última: { $fault }.
call-reached = Se le contó
call-unanswered = No contestó
call-wrong-number = El número no es suyo
letter-title = Cartas
letter-subject = Sobre lo que usted envió a { $process }
letter-begins = Usted envió: «{ $title }». Pasó esto:
letter-code = Su código
letter-where = Dónde se sigue
letter-stop = Recibe esta carta porque dejó su dirección para que le contestemos. Si no quiere más, dígalo al equipo con su código.
aspect-first-time = Participación
first-time-first = Por primera vez
first-time-before = Ya había participado
first-time-unsaid = No dice
