# Kuatia jeporavorã, jeporavo, ñe’ẽñemi ha aty oporavóva.
field-name = Téra
field-kind = Mba’eichagua
field-rows = Tysýi

vote-title = Kuatia jeporavorã
vote-enter = Eporavo
vote-enter-why = Oporavo aty oñemoneĩva, hérape oñe’ẽva rupive. Ehai pe ne kuatia papapy térã eike nde réra reheve.
vote-code-hint = Diez tai ha papapy. Ndaha’éi mba’éve taipa guasu térã michĩ.
vote-open = Embojuruja kuatia
vote-sign-in = Aike che réra reheve
vote-choose = ¿Máva rérape reporavóta?
vote-as = { $organisation }, jeporavo { $round }
vote-by = Oporavo
vote-limit = { $limit ->
    [one] Embokurusu peteĩ térã mavave.
   *[other] Embokurusu { $limit } peve.
 } Nerembokurusúirõ mavave, ko tema opyta ojuruja ndéve ambue atyrã.
vote-read = Emoñe’ẽ opaite mba’ejerure
vote-order = Oñemoĩ papapy rupi.
vote-others = Ne aty noñemoneĩri ko’ãvape: { $themes }.
vote-theme-voted = Ne aty oporavóma ko tema ambue atýpe. Upéva ovale.
vote-review = Ehecha jey eporavo mboyve
vote-is-this = ¿Kóvapa reporavose?
vote-of = { $marks }, { $limit } apytépe
vote-theme-blank = Mavave. Ko tema opyta ojuruja ambue atyrã.
vote-blank = Nerembokurusúi mavave: ne kuatia morotĩ.
vote-final = Reporavo rire, ndaikatuvéima remoambue.
vote-published = Oñemboty vove jeporavo, ojekuaaukáta ne aty réra reheve.
vote-do-cast = Aporavo
vote-back = Aju jey ha amoambue
vote-counted = Ne jeporavo ojepapáma
vote-cast = { $organisation } oporavo { $moment }.
vote-receipt = Kuatia techaukarã
vote-receipt-use = { $marks ->
    [0] Ko papapy reheve ikatu rehecha, oñemboty vove, ne kuatia morotĩ ojepapa hague.
    [one] Ko papapy reheve ikatu rehecha, oñemboty vove, ne kurusu ojepapa hague.
   *[other] Ko papapy reheve ikatu rehecha, oñemboty vove, umi { $marks } kurusu ojepapa hague.
 }
vote-leave = Opa: tovota ambue
vote-follow = Ahecha jeporavo { $round }
vote-closed = Jeporavo oñembotýma
vote-closed-why = Ne jeporavo ndojepapái: oñemboty reporavo mboyve.
vote-had-marked = Rembokurusu va’ekue:
vote-other-form = Pe kuatia remondo va’ekue ndaha’éi ko boleta mba’e. Hese ndojevotái mba’eve: embohéra jey ko’ápe.
vote-elsewhere = Pe rembohérava ko’ápe ndojepapái
vote-elsewhere-why = { $organisation } ovota ma ko jeporavópe ambue tembiporu térã tenda guive. Upe voto, og̃uahẽ ypykue, hína oikóva.
vote-not-kept = Nde voto ndaikatúi oñeñongatu ha ndojepapái
vote-not-kept-why = Ndaha’éi pe rembohéra káusare: sistema-pe ofalla oñeñongatuhápe umi voto. Pe reiporavóva oĩ gueteri ko’ápe iguýpe. Eñeha’ã jey sapy’ánte térã emombe’u mesa-pe: noñemyatyrõiramo, ikatu revota kuatiápe.

round-title = Jeporavo { $number }
round-open-since = Ojuruja { $moment } guive.
round-closed-at = Ojuruja { $opened }, oñemboty { $closed }.
round-turnout = { $entitled } aty apytépe, { $cast } oporavóma.
round-how = { $limit ->
    [one] Peteĩteĩ aty ombokurusu peteĩ mba’ejerure temahápe
   *[other] Peteĩteĩ aty ombokurusu { $limit } mba’ejerure peve temahápe
 } ha oporavo tema peteĩ jey añoite. Jeporavo ojekuaa: oñemboty vove ojehechaukáta máva mba’épa oporavo. Upe mboyve ndojehechaukái mba’eve.
round-rule = Mba’éichapa ojeporavo
round-items = Mba’épa ojeporavo
round-approvals = { $approvals ->
    [0] avave nomoneĩri
    [one] peteĩ omoneĩ
   *[other] { $approvals } omoneĩ
 }
round-roll = Máva mba’épa oporavo
round-organisation = Aty
round-marked = Ombokurusu
round-blank = Morotĩ
round-file-ballots = Kuatia jeporavorã, peteĩ tysýi peteĩteĩme (CSV)
round-file-result = Osẽ va’ekue (JSON)

rounds-title = Jeporavokuéra
rounds-none = Ndaipóri gueteri aty orekóva mba’ejerure oñemoñe’ẽva’erã.
rounds-ready = { $items ->
    [one] 1 mba’ejerure oñemoñe’ẽva’erã.
   *[other] { $items } mba’ejerure oñemoñe’ẽva’erã.
 }
rounds-open = Embojuruja jeporavo
rounds-open-why = Oike kuatiápe umi mba’ejerure oñeñomongeta hague ha oĩva gueteri. Ojuruja rire ndaikatuvéima oñemoambue.
rounds-do-open = Embojuruja ko’ág̃a
rounds-is-open = Ojuruja. { $ballots ->
    [0] Avave ndoporavói gueteri.
    [one] Peteĩ aty oporavóma.
   *[other] { $ballots } aty oporavóma.
 }
rounds-is-closed = Oñemboty { $moment }. { $ballots ->
    [0] Avave ndoporavói.
    [one] Peteĩ aty oporavo.
   *[other] { $ballots } aty oporavo.
 }
rounds-credentials = Kuatia ñemi oñembokuatia hag̃ua
rounds-close = Emboty jeporavo
rounds-close-why = Avave ndaikatuvéima oporavo ha osẽ va’ekue ojekuaaukáta pya’e, kuatiakuéra ñe’ẽñemi reheve.
rounds-do-close = Emboty ko’ág̃a
rounds-record = Emboguapy jeporavopyre
rounds-record-why = Opa jeporavo oñembotýma. Emboguapy rire, opa mba’ejerure opyta ojeporavóva térã nahániri, ha ndojejurujavéima jeporavo.
rounds-do-record = Emboguapy jeporavopyre
rounds-recorded = Jeporavopyre oñemboguapy { $moment }.

credentials-title = Kuatia ñemi jeporavo { $round } pegua
credentials-why = Oguerekóva kuatia oporavo iñatyre, peteĩ jey añoite. Papapy ñemi ojehechauka peteĩ jey, oñembokuatia hag̃ua. Kuatia okañýva térã oñembyaíva oñemyengovia, ha ymaguare ndovalevéima.
credentials-early = Votación noñepyrũi gueteri: umi kuatia reimprimíva ko'ág̃a oikóta oñepyrũ guive, umi organización oĩva upérõ padrón-pe g̃uarã.
credentials-issue = Eme’ẽ opavave ofaltávape
credentials-issued = Oñeme’ẽ { $moment }: { $fate }
credentials-not-issued = Noñeme’ẽi gueteri
credentials-once = Embokuatia ko’ág̃a: papapy ndojehechaukavéima.
credentials-slip = Jeporavo { $round }: { $meeting }
credentials-how = Ehesã’ỹijo ta’ãnga, térã embojuruja { $address } ha ehai papapy. Ovale peteĩ jey añoite.

organisations-title = Atykuéra
organisations-none = Ndaipóri gueteri aty.
organisations-themes = { $count ->
    [0] noñemoneĩri
    [one] 1 tema oñemoneĩva
   *[other] { $count } tema oñemoneĩva
 }
organisations-add = Emoinge peteĩ aty
organisations-do-add = Emoinge
organisations-paste = Emboja peteĩ marandurenda
organisations-paste-hint = CSV orekóva slug, name, kind, department, themes; umi tema ojesepara | reheve. Oike opavave térã mavave.
organisations-do-paste = Emoinge opavave
organisation-accredit = Mba’e temápa ikatu oporavo
organisation-do-accredit = Emoneĩ
organisation-delegates = Máva oporavo hérape
organisation-delegate-hint = Herava’ekue ápe.
organisation-name-delegate = Embohéra
organisation-invite-delegate = Ejapo peteĩ joaju pepirũ
organisation-dismiss = Eipe’a
organisation-revoke = Eipe’a ñemoneĩ
organisation-revoke-why = Mba’érepa ojekuaaukáta. Oporavo va’ekue oñemoneĩ aja ojepapa gueteri.
organisation-do-revoke = Eipe’a ñemoneĩ ko’ág̃a

done-organisation = { $value } jerure oikéma. Ofalta ojedecidi.
done-organisations = Oike { $value } aty.
done-accredited = { $value } oñemoneĩma.
done-accreditation-revoked = Ojeipe’a { $value } ñemoneĩ.
done-delegate = Oĩ peteĩve oporavóva { $value } rérape.
done-dismissed = Pe tapicha ndoporavovéima { $value } rérape.
done-invitation = Eme’ẽ ko joaju pe aty rérape oñe’ẽvape; ojehechauka peteĩ jey añoite: { $value }
done-round-opened = Ojuruja jeporavo { $value }.
done-round-closed = Oñemboty jeporavo { $value }.
done-selection = Oñemboguapy jeporavopyre: { $value } ojeporavo.
vote-no-round = Ko’ág̃a ndaipóri votación ojepe’áva nde aty-pe g̃uarã.
