home-empty = Ndaipóri gueteri proceso
home-empty-why = Omoheñóivo peteĩha umi omba'apóva, ojehecháta ko'ápe.
