# WhatsApp papapy: mba’épa ombohovái, ha ipágina.
desk-whatsapp = WhatsApp rehegua
cloud-menu =
    Che ha’e { $process } papapy. Ehai peteĩ papapy:
    1 Emondo peteĩ ñe’ẽme’ẽ
    2 Ehecha mba’épa oiko che código ndive
    3 Aty oútava
    4 Mba’éichapa ojeporavo
    5 Eñe’ẽ peteĩ tapicha ndive
    Ikatu avei remondo ne ñe’ẽ grabado. Ñe’ẽ: ehai guaraní, español térã english. Ani hag̃ua roñe’ẽve ndéve: BAJA. Ne mba’ekuaarã: { $privacy }
cloud-ask-proposal = Ehai peteĩ ñe’ẽmondópe mba’e apañuãipa oĩ ha mba’épa reipota ojejapo. Ikatu avei emondo ne ñe’ẽ grabado.
cloud-too-short = Mbyky eterei. Emombe’umi ve oréve, térã ehai 0 rehecha hag̃ua menú.
cloud-offer = ¿Ñe’ẽme’ẽpa kóva? Ehai 1 remondo hag̃ua ñe’ẽme’ẽ ramo, 2 ore aty omoñe’ẽ hag̃ua porandu ramo, 0 menúpe g̃uarã.
cloud-ask-code = Ehai nde código, 7K4MX-Q3XDP-icha.
cloud-bad-code = Ndaipóri mba’eve upe código reheve. Ehecha porã umi tai ha ehai 2 eñeha’ã jey hag̃ua.
cloud-state =
    «{ $title }»
    { $state }
    Tape opavave: { $link }
cloud-no-meeting = Ndaipóri aty oñemomarandúva. Ehai 0 rehecha hag̃ua menú.
cloud-meetings =
    Aty oútava:
    { $meetings }
    Opavave: { $link }
cloud-voting = WhatsApp rupive ndojeporavói araka’eve. Umi organización oiporavo atyhápe: teléfono rupive, aparato joaju térã kuatiápe. Umi tembipota: { $link }
cloud-ask-question = Ehai ne porandu. Peteĩ tapicha ore aty pegua omoñe’ẽta ha rombohováita ndéve ko’ápe.
cloud-away = Ko’ág̃a ndaipóri avave: ore aty ombohovái { $first } guive { $last } peve, { $hours }. Ehai jepe ne porandu: noñehundýi, ha rombohováita ndéve ko’ápe.
cloud-taken = Og̃uahẽ ne ñe’ẽme’ẽ. Nde código ha’e { $code }: eñongatu. Rombohováita { $day } mboyve. Ehecha ko’ápe: { $link }
cloud-taken-late = Og̃uahẽ ne ñe’ẽme’ẽ. Opa ára ñe’ẽme’ẽme g̃uarã: oñeñongatu plan oútavape g̃uarã, ha rombohováita { $day } mboyve. Nde código ha’e { $code }. Ehecha ko’ápe: { $link }
cloud-consent = ¿Reipotápa romombe’u ndéve ko’ápe mba’épa oiko hese? Rembohováiramo HEẼ, roñongatu ne papapy upevarã añoite, ha ikatu rejerure BAJA reipota jave. Rembohováiramo NAHÁNIRI, rehecha nde código rupive.
cloud-agreed = Oĩma: romomaranduta ndéve ko’ápe. Ani hag̃ua rerecibi ve: BAJA.
cloud-declined = Oĩ porã: noroñongatúi ne papapy ne ñe’ẽme’ẽ ndive. Nde código rupive rehecha reipota jave.
cloud-question-title = Porandu: { $title }
cloud-question-taken = Og̃uahẽ ne porandu. Nde código ha’e { $code }. Rombohováita ndéve ko’ápe { $day } mboyve. Ikatu avei rehecha { $link }
cloud-recording-taken = Og̃uahẽ ne ñe’ẽmondo. Peteĩ tapicha ohendúta ha ohaíta he’íva; pe audio noñemosarambíri. Nde código ha’e { $code }. Rombohováita ndéve ko’ápe { $day } mboyve: { $link }
cloud-lost = Ndaikatúi roipe’a remondóva. Emondo jey, térã ehai.
cloud-title-audio = Ñe’ẽ grabado
cloud-title-image = Ta’anga
cloud-title-video = Ta’anga omýiva
cloud-title-document = Kuatia
cloud-untold-audio = (Avave ndohái gueteri mba’épa he’i ko ñe’ẽ grabado.)
cloud-untold-image = (Avave ndohái gueteri mba’épa ohechauka ko ta’anga.)
cloud-untold-video = (Avave ndohái gueteri mba’épa he’i ko ta’anga omýiva.)
cloud-untold-document = (Avave ndohái gueteri mba’épa he’i ko kuatia.)
cloud-too-many = Ko árape rohupytýma { $most } ñe’ẽmondo ko papapýgui. Eku’e ko’ẽrõ, térã página rupive.
cloud-not-taken = Ndaikatúi roñongatu upe jehaipyre: ipuku eterei térã oreko tai ndojeleéiva. Emondo jey, mbykyvéva.
cloud-stopped = Oĩma: noromomaranduvéima. Rehairamo ALTA, romomarandu jeýta.
cloud-started = Oĩma: romomarandu jeýta ko’ápe. Ani hag̃ua rerecibi ve: BAJA.
cloud-notice =
    «{ $title }» rehegua:
    { $told }
    { $next }
    { $track }
    Ani hag̃ua rerecibi ve: BAJA.
cloud-off = Ko proceso ndorekói ipapapy WhatsApp. Opa mba’e oiko hese’ỹ: umi marandu oho correo rupive, ha ohejáva ipapapy oñehenói.
cloud-on = Ko proceso papapy omba’apo hína.
cloud-arrived = Oñeha’arõ: { $waiting }, umíva apytépe { $stuck } oñeha’ãma. Pe ñe’ẽmondo paha og̃uahẽ: { $last }.
cloud-nothing-yet = ndaipóri gueteri
cloud-talks = Ñomongeta: { $chats }. Oipota marandu ko’ápe: { $agreed }. Ndoipotavéiva: { $stopped }.
cloud-sendings = Ñe’ẽmondo osẽva: { $sent }; oha’arõva: { $waits }; nosẽiva: { $failed }.
cloud-dead = Umi nosẽiva
cloud-steps = Tape peteĩ papapy rekávo
cloud-steps-why = Pe cuenta ha’e va’erã gobierno mba’e, ndaha’éi ONG térã empresa mba’e: WhatsApp nomoneĩri oikuave’ẽva política térã jeporavo rembiapo.
cloud-step-owner = Institución oipe’a cuenta (Meta Business) héra ramo, proveedor autorizado ndive, ha oñeverifica.
cloud-step-number = Oñerregistra peteĩ papapy avave ndoipurúiva WhatsApp-pe.
cloud-step-app = Cuenta-pe ojejapo aplicación WhatsApp reheve. Oñembokuatia secreto ha papapy identificador.
cloud-step-token = Ojejapo usuario de sistema ha ichupe peteĩ token opa’ỹva.
cloud-step-webhook = Aplicación-pe oñemoĩ ko dirección: { $address } (https ha certificado añeteguáva reheve) ha peteĩ ñe’ẽ verificación-rã; oñesuscribi «messages». Programa oñepyrũ umi mba’e reheve: docs/WHATSAPP.md.
cloud-step-template = Oñeaprobauka peteĩ plantilla peteĩ nandi reheve, español ha inglés-pe, oñemomarandu hag̃ua peteĩ ára rire.
cloud-step-hours = Oje’e mba’e aravópepa peteĩ tapicha ombohovái, 1-5 07:00-15:00-icha. Upe okápe papapy he’i araka’épa ojevýta.
cloud-step-check = Ojehai «hola» papapýpe oimeraẽ teléfono guive: ombohovái va’erã menú, ha ko página oipapa va’erã ñomongeta.
cloud-never-votes = WhatsApp rupive ndojeporavói araka’eve.
weekday-1 = arakõi
weekday-2 = araapy
weekday-3 = ararundy
weekday-4 = arapo
weekday-5 = arapoteĩ
weekday-6 = arapokõi
weekday-7 = arateĩ
recording-title = Omondo va’ekue
recording-private = Ore atýpe g̃uarã añoite: noñemosarambíri, ha oñembogue tapicha ojerure jave. Oñembokuatia mávapa oipe’a.
recording-number = Vore { $number }
recording-by = Ohai: { $by }
recording-write = Ehai he’íva
recording-write-hint = Tapicha ñe’ẽme. Rembohasáramo, ere.
recording-language = Mba’e ñe’ẽmepa rehai
recording-send = Añongatu jehaipyre
cloud-title = WhatsApp papapy
