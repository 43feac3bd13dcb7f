//! Lots that nobody can grind, as a visitor without JavaScript and two people of the team meet them.

use crate::browser;
use crate::browser::{Browser, TestSite};
use crate::vote::{FILE, close, open_round, prepare_and_open, sheet, site_with, vote};
use domain::{ProcessId, Role};
use server::commands::{export::export, select::select, verify::verify};

const RULE: &str = r#"{"id":"regla","max_approvals_per_organisation_theme_meeting":2,"seats_total":1,"min_approvals":1,
"tie_break":["lot"],"lot":{"draw":"diez dados ante la reunión"}}"#;
const LOTS: &str = "/desk/plan/lots";
const DICE: &str = "3, 1, 6, 2, 5 - 5, 1, 4, 2, 6";

/// Two organisations on the register, and two people of the team.
async fn site() -> (TestSite, ProcessId, Browser, Browser) {
    let (site, process) = site_with(RULE).await;
    let mut one = site.officer(Role::Curator, process).await;
    let register = one.open("/desk/plan/organisations").await;
    one.submit(&register, "enter_organisations", &[("rows", FILE)]).await;
    let other = site.officer(Role::Curator, process).await;
    (site, process, one, other)
}

/// A closed round in which proposals 1 and 2 have one vote each.
async fn tied(site: &TestSite, curator: &mut Browser, mark: &str) {
    for (code, number) in sheet(curator).await.iter().zip(1..) {
        let mut voter = site.visitor();
        voter.open(&format!("/vote/{code}")).await;
        vote(&mut voter, &[(number, mark)]).await;
    }
    close(curator).await;
}

async fn enter(curator: &mut Browser, thrown: &str) -> browser::Page {
    let desk = curator.open(LOTS).await;
    curator.submit(&desk, "enter_draw", &[("thrown", thrown)]).await
}

#[tokio::test]
async fn a_selection_waits_until_two_people_have_entered_the_same_draw() {
    let (site, process, mut one, mut other) = site().await;
    let rules = site.visitor().open("/processes/plan/rules").await;
    assert!(rules.says("diez dados ante la reunión") && rules.says("Compromiso del secreto"), "{}", rules.text());
    open_round(&mut one).await;
    assert!(one.open(LOTS).await.says("Se sortea cuando esté cerrado todo"), "nothing to enter yet");
    tied(&site, &mut one, "1").await;
    let waiting = site.visitor().open("/processes/plan/selection").await;
    assert!(waiting.says("la selección espera"), "{}", waiting.text());
    assert!(one.open("/desk/plan/rounds").await.says("la selección espera"));

    assert!(enter(&mut one, DICE).await.says("Quedó anotado"));
    assert!(one.open(LOTS).await.says("Ahora lo anota otra persona"));
    let blind = other.open(LOTS).await;
    assert!(!blind.html.contains("3 1 6 2 5 5") && blind.says("sin preguntar qué anotó"), "{}", blind.text());
    let mut observer = site.officer(Role::Observer, process).await;
    assert!(observer.open(LOTS).await.find_form("enter_draw").is_none(), "an observer only reads");
    let differ = enter(&mut other, "3 1 6 2 5 5 1 4 2 1").await;
    assert!(differ.says("«3 1 6 2 5 5 1 4 2 6»") && differ.says("«3 1 6 2 5 5 1 4 2 1»"), "{}", differ.text());
    assert!(enter(&mut other, DICE).await.says("Quedó anotado"));
    assert!(enter(&mut one, "3 1 6 2 5 5 1 4 2 6").await.says("El sorteo es público"));

    let selection = site.visitor().open("/processes/plan/selection").await;
    assert!(selection.says("printf '%s'") && selection.says("El sorteo"), "{}", selection.text());
    let log = site.visitor().open("/processes/plan/log?kind=drawn").await;
    assert!(log.says("Se sorteó para la selección: 3 1 6 2 5 5 1 4 2 6"), "{}", log.text());
    let draw: serde_json::Value =
        serde_json::from_str(&site.visitor().open("/processes/plan/draw.json").await.html).unwrap();
    assert_eq!(draw[0]["draw"], "3 1 6 2 5 5 1 4 2 6");
    let folder = tempfile::tempdir().unwrap();
    export(&site.url, "plan", folder.path()).await.unwrap();
    let told = verify(folder.path()).unwrap();
    assert!(told.contains("1 lots as committed before the vote, 1 of them drawn after it"), "{told}");
    let chosen: serde_json::Value = serde_json::from_str(&select(folder.path()).unwrap()).unwrap();
    let number = chosen["selected"][0]["number"].as_u64().unwrap();
    let lots = [1, 2].map(|number: u64| chosen["lots"][number.to_string()].as_str().unwrap().to_owned());
    assert_eq!(number, if lots[0] < lots[1] { 1 } else { 2 });
}

#[tokio::test]
async fn before_the_draw_a_bundle_is_sound_and_says_what_it_waits_for() {
    let (site, _, mut one, _) = site().await;
    open_round(&mut one).await;
    tied(&site, &mut one, "1").await;
    let folder = tempfile::tempdir().unwrap();
    export(&site.url, "plan", folder.path()).await.unwrap();
    assert!(verify(folder.path()).unwrap().contains("it waits for its lot"));
    let faults = select(folder.path()).unwrap_err();
    assert_eq!(faults[0].to_string(), "draw.json:1: the lot decides between [1, 2], and has not been drawn yet");
    let draw = std::fs::read_to_string(folder.path().join("draw.json")).unwrap();
    assert!(draw.contains("commitment") && !draw.contains("secret"), "{draw}");
}

#[tokio::test]
async fn a_draw_that_could_be_foreseen_is_refused_at_its_field_and_stays_as_it_was_typed() {
    let (site, _, mut one, _) = site().await;
    open_round(&mut one).await;
    tied(&site, &mut one, "1").await;
    let short = enter(&mut one, "3 1 6").await;
    assert!(short.says("al menos 10") && short.html.contains("value=\"3 1 6\""), "{}", short.text());
    assert!(enter(&mut one, " — ").await.says("hace falta"));
    let long = enter(&mut one, &"6 ".repeat(201)).await;
    assert!(long.says("200") && !long.says("Quedó anotado"), "{}", long.text());
    enter(&mut one, DICE).await;
    let pairs = [("process", "plan"), ("round", ""), ("thrown", DICE)];
    let pairs: Vec<_> = pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    let alone = one.post(&browser::action("enter_draw"), LOTS, &pairs).await;
    assert!(alone.says("otra persona"), "{}", alone.text());
    let desk = one.open(LOTS).await;
    assert!(one.submit(&desk, "take_back_draw", &[]).await.says("Quedó retirado"));
}

#[tokio::test]
async fn a_tie_in_a_round_waits_for_its_own_draw() {
    let (site, _, mut one, mut other) = site().await;
    prepare_and_open(&mut one, "score", &[("seats", "1"), ("draw", "diez dados en la sala")]).await;
    tied(&site, &mut one, "5").await;
    let round = "/processes/plan/rounds/1";
    let waiting = site.visitor().open(round).await;
    assert!(waiting.says("El resultado espera el sorteo"), "{}", waiting.text());
    assert!(waiting.says("sorteo a la vista después del cierre: diez dados en la sala"), "{}", waiting.text());
    let json = async |field: &str| {
        let file = site.visitor().open(&format!("{round}/result.json")).await.html;
        serde_json::from_str::<serde_json::Value>(&file).unwrap()["result"][field].clone()
    };
    assert_eq!((json("waits_for_lot").await, json("elected").await), (true.into(), serde_json::json!([])));
    enter(&mut one, DICE).await;
    assert!(enter(&mut other, DICE).await.says("El sorteo es público"));
    let drawn = site.visitor().open(round).await;
    assert!(!drawn.says("El resultado espera") && drawn.says("Sorteado el"), "{}", drawn.text());
    assert_eq!(json("elected").await.as_array().unwrap().len(), 1);
    let told = site.visitor().open("/api/v1/processes/plan/rounds/1").await.html;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["outcome"]["result"]["elected"], json("elected").await, "programs read the same");
}
