# Kuatia oñemyenyhẽva: oñembokuatia peteĩteĩ código reheve, ha oñemoinge ojoapykuéri.
sheets-print = Kuatia oñembokuatiava
sheets-why = Peteĩteĩ kuatia oguereko código. Tapicha opyta pehẽngue reheve: upe código rupive ohecha mba’épa oiko ohaiva’ekuégui.
sheets-once = Código ojehechauka peteĩ jey ha noñeñongatúi: embokuatia ko’ág̃a.
sheets-count-hint = { $most } peve peteĩ jeýpe.
sheets-make = Embosako’i kuatia
sheets-batch = Emoinge kuatia, ojoapykuéri
sheets-batch-how = Opa mba’e teclado rupive: Tab ohasa ambuépe, Intro omondo. Ára, ñe’ẽ ha departamento opyta upe ambuépe g̃uarã. Oñekytĩramo joaju, emondo jey: peteĩteĩ kuatia oike peteĩ jeýnte.
sheets-batch-told = Aty { $batch }, { $day }, { $who }: { $printed } oñembokuatiáva, { $entered } oikéva
sheets-entered = { $count ->
        [one] 1 oike
       *[other] { $count } oike
    }
sheets-code-hint = Kuatia ykére, yvate akatúape.
sheets-consent = Kuatia oguereko marca omoneĩva imarandu jepuru
sheets-next = Emoinge ha ehasa ambuépe
sheets-agree = Amoneĩ peñongatu haguã che réra ha che contacto chembohovái haguã.
sheets-privacy = Oñembogue { $days } ára rire. Contacto noñemoherakuãi. Ikatu rejerure oñembogue haguã mboyve.
sheets-keep = Eñongatu ko pehẽngue. Código reheve rehecha mba’épa oiko rehaiva’ekuégui, cuenta’ỹre.
field-count = Mboy kuatia
done-sheet = Kuatia { $value } oikéma. Esegui ambue ndive.
done-sheet-known = Kuatia { $value } oikéma voi: ndoikéi mokõi jey.
