//! What somebody sent instead of typing, played beside the form in which it is written down. For the team alone.

use super::acts::{as_seen, done, still_open};
use super::opened::Hidden;
use crate::forms::refused;
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::player::player;
use crate::site::{process_at, site};
use crate::whatsapp::Texts;
use crate::words::Words;
use crate::{Error, who};
use domain::contribution::Standing;
use domain::text::{BODY, Check, Limit, TITLE};
use domain::{ContributionId, Language, Permission};
use leptos::prelude::*;
use storage::contributions::Contribution;
use storage::processes::Process;
use storage::recordings::{self, Recording, Transcript};

/// The recordings and, while the contribution waits, the form; nothing where there are none.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, hidden: &Hidden<'_>) -> Result<Option<AnyView>, Error> {
    let id = hidden.contribution.id;
    let all = recordings::of_contribution(&site().db, id).await?;
    if all.is_empty() {
        return Ok(None);
    }
    let shown: Vec<_> = all.iter().map(|one| shown(words, process, id, one)).collect();
    let by = all.iter().find_map(|one| one.transcribed_by.as_deref()).map(|by| {
        let told = words.fill("recording-by", &[("by", say_signature(words, by).into())]);
        view! { <p class="small soft">{told}</p> }
    });
    let kind = all.first().map(|one| one.media_type.as_str()).unwrap_or_default();
    let waits = hidden.contribution.standing == Standing::Received;
    let form = if waits { Some(form(words, hidden, kind).await) } else { None };
    Ok(Some(
        view! { <h3>{words.get("recording-title")}</h3><p class="small">{words.get("recording-private")}</p>{shown}{by}{form} }
            .into_any(),
    ))
}

fn shown(words: Words, process: &Process, of: ContributionId, one: &Recording) -> AnyView {
    let src = format!("/desk/{}/inbox/{}/recordings/{}", process.slug, of.0, one.number);
    player(src, &one.media_type, words.fill("recording-number", &[("number", one.number.into())]))
}

/// What is written already, without what stood there until somebody would listen.
fn written(one: &Contribution, kind: &str) -> (String, String) {
    let untold: Vec<Texts> = Language::ALL.iter().map(|language| Texts::untold(Words::of(*language), kind)).collect();
    let title = if untold.iter().any(|untold| untold.title == one.title) { "" } else { &one.title };
    let problem = untold.iter().find_map(|untold| one.problem.strip_prefix(&untold.problem));
    (title.to_owned(), problem.unwrap_or(&one.problem).trim_start().to_owned())
}

async fn form(words: Words, hidden: &Hidden<'_>, kind: &str) -> AnyView {
    let refused = hidden.own(refused::<Transcribe>().await);
    let (write, fields, one) = (ServerAction::<Transcribe>::new(), hidden.fields(), hidden.contribution);
    let language = one.language.to_string();
    let languages = Language::ALL.iter().map(|one| (one.to_string(), words.name("language", one))).collect();
    let ((title, problem), solution) = (written(one, kind), one.solution.clone());
    view! {
        <details open=true><summary>{words.get("recording-write")}</summary>
            <Faults refused=refused.clone() form="heard-"/>
            <ActionForm action=write attr:class="form">
                {fields}
                <Field refused=refused.clone() name="title" label=words.get("field-title") value=title limit=TITLE form="heard-"/>
                <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") hint=words.get("recording-write-hint") value=problem limit=BODY form="heard-"/>
                <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") value=solution limit=BODY form="heard-"/>
                <Choice refused name="language" label=words.get("recording-language") options=languages value=language form="heard-"/>
                <p class="acts"><button class="btn plain">{words.get("recording-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

/// Writes down what is said in a recording.
///
/// # Errors
/// When a field can't be taken, somebody changed it meanwhile, or the role doesn't allow it.
#[server]
pub async fn transcribe(
    process: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] back: String,
    #[server(default)] title: String,
    #[server(default)] problem: String,
    #[server(default)] solution: String,
    #[server(default)] language: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let seen = as_seen(&mut change, contribution, version).await?;
    let mut check = Check::default();
    let text = Transcript {
        title: check.text("title", &title, TITLE),
        problem: check.text("problem", &problem, Limit { min: 10, ..BODY }),
        solution: check.text("solution", &solution, BODY),
        language: language.parse().unwrap_or(seen.language),
    };
    check.done()?;
    recordings::transcribe(&mut change, &seen, &text).await?;
    change.commit().await?;
    done(&process, &still_open(&back, contribution), "done-saved", "").await
}
