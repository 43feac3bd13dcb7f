# Qué pasó con lo que dijo cada departamento: para el mural y para la radio.
board-title = Qué pasó con lo que dijo cada departamento
board-lead = Una lista por departamento para colgar en la municipalidad o en la iglesia, y un texto para leer por la radio.
board-count = { $count ->
    [one] (1 propuesta)
   *[other] ({ $count } propuestas)
}
board-of = Qué pasó con lo que dijo { $department }
board-counted = { $count ->
    [one] Una propuesta
   *[other] { $count } propuestas
}, { $spoken } de ellas dichas en reuniones, en papel o por teléfono. En el plan: { $planned }.
board-as-of = Como está al { $day }.
board-decided = Se decidió
board-because = Porque
board-in-plan = Está en el plan: compromiso { $number }
board-merged = Unida a la propuesta { $number }
board-radio = Para leer por la radio
board-radio-lead = Se lee en un minuto.
board-radio-begins = { $process }: esto pasó con lo que dijo { $department }. { $counted }
board-radio-ends = Para saber qué pasó con lo suyo, pregunte en la municipalidad con su código, o entre a { $link }
board-themes = Por tema
