//! Who applied for a vote and what was decided and challenged: every row has its line of the log, with the same words.

use super::{Evidence, Found};
use crate::bundle::Accreditation;
use domain::Event;
use domain::accreditation::Verdict;
use std::collections::HashMap;

/// What a decision is about: an organisation's address, or the number of an application.
type Subject = (String, u32);

/// The lines of the log that tell of the register.
#[derive(Default)]
struct Told {
    /// Application → the line on which it came.
    received: HashMap<u32, usize>,
    /// Verdict, subject and theme → the lines that decide so, the first first.
    decided: HashMap<(Verdict, Subject, String), Vec<usize>>,
    /// Challenge → the line that answers it.
    answered: HashMap<u32, usize>,
    /// The lines that tell a decision of the forum, each with the hash of the register.
    approved: Vec<(usize, String)>,
}

impl Told {
    fn by(evidence: &Evidence<'_>) -> Self {
        let mut told = Self::default();
        for (row, _, event) in evidence.log.events() {
            match event {
                Event::ApplicationReceived { application, .. } => drop(told.received.insert(*application, row)),
                Event::OrganisationAccredited { organisation, themes, .. } => {
                    told.decide(row, Verdict::Accepted, &(organisation.clone(), 0), themes);
                }
                Event::AccreditationRevoked { organisation, themes, .. } => {
                    told.decide(row, Verdict::Revoked, &(organisation.clone(), 0), themes);
                }
                Event::ApplicationRefused { application, themes, .. } => {
                    told.decide(row, Verdict::Refused, &(String::new(), *application), themes);
                }
                Event::ChallengeAnswered { challenge, .. } => drop(told.answered.insert(*challenge, row)),
                Event::RegisterApproved { hash, .. } => told.approved.push((row, hash.clone())),
                _ => {}
            }
        }
        told
    }

    fn decide(&mut self, row: usize, verdict: Verdict, subject: &Subject, themes: &[String]) {
        for theme in themes {
            self.decided.entry((verdict, subject.clone(), theme.clone())).or_default().push(row);
        }
    }
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let mut told = Told::by(evidence);
    check_applications(evidence, &told, found);
    check_decisions(evidence, &mut told, found);
    check_challenges(evidence, &told, found);
    check_approvals(evidence, &told, found);
    let register = &evidence.bundle.register;
    found.checked(format!(
        "accreditations.csv: {} decisions on {} applications, as the log tells",
        register.accreditations.len(),
        register.applications.len()
    ));
}

fn check_applications(evidence: &Evidence<'_>, told: &Told, found: &mut Found) {
    let applications = &evidence.bundle.register.applications;
    for (row, one) in applications.iter().enumerate() {
        let Some(line) = told.received.get(&one.number) else {
            found.fault(applications.fault(row, "the log knows no such application"));
            continue;
        };
        let named = one.name.as_deref().is_none_or(|name| evidence.is_sealed(*line, "name", name));
        found.hold(named, || applications.fault(row, "name: the log seals another"));
    }
}

fn subject(row: &Accreditation, verdict: Verdict) -> Subject {
    match verdict {
        Verdict::Refused => (String::new(), row.application.unwrap_or_default()),
        Verdict::Accepted | Verdict::Revoked => (row.organisation.clone().unwrap_or_default(), 0),
    }
}

fn check_decisions(evidence: &Evidence<'_>, told: &mut Told, found: &mut Found) {
    let decisions = &evidence.bundle.register.accreditations;
    for (row, one) in decisions.iter().enumerate() {
        let Ok(verdict) = one.verdict.parse::<Verdict>() else { continue };
        let key = (verdict, subject(one, verdict), one.theme.clone());
        let lines = told.decided.get_mut(&key).filter(|lines| !lines.is_empty());
        let Some(line) = lines.map(|lines| lines.remove(0)) else {
            found.fault(decisions.fault(row, "no line of the log decides so"));
            continue;
        };
        let reason = one.reason_es.as_deref().unwrap_or_default();
        found.hold(evidence.is_sealed(line, "reason", reason), || decisions.fault(row, "the log seals another reason"));
    }
    for ((verdict, (organisation, _), theme), lines) in &told.decided {
        let reason = || format!("missing: {organisation} {verdict} for {theme}, as the log tells");
        found.hold(lines.is_empty(), || decisions.fault(decisions.len(), reason()));
    }
}

fn check_challenges(evidence: &Evidence<'_>, told: &Told, found: &mut Found) {
    let challenges = &evidence.bundle.register.challenges;
    for (row, one) in challenges.iter().enumerate() {
        let (Some(line), Some(said)) = (told.answered.get(&one.number), &one.said_es) else { continue };
        let answer = one.answer_es.as_deref().unwrap_or_default();
        let sealed = evidence.is_sealed(*line, "said", said) && evidence.is_sealed(*line, "answer", answer);
        found.hold(sealed, || challenges.fault(row, "the log seals another text"));
    }
}

fn check_approvals(evidence: &Evidence<'_>, told: &Told, found: &mut Found) {
    let approvals = &evidence.bundle.register.approvals;
    for (row, one) in approvals.iter().enumerate() {
        let same = told
            .approved
            .get(row)
            .is_some_and(|(line, hash)| *hash == one.hash && evidence.is_sealed(*line, "decision", &one.decision_es));
        found.hold(same, || approvals.fault(row, "the log tells another decision"));
    }
    found.hold(approvals.len() == told.approved.len(), || {
        approvals.fault(approvals.len(), "a decision that the log tells is missing")
    });
}
