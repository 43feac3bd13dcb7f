//! `/desk/{slug}/sanctions`: what was decided about people who disturb: removals that wait for a second person, appeals, and
//! all others; what was done by hand in a chat is noted here too. Nothing says who anybody is.

mod acts;
pub mod impose;

use self::acts::{ConfirmSanction, NoteInChat, ReviewAppeal};
use crate::forms::{Refused, refused};
use crate::pages::meetings::names::Names;
use crate::parts::field::{Choice, TextArea};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose::paragraphs;
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::group::Sector;
use domain::sanction::Measure;
use domain::text::REASON;
use domain::{Permission, ProcessId, Role, Signature};
use leptos::prelude::*;
use storage::group_leaders;
use storage::processes::Process;
use storage::sanctions::{self, Sanction};

/// All of it.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        let by = who::demand(Permission::Moderate, process.id).await?;
        let own = who::own_groups(by, process.id).await?;
        let mut all = sanctions::all(&site().db, process.id).await?;
        all.retain(|one| own.as_ref().is_none_or(|own| one.theme.as_ref().is_none_or(|theme| own.contains(theme))));
        let desk = Desk { words, names: Names::of(words, &process).await?, process };
        let now = site().now();
        let waits: Vec<_> =
            all.iter().filter(|one| one.waits(now)).map(|one| desk.card(one, desk.confirm(one))).collect();
        let (refused, unconfirmed) = (refused::<ReviewAppeal>().await, refused::<ConfirmSanction>().await);
        let is_open = |one: &&Sanction| one.appeal.is_some() && one.review.is_none();
        let appeals: Vec<_> =
            all.iter().filter(is_open).map(|one| desk.card(one, desk.review(one, &refused))).collect();
        let others = all.iter().filter(|one| !one.waits(now) && !is_open(one));
        let others: Vec<_> = others.map(|one| desk.card(one, desk.lapsed(one).into_any())).collect();
        let none = all.is_empty().then(|| view! { <p class="empty">{words.get("sanctions-none")}</p> });
        let chat = desk.chat_form(own.as_deref()).await;
        let title = words.get("desk-sanctions");
        let body = view! {
            <h1>{title.clone()}</h1><p>{words.get("sanctions-what")}</p><Faults refused=unconfirmed/>{none}
            {desk.part("sanctions-wait", waits)}
            {desk.part("sanctions-appeals", appeals)}
            {desk.part("sanctions-all", others)}
            {chat}
        };
        Ok(Sheet::new(title, body).of(&desk.process, Here::Desk("comments")))
    })
}

/// From which sector somebody moderates: whoever works for the government's team, from the government.
///
/// # Errors
/// When the database fails.
pub async fn sector(by: Signature, process: ProcessId) -> Result<Option<Sector>, Error> {
    match by {
        Signature::Officer { role: Role::Leader, number } => {
            Ok(group_leaders::sector_of(&site().db, process, number).await?)
        }
        Signature::Officer { .. } => Ok(Some(Sector::Government)),
        Signature::Citizen | Signature::Institution | Signature::System | Signature::Sample => Ok(None),
    }
}

struct Desk {
    words: Words,
    process: Process,
    names: Names,
}

impl Desk {
    fn part(&self, key: &str, cards: Vec<AnyView>) -> Option<AnyView> {
        let title = self.words.get(key);
        (!cards.is_empty()).then(|| {
            view! { <section class="sec"><h2>{title}</h2><ol class="rows wide plainrows">{cards}</ol></section> }
                .into_any()
        })
    }

    fn card(&self, one: &Sanction, form: AnyView) -> AnyView {
        let (words, number) = (self.words, one.number);
        let place = match &one.theme {
            Some(theme) => self.names.theme_name(theme),
            None => words.get("sanction-everywhere"),
        };
        let day = |at| dates::day(words, &self.process, at);
        let until = one.until.map(|at| words.fill("sanction-until", &[("day", day(at).into())]));
        let seconded = one.confirmed_by.as_deref().map(|by| format!(" + {}", say_signature(words, by)));
        let by = format!("{}{}", say_signature(words, &one.imposed_by), seconded.unwrap_or_default());
        let appeal = one.appeal.as_ref().map(|(said, _)| {
            view! { <p class="small">{words.get("sanction-appeal")}</p><blockquote class="said">{paragraphs(said)}</blockquote> }
        });
        let review = one.review.as_ref().map(|(lifted, answer, by)| {
            let head = words.get(if *lifted { "sanction-lifted" } else { "sanction-stays" });
            view! { <div class="note flow"><p><b>{head}</b></p>{paragraphs(answer)}<p class="small soft">{say_signature(words, by)}</p></div> }
        });
        view! {
            <li class="flow" id=format!("sanction-{number}")>
                <p class="meta"><b>{words.name("measure", one.measure)}</b><span>{place}</span><span>{words.name("setting", one.setting)}</span>
                    <time datetime=dates::machine(one.imposed_at)>{dates::short_day(words, &self.process, one.imposed_at)}</time></p>
                <p>{one.reason.clone()}</p>
                <p class="small soft">{by}{until.map(|until| format!(" · {until}"))}</p>
                {appeal}{review}{form}
            </li>
        }
        .into_any()
    }

    fn target(&self, one: &Sanction) -> AnyView {
        let (slug, number) = (self.process.slug.clone(), one.number.to_string());
        view! { <input type="hidden" name="process" value=slug/><input type="hidden" name="sanction" value=number/> }
            .into_any()
    }

    fn confirm(&self, one: &Sanction) -> AnyView {
        let (words, confirm) = (self.words, ServerAction::<ConfirmSanction>::new());
        let (sector, target) = (words.name("sector-of", one.sector), self.target(one));
        let day = dates::day(words, &self.process, one.confirmed_until());
        view! {
            <p class="small">{words.fill("sanction-second", &[("sector", sector.into()), ("day", day.into())])}</p>
            <ActionForm action=confirm>{target}<p class="acts"><button class="btn plain">{words.get("sanction-confirm")}</button></p></ActionForm>
        }
        .into_any()
    }

    /// What nobody confirmed in time.
    fn lapsed(&self, one: &Sanction) -> Option<AnyView> {
        let day = dates::day(self.words, &self.process, one.confirmed_until());
        let told = self.words.fill("sanction-lapsed", &[("day", day.into())]);
        (!one.is_in_force).then(|| view! { <p class="small">{told}</p> }.into_any())
    }

    fn review(&self, one: &Sanction, refused: &Refused) -> AnyView {
        let (words, review) = (self.words, ServerAction::<ReviewAppeal>::new());
        let is_own = refused.typed("sanction") == one.number.to_string();
        let refused = if is_own { refused.clone() } else { Refused::default() };
        let (prefix, target) = (format!("sanction-{}-", one.number), self.target(one));
        view! {
            <Faults refused=refused.clone() form=prefix.clone()/>
            <ActionForm action=review attr:class="form">{target}
                <TextArea refused name="answer" label=words.get("sanction-answer") hint=words.get("sanction-answer-hint") limit=REASON rows=3 form=prefix/>
                <p class="acts row"><button class="btn plain" name="lifted" value="yes">{words.get("sanction-lift")}</button>
                    <button class="btn plain" name="lifted" value="no">{words.get("sanction-keep")}</button></p>
            </ActionForm>
        }
        .into_any()
    }

    /// What a leader did in the chat itself, so that the log tells of it too.
    async fn chat_form(&self, own: Option<&[String]>) -> AnyView {
        let (words, refused) = (self.words, refused::<NoteInChat>().await);
        let note = ServerAction::<NoteInChat>::new();
        let groups = self.names.themes.iter().filter(|theme| own.is_none_or(|own| own.contains(&theme.slug)));
        let groups =
            groups.map(|theme| (theme.slug.clone(), theme.name.in_language(words.language).to_owned())).collect();
        let measures = Measure::ALL.iter().map(|one| (one.to_string(), words.name("measure", one))).collect();
        let slug = self.process.slug.clone();
        view! {
            <section class="sec flow" aria-labelledby="chat"><h2 id="chat">{words.get("sanctions-chat")}</h2>
                <p class="small">{words.get("sanctions-chat-why")}</p>
                <Faults refused=refused.clone() form="chat-"/>
                <ActionForm action=note attr:class="form">
                    <input type="hidden" name="process" value=slug/>
                    <Choice refused=refused.clone() name="theme" label=words.get("field-theme") options=groups form="chat-"/>
                    <Choice refused=refused.clone() name="measure" label=words.get("field-measure") options=measures form="chat-"/>
                    <TextArea refused name="reason" label=words.get("field-reason") hint=words.get("sanction-reason-hint") limit=REASON rows=2 form="chat-"/>
                    <p class="acts"><button class="btn plain">{words.get("sanctions-chat-note")}</button></p>
                </ActionForm>
            </section>
        }
        .into_any()
    }
}
