//! `/desk/{slug}/meetings/{number}/told`: what is to be told to which groups and organisations, and who was told.

use super::{address, found};
use crate::forms::{notice, refused};
use crate::pages::meetings::names::{Names, organisations};
use crate::pages::meetings::{outcome, pack};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::edition::{Audience, Work};
use domain::minutes::Minutes;
use domain::refusal::Flaw;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::agendas::{self, Item};
use storage::editions::{self, Edition};
use storage::meetings::{self, Meeting};
use storage::processes::Process;
use storage::tellings::{self, Telling};

/// What everything on this page is drawn with.
struct Desk {
    words: Words,
    process: Process,
    meeting: Meeting,
    names: Names,
    organisations: HashMap<String, String>,
    /// The proposals on the agenda, with their themes.
    agenda: Vec<Item>,
    may_tell: bool,
}

/// Pack and minutes, each with its text and its list.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process, site) = (words(), process().await?, site());
        who::demand(Permission::ReadDesk, process.id).await?;
        let may_tell = who::actor().await?.may(Permission::PlanMeetings, process.id).is_ok();
        let number = number_param("number")?;
        let meeting = meetings::by_number(&site.db, process.id, number).await?.ok_or(Error::NotFound)?;
        let names = Names::of(words, &process).await?;
        let known = organisations(&process).await?;
        let told = tellings::of_meeting(&site.db, meeting.id).await?;
        let agenda = agendas::agenda(&site.db, meeting.id).await?;
        let desk = Desk { words, process, meeting, names, organisations: known, agenda, may_tell };
        let audiences = audiences(&desk.process, &desk.meeting).await?;
        let mut sections = Vec::new();
        for work in Work::ALL {
            if let Some(edition) = editions::of_meeting(&site.db, desk.meeting.id, *work).await?.pop() {
                let own: Vec<&Telling> = told.iter().filter(|one| one.work == *work).collect();
                sections.push(desk.section(*work, &edition, &audiences, &own)?);
            }
        }
        let none = sections.is_empty().then(|| view! { <p>{words.get("desk-told-nothing")}</p> });
        let back = address(&desk.process, desk.meeting.number);
        let refused = refused::<MarkTold>().await;
        let body = view! {
            <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=back>{desk.meeting.title.clone()}</a></nav>
            <h1>{words.get("desk-told-title")}</h1>
            <p>{words.get("desk-told-lead")}</p>
            <Faults refused/>
            {none}{sections}
        };
        Ok(Sheet::new(words.get("desk-told-title"), body).of(&desk.process, Here::Desk("meetings")))
    })
}

/// Whom a meeting concerns: the groups of its themes, and the organisations that vote on them.
async fn audiences(process: &Process, meeting: &Meeting) -> Result<Vec<(Audience, String)>, Error> {
    let all = storage::organisations::all(&site().db, process.id).await?;
    let groups = meeting.themes.iter().map(|slug| (Audience::Group, slug.clone()));
    let concerned = all.into_iter().filter(|one| one.themes.iter().any(|theme| meeting.themes.contains(theme)));
    Ok(groups.chain(concerned.map(|one| (Audience::Organisation, one.slug))).collect())
}

impl Desk {
    fn name(&self, audience: Audience, slug: &str) -> String {
        match audience {
            Audience::Group => self.words.fill("desk-told-group", &[("name", self.names.theme_name(slug).into())]),
            Audience::Organisation => self.organisations.get(slug).map_or(slug, String::as_str).to_owned(),
        }
    }

    fn section(
        &self,
        work: Work,
        edition: &Edition,
        audiences: &[(Audience, String)],
        told: &[&Telling],
    ) -> Result<AnyView, Error> {
        let words = self.words;
        let head = words.fill(&format!("desk-told-{work}"), &[("edition", edition.number.into())]);
        let knows = |audience: Audience, slug: &str| {
            told.iter().any(|one| one.edition == edition.number && one.audience == audience && one.slug == slug)
        };
        let untold: Vec<_> = audiences.iter().filter(|(audience, slug)| !knows(*audience, slug)).collect();
        let count = words.fill("desk-told-untold", &[("count", untold.len().into())]);
        let form = (self.may_tell && !untold.is_empty()).then(|| self.form(work, edition.number, &untold));
        let public = site().public_url;
        let text = match work {
            Work::Pack => pack::text::pack(words, &self.process, &self.names, &edition.read()?, &public),
            Work::Minutes => outcome::text(words, &self.process, &edition.read()?, None, &public),
        };
        let picture = format!("/processes/{}/meetings/{}/{work}.png", self.process.slug, self.meeting.number);
        let of_groups = if work == Work::Minutes { self.group_texts(&edition.read()?, audiences) } else { Vec::new() };
        Ok(view! {
            <section class="sec flow" aria-labelledby=work.name()><h2 id=work.name()>{head}</h2>
                <p class="written said">{text}</p>
                <figure class="flow"><img class="card" src=picture.clone() alt=words.get("card-alt") width="1200" height="630" loading="lazy"/>
                    <figcaption><a class="more" href=picture download>{words.get("card-save")}</a></figcaption></figure>
                {of_groups}
                <p><b>{count}</b></p>{form}{self.done(told)}
            </section>
        }
        .into_any())
    }

    /// What was decided on the proposals of each theme, for its group alone.
    fn group_texts(&self, minutes: &Minutes, audiences: &[(Audience, String)]) -> Vec<AnyView> {
        let public = site().public_url;
        let groups = audiences.iter().filter(|(audience, _)| *audience == Audience::Group);
        let text = |(audience, slug): &(Audience, String)| {
            let own = self.agenda.iter().filter(|item| item.theme.as_ref() == Some(slug)).map(|item| item.proposal);
            let own: Vec<u32> = own.collect();
            let text = outcome::text(self.words, &self.process, minutes, Some(&own), &public);
            let name = self.name(*audience, slug);
            view! { <details><summary>{name}</summary><p class="written said">{text}</p></details> }.into_any()
        };
        groups.map(text).collect()
    }

    fn form(&self, work: Work, edition: u32, untold: &[&(Audience, String)]) -> AnyView {
        let mark = ServerAction::<MarkTold>::new();
        let boxes = untold.iter().map(|(audience, slug)| {
            let value = format!("{audience}:{slug}");
            view! { <label class="pick"><input type="checkbox" name="audiences[]" value=value/><span>{self.name(*audience, slug)}</span></label> }
        });
        let boxes = boxes.collect_view();
        let of_meeting = super::of_meeting(&self.process, self.meeting.number);
        let (legend, send) = (self.words.get("field-audiences"), self.words.get("desk-told-mark"));
        view! {
            <ActionForm action=mark attr:class="form">
                {of_meeting}
                <input type="hidden" name="work" value=work.name()/><input type="hidden" name="edition" value=edition/>
                <fieldset class="field"><legend>{legend}</legend>{boxes}</fieldset>
                <p class="acts"><button class="btn plain">{send}</button></p>
            </ActionForm>
        }
        .into_any()
    }

    fn done(&self, told: &[&Telling]) -> Option<AnyView> {
        let words = self.words;
        let rows = told.iter().map(|one| {
            let edition = words.fill("desk-told-edition", &[("edition", one.edition.into())]);
            let at = dates::moment(words, &self.process, one.told_at);
            view! { <tr><th scope="row">{self.name(one.audience, &one.slug)}</th><td>{edition}</td><td>{at}</td><td>{say_signature(words, &one.told_by)}</td></tr> }
        });
        let rows = rows.collect_view();
        let heads = ["desk-told-who", "pack-edition", "desk-told-when", "desk-told-by"];
        let heads = heads.map(|key| view! { <th scope="col">{words.get(key)}</th> });
        (!told.is_empty()).then(|| {
            view! { <div class="scroll" tabindex="0" role="region" aria-label=words.get("desk-told-done")>
                <table class="num"><caption>{words.get("desk-told-done")}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div> }
            .into_any()
        })
    }
}

/// Notes that groups and organisations were told of an edition.
///
/// # Errors
/// When the role doesn't allow it, nobody is picked, or there is no such edition or audience.
#[server]
pub async fn mark_told(
    process: String,
    meeting: u32,
    work: String,
    edition: u32,
    #[server(default)] audiences: Vec<String>,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut change = who::change(Permission::PlanMeetings, process.id).await?;
    let work: Work = work.parse().map_err(|_| Error::NotFound)?;
    let known = editions::of_meeting(&site().db, meeting.id, work).await?;
    if known.iter().all(|one| one.number != edition) {
        return Err(Error::NotFound);
    }
    if audiences.is_empty() {
        return Err(Error::field("audiences", Flaw::Missing));
    }
    let concerned = self::audiences(&process, &meeting).await?;
    for picked in &audiences {
        let (audience, slug) = concerned
            .iter()
            .find(|(audience, slug)| *picked == format!("{audience}:{slug}"))
            .ok_or_else(|| Error::field("audiences", Flaw::Unknown))?;
        tellings::tell(&mut change, meeting.number, work, edition, *audience, slug).await?;
    }
    change.commit().await?;
    notice("done-edition-told", &audiences.len().to_string()).await?;
    leptos_axum::redirect(&format!("{}/told#{work}", address(&process, meeting.number)));
    Ok(())
}
