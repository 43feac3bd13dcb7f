//! Our own addresses of a group: for each poster, letter and assistant one, with its poster, its texts, and how often it was
//! opened.

use super::acts::{MakeGroupAddress, RevokeGroupAddress};
use super::target;
use crate::forms::refused;
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::group::Carrier;
use domain::text::NAME;
use leptos::prelude::*;
use leptos_router::location::Url;
use storage::group_addresses::{self, GroupAddress};
use storage::processes::Process;
use storage::themes::Theme;

/// The addresses, and the form for one more.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, theme: &Theme) -> Result<AnyView, Error> {
    let addresses = group_addresses::of_theme(&site().db, process.id, &theme.slug).await?;
    let rows: Vec<_> = addresses.iter().map(|one| row(words, process, theme, one)).collect();
    let refused = refused::<MakeGroupAddress>().await;
    let (make, target) = (ServerAction::<MakeGroupAddress>::new(), target(process, theme));
    let carriers = Carrier::ALL.iter().map(|one| (one.to_string(), words.name("carrier", one))).collect();
    Ok(view! {
        <section class="sec flow" aria-labelledby="addresses"><h2 id="addresses">{words.get("group-addresses")}</h2>
            <p class="small">{words.get("group-addresses-why")}</p>
            <ol class="flow">{rows}</ol>
            <Faults refused=refused.clone()/>
            <ActionForm action=make attr:class="form">
                {target}
                <Choice refused=refused.clone() name="carrier" label=words.get("field-carrier") options=carriers/>
                <Field refused name="label" label=words.get("field-label") hint=words.get("group-label-hint") limit=NAME autocomplete="off"/>
                <p class="acts"><button class="btn">{words.get("group-address-make")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any())
}

fn row(words: Words, process: &Process, theme: &Theme, one: &GroupAddress) -> AnyView {
    let address = format!("{}/g/{}", site().public_url, one.code);
    let visits = words.fill("group-visits", &[("count", one.visits.into())]);
    let head = view! {
        <h3>{one.label.clone()}</h3>
        <p class="small">{words.name("carrier", one.carrier)}" · "<code>{address.clone()}</code>" · "{visits}</p>
    };
    if let Some(at) = one.revoked_at {
        let told = words.fill("group-revoked", &[("day", dates::day(words, process, at).into())]);
        return view! { <li class="flow">{head}<p class="small soft">{told}</p></li> }.into_any();
    }
    let name = theme.name.in_language(words.language).to_owned();
    let of_process = process.name.in_language(words.language).to_owned();
    let gaps = [("theme", name.into()), ("process", of_process.into()), ("address", address.into())];
    let share = words.fill("group-share", &gaps);
    let whatsapp = format!("https://wa.me/?text={}", Url::escape(&share));
    let poster = format!("/g/{}/poster.svg", one.code);
    let revoke = ServerAction::<RevokeGroupAddress>::new();
    let (target, code) = (target(process, theme), one.code.clone());
    view! {
        <li class="flow">{head}
            <p class="row"><a class="more" href=poster>{words.get("group-poster")}</a>
                <a class="more" href=whatsapp rel="noopener noreferrer">{words.get("group-share-whatsapp")}</a></p>
            <details><summary>{words.get("group-letter")}</summary><pre>{words.fill("group-letter-text", &gaps)}</pre></details>
            <ActionForm action=revoke>
                {target}<input type="hidden" name="code" value=code/>
                <p class="acts"><button class="btn plain">{words.get("group-address-revoke")}</button></p>
            </ActionForm>
        </li>
    }
    .into_any()
}
