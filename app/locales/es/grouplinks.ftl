# El grupo de WhatsApp de un tema: sus enlaces, nuestras direcciones para papel, y el cartel.
group-chat = Entrar al grupo de WhatsApp
group-honest = En WhatsApp, todas las personas del grupo van a ver su número. Aquí puede participar sin que nadie lo vea.
group-open = Abrir WhatsApp
group-checked = Se probó el { $day } ({ $who }).
group-ended = Dejó de servir el { $day }.
group-no-link = Este grupo no tiene un enlace que funcione.
group-without = Participar aquí, sin WhatsApp
group-address-revoked = Esta dirección ya no se usa. El grupo sigue: entre por su página.
group-desk = El grupo: { $theme }
group-page = Ver la página del grupo
group-links = Enlaces y carteles
group-links-why = Ábralos cada tanto y anótelo. Si alguien restablece el enlace en WhatsApp, agregue el nuevo: los carteles no cambian.
group-url-hint = Como https://chat.whatsapp.com/Bx7pQ2mK9sLdT4vW1aYzRc. Ábralo antes de agregarlo.
group-link-add = Agregar el enlace
group-link-works = Lo abrí: funciona
group-link-dead = Ya no sirve
group-addresses = Nuestras direcciones
group-addresses-why = Una por cartel, carta o asistente. Llevan siempre al enlace que funciona, y se cuenta cuántas veces se abrió cada una, nada de quién.
group-label-hint = Dónde cuelga o quién la lleva: Terminal de Encarnación, feria de Areguá.
group-address-make = Crear la dirección
group-address-revoke = Anular
group-visits = { $count ->
        [0] nadie la abrió todavía
        [one] se abrió una vez
       *[other] se abrió { $count } veces
    }
group-revoked = Anulada el { $day }.
group-poster = Cartel para imprimir (A4)
group-share-whatsapp = Compartir por WhatsApp
group-share = { $process }: súmese al grupo de { $theme }, con o sin WhatsApp. { $address }
group-letter = Texto para una carta
group-letter-text = Invitamos a participar en el grupo «{ $theme }» de { $process }, donde se proponen y conversan los compromisos del plan. Se entra desde esta dirección, con o sin WhatsApp: { $address }
carrier-poster = Cartel
carrier-letter = Carta
carrier-assistant = Asistente
field-url = Enlace del grupo de WhatsApp
field-carrier = Para qué
field-label = Cuál
poster-call = Proponga, converse, decida.
poster-how = Apunte la cámara al cuadro, o escriba la dirección en su teléfono.
poster-honest = Con o sin WhatsApp. En WhatsApp, el grupo ve su número.
flaw-not-an-invitation = no es un enlace de invitación de WhatsApp: empieza con https://chat.whatsapp.com/
referrer-group-links = { $count ->
        [one] un enlace o una dirección del grupo
       *[other] { $count } enlaces o direcciones del grupo
    }
