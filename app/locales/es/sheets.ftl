# Formularios en papel: se imprimen con un código cada uno y se cargan uno tras otro.
sheets-print = Formularios para imprimir
sheets-why = Cada hoja lleva un código propio. La persona se queda con la tira: con ese código sigue lo que escribió.
sheets-once = Los códigos se muestran una sola vez y no se guardan: imprima ahora.
sheets-count-hint = Hasta { $most } por vez.
sheets-make = Preparar las hojas
sheets-batch = Cargar hojas, una tras otra
sheets-batch-how = Todo con el teclado: el tabulador pasa de campo, Intro envía. Fecha, idioma y departamento quedan para la próxima. Si se corta la conexión, envíe otra vez: cada hoja entra una sola vez.
sheets-batch-told = Tanda { $batch }, { $day }, { $who }: { $printed } impresas, { $entered } cargadas
sheets-entered = { $count ->
        [one] 1 cargada
       *[other] { $count } cargadas
    }
sheets-code-hint = Arriba a la derecha de la hoja.
sheets-consent = La hoja tiene la marca de acuerdo con el uso de sus datos
sheets-next = Cargar y pasar a la próxima
sheets-agree = Estoy de acuerdo con que guarden mi nombre y mi contacto para contestarme.
sheets-privacy = Se borran { $days } días después. El contacto no se publica. Puede pedir que se borren antes.
sheets-keep = Guarde esta tira. Con el código ve qué pasó con lo que escribió, sin cuenta.
field-count = Cuántas hojas
done-sheet = Hoja { $value } cargada. Siga con la próxima.
done-sheet-known = La hoja { $value } ya estaba cargada: no entró dos veces.
