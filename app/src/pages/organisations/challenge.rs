//! Anybody challenges an accreditation, while its window is open; the answer is public.

use crate::forms::{notice, refused};
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, prose, who};
use domain::text::{Check, REASON};
use domain::{Instant, Permission};
use leptos::prelude::*;
use storage::challenges;
use storage::processes::Process;
use storage::register::Entry;

/// What challenges are counted under, by network address.
const SENT: &str = "challenge";

/// The form.
pub(super) async fn form(words: Words, process: &Process, entry: &Entry, until: Instant) -> AnyView {
    let file = ServerAction::<FileChallenge>::new();
    let refused = refused::<FileChallenge>().await;
    let open = refused.error.is_some();
    let (slug, organisation) = (process.slug.clone(), entry.organisation.slug.clone());
    let lead = words.fill("challenge-lead", &[("moment", dates::moment(words, process, until).into())]);
    view! {
        <section class="sec flow" aria-labelledby="challenge"><h2 id="challenge">{words.get("challenge-title")}</h2>
            <p>{lead}</p>
            <Faults refused=refused.clone()/>
            <details open=open><summary>{words.get("challenge-open")}</summary>
                <ActionForm action=file attr:class="form">
                    <input type="hidden" name="process" value=slug/>
                    <input type="hidden" name="organisation" value=organisation/>
                    <TextArea refused name="against" label=words.get("field-against") hint=words.get("challenge-hint") limit=REASON/>
                    <p class="acts"><button class="btn plain">{words.get("challenge-send")}</button></p>
                </ActionForm>
            </details>
        </section>
    }
    .into_any()
}

/// What somebody was writing when the window closed: that it was not taken, and their words.
pub(super) async fn late() -> Option<AnyView> {
    let refused = refused::<FileChallenge>().await;
    refused.error.as_ref()?;
    let typed = prose::paragraphs(&refused.typed("against"));
    Some(view! { <section class="sec flow"><Faults refused/><div class="said">{typed}</div></section> }.into_any())
}

/// Challenges the accreditation of an organisation.
///
/// # Errors
/// When its window is closed, too many wait already, or the text can't be taken.
#[server]
pub async fn file_challenge(process: String, organisation: String, against: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Suggest, process.id).await?;
    who::demand_measure(SENT).await?;
    let mut check = Check::default();
    let against = check.text("against", &against, REASON);
    check.done()?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let number = challenges::file(&mut change, &organisation, &against).await?;
    change.commit().await?;
    notice("done-challenge", &number.to_string()).await?;
    leptos_axum::redirect(&format!("/processes/{}/organisations/{organisation}", process.slug));
    Ok(())
}
