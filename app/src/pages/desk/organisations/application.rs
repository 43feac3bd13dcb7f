//! `/desk/{slug}/applications/{number}`: who applies, who is related to whom, and the decision theme by theme.

use super::decide::{DecideApplication, DiscardApplication, decision, discard};
use crate::forms::refused;
use crate::pages::organisations::{Reading, verdict_text};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use leptos::prelude::*;
use storage::applications::Application;
use storage::processes::Process;

/// The application.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Accredit, process.id).await?;
        let number = number_param("number")?;
        let reading = Reading::of(words, &process).await?;
        let one = reading.applications.iter().find(|one| one.number == number).ok_or(Error::NotFound)?;
        let title = words.fill("application-title", &[("number", number.into())]);
        let acts = match one.discarded {
            Some(_) => None,
            None => Some(view! {
                {decision(words, &process, &reading, one, refused::<DecideApplication>().await)}
                {discard(words, &process, &reading, one, refused::<DiscardApplication>().await)}
            }),
        };
        let body = view! {
            <h1>{title.clone()}": "{one.name.clone()}</h1>
            {contact(words, &process, &reading, one)}
            {related(words, &process, &reading, one)}
            {decided(words, &process, &reading, one)}
            {acts}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("organisations")))
    })
}

fn contact(words: Words, process: &Process, reading: &Reading, one: &Application) -> AnyView {
    let said = |label: &str, text: &str| {
        let text = if text.is_empty() { "—".to_owned() } else { text.to_owned() };
        view! { <dt class="soft">{words.get(label)}</dt><dd>{text}</dd> }
    };
    let department = reading.names.department(one.department.as_deref()).unwrap_or_else(|| words.get("country-whole"));
    let by = one.entered_by.as_deref().map(|by| crate::parts::happening::say_signature(words, by));
    view! {
        <dl class="facts">
            {said("field-kind", &words.name("kind", &one.kind))}
            {said("field-department", &department)}
            {said("application-received", &dates::moment(words, process, one.received_at))}
            {by.map(|by| said("application-entered-by", &by))}
            {said("field-representative", &one.contact.representative)}
            {said("field-address", &one.contact.address)}
            {said("field-phone", &one.contact.phone)}
            {said("field-email", &one.email)}
        </dl>
        <p class="small soft">{words.get("application-private")}</p>
    }
    .into_any()
}

fn related(words: Words, process: &Process, reading: &Reading, one: &Application) -> Option<AnyView> {
    let rows: Vec<_> = reading
        .related(one.number)
        .iter()
        .filter_map(|related| {
            let other = reading.applications.iter().find(|other| other.number == related.application)?;
            let href = format!("/desk/{}/applications/{}", process.slug, other.number);
            let shared: Vec<String> = related.shared.iter().map(|shared| words.name("shared", shared)).collect();
            Some(view! { <li><a href=href>{other.name.clone()}</a>": "{shared.join(", ")}</li> })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    Some(view! { <section class="note flow"><h2 class="h3">{words.get("application-related")}</h2><ul>{rows}</ul></section> }.into_any())
}

fn decided(words: Words, process: &Process, reading: &Reading, one: &Application) -> Option<AnyView> {
    let mut rows: Vec<AnyView> = one
        .themes
        .iter()
        .filter_map(|theme| {
            let decided = reading.decision(one.number, theme)?;
            let told = verdict_text(words, process, decided);
            Some(
                view! { <li>{reading.names.theme(theme)}" "{told}<p>{decided.decision.reason.clone()}</p></li> }
                    .into_any(),
            )
        })
        .collect();
    if let Some(gone) = &one.discarded {
        let gaps = [("number", one.number.into()), ("reason", gone.reason.clone().into())];
        rows.push(view! { <li>{words.fill("register-discarded", &gaps)}</li> }.into_any());
    }
    (!rows.is_empty()).then(|| view! { <section class="sec"><h2>{words.get("application-decided")}</h2><ul class="stack">{rows}</ul></section> }.into_any())
}
