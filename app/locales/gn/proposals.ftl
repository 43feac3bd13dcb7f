# Umi ñemoñe'ẽ: tysýi ha peteĩteĩ.
proposals-title = { $count ->
        [one] Peteĩ ñemoñe'ẽ
       *[other] { $count } ñemoñe'ẽ
    }
proposals-lead = Oguahẽ haguéicha, ha mba'épa oiko hesekuéra upe rire.
proposals-search = Eheka umi jehaípe
proposals-find = Eheka
proposals-narrow = Emboguy
proposals-all = Opavave
proposals-any = Opavave
proposals-all-channels = Opa tape
proposals-came-by = Oguahẽ ko tape rupi
proposals-by-stage = Imba'éichaite rupi
proposals-none = Ndaipóri ñemoñe'ẽ péicha. Eheka sa'ive mboguyha reheve.
proposals-merged-into = oñembojoaju { $number } ndive
proposals-in-commitment = { $stage } · kompromiso { $number }
proposals-download = Emboguejy opavave:

proposal-where = Moõpa reime
proposal-text = Jehaipyre
proposal-asks = Mba'épa ojerure
proposal-title-only = Omondova'ekue ohai iñakãraténte.
proposal-author = Ohaiva'ekue: { $name }.
proposal-supports = { $count ->
        [one] Peteĩ pytyvõ: ojehechauka, ndojapói mba'eve.
       *[other] { $count } pytyvõ: ojehechauka, ndojapói mba'eve.
    }
proposal-reason = Mba'érepa
proposal-why = Mba'érepa: { $reason }
proposal-happened = Mba'épa oiko hese
proposal-took-in = Oñembojoaju hese { $number }
proposal-see-meeting = Ehecha aty { $number }
proposal-see-round = Ehecha jeporavo { $number }
proposal-see-selection = Ehecha mba'éichapa ojepapa
proposal-see-commitment = Ehecha kompromiso { $number }
proposal-see-proposal = Ehecha ñemoñe'ẽ { $number }
proposal-see-log = Ehecha opavave rembiecharã aranduka guasúpe

lineage-label = Ñemoñe'ẽ { $number } rape
lineage-joined = oñembojoaju
lineage-meetings = { $count ->
        [one] aty
       *[other] atykuéra
    }
lineage-commitment = kompromiso { $number }

history-received = Oguahẽ { $channel ->
        [whatsapp] WhatsApp rupive
        [meeting] aty guasúpe
        [paper] kuatiápe
        [phone] pumbyry rupive
       *[web] ko kuatiarogue rupive
    }
history-accepted = Ohupyty papapy { $number }
history-discussed = Oñeñemongeta hese { $town }-pe
history-kept = Oñeñemongeta hese { $town }-pe ha opyta peichaite
history-changed = Oñeñemongeta hese { $town }-pe ha iñambue
history-question-open = Oñeñemongeta hese { $town }-pe ha opyta peteĩ porandu
history-follow-up = Mba’épa oúta
history-put-on-ballot = Ojevota hese { $town }-pe
history-selected = Ojeporavo
history-passed-over = Ndojeporavói
history-committed = Ha’e hína plan ñe’ẽme’ẽ { $number }
history-monitored = Oñepyrũ jesareko

verdict-title = Mba’épa ome’ẽ votación
verdict-selected = { $approvals ->
        [one] Peteĩ atyguasu omoneĩ
       *[other] { $approvals } atyguasu omoneĩ
    }{ $departments ->
        [one] {", peteĩ tetãvorégui"}
       *[other] {", "}{ $departments } tetãvorégui
    }: tenda { $position }, { $seats } apytégui.
verdict-tie = Ojoja { $others } ndive; odesidi: { $step }.
approvers-title = Mávapa omoneĩ
approvers-voted-at = Ovota ko’ápe
verdict-no-theme = Ndorekói tema, ha avave noñemoneĩri ovota hag̃ua tema’ỹva rehe.
supports-people = { $count ->
    [0] Avave ndoipytyvõi gueteri
    [one] Peteĩ tapicha oipytyvõ
   *[other] { $count } tapicha oipytyvõ
}
supports-give = Aipytyvõ
supports-take-back = Ndaipytyvõvéima
supports-known = Reipytyvõ hag̃ua, eike nde cuenta reheve térã
done-supported = Aguyje: reipytyvõ propuesta { $value }. Ojehecha, ha ndodesidíri.
done-support-ended = Nderepytyvõvéima propuesta { $value }.
