# Lo que una reunión publica: la carpeta antes, el acta después, y a quién se avisa.
pack-title = Carpeta de la reunión { $number }
pack-awaited = La carpeta se cierra a más tardar el { $day }. Hasta entonces, la agenda puede cambiar.
pack-edition = Edición
pack-frozen = Edición { $edition }, cerrada el { $moment } por { $by }. El plazo era el { $day }.
pack-frozen-late = Edición { $edition }, cerrada tarde, el { $moment }, por { $by }. El plazo era el { $day }.
pack-frozen-short = Cerrada
pack-is-old = Esta es una edición anterior. Vea la última.
pack-print = Imprimir (PDF)
pack-text = Texto para enviar
pack-text-lead = Para el chat de un grupo, { $count } caracteres.
pack-changed-since = Cambió después de cerrarse, y todavía no está en ninguna edición:
pack-changes = Cambios tardíos
pack-changed-late = Cambió tarde: edición { $edition }, del { $moment }
pack-reason = Por qué: { $reason }
pack-before = Ver la edición { $edition }, como estaba antes
pack-changed-meeting = Cambió el anuncio de la reunión: nombre, lugar u hora.
pack-changed-added = Entró en la agenda la propuesta { $number }.
pack-changed-removed = Salió de la agenda la propuesta { $number }.
pack-changed-off-ballot = La propuesta { $number } ya no se vota: se unió a otra, se apartó o se retiró.
pack-changed-on-ballot = La propuesta { $number } vuelve a poder votarse.
pack-changed-text = Cambió el texto de la propuesta { $number }.
pack-changed-opinion = Cambió lo que dicen las instituciones de la propuesta { $number }.
pack-changed-order = Cambió el orden de la agenda.
pack-changed-ballot = Cambió lo que se vota, o cómo.
pack-changed-rule = Cambió la regla de la selección.
pack-no-ballot = Cuando se cerró la carpeta no había una votación preparada.
pack-ballot = Qué se vota
pack-ballot-holds = { $count ->
        [one] Una propuesta en la papeleta:
       *[other] { $count } propuestas en la papeleta:
    } { $numbers }.
pack-items = { $count ->
        [0] No hay propuestas.
        [one] Una propuesta, con su texto final y lo que opinan las instituciones.
       *[other] { $count } propuestas, con su texto final y lo que opinan las instituciones.
    }
pack-item-closed = Ya no se vota: { $stage }
pack-rule = La regla de la selección
pack-text-begins =
    {"*"}Reunión { $number }: { $title }*
    { $when } · { $place }
    { $count ->
        [one] Se trata una propuesta
       *[other] Se tratan { $count } propuestas
    } ({ $themes }):
pack-text-ends = Todo para leer antes, y para imprimir: { $link }
text-rest = … { $count ->
        [one] y una más
       *[other] y { $count } más
    }
outcome-text-begins =
    {"*"}Qué pasó en la reunión { $number }: { $title }*
    { $when } · { $place }
    { $people ->
        [one] Vino una persona
       *[other] Vinieron { $people } personas
    }, { $organisations ->
        [one] de una organización
       *[other] de { $organisations } organizaciones
    }.
    { $count ->
        [one] Se trató una propuesta:
       *[other] Se trataron { $count } propuestas:
    }
outcome-text-ends = El acta completa: { $link }
outcome-text-approvals = { $count ->
        [one] , un voto
       *[other] , { $count } votos
    }
minutes-title = Acta de la reunión { $number }
minutes-awaited = Todavía es un borrador. Se publica a más tardar el { $day }.
minutes-published = Edición { $edition }, publicada el { $moment } por { $by }. El plazo era el { $day }.
minutes-published-late = Edición { $edition }, publicada tarde, el { $moment }, por { $by }. El plazo era el { $day }.
minutes-is-old = Este texto fue corregido después. Vea el último.
minutes-acta = Acta para imprimir y firmar (PDF)
minutes-corrected = Corregida: edición { $edition }, del { $moment }
minutes-before = Ver el texto anterior, edición { $edition }
minutes-corrections = Correcciones
minutes-changed-meeting = Nombre, lugar u hora de la reunión.
minutes-changed-people = Quiénes vinieron.
minutes-changed-item = Lo anotado de la propuesta { $number }.
minutes-changed-vote = La votación { $number }.
minutes-people = Personas que vinieron
minutes-organisations = Organizaciones
minutes-items-treated = Propuestas tratadas
minutes-ballots = Papeletas
minutes-declared-lead = Lo que las personas dijeron de sí mismas, contado; nadie está obligado a decirlo.
minutes-items = Qué se trató
minutes-treated = Se trató
minutes-untreated = No se trató
minutes-question = Contesta { $owner }, a más tardar el { $day }.
minutes-question-owner = Contesta { $owner }.
minutes-question-day = Se contesta a más tardar el { $day }.
minutes-votes = Votaciones
minutes-mark = Marca
minutes-count = Cuántas
minutes-turnout = { $ballots ->
        [one] Una papeleta
       *[other] { $ballots } papeletas
    } de { $entitled } organizaciones con voto; { $present ->
        [one] una estaba
       *[other] { $present } estaban
    } en la reunión.
minutes-mark-approval = Apoyo
aspect-sector = Sector
aspect-sex = Sexo
sector-state = Estado
sector-civil-society = Sociedad civil
sector-academia = Academia
sector-business = Empresas
sector-indigenous = Pueblos indígenas
sector-citizens = Ciudadanía, sin organización
sector-unsaid = Sin decir
sex-women = Mujeres
sex-men = Hombres
sex-other = Otro
sex-unsaid = Sin decirlo
acta-title = Acta firmada
acta-picture = Ver la hoja firmada
acta-figure = Cifra
acta-signed = Firmada
acta-counted = Anotada aquí
acta-compared = Comparación
acta-same = Igual
acta-differs = Distinta
acta-explained = Por qué difieren: { $reason }
acta-unexplained = La diferencia todavía no está explicada.
acta-entered = Cifras cargadas el { $moment } por { $by }.
acta-sheet = Acta de la reunión { $number }
acta-draft-foot = Borrador · { $link }
acta-draft = Con lo anotado hasta el { $moment }; el acta todavía no está publicada así.
acta-declared = Quiénes vinieron, según lo dijeron
acta-number = N.º
acta-outcome = Qué resultó
acta-sign = Firmas
acta-sign-lead = Quien firma confirma las cifras y los resultados de esta hoja.
acta-sign-team = Equipo de gobierno abierto
acta-sign-state = Por el Estado
acta-sign-society = Por la sociedad civil
acta-sign-observer = Observación
paper-page = Página {"{n}"} de {"{of}"}
paper-foot = Edición { $edition } · SHA-256 { $hash } · { $link }

desk-pack = Carpeta
desk-pack-empty = Se puede cerrar cuando haya propuestas en la agenda.
desk-pack-public = Ver la carpeta
desk-pack-frozen = Edición { $edition }, cerrada el { $moment }.
desk-pack-due = Todavía no está cerrada; el plazo es el { $day }.
desk-pack-changed = Cambió desde que se cerró:
desk-pack-freeze = Cerrar la carpeta
desk-pack-again = Publicar el cambio tardío
field-edition-reason = Por qué cambia
desk-edition-reason-hint = Se publica junto con lo que cambió.
done-pack = La carpeta está cerrada: edición { $value }.
desk-told = A quién se avisó
desk-told-title = Avisos de la reunión
desk-told-lead = El texto va al chat de cada grupo y a cada organización; aquí queda quién fue avisado, por quién y cuándo.
desk-told-nothing = Todavía no hay nada que avisar: ni la carpeta ni el acta están publicadas.
desk-told-group = Grupo: { $name }
desk-told-pack = La carpeta, edición { $edition }
desk-told-minutes = El acta, edición { $edition }
desk-told-untold = { $count ->
        [0] Todos están avisados.
        [one] Falta avisar a uno.
       *[other] Falta avisar a { $count }.
    }
field-audiences = Avisados ahora
desk-told-mark = Anotar como avisados
desk-told-edition = edición { $edition }
desk-told-who = Quién
desk-told-when = Cuándo
desk-told-by = Avisó
desk-told-done = Avisados
done-edition-told = Anotados como avisados: { $value }.
desk-publish = Acta
desk-publish-see = Ver el acta publicada
desk-publish-done = Edición { $edition }, publicada el { $moment }.
desk-publish-draft = Borrador: { $treated } de { $items } propuestas tratadas. Se publica a más tardar el { $day }.
desk-publish-changed = Cambió desde que se publicó:
desk-publish-now = Publicar el acta
desk-publish-correct = Publicar la corrección
done-minutes = El acta está publicada: edición { $value }.
desk-minutes-meanwhile = Otra persona escribió mientras tanto: arriba está lo suyo, abajo lo de usted. Junte los dos y guarde.
field-answerer = Quién contesta
desk-minutes-owner-hint = Solo si queda una pregunta. Una institución o un cargo, no una persona.
desk-minutes-reword = Escribir la nueva versión de la propuesta
edit-agreed = Se acordó en la reunión { $meeting }.
field-answer-by = Hasta cuándo
kept-here = Recuperamos lo que había escrito en este aparato y no llegó a guardarse.
kept-no-link = No hay conexión. Lo escrito queda en este aparato; guarde cuando vuelva.
kept-older = Esto quedó en este aparato y el servidor tiene otra cosa:
kept-lead = Lo que escribe queda en este aparato hasta que el servidor lo tenga.
kept-forget = Borrar lo que quedó aquí
desk-acta-lead = Imprima el acta, hágala firmar, adjunte la foto en Documentos y cargue aquí sus cifras.
desk-declared = Sector y sexo, según lo dijeron
desk-declared-hint = Solo números. Lo que nadie dijo queda vacío.
desk-declared-save = Guardar
done-declared = Guardado.{ $value }
field-said-by = Sector y sexo
desk-acta-no-picture = Cuando la foto o el escaneo del acta firmada esté en Documentos, aquí se cargan sus cifras.
desk-acta-none = Las cifras del acta firmada todavía no se cargaron.
desk-acta-differ = { $count ->
        [0] Las cifras firmadas son las mismas.
        [one] Una cifra difiere
       *[other] { $count } cifras difieren
    }
desk-acta-compare = Cargar las cifras firmadas
field-acta-picture = Hoja firmada
field-acta-people = Personas, según el acta
field-acta-organisations = Organizaciones, según el acta
field-acta-treated = Propuestas tratadas, según el acta
field-acta-ballots = Papeletas, según el acta
field-acta-explained = Por qué difieren
desk-acta-explained-hint = Si alguna cifra difiere; se publica.
desk-acta-save = Comparar
done-acta = { $value ->
        [0] Comparado: las cifras coinciden.
        [one] Comparado: una cifra difiere.
       *[other] Comparado: { $value } cifras difieren.
    }
work-pack = la carpeta
work-minutes = el acta
audience-group = el grupo
audience-organisation = la organización
log-edition-published = Reunión { $meeting }: se publicó { $work }, edición { $edition } ({ $hash }…)
log-edition-changed = Reunión { $meeting }: cambió { $work }, edición { $edition } ({ $hash }…): { $reason }
log-edition-told = Reunión { $meeting }: se avisó a { $audience } { $name } de { $work }, edición { $edition }
log-attendance-declared = Reunión { $meeting }: se anotó lo que las personas dijeron de sí mismas
log-acta-compared = Reunión { $meeting }: se compararon las cifras del acta firmada
log-acta-explained = Reunión { $meeting }: se explicó por qué difiere el acta firmada: { $reason }
log-kind-edition-published = Carpeta o acta publicada
log-kind-edition-told = Aviso a grupos y organizaciones
log-kind-attendance-declared = Sector y sexo de quienes vinieron
log-kind-acta-compared = Acta firmada comparada
refusal-nothing-changed = Nada cambió desde la última edición.
refusal-agenda-empty = La agenda está vacía: primero ponga propuestas.
refusal-nothing-treated = Ninguna propuesta está anotada como tratada.
duty-pack = Cerrar la carpeta de una reunión
duty-minutes = Publicar el acta de una reunión
duty-question = Contestar lo que quedó abierto
deadlines-question = reunión { $meeting }, propuesta { $number }
