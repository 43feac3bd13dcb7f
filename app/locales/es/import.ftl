# Traer propuestas de un archivo.
import-title = Importar propuestas
import-lead = Elija una tabla guardada como CSV. Primero verá qué entraría; nada entra sin que lo confirme.
import-file-hint = Una fila por propuesta y los nombres de las columnas en la primera. Hasta { $megabytes } MB.
import-look = Ver qué entraría
import-look-again = Ver otra vez
import-forget = Dejar este archivo
import-read = Esto se leyó de { $name }. Todavía no entró nada.
import-fresh = { $count ->
        [one] Entraría una propuesta.
       *[other] Entrarían { $count } propuestas.
    }
import-there = { $count ->
        [0] Ninguna fila entró antes.
        [one] Una fila ya había entrado antes y no se repite.
       *[other] { $count } filas ya habían entrado antes y no se repiten.
    }
import-bad = { $count ->
        [0] Ninguna fila tiene errores.
        [one] Una fila no puede entrar.
       *[other] { $count } filas no pueden entrar.
    }
import-authors = El archivo trae nombres de personas y se publicarían junto a sus propuestas. Si no dieron su permiso, deje esa columna sin usar.
import-confirm = { $count ->
        [one] Importar una propuesta
       *[other] Importar { $count } propuestas
    }
import-no-titles = No se encontró la columna de los títulos. Elíjala abajo.
import-columns = Las columnas
import-columns-lead = Las celdas están separadas por «{ $sign }». Corrija lo que no coincida.
import-tab = tabulación
import-no-column = No está
import-first = Las primeras filas
import-line = Línea
import-bad-rows = No pueden entrar
import-noted-rows = Entran, pero algo se deja
import-at-line = Línea { $line }: { $text }
import-more = { $count ->
        [one] Y una más.
       *[other] Y { $count } más.
    }
import-fault-cells = tiene { $found } celdas y el encabezado { $expected }
import-fault-no-title = no tiene título
import-fault-too-long = { $column }: tiene { $typed } caracteres y entran { $max }
import-fault-not-a-number = { $column }: «{ $typed }» no es un número entero
import-fault-not-a-date = «{ $typed }» no es una fecha
import-fault-twice = es la misma que la línea { $line }
import-note-theme = no hay un tema «{ $name }»; entra sin tema
import-note-department = no hay un departamento «{ $name }»; entra para todo el país
import-column-number = Número
import-column-id = Identificador
import-column-title = Título
import-column-problem = Problema o descripción
import-column-solution = Solución
import-column-theme = Tema
import-column-department = Departamento
import-column-channel = Llegó por
import-column-author = Autoría
import-column-created-at = Fecha
import-column-supports = Apoyos
import-column-language = Idioma
import-column-retired = Retirada
field-file = El archivo
done-imported = Entraron { $value } propuestas.
