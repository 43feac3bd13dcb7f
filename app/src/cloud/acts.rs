//! What is done about a message, and what is answered to it.

use super::{Fetched, Number, take, words};
use crate::pages::meetings::row::split;
use crate::site::Site;
use crate::words::Words;
use crate::{Error, dates};
use domain::cloud::{Act, Content};
use domain::notice::Cadence;
use domain::text::slug_of;
use domain::{ContributionId, Language, Refusal};
use storage::cloud_chats::Chat;
use storage::processes::Process;
use storage::{Change, contributions, failures, followers, meetings, proposals};
use uuid::Uuid;

/// Meetings that are named at once.
const MEETINGS: usize = 3;

/// A talk while a message is dealt with.
pub struct Talk<'a> {
    pub site: &'a Site,
    pub number: &'a Number,
    pub process: &'a Process,
    pub change: Change,
    pub chat: Chat,
}

impl Talk<'_> {
    /// Does it; gives what is answered, if anything.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn act(&mut self, act: &Act, content: &Content, fetched: &Fetched) -> Result<Option<String>, Error> {
        let words = words(&self.chat);
        Ok(Some(match act {
            Act::Nothing => return Ok(None),
            Act::Menu => self.menu(words),
            Act::AskProposal => words.get("cloud-ask-proposal"),
            Act::TakeProposal(text) => take::proposal(self, text).await?,
            Act::Offer(text) => {
                self.chat.draft.clone_from(text);
                words.get("cloud-offer")
            }
            Act::TakeOffered => {
                let text = std::mem::take(&mut self.chat.draft);
                take::proposal(self, &text).await?
            }
            Act::AskOffered => {
                let text = std::mem::take(&mut self.chat.draft);
                take::question(self, &text).await?
            }
            Act::AskCode => words.get("cloud-ask-code"),
            Act::TellState(code) => self.state(words, code).await?,
            Act::Meetings => self.meetings(words).await?,
            Act::Voting => words.fill("cloud-voting", &[("link", self.link("rules").into())]),
            Act::AskQuestion => self.ask_question(words),
            Act::TakeQuestion(text) => take::question(self, text).await?,
            Act::TakeRecording => take::recording(self, content, fetched).await?,
            Act::TooShort => words.get("cloud-too-short"),
            Act::Agree => self.agree(words).await?,
            Act::Decline => {
                self.chat.draft.clear();
                words.get("cloud-declined")
            }
            Act::Speak(language) => {
                self.chat.language = *language;
                self.menu(Words::of(*language))
            }
            Act::Stop => self.stop(words).await?,
            Act::Start => self.start(words).await?,
        }))
    }

    pub fn link(&self, place: &str) -> String {
        format!("{}/processes/{}/{place}", self.site.public_url, self.process.slug)
    }

    fn menu(&self, words: Words) -> String {
        let name = self.process.name.in_language(words.language).to_owned();
        words.fill(
            "cloud-menu",
            &[("process", name.into()), ("privacy", format!("{}/privacy", self.site.public_url).into())],
        )
    }

    /// What has this code. Whoever tries too many is told to wait, as on our pages.
    async fn state(&self, words: Words, code: &str) -> Result<String, Error> {
        let (db, now) = (&self.site.db, self.site.now());
        let patience = failures::demand_open(db, "track", &self.chat.person, failures::PER_ACCOUNT, now).await;
        if let Err(storage::Error::Refused(Refusal::TooManyAttempts { minutes })) = patience {
            return Ok(words.fill("refusal-too-many-attempts", &[("minutes", minutes.into())]));
        }
        patience?;
        let found = contributions::by_code(db, code).await?.filter(|found| found.process == self.process.id);
        let Some(found) = found else { return Ok(words.get("cloud-bad-code")) };
        let own = proposals::of_contribution(db, found.id).await?;
        let state = match own {
            Some(own) => words.name("track-stage", own.stage()),
            None => words.name("track-standing", found.standing),
        };
        let code = db.keys().tracking_code(found.id);
        let link = format!("{}/track/{code}", self.site.public_url);
        let gaps = [("title", found.title.into()), ("state", state.into()), ("link", link.into())];
        Ok(words.fill("cloud-state", &gaps))
    }

    async fn meetings(&self, words: Words) -> Result<String, Error> {
        let (coming, _) = split(meetings::all(&self.site.db, self.process.id).await?, self.site.now());
        if coming.is_empty() {
            return Ok(words.get("cloud-no-meeting"));
        }
        let line = |one: &meetings::Meeting| {
            let when = dates::moment(words, self.process, one.starts_at);
            format!("· {when}: {}, {}", one.title, one.place)
        };
        let lines: Vec<String> = coming.iter().take(MEETINGS).map(line).collect();
        Ok(words
            .fill("cloud-meetings", &[("meetings", lines.join("\n").into()), ("link", self.link("meetings").into())]))
    }

    fn ask_question(&self, words: Words) -> String {
        let zone = self.process.zone();
        match self.number.hours.as_ref().filter(|hours| !hours.hold(self.site.now(), &zone)) {
            None => words.get("cloud-ask-question"),
            Some(hours) => {
                let (first, last) = hours.days();
                let day = |day: i8| words.name("weekday", day);
                let gaps = [("first", day(first).into()), ("last", day(last).into()), ("hours", hours.span().into())];
                words.fill("cloud-away", &gaps)
            }
        }
    }

    /// They want to be told here what becomes of what they have just sent.
    async fn agree(&mut self, words: Words) -> Result<String, Error> {
        let draft = std::mem::take(&mut self.chat.draft);
        let Ok(id) = draft.parse::<Uuid>().map(ContributionId) else { return Ok(self.menu(words)) };
        self.follow(id).await?;
        Ok(words.get("cloud-agreed"))
    }

    /// From now on what becomes of it is told here: their own message is the source of that wish.
    pub async fn follow(&mut self, id: ContributionId) -> Result<(), Error> {
        let contact = format!("+{}", self.chat.number);
        contributions::leave_contact(&mut self.change, &self.site.db, id, &contact).await?;
        let language = self.chat.language;
        contributions::note_consent(&mut self.change, id, language).await?;
        followers::begin(&mut self.change, id, &contact, Cadence::Each, language).await?;
        self.chat.agreed_at = Some(self.site.now());
        self.chat.stopped_at = None;
        Ok(())
    }

    /// Neither a message nor a call any more.
    async fn stop(&mut self, words: Words) -> Result<String, Error> {
        self.chat.draft.clear();
        self.chat.agreed_at = None;
        self.chat.stopped_at = Some(self.site.now());
        followers::stop_person(&mut self.change, &self.chat.person).await?;
        Ok(words.get("cloud-stopped"))
    }

    async fn start(&mut self, words: Words) -> Result<String, Error> {
        self.chat.stopped_at = None;
        self.chat.agreed_at = Some(self.site.now());
        followers::resume_person(&mut self.change, &self.chat.person).await?;
        Ok(words.get("cloud-started"))
    }
}

/// A title out of what somebody wrote: its first line, or as many words of it as fit.
pub fn title_of(text: &str) -> String {
    const MOST: usize = 90;
    let line = text.lines().map(str::trim).find(|line| !slug_of(line).is_empty()).unwrap_or_default();
    let mut title = String::new();
    for word in line.split_whitespace() {
        if title.chars().count() + word.chars().count() + 1 > MOST {
            title.push('…');
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    if title.chars().count() > MOST + 1 || title == "…" { line.chars().take(MOST).collect() } else { title }
}

/// The language of a text, as far as its letters tell; else that of the talk.
pub fn language_of(text: &str, talk: Language) -> Language {
    crate::whatsapp::language(text).unwrap_or(talk)
}

#[cfg(test)]
mod tests {
    use super::title_of;

    #[test]
    fn a_title_is_the_first_line_cut_between_words() {
        assert_eq!(title_of("\n  ¡¡!!\nPublicar el stock\nde medicamentos"), "Publicar el stock");
        let long = "palabra ".repeat(40);
        let title = title_of(&long);
        assert!(title.ends_with("palabra…") && title.chars().count() <= 91, "{title}");
        assert_eq!(title_of(&"x".repeat(300)).len(), 90);
    }
}
