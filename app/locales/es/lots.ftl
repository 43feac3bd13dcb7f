# Sorteos que nadie puede acomodar: un secreto comprometido antes de votar, y un sorteo a la vista después.

lot-title = El sorteo de los empates
lot-source = Se sortea a la vista: { $source }
lot-commitment = Compromiso del secreto (SHA-256), publicado antes de votar:
lot-waits = Todavía no se sorteó. Nadie conoce la semilla.
lot-drawn = Sorteado el { $moment }. Lo anotaron, cada parte sin ver a la otra, { $first } y { $second }:
lot-secret = Secreto, que estaba comprometido:
lot-seed = Semilla, el SHA-256 del secreto seguido de lo que salió:
lot-again = Hágalo usted:
lot-usual-draw = Diez dados tirados ante la reunión después del cierre
lot-form-committed = Sorteo a la vista después de votar
lot-form-published = Semilla publicada con la regla
field-lot = Con qué se sortean los empates
field-draw = Qué se sortea a la vista, dónde y cuándo
settings-rule-lot-hint = A la vista después de votar, nadie puede calcular antes a quién favorece. Al cerrar la regla con llave se hace un secreto y se publica su huella.
settings-rule-draw-hint = Solo para el sorteo a la vista. Que tenga al menos diez cifras o letras, como diez dados.
prepare-draw-hint = Decide los empates. Se tira después de cerrar y lo anotan dos personas. Que tenga al menos diez cifras o letras, como diez dados.
plain-rule-draw = Sorteo: después de votar se sortea a la vista ({ $source }). La semilla es el SHA-256 de un secreto, comprometido al cerrar la regla con llave, seguido de lo que salió. De «semilla|número» se calcula el SHA-256 y gana el menor.
terms-ties-lot = Un empate lo decide un sorteo a la vista después del cierre: { $draw }.
terms-ties-earlier-stages-then-lot = Un empate lo decide quién tenía más en la etapa anterior en que se distinguían; si nunca, un sorteo a la vista después del cierre: { $draw }.
result-waits-for-lot = Hay un empate y todavía no se sorteó. El resultado espera el sorteo; lo que no depende de él está en los pasos.
selection-waits = Todo está contado. Entre estas propuestas decide el sorteo, que todavía no se hizo: la selección espera.
selection-file-draw = El sorteo, con sus dos partes (JSON)
selection-lots-why-drawn = La semilla sale del secreto comprometido y de lo que se sorteó a la vista. De cada texto se saca su SHA-256; gana el que sale primero.
log-drawn = Se sorteó para la selección: { $draw }. Semilla: { $seed }
log-drawn-of-round = Se sorteó para la votación { $round }: { $draw }. Semilla: { $seed }
log-kind-drawn = Sorteos
joint-act-draw = lo que salió en un sorteo
refusal-lot-drawn = El sorteo de la selección ya se hizo y su semilla es pública: no se puede abrir otra votación que dependa de él.
refusal-lot-not-drawn = Entre las propuestas { $numbers } decide el sorteo, y todavía no se hizo.
refusal-secret-elsewhere = El secreto de este sorteo está en la instalación donde se cerró la regla o se abrió la votación. Se sortea allá.
lots-title = Sorteos
lots-lead = Dos personas anotan lo que salió, cada una sin ver lo que anotó la otra. Si anotan lo mismo, se publica el secreto y queda sorteado.
lots-none = Ninguna regla ni votación de este proceso espera un sorteo a la vista.
lots-of-selection = Selección
lots-not-over = Se sortea cuando esté cerrado todo lo que depende de él; lo que está preparado y no se abrirá, se descarta antes.
lots-differ = No coinciden: una persona anotó «{ $first }», la otra «{ $other }». Miren de nuevo y anoten las dos otra vez.
lots-entered = { $by } lo anotó el { $moment }.
lots-entered-own = Ahora lo anota otra persona, sin ver lo que anotó usted.
lots-entered-other = Anote usted lo que salió, sin preguntar qué anotó.
lots-thrown-hint = Cifras y letras de la a a la z en el orden en que salieron, de 10 a 200; lo que haya entre ellas cuenta como un espacio.
field-thrown = Lo que salió
lots-do-enter = Anotar lo que salió
lots-do-take-back = Retirar lo que anoté
done-draw-entered = Quedó anotado. Ahora lo anota otra persona, sin verlo.
done-draw-differs = No coincide con lo que anotó la otra persona. Abajo están las dos; anoten de nuevo.
done-drawn = Las dos personas anotaron lo mismo. El sorteo es público.
done-draw-taken-back = Quedó retirado.
field-objection-days = Días para objetar el resultado
prepare-objection-days-hint = Días de 24 horas después del cierre, a lo sumo { $max }. 0: nadie puede objetar aquí.
field-objectors = Quién puede objetar
objectors-delegates-of-entitled-organisations = Quien representa a una organización del padrón de la votación
objectors-anybody = Cualquier persona
terms-objections-none = No hay plazo para objetar el resultado aquí.
terms-objections-delegates-of-entitled-organisations = { $days ->
    [one] Durante 1 día después del cierre puede objetar el resultado quien representa a una organización del padrón.
   *[other] Durante { $days } días después del cierre puede objetar el resultado quien representa a una organización del padrón.
}
terms-objections-anybody = { $days ->
    [one] Durante 1 día después del cierre cualquier persona puede objetar el resultado.
   *[other] Durante { $days } días después del cierre cualquier persona puede objetar el resultado.
}
