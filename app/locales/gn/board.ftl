board-title = Mba’épa oiko pe departamento-kuéra he’iva’ekuégui
board-lead = Departamento rupi peteĩ lista ojehupi hag̃ua municipalidad térã tupãópe, ha peteĩ jehaipyre oñemoñe’ẽ hag̃ua radio rupive.
board-count = { $count ->
    [one] (1 propuesta)
   *[other] ({ $count } propuesta)
}
board-of = Mba’épa oiko { $department } he’iva’ekuégui
board-counted = { $count ->
    [one] Peteĩ propuesta
   *[other] { $count } propuesta
}, { $spoken } oje’eva’ekue aty, kuatia térã teléfono rupive. Oĩva plan-pe: { $planned }.
board-as-of = Oĩháicha { $day }-pe.
board-decided = Ojedesidi
board-because = Mba’érepa
board-in-plan = Oĩ plan-pe: compromiso { $number }
board-merged = Ojoaju propuesta { $number } ndive
board-radio = Oñemoñe’ẽ hag̃ua radio rupive
board-radio-lead = Peteĩ aravo’ípe oñemoñe’ẽ.
board-radio-begins = { $process }: péva oiko { $department } he’iva’ekuégui. { $counted }
board-radio-ends = Reikuaase ramo mba’épa oiko nemba’égui, eporandu municipalidad-pe nde código reheve, térã eike { $link }-pe
board-themes = Tema rupi
