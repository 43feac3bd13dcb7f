desk-title = Mesa de trabajo
desk-new-process = Crear un proceso
desk-inbox = Bandeja
desk-proposals = Propuestas
desk-duplicates = Parecidas
desk-import = Importar
desk-meetings = Reuniones
desk-organisations = Organizaciones
desk-rounds = Votaciones
desk-plan = Plan
desk-process = Proceso
desk-people = Personas
keys-down = baja
keys-up = sube
keys-open = abre
keys-mark = marca
keys-off = Apagar las teclas
keys-on = Encender las teclas
desk-news = Novedades
news-count = { $count ->
    [0] Nada nuevo desde la última vez
    [one] Una novedad desde la última vez
   *[other] { $count } novedades desde la última vez
}
news-log = Lo anterior está en el registro público
news-read = Ya leí hasta aquí
desk-notes = Notas del equipo
desk-notes-inner = Nunca se publican.
desk-assigned = A cargo de
desk-assigned-nobody = nadie todavía
desk-assign = Asignar
field-colleague = A cargo de
desk-note-write = Guardar la nota
field-filter-name = Nombre de este filtro
field-query = Filtro
filter-save = Guardar este filtro
filter-forget = Olvidar el filtro { $name }
