//! Plain things for tests, each good enough to be taken: a test writes down only what matters to it, `..` the rest.

pub mod hall;

use domain::{Channel, Instant, Language, Names};
use storage::contributions::NewContribution;
use storage::meetings::NewMeeting;
use storage::organisations::NewOrganisation;
use storage::processes::NewProcess;

/// A process at `plan`, in all languages, without dates, themes or anything else.
#[must_use]
pub fn process() -> NewProcess {
    NewProcess {
        slug: "plan".into(),
        name: Names { es: "Plan".into(), ..Names::default() },
        country: "PY".into(),
        time_zone: "America/Asuncion".into(),
        default_language: Language::Es,
        languages: Language::ALL.to_vec(),
        is_sample: false,
    }
}

/// What somebody sent over the web at a moment, without theme, department, name or contact.
#[must_use]
pub fn contribution(title: impl Into<String>, received_at: Instant) -> NewContribution {
    NewContribution {
        channel: Channel::Web,
        received_at,
        due_at: received_at.plus_days(21),
        title: title.into(),
        problem: "No hay agua.".into(),
        solution: String::new(),
        theme: None,
        department: None,
        author: None,
        author_public: false,
        contact: None,
        supports: 0,
        language: Language::Es,
        source: None,
        entered_by: None,
    }
}

/// The next meeting, two hours long, on health.
#[must_use]
pub fn meeting(starts_at: Instant) -> NewMeeting {
    NewMeeting {
        number: None,
        title: "Encuentro".into(),
        department: None,
        place: "Encarnación".into(),
        starts_at,
        ends_at: starts_at.plus_seconds(7_200),
        expected_people: None,
        themes: vec!["salud".into()],
    }
}

/// A non-governmental organisation of the whole country, accredited for nothing.
#[must_use]
pub fn organisation(slug: &str) -> NewOrganisation {
    NewOrganisation { slug: slug.into(), name: slug.into(), kind: "ngo".into(), department: None }
}
