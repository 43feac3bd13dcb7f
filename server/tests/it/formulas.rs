//! A text that looks like a formula does nothing in a spreadsheet, and is read back as it was written.

use crate::browser::TestSite;
use crate::suggestion;
use domain::{ProcessId, Role};
use storage::proposals;

const TITLE: &str = "=HYPERLINK(\"http://example.org\";\"premio\")";
const BULLETS: &str = "- que haya agua";

#[tokio::test]
async fn a_formula_is_held_back_in_tables_kept_in_json_and_goes_in_again_as_it_was() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    suggestion::propose(&site, process, &[TITLE, BULLETS, "'+1"]).await;
    let table = site.visitor().open("/processes/plan/proposals.csv").await.html;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let titles: Vec<String> = reader.records().map(|row| row.unwrap()[1].to_owned()).collect();
    assert_eq!(titles, [format!("'{TITLE}"), format!("'{BULLETS}"), "''+1".to_owned()]);
    let list: serde_json::Value =
        serde_json::from_str(&site.visitor().open("/processes/plan/proposals.json").await.html).unwrap();
    assert_eq!(list[0]["title"], TITLE);
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let form = administrator.open("/desk/processes/new").await;
    administrator.submit(&form, "create_process", &[("name_es", "Otro plan"), ("slug", "otro")]).await;
    let desk = administrator.open("/desk/otro/import").await;
    let preview = administrator.upload(&desk, "send_file", "file", ("proposals.csv", table.as_bytes())).await;
    administrator.submit(&preview, "import_file", &[]).await;
    let other = storage::processes::by_slug(&site.db, "otro").await.unwrap().unwrap().id;
    let taken = proposals::all(&site.db, other).await.unwrap();
    let taken: Vec<&str> = taken.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(taken, [TITLE, BULLETS, "'+1"]);
}
