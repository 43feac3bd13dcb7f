//! Everything that is public about the register, read once for a page.

use crate::pages::meetings::names::Names;
use crate::parts::happening::say_signature;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::accreditation::{Bar, Standing, Verdict};
use domain::related::{Contact, Shared, relations};
use domain::{Instant, OrganisationId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use storage::accreditations::{self, Decided};
use storage::applications::{self, Application};
use storage::challenges::{self, Challenge};
use storage::criteria::{self, Criteria};
use storage::processes::Process;
use storage::register::{self, Entry};
use storage::register_approvals::{self, Approval};

/// What pages about organisations show.
pub struct Reading {
    /// The names behind themes and departments.
    pub names: Names,
    /// What is asked, once it is published.
    pub criteria: Option<Criteria>,
    /// The applications, those that were none among them.
    pub applications: Vec<Application>,
    /// What was decided.
    pub decided: Vec<Decided>,
    /// The register as it stands now.
    pub register: Vec<Entry>,
    /// The challenges.
    pub challenges: Vec<Challenge>,
    /// What the forum decided.
    pub approvals: Vec<Approval>,
    /// By the number of an application: those of others who share something with it, and what.
    related: HashMap<u32, Vec<Related>>,
}

/// Another applicant, and what both share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The number of the other application.
    pub application: u32,
    /// What they share.
    pub shared: BTreeSet<Shared>,
}

impl Reading {
    /// Reads it.
    pub async fn of(words: Words, process: &Process) -> Result<Self, Error> {
        let site = site();
        let db = &site.db;
        let applications = applications::all(db, process.id).await?;
        Ok(Self {
            names: Names::of(words, process).await?,
            criteria: criteria::criteria(db, process.id).await?,
            related: related(&applications),
            applications,
            decided: accreditations::all(db, process.id).await?,
            register: register::register(db, process.id, site.now()).await?,
            challenges: challenges::all(db, process.id).await?,
            approvals: register_approvals::all(db, process.id).await?,
        })
    }

    /// Days in which an accreditation can be challenged.
    pub fn window_days(&self) -> u32 {
        self.criteria.as_ref().map_or(0, |criteria| criteria.window_days)
    }

    /// The applications that are such.
    pub fn applicants(&self) -> impl Iterator<Item = &Application> {
        self.applications.iter().filter(|one| one.discarded.is_none())
    }

    /// What was decided on a theme of an application.
    pub fn decision(&self, application: u32, theme: &str) -> Option<&Decided> {
        self.decided.iter().find(|one| one.application == Some(application) && one.decision.theme == theme)
    }

    /// The themes of an application that nobody has decided on.
    pub fn undecided(&self, application: &Application) -> Vec<String> {
        let open = |theme: &&String| self.decision(application.number, theme).is_none();
        application.themes.iter().filter(open).cloned().collect()
    }

    /// With which other applicants one shares its representative, its address or its phone.
    pub fn related(&self, application: u32) -> &[Related] {
        self.related.get(&application).map_or(&[], Vec::as_slice)
    }

    /// How many other applicants an organisation is related to: all that the public learns of it.
    pub fn related_count(&self, organisation: OrganisationId) -> usize {
        let own: BTreeSet<u32> =
            self.applicants().filter(|one| one.organisation == Some(organisation)).map(|one| one.number).collect();
        let others = own.iter().flat_map(|number| self.related(*number)).map(|one| one.application);
        others.filter(|number| !own.contains(number)).collect::<BTreeSet<_>>().len()
    }

    /// Until when an organisation can be challenged.
    pub fn open_until(&self, organisation: OrganisationId, now: Instant) -> Option<Instant> {
        let own = self.decided.iter().filter(|one| one.organisation == Some(organisation));
        let until = own.filter_map(|one| {
            let standing = Standing { verdict: one.decision.verdict, decided_at: one.decided_at };
            standing.open_until(self.window_days())
        });
        until.max().filter(|until| now < *until)
    }

    /// The themes for which the last decision on an organisation stands.
    pub fn standing(&self, organisation: OrganisationId) -> Vec<&String> {
        let mut standing: Vec<&String> = Vec::new();
        for one in self.decided.iter().filter(|one| one.organisation == Some(organisation)) {
            standing.retain(|theme| **theme != one.decision.theme);
            if one.decision.verdict == Verdict::Accepted {
                standing.push(&one.decision.theme);
            }
        }
        standing
    }

    /// The challenges of an organisation.
    pub fn challenges_of(&self, organisation: OrganisationId) -> impl Iterator<Item = &Challenge> {
        self.challenges.iter().filter(move |one| one.organisation == organisation)
    }
}

fn related(applications: &[Application]) -> HashMap<u32, Vec<Related>> {
    let applicants: Vec<&Application> = applications.iter().filter(|one| one.discarded.is_none()).collect();
    let contacts: Vec<Contact> = applicants.iter().map(|one| one.contact.clone()).collect();
    let others = |own: BTreeMap<usize, BTreeSet<Shared>>| {
        own.into_iter().map(|(place, shared)| Related { application: applicants[place].number, shared }).collect()
    };
    applicants.iter().zip(relations(&contacts)).map(|(one, own)| (one.number, others(own))).collect()
}

/// What was decided, when and by whom.
pub fn verdict_text(words: Words, process: &Process, decided: &Decided) -> String {
    let verdict = words.name("verdict", decided.decision.verdict);
    let moment = dates::moment(words, process, decided.decided_at);
    let by = say_signature(words, &decided.decided_by);
    match &decided.proposed_by {
        Some(first) => words.fill(
            "register-decided-by-two",
            &[
                ("verdict", verdict.into()),
                ("moment", moment.into()),
                ("by", by.into()),
                ("first", say_signature(words, first).into()),
            ],
        ),
        None => {
            words.fill("register-decided", &[("verdict", verdict.into()), ("moment", moment.into()), ("by", by.into())])
        }
    }
}

/// What bars an organisation from voting a theme.
pub fn bar_text(words: Words, process: &Process, bar: Bar, until: Option<Instant>) -> String {
    match (bar, until) {
        (Bar::WindowOpen, Some(until)) => {
            words.fill("bar-until", &[("moment", dates::moment(words, process, until).into())])
        }
        (Bar::Refused, _) => words.name("verdict", Verdict::Refused),
        _ => words.name("bar", bar),
    }
}
