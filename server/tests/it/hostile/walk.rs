//! Where the walk leads: every route of the program, with what its parts stand for, so that a new one can't be left out.

use super::filled::Doors;
use crate::browser::Page;
use app::pages::App;
use leptos_axum::generate_route_list;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Numbers of the sample that tell every outcome: selected, not selected, merged, set aside, not taken up, a commitment
/// without a vote, a meeting with minutes.
const NUMBERS: [&str; 8] = ["1", "2", "8", "13", "22", "30", "36", "73"];

/// What is asked for beside the bare addresses: things opened, searched, picked, filtered.
const ASKED: [&str; 17] = [
    "/processes/{slug}/proposals?search=%3Cx-hostile%3E%22%27",
    "/processes/{slug}/proposals?theme=%22%3E%3Cx-hostile%3E&page=9",
    "/processes/{slug}/log?kind=proposal_moved",
    "/processes/{slug}/log?before=300",
    "/desk/{slug}/inbox?standing=all&search=%3Cx-hostile%3E%22%27",
    "/desk/{slug}/inbox?standing=all&open={contribution}",
    "/desk/{slug}/inbox?standing=all&due=untold",
    "/desk/{slug}/inbox/act?act=refer&picked%5B%5D={contribution}&back=%22%3E%3Cx-hostile%3E",
    "/desk/{slug}/proposals?open={number}",
    "/desk/{slug}/proposals/act?act=merge&picked={number}",
    "/desk/{slug}/proposals/act?act=merge&picked={number}&other=%22%3E%3Cx-hostile%3E",
    "/desk/{slug}/proposals/act?act=merge&picked={number}&into=4&template=same",
    "/desk/{slug}/proposals/split?picked={number}",
    "/processes/{slug}/search?q=%3Cx-hostile%3E%22%27+propuesta",
    "/desk/{slug}/proposals/act?act=agenda&picked={number}",
    "/desk/{slug}/plan/new?from={number}",
    "/desk/{slug}/rounds/prepare?meeting=1&method=equal-shares&round=%22%3E%3Cx-hostile%3E",
];

/// Every address of the site: all routes, for both processes.
pub fn addresses(doors: &Doors) -> Vec<String> {
    let pages = generate_route_list(App).into_iter().map(|route| route.path().to_owned());
    let routes = pages.chain(file_routes()).chain(ASKED.map(str::to_owned));
    let mut addresses = BTreeSet::new();
    for route in routes {
        for slug in ["plan", "paga4"] {
            addresses.extend(fill(&route, slug, doors));
        }
    }
    assert!(addresses.len() > 100, "{addresses:?}");
    addresses.into_iter().collect()
}

/// Every page once: of those with a number only the first.
pub fn few(addresses: &[String]) -> Vec<String> {
    let later = |address: &&String| !address.split('/').any(|part| NUMBERS[1..].contains(&part));
    addresses.iter().filter(later).cloned().collect()
}

/// Those of the desk, of the own account and of the ballot.
pub fn desk(addresses: &[String]) -> Vec<String> {
    let own = |address: &&String| ["/desk", "/account", "/vote"].iter().any(|part| address.starts_with(part));
    addresses.iter().filter(own).cloned().collect()
}

/// The routes that hand out files, read out of the sources of the server.
fn file_routes() -> Vec<String> {
    let mut routes = Vec::new();
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |source| {
        let found = source.split(".route(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
        let found = found.filter_map(|rest| rest.split('"').next());
        // What is told for as long as somebody listens has no end that could be read; `server/tests/it/hall.rs` listens.
        routes.extend(found.filter(|route| !route.ends_with("/turnout")).map(str::to_owned));
    });
    assert!(routes.len() > 15, "{routes:?}");
    routes
}

/// A route with its parts filled in; one with a number comes once for each.
fn fill(route: &str, slug: &str, doors: &Doors) -> Vec<String> {
    let numbers = if route.contains("number") { &NUMBERS[..] } else { &[""][..] };
    numbers
        .iter()
        .map(|number| {
            let parts = route.split('/').map(|part| {
                let name = part.strip_prefix(':').or_else(|| part.strip_prefix('{')?.strip_suffix('}'));
                name.map_or_else(|| inner(part, slug, number, doors), |name| value(route, name, slug, number, doors))
            });
            parts.collect::<Vec<_>>().join("/")
        })
        .collect()
}

/// What stands in a query.
fn inner(part: &str, slug: &str, number: &str, doors: &Doors) -> String {
    let id = doors.contribution.0.to_string();
    part.replace("{slug}", slug).replace("{number}", number).replace("{contribution}", &id)
}

fn value(route: &str, name: &str, slug: &str, number: &str, doors: &Doors) -> String {
    match name {
        "slug" => slug,
        "number" => number,
        "subject" => "proposal",
        "batch" => "1",
        "edition" => "1",
        "export" => "0123456789abcdef",
        "place" => "1",
        "department" => "PY-1",
        "theme" if slug == "plan" => "salud",
        "theme" => "acceso-a-la-informacion",
        "organisation" if slug == "plan" => "ara",
        "organisation" => "fundacion-tataindy",
        "institution" if slug == "plan" => "salud",
        "institution" => "ministerio-justicia",
        "code" if route.starts_with("/g/") => &doors.group,
        "code" => &doors.tracking,
        "credential" => &doors.credential,
        "token" if route.starts_with("/password") => &doors.password,
        "token" if route.starts_with("/stop") => &doors.stop,
        "token" => &doors.invitation,
        "id" if route.starts_with("/desk") => return doors.contribution.0.to_string(),
        "id" => &doors.document,
        "version" => "newest",
        "name" => "jopoi.css",
        "status" => "400",
        "*path" => "nothing",
        other => panic!("{route}: say what {other} stands for"),
    }
    .to_owned()
}

fn read_folder(folder: &Path, read: &mut dyn FnMut(&str)) {
    for entry in folder.read_dir().expect("a folder").map(|entry| entry.expect("a file").path()) {
        if entry.is_dir() {
            read_folder(&entry, read);
        } else if entry.extension().is_some_and(|end| end == "rs") {
            read(&fs::read_to_string(&entry).expect("a source"));
        }
    }
}

/// The names of all texts that were planted, read out of where they are planted.
pub fn planted() -> BTreeSet<String> {
    let source = include_str!("filled.rs");
    let mut names: BTreeSet<String> = BTreeSet::new();
    for call in ["hostile(\"", "text(\""] {
        names.extend(source.split(call).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    }
    for name in source.split("names(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        names.extend(["es", "gn", "en"].map(|language| format!("{name} {language}")));
    }
    for (file, columns) in super::filled::WRITTEN {
        names.extend(columns.iter().map(|column| format!("{file} {column}")));
    }
    names
}

/// Where the forms of a page, and the buttons that lead elsewhere, post to.
pub fn actions(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let selector = Selector::parse("form[method=post i], [formaction]").expect("a selector");
    let action =
        |element: scraper::ElementRef<'_>| element.attr("formaction").or(element.attr("action")).map(str::to_owned);
    let found: BTreeSet<String> = document.select(&selector).filter_map(action).collect();
    found.into_iter().filter(|action| action.starts_with("/do/")).collect()
}

/// What a form sends when every field that takes a text holds a hostile one.
pub fn typed(page: &Page, name: &str, text: &str) -> Vec<(String, String)> {
    let document = Html::parse_document(&page.html);
    let written = Selector::parse("textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio])")
        .expect("a selector");
    let written: BTreeSet<&str> = document.select(&written).filter_map(|field| field.attr("name")).collect();
    let Some((_, pairs)) = page.find_form(name) else { return Vec::new() };
    let hostile = |field: &String| written.contains(field.as_str());
    pairs
        .into_iter()
        .map(|(field, value)| if hostile(&field) { (field, text.to_owned()) } else { (field, value) })
        .collect()
}
