# Jerure jey omondova'ekue rehegua.
appeal-title = Nde jerure jey
appeal-until = Nereimo'ãiramo kóicha ko decisión ({ $by }), ikatu rejerure jey peteĩ jey, { $day } peve. Ombohovái ndéve ambue tapicha equipogua.
appeal-begin = Ajerure jey
appeal-made = Jerure jey { $against } rehe, { $day }
appeal-waits = Oha'arõ ambue tapicha equipogua ñembohovái.
appeal-upheld = Oñeme'ẽ ndéve razón: pe decisión ojeheja rei.
appeal-dismissed = Pe decisión opyta.
appeal-back = Ejevy rehejava'ekuépe
appeal-against = Nde remondo «{ $title }». Rejerure jey { $against } rehe; ikatu rejapo { $day } peve.
appeal-what = Peteĩ jeynte ikatu ojejerure jey peteĩteĩ decisión rehe. Rehaíva omoñe'ẽ pe equipo, ha oñemoherakuã ñembohovái ndive: ani remoĩ reikuaaukase'ỹva.
field-appeal = Mba'érepa nereimo'ãi kóicha
appeal-hint = Ñe'ẽ hesakãvape.
appeal-send = Emondo jerure jey
done-appealed = Og̃uahẽ nde jerure jey. Ñembohovái oĩta ko kuatiaroguépe.
appeals-title = Jerure jey kuéra
appeals-what = Ombohovái ambue tapicha, ndaha'éi odesidiva'ekue. Oguerekóramo razón, pe decisión ojeheja rei pya'e. Jerure ha ñembohovái oñemoherakuã.
appeals-none = Ndaipóri oha'arõva.
appeals-waiting = { $count ->
        [one] Peteĩ jerure jey oha'arõ ñembohovái
       *[other] { $count } jerure jey oha'arõ ñembohovái
    }
appeals-answered = Oñembohováima
appeals-decided-by = Odesidi: { $by }
appeals-own = Ombohovaiva'erã ambue tapicha, ndaha'éi odesidiva'ekue.
appeals-choose = Eiporavo…
appeals-dismiss = Nahániri, pe decisión opyta
appeals-uphold-merge = Heẽ: oñemboja'o jey
appeals-uphold-set-aside = Heẽ: ojejapyhy jey
appeals-uphold-answer = Heẽ: oha'arõ ambue ñembohovái
appeals-uphold-referral = Heẽ: oha'arõ ambue ñembohovái jey
appeals-answer-hint = Oñemoherakuã. Ere mba'érepa, ñe'ẽ hesakãvape.
appeals-send = Embohovái
done-appeal-answered = Oñembohovái jerure jey { $value }.
