//! `/processes/{slug}/organisations/new`: an organisation applies, without an account and without JavaScript.

use crate::forms::{Refused, notice, refused};
use crate::pages::meetings::names::Names;
use crate::parts::field::{Choice, Field, Tick};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::organisation::Kind;
use domain::refusal::{Flaw, Refusal};
use domain::related::Contact;
use domain::text::{CONTACT, Check, Limit, NAME};
use domain::{Permission, ProcessId};
use leptos::prelude::*;
use storage::applications::{self, NewApplication};
use storage::processes::Process;
use storage::{criteria, themes};

/// What applications are counted under, by network address.
const SENT: &str = "apply";
/// What somebody must be told who wants to reach an organisation.
const REACHED: Limit = Limit { min: 3, ..CONTACT };

/// The form, or that there is none yet.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let title = words.get("apply-title");
        let list = format!("/processes/{}/organisations", process.slug);
        let body = match criteria::criteria(&site().db, process.id).await? {
            None => view! { <p class="lead">{words.get("register-no-criteria")}</p> }.into_any(),
            Some(_) => form(words, &process, refused::<ApplyForAccreditation>().await).await?,
        };
        let body = view! {
            <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=list>{words.get("register-title")}</a></nav>
            <h1>{title.clone()}</h1>
            {body}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

async fn form(words: Words, process: &Process, refused: Refused) -> Result<AnyView, Error> {
    let action = ServerAction::<ApplyForAccreditation>::new();
    let (slug, fields) = (process.slug.clone(), fields(words, process, &refused).await?);
    let criteria = format!("/processes/{}/organisations#criteria", process.slug);
    Ok(view! {
        <p class="lead">{words.get("apply-lead")}" "<a href=criteria>{words.get("register-criteria")}</a></p>
        <p class="note">{words.get("apply-private")}</p>
        <Faults refused=refused.clone()/>
        <ActionForm action attr:class="form">
            <input type="hidden" name="process" value=slug/>
            {fields}
            <Tick refused name="consent" label=words.get("field-consent") hint=words.get("apply-consent-hint")/>
            <p class="acts"><button class="btn">{words.get("apply-send")}</button></p>
        </ActionForm>
    }
    .into_any())
}

/// The fields of an application, on the public form as on the desk.
///
/// # Errors
/// When the database fails.
pub async fn fields(words: Words, process: &Process, refused: &Refused) -> Result<AnyView, Error> {
    let names = Names::of(words, process).await?;
    let kinds = Kind::ALL.iter().map(|kind| (kind.name().to_owned(), words.name("kind", kind))).collect();
    let mut departments = vec![(String::new(), words.get("country-whole"))];
    departments.extend(names.department_options());
    let boxes: Vec<_> = names
        .theme_options()
        .into_iter()
        .map(|(slug, name)| {
            let (id, ticked) = (format!("asked-{slug}"), refused.has("asked", &slug));
            view! { <label class="pick" for=id.clone()><input type="checkbox" id=id.clone() name="asked[]" value=slug checked=ticked/><span>{name}</span></label> }
        })
        .collect();
    let fault = refused.fault(words, "asked").map(|fault| view! { <p class="error">{fault}</p> });
    let refused = refused.clone();
    Ok(view! {
        <Field refused=refused.clone() name="name" label=words.get("field-organisation-name") limit=NAME autocomplete="organization"/>
        <Choice refused=refused.clone() name="kind" label=words.get("field-kind") hint=words.get("apply-kind-hint") options=kinds/>
        <Choice refused=refused.clone() name="department" label=words.get("field-department") options=departments/>
        <fieldset class="field" id="asked"><legend>{words.get("field-asked")}</legend>{fault}{boxes}</fieldset>
        <Field refused=refused.clone() name="representative" label=words.get("field-representative") hint=words.get("apply-not-public") limit=NAME autocomplete="name"/>
        <Field refused=refused.clone() name="address" label=words.get("field-address") hint=words.get("apply-not-public") limit=REACHED autocomplete="street-address"/>
        <Field refused=refused.clone() name="phone" label=words.get("field-phone") hint=words.get("apply-not-public") kind="tel" limit=REACHED autocomplete="tel"/>
        <Field refused=refused name="email" label=words.get("field-email") hint=words.get("apply-email-hint") kind="email" limit=CONTACT autocomplete="email"/>
    }
    .into_any())
}

/// What was typed into the fields of an application.
pub struct Typed {
    pub name: String,
    pub kind: String,
    pub department: String,
    pub asked: Vec<String>,
    pub representative: String,
    pub address: String,
    pub phone: String,
    pub email: String,
}

impl Typed {
    /// Checks it, field by field. How it can be reached may be left open where somebody of the team types.
    ///
    /// # Errors
    /// When the database fails; faults are noted in `check`.
    pub async fn check(
        self,
        check: &mut Check,
        process: ProcessId,
        entered_by: Option<String>,
    ) -> Result<NewApplication, Error> {
        let db = site().db;
        let known = themes::themes(&db, process).await?;
        let departments = themes::departments(&db, process).await?;
        let may_lack = entered_by.is_some();
        let reached = |limit: Limit| if may_lack { Limit { min: 0, ..limit } } else { limit };
        let name = check.text("name", &self.name, NAME);
        let kind = self.kind.parse().unwrap_or_else(|_| {
            check.fault("kind", Flaw::Unknown);
            Kind::Ngo
        });
        let department = Some(self.department).filter(|code| !code.is_empty());
        if department.as_ref().is_some_and(|code| departments.iter().all(|one| one.code != *code)) {
            check.fault("department", Flaw::Unknown);
        }
        if self.asked.is_empty() {
            check.fault("asked", Flaw::NotTicked);
        }
        if self.asked.iter().any(|slug| known.iter().all(|theme| theme.slug != *slug)) {
            check.fault("asked", Flaw::Unknown);
        }
        let contact = Contact {
            representative: check.text("representative", &self.representative, reached(NAME)),
            address: check.text("address", &self.address, reached(REACHED)),
            phone: check.text("phone", &self.phone, reached(REACHED)),
        };
        let email = if self.email.trim().is_empty() { String::new() } else { check.email("email", &self.email) };
        // In the order of the process, and each once.
        let asked = |slug: &String| self.asked.contains(slug);
        let themes = known.into_iter().map(|theme| theme.slug).filter(asked).collect();
        Ok(NewApplication { name, kind, department, themes, contact, email, entered_by })
    }
}

/// Keeps an application; that one of the same name waits already is told at its field.
///
/// # Errors
/// As [`applications::receive`].
pub async fn receive(change: &mut storage::Change, new: &NewApplication) -> Result<u32, Error> {
    applications::receive(change, new).await.map_err(|error| match error {
        storage::Error::Refused(Refusal::Taken) => Error::field("name", Flaw::Taken),
        other => other.into(),
    })
}

/// Applies for the accreditation of an organisation.
///
/// # Errors
/// When the criteria aren't published, too many wait already, or a field can't be taken.
#[server]
pub async fn apply_for_accreditation(
    process: String,
    name: String,
    kind: String,
    #[server(default)] department: String,
    #[server(default)] asked: Vec<String>,
    #[server(default)] representative: String,
    #[server(default)] address: String,
    #[server(default)] phone: String,
    #[server(default)] email: String,
    #[server(default)] consent: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Suggest, process.id).await?;
    who::demand_measure(SENT).await?;
    let mut check = Check::default();
    let typed = Typed { name, kind, department, asked, representative, address, phone, email };
    let new = typed.check(&mut check, process.id, None).await?;
    if consent != "on" {
        check.fault("consent", Flaw::NotTicked);
    }
    check.done()?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let number = receive(&mut change, &new).await?;
    change.commit().await?;
    notice("done-application", &number.to_string()).await?;
    leptos_axum::redirect(&format!("/processes/{}/organisations#application-{number}", process.slug));
    Ok(())
}
