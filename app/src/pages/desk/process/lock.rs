//! `/desk/{slug}/process/lock`: the last look at the rule before nobody can change it any more.

use crate::forms::{Refused, notice, refused};
use crate::parts::field::Tick;
use crate::parts::notice::{Faults, say};
use crate::parts::plain_rule::say_rule;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::rule::Rule;
use domain::{Permission, Refusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::processes::{self, Process, StoredRule};

/// The rule in plain words, its hash, and the red button.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::LockRule, process.id).await?;
        let stored = processes::rule(&site().db, process.id).await?.ok_or(Error::NotFound)?;
        let ready = readiness(&process, &stored).await;
        let title = words.get("lock-title");
        let body = match ready {
            Ok(rule) => form(words, &process, &stored, &rule, refused::<LockRule>().await),
            Err(error) => view! { <p class="lead">{say(words, &error)}</p> }.into_any(),
        };
        let back = format!("/desk/{}/process#rule", process.slug);
        let body = view! {
            <p><a href=back>{words.get("settings-title")}</a></p>
            <h1>{title.clone()}</h1>
            {body}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("process")))
    })
}

fn form(words: Words, process: &Process, stored: &StoredRule, rule: &Rule, refused: Refused) -> AnyView {
    view! {
        <Faults refused=refused.clone()/>
        <p class="lead">{words.get("lock-why")}</p>
        <ul class="prose">{say_rule(words, rule).into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
        <p>"SHA-256 "<code>{stored.hash.clone()}</code></p>
        <form class="form" method="post" action=LockRule::PATH>
            <input type="hidden" name="process" value=process.slug.clone()/>
            <input type="hidden" name="hash" value=stored.hash.clone()/>
            <Tick refused=refused name="sure" label=words.get("field-sure") hint=words.get("lock-sure-hint")/>
            <p class="acts"><button class="btn final">{words.get("lock-do")}</button></p>
        </form>
    }
    .into_any()
}

/// Whether the rule may be locked: dates and manual are public, it fits the themes, and it isn't locked yet.
async fn readiness(process: &Process, stored: &StoredRule) -> Result<Rule, Error> {
    process.demand_published()?;
    if stored.locked_at.is_some() {
        return Err(Refusal::RuleLocked.into());
    }
    let themes = processes::themes(&site().db, process.id).await?.len();
    let rule = Rule::parse(stored.body.as_bytes()).and_then(|rule| rule.fit(themes).map(|()| rule));
    rule.map_err(|_| Refusal::RuleUnfit.into())
}

/// Locks the rule that the page showed; its hash goes into the log.
///
/// # Errors
/// When dates or manual aren't public yet, the rule doesn't fit the themes, or isn't the one that was shown.
#[server]
pub async fn lock_rule(process: String, hash: String, #[server(default)] sure: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::LockRule, process.id).await?;
    if sure != "on" {
        return Err(Error::field("sure", Flaw::NotTicked));
    }
    let site = site();
    let stored = processes::rule(&site.db, process.id).await?.ok_or(Error::NotFound)?;
    let rule = readiness(&process, &stored).await?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let locked = processes::lock_rule(&mut change, &rule.id).await?;
    // Somebody may have kept another rule since the page was drawn: that one nobody has looked at.
    if locked != hash {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    change.commit().await?;
    notice("done-rule-locked", &hash).await?;
    leptos_axum::redirect(&format!("/desk/{}/process#rule", process.slug));
    Ok(())
}
