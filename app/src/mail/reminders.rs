//! Mail that reminds somebody of their work: of the day until which they are to answer.

use super::{Mail, one_line};
use crate::dates;
use crate::site::Site;
use crate::words::Words;
use storage::processes::Process;
use storage::{inbox_reminders, opinion_reminders};

/// Writes the mail that reminds somebody who answers for an institution.
#[must_use]
pub fn opinions(site: &Site, process: &Process, whom: &opinion_reminders::Reminder) -> Mail {
    let words = Words::of(process.default_language);
    let gaps = [
        ("process", process.name.in_language(words.language).to_owned().into()),
        ("institution", whom.name.clone().into()),
        ("count", whom.open.into()),
        ("day", dates::civil_day(words, whom.due_on).into()),
        ("link", format!("{}/opinion", site.public_url).into()),
    ];
    let about = format!("{} {} {}", whom.institution, whom.account.0, whom.due_on);
    Mail {
        to: whom.email.clone(),
        subject: one_line(&words.fill("reminder-subject", &gaps)),
        text: words.fill("reminder-text", &gaps),
        stop: None,
        id: site.db.keys().hash("reminder", &about),
    }
}

/// Writes the mail that reminds somebody of what waits in the inbox, or at the institution that they answer for.
#[must_use]
pub fn inbox(site: &Site, process: &Process, whom: &inbox_reminders::Reminder) -> Mail {
    let words = Words::of(process.default_language);
    let (slug, name) = whom.institution.clone().unwrap_or_default();
    let link = if slug.is_empty() { format!("/desk/{}/inbox", process.slug) } else { "/opinion".to_owned() };
    let gaps = [
        ("process", process.name.in_language(words.language).to_owned().into()),
        ("whom", if slug.is_empty() { "team" } else { "institution" }.into()),
        ("moment", whom.moment.name().into()),
        ("institution", name.into()),
        ("count", whom.open.into()),
        ("day", dates::civil_day(words, whom.due_on).into()),
        ("link", format!("{}{link}", site.public_url).into()),
    ];
    let about = format!("inbox {slug} {} {} {}", whom.account.0, whom.moment, whom.due_on);
    Mail {
        to: whom.email.clone(),
        subject: one_line(&words.fill("inbox-reminder-subject", &gaps)),
        text: words.fill("inbox-reminder-text", &gaps),
        stop: None,
        id: site.db.keys().hash("reminder", &about),
    }
}
