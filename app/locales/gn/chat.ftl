# Marandu jeporavo peteĩ aty WhatsApp-pegua jeguenohẽmbyrégui.
chat-title = WhatsApp atýgui: { $theme }
chat-lead = Eiporavo umi marandu ha’éva ñemoñe’ẽ. Ojelee añónte: noñeñongatúi mba’eve, eiporavóva añoite.
chat-before = Eñepyrũ mboyve: emomarandu atýpe
chat-before-why = Avave ndaikatúi omoneĩ ambuekuéra rérape. Emoĩ kóva atýpe mbovy ára mboyve, ikatu haguãicha he’i ndoipotáiva.
chat-notice = Mba’éichapa. Ko atýgui («{ $theme }») rogueraháta Jopóipe umi ñemoñe’ẽ ojehaiva’ekue, upépe peteĩteĩ ohupyty código, ñembohovái ha jehapykueho opavave rendápe. Rogueraha umi marandu ha’éva ñemoñe’ẽ añónte, héra ha ipapapy’ỹre, ohaiva’ekue oipotárõ mante oñembohéra. Ambue oje’eva’ekue opyta ko’ápe. Ndereipotáiramo ojeporu ne marandu, ehai oréve.
chat-export = Ñomongeta jeguenohẽmbyre
chat-export-hint = WhatsApp-pe: aty, Más, Exportar chat. Archivo reheve oñehendu ñe’ẽ grabado ha ojehecha ta’anga; archivo’ỹre ivevuive. Pe .txt térã .zip ome’ẽva, { $megabytes } MB peve.
chat-look = Ahecha marandukuéra
chat-unreadable = Ndaikatúi ojelee ko jeguenohẽmbyre. Línea { $why }
chat-shown = { $count ->
        [0] Ndaipóri marandu ojehecha’ỹva gueteri.
        [one] Oĩ peteĩ marandu ojehecha’ỹva gueteri.
       *[other] Oĩ { $count } marandu ojehecha’ỹva gueteri.
    }
chat-known = { $count ->
        [one] Peteĩ ojehechámava ndojehechaukavéima.
       *[other] { $count } ojehechámava ndojehechaukavéima.
    }
chat-older = { $count ->
        [one] Peteĩ marandu yma véva ojehechaukáta emondo jeýramo ko’ãva rire.
       *[other] { $count } marandu yma véva ojehechaukáta emondo jeýramo ko’ãva rire.
    }
chat-order-dmy = Umi ára ojelee ára, jasy, ary, ha katu ndaha’éi ojekuaa porãva. Ehecha peteĩ reikuaáva.
chat-order-mdy = Umi ára ojelee jasy, ára, ary, ha katu ndaha’éi ojekuaa porãva. Ehecha peteĩ reikuaáva.
chat-order-ymd = Umi ára ojelee ary, jasy, ára, ha katu ndaha’éi ojekuaa porãva. Ehecha peteĩ reikuaáva.
chat-voices = { $count ->
        [one] Peteĩ ñe’ẽ grabado
       *[other] { $count } ñe’ẽ grabado
    }
chat-voices-how = Oĩ oñe’ẽva ha ndohaíriva: ehendu chupekuéra. Oĩ nderenondépe { $minutes } minuto, ndéve g̃uarãnte, ha noñeñongatúi nderehaiporavóiva.
chat-recorded-hint = Mba’épa he’i, ñe’ẽ ha’e he’i haichaite; erembohasáramo, ere. Reheja nandíramo oike jepe, ha equipo ohendu ha ohai upéi. Ñe’ẽ grabado opyta equipo-pe añoite.
chat-likely = { $count ->
        [one] Peteĩ marandu ñemoñe’ẽ ojoguáva
       *[other] { $count } marandu ñemoñe’ẽ ojoguáva
    }
chat-likely-how = Ojejuhu techaukaha ndahasýivape: oñembohéra ñemoñe’ẽ, ojerure, ipuku, oporandu. Nde reporavo.
chat-reads-like = Ñemoñe’ẽ ojogua
chat-sign-proposes = oñembohéra ñemoñe’ẽ
chat-sign-asks = ojerure mba’e
chat-sign-long = ipuku
chat-sign-question = oporandu
chat-messages = Marandukuéra
chat-pick-how = Emarka umi oikéva. Peteĩ oñemotenondéramo remarkava’ekue mboyvegua, emarka avei upéva: peteĩnte oikóta chugui.
chat-join = Ojoaju ojeporavova’ekue mboyvegua ndive
chat-draft = Aku’e umi ojeporavova’ekue ndive
chat-back = Ejevy ne navegador rupi ha emarka jey: remarkava’ekue oĩ gueteri upépe.
chat-drafts-lead = Emoĩ peteĩteĩme héra ha ehecha ijehai. Oje’eva’ekue opyta ijykére, mba’apohára aty peguarãnte.
chat-draft-number = Og̃uahẽva { $number }
chat-problem-hint = Ohaiva’ekue ñe’ẽme, ikatuháicha.
chat-named = Ohaiva’ekue omoneĩ oñembohéra
chat-named-hint = He’íramo ndéve añoite. He’i’ỹramo, he’íta «peteĩ aty pegua».
chat-author = Ohaiva’ekue réra
chat-author-hint = Eheja nandi nomoneĩriramo.
chat-take = { $count ->
        [one] Amoinge og̃uahẽva
       *[other] Amoinge { $count } og̃uahẽva
    }
chat-again = Añepyrũ jey peteĩ jeguenohẽmbyre ndive
chat-quotes = Oje’e haguéicha atýpe
chat-member = Peteĩ WhatsApp aty pegua ohai.
groups-import = Ñemoñe’ẽ jeporavo WhatsApp atýgui
done-chat = Oike. Eme’ẽ peteĩteĩme icódigo: { $value }
done-chat-known = Ndoikéi mba’eve pyahu: opavave oikémakuri.
field-messages = Marandukuéra
field-picks-said = Marandukuéra
field-picks-title = Héra
field-picks-problem = Apañuãi
field-picks-solution = Ñemoĩporã
field-picks-named = Ohaiva’ekue omoneĩ oñembohéra
field-picks-author = Ohaiva’ekue réra
