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
