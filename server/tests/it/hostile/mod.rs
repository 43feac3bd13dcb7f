//! Whatever people write, no page and no file of ours takes it for its own: every address is visited, as the public and
//! as everybody with a role, on a site in which every stored text is hostile.

mod filled;
mod text;
mod walk;

use crate::browser::{Browser, Page, TestSite};
use axum::http::header;
use domain::{ProcessId, Role};
use filled::Doors;
use std::collections::BTreeSet;
use text::{faults, hostile, names};

struct Walked {
    site: TestSite,
    published: ProcessId,
    voting: ProcessId,
    doors: Doors,
}

async fn site() -> Walked {
    let site = TestSite::at("2018-12-01T12:00:00Z").await;
    let published = filled::published(&site).await;
    let (voting, doors) = filled::voting(&site).await;
    Walked { site, published, voting, doors }
}

/// Visits addresses and collects what is wrong with the answers, and the names of the texts that they show.
async fn visit(visitor: &mut Browser, who: &str, addresses: &[String], wrong: &mut Vec<String>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for address in addresses {
        let page = visitor.open(address).await;
        assert!(!page.status.is_server_error(), "{who} {address}: {}", page.status);
        wrong.extend(look(&page).into_iter().map(|fault| format!("{who} {address}: {fault}")));
        seen.extend(names(&page.html));
    }
    seen
}

/// What is wrong with an answer: a page is read as a browser reads it, a file must be none.
fn look(page: &Page) -> Vec<String> {
    let kind = page.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("text/html") {
        return faults(&page.html);
    }
    let mut wrong = Vec::new();
    if page.headers[header::X_CONTENT_TYPE_OPTIONS] != "nosniff" {
        wrong.push("a browser may guess what it is".to_owned());
    }
    if (kind.contains("xml") || kind.contains("svg")) && page.html.contains("<x-hostile") {
        wrong.push("markup stands raw in it".to_owned());
    }
    wrong
}

#[tokio::test]
async fn no_stored_text_breaks_a_page_or_a_file() {
    let Walked { site, published, voting, doors } = site().await;
    let addresses = walk::addresses(&doors);
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    seen.extend(visit(&mut site.visitor(), "public", &addresses, &mut wrong).await);
    for language in ["gn", "en"] {
        let mut public = site.visitor();
        public.language = language;
        seen.extend(visit(&mut public, language, &walk::few(&addresses), &mut wrong).await);
    }
    let places = [(Role::Administrator, ProcessId::EVERYWHERE), (Role::Curator, published)];
    for (role, place) in places {
        let mut officer = site.officer(role, place).await;
        let file = format!("{}\n{}\n", "title;\"problem\";<x-hostile>", hostile("upload cell").replace('"', ""));
        let desk = officer.open("/desk/plan/import").await;
        if desk.html.contains("send_file") {
            officer.upload(&desk, "send_file", "file", ("«upload name» <x-hostile>.csv", file.as_bytes())).await;
        }
        seen.extend(visit(&mut officer, role.name(), &addresses, &mut wrong).await);
    }
    for role in [Role::Observer, Role::Assistant, Role::Leader, Role::Institution, Role::Delegate, Role::Citizen] {
        let mut officer = site.officer(role, voting).await;
        visit(&mut officer, role.name(), &walk::desk(&addresses), &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let unseen: Vec<String> = walk::planted().into_iter().filter(|name| !seen.contains(name)).collect();
    assert!(unseen.is_empty(), "a text that no page shows was not tried: {unseen:?}");
}

#[tokio::test]
async fn a_ballot_is_marked_reviewed_and_cast_among_hostile_texts() {
    let Walked { site, doors, .. } = site().await;
    let mut holder = site.visitor();
    let ballot = holder.open(&format!("/vote/{}", doors.credential)).await;
    let review = holder.submit(&ballot, "review", &[("marks[1]", "1")]).await;
    let cast = holder.submit(&review, "cast_ballot", &[]).await;
    for page in [ballot, review, cast] {
        assert_eq!(faults(&page.html), Vec::<String>::new(), "{}", page.url);
        assert!(names(&page.html).contains("organisation"), "{}: {}", page.url, page.text());
    }
}

/// Every form of every page is sent with hostile texts in all its fields: whatever comes back, a refusal that says again
/// what was typed or a page that shows what was taken, is whole.
#[tokio::test]
async fn no_form_says_a_hostile_text_again_as_markup() {
    let Walked { site, doors, .. } = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let (mut wrong, mut sent) = (Vec::new(), BTreeSet::new());
    for address in walk::addresses(&doors) {
        let page = administrator.open(&address).await;
        for action in walk::actions(&page.html) {
            let name = action.rsplit('/').next().unwrap_or_default().to_owned();
            // Who has signed out sends nothing more; the same form of another page is the same form.
            if name == "sign_out" || !sent.insert((name.clone(), address.split('/').count())) {
                continue;
            }
            let typed = walk::typed(&page, &name, &hostile("typed"));
            let answer = administrator.post(&action, &page.url, &typed).await;
            wrong.extend(look(&answer).into_iter().map(|fault| format!("{address} {name}: {fault}")));
        }
    }
    assert!(sent.len() > 40, "{sent:?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn marks_that_turn_a_text_round_are_refused_and_what_was_typed_stays() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let mut assistant = site.officer(Role::Assistant, process).await;
    let form = assistant.open("/desk/plan/inbox/new").await;
    let fields = [("title", "Pagar \u{202E}000.1"), ("problem", "Nadie sabe cuánto se paga.")];
    let refused = assistant.submit(&form, "enter", &fields).await;
    assert!(refused.says("tiene signos invisibles"), "{}", refused.text());
    assert!(refused.html.contains("Nadie sabe cuánto se paga."));
}
