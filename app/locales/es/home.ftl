home-empty = Todavía no hay un proceso
home-empty-why = Cuando el equipo cree el primero, se verá aquí.
