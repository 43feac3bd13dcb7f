//! The acta on the desk: the sheet to sign, and the signed one with its figures beside those of the program.

use super::plan::MOST_PEOPLE;
use super::{address, declared, found, of_meeting};
use crate::forms::{Refused, notice, refused};
use crate::pages::meetings::minutes::acta_differences;
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::document::MediaType;
use domain::minutes::Minutes;
use domain::refusal::Flaw;
use domain::text::{Check, REASON};
use leptos::prelude::*;
use storage::actas::{self, Acta, Figures};
use storage::documents::{self, Document};
use storage::meetings::Meeting;
use storage::processes::Process;
use storage::{declarations, minutes};

/// The forms; nothing for whoever may not record.
///
/// # Errors
/// When the database fails.
pub async fn section(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    may_record: bool,
) -> Result<Option<AnyView>, Error> {
    if !may_record {
        return Ok(None);
    }
    let db = site().db;
    let said = declarations::of_meeting(&db, meeting.id).await?;
    let acta = actas::of_meeting(&db, meeting.id).await?;
    let current = minutes::current(&db, meeting).await?;
    let pictures: Vec<Document> =
        documents::documents(&db, meeting.id).await?.into_iter().filter(|one| is_picture(one.media_type)).collect();
    let sheet = format!("/processes/{}/meetings/{}/acta.pdf", process.slug, meeting.number);
    Ok(Some(
        view! {
            <section class="sec flow" aria-labelledby="acta"><h2 id="acta">{words.get("acta-title")}</h2>
                <p>{words.get("desk-acta-lead")}</p>
                <p><a class="more" href=sheet rel="external">{words.get("minutes-acta")}</a></p>
                {declared::form(words, process, meeting, &said, refused::<declared::DeclareAttendance>().await)}
                {compare_form(words, process, meeting, &current, acta.as_ref(), &pictures, refused::<CompareActa>().await)}
            </section>
        }
        .into_any(),
    ))
}

/// A signed sheet is a photograph or a scan.
const fn is_picture(kind: MediaType) -> bool {
    matches!(kind, MediaType::Png | MediaType::Jpeg | MediaType::Pdf)
}

fn compare_form(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    current: &Minutes,
    acta: Option<&Acta>,
    pictures: &[Document],
    refused: Refused,
) -> AnyView {
    if pictures.is_empty() {
        return view! { <p class="small soft">{words.get("desk-acta-no-picture")}</p> }.into_any();
    }
    let compare = ServerAction::<CompareActa>::new();
    let differ = acta.map(|acta| acta_differences(&acta.signed, current)).unwrap_or_default();
    let told = match acta {
        None => words.get("desk-acta-none"),
        Some(_) => words.fill("desk-acta-differ", &[("count", differ.into())]),
    };
    let open = refused.error.is_some() || (differ > 0 && acta.is_some_and(|acta| acta.explained.is_none()));
    let options = pictures.iter().map(|one| (one.id.0.to_string(), one.title.clone())).collect::<Vec<_>>();
    let picture = acta.map(|acta| acta.document.0.to_string()).unwrap_or_default();
    let figures = figure_fields(words, &refused, acta.map(|acta| acta.signed));
    let of_meeting = of_meeting(process, meeting.number);
    let explained = acta.and_then(|acta| acta.explained.clone()).unwrap_or_default();
    view! {
        <p>{told}</p>
        <Faults refused=refused.clone() form="acta-"/>
        <details open=open><summary>{words.get("desk-acta-compare")}</summary>
            <ActionForm action=compare attr:class="form">
                {of_meeting}
                <Choice refused=refused.clone() form="acta-" name="acta_picture" label=words.get("field-acta-picture") options value=picture/>
                {figures}
                <TextArea refused=refused.clone() form="acta-" name="acta_explained" label=words.get("field-acta-explained") hint=words.get("desk-acta-explained-hint") value=explained limit=REASON rows=2/>
                <p class="acts"><button class="btn plain">{words.get("desk-acta-save")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

fn figure_fields(words: Words, refused: &Refused, signed: Option<Figures>) -> AnyView {
    let kept = |of: fn(Figures) -> u32| signed.map(|signed| of(signed).to_string()).unwrap_or_default();
    let fields = [
        ("acta_people", kept(|of| of.people)),
        ("acta_organisations", kept(|of| of.organisations)),
        ("acta_treated", kept(|of| of.treated)),
        ("acta_ballots", kept(|of| of.ballots)),
    ];
    fields
        .map(|(name, value)| {
            let label = words.name("field", name);
            view! { <Field refused=refused.clone() form="acta-" name=name label=label kind="number" value=value/> }
        })
        .collect_view()
        .into_any()
}

fn figure(check: &mut Check, field: &str, typed: &str) -> u32 {
    let typed = typed.trim();
    let flaw = if typed.is_empty() { Flaw::Missing } else { Flaw::NotANumber };
    check.parsed(field, typed.parse().ok().filter(|n: &u32| *n <= MOST_PEOPLE).ok_or(()), flaw)
}

/// Holds the figures of the signed sheet against those of the program.
///
/// # Errors
/// When the role doesn't allow it, a figure isn't a number, or the picture isn't one of the meeting.
#[server]
pub async fn compare_acta(
    process: String,
    meeting: u32,
    #[server(default)] acta_picture: String,
    #[server(default)] acta_people: String,
    #[server(default)] acta_organisations: String,
    #[server(default)] acta_treated: String,
    #[server(default)] acta_ballots: String,
    #[server(default)] acta_explained: String,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut change = who::change(Permission::RecordMeetings, process.id).await?;
    let db = site().db;
    let known = documents::documents(&db, meeting.id).await?;
    let picture = known.iter().find(|one| one.id.0.to_string() == acta_picture && is_picture(one.media_type));
    let mut check = Check::default();
    if picture.is_none() {
        check.fault("acta_picture", Flaw::Unknown);
    }
    let signed = Figures {
        people: figure(&mut check, "acta_people", &acta_people),
        organisations: figure(&mut check, "acta_organisations", &acta_organisations),
        treated: figure(&mut check, "acta_treated", &acta_treated),
        ballots: figure(&mut check, "acta_ballots", &acta_ballots),
    };
    let explained = check.optional("acta_explained", &acta_explained, REASON);
    check.done()?;
    let id = picture.map(|one| one.id).ok_or(Error::NotFound)?;
    let (_, bytes) = documents::document(&db, process.id, id).await?.ok_or(Error::NotFound)?;
    let hash = domain::log::sha256(&bytes);
    actas::compare(&mut change, meeting.number, &hash, &signed, explained.as_deref()).await?;
    change.commit().await?;
    let differ = acta_differences(&signed, &minutes::current(&db, &meeting).await?);
    notice("done-acta", &differ.to_string()).await?;
    leptos_axum::redirect(&format!("{}#acta", address(&process, meeting.number)));
    Ok(())
}
