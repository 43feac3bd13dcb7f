//! Reminders by mail: of opinions, and of what waits in the inbox. Each goes out once; what the mail server doesn't take is
//! tried again.

use super::Post;
use app::mail::{Mail, reminders};
use app::site::Site;
use domain::opinion::REMIND_DAYS;
use jiff::ToSpan as _;
use storage::processes::{self, Process};
use storage::{inbox_reminders, opinion_reminders};

impl Post {
    /// Reminds everybody who has something to answer of the days that are near or have just passed; tells how many mails
    /// went out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remind(&self, site: &Site) -> Result<u32, app::Error> {
        let mut sent = 0;
        for process in processes::all(&site.db).await? {
            sent += self.remind_of_opinions(site, &process).await? + self.remind_of_inbox(site, &process).await?;
        }
        Ok(sent)
    }

    async fn remind_of_opinions(&self, site: &Site, process: &Process) -> Result<u32, app::Error> {
        let today = site.now().day_in(&process.zone());
        let near = today.saturating_add(REMIND_DAYS.days());
        let mut sent = 0;
        for whom in opinion_reminders::claim(&site.db, process.id, (today, near), site.now()).await? {
            if self.went_out(&reminders::opinions(site, process, &whom)).await {
                opinion_reminders::note_sent(&site.db, process.id, &whom, site.now()).await?;
                sent += 1;
            }
        }
        Ok(sent)
    }

    async fn remind_of_inbox(&self, site: &Site, process: &Process) -> Result<u32, app::Error> {
        let (zone, mut sent) = (process.zone(), 0);
        for whom in inbox_reminders::due(&site.db, process.id, &zone, site.now().day_in(&zone)).await? {
            if !inbox_reminders::claim(&site.db, process.id, &whom, site.now()).await? {
                continue;
            }
            if self.went_out(&reminders::inbox(site, process, &whom)).await {
                inbox_reminders::note_sent(&site.db, process.id, &whom, site.now()).await?;
                sent += 1;
            }
        }
        Ok(sent)
    }

    async fn went_out(&self, mail: &Mail) -> bool {
        let handed = self.hand_over(mail).await;
        if let Err(fault) = &handed {
            tracing::warn!(fault = %fault.told, "a reminder did not go out");
        }
        handed.is_ok()
    }
}
