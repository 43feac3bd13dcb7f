# Temimoĩmby kuéra ñe'ẽ jevota mboyve: mba'épa he'i, mba'éichapa ojejerure chupekuéra ha moõpa ombohovái.
opinion-would-lead = ikatu ojapo
opinion-with-changes = ikatu, oñemoambuérõ
opinion-cannot = he'i ndaikatuiha
opinion-no-answer = nombohováiri
opinion-awaited = nombohovái gueteri
opinion-informs = Omomarandu; ndodesidíri.
opinion-until = { $day } peve
opinion-before-vote = Temimoĩmby ñe'ẽ jevota mboyve
history-opinion = { $institution } ome'ẽ iñe'ẽ: { $reply }
opinion-order = Temimoĩmby ñe'ẽ omomarandu; ndodesidíri.

opinions-title = Temimoĩmby ñe'ẽ jevota mboyve
opinions-where = Moõpa reime
opinions-lead = Jevota mboyve oñeporandu temimoĩmby ojapova'erãvape peteĩteĩ ñemoñe'ẽ, ikatúpa ojapo. Iñe'ẽ omomarandu; ndodesidíri. Nombohováirõ, ñemoñe'ẽ oho jeýnte tenonde.
opinions-none = Noñeporandúi gueteri mavavetépe.
opinions-caption = Mba'épa ombohovái peteĩteĩ temimoĩmby
opinions-institution = Temimoĩmby
opinions-asked = Oñeporandu chupe
opinions-total = Oñondivepa
opinions-csv = Emboguejy tysýi (CSV)
opinions-of-institution = { $count ->
        [one] Oñeporandu chupe peteĩ ñemoñe'ẽ rehe.
       *[other] Oñeporandu chupe { $count } ñemoñe'ẽ rehe.
    }

opinion-link-asks = { $count ->
        [0] Ndopytavéima ñemoñe'ẽ oñeha'arõva hese ne ñe'ẽ.
        [one] Ojejerure ne ñe'ẽ peteĩ ñemoñe'ẽ rehe, { $day } peve.
       *[other] Ojejerure ne ñe'ẽ { $count } ñemoñe'ẽ rehe, { $day } peve.
    }
opinion-link-process = Kóva ha'e { $process } pehẽngue. Pembohováiva ojekuaauka temimoĩmby réra reheve. Omomarandu umi ovotávape; ndodesidíri.
opinion-link-once = Ko joaju ojepe'a peteĩ jey añónte ha peteĩ mba'epokápe añónte. Ema'ẽ porã: reipe'árõ ápe, ndojepe'amo'ãi ambuépe.
opinion-link-begin = Aipe'a ápe ha ambohovái
opinion-link-used-title = Ko joaju ojepe'áma
opinion-link-used = Ojepe'a { $moment } ambue mba'epokápe, ha ojepe'a peteĩ jey añónte.
opinion-link-replaced-title = Ko joaju ndoikovéima
opinion-link-replaced = { $moment } ojejapo ambue hendaguépe. Eiporu ipahaguéva oguahẽva'ekue ne temimoĩmbýpe.
opinion-link-late-title = Ohasáma ára
opinion-link-late = Ikatu kuri oñembohovái { $day } peve. Ñemoñe'ẽ kuéra oho jeýnte tenonde, ha ojekuaauka temimoĩmby nombohováiri hague.
opinion-link-lost = Reikotevẽrõ, ejerure ambue umi omondova'ekuépe: oñemondóma va'ekue oñeñongatu.

opinion-how = Emoñe'ẽ peteĩteĩ ñemoñe'ẽ ha eiporavo peteĩ ñembohovái. Nereiporavóiva opyta upe rire guarã. Ikatu remyatyrõ remondova'ekue upe ára peve.
opinion-not-yet = Ndaikuaái gueteri
opinion-read = Emoñe'ẽ ñemoñe'ẽ
opinion-said-hint = Mba'épa oñemoambueva'erã, térã mba'érepa ndaikatúi. Oñeikotevẽ umi mokõivépe.
opinion-speaker-hint = Téra ha tembiapo. Ohecha ko aty omba'apóva añónte; opavave renondépe omboheraguapy temimoĩmby.
opinion-send = Emondo ñembohovái
opinion-sent = Oñemondo: { $reply }.
opinion-nothing-open = Ndopytavéima ñemoñe'ẽ oñeha'arõva hese ne ñe'ẽ.
opinion-closed = Ohasáma ijára térã ohóma jevotápe

opinion-letter = { $institution }-pe:

    { $process } ojerure pene ñe'ẽ, jevota mboyve, { $count ->
        [one] peteĩ ñemoñe'ẽ
       *[other] { $count } ñemoñe'ẽ
    } rehe: ikatúpa pejapo, ikatu oñemoambuérõ, térã ndaikatúi ha mba'érepa. Oñembohovái { $day } peve, cuenta'ỹre, ko joajúpe. Ojepe'a peteĩ jey añónte ha peteĩ mba'epokápe:

    { $link }

    { $list }

    Pembohováiva ojekuaauka temimoĩmby réra reheve: omomarandu umi ovotávape, ndodesidíri. Nombohováiva rehe ojekuaauka nombohováiri hague.
opinion-letter-reminder = { $institution }-pe:

    Romomandu'a peẽme { $process } oha'arõha pene ñe'ẽ { $count ->
        [one] peteĩ ñemoñe'ẽ
       *[other] { $count } ñemoñe'ẽ
    } rehe { $day } peve. Ko joaju opyta mboyvegua rendaguépe; ojepe'a peteĩ jey añónte ha peteĩ mba'epokápe:

    { $link }

    { $list }

    Napembohováirõ upe ára peve, ñemoñe'ẽ kuéra oho jeýnte ha ojekuaauka napembohováiri hague.

desk-opinions = Temimoĩmby ñe'ẽ
desk-opinions-public = Ehecha opavavepe guarã
desk-opinions-answered = Ombohovái
desk-opinions-awaited = Ofalta
desk-opinions-silent = Nombohováiri
desk-opinions-link = Joaju oñembohovái haguã
desk-opinions-next = Mba'épa ojejapova'erã
desk-opinions-remind = Ehai chupe
desk-opinions-link-made = { $day } ojejapo, ndojepe'ái
desk-opinions-link-begun = { $day } ojepe'a
desk-opinions-no-link = Ndojejapói gueteri chupe guarã.
desk-opinions-ask = Ejerure iñe'ẽ
desk-opinions-ask-lead = Temimoĩmby ojapova'erãvape. Ojejeruréma va'ekue chupe, ko kuatia ome'ẽ chupe ambue ára.
desk-opinions-choose = Eiporavo peteĩ
desk-opinions-numbers-hint = Péicha 1, 8, 9–12 kuéra.
desk-opinions-due-hint = Upe ára opa peve; { $day } peve añónte.
desk-opinions-do-ask = Ejerure
desk-opinions-all-asked = Ojejeruréma opa ohótava jevotápe rehe.
desk-opinions-unasked = { $count ->
        [one] Peteĩ rehe noñeporandúi gueteri
       *[other] { $count } rehe noñeporandúi gueteri
    }
desk-opinions-not-asked = Noñeporandúi gueteri chupe.
desk-opinions-speaker = · ombohovái { $name }
desk-opinions-letter = Emondo ko jehaipy ko'ágã: joaju ojehechauka peteĩ jey añónte.
desk-opinions-make-link = Ejapo joaju ha kuatiañe'ẽ
desk-opinions-make-reminder = Ejapo mandu'arã ambue joaju reheve
desk-opinions-replaces = Joaju mboyvegua ndoikovéima, ojepe'ahaguépe jepe. Oñemondóma va'ekue opyta.
desk-opinions-officers = Mávapa ombohovái cuenta reheve
desk-opinions-officers-lead = Ombohovái oñondive, joaju'ỹre. Opavave renondépe omboheraguapy temimoĩmby.
desk-opinions-officer-hint = Tapicha oikéma va'ekue ko dirección reheve.
desk-opinions-name-officer = Emboherakuã
desk-opinions-invite-officer = Ejapo peteĩ ñepepirũ
desk-opinions-dismiss-officer = Eipe'a

field-opinion-numbers = Ñemoñe'ẽ papapy
field-due-on = Ára paha oñembohovái haguã
field-answers-stance = ¿Ikatúpa pejapo?
field-answers-said = Mba'érepa, térã mba'e ñemoambue reheve
field-speaker = Máva ombohovái temimoĩmby rérape

done-opinions = Oñeñongatu: { $value }.
done-opinions-asked = Ojejerure { $value } rehe.
done-opinion-link = { $value } joaju ojejapo. Ejagarra ko'ágã.
done-officer = Ko'ágã guive ombohovái { $value } rérape.
done-officer-dismissed = Nombohovavéima { $value } rérape.

referrer-opinions = { $count ->
        [one] peteĩ temimoĩmby ñe'ẽ ojejeruréva
       *[other] { $count } temimoĩmby ñe'ẽ ojejeruréva
    }
desk-opinions-reminded = Oñemondóma mandu’arã correo rupive: { $day }.
reminder-subject = { $process }: { $institution } ne’ĩra gueteri ombohovái
reminder-text = { $process }

    { $institution } ne’ĩra gueteri he’i hemiandu { $count ->
        [one] peteĩ propuesta rehe
       *[other] { $count } propuesta rehe
    }. Ára paha { $day }; upéi oñemoherakuãta nombohováiri hague.

    Eike nde cuenta reheve ha embohovái ápe:
    { $link }
