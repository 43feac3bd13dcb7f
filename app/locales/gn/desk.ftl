desk-title = Mba'apoha
desk-new-process = Emoheñói peteĩ proceso
desk-inbox = Og̃uahẽva'ekue
desk-proposals = Ñemoñe'ẽ kuéra
desk-duplicates = Ojojoguáva
desk-import = Egueru archívogui
desk-meetings = Aty
desk-organisations = Aty atyguasu
desk-rounds = Jevota
desk-plan = Plan rehegua
desk-process = Tembiaporape
desk-people = Tapicha kuéra
keys-down = iguýpe
keys-up = yvate
keys-open = oipe’a
keys-mark = omarka
keys-off = Embogue teclakuéra
keys-on = Emyandy teclakuéra
desk-news = Mba’epyahu
news-count = { $count ->
    [0] Ndaipóri mba’epyahu
    [one] Peteĩ mba’epyahu
   *[other] { $count } mba’epyahu
}
news-log = Mboyveguare oĩ registro público-pe
news-read = Amoñe’ẽma ápe peve
desk-notes = Equipo rembiaikue
desk-notes-inner = Araka’eve noñemoherakuãi.
desk-assigned = Máva poguýpe
desk-assigned-nobody = avave gueteri
desk-assign = Eme’ẽ
field-colleague = Máva poguýpe
desk-note-write = Eñongatu haipyre
field-filter-name = Ko filtro réra
field-query = Filtro-kue
filter-save = Eñongatu ko filtro
filter-forget = Nderesarái filtro { $name }-gui
