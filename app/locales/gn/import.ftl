# Ñemoñe'ẽ oúva archívogui.
import-title = Egueru ñemoñe'ẽnguéra
import-lead = Eiporavo peteĩ tabla oñeñongatúva CSV ramo. Ehecháta raẽ mba'épa oikéta; ndoikéi mba'eve remoneĩ'ỹre.
import-file-hint = Peteĩ tysýi peteĩteĩ ñemoñe'ẽme g̃uarã, ha kolumna réra peteĩháme. { $megabytes } MB peve.
import-look = Ehecha mba'épa oikéta
import-look-again = Ehecha jey
import-forget = Eheja ko archivo
import-read = Kóva oñemoñe'ẽ { $name }-gui. Ndoikéi gueteri mba'eve.
import-fresh = { $count ->
        [one] Peteĩ ñemoñe'ẽ oikéta.
       *[other] { $count } ñemoñe'ẽ oikéta.
    }
import-there = { $count ->
        [0] Ni peteĩ ndoikéi va'ekue yma.
        [one] Peteĩ oike va'ekue yma ha noñembojo'ái.
       *[other] { $count } oike va'ekue yma ha noñembojo'ái.
    }
import-bad = { $count ->
        [0] Opavave oĩ porã.
        [one] Peteĩ tysýi ndaikatúi oike.
       *[other] { $count } tysýi ndaikatúi oike.
    }
import-authors = Ko archívope oĩ tapichakuéra réra ha ojekuaáta ñemoñe'ẽ ykére. Nome'ẽiramo hikuái permiso, ejehoráke upe kolumna.
import-confirm = { $count ->
        [one] Egueru peteĩ ñemoñe'ẽ
       *[other] Egueru { $count } ñemoñe'ẽ
    }
import-no-titles = Ndojejuhúi moõpa oĩ iñakãra. Eiporavo iguýpe.
import-columns = Umi kolumna
import-columns-lead = Umi koty oñemboja'o «{ $sign }» rupive. Emyatyrõ ojoavýva.
import-tab = tabulador
import-no-column = Ndaipóri
import-first = Tysýi ñepyrũgua
import-line = Tysýi papapy
import-bad-rows = Ndaikatúi oike
import-noted-rows = Oike, ha katu opyta mba'e okápe
import-at-line = Tysýi { $line }: { $text }
import-more = { $count ->
        [one] Ha peteĩve.
       *[other] Ha { $count } hetave.
    }
import-fault-cells = oguereko { $found } koty ha iñakã { $expected }
import-fault-no-title = ndorekói iñakãra
import-fault-too-long = { $column }: oguereko { $typed } tai ha oike { $max }
import-fault-not-a-number = { $column }: «{ $typed }» nda'ei papapy
import-fault-not-a-date = «{ $typed }» nda'ei arange
import-fault-twice = ojoguaite tysýi { $line } ndive
import-note-theme = ndaipóri téma «{ $name }»; oike téma'ỹre
import-note-department = ndaipóri tetãvore «{ $name }»; oike tetã tuichakue javeve
import-column-number = Papapy
import-column-id = Kuaaha
import-column-title = Iñakãra
import-column-problem = Apañuái
import-column-solution = Ñemoĩporã
import-column-theme = Téma
import-column-department = Tetãvore
import-column-channel = Ou ko tape rupi
import-column-author = Ohai va'ekue
import-column-created-at = Arange
import-column-supports = Pytyvõ
import-column-language = Ñe'ẽ
import-column-retired = Ojepe'áva
field-file = Archivo
done-imported = Oike { $value } ñemoñe'ẽ.
