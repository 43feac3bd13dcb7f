# Oñemoĩva tapicha rehe.
desk-sanctions = Ñemoĩ tekóva rehegua
measure-warning = Ñemomarandu
measure-mute = Kirirĩ sapy’ami
measure-removal = Ñemosẽ
setting-pages = ko’ã páginape
setting-chat = chat-pe
field-measure = Mba’épa oñemoĩ
field-place-of = Moõpa oiko
sanction-days = { $measure }: { $days } ára
sanction-in-group = Ko atýpe
sanction-in-everywhere = Opa atýpe
sanction-everywhere = opa aty
sanction-person = Ohai va’ekue rehe
sanction-person-why = Opa ijeheguiete, oñemomarandu chupe ha ikatu oapela. Ndopokói iderécho oikuave’ẽvo, ohapykueho ha oñembohovái hag̃ua chupe. Ñemosẽ opa atýgui oha’arõ ambue tapicha ambue sector-gua.
sanction-reason-hint = Opavave ohecháta. Ani emoĩ téra.
sanction-impose = Emoĩ
sanction-until = { $day } peve
sanction-second = Ojerure va’ekue sector { $sector }-gua: ambue sector-gua omoneĩ { $day } peve, térã ndovaléi.
sanction-lapsed = Avave ambue sector-gua nomoneĩri { $day } peve: ndovaléi.
sanction-confirm = Amoneĩ ñemosẽ
sanction-appeal = Tapicha he’íva
sanction-answer = Ñembohovái
sanction-answer-hint = Ombohovái oike’ỹva’ekue pe ñemoĩme. Opavave ohecháta tapicha he’iva’ekue ndive.
sanction-lift = Aipe’a
sanction-keep = Aheja
sanction-lifted = Ojeipe’a
sanction-stays = Opyta
sanctions-none = Araka’eve natekotevẽi oñemoĩ mba’eve.
sanctions-what = Ñemomarandu, kirirĩ ha ñemosẽ. Mba’eve nde’íri mávapa pe tapicha, ni ko’ápe ni registro público-pe.
sanctions-wait = Oha’arõ ambue tapicha
sanctions-appeals = Apelación oñembohováitava
sanctions-all = Opavave mba’e
sanctions-chat = Embokuatia chat-pe ojejapo va’ekue
sanctions-chat-why = WhatsApp ryepýpe ojejapóva opyta avei registro-pe, téra ha papapy’ỹre.
sanctions-chat-note = Ambokuatia
done-sanction = Oñemoĩma, ha oñemomarandúta chupe.{ $value }
moderation-title = Che rehe oñemoĩ va’ekue
moderation-lead = Nde añoite rehecha ko página. Ikatu gueteri reikuave’ẽ, rehecha mba’épa oiko remondova’ekue rehe, ha oñembohovái ndéve.
moderation-none = Noñemoĩri mba’eve nde rehe.
moderation-told = Oñemoĩ mba’e rehai va’ekue rehe.
moderation-object = Nachemoneĩri, mba’érepa
moderation-object-hint = Peteĩ jey, { $day } peve. Ambue tapicha ombohovái.
moderation-send = Aapela
refusal-silenced = Aty oĩmoĩháicha ndaikatúi rehai { $day } peve. Ikatu reikuave’ẽ ha reporandu ore atýpe.
refusal-not-so-long = Kóva oiko { $most } ára peve añoite.
refusal-same-sector = Ambue sector-gua omoneĩ va’erã kóva.
refusal-nobody-known = Ndojekuaái mávapa ohai: ikatu oñeñomi pe jehaipyre, ndaikatúi oñemoĩ tapicha rehe.
log-sanction-imposed = { $measure }{ $theme ->
        [none] {" "}opa atýpe
       *[other] {" "}{ $theme } atýpe
    }{ $setting ->
        [chat] , ichat-pe
       *[pages] {""}
    }{ $until ->
        [none] {""}
       *[other] , { $until } peve
    } (ñemoĩ { $sanction }): { $reason }
log-sanction-confirmed = Oñemoneĩ ñemosẽ opa atýgui { $by } ojerure va’ekue, { $until } peve (ñemoĩ { $sanction })
log-sanction-appealed = Ojeapela ñemoĩ { $sanction }
log-sanction-lifted = Ojeipe’a ñemoĩ { $sanction }. Tapicha: { $said } — { $answer }
log-sanction-upheld = Opyta ñemoĩ { $sanction }. Tapicha: { $said } — { $answer }
log-kind-sanction-imposed = Ñemoĩ tapicha rehe
log-kind-sanction-confirmed = Ñemosẽ oñemoneĩva
log-kind-sanction-appealed = Ñemoĩ ojeapeláva
log-kind-sanction-reviewed = Apelación oñembohováiva
