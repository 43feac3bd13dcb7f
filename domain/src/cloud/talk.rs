//! How a talk goes on: what somebody wrote, at the point where the talk stands, leads to one act and the next point.

use super::Content;
use crate::Language;
use crate::named::named;
use crate::text::fold;

named! {
    /// Where a talk stands.
    pub enum Stage {
        /// Nothing is awaited.
        Idle = "idle",
        /// A proposal is awaited.
        Writing = "writing",
        /// Whether what was written is to be sent as a proposal.
        Offered = "offered",
        /// A tracking code is awaited.
        Coding = "coding",
        /// A question for the team is awaited.
        Asking = "asking",
        /// Whether they want to be told here what becomes of it.
        Consenting = "consenting",
    }
}

/// What is done about a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Says what can be done here.
    Menu,
    /// Asks for the proposal.
    AskProposal,
    /// Takes it.
    TakeProposal(String),
    /// Asks whether what was written is a proposal; it is kept until that is answered.
    Offer(String),
    /// Takes what was kept as a proposal.
    TakeOffered,
    /// Takes what was kept as a question.
    AskOffered,
    /// Asks for the code.
    AskCode,
    /// Says what became of what has this code.
    TellState(String),
    /// Says when the next meetings are.
    Meetings,
    /// Says how people vote, which is never here.
    Voting,
    /// Asks for the question.
    AskQuestion,
    /// Takes it for the team.
    TakeQuestion(String),
    /// Takes a voice note, a picture or a document, for somebody to transcribe.
    TakeRecording,
    /// Says that it is too short to be understood.
    TooShort,
    /// Notes that they want to be told here.
    Agree,
    /// Notes that they don't.
    Decline,
    /// Speaks another language with them.
    Speak(Language),
    /// Writes to them no more.
    Stop,
    /// Writes to them again.
    Start,
    /// Nothing.
    Nothing,
}

/// Shorter texts say too little to be a proposal or a question.
const SHORTEST: usize = 10;
/// What nobody asked for and is at least so long may be a proposal.
const A_PROPOSAL: usize = 25;

/// What a short text asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Menu,
    Choice(u8),
    Speak(Language),
    Yes,
    No,
    Stop,
    Start,
}

const WISHES: [(&str, Wish); 47] = [
    ("guarani", Wish::Speak(Language::Gn)),
    ("espanol", Wish::Speak(Language::Es)),
    ("english", Wish::Speak(Language::En)),
    ("1", Wish::Choice(1)),
    ("propuesta", Wish::Choice(1)),
    ("proponer", Wish::Choice(1)),
    ("proposal", Wish::Choice(1)),
    ("2", Wish::Choice(2)),
    ("codigo", Wish::Choice(2)),
    ("mi codigo", Wish::Choice(2)),
    ("code", Wish::Choice(2)),
    ("3", Wish::Choice(3)),
    ("reunion", Wish::Choice(3)),
    ("reuniones", Wish::Choice(3)),
    ("amandaje", Wish::Choice(3)),
    ("meeting", Wish::Choice(3)),
    ("4", Wish::Choice(4)),
    ("votar", Wish::Choice(4)),
    ("vote", Wish::Choice(4)),
    ("5", Wish::Choice(5)),
    ("persona", Wish::Choice(5)),
    ("person", Wish::Choice(5)),
    ("0", Wish::Menu),
    ("menu", Wish::Menu),
    ("hola", Wish::Menu),
    ("buenas", Wish::Menu),
    ("buen dia", Wish::Menu),
    ("buenas tardes", Wish::Menu),
    ("mba'eichapa", Wish::Menu),
    ("mbaeichapa", Wish::Menu),
    ("hello", Wish::Menu),
    ("ayuda", Wish::Menu),
    ("si", Wish::Yes),
    ("hee", Wish::Yes),
    ("yes", Wish::Yes),
    ("de acuerdo", Wish::Yes),
    ("confirmo", Wish::Yes),
    ("no", Wish::No),
    ("nahaniri", Wish::No),
    ("no gracias", Wish::No),
    ("baja", Wish::Stop),
    ("stop", Wish::Stop),
    ("basta", Wish::Stop),
    ("no mas", Wish::Stop),
    ("cancelar", Wish::Stop),
    ("alta", Wish::Start),
    ("start", Wish::Start),
];

fn wish(text: &str) -> Option<Wish> {
    let plain = fold(text).replace(['’', '‘', '`', '´'], "'");
    let plain = plain.trim().trim_matches(|c: char| matches!(c, '.' | '!' | '¡' | '?' | '¿' | ',')).trim();
    WISHES.iter().find(|(word, _)| *word == plain).map(|(_, wish)| *wish)
}

/// What is done about a message, and where the talk stands then.
#[must_use]
pub fn answer(stage: Stage, content: &Content) -> (Act, Stage) {
    match content {
        Content::Text(text) => answer_text(stage, text.trim()),
        Content::Media { .. } => (Act::TakeRecording, Stage::Idle),
        Content::Sign => (Act::Nothing, stage),
        Content::Place { .. } | Content::Unknown => (Act::Menu, stage),
    }
}

fn answer_text(stage: Stage, text: &str) -> (Act, Stage) {
    let wish = wish(text);
    // To be left alone is a wish at every point.
    match wish {
        Some(Wish::Stop) => return (Act::Stop, Stage::Idle),
        Some(Wish::Start) => return (Act::Start, Stage::Idle),
        Some(Wish::Menu) => return (Act::Menu, Stage::Idle),
        Some(Wish::Speak(language)) => return (Act::Speak(language), Stage::Idle),
        _ => {}
    }
    let owned = || text.to_owned();
    match (stage, wish) {
        (Stage::Offered, Some(Wish::Yes | Wish::Choice(1))) => (Act::TakeOffered, Stage::Consenting),
        (Stage::Offered, Some(Wish::No | Wish::Choice(2))) => (Act::AskOffered, Stage::Idle),
        (Stage::Consenting, Some(Wish::Yes)) => (Act::Agree, Stage::Idle),
        (Stage::Consenting, Some(Wish::No)) => (Act::Decline, Stage::Idle),
        (_, Some(Wish::Choice(number))) => choose(number),
        (Stage::Coding, _) => (Act::TellState(owned()), Stage::Idle),
        (Stage::Writing | Stage::Asking, _) if letters(text) < SHORTEST => (Act::TooShort, stage),
        (Stage::Writing, _) => (Act::TakeProposal(owned()), Stage::Consenting),
        (Stage::Asking, _) => (Act::TakeQuestion(owned()), Stage::Idle),
        _ if is_code(text) => (Act::TellState(owned()), Stage::Idle),
        _ if letters(text) >= A_PROPOSAL => (Act::Offer(owned()), Stage::Offered),
        _ => (Act::Menu, Stage::Idle),
    }
}

fn choose(number: u8) -> (Act, Stage) {
    match number {
        1 => (Act::AskProposal, Stage::Writing),
        2 => (Act::AskCode, Stage::Coding),
        3 => (Act::Meetings, Stage::Idle),
        4 => (Act::Voting, Stage::Idle),
        _ => (Act::AskQuestion, Stage::Asking),
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Whether a text is a tracking code as we write it: five letters, a hyphen, five letters.
fn is_code(text: &str) -> bool {
    let part = |part: &str| part.len() == 5 && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.split_once('-').is_some_and(|(a, b)| part(a) && part(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(stage: Stage, text: &str) -> (Act, Stage) {
        answer(stage, &Content::Text(text.to_owned()))
    }

    #[test]
    fn a_greeting_opens_the_menu_and_a_number_leads_on() {
        for greeting in ["Hola!", "menú", "¡Buen día!", "Mba’éichapa", "0", "qué?"] {
            assert_eq!(said(Stage::Idle, greeting), (Act::Menu, Stage::Idle), "{greeting}");
        }
        assert_eq!(said(Stage::Idle, "1"), (Act::AskProposal, Stage::Writing));
        assert_eq!(said(Stage::Writing, "2"), (Act::AskCode, Stage::Coding), "whoever changes their mind is let go");
        assert_eq!(said(Stage::Idle, "Guaraní"), (Act::Speak(Language::Gn), Stage::Idle));
        assert_eq!(said(Stage::Idle, "Reunión"), (Act::Meetings, Stage::Idle));
    }

    #[test]
    fn what_is_awaited_is_taken_and_what_says_nothing_is_asked_again() {
        let text = "Publicar el stock de medicamentos de cada hospital";
        assert_eq!(said(Stage::Writing, text), (Act::TakeProposal(text.into()), Stage::Consenting));
        assert_eq!(said(Stage::Asking, text), (Act::TakeQuestion(text.into()), Stage::Idle));
        assert_eq!(said(Stage::Writing, "agua"), (Act::TooShort, Stage::Writing));
        assert_eq!(said(Stage::Coding, "7k4mx q3xdp"), (Act::TellState("7k4mx q3xdp".into()), Stage::Idle));
    }

    #[test]
    fn what_nobody_asked_for_is_not_lost() {
        let text = "Propuesta: publicar el stock de medicamentos";
        assert_eq!(said(Stage::Idle, text), (Act::Offer(text.into()), Stage::Offered));
        assert_eq!(said(Stage::Offered, "Sí"), (Act::TakeOffered, Stage::Consenting));
        assert_eq!(said(Stage::Offered, "2"), (Act::AskOffered, Stage::Idle));
        assert_eq!(said(Stage::Idle, "7K4MX-Q3XDP"), (Act::TellState("7K4MX-Q3XDP".into()), Stage::Idle));
        let note = Content::Media {
            kind: "audio".into(),
            id: "1".into(),
            media_type: "audio/ogg".into(),
            caption: String::new(),
        };
        assert_eq!(answer(Stage::Idle, &note), (Act::TakeRecording, Stage::Idle), "people talk who don't type");
        assert_eq!(answer(Stage::Writing, &Content::Sign), (Act::Nothing, Stage::Writing));
    }

    #[test]
    fn to_be_left_alone_is_a_wish_at_every_point() {
        for stage in Stage::ALL {
            assert_eq!(said(*stage, "BAJA"), (Act::Stop, Stage::Idle));
            assert_eq!(said(*stage, " no más. "), (Act::Stop, Stage::Idle));
        }
        assert_eq!(said(Stage::Consenting, "heẽ"), (Act::Agree, Stage::Idle));
        assert_eq!(said(Stage::Consenting, "No"), (Act::Decline, Stage::Idle));
    }
}
