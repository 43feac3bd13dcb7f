//! Programs read what the pages show, in the form that the description promises, from any site, and nothing personal.

use crate::browser::{Page, TestSite};
use crate::sample;
use crate::small;
use axum::http::{StatusCode, header};
use serde_json::{Value, json};

async fn sample_site() -> TestSite {
    let site = TestSite::at("2018-12-01T12:00:00Z").await;
    sample::load_into(&site.db, &server::bundle::SAMPLE).await;
    site
}

async fn get(site: &TestSite, path: &str) -> Page {
    site.visitor().open(path).await
}

async fn read(site: &TestSite, path: &str) -> Value {
    let page = get(site, path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.html);
    serde_json::from_str(&page.html).unwrap()
}

const PAGA4: &str = "/api/v1/processes/paga4";

#[tokio::test]
async fn every_answer_has_the_form_that_is_described() {
    let site = sample_site().await;
    let described = read(&site, "/api/openapi.json").await;
    for (path, about) in described["paths"].as_object().unwrap() {
        let answer = read(&site, &path.replace("{slug}", "paga4").replace("{number}", "8")).await;
        let schema = &about["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        demand_form(&described, schema, &answer, path);
    }
    let missing = get(&site, &format!("{PAGA4}/proposals/999")).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    let error = &described["components"]["schemas"]["Error"];
    demand_form(&described, error, &serde_json::from_str(&missing.html).unwrap(), "a missing proposal");
}

/// Checks a value against the part of JSON Schema that the description uses; what isn't described may not be there.
fn demand_form(described: &Value, schema: &Value, value: &Value, place: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return demand_form(described, &described["components"]["schemas"][name], value, place);
    }
    if let Some(either) = schema["oneOf"].as_array() {
        let schema = either.iter().find(|one| (one["type"] == "null") == value.is_null()).unwrap();
        return demand_form(described, schema, value, place);
    }
    let kinds = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
    assert!(kinds.contains(&kind(value)), "{place}: {value} is not {kinds:?}");
    assert!(schema["enum"].as_array().is_none_or(|words| words.contains(value)), "{place}: {value}");
    for (row, one) in value.as_array().into_iter().flatten().enumerate() {
        demand_form(described, &schema["items"], one, &format!("{place}[{row}]"));
    }
    let Some(fields) = value.as_object() else { return };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        assert!(fields.contains_key(name), "{place} has no {name}");
    }
    for (name, one) in fields {
        let place = format!("{place}.{name}");
        match (&schema["properties"][name], &schema["additionalProperties"]) {
            (Value::Null, Value::Null) => assert!(schema["properties"].is_null(), "{place} is not described"),
            (Value::Null, of_any) => demand_form(described, of_any, one, &place),
            (of_name, _) => demand_form(described, of_name, one, &place),
        }
    }
}

fn kind(value: &Value) -> Value {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
    .into()
}

#[tokio::test]
async fn proposals_are_narrowed_searched_and_paged() {
    let site = sample_site().await;
    let all = read(&site, &format!("{PAGA4}/proposals?page=4")).await;
    assert_eq!((&all["total"], &all["page"], &all["pages"]), (&json!(183), &json!(4), &json!(4)));
    assert_eq!(all["proposals"].as_array().unwrap().len(), 33);
    let merged = read(&site, &format!("{PAGA4}/proposals?stage=merged&channel=whatsapp")).await;
    let merged = merged["proposals"].as_array().unwrap();
    assert!(!merged.is_empty() && merged.iter().all(|one| one["into"].is_number() && one["channel"] == "whatsapp"));
    let national = read(&site, &format!("{PAGA4}/proposals?department=-")).await;
    assert!(national["proposals"].as_array().unwrap().iter().all(|one| one["department"].is_null()));
    let unknown = get(&site, &format!("{PAGA4}/proposals?stage=great")).await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
    assert!(unknown.html.contains("stage: “great” is not known"), "{}", unknown.html);
}

#[tokio::test]
async fn the_selection_and_the_plan_are_the_published_ones() {
    let site = sample_site().await;
    let expected: Value = serde_json::from_str(include_str!("../../sample/expected_selection.json")).unwrap();
    assert_eq!(read(&site, &format!("{PAGA4}/selection")).await, expected);
    let plan = read(&site, &format!("{PAGA4}/commitments")).await;
    assert_eq!(plan.as_array().unwrap().len(), 36);
    assert_eq!(read(&site, &format!("{PAGA4}/commitments/36")).await["from"], json!([]));
}

#[tokio::test]
async fn the_log_is_read_to_its_first_line() {
    let site = sample_site().await;
    let (mut path, mut lines) = (format!("{PAGA4}/log"), Vec::new());
    loop {
        let page = read(&site, &path).await;
        lines.extend(page["lines"].as_array().unwrap().clone());
        let Some(before) = page["before"].as_u64() else { break };
        path = format!("{PAGA4}/log?before={before}");
    }
    let whole = read(&site, "/processes/paga4/log.json").await;
    assert_eq!(lines.len(), whole.as_array().unwrap().len());
    assert_eq!(lines.last().unwrap()["event"]["kind"], "process_created");
    let merged = read(&site, &format!("{PAGA4}/log?kind=proposal_moved")).await;
    assert!(merged["lines"].as_array().unwrap().iter().all(|line| line["kind"] == "proposal_moved"));
}

#[tokio::test]
async fn any_site_may_read_and_none_may_write() {
    let site = sample_site().await;
    for path in [PAGA4, "/api/openapi.json", "/processes/paga4/log.json", "/processes/paga4/plan.csv"] {
        let page = get(&site, path).await;
        assert_eq!(page.headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*", "{path}");
        assert!(!page.headers.contains_key(header::SET_COOKIE), "{path}");
    }
    assert!(!get(&site, "/processes/paga4").await.headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN));
    let written = site.visitor().post(PAGA4, "/", &[]).await;
    assert_eq!(written.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(get(&site, "/api/v1/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn no_answer_holds_a_contact_or_an_unpublished_text() {
    let site = TestSite::at("2018-12-01T12:00:00Z").await;
    small::make(&site.url).await;
    let described = read(&site, "/api/openapi.json").await;
    for path in described["paths"].as_object().unwrap().keys() {
        let path = path.replace("{slug}", "chico").replace("{number}", "1");
        let answer = read(&site, &path).await.to_string();
        for private in ["+595", "Autora 2", "fila 1", "Propuesta 7", "Juana"] {
            assert!(!answer.contains(private), "{path} holds {private}");
        }
    }
}
