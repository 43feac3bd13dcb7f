//! Paper ballots and shows of hands, as the people at the table, a voter and the public see them, without script.

use crate::browser::{Browser, Page, TestSite};
use crate::vote::{close, prepare_and_open, review, sheet, site, vote};
use axum::http::StatusCode;
use domain::round::Method;
use domain::{ProcessId, Role};

const PAPER: &str = "/desk/plan/rounds/1/paper";
const BATCH: &str = "/desk/plan/rounds/1/paper/1";
const ROUND: &str = "/processes/plan/rounds/1";

/// Ten organisations, a round of a method that is open, and a batch of four sheets.
async fn opened(method: &str, terms: &[(&str, &str)]) -> (TestSite, ProcessId, Browser) {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    let rows: String = (0..10).map(|n| format!("org-{n},Organización {n},ngo,,salud\n")).collect();
    let rows = format!("slug,name,kind,department,themes\n{rows}");
    curator.submit(&register, "enter_organisations", &[("rows", &rows)]).await;
    let open = prepare_and_open(&mut curator, method, terms).await;
    assert!(open.says("Se abrió la votación 1"), "{}", open.text());
    let page = curator.open(PAPER).await;
    let batch = curator.submit(&page, "open_batch", &[("issued", "4")]).await;
    assert!(batch.url == BATCH && batch.says("La mesa de papel 1 está abierta"), "{}", batch.text());
    (site, process, curator)
}

async fn approval() -> (TestSite, ProcessId, Browser) {
    opened("approval", &[("limit", "2"), ("seats", "1"), ("effect", "decisive")]).await
}

async fn hand_out(table: &mut Browser, organisation: &str) -> Page {
    let page = table.open(BATCH).await;
    table.submit(&page, "hand_out", &[("organisation", organisation)]).await
}

/// Enters a sheet of an organisation with marks beside these proposals.
async fn enter(table: &mut Browser, number: &str, organisation: &str, marks: &[u32]) -> Page {
    let page = table.open(BATCH).await;
    let marks: Vec<String> = marks.iter().map(|number| format!("marks[{number}]")).collect();
    let mut fields = vec![("paper_sheet", number), ("organisation", organisation)];
    fields.extend(marks.iter().map(|field| (field.as_str(), "1")));
    table.submit(&page, "enter_sheet", &fields).await
}

async fn finish(table: &mut Browser, spoiled: &str, unused: &str) -> Page {
    let page = table.open(BATCH).await;
    table.submit(&page, "finish_entry", &[("spoiled", spoiled), ("unused", unused)]).await
}

#[tokio::test]
async fn two_people_enter_a_batch_without_seeing_each_other_and_a_third_looks_at_what_differs() {
    let (site, process, mut curator) = approval().await;
    let (mut ana, mut luis) =
        (site.officer(Role::Assistant, process).await, site.officer(Role::Assistant, process).await);
    for organisation in ["org-0", "org-1"] {
        assert!(hand_out(&mut ana, organisation).await.says("vota en papel"));
    }
    let beyond = enter(&mut ana, "5", "org-0", &[1, 2]).await;
    assert!(beyond.says("El más alto que entra es 4") || beyond.html.contains("aria-invalid"), "{}", beyond.text());
    assert_eq!(beyond.html.matches(" checked").count(), 2, "what was marked stays");
    enter(&mut ana, "1", "org-0", &[1, 2]).await;
    let over = enter(&mut ana, "2", "org-1", &[1, 2, 3]).await;
    assert!(over.says("Nula: tiene más marcas que el límite") && over.says("1, 2, 3"), "{}", over.text());
    let unseen = |page: &Page| !page.html.contains("sheet=1#entry") && !page.says("Nula") && !page.says("1, 2, 3");
    assert!(unseen(&luis.open(BATCH).await), "while the other enters");
    assert!(finish(&mut ana, "0", "2").await.says("Su carga está terminada"));
    let early = luis.open(BATCH).await;
    assert!(unseen(&early) && early.says("Todavía no cargó ninguna"), "{}", early.text());
    assert!(unseen(&curator.open(BATCH).await), "nor does anybody else");
    enter(&mut luis, "1", "org-0", &[1]).await;
    enter(&mut luis, "2", "org-1", &[1, 2, 3]).await;
    let desk = curator.open("/desk/plan/rounds").await;
    let refused = curator.submit(&desk, "close_round", &[]).await;
    assert!(refused.says("falta contar boletas de papel. Mesas abiertas: 1"), "{}", refused.text());
    let differs = finish(&mut luis, "1", "1").await;
    assert!(
        differs.says("Las dos lecturas difieren acá") && differs.says("Organización 0: 1, 2"),
        "{}",
        differs.text()
    );
    assert!(!differs.html.contains("taken[sheet2]"), "only what differs is shown");
    let untouched = curator.submit(&curator.clone().open(BATCH).await, "settle_batch", &[]).await;
    assert!(untouched.says("Faltan mirar 3 diferencias"), "{}", untouched.text());
    let settled = curator
        .submit(
            &untouched,
            "settle_batch",
            &[("taken[sheet1]", "first"), ("taken[spoiled]", "first"), ("taken[unused]", "first")],
        )
        .await;
    assert!(settled.says("La mesa 1 está contada") && settled.says("asistencia 1"), "{}", settled.text());
    let open = site.visitor().open(ROUND).await;
    assert!(open.says("Votaron 2 de 10") && !open.says("En papel"), "only turnout: {}", open.text());
    close(&mut curator).await;
    let closed = site.visitor().open(ROUND).await;
    assert!(closed.says("En línea: 0. En papel: 2."), "{}", closed.text());
    assert!(closed.says("Boletas de papel que no cuentan: 1, porque tiene más marcas que el límite"));
    assert!(closed.says("Organización 0 1, 2"), "the roll-call: {}", closed.text());
    let json: serde_json::Value =
        serde_json::from_str(&site.visitor().open(&format!("{ROUND}/result.json")).await.html).unwrap();
    assert_eq!(
        (&json["ballots"], &json["paper"]["valid"], &json["paper"]["unused"]),
        (&2.into(), &1.into(), &2.into())
    );
}

#[tokio::test]
async fn a_batch_that_does_not_balance_stays_open_and_names_the_difference() {
    let (site, process, mut curator) = approval().await;
    let mut luis = site.officer(Role::Assistant, process).await;
    hand_out(&mut luis, "org-0").await;
    for table in [&mut curator, &mut luis] {
        enter(table, "1", "org-0", &[3]).await;
        finish(table, "0", "2").await;
    }
    let open = luis.open(BATCH).await;
    assert!(open.says("1 en la urna, 0 dañadas o no devueltas, 2 sin usar. Faltan 1."), "{}", open.text());
    let cleared = luis.submit(&open, "enter_anew", &[]).await;
    assert!(cleared.says("se borraron"), "{}", cleared.text());
    for table in [&mut luis, &mut curator] {
        enter(table, "1", "org-0", &[3]).await;
        finish(table, "1", "2").await;
    }
    assert!(curator.open(BATCH).await.says("La cargaron, sin verse"), "counted once all is accounted for");
}

#[tokio::test]
async fn who_has_a_paper_ballot_is_not_let_vote_online_and_the_other_way_round() {
    for secrecy in ["open", "secret"] {
        let (site, _, mut curator) = opened("score", &[("seats", "1"), ("secrecy", secrecy)]).await;
        let codes = sheet(&mut curator).await;
        let (mut paper, mut online) = (site.visitor(), site.visitor());
        paper.open(&format!("/vote/{}", codes[0])).await;
        let reviewed = review(&mut paper, &[(1, "5")]).await;
        assert!(hand_out(&mut curator, "org-0").await.says("vota en papel"));
        let late = paper.submit(&reviewed, "cast_ballot", &[]).await;
        assert!(late.says("Su organización vota en papel") && !late.says("está contado"), "{}", late.text());
        online.open(&format!("/vote/{}", codes[1])).await;
        assert!(vote(&mut online, &[(1, "5")]).await.says("Su voto está contado"));
        let refused = hand_out(&mut curator, "org-1").await;
        assert!(refused.says("ya votó en esta votación. No le entregue"), "{}", refused.text());
        assert!(site.visitor().open(ROUND).await.says("Votaron 1 de 10"));
    }
}

#[tokio::test]
async fn a_ballot_sheet_is_printed_for_every_method_and_a_secret_one_has_no_mark_of_its_own() {
    for method in Method::NAMES {
        let terms: &[(&str, &str)] = match *method {
            "approval" | "points" => &[("limit", "2"), ("seats", "1")],
            "score" | "stv" => &[("seats", "1")],
            "yes-no" => &[("threshold", "1/2")],
            "equal-shares" => &[("budget", "100"), ("costs[1]", "70")],
            _ => &[],
        };
        let (_, _, mut curator) = opened(method, terms).await;
        let page = curator.open(&format!("{BATCH}/sheets")).await;
        assert_eq!(page.texts(".paper").len(), 4, "{method}: {}", page.text());
        let squares = if *method == "yes-no" { 36 } else { 12 };
        assert_eq!(page.texts(".square").len(), squares, "{method}");
        let codes = page.texts(".paper code");
        assert!(codes.len() == 4 && codes[3].ends_with("-004") && codes[0] != codes[1], "{method}: {codes:?}");
    }
    let (_, _, mut curator) = opened("score", &[("seats", "1"), ("secrecy", "secret")]).await;
    let page = curator.open(&format!("{BATCH}/sheets")).await;
    let sheets = page.texts(".paper");
    assert!(sheets.iter().all(|sheet| *sheet == sheets[0] && sheet.contains("no escriba ningún nombre")), "{sheets:?}");
}

#[tokio::test]
async fn hands_are_counted_by_two_and_stand_beside_the_result_with_how_many_there_were() {
    let (site, process, mut curator) = approval().await;
    let mut luis = site.officer(Role::Assistant, process).await;
    let early = luis.open("/desk/plan/rounds/1/hands").await;
    assert!(early.says("Las manos se cuentan cuando la votación está cerrada"), "{}", early.text());
    for table in [&mut curator, &mut luis] {
        finish(table, "0", "4").await;
    }
    close(&mut curator).await;
    let fields = |favour| [("electorate", "everybody"), ("present", "31"), ("favour[1]", favour), ("opposed[2]", "4")];
    let page = curator.open("/desk/plan/rounds/1/hands").await;
    let many = curator.submit(&page, "count_hands", &fields("32")).await;
    assert!(many.html.contains("value=\"32\"") && !many.says("Se guardó"), "{}", many.text());
    let first = curator.submit(&page, "count_hands", &fields("20")).await;
    assert!(first.says("Falta el de otra persona"), "{}", first.text());
    let other = luis.open("/desk/plan/rounds/1/hands").await;
    assert!(other.says("Ya contó curaduría 1") && !other.html.contains("\"20\""), "{}", other.text());
    let differs = luis.submit(&other, "count_hands", &fields("21")).await;
    assert!(differs.says("Levanten las manos otra vez"), "{}", differs.text());
    luis.submit(&differs, "count_hands", &fields("21")).await;
    let page = curator.open("/desk/plan/rounds/1/hands").await;
    let agreed = curator.submit(&page, "count_hands", &fields("21")).await;
    assert!(agreed.says("Las dos personas contaron lo mismo"), "{}", agreed.text());
    let public = site.visitor().open(ROUND).await;
    assert!(public.says("Opinión de toda la sala") && public.says("Podían levantar la mano: 31"), "{}", public.text());
    assert!(public.says("Votaron 0 de 10") && public.says("no se suma"), "{}", public.text());
}

#[tokio::test]
async fn whoever_does_not_count_paper_has_no_way_in() {
    let (site, process, _) = approval().await;
    let mut observer = site.officer(Role::Observer, process).await;
    for address in [PAPER, BATCH, "/desk/plan/rounds/1/hands", "/desk/plan/rounds/1/paper/1/sheets"] {
        assert_eq!(observer.open(address).await.status, StatusCode::FORBIDDEN, "{address}");
        assert_eq!(site.visitor().open(address).await.status, StatusCode::UNAUTHORIZED, "{address}");
    }
    let mut assistant = site.officer(Role::Assistant, process).await;
    assert!(assistant.open(ROUND).await.html.contains(PAPER), "the page of the round leads there");
    assert!(!site.visitor().open(ROUND).await.html.contains(PAPER));
}
