# Mávapa oĩ kuri atýpe, ha moõ peve oguahẽ tapicha omondova'ekue.
heard-title = Mávapa oĩ kuri, mávape oñehendu
heard-lead = Opa oguahẽva'ekuégui, mboýpa ojeporavo, moõ rupi ha moõgui oguahẽ. Peteĩteĩ ykére oĩ mboýgui.
heard-by-channel = Moõ rupípa oguahẽ
heard-by-place = Táva guasu ha tetã ryepýpe
heard-by-department = Tetãvore rupi
heard-of-channel = Tape
heard-of-place = Moõgui
heard-of-department = Tetãvore omondova'ekue
heard-received = Oguahẽ
heard-accepted = Ipapýva
heard-discussed = Ojehecháma
heard-voted = Kuatia votorãme
heard-selected = Ojeporavóva
heard-of-all = { $selected }, { $received }-gui
heard-capital = Táva guasu
heard-interior = Tetã ryepýpe
heard-country = Tetãvore'ỹre: tetã tuichakue
heard-there = Mávapa oĩ kuri atykuérape
heard-there-lead = { $meetings ->
        [one] Peteĩ aty ojepapáva
       *[other] { $meetings } aty ojepapáva
    } { $departments } tetãvorépe: { $people } tapicha ha { $organisations } atygua ambuéva. Ouva'ekue heta atýpe ojepapa opavavépe.
heard-meeting = Aty
heard-where = Tetãvore
heard-first-time = Atygua ou ypykuéva
heard-said = Mávapa, opa atýpe
heard-n = { $people }, { $whole }-gui
