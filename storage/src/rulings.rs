//! Rulings: the team decides who is accredited. Once a round has opened, each ruling takes two people.

use crate::accreditations::{self, Decided};
use crate::applications::{self, Application};
use crate::organisations::{self, NewOrganisation, Organisation};
use crate::{About, Change, Error, joint_acts};
use domain::accreditation::{Decision, Verdict};
use domain::joint_act::JointKind;
use domain::{Event, Refusal, Said, Signature, UserId};
use serde::{Deserialize, Serialize};

statements! {
    ROUNDS_OPENED = "select count(*) from round where process_id = $1 and opened_at is not null";
}

/// What a ruling is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// An application, by its number.
    Application(u32),
    /// An organisation of the register, by its address.
    Organisation(String),
}

/// What the team decides at once on one application or organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// What it is about.
    pub on: Subject,
    /// The decisions, theme by theme.
    pub decisions: Vec<Decision>,
}

/// Checks that the register may be changed by one person: no round has opened yet.
///
/// # Errors
/// [`Refusal::TwoPeopleNeeded`] once one has.
pub async fn demand_one_is_enough(change: &mut Change) -> Result<(), Error> {
    let process = change.process().0;
    let opened: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(ROUNDS_OPENED).bind(process).fetch_one(&mut **tx).await)?;
    if opened > 0 { Err(Refusal::TwoPeopleNeeded.into()) } else { Ok(()) }
}

/// Decides, or proposes the decision where two people are needed: then its number, under which somebody else confirms it.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when a theme isn't there to be decided on (any more).
pub async fn submit(change: &mut Change, account: UserId, ruling: &Ruling) -> Result<Option<u32>, Error> {
    match demand_one_is_enough(change).await {
        Ok(()) => carry_out(change, ruling, None).await.map(|()| None),
        Err(Error::Refused(Refusal::TwoPeopleNeeded)) => {
            Found::by(change, ruling).await?;
            joint_acts::propose(change, account, JointKind::Accreditation, ruling).await.map(Some)
        }
        Err(error) => Err(error),
    }
}

/// Confirms a decision that somebody else proposed, and takes it.
///
/// # Errors
/// [`Refusal::SamePerson`]; [`Refusal::ChangedMeanwhile`] when it is settled, or can't be taken any more.
pub async fn confirm(change: &mut Change, account: UserId, act: u32) -> Result<Ruling, Error> {
    let act = joint_acts::confirm(change, account, act).await?;
    if act.does != JointKind::Accreditation {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let ruling: Ruling = act.read()?;
    carry_out(change, &ruling, Some(act.proposed_by)).await?;
    Ok(ruling)
}

/// Accredits an organisation for themes, beside those it has: for loaders, and for lists entered before any round.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is no such organisation (any more).
pub async fn accredit(change: &mut Change, slug: &str, themes: &[String]) -> Result<(), Error> {
    let known = organisations::in_change(change, slug).await?.ok_or(Refusal::ChangedMeanwhile)?;
    let accepted = |theme: &String| Decision { theme: theme.clone(), verdict: Verdict::Accepted, reason: String::new() };
    let decisions: Vec<_> = themes.iter().filter(|theme| !known.themes.contains(theme)).map(accepted).collect();
    if decisions.is_empty() {
        return Ok(());
    }
    carry_out(change, &Ruling { on: Subject::Organisation(known.slug), decisions }, None).await
}

/// What a ruling is about, as it is kept.
struct Found {
    application: Option<Application>,
    organisation: Option<Organisation>,
}

impl Found {
    /// Finds it, and checks that everything in the ruling can be decided on.
    async fn by(change: &mut Change, ruling: &Ruling) -> Result<Self, Error> {
        let found = match &ruling.on {
            Subject::Application(number) => {
                let application = applications::in_change(change, *number).await?.ok_or(Refusal::ChangedMeanwhile)?;
                let organisation = match application.organisation {
                    Some(id) => organisations::by_id_in_change(change, id).await?,
                    None => None,
                };
                Self { application: Some(application), organisation }
            }
            Subject::Organisation(slug) => {
                Self { application: None, organisation: organisations::in_change(change, slug).await? }
            }
        };
        let before = accreditations::in_change(change).await?;
        let fits = ruling.decisions.iter().all(|decision| found.fits(decision, &before));
        if fits && !ruling.decisions.is_empty() { Ok(found) } else { Err(Refusal::ChangedMeanwhile.into()) }
    }

    fn fits(&self, decision: &Decision, before: &[Decided]) -> bool {
        if decision.check_reason().is_err() {
            return false;
        }
        if let Some(application) = &self.application {
            let asked = application.discarded.is_none() && application.themes.contains(&decision.theme);
            let decided = |one: &Decided| {
                one.application == Some(application.number) && one.decision.theme == decision.theme
            };
            return asked && decision.verdict != Verdict::Revoked && !before.iter().any(decided);
        }
        let Some(organisation) = &self.organisation else { return false };
        let own = |one: &&Decided| one.organisation == Some(organisation.id) && one.decision.theme == decision.theme;
        let accepted = before.iter().rfind(own).is_some_and(|one| one.decision.verdict == Verdict::Accepted);
        match decision.verdict {
            Verdict::Accepted => !accepted,
            Verdict::Revoked => accepted,
            Verdict::Refused => false,
        }
    }

    /// The organisation; one that is accepted for the first time enters the register.
    async fn enter(&mut self, change: &mut Change) -> Result<Organisation, Error> {
        if let Some(organisation) = &self.organisation {
            return Ok(organisation.clone());
        }
        let application = self.application.as_ref().ok_or(Refusal::ChangedMeanwhile)?;
        let new = NewOrganisation {
            slug: organisations::free_slug(change, &application.name).await?,
            name: application.name.clone(),
            kind: application.kind.clone(),
            department: application.department.clone(),
        };
        let id = organisations::add(change, &new).await?;
        applications::enter(change, application.id, id).await?;
        let entered = organisations::by_id_in_change(change, id).await?.ok_or(Refusal::ChangedMeanwhile)?;
        self.organisation = Some(entered.clone());
        Ok(entered)
    }
}

async fn carry_out(change: &mut Change, ruling: &Ruling, proposed_by: Option<Signature>) -> Result<(), Error> {
    let mut found = Found::by(change, ruling).await?;
    if ruling.decisions.iter().any(|decision| decision.verdict == Verdict::Accepted) {
        found.enter(change).await?;
    }
    let organisation = found.organisation.as_ref().map(|one| one.id);
    for decision in &ruling.decisions {
        let application = found.application.as_ref().map(|one| one.number);
        accreditations::keep(change, application, organisation, decision, proposed_by).await?;
    }
    tell(change, &found, &ruling.decisions).await
}

/// Writes into the log what was decided: what was decided alike, for the same reason, in one line.
async fn tell(change: &mut Change, found: &Found, decisions: &[Decision]) -> Result<(), Error> {
    let slug = found.organisation.as_ref().map(|one| one.slug.clone()).unwrap_or_default();
    let application = found.application.as_ref().map_or(0, |one| one.number);
    let mut told: Vec<(Verdict, &str)> = Vec::new();
    for Decision { verdict, reason, .. } in decisions {
        if told.contains(&(*verdict, reason)) {
            continue;
        }
        told.push((*verdict, reason));
        let alike = decisions.iter().filter(|one| one.verdict == *verdict && one.reason == *reason);
        let themes: Vec<String> = alike.map(|one| one.theme.clone()).collect();
        let organisation = slug.clone();
        let event = match verdict {
            Verdict::Accepted => {
                let reason = (!reason.is_empty()).then(|| Said::new(reason));
                Event::OrganisationAccredited { organisation, themes, reason }
            }
            Verdict::Revoked => Event::AccreditationRevoked { organisation, themes, reason: Said::new(reason) },
            Verdict::Refused => Event::ApplicationRefused { application, themes, reason: Said::new(reason) },
        };
        change.record(&event, About::default()).await?;
    }
    Ok(())
}
