//! Voice notes and pictures of an export: heard on the bench by whoever brought it, kept with what was picked, and written
//! down later.

use crate::browser::{Browser, Page, TestSite};
use axum::http::StatusCode;
use domain::{Names, ProcessId, Role, Signature};
use scraper::{Html, Selector};
use std::io::{Cursor, Write as _};
use storage::contribution_lists::{self, Filter};
use storage::contributions::{self, Contribution};
use storage::recordings;
use storage::themes::{self, Theme};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const BENCH: &str = "/desk/plan/groups/agua/import";
const VOICE: &[u8] = b"OggS\0\x02 ndaipori y";
const CHAT: &str = "14/3/2018, 09:12 - Ña Pabla: PTT-20180314-WA0001.opus (archivo adjunto)\n\
    14/3/2018, 09:13 - Ña Pabla: IMG-20180314-WA0002.jpg (archivo adjunto)\nEl pozo de mi barrio\n\
    14/3/2018, 09:14 - Rubito: PTT-20180314-WA0003.opus (archivo adjunto)\n\
    14/3/2018, 09:15 - Rubito: virus.jpg (archivo adjunto)\n";

fn export() -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let files: [(&str, &[u8]); 4] = [
        ("_chat.txt", CHAT.as_bytes()),
        ("PTT-20180314-WA0001.opus", VOICE),
        ("IMG-20180314-WA0002.jpg", &[0xFF, 0xD8, 0xFF, 0xE0]),
        ("virus.jpg", b"<script>alert(1)</script>"),
    ];
    for (name, bytes) in files {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-03-20T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let name = Names { es: "Agua".into(), ..Names::default() };
    let theme = Theme { slug: "agua".into(), position: 1, name, icon: "theme".into() };
    themes::put_theme(&mut change, &theme).await.unwrap();
    change.commit().await.unwrap();
    (site, process)
}

async fn look(leader: &mut Browser) -> Page {
    let form = leader.open(BENCH).await;
    leader.upload(&form, "import", "export", ("WhatsApp Chat.zip", &export())).await
}

/// What stands in an attribute of all elements of a kind.
fn attributes(page: &Page, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let document = Html::parse_document(&page.html);
    document.select(&selector).filter_map(|one| one.attr(name).map(str::to_owned)).collect()
}

async fn received(site: &TestSite, process: ProcessId) -> Vec<Contribution> {
    let listing = contribution_lists::list(&site.db, process, &Filter::default(), site.now()).await.unwrap();
    let mut all = Vec::new();
    for row in listing.rows {
        all.push(contributions::by_id(&site.db, row.id).await.unwrap().unwrap());
    }
    all
}

#[tokio::test]
async fn a_voice_note_is_heard_by_whoever_brought_it_alone_and_for_an_hour() {
    let (site, process) = site().await;
    let mut leader = site.officer(Role::Leader, process).await;
    let page = look(&mut leader).await;
    assert!(page.says("Un mensaje de voz") && page.says("60 minutos"), "{}", page.text());
    let voices = attributes(&page, "ol.heard audio", "src");
    let pictures = attributes(&page, "ol.heard img", "src");
    assert_eq!(
        (voices.len(), pictures.len()),
        (1, 1),
        "what the export doesn't hold, or isn't what it says, is left out"
    );
    let heard = leader.open(&voices[0]).await;
    assert_eq!((heard.status, heard.html.as_bytes()), (StatusCode::OK, VOICE));
    let mut other = site.officer(Role::Leader, process).await;
    assert_eq!(other.open(&voices[0]).await.status, StatusCode::NOT_FOUND, "another leader hears nothing of it");
    assert_eq!(site.visitor().open(&voices[0]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(leader.open(&format!("{}9", voices[0])).await.status, StatusCode::NOT_FOUND);
    site.set_clock("2018-03-20T13:00:01Z");
    assert_eq!(leader.open(&voices[0]).await.status, StatusCode::NOT_FOUND, "an hour is over");
    assert!(received(&site, process).await.is_empty(), "hearing keeps nothing");
}

#[tokio::test]
async fn a_voice_note_comes_in_without_a_word_and_is_written_down_later() {
    let (site, process) = site().await;
    let mut leader = site.officer(Role::Leader, process).await;
    let page = look(&mut leader).await;
    let said = attributes(&page, "ol.heard input[name=said]", "value");
    let drafts = leader.submit(&page, "import", &[("said", &said[0]), ("said", &said[1]), ("joined", "2")]).await;
    assert_eq!(attributes(&drafts, "blockquote audio", "src").len(), 1, "it is heard beside the draft too");
    let fields = [("picks[0][title]", ""), ("picks[0][problem]", "")];
    let done = leader.submit(&drafts, "take_picked", &fields).await;
    assert!(done.says("Entregue a cada persona su código"), "{}", done.text());
    let kept = received(&site, process).await.remove(0);
    assert_eq!(kept.title, "Mensaje de voz");
    let all = recordings::of_contribution(&site.db, kept.id).await.unwrap();
    let kinds: Vec<&str> = all.iter().map(|one| one.media_type.as_str()).collect();
    assert_eq!(kinds, ["audio/ogg", "image/jpeg"], "nothing else of the export");
    assert_eq!(recordings::bytes(&site.db, kept.id, 1).await.unwrap().unwrap().1, VOICE);
    let mut curator = site.officer(Role::Curator, process).await;
    let form = curator.open(&format!("/desk/plan/inbox?open={}", kept.id.0)).await;
    let fields = [("title", "El agua de Itá"), ("problem", "Ndaipóri y potĩ ore táva-pe."), ("language", "gn")];
    curator.submit(&form, "transcribe", &fields).await;
    assert_eq!(received(&site, process).await[0].title, "El agua de Itá");
}

#[tokio::test]
async fn what_is_no_longer_at_hand_is_asked_for_again_and_nothing_typed_is_lost() {
    let (site, process) = site().await;
    let mut leader = site.officer(Role::Leader, process).await;
    let page = look(&mut leader).await;
    let said = attributes(&page, "ol.heard input[name=said]", "value");
    let drafts = leader.submit(&page, "import", &[("said", &said[0])]).await;
    site.set_clock("2018-03-20T13:00:01Z");
    let fields = [("picks[0][title]", "El agua de Itá"), ("picks[0][problem]", "No hay agua limpia.")];
    let refused = leader.submit(&drafts, "take_picked", &fields).await;
    assert!(refused.says("Suba otra vez la misma exportación"), "{}", refused.text());
    assert!(refused.html.contains("No hay agua limpia."), "what was typed is still there");
    assert!(received(&site, process).await.is_empty());
    look(&mut leader).await;
    let done = leader.submit(&refused, "take_picked", &[]).await;
    assert!(done.says("Entregue a cada persona su código"), "{}", done.text());
    let kept = received(&site, process).await.remove(0);
    assert_eq!(recordings::of_contribution(&site.db, kept.id).await.unwrap().len(), 1);
}
