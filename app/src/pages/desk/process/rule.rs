//! The selection rule before it is locked: built by a form, or brought as a file.

use super::{Section, done, plain_form, rule_file, rule_lot, set_up};
use crate::Error;
use crate::forms::{Refused, refused};
use crate::parts::field::{Choice, Field};
use crate::parts::happening::short_hash;
use crate::parts::notice::Faults;
use crate::parts::plain_rule::say_rule;
use crate::site::site;
use crate::words::Words;
use domain::refusal::Flaw;
use domain::rule::{Rule, RuleFault, TieStep};
use domain::text::Check;
use domain::{Language, Phase};
use leptos::prelude::*;
use storage::processes::{self, Process, StoredRule};

pub(super) async fn section(words: Words, process: &Process, stored: Option<StoredRule>) -> Section {
    let (built, brought) = (refused::<BuildRule>().await, refused::<rule_file::KeepRuleFile>().await);
    let locked = stored.as_ref().is_some_and(|rule| rule.locked_at.is_some());
    let state = match &stored {
        None => words.get("settings-missing"),
        Some(_) if locked => words.get("settings-rule-locked"),
        Some(_) => words.get("settings-rule-open"),
    };
    let rule = stored.as_ref().and_then(|stored| Rule::parse(stored.body.as_bytes()).ok());
    let faults = view! { <Faults refused=built.clone()/><Faults refused=brought.clone()/> }.into_any();
    let forms = (!locked)
        .then(|| view! { <p><a class="more" href=format!("/desk/{}/workbench", process.slug)>{words.get("workbench-way")}</a></p> {build(words, process, rule.as_ref(), built)}{rule_file::form(words, process, brought)} });
    let shown = stored.as_ref().map(|stored| preview(words, process, stored, rule.as_ref()));
    Section { id: "rule", state, faults, form: view! { {shown}{forms} }.into_any() }
}

/// What the kept rule says, and the way to lock it.
fn preview(words: Words, process: &Process, stored: &StoredRule, rule: Option<&Rule>) -> AnyView {
    let sentences = rule.map(|rule| say_rule(words, rule)).unwrap_or_default();
    let lock = stored.locked_at.is_none().then(|| {
        view! { <p class="acts"><a class="btn" href=format!("/desk/{}/process/lock", process.slug)>{words.get("settings-to-lock")}</a></p> }
    });
    view! {
        <div class="note flow">
            <ul class="prose">{sentences.into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
            <p class="small"><a href=format!("/desk/{}/translate/rule/0", process.slug)>{words.get("plan-translate")}</a></p>
            <p class="small">{words.fill("log-hash", &[("hash", short_hash(&stored.hash).into())])}</p>
        </div>
        {lock}
    }
    .into_any()
}

fn build(words: Words, process: &Process, kept: Option<&Rule>, refused: Refused) -> AnyView {
    let numbers = [
        ("seats", kept.map(|rule| rule.seats_total)),
        ("guaranteed", kept.map(|rule| rule.guaranteed_per_theme)),
        ("maximum", kept.and_then(|rule| rule.max_per_theme)),
        ("minimum", Some(kept.map_or(1, |rule| rule.min_approvals))),
        ("marks", kept.map(|rule| rule.max_approvals_per_organisation_theme_meeting)),
    ];
    let fields = numbers.map(|(name, value)| {
        let value = value.map(|n| n.to_string()).unwrap_or_default();
        let hint = words.get(&format!("settings-rule-{name}-hint"));
        view! { <Field refused=refused.clone() name=name label=words.name("field", name) hint=hint kind="number" value=value/> }
    });
    let steps = || {
        let mut steps = vec![(String::new(), words.get("settings-rule-no-tie"))];
        steps.extend(
            TieStep::ALL
                .iter()
                .filter(|step| **step != TieStep::Lot)
                .map(|step| (step.to_string(), words.name("plain-rule-tie", step))),
        );
        steps
    };
    let ties = [1, 2, 3].map(|place| {
        let value = kept.and_then(|rule| rule.tie_break.get(place - 1)).filter(|step| **step != TieStep::Lot);
        let value = value.map(TieStep::to_string).unwrap_or_default();
        view! { <Choice refused=refused.clone() name=format!("tie_{place}") label=words.get(&format!("field-tie-{place}")) options=steps() value=value/> }
    });
    let fields = view! {
        {fields}
        {ties}
        {rule_lot::fields(words, kept, &refused)}
    };
    plain_form::<BuildRule>(process, fields.into_any(), words.get("settings-rule-keep"))
}

/// More seats than any plan has had.
const MOST: u32 = 1_000;

/// Builds a rule out of the form and keeps it, unlocked.
///
/// # Errors
/// When a field can't be taken, the rule contradicts itself or the themes, or one is locked already.
#[server]
pub async fn build_rule(
    process: String,
    seats: String,
    #[server(default)] guaranteed: String,
    #[server(default)] maximum: String,
    #[server(default)] minimum: String,
    marks: String,
    #[server(default)] tie_1: String,
    #[server(default)] tie_2: String,
    #[server(default)] tie_3: String,
    #[server(default)] lot: String,
    #[server(default)] draw: String,
    #[server(default)] seed: String,
) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    let mut check = Check::default();
    let voting = process.timeline.span(Phase::Voting);
    let mut rule = Rule {
        id: format!("{}-rule", process.slug),
        version: 1,
        published_at: Some(site.now()),
        voting_opens_at: voting.map(|span| span.starts_at),
        voting_closes_at: voting.map(|span| span.ends_at),
        max_approvals_per_organisation_theme_meeting: number(&mut check, "marks", &marks, 1),
        seats_total: number(&mut check, "seats", &seats, 1),
        guaranteed_per_theme: optional_number(&mut check, "guaranteed", &guaranteed, 0).unwrap_or_default(),
        max_per_theme: optional_number(&mut check, "maximum", &maximum, 1),
        min_approvals: optional_number(&mut check, "minimum", &minimum, 1).unwrap_or(1),
        tie_break: ties(&mut check, [&tie_1, &tie_2, &tie_3]),
        lot: rule_lot::read(&mut check, &lot, &draw, &seed),
        text_es: String::new(),
        text_en: None,
        text_gn: None,
    };
    check.done()?;
    let said = |language| say_rule(Words::of(language), &rule).join(" ");
    let (es, gn, en) = (said(Language::Es), said(Language::Gn), said(Language::En));
    rule = Rule { text_es: es, text_gn: Some(gn), text_en: Some(en), ..rule };
    let body = String::from_utf8_lossy(&rule.to_json()).into_owned();
    keep(&process, by, &body, "guaranteed").await
}

/// Keeps the bytes of a rule once they are read and fit the themes; what doesn't fit is told at a field.
pub(super) async fn keep(process: &Process, by: domain::Signature, body: &str, field: &str) -> Result<(), Error> {
    let site = site();
    let themes = processes::themes(&site.db, process.id).await?.len();
    let rule = Rule::parse(body.as_bytes()).and_then(|rule| rule.fit(themes).map(|()| rule));
    rule.map_err(|fault| Error::field(field, flaw(&fault)))?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    processes::put_rule(&mut change, body).await?;
    change.commit().await?;
    done(process, "rule", "done-rule-kept", "").await
}

pub(in crate::pages::desk) fn flaw(fault: &RuleFault) -> Flaw {
    match fault {
        RuleFault::GuaranteedAboveMaximum { maximum, .. } => Flaw::AtMost { max: *maximum },
        RuleFault::GuaranteedAboveSeats { themes, seats, .. } => {
            Flaw::AtMost { max: seats / u32::try_from(*themes).unwrap_or(u32::MAX).max(1) }
        }
        other => Flaw::BadFile { line: u32::try_from(other.line()).unwrap_or(1), found: other.to_string() },
    }
}

pub(in crate::pages::desk) fn number(check: &mut Check, field: &str, typed: &str, least: u32) -> u32 {
    match typed.trim().parse() {
        Ok(n) if n > MOST => check.fault(field, Flaw::AtMost { max: MOST }),
        Ok(n) if n >= least => return n,
        _ => check.fault(field, if typed.trim().is_empty() { Flaw::Missing } else { Flaw::NotANumber }),
    }
    least
}

pub(in crate::pages::desk) fn optional_number(check: &mut Check, field: &str, typed: &str, least: u32) -> Option<u32> {
    (!typed.trim().is_empty()).then(|| number(check, field, typed, least))
}

/// The steps that decide a tie; the lot is the last of every rule.
pub(in crate::pages::desk) fn ties(check: &mut Check, typed: [&str; 3]) -> Vec<TieStep> {
    let mut steps = Vec::new();
    for (place, typed) in (1..).zip(typed) {
        match typed.parse() {
            _ if typed.is_empty() => {}
            Ok(step) if step != TieStep::Lot && !steps.contains(&step) => steps.push(step),
            _ => check.fault(&format!("tie_{place}"), Flaw::Unknown),
        }
    }
    steps.push(TieStep::Lot);
    steps
}
