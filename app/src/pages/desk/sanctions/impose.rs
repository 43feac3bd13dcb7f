//! The form beside a comment by which whoever wrote it is warned, muted or removed.

use super::sector;
use crate::forms::{Refused, notice};
use crate::parts::field::{Choice, TextArea};
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::group::Sector;
use domain::refusal::Flaw;
use domain::sanction::{Measure, Setting};
use domain::text::{Check, REASON};
use domain::{Permission, Refusal};
use leptos::prelude::*;
use storage::comments::{self, Comment};
use storage::processes::Process;
use storage::sanctions::{self, NewSanction};

/// What can be decided, in one list: the measure and for how many days.
fn choices(words: Words) -> Vec<(String, String)> {
    let of = |measure: &Measure| {
        let name = words.name("measure", measure);
        let days = measure.days().iter().map(|days| {
            let told = words.fill("sanction-days", &[("measure", name.clone().into()), ("days", (*days).into())]);
            (format!("{measure} {days}"), told)
        });
        let days: Vec<_> = days.collect();
        if days.is_empty() { vec![(measure.to_string(), name.clone())] } else { days }
    };
    Measure::ALL.iter().flat_map(of).collect()
}

/// The form.
pub fn form(words: Words, process: &Process, one: &Comment, refused: Refused) -> AnyView {
    let impose = ServerAction::<ImposeSanction>::new();
    let (slug, number, prefix) = (process.slug.clone(), one.number.to_string(), format!("person-{}-", one.number));
    let where_to = ["group", "everywhere"].map(|place| (place.to_owned(), words.name("sanction-in", place))).to_vec();
    let open = refused.error.is_some();
    view! {
        <details open=open><summary>{words.get("sanction-person")}</summary>
            <p class="small">{words.get("sanction-person-why")}</p>
            <Faults refused=refused.clone() form=prefix.clone()/>
            <ActionForm action=impose attr:class="form">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="comment" value=number/>
                <Choice refused=refused.clone() name="measure" label=words.get("field-measure") options=choices(words) form=prefix.clone()/>
                <Choice refused=refused.clone() name="place" label=words.get("field-place-of") options=where_to form=prefix.clone()/>
                <TextArea refused name="reason" label=words.get("field-reason") hint=words.get("sanction-reason-hint") limit=REASON rows=2 form=prefix/>
                <p class="acts"><button class="btn final">{words.get("sanction-impose")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

/// Warns, mutes or removes whoever wrote a comment. They are told, and can appeal; what they sent is answered as before.
///
/// # Errors
/// When the reason is missing, nobody knows who wrote it, or the role doesn't allow it.
#[server]
pub async fn impose_sanction(
    process: String,
    comment: u32,
    #[server(default)] measure: String,
    #[server(default)] place: String,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let about = comments::by_number(&site().db, process.id, comment).await?.ok_or(Error::NotFound)?;
    let group = about.theme.clone().unwrap_or_default();
    let by = who::demand_in_group(Permission::Moderate, process.id, &group).await?;
    let mut check = Check::default();
    let (name, days) = measure.split_once(' ').unwrap_or((&measure, ""));
    let kind = name.parse::<Measure>().ok();
    if kind.is_none() {
        check.fault("measure", Flaw::Unknown);
    }
    let reason = check.text("reason", &reason, REASON);
    check.done()?;
    let Some(measure) = kind else { return Err(Error::NotFound) };
    // What was said where there is no group holds everywhere.
    let theme = about.theme.filter(|_| place != "everywhere");
    // Who leads some groups decides for those alone; only a removal that another sector confirms goes beyond them.
    if theme.is_none() && !measure.takes_two(true) && who::own_groups(by, process.id).await?.is_some() {
        return Err(Refusal::NotAllowed.into());
    }
    let sector = sector(by, process.id).await?.unwrap_or(Sector::Citizens);
    let mut change = site().db.change(process.id, by, site().now()).await?;
    let writer = comments::writer_of(&mut change, comment).await?;
    let days = days.parse().ok();
    let new = NewSanction { theme, measure, setting: Setting::Pages, writer, reason, days, sector };
    sanctions::impose(&mut change, &new).await?;
    change.commit().await?;
    notice("done-sanction", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/comments", process.slug));
    Ok(())
}
