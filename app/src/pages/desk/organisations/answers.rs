//! Challenges of an organisation, each answered in public; one that is right leads to a revocation.

use super::one::{address, find, target};
use super::said;
use crate::forms::refused;
use crate::pages::organisations::Reading;
use crate::parts::field::{TextArea, Tick};
use crate::parts::notice::Faults;
use crate::prose;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::text::{Check, REASON};
use leptos::prelude::*;
use storage::challenges::{self, Challenge};
use storage::processes::Process;
use storage::register::Entry;

/// The challenges that wait.
pub async fn section(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> Option<AnyView> {
    let refused = refused::<AnswerChallenge>().await;
    let waiting = reading.challenges_of(entry.organisation.id).filter(|one| one.answer.is_none());
    let rows: Vec<AnyView> = waiting.map(|one| {
        let typed = if refused.typed("challenge") == one.number.to_string() { refused.clone() } else { Default::default() };
        let answer = ServerAction::<AnswerChallenge>::new();
        let (target, number) = (target(process, &entry.organisation), one.number.to_string());
        view! {
            <li class="flow"><h3>{heading(words, process, one)}</h3><div class="said">{prose::paragraphs(&one.said)}</div>
                <Faults refused=typed.clone()/>
                <ActionForm action=answer attr:class="form">
                    {target}
                    <input type="hidden" name="challenge" value=number/>
                    <TextArea refused=typed.clone() name="answer" label=words.get("field-answer") hint=words.get("challenge-answer-hint") limit=REASON rows=4/>
                    <Tick refused=typed name="upheld" label=words.get("field-upheld") hint=words.get("challenge-upheld-hint")/>
                    <p class="acts"><button class="btn">{words.get("challenge-do-answer")}</button></p>
                </ActionForm>
            </li>
        }
        .into_any()
    }).collect();
    if rows.is_empty() {
        return None;
    }
    let section = view! {
        <section class="sec flow" aria-labelledby="challenges"><h2 id="challenges">{words.get("register-challenges")}</h2>
            <p>{words.get("challenge-bars")}</p>
            <ul class="stack">{rows}</ul>
        </section>
    };
    Some(section.into_any())
}

fn heading(words: Words, process: &Process, one: &Challenge) -> String {
    let moment = dates::moment(words, process, one.filed_at);
    words.fill("challenge-filed", &[("number", one.number.into()), ("moment", moment.into())])
}

/// Answers a challenge; both become public.
///
/// # Errors
/// When the answer is missing, or was given already.
#[server]
pub async fn answer_challenge(
    process: String,
    organisation: String,
    challenge: u32,
    answer: String,
    #[server(default)] upheld: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let mut check = Check::default();
    let answer = check.text("answer", &answer, REASON);
    check.done()?;
    let upheld = upheld == "on";
    challenges::answer(&mut change, challenge, upheld, &answer).await?;
    change.commit().await?;
    let key = if upheld { "done-challenge-upheld" } else { "done-challenge-answered" };
    said::done(&address(&process, &organisation.slug), key, &challenge.to_string(), None).await
}
