# Atýpe jeike: tenda, jeikekuaa, ñemomarandu; umi tapicha voínte mokõi tendápe.
coming-title = Reike haguã
coming-offers = Oĩ: { $what }
coming-lacks = Ndaipóri: { $what }
access-step-free = jeike escalón'ỹre
access-sign-language = ñe'ẽasahára señas-pe
access-guarani = oñeñe'ẽ avañe'ẽme
access-childcare = mitãnguéra ñangareko
coming-open = Oĩ tenda; remomarandúramo ore pytyvõ.
coming-left = { $count ->
        [0] Ndopytavéima tenda.
        [one] Opyta peteĩ tenda.
       *[other] Opyta { $count } tenda.
    }
coming-register = Amomarandu ahataha
coming-lead = Cuenta'ỹre. Téra okẽme guarã añoite: ndojekuaaukái, ha oñembogue { $days } ára aty rire.
coming-people-hint = Nendive; { $most } peve.
coming-for-hint = Rejúramo peteĩ atygua rérape.
coming-needs-hint = Apyka jereha, ñe'ẽasahára, ambue mba'e. Ore aty añoite ohecha.
coming-send = Eñongatu che renda
coming-cancel = Ndahamo'ãvéima
coming-cancel-send = Ame'ẽ jey che renda
field-coming-name = Nde réra
field-coming-for = Atygua rejuhápe
field-coming-people = Mboy tapicha
field-coming-needs = Mba'épa reikotevẽ reike haguã
field-coming-code = Código rehupytyva'ekue
done-registered = Oñeñongatúma nde renda. Ndereho'ỹta ramo, eme'ẽ jey ko código reheve: { $value }
done-unregistered = Nde renda oñembojera. Aguyje remomarandúre.{ $value }
refusal-meeting-over = Aty oñepyrũma.
refusal-meeting-full = { $left ->
        [0] Ndopytavéima tenda.
        [one] Opyta peteĩnte tenda.
       *[other] Opyta { $left } tendánte.
    }
desk-access = Tenda ha jeike
desk-access-taken = Omomarandúva ouha: { $taken }.
desk-access-taken-of = Omomarandúva ouha: { $taken }, { $capacity }-gui.
desk-access-list = Tysýi okẽme guarã
desk-access-change = Emoambue tenda ha jeike
desk-access-capacity-hint = Nandi avave ndoipapáirõ. Henyhẽ vove, noñeñongatuvéima.
desk-access-save = Eñongatu tenda
field-capacity = Mboy tapicha oike
field-offers = Mba'épa oikuave'ẽ
done-access = Oñeñongatu tenda ha jeike.{ $value }
desk-clash = Aty { $number } ndive peteĩ aravópe: { $title }
desk-clash-themes = Umi aty voínte: { $who }
desk-clash-organisations = Umi atygua voínte: { $who }
desk-clash-institutions = Umi temimoĩmby voínte: { $who }
door-list-title = Tysýi okẽme guarã, aty { $number }
door-list-lead = Omomaranduva'ekue: { $people }. Téra oñembogue { $days } ára aty rire; embyai avei kuatia.
door-list-came = Ou
meetings-feed = Opa aty che calendario-pe (.ics)
meetings-feed-departments = Peteĩ tetãvorepegua
meetings-feed-theme = Ko mba'e rehegua aty che calendario-pe (.ics)
