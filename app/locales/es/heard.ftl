# Quién estuvo en las reuniones y hasta dónde llegó lo que la gente mandó.
heard-title = Quién estuvo, a quién se escuchó
heard-lead = De todo lo que llegó, cuánto se seleccionó, según por dónde y de dónde llegó. Al lado de cada parte está siempre de cuántos.
heard-by-channel = Por dónde llegó
heard-by-place = Capital e interior
heard-by-department = Por departamento
heard-of-channel = Canal
heard-of-place = De dónde
heard-of-department = Departamento que lo mandó
heard-received = Llegaron
heard-accepted = Con número
heard-discussed = Tratadas
heard-voted = En la papeleta
heard-selected = Seleccionadas
heard-of-all = { $selected } de { $received }
heard-capital = Capital
heard-interior = Interior
heard-country = Sin departamento: para todo el país
heard-there = Quiénes estuvieron en las reuniones
heard-there-lead = { $meetings ->
        [one] Una reunión contada
       *[other] { $meetings } reuniones contadas
    } en { $departments } departamentos: { $people } personas y { $organisations } organizaciones distintas. Quien vino a varias reuniones está contado en cada una.
heard-meeting = Reunión
heard-where = Departamento
heard-first-time = Organizaciones que vinieron por primera vez
heard-said = Sector y sexo, en todas las reuniones
heard-n = { $people } de { $whole }
