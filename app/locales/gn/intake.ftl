# Og̃uahẽva rape: máva oñangareko, mávape ojejerure ombohovái, moõpa oñembohasa ha mba’éichapa oho.
state-received = noñemoñe’ẽi
state-filtered = oñemoñe’ẽma
state-directed = peteĩ temimoĩmby ndive
state-answered = oñemoĩma iñemohu’ã
due-replied = ohai jey
due-followed = oñembohasa, ndaipóri marandu
intake-state = Mba’éichapa oho
intake-nobody = Avave
intake-owner = oñangareko { $who }
intake-directed = ombohováita { $institution }, { $day } peve
intake-due = oñembohovái { $day } peve
intake-take-on = Añangarekóta hese
intake-pass-on = Embohasa ambue omba’apóvape
intake-direct = Ejerure peteĩ temimoĩmbýpe ombohovái haguã
intake-direct-why = Ombohovái hérape, joaju térã cuenta rupive. Joaju ojejapo Opiniones-pe, temimoĩmby kuatiaroguépe.
intake-direct-send = Ejerure ñembohovái
intake-next-step-hint = Mba’épa oiko ko’ág̃a ha máva ojapo. Ohaiva’ekue omoñe’ẽta.
intake-follow = Ehai mba’épa oiko oñembohasava’ekuégui
intake-follow-hint = Mba’épa ojekuaa ha mba’épa oúta, térã mba’éichapa oñemyatyrõ.
intake-follow-send = Ehai
intake-settled = Oñemyatyrõma
intake-settled-tick = Oñemyatyrõma: ndaipóri mba’eve oñeha’ãrõva
intake-until = { $day } peve
intake-next = Oúva upe rire
intake-next-until = oúva oiko { $day } peve
intake-as-of = Péicha oĩ { $day } árape.
intake-reply = Ohaiva’ekue ndovy’ái ñembohovái rehe
intake-reply-send = Embohovái
intake-drafts = Ñembohovái ojeporúva jepi
intake-drafts-why = Haime ñepyrũ añónte: ombohováiva omoambue omondo mboyve. Mba’eve ndohói ijehegui.
intake-draft-new = Peteĩve
intake-draft-change = Emoambue térã embogue
intake-draft-discard = Embogue
intake-draft-save = Eñongatu
intake-asked-title = Tapichakuéra ohaiva’ekue
intake-asked = { $count ->
        [one] Ojejerure peẽme pembohovái haguã peteĩ mba’e. Ñembohovái oñemoherakuã temimoĩmby rérape.
       *[other] Ojejerure peẽme pembohovái haguã { $count } mba’e. Opa ñembohovái oñemoherakuã temimoĩmby rérape.
    }
intake-answer-hint = Mba’épa oñemoĩ, mba’érepa, ha mba’épa ikatu ojapo pe tapicha.
intake-answer-send = Embohovái ha emboty
intake-give-back = Ndaha’éi ore mba’e
intake-give-back-hint = Mba’érepa, ha mávape ou. Ojevy omba’apóvape.
intake-give-back-send = Embojevy omba’apóvape
intake-letter = { $institution }-pe:

    { $process } ojerure peẽme pembohovái haguã, temimoĩmby rérape, { $count ->
        [one] peteĩ mba’e
       *[other] { $count } mba’e
    } tapichakuéra ohaiva’ekue, { $day } peve. Oñembohovái cuenta’ỹre ko joajúpe. Ojepe’a peteĩ jey ha peteĩ mba’e’okakuaápe:

    { $link }

    { $list }

    Ñembohovái oñemoherakuã. Ndaha’éiramo pene mba’e, upe kuatiaroguépe voi ikatu pembojevy.
intake-letter-also = Avei ojejerure peẽme pembohovái haguã tapichakuéra ohaiva’ekue; oĩ upe kuatiaroguépe voi:

    { $list }
intake-seen-by = Oñangarekóva
field-next-step = Mba’épa oúta
field-draft-title = Mba’éichapa ombohéra omba’apóva
field-draft-text = Haipyre
refusal-replied-before = Rehai jeýma peteĩ jey, ha ikatu peteĩ jeýnte.
done-taken-on = Oñangareko { $value }.
done-directed = Ojejerure { $value }-pe. Ndorekóiramo cuenta, eme’ẽ chupe joaju.
done-followed = Ojehai.{ $value }
done-reply-answered = Oñembohovái.{ $value }
done-given-back = Ojevy omba’apóvape.{ $value }
done-replied = Rohupyty rehaiva’ekue.{ $value }
done-saved = Oñeñongatu.{ $value }
log-contribution-answered-for = { $institution } ombohovái peteĩ og̃uahẽva: { $reason }
log-contribution-filtered = Oñemoñe’ẽ peteĩ og̃uahẽva. Oñangareko { $who }
log-contribution-directed = Ojejerure { $institution }-pe ombohovái haguã peteĩ og̃uahẽva, { $day } peve
log-contribution-returned = { $institution } ombojevy peteĩ og̃uahẽva omba’apóvape: { $reason }
log-referral-followed = Marandu oñembohasava’ekuégui: { $said } Oho { $day } peve
log-referral-settled = Oñemyatyrõ oñembohasava’ekue: { $said }
log-answer-helped = Ohaiva’ekue he’i ñembohovái oipytyvõ hague chupe
log-answer-not-helped = Ohaiva’ekue he’i ñembohovái noipytyvõi hague chupe
log-author-replied = Ohaiva’ekue ohai jey ñembohovái rire
log-reply-answered = Oñembohovái ijára ohai jeyva’ekue: { $answer }
log-kind-contribution-filtered = Og̃uahẽva oñemoñe’ẽva
log-kind-contribution-directed = Ñembohovái ojejeruréva temimoĩmbýpe
log-kind-contribution-returned = Og̃uahẽva ojevýva
log-kind-referral-followed = Marandu oñembohasava’ekuégui
log-kind-answer-rated = Ñembohovái oipytyvõpa
log-kind-author-replied = Ijára ohai jeýva
log-kind-reply-answered = Mokõiha ñembohovái
track-next-filtered = Omba’apóva omoñe’ẽma ha nembohováita { $day } peve.
track-next-directed = Ko’ág̃a { $institution } oguereko, ha nembohováita { $day } peve.
track-helped = ¿Nepytyvõpa ñembohovái?
track-helped-yes = Héẽ, chepytyvõ
track-helped-no = Nahániri
track-rated-yes = Eréma héẽ. Ikatu remoambue.
track-rated-no = Eréma nahániri. Ikatu remoambue, ha rehai jey peteĩ jey.
track-reply = Ehai jey peteĩ jey
track-reply-label = Mba’épa ofalta, térã noñentendéi
track-reply-hint = Peteĩ jeýnte. Noñemoherakuãi: omoñe’ẽ omba’apóva, ha ko’ápe nembohovái.
track-reply-send = Emondo
track-replied = Rehaiva’ekue upe rire
track-reply-until = Rombohováita ndéve { $day } peve.
answers-title = Ñembohovái
answers-lead = { $open ->
        [0] Mba’eve noha’ãrõi ñembohovái.
        [one] Peteĩ og̃uahẽva oha’ãrõ ñembohovái.
       *[other] { $open } og̃uahẽva oha’ãrõ ñembohovái.
    } { $late ->
        [0] Mavave ndohasái iára.
        [one] Peteĩ ohasáma iára.
       *[other] { $late } ohasáma iára.
    }
answers-none = Ko’ág̃a mba’eve noha’ãrõi ñembohovái.
answers-team = Omba’apóva ko tembiapópe
answers-holders = Mávapa oguereko
answers-holder = Oguereko
answers-open = Oha’ãrõva
answers-late = Ohasáma iára
answers-overdue = Ohasáva iára, peteĩteĩ
answers-came = Og̃uahẽ
answers-late-by = Ohasa
answers-days = { $days ->
        [one] 1 ára
       *[other] { $days } ára
    }
answers-referred = Oñembohasava’ekue
answers-referred-lead = Ndaha’éi plan-pegua ha oñangareko hese ijára: ojepapa ambuépe ha ojehecha ipaha peve. Oĩ { $count }; oñemyatyrõva { $settled }; ohasáva iára { $late }.
answers-of-addressee = Oñembohasáva: { $count }; oñemyatyrõmava: { $settled }; hi’ára ohasámava: { $late }
answers-helped = { $all } tapicha he’íva oimo’ãva ñembohovái rehe apytépe, { $yes } he’i oipytyvõ hague chupe (n = { $all }).
inbox-reminded = Oñemondóma mandu’arã correo rupive: { $day }
inbox-reminder-subject = { $moment ->
        [before] { $process }: oñembohovái va’erã { $day } peve
       *[after] { $process }: oñembohovái va’erãmo’ã { $day } peve
    }
inbox-reminder-text = { $process }

    { $moment ->
        [before] { $day } peve oñembohovái va’erã oha’arõva
       *[after] { $day } opa hi’ára umi oha’arõva
    } { $whom ->
        [institution] { $institution } ñembohovái
       *[team] bandeja-pe
    }: { $count ->
        [one] peteĩ ñe’ẽmondo
       *[other] { $count } ñe’ẽmondo
    }.
    { $moment ->
        [before] Noñembohováiriva hi’árape osẽta opavave ohechahápe.
       *[after] Osẽ opavave ohechahápe oñembohovái peve.
    }

    Eike nde cuenta reheve ha embohovái ápe:
    { $link }

    Ko mandu’arã oguahẽ peteĩ jey mboyve ha peteĩ jey upe rire.
