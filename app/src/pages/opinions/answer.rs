//! `/opinion`: whoever speaks for an institution reads the proposals that it was asked about and says what it thinks.

use super::floor::{self, Floor, Standing};
use super::{directed, door};
use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::opinion::sentence;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{site, words};
use crate::words::Words;
use crate::{Error, dates, prose};
use domain::opinion::Stance;
use domain::refusal::Flaw;
use domain::text::{BODY, Check, Limit, NAME};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use storage::opinions::{self, Opinion};
use storage::proposals::{self, Proposal};

/// The shortest text that can tell a change or a reason.
const REASONED: Limit = Limit { min: 10, ..BODY };

/// The questions; what the link that came says, where it opens none here.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let title = words.get("opinions-title");
        let standing = floor::standing().await?;
        let floors = floor::floors().await?;
        if let Some((process, standing)) = standing
            && (floors.is_empty() || matches!(standing, Standing::Fresh(_)))
        {
            let told = door::view(words, &process, standing).await?;
            return Ok(Sheet::new(title, view! { <div class="flow">{told}</div> }).of(&process, Here::Elsewhere));
        }
        let Some(first) = floors.first() else { return Err(Error::SignedOut) };
        let process = first.process.clone();
        let refused = refused::<GiveOpinions>().await;
        let mut parts = Vec::with_capacity(floors.len());
        for floor in &floors {
            let own = refused.typed("institution") == floor.institution.slug;
            parts.push(questions(words, floor, if own { refused.clone() } else { Refused::default() }).await?);
        }
        // What was sent for an institution that isn't the visitor's is told above: no form here is about it.
        let is_own = floors.iter().any(|floor| refused.typed("institution") == floor.institution.slug);
        let stray = (!is_own).then(|| view! { <Faults refused/> });
        Ok(Sheet::new(title, view! { {stray}{parts} }).of(&process, Here::Elsewhere))
    })
}

async fn questions(words: Words, floor: &Floor, refused: Refused) -> Result<AnyView, Error> {
    let site = site();
    let process = &floor.process;
    let today = dates::today(process, site.now());
    let asked = opinions::of_institution(&site.db, process.id, &floor.institution.slug).await?;
    let (open, closed): (Vec<_>, Vec<_>) = asked.into_iter().partition(|one| one.is_open(today));
    let texts: HashMap<u32, Proposal> =
        proposals::all(&site.db, process.id).await?.into_iter().map(|one| (one.number(), one)).collect();
    let rows: Vec<_> = open
        .iter()
        .enumerate()
        .map(|(row, one)| {
            Question { floor, row, opinion: one, text: texts.get(&one.proposal) }.view(words, &refused, today)
        })
        .collect();
    let done: Vec<_> = closed.iter().map(|one| answered(words, one, today)).collect();
    let directed = directed::section(words, floor).await?;
    let form = if rows.is_empty() && directed.is_some() {
        ().into_any()
    } else if rows.is_empty() {
        view! { <p class="lead">{words.get("opinion-nothing-open")}</p> }.into_any()
    } else {
        form(words, floor, refused, rows)
    };
    let name = floor.institution.name.clone();
    Ok(view! {
        <section class="flow">
            <h1>{name}</h1>
            {form}
            {directed}
            {(!done.is_empty()).then(|| view! { <h2>{words.get("opinion-closed")}</h2><ul class="rows">{done}</ul> })}
        </section>
    }
    .into_any())
}

fn form(words: Words, floor: &Floor, refused: Refused, rows: Vec<AnyView>) -> AnyView {
    let give = ServerAction::<GiveOpinions>::new();
    let (process, institution) = (floor.process.slug.clone(), floor.institution.slug.clone());
    let ids = prefix(floor);
    view! {
        <p class="lead">{words.get("opinion-how")}</p>
        <Faults refused=refused.clone() form=ids.clone()/>
        <ActionForm action=give>
            <input type="hidden" name="process" value=process/>
            <input type="hidden" name="institution" value=institution/>
            <ol class="rows">{rows}</ol>
            <div class="form sec">
                <Field refused form=ids name="speaker" label=words.get("field-speaker") hint=words.get("opinion-speaker-hint") limit=NAME autocomplete="name"/>
                <p class="acts"><button class="btn">{words.get("opinion-send")}</button></p>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// One question: what is asked of whom, and the text it is about.
struct Question<'a> {
    floor: &'a Floor,
    row: usize,
    opinion: &'a Opinion,
    text: Option<&'a Proposal>,
}

impl Question<'_> {
    fn view(&self, words: Words, refused: &Refused, today: Date) -> AnyView {
        let opinion = self.opinion;
        let until = words.fill("opinion-until", &[("day", dates::civil_day(words, opinion.due_on).into())]);
        let sent = opinion.stance.map(|_| {
            let said = words.fill("opinion-sent", &[("reply", words.name("opinion", opinion.reply(today)).into())]);
            view! { <p class="note">{said}</p> }
        });
        view! {
            <li id=format!("p{}", opinion.proposal)>
                <span class="n">{opinion.proposal}</span>
                <div class="flow">
                    <h3>{opinion.title.clone()}</h3>
                    <p class="small soft">{until}</p>
                    {self.text.map(|proposal| wording(words, proposal))}
                    {sent}
                    {self.fields(words, refused)}
                </div>
            </li>
        }
        .into_any()
    }

    fn fields(&self, words: Words, refused: &Refused) -> AnyView {
        let name = |field: &str| format!("answers[{}][{field}]", self.row);
        let form = prefix(self.floor);
        let mut options = vec![(String::new(), words.get("opinion-not-yet"))];
        options.extend(Stance::ALL.iter().map(|one| (one.name().to_owned(), words.name("opinion", one))));
        let (kept, said) =
            (self.opinion.stance.map_or("", Stance::name), self.opinion.said.clone().unwrap_or_default());
        view! {
            <input type="hidden" name=name("proposal") value=self.opinion.proposal.to_string()/>
            <Choice refused=refused.clone() form=form.clone() name=name("stance") label=words.get("field-answers-stance") options value=kept/>
            <TextArea refused=refused.clone() form name=name("said") label=words.get("field-answers-said") hint=words.get("opinion-said-hint") value=said limit=BODY rows=3/>
        }
        .into_any()
    }
}

/// A page may hold the questions of several institutions: their fields have ids of their own.
fn prefix(floor: &Floor) -> String {
    format!("{}-", floor.institution.slug)
}

/// What the proposal says, folded away until it is read.
fn wording(words: Words, proposal: &Proposal) -> AnyView {
    let language = (proposal.language != words.language).then(|| proposal.language.name());
    view! {
        <details><summary>{words.get("opinion-read")}</summary>
            <div class="flow" lang=language>{prose::paragraphs(&proposal.problem)}{prose::paragraphs(&proposal.solution)}</div>
        </details>
    }
    .into_any()
}

fn answered(words: Words, opinion: &Opinion, today: Date) -> AnyView {
    let said = format!("{}.", sentence(words, opinion.reply(today)));
    view! { <li><span class="n">{opinion.proposal}</span><div><h3>{opinion.title.clone()}</h3><p>{said}</p></div></li> }
        .into_any()
}

/// One answer as it was typed; one without a stance is left for later.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Typed {
    /// The proposal.
    pub proposal: u32,
    /// What the institution says of it.
    #[serde(default)]
    pub stance: String,
    /// Why, or which changes.
    #[serde(default)]
    pub said: String,
}

impl Typed {
    fn read(&self, check: &mut Check, row: usize) -> Option<(u32, Stance, Option<String>)> {
        let name = |field: &str| format!("answers[{row}][{field}]");
        if self.stance.is_empty() {
            if !self.said.trim().is_empty() {
                check.fault(&name("stance"), Flaw::Missing);
            }
            return None;
        }
        let Ok(stance) = self.stance.parse::<Stance>() else {
            check.fault(&name("stance"), Flaw::Unknown);
            return None;
        };
        let said = if stance.needs_text() {
            Some(check.text(&name("said"), &self.said, REASONED))
        } else {
            check.optional(&name("said"), &self.said, BODY)
        };
        Some((self.proposal, stance, said))
    }
}

/// Gives the opinions of an institution: all that were answered, or none.
///
/// # Errors
/// When the visitor may not speak for it, an answer can't be taken, or comes too late.
#[server]
pub async fn give_opinions(
    process: String,
    institution: String,
    #[server(default)] answers: Vec<Typed>,
    #[server(default)] speaker: String,
) -> Result<(), Error> {
    let floor = floor::demand(&process, &institution).await?;
    let mut check = Check::default();
    let given: Vec<_> = answers.iter().enumerate().filter_map(|(row, one)| one.read(&mut check, row)).collect();
    let speaker = check.text("speaker", &speaker, NAME);
    check.done()?;
    if given.is_empty() {
        return Err(Error::field("answers[0][stance]", Flaw::Missing));
    }
    let today = dates::today(&floor.process, site().now());
    let (mut change, mut count) = (floor.change().await?, 0);
    for (proposal, stance, said) in given {
        let answer = opinions::Answer { stance, said, speaker: Some(speaker.clone()) };
        count += u32::from(opinions::give(&mut change, proposal, &floor.institution.slug, &answer, today).await?);
    }
    change.commit().await?;
    notice("done-opinions", &count.to_string()).await?;
    leptos_axum::redirect("/opinion");
    Ok(())
}
