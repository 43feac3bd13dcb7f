sector-of-government = gobierno-gua
sector-of-organisations = organización-gua
sector-of-citizens = tavayguakuéra
tidings-digest = Ko semana
tidings-result = Votación osẽva’ekue
group-leaders = Máva omboguata
group-lack-leaders = Oikotevẽ motenondehára: mokõi jepe, ani hag̃ua peteĩ ha’eño omoderáva.
group-lack-sectors = Opavave imotenondehára ou peteĩ hendágui: tekotevẽ ambue sector-gua.
group-leader-hint = Omboguatáva peteĩ aty oisãmbyhy imba’e añoite; rol oñeme’ẽ Tapichakuérape.
group-leader-name = Emoĩ omboguata hag̃ua
group-leader-dismiss = Eipe’a
field-leader = Motenondehára
field-sector = Moõgui ou
tell-title = Oñemombe’u hag̃ua chat-pe
tell-lead = Opaite jehaipyre oike peteĩ marandúpe. Emboja aty-pe ha emarka.
tell-untold = { $count ->
    [0] Ndaipóri oñemombe’u va’erã
    [one] Peteĩ mba’e oñemombe’u va’erã
   *[other] { $count } mba’e oñemombe’u va’erã
}
tell-posted = Amoherakuãma aty-pe
tell-done = Oñemombe’úva’ekue
tell-pack = Aty { $meeting } carpeta: { $title }
tell-minutes = Aty { $meeting } acta: { $title }
tell-result = Votación { $round }: { $title } (osẽva’ekue)
tell-result-text = Oñemboty votación { $round } ({ $title }): ovota { $cast } organización, { $entitled } apytégui. Mba’épa osẽ, ha mba’éichapa ojepapa jey ógape:
    { $link }
digest-begins = *{ $process }* · { $theme }: ko semana
digest-ends = Opavave, mba’érepa reheve: { $link }
digest-meeting = → { $when }: { $title } ({ $place })
done-told-group = Oñembohaipyréma: aty oikuaáma.
group-notices = Momarandu
group-notice-write = Emoherakuã momarandu
group-notice-end = Eipe’a momarandu
field-notice = Momarandu pyahu
field-question = Porandu
field-what = Mba’épa oñemombe’u
field-key = Mávapa
group-questions = Porandu equipo-pe
group-questions-waiting = Porandu oha’arõva
group-questions-count = { $count ->
    [one] Peteĩ porandu oha’arõ ñembohovái.
   *[other] { $count } porandu oha’arõ ñembohovái.
}
group-no-questions = Avave noha’arõi ñembohovái.
group-ask = Eporandu equipo-pe
group-ask-hint = Oñemoherakuã ñembohovái ndive, nde réra’ỹre. Oha’arõ 50 peve.
group-ask-send = Eporandu
group-answer = Ñembohovái
group-answer-hint = Oñemoherakuã porandu ndive.
group-answer-send = Embohovái ha emoherakuã
done-asked = Aguyje: equipo ombohováita ápe.
log-group-leader-named = Aty { $theme }: omboguata motenondehára { $leader } ({ $sector })
log-group-leader-dismissed = Aty { $theme }: motenondehára { $leader } nomboguatavéima
log-group-noticed = Aty { $theme }, momarandu: { $said }
log-group-notice-ended = Aty { $theme }: ojeipe’a momarandu { $notice }
log-group-question-answered = Aty { $theme }: «{ $asked }» Ñembohovái: { $answer }
log-group-told = Aty { $theme }: oñemombe’u ichat-pe: { $what } ({ $key })
log-kind-group-leader-named = Aty motenondehára
log-kind-group-leader-dismissed = Motenondehára ohejáva aty
log-kind-group-noticed = Aty momarandu
log-kind-group-notice-ended = Momarandu ojeipe’áva
log-kind-group-question-answered = Aty porandu
log-kind-group-told = Chat-pe oñemombe’úva
group-documents = Kuatia kuéra
group-belong = Eime ko atýpe
group-belong-why = Correo’ỹre ha avave ndohechái ne papapy.
group-members = { $count ->
        [0] Avave noike gueteri ko’ápe.
       *[other] { $count } tapicha oike ko’ápe.
    }
group-join = Aike
group-leave = Ndaipotavéima aime
group-is-member = Nde reime ko atýpe.
done-joined-group = Oĩma: reime atýpe.{ $value }
done-left-group = Oĩma: nderemevéima atýpe.{ $value }
tidings-answer = ñembohovái
tidings-overdue = tembiapo ára ohasáva
tell-answer = Ñembohovái: { $asked }
tell-answer-begins = Oñeporandu: { $asked } — Ñembohovái:
tell-overdue = Compromiso { $number } rembiapo ára ohasáva
tell-overdue-text = Compromiso { $number }: { $day } ohupyty «{ $milestone }» ára. Página-pe oĩ mba’épa ojehecha va’erã ha mba’éichapa ojehechakuaa: { $link }
