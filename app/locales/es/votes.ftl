# La boleta, las votaciones, las credenciales y el padrón de organizaciones.
field-name = Nombre
field-kind = Clase
field-rows = Filas

vote-title = Boleta
vote-enter = Votar
vote-enter-why = Vota una organización acreditada, por medio de quien la representa. Escriba el código de su hoja o entre con su cuenta.
vote-code-hint = Diez letras y números. Los espacios y las mayúsculas no importan.
vote-open = Abrir la boleta
vote-sign-in = Entrar con mi cuenta
vote-choose = ¿Por quién vota?
vote-as = { $organisation }, votación { $round }
vote-by = Vota
vote-limit = { $limit ->
    [one] Marque una o ninguna.
   *[other] Marque hasta { $limit }.
 } Si no marca ninguna, este tema le queda abierto para otra reunión.
vote-read = Leer la propuesta entera
vote-order = El orden es el de los números.
vote-others = Su organización no está acreditada para: { $themes }.
vote-theme-voted = Su organización ya votó este tema en otra reunión. Vale esa vez.
vote-review = Revisar antes de votar
vote-is-this = ¿Es esto lo que quiere votar?
vote-of = { $marks } de { $limit }
vote-theme-blank = Ninguna. El tema queda abierto para otra reunión.
vote-blank = No marcó ninguna propuesta: su voto es en blanco.
vote-final = Una vez emitido, no se puede cambiar.
vote-published = Al cerrar la votación, el voto se publica con el nombre de su organización.
vote-do-cast = Emitir el voto
vote-back = Volver y cambiar
vote-counted = Su voto está contado
vote-cast = { $organisation } votó el { $moment }.
vote-receipt = Constancia
vote-receipt-use = { $marks ->
    [0] Con este código puede comprobar, cuando cierre la votación, que su voto en blanco está en el conteo.
    [one] Con este código puede comprobar, cuando cierre la votación, que su marca está en el conteo.
   *[other] Con este código puede comprobar, cuando cierre la votación, que sus { $marks } marcas están en el conteo.
 }
vote-leave = Terminar: que vote la siguiente
vote-follow = Seguir la votación { $round }
vote-closed = La votación está cerrada
vote-closed-why = Su voto no se contó: la votación se cerró antes de que lo emitiera.
vote-had-marked = Había marcado:
vote-other-form = El formulario que envió no era de esta boleta. Con él no se votó nada: marque de nuevo acá.
vote-elsewhere = Lo que marcó acá no se contó
vote-elsewhere-why = { $organisation } ya votó en esta votación desde otro aparato u otra pestaña. Vale ese voto, el primero que llegó.
vote-not-kept = Su voto no se pudo guardar y no se contó
vote-not-kept-why = No es por lo que marcó: al sistema le falló el lugar donde se guardan los votos. Lo que eligió sigue acá abajo. Pruebe otra vez en un momento o avise en la mesa: si no se arregla, puede votar en papel.

round-title = Votación { $number }
round-open-since = Abierta desde el { $moment }.
round-closed-at = Abierta el { $opened }, cerrada el { $closed }.
round-turnout = Votaron { $cast } de { $entitled } organizaciones.
round-how = { $limit ->
    [one] Cada organización marca una propuesta por tema
   *[other] Cada organización marca hasta { $limit } propuestas por tema
 } y vota cada tema una sola vez. El voto es público: al cerrar se publica quién votó qué. Antes no se muestra ningún resultado.
round-rule = La regla
round-items = Qué se vota
round-approvals = { $approvals ->
    [0] ninguna aprobación
    [one] 1 aprobación
   *[other] { $approvals } aprobaciones
 }
round-roll = Quién votó qué
round-organisation = Organización
round-marked = Marcó
round-blank = En blanco
round-file-ballots = Boletas, una fila por aprobación (CSV)
round-file-result = Resultado (JSON)

rounds-title = Votaciones
rounds-none = Todavía no hay reuniones con propuestas en su orden del día.
rounds-ready = { $items ->
    [one] 1 propuesta en el orden del día.
   *[other] { $items } propuestas en el orden del día.
 }
rounds-open = Abrir la votación
rounds-open-why = Entran en la boleta las propuestas del orden del día que se trataron y siguen en pie. Después de abrir no se pueden cambiar.
rounds-do-open = Abrir ahora
rounds-is-open = Abierta. { $ballots ->
    [0] Todavía no votó nadie.
    [one] Votó una organización.
   *[other] Votaron { $ballots } organizaciones.
 }
rounds-is-closed = Cerrada el { $moment }. { $ballots ->
    [0] No votó nadie.
    [one] Votó una organización.
   *[other] Votaron { $ballots } organizaciones.
 }
rounds-credentials = Credenciales para imprimir
rounds-close = Cerrar la votación
rounds-close-why = Nadie más podrá votar y el resultado se publica enseguida, con la huella de las boletas en el registro público.
rounds-do-close = Cerrar ahora
rounds-record = Registrar la selección
rounds-record-why = Todas las votaciones están cerradas. Al registrar, cada propuesta queda elegida o no elegida y no se abre ninguna votación más.
rounds-do-record = Registrar la selección
rounds-recorded = La selección se registró el { $moment }.

credentials-title = Credenciales de la votación { $round }
credentials-why = Quien tenga la hoja vota por su organización, una sola vez. Los códigos se muestran una vez, para imprimir. Una hoja perdida o dañada se reemplaza, y la anterior deja de servir.
credentials-early = La votación no se abrió todavía: las hojas que imprima ahora valen desde que se abra, para las organizaciones que entonces estén en su padrón.
credentials-issue = Emitir para todas las que faltan
credentials-issued = Emitida el { $moment }: { $fate }
credentials-not-issued = Sin emitir
credentials-once = Imprima ahora: los códigos no se vuelven a mostrar.
credentials-slip = Votación { $round }: { $meeting }
credentials-how = Escanee el dibujo, o abra { $address } y escriba el código. Sirve una sola vez.

organisations-title = Organizaciones
organisations-none = Todavía no hay organizaciones.
organisations-themes = { $count ->
    [0] sin acreditar
    [one] 1 tema
   *[other] { $count } temas
 }
organisations-add = Agregar una organización
organisations-do-add = Agregar
organisations-paste = Pegar un archivo
organisations-paste-hint = CSV con las columnas slug, name, kind, department, themes; los temas, separados por |. Entran todas o ninguna.
organisations-do-paste = Agregar todas
organisation-accredit = Temas que puede votar
organisation-do-accredit = Acreditar
organisation-delegates = Quién vota por ella
organisation-delegate-hint = De una cuenta que ya existe.
organisation-name-delegate = Nombrar
organisation-invite-delegate = Hacer un enlace de invitación
organisation-dismiss = Quitar
organisation-revoke = Revocar la acreditación
organisation-revoke-why = La razón es pública. Lo que votó mientras estaba acreditada sigue contado.
organisation-do-revoke = Revocar

done-organisation = La solicitud de { $value } está cargada. Falta decidir.
done-organisations = Entraron { $value } organizaciones.
done-accredited = { $value } quedó acreditada.
done-accreditation-revoked = Se revocó la acreditación de { $value }.
done-delegate = Hay una persona más que vota por { $value }.
done-dismissed = Esa persona ya no vota por { $value }.
done-invitation = Entregue este enlace a quien representa a la organización; se muestra una sola vez: { $value }
done-round-opened = Se abrió la votación { $value }.
done-round-closed = Se cerró la votación { $value }.
done-selection = Se registró la selección: { $value } elegidas.
vote-no-round = Ahora no hay una votación abierta para su organización.
