//! Deny by default: whatever can be written, a visitor may not write it, except what stands in a short list.

use crate::browser::TestSite;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::{ProcessId, Role};
use leptos::server_fn::axum::server_fn_paths;
use server::layers::unread::WITH_FILE;
use std::collections::BTreeMap;
use std::path::Path;
use tower::ServiceExt as _;

/// What anybody may do: suggest, comment, follow what was suggested, apply for a vote, challenge another's, object to a result, leave a ballot, come in, go out.
const PUBLIC: &[&str] = &[
    "suggest",
    "support",
    "ask_team",
    "write_comment",
    "flag_comment",
    "nearest",
    "register",
    "cancel_registration",
    "follow",
    "act_as_author",
    "file_appeal",
    "forget_code",
    "rate_answer",
    "reply_once",
    "erase_own",
    "set_cadence",
    "appeal_sanction",
    "join_group",
    "leave_group",
    "stop_notices",
    "apply_for_accreditation",
    "file_challenge",
    "file_objection",
    "leave_seat",
    "sign_in",
    "sign_out",
    "join",
    "reset_password",
];
/// What anybody may do who is signed in, for their own account.
const OWN: &[&str] = &["change_password", "accept_invitation"];

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    (site, process)
}

/// The arguments of every server function, read out of the pages: name of the function → name and type of each.
fn arguments() -> BTreeMap<String, Vec<(String, String)>> {
    let mut found = BTreeMap::new();
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src/pages"), &mut found);
    found
}

#[test]
fn every_function_that_takes_a_file_is_known_to_refuse_other_forms() {
    let takes_file = |pairs: &[(String, String)]| pairs.iter().any(|(_, kind)| kind == "MultipartData");
    let found: Vec<String> =
        arguments().into_iter().filter(|(_, pairs)| takes_file(pairs)).map(|(name, _)| name).collect();
    assert_eq!(found, WITH_FILE, "list them in server/src/layers/unread.rs");
}

fn read_folder(folder: &Path, found: &mut BTreeMap<String, Vec<(String, String)>>) {
    for entry in folder.read_dir().expect("the pages").map(|entry| entry.expect("a file").path()) {
        if entry.is_dir() {
            read_folder(&entry, found);
            continue;
        }
        let source = std::fs::read_to_string(&entry)
            .expect("a source")
            .replace("#[server(default)]", "")
            .replace("BTreeMap<String, String>", "Map");
        for function in source.split("#[server").skip(1) {
            let Some((_, signature)) = function.split_once("pub async fn ") else { continue };
            let Some((name, rest)) = signature.split_once('(') else { continue };
            let arguments = rest.split(") ->").next().unwrap_or_default();
            let pairs = arguments.split(',').filter_map(|one| one.split_once(':'));
            let pairs = pairs.map(|(name, kind)| (name.trim().to_owned(), kind.trim().to_owned()));
            found.entry(name.to_owned()).or_default().extend(pairs);
        }
    }
}

/// The kind and the text of a form that fits the function well enough to reach its first question: who asks?
fn form(arguments: &[(String, String)]) -> (&'static str, String) {
    if arguments.iter().any(|(_, kind)| kind == "MultipartData") {
        let body = "--b\r\ncontent-disposition: form-data; name=\"process\"\r\n\r\nplan\r\n--b--\r\n";
        return ("multipart/form-data; boundary=b", body.to_owned());
    }
    let pairs = arguments.iter().map(|(name, kind)| match kind.strip_prefix("Vec<") {
        Some(kind) => (format!("{name}[0]"), value(name, kind.trim_end_matches('>'))),
        None if kind == "Map" => (format!("{name}[1]"), "1"),
        None => (name.clone(), value(name, kind)),
    });
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    ("application/x-www-form-urlencoded", body)
}

fn value(name: &str, kind: &str) -> &'static str {
    match kind {
        _ if name == "process" || name == "slug" => "plan",
        id if id.ends_with("Id") => "00000000-0000-0000-0000-000000000000",
        // Long enough for a reason, and a number all the same.
        "String" => "1111111111",
        _ => "1",
    }
}

/// Calls every server function that isn't listed and tells those that answer otherwise.
async fn answers_other_than(site: &TestSite, status: StatusCode, cookie: &str, listed: &[&[&str]]) -> Vec<String> {
    let arguments = arguments();
    let mut others = Vec::new();
    for (path, method) in server_fn_paths() {
        let name = path.rsplit('/').next().unwrap_or_default();
        if listed.concat().contains(&name) {
            continue;
        }
        let (kind, body) = form(arguments.get(name).map(Vec::as_slice).unwrap_or_default());
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, kind)
            .header(header::ACCEPT, "application/json")
            .header(header::COOKIE, cookie)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        let answer = site.router.clone().oneshot(request).await.unwrap().status();
        // What isn't there, or can't be read, is refused before anybody is asked who they are: nothing is written either.
        let unread = [StatusCode::NOT_FOUND, StatusCode::BAD_REQUEST, StatusCode::UNPROCESSABLE_ENTITY];
        if answer != status && !unread.contains(&answer) {
            others.push(format!("{path}: {answer}"));
        }
    }
    others
}

#[tokio::test]
async fn whoever_is_not_signed_in_writes_nothing_but_what_is_public() {
    let (site, _) = site().await;
    let before = site.db.version().await.unwrap();
    let others = answers_other_than(&site, StatusCode::UNAUTHORIZED, "", &[PUBLIC]).await;
    assert!(others.is_empty(), "ask who::demand first, or list it as public: {others:#?}");
    assert_eq!(site.db.version().await.unwrap(), before, "nothing was written");
}

#[tokio::test]
async fn an_account_with_the_role_of_a_citizen_writes_nothing_of_the_desk() {
    let (site, process) = site().await;
    let citizen = site.officer(Role::Citizen, process).await;
    let cookie: Vec<String> = citizen.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let others = answers_other_than(&site, StatusCode::FORBIDDEN, &cookie.join("; "), &[PUBLIC, OWN]).await;
    assert!(others.is_empty(), "ask who::demand first: {others:#?}");
}
