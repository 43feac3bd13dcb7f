# Umi aty: tysýi, peteĩteĩ, ha mba'éichapa ojembosako'i ha ojehai.
meetings-lead = { $count ->
        [0] Ndaipóri gueteri aty.
        [one] Peteĩ aty.
       *[other] { $count } aty.
    } { $people ->
        [0] {""}
        [one] Oho peteĩ tapicha.
       *[other] Oho { $told } tapicha.
    }
meetings-coming = Umi oúva
meetings-past = Umi ohasava'ekue
meetings-items = { $count ->
        [one] Peteĩ ñemoñe'ẽ oñeñe'ẽtaha hese
       *[other] { $count } ñemoñe'ẽ oñeñe'ẽtaha hese
    }{ $treated ->
        [0] {""}
        [one] , peteĩ rehe oñeñe'ẽma
       *[other] , { $treated } rehe oñeñe'ẽma
    }
meetings-people = { $count ->
        [one] Oho peteĩ tapicha
       *[other] Oho { $count } tapicha
    }{ $organisations ->
        [0] {""}
        [one] , peteĩ atyguasugua ha hese'ỹgua
       *[other] , { $organisations } atyguasugua ha hese'ỹgua
    }

meeting-crumbs = Moõpa reime
meeting-when = Araka'épa
meeting-where = Moõpa
meeting-themes = Téma kuéra
meeting-expected = Tapicha oñeha'arõva
meeting-calendar = Emoĩ che arapapahápe
meeting-documents = Kuatia kuéra
meeting-document-kilobytes = { $count } kB kuatia
meeting-agenda = Oñeñe'ẽtava
meeting-agenda-empty = Ndaipóri gueteri ñemoñe'ẽ oñeñe'ẽ haguã.
meeting-agenda-lead = { $count ->
        [one] Peteĩ ñemoñe'ẽ
       *[other] { $count } ñemoñe'ẽ
    }{ $treated ->
        [0] .
        [one] ; peteĩ rehe oñeñe'ẽ.
       *[other] ; { $treated } rehe oñeñe'ẽ.
    }
meeting-treated-only = Oñeñe'ẽ hese, ndojehaíri mba'eve.
meeting-follows = Mba'épa oúta
meeting-attendance = Mávapa oho
meeting-citizens = Tapicha atyguasu'ỹgua
meeting-organisation = Atyguasu
meeting-people = Tapicha
meeting-total = Opavave

outcome-kept = Opyta oĩháicha
outcome-changed = Oñemoñe'ẽ oñemoambue haguã
outcome-question-open = Opyta peteĩ porandu

desk-meeting-new = Embosako'i peteĩ aty
desk-meeting-change = Emoambue pe ñemomarandu
desk-meeting-plan = Embosako'i
desk-meeting-save = Eñongatu
desk-meeting-no-department = Tetãvore'ỹre
desk-meeting-place-hint = Táva ha óga, oñeg̃uahẽ haguãicha.
desk-meeting-zone = { $zone } aravópe.
desk-meeting-minutes = Ehai oñeñe'ẽva
desk-meeting-public = Ehecha kuatiarogue opavavépe g̃uarã
desk-agenda-numbers-hint = Péicha: 1, 8, 9–12. Oĩmava opyta hendaitépe.
desk-agenda-no-theme = Mavave
desk-agenda-add = Embojuaju
desk-agenda-order = Eñongatu imbotysýi
desk-agenda-place = Henda
desk-agenda-place-of = Ñemoñe'ẽ { $number } renda
desk-agenda-proposal = Ñemoñe'ẽ
desk-agenda-stage = Moõpa oĩ
desk-agenda-take-off = Eipe'a
desk-agenda-take-off-number = Eipe'a ñemoñe'ẽ { $number }
desk-document-hint = PDF, ODT, DOCX, PNG, JPG, CSV térã jehaipyre, { $megabytes } MB peve. Opavave ohecháta.
desk-document-attach = Embojuaju kuatia
desk-attendance-total = { $count ->
        [0] Avave ndojehaíri gueteri.
        [one] Peteĩ tapicha ojehai.
       *[other] { $count } tapicha ojehai.
    }
desk-attendance-record = Ehai mávapa oho
desk-attendance-save = Eñongatu mávapa oho
desk-minutes-title = Oñeñe'ẽva
desk-minutes-treat = Ehai oñeñe'ẽmaha hese
desk-minutes-correct = Emyatyrõ ojehaiva'ekue
desk-minutes-said-hint = Ani ehai tapicha réra. Ikatu opyta nandi oñemoñe'ẽnteramo.
desk-minutes-follow-up-hint = Mba'épa oñemoambuéta, térã mávapa ombohováita ha araka'épa.
desk-minutes-save = Eñongatu oñeñe'ẽmaha
desk-hall-title = Peteĩ ñemoñe'ẽ pyahu
desk-hall-lead = Oĩ he'íva atyhápe: ko'ág̃a oñeme'ẽ ipapapy ha opyta ko atýpe.
desk-hall-open = Ehai pe ñemoñe'ẽ
desk-hall-consent-hint = Eporandu raẽ emarka mboyve.
desk-hall-enter = Eme'ẽ ipapapy

field-meeting-title = Aty réra
field-place = Tenda
field-begins-at = Oñepyrũ
field-finishes-at = Opa
field-expected-people = Tapicha oñeha'arõva
field-meeting-themes = Téma kuéra
field-agenda-numbers = Ñemoñe'ẽ papapy kuéra
field-agenda-theme = Peteĩ téma pegua opavave
field-places = Henda tysýipe
field-document-title = Kuatia réra
field-document-file = Pe kuatia
field-came = Tapicha
field-said = Mba'épa oje'e
field-outcome = Mba'éichapa opyta
field-follow-up = Mba'épa oúta

done-meeting-planned = Aty { $value } oñemomaranduma.
done-meeting-saved = Aty { $value } ñemomarandu oñemoambuéma.
done-agenda = Ñemoñe'ẽ oñembojuajuva: { $value }.
done-agenda-order = Pe tysýi oñeñongatúma.{ $value }
done-agenda-off = Ñemoñe'ẽ { $value } ojeipe'áma.
done-document = Oñembojuajúma: { $value }.
done-attendance = Tapicha ojehaiva: { $value }.
done-treated = Ñemoñe'ẽ { $value } ojehai oñeñe'ẽmaha hese.
done-hall = Oguerekóma ipapapy. Eme'ẽ he'iva'ekuépe ipapapy ha ikódigo: { $value }.
desk-agenda-move = Embotyryry peteĩ fila ⠿ guive, térã emongu’e Alt ha flecha reheve; upéi eñongatu.
card-treated = propuesta oñeñe’ẽ hese
card-people = tapicha
card-organisations = organización
card-items = propuesta kuéra
card-voted = ojevota hese
card-alt = Ta’ãnga ojeguerahauka hag̃ua jehaipyre ndive
card-save = Eñongatu ta’ãnga
