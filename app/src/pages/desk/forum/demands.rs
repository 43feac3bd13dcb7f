//! What the manual demands of the forum before certain steps.

use super::back;
use crate::forms::refused;
use crate::parts::notice::Faults;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::forum::Demand;
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::forum_demands;
use storage::processes::Process;

/// The boxes to tick.
pub(super) async fn section(words: Words, process: &Process, demanded: &[Demand]) -> AnyView {
    let set = ServerAction::<SetDemands>::new();
    let refused = refused::<SetDemands>().await;
    let boxes = Demand::ALL.iter().map(|demand| {
        let (name, ticked) = (demand.name(), demanded.contains(demand));
        view! { <label class="pick"><input type="checkbox" name="demands[]" value=name checked=ticked/><span>{words.name("forum-demand", demand)}</span></label> }
    });
    let boxes = boxes.collect_view();
    let slug = process.slug.clone();
    view! {
        <section class="sec flow" aria-labelledby="demands"><h2 id="demands">{words.get("forum-demands")}</h2>
            <p>{words.get("forum-demands-why")}</p><Faults refused/>
            <ActionForm action=set attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <fieldset><legend>{words.get("forum-demands-legend")}</legend>{boxes}</fieldset>
                <p class="acts"><button class="btn plain">{words.get("forum-demands-set")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// Sets what is demanded.
///
/// # Errors
/// When the role doesn't allow it, or something is no demand.
#[server]
pub async fn set_demands(process: String, #[server(default)] demands: Vec<String>) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::SetUpProcess, process.id).await?;
    let read = |name: &String| name.parse::<Demand>().map_err(|_| Error::field("demands", Flaw::Unknown));
    let demands = demands.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    forum_demands::set(&mut change, &demands).await?;
    change.commit().await?;
    back(&process, "done-forum-demands", u32::try_from(demands.len()).unwrap_or(u32::MAX)).await
}
