//! `/desk/{slug}/translate/{subject}/{number}?to=gn`: somebody writes a text in another language, beside the original.

use crate::forms::{notice, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose::paragraphs;
use crate::site::{number_param, param, process, process_at, query, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::rule::Rule;
use domain::text::{BODY, Check, Limit};
use domain::translation::{Subject, Texts};
use domain::version::TITLE;
use domain::{Language, Permission, Refusal};
use leptos::prelude::*;
use storage::processes::Process;
use storage::translations::{self, Target};
use storage::{commitments, proposals, rules};

/// A text of which there is an original.
const TEXT: Limit = Limit { min: 1, ..BODY };

/// The form.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        who::demand(Permission::Curate, process.id).await?;
        let subject: Subject = param("subject").parse().map_err(|_| Error::NotFound)?;
        let number = number_param("number")?;
        let (original, written_in) = original(&process, subject, number).await?.ok_or(Error::NotFound)?;
        let to = query("to").parse().unwrap_or(if written_in == Language::Gn { Language::Es } else { Language::Gn });
        let target = Target { subject, number, language: to };
        let title = words.fill("translate-title", &[("subject", words.name("translated", subject).into())]);
        let ways = Language::ALL.iter().filter(|language| **language != written_in).map(|language| {
            let name = words.name("language", language);
            view! { <a href=format!("?to={language}") aria-current=(*language == to).then_some("page")>{name}</a> }
        });
        let ways = ways.collect_view();
        let body = view! {
            <h1>{title.clone()}</h1>
            <p>{words.get("translate-what")}</p>
            <p class="row">{ways}</p>
            <section class="note flow" lang=written_in.name() aria-label=words.get("translated-original")>
                <h2 class="h3">{original.title.clone()}</h2>{paragraphs(&original.problem)}{paragraphs(&original.solution)}</section>
            {form(words, &process, target, &original).await?}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("proposals")))
    })
}

/// The texts that are translated, and the language they are written in; none where there is nothing.
async fn original(process: &Process, subject: Subject, number: u32) -> Result<Option<(Texts, Language)>, Error> {
    let db = site().db;
    let alone = |text: String| Texts { problem: text, ..Texts::default() };
    Ok(match subject {
        Subject::Proposal => proposals::by_number(&db, process.id, number)
            .await?
            .map(|one| (Texts { title: one.title, problem: one.problem, solution: one.solution }, one.language)),
        Subject::Reason => {
            let found = proposals::by_number(&db, process.id, number).await?;
            found.and_then(|one| one.reason).map(|reason| (alone(reason), process.default_language))
        }
        Subject::Commitment => commitments::by_number(&db, process.id, number).await?.map(|one| {
            let texts = Texts { title: one.title, problem: one.problem, solution: one.commitment };
            (texts, process.default_language)
        }),
        Subject::Rule => {
            let body = rules::rule(&db, process.id).await?.filter(|_| number == 0);
            let rule = body.and_then(|rule| Rule::parse(rule.body.as_bytes()).ok());
            rule.map(|rule| (alone(rule.text_es), Language::Es))
        }
    })
}

async fn form(words: Words, process: &Process, target: Target, original: &Texts) -> Result<AnyView, Error> {
    let kept = translations::find(&site().db, process.id, target).await?;
    let outdated = kept.as_ref().is_some_and(|kept| kept.is_outdated(original));
    let kept = kept.map(|kept| kept.texts).unwrap_or_default();
    let refused = refused::<Translate>().await;
    let translate = ServerAction::<Translate>::new();
    let Target { subject, number, language } = target;
    let (slug, source) = (process.slug.clone(), original.fingerprint());
    let title = (!original.title.is_empty()).then(|| {
        view! { <Field refused=refused.clone() name="title" label=words.get("field-title") value=kept.title limit=TITLE/> }
    });
    let label = if original.title.is_empty() { "field-translation" } else { "field-problem" };
    let solution = (!original.solution.is_empty()).then(|| {
        view! { <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") value=kept.solution limit=BODY rows=8/> }
    });
    Ok(view! {
        <Faults refused=refused.clone()/>
        {outdated.then(|| view! { <p class="late">{words.get("translated-outdated")}</p> })}
        <ActionForm action=translate attr:class="form">
            <input type="hidden" name="process" value=slug/><input type="hidden" name="subject" value=subject.name()/>
            <input type="hidden" name="number" value=number/><input type="hidden" name="language" value=language.name()/>
            <input type="hidden" name="source" value=source/>
            {title}
            <TextArea refused name="problem" label=words.get(label) value=kept.problem limit=BODY rows=8/>
            {solution}
            <p class="acts"><button class="btn">{words.get("translate-do")}</button></p>
        </ActionForm>
    }
    .into_any())
}

/// Publishes a translation.
///
/// # Errors
/// When a text is missing, or the original changed since the form was drawn.
#[server]
pub async fn translate(
    process: String,
    subject: String,
    number: u32,
    language: String,
    source: String,
    #[server(default)] title: String,
    #[server(default)] problem: String,
    #[server(default)] solution: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let subject: Subject = subject.parse().map_err(|_| Error::NotFound)?;
    let language: Language = language.parse().map_err(|_| Error::NotFound)?;
    let (original, written_in) = original(&process, subject, number).await?.ok_or(Error::NotFound)?;
    let mut check = Check::default();
    let mut text = |field: &str, typed: &str, original: &str, limit: Limit| match original {
        "" => String::new(),
        _ => check.text(field, typed, limit),
    };
    let texts = Texts {
        title: text("title", &title, &original.title, TITLE),
        problem: text("problem", &problem, &original.problem, TEXT),
        solution: text("solution", &solution, &original.solution, TEXT),
    };
    check.done()?;
    if source != original.fingerprint() || language == written_in {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    translations::write(&mut change, Target { subject, number, language }, &source, &texts).await?;
    change.commit().await?;
    notice("done-translated", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/translate/{subject}/{number}?to={language}", process.slug));
    Ok(())
}
