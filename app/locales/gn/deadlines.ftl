# Ára paha kuéra: mba'épa ojapova'erã ko tembiaporape, araka'e peve ha ojapópa; umi ára omba'apohápe.
nav-deadlines = Ára paha
deadlines-title = Ára paha kuéra
deadlines-lead = Mba'épa ojapova'erã ko tembiaporape, araka'e peve, ha ojapópa. Peteĩteĩ tysýi ohechauka moõpa ojehecha ha hendápe opavave rembiasakuépe.
deadlines-overdue = Ohasáma ijára
deadlines-due = Oúta
deadlines-met = Ojejapo ijárape
deadlines-met-late = Ojejapo ka'aru
deadlines-kept = Ojejapóma
deadlines-none-overdue = Ndaipóri ohasáva ijára.
deadlines-none-due = Ndaipóri oútava.
deadlines-more = { $count ->
        [one] Ha peteĩve, ndojehechaukáiva.
       *[other] Ha { $count }ve, ndojehechaukáiva.
    }
deadlines-group = { $count }{ $late ->
        [0] , ijárape
        [one] , peteĩ ohasa rire ijára
       *[other] , { $late } ohasa rire ijára
    }
deadlines-what = Mba'épa
deadlines-until = Araka'e peve
deadlines-state = Mba'éichapa oho
deadlines-line = Opavave rembiasakue
deadlines-line-number = tysýi { $number }
deadlines-meeting = aty { $number }
deadlines-proposal = ñemoñe'ẽ { $number }
deadlines-opinion = { $institution }, ñemoñe'ẽ { $number }
deadlines-contribution = peteĩ oguahẽva'ekue
deadlines-reckoning = Mba'éichapa ojepapa ára
deadlines-reckoning-lead = Ojepapa ára omba'apohápe: arakõi guive arapoteĩ peve, arete'ỹre. Ára paha oike tuichaháicha, ko tembiaporape arávope.
deadlines-days-before = { $days ->
        [one] peteĩ ára omba'apoháva mboyve
       *[other] { $days } ára omba'apoháva mboyve
    }
deadlines-days-after = { $days ->
        [one] peteĩ ára omba'apoháva rire
       *[other] { $days } ára omba'apoháva rire
    }
deadlines-holidays = Arete ojepapáva ({ $count })
deadlines-holiday-decreed = oñembojoapy ko tembiaporape
deadlines-holidays-moved = Mburuvicha guasu ikatu omova mbovymi arakõime (Léi 1723/2001): mesa de trabajo omoĩ ko'ápe peteĩteĩ, ha opyta opavave rembiasakuépe.
deadline-overdue = { $days ->
        [0] ohasáma
        [one] ohasáma peteĩ ára omba'apoháva
       *[other] ohasáma { $days } ára omba'apoháva
    }
deadline-due = { $days ->
        [0] opa ára omba'apoháva oúva mboyve
        [one] opyta peteĩ ára omba'apoháva
       *[other] opyta { $days } ára omba'apoháva
    }
deadline-met = ojejapo { $day }
deadline-met-late = ojejapo { $day }, { $days ->
        [0] ka'aru
        [one] peteĩ ára omba'apoháva rire
       *[other] { $days } ára omba'apoháva rire
    }
duty-timeline = Ojekuaauka ára kuéra
duty-manual = Ojekuaauka kuatia mbo'eha
duty-decision = Ojedesidi oguahẽva'ekue rehe
duty-notice = Oñemomarandu peteĩ aty
duty-opinion = Temimoĩmby ñe'ẽ
duty-rule = Oñemboty ñepohã
duty-selection = Ojehai jeporavo
duty-plan = Ojekuaauka plan

desk-calendar = Ára paha
desk-calendar-public = Ehecha opavavepe guarã
desk-calendar-terms = Mboy árapa oreko peteĩteĩ mba'e
desk-calendar-terms-lead = Ára omba'apohápe. Ñemoambue opyta opavave rembiasakuépe ha omomýi opa ára paha ojepapáva hese.
desk-calendar-set = Emoĩ
desk-calendar-holidays = Arete kuéra
desk-calendar-holidays-lead = Oúma tetã arete. Embojoapy umi pyahu ha emoambue umi oñemomýiva: opyta opavave rembiasakuépe.
desk-calendar-work = Oñemba'apo
desk-calendar-work-on = Oñemba'apo { $day }
desk-calendar-declare = Embojoapy
field-duty = Mba'épa
field-days = Ára omba'apoháva
field-holiday = Ára
field-holiday-name = Mba'épa oñemomba'e
done-term = Ko'ágã oreko { $value } ára omba'apoháva.
done-holiday = { $value } ha'e arete.
done-worked = { $value } oñemba'apo.

log-holiday-declared = { $day } ha'e arete ojepapa haguã ára paha
log-holiday-worked = { $day } oñemba'apo, ha ojepapa
log-term-changed = { $duty }: ko'ágã oreko { $days } ára omba'apoháva
log-kind-holiday-changed = Arete oñemoambuéva
log-kind-term-changed = Ára paha oñemoambuéva
