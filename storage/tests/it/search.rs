//! A search finds the same on both databases: one list of what is typed, and of what must be found.

use domain::{Channel, Instant, Language, ProcessId, Signature};
use storage::contributions::{self, NewContribution};
use storage::proposal_lists::{Filter, list};
use storage::{Db, proposals};

/// Title and problem, numbered from 1.
const TEXTS: [(&str, &str); 8] = [
    ("Más contenedores de basura", "La limpieza de las calles llega tarde a la estación de Ñemby."),
    ("Publicar la INFORMACIÓN del hospital", "Nadie sabe cuándo hay médicos ni medicamentos."),
    ("Informaciones claras sobre becas", "El acceso a la información pública es un derecho."),
    ("Marandu avañe’ẽme, oréve g̃uarã avei", "Tojehai avei guaraníme opa marandu."),
    ("Pagar 100% de la deuda_externa", r"Un camino C:\\datos y 50% menos."),
    ("Canciones y estaciones", "La ruta M-30 y el S.E.R. de cada barrio."),
    ("Que los jóvenes decidan", "Presupuesto participativo para la juventud; 7 comisiones."),
    ("Cuentas claras", "uno dos"),
];

/// What is typed, and the numbers of what must be found.
const FOUND: [(&str, &[u32]); 24] = [
    ("contenedor", &[1]),
    ("CONTENEDORES", &[1]),
    ("conten", &[1]),
    ("tenedor", &[]),
    ("limpieza basura", &[1]),
    ("limpieza hospital", &[]),
    ("nemby", &[1]),
    ("Ñemby", &[1]),
    ("informacion", &[2, 3]),
    ("informaciones", &[2, 3]),
    ("médico", &[2]),
    ("\"acceso a la información\"", &[3]),
    ("«información pública»", &[3]),
    ("\"pública información\"", &[]),
    ("\"claras uno\"", &[]),
    ("g̃uarã", &[4]),
    ("avañe'ẽ", &[4]),
    ("marandu", &[4]),
    ("100%", &[5]),
    ("%", &[1, 2, 3, 4, 5, 6, 7, 8]),
    ("estación", &[1, 6]),
    ("m30", &[6]),
    ("7", &[7]),
    ("#8", &[8]),
];

fn contribution(title: &str, problem: &str) -> NewContribution {
    NewContribution {
        channel: Channel::Web,
        received_at: Instant::default(),
        due_at: Instant::default(),
        title: title.into(),
        problem: problem.into(),
        solution: String::new(),
        theme: None,
        department: None,
        author: None,
        author_public: false,
        contact: None,
        supports: 0,
        language: Language::Es,
        source: None,
        entered_by: None,
    }
}

async fn process(db: &Db) -> ProcessId {
    let id = ProcessId(db.chance().id());
    let mut change = db.change(id, Signature::System, Instant::default()).await.unwrap();
    let new = storage::processes::NewProcess {
        slug: "plan".into(),
        name: domain::Names::default(),
        country: "PY".into(),
        time_zone: "America/Asuncion".into(),
        default_language: Language::Es,
        languages: Language::ALL.to_vec(),
        is_sample: false,
    };
    storage::processes::add(&mut change, &new).await.unwrap();
    change.commit().await.unwrap();
    id
}

async fn accept(db: &Db, process: ProcessId, new: &NewContribution) -> proposals::Proposal {
    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    let id = contributions::receive(&mut change, db, new).await.unwrap();
    let kept = contributions::in_change(&mut change, id).await.unwrap().unwrap();
    let proposal = proposals::accept(&mut change, &kept, None).await.unwrap();
    change.commit().await.unwrap();
    proposal
}

both!(what_is_typed_finds_the_same_whichever_database_holds_it, |db: Db| async move {
    let process = process(&db).await;
    for (title, problem) in TEXTS {
        accept(&db, process, &contribution(title, problem)).await;
    }
    for (typed, expected) in FOUND {
        let filter = Filter { search: typed.into(), ..Filter::default() };
        let rows = list(&db, process, &filter).await.unwrap().rows;
        assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), expected, "{typed}");
    }
});
