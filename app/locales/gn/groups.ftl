# Umi aty téma rehegua.
groups-title = { $count ->
        [one] Peteĩ aty'i
       *[other] Umi { $count } aty'i
    }
groups-lead = Káda téma oguereko hi'aty: upépe oñemoñe'ẽ, oñemongeta ha ojembosako'i ohótava umi atyhápe.
groups-proposals = { $count ->
        [0] Ndaipóri gueteri ñemoñe'ẽ
        [one] Peteĩ ñemoñe'ẽ
       *[other] { $count } ñemoñe'ẽ
    }
groups-next = Aty oúva:
groups-leaders = { $count ->
        [one] Peteĩ tapicha omoirũ umi atýpe: { $who }.
       *[other] { $count } tapicha omoirũ umi atýpe: { $who }.
    }
groups-purpose = Ko'ápe oñembyaty umi ñemoñe'ẽ { $theme } rehegua, oñeñe'ẽ hesekuéra aty ojepe'avape ha oho jevotahápe.
groups-no-proposals = Ndaipóri gueteri ñemoñe'ẽ ko témape.
groups-all-proposals = { $count ->
        [one] Ehecha tysýipe
       *[other] Ehecha umi { $count } tysýipe
    }
groups-no-meetings = Noñemomarandúi gueteri aty ko téma rehegua.
groups-voters = Mávapa ovota ko téma
groups-voters-lead = { $count ->
        [one] Oĩ peteĩ atyguasu oñemoneĩva.
       *[other] Oĩ { $count } atyguasu oñemoneĩva. Peteĩteĩ ovota peteĩ jey añónte.
    }
groups-kind = Mba'eichagua
