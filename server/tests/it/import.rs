//! A file of proposals is looked at before it goes in, goes in once, and tells every row that can't.

use crate::browser::TestSite;
use app::import::{self, Columns, Reading, Surroundings};
use axum::http::StatusCode;
use domain::{Language, Names, ProcessId, Role, Signature, Stage};
use server::bundle::{self, Table};
use storage::processes::{self};
use storage::proposal_lists::{self, Filter};
use storage::themes::{self, Department, Theme};
use storage::{imports, proposals};

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let id = ProcessId(site.db.chance().id());
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    let themes: Table<bundle::Theme> = Table::parse("themes.csv", include_bytes!("../../sample/themes.csv")).unwrap();
    for (theme, position) in themes.iter().zip(1..) {
        let name = Names { es: theme.name_es.clone(), ..Names::default() };
        let theme = Theme { slug: theme.slug.clone(), position, name, icon: theme.slug.clone() };
        themes::put_theme(&mut change, &theme).await.unwrap();
    }
    let departments: Table<bundle::Department> =
        Table::parse("departments.csv", include_bytes!("../../sample/departments.csv")).unwrap();
    for (row, position) in departments.iter().zip(1..) {
        let department =
            Department { code: row.code.clone(), ine_number: row.ine_number.clone(), name: row.name.clone() };
        themes::put_department(&mut change, &department, position).await.unwrap();
    }
    change.commit().await.unwrap();
    (site, id)
}

#[tokio::test]
async fn a_file_is_looked_at_first_and_goes_in_once() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let form = curator.open("/desk/plan/import").await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.text());
    // Windows-1252, semicolons, a quoted line end, a row without a title, a theme that the process doesn't have.
    let file = b"n\xFAmero;T\xEDtulo;Descripci\xF3n;Tema\r\n\
        1;Agua en \xD1eembuc\xFA;\"<p>Uno</p>\n<p>dos</p>\";Ambiente y Agua\r\n2;;sin t\xEDtulo;Salud\r\n3;Otra;;Deportes\r\n";
    let preview = curator.upload(&form, "send_file", "file", ("pedidos.csv", file)).await;
    assert_eq!(preview.url, "/desk/plan/import", "nothing of the file stands in an address");
    assert!(preview.says("Entrarían 2 propuestas."), "{}", preview.text());
    assert!(preview.says("Línea 4: no tiene título"), "{}", preview.text());
    assert!(preview.says("Línea 5: no hay un tema «Deportes»"), "{}", preview.text());
    assert!(site.visitor().open("/processes/plan/proposals/1").await.status == StatusCode::NOT_FOUND);

    let done = curator.submit(&preview, "import_file", &[]).await;
    assert!(done.says("Entraron 2 propuestas."), "{}", done.text());
    let one = site.visitor().open("/processes/plan/proposals/1").await;
    assert!(one.says("Agua en Ñeembucú") && one.says("Uno dos"), "{}", one.text());

    let form = curator.open("/desk/plan/import").await;
    let again = curator.upload(&form, "send_file", "file", ("pedidos.csv", file)).await;
    assert!(again.says("2 filas ya habían entrado antes"), "{}", again.text());
    assert!(!again.html.contains("/import_file\""), "there is nothing to confirm");
}

#[tokio::test]
async fn columns_that_were_not_found_are_chosen_by_hand() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let form = curator.open("/desk/plan/import").await;
    let preview = curator.upload(&form, "send_file", "file", ("x.csv", b"pedido,detalle\nAgua,En casa\n")).await;
    assert!(preview.says("No se encontró la columna de los títulos"), "{}", preview.text());
    let places: Vec<_> = ["", "", "0", "1"].map(|place| ("places[]", place)).to_vec();
    let chosen = curator.submit(&preview, "choose_columns", &places).await;
    assert!(chosen.says("Entraría una propuesta."), "{}", chosen.text());
    let dropped = curator.submit(&chosen, "forget_file", &[]).await;
    assert!(dropped.says("Elija una tabla"), "{}", dropped.text());
}

#[tokio::test]
async fn what_is_no_table_is_refused_and_who_may_not_import_sees_nothing() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let form = curator.open("/desk/plan/import").await;
    let refused = curator.upload(&form, "send_file", "file", ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")).await;
    assert!(refused.says("este tipo de archivo no se recibe"), "{}", refused.text());
    let stranger = site.visitor().upload(&form, "send_file", "file", ("a.csv", b"title\nAgua\n")).await;
    assert!(!stranger.says("Entraría"), "{}", stranger.text());
    assert_eq!(site.visitor().open("/desk/plan/import").await.status, StatusCode::UNAUTHORIZED);
}

async fn take(site: &TestSite, process: ProcessId, bytes: &[u8]) -> (Reading, imports::Outcome) {
    let table = import::open(bytes).unwrap();
    let own = processes::by_slug(&site.db, "plan").await.unwrap().unwrap();
    let around = Surroundings::read(&site.db, &own, site.now()).await.unwrap();
    let reading = Reading::of(&table, &Columns::detect(&table.header), &around).unwrap();
    let rows: Vec<_> = reading.entries.iter().map(|entry| entry.row.clone()).collect();
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let outcome = imports::take(&mut change, &site.db, &rows, "hash").await.unwrap();
    change.commit().await.unwrap();
    (reading, outcome)
}

#[tokio::test]
async fn the_sample_goes_in_with_its_numbers_themes_and_languages_and_comes_out_as_a_file() {
    let (site, process) = site().await;
    let (reading, outcome) = take(&site, process, include_bytes!("../../sample/proposals.csv")).await;
    assert_eq!((outcome.taken, reading.bad.len()), (183, 0));
    assert!(reading.entries.iter().all(|entry| entry.notes.is_empty()), "every theme and department is known");
    let guarani = proposals::by_number(&site.db, process, 73).await.unwrap().unwrap();
    assert_eq!((guarani.theme.as_deref(), guarani.language), (Some("acceso-a-la-informacion"), Language::Gn));
    let (_, again) = take(&site, process, include_bytes!("../../sample/proposals.csv")).await;
    assert_eq!(again, imports::Outcome { taken: 0, known: 183 });
    let file = site.visitor().open("/processes/plan/proposals.csv").await;
    let kept: Table<bundle::Proposal> = Table::parse("proposals.csv", file.html.as_bytes()).unwrap();
    let sent: Table<bundle::Proposal> =
        Table::parse("proposals.csv", include_bytes!("../../sample/proposals.csv")).unwrap();
    for (kept, sent) in kept.iter().zip(sent.iter()) {
        assert_eq!((kept.number, &kept.title, &kept.problem), (sent.number, &sent.title, &sent.problem));
        assert_eq!((&kept.theme, &kept.department, &kept.author), (&sent.theme, &sent.department, &sent.author));
        assert_eq!((kept.created_at, kept.supports, &kept.channel), (sent.created_at, sent.supports, &sent.channel));
    }
    assert_eq!(kept.len(), 183);
}

/// Decide Madrid's proposals of 2024, as the city publishes them; not part of this repository.
const MADRID: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/real/decide-madrid-2024a.csv");

#[tokio::test]
async fn a_real_file_of_another_city_goes_in_as_it_is() {
    let path = std::env::var("JOPOI_TEST_MADRID").unwrap_or_else(|_| MADRID.to_owned());
    let Ok(bytes) = std::fs::read(&path) else {
        println!("NOT TRIED: {path} is missing");
        return;
    };
    let (site, process) = site().await;
    let (reading, outcome) = take(&site, process, &bytes).await;
    assert_eq!((outcome.taken, reading.bad.len()), (1_369, 0), "{:?}", reading.bad.first());
    let listing = proposal_lists::list(&site.db, process, &Filter::default()).await.unwrap();
    assert_eq!(*listing.stages, [(Stage::Suggested, 1_354), (Stage::Withdrawn, 15)]);
    let all = proposals::all(&site.db, process).await.unwrap();
    assert!(all.iter().all(|p| !p.problem.contains("<p>") && p.theme.is_none() && p.solution.is_empty()));
    assert_eq!(all.iter().filter(|p| p.problem.is_empty()).count(), 241);
    let (_, again) = take(&site, process, &bytes).await;
    assert_eq!(again, imports::Outcome { taken: 0, known: 1_369 });
}
