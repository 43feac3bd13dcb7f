# El día de la votación: la sala, el aparato compartido, el ensayo.
hall-title = Pantalla para la sala
hall-prepared = Se va a votar
hall-open = Se vota ahora
hall-closed = Resultado
hall-more = y { $count } más en la boleta
hall-motion = { $yes } sí · { $no } no
hall-of = de { $entitled } ya votaron
hall-of-closed = de { $entitled } votaron
hall-side = Cómo va
hall-closes-in = cierra en
hall-closed-at = Cerrada el { $moment }
hall-secret = Voto secreto
hall-public = Voto público
hall-announce = Anunciar el cierre
hall-announce-why = La pantalla de la sala muestra cuánto falta. La votación no se cierra sola: la cierra usted.
hall-do-announce = Anunciar
field-minutes = Dentro de cuántos minutos
done-end-announced = La sala ve que faltan { $value } minutos.

kiosk-title = Aparato compartido
kiosk-why = Para que varias organizaciones voten en este aparato, una tras otra. Se vacía después de cada voto y tras un minuto sin tocarlo. Su cuenta se cierra en él.
kiosk-begin = Compartir este aparato
kiosk-end = Dejar de compartir este aparato
kiosk-none = Este aparato no se comparte. Quien atiende la mesa puede empezar desde la página de la votación.
kiosk-welcome = Vote acá

kiosk-leave = Salir sin votar

rehearsal = ENSAYO
rehearsal-why = Es una copia para practicar: nada de lo que se haga acá cuenta.
