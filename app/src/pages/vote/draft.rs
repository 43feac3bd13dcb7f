//! A ballot before it is cast. It lies with the voter, in the fields of the form and in a cookie of their own: the server
//! keeps nothing of what somebody was about to vote.

use super::seat::Voting;
use crate::site::site;
use crate::{Error, forms};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderValue, request::Parts};
use domain::Refusal;
use domain::refusal::BallotFault;
use domain::round::Marks;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::collections::BTreeMap;
use storage::receipts::{self, Drawn};

/// The name of the cookie.
const NAME: &str = "ballot";
/// The longest mark that is carried, as typed.
const LONGEST: usize = 12;

/// What was chosen so far, and the receipt that was drawn for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The number of the round.
    pub round: u32,
    /// Its receipt.
    pub receipt: Drawn,
    /// The marks, as they were typed.
    pub marks: Marks,
}

impl Draft {
    /// A new one: nothing is marked, and a receipt is drawn.
    pub fn new(voting: &Voting) -> Self {
        let db = site().db;
        let receipt = receipts::draw(db.keys(), db.chance(), voting.round.id, voting.organisation.id);
        Self { round: voting.round.number, receipt, marks: Marks::new() }
    }

    /// The one that the visitor brings along, if it is for this seat.
    pub fn brought(voting: &Voting) -> Option<Self> {
        carried().filter(|draft| draft.is_for(voting))
    }

    /// The one that a form sends.
    ///
    /// # Errors
    /// [`Refusal::ChangedMeanwhile`] when it was drawn for another seat, [`Refusal::BallotRefused`] when it names no proposal.
    pub fn sent(
        voting: &Voting,
        round: u32,
        code: String,
        seal: String,
        marks: BTreeMap<String, String>,
    ) -> Result<Self, Error> {
        let reason = BallotFault::NotOnRound;
        let option =
            |(option, typed): (String, String)| Some((option.parse().ok()?, typed.chars().take(LONGEST).collect()));
        // An empty field marks nothing.
        let typed = marks.into_iter().filter(|(_, typed)| !typed.trim().is_empty());
        let marks: Option<Marks> = typed.map(option).collect();
        let marks = marks.ok_or(Refusal::BallotRefused { reason, theme: None, proposal: None })?;
        let draft = Self { round, receipt: Drawn { code, seal }, marks };
        if draft.is_for(voting) { Ok(draft) } else { Err(Refusal::ChangedMeanwhile.into()) }
    }

    fn is_for(&self, voting: &Voting) -> bool {
        let keys = site().db.keys().clone();
        self.round == voting.round.number
            && receipts::is_ours(&keys, voting.round.id, voting.organisation.id, &self.receipt)
    }

    /// Lets the visitor carry it to the next page.
    pub fn carry(&self) {
        set(&self.written());
    }

    /// Lets the visitor carry only the receipt: the ballot is cast.
    pub fn carry_receipt(&self) {
        Self { marks: Marks::new(), ..self.clone() }.carry();
    }

    /// Sends a ballot that isn't cast back to its page, which tells why; a program is told directly.
    ///
    /// # Errors
    /// The refusal itself, for a program that asked for no page.
    pub async fn send_back(&self, error: Error) -> Result<(), Error> {
        if !forms::asks_for_page().await? {
            return Err(error);
        }
        self.carry();
        leptos_axum::redirect("/vote");
        Ok(())
    }

    /// The hidden fields of a form: all of it, or only the receipt where the marks have fields of their own.
    pub fn fields(&self, with_marks: bool) -> AnyView {
        let marks = self.marks.iter().filter(|_| with_marks).map(|(option, mark)| {
            view! { <input type="hidden" name=format!("marks[{option}]") value=mark.clone()/> }
        });
        view! {
            <input type="hidden" name="round" value=self.round.to_string()/>
            <input type="hidden" name="receipt" value=self.receipt.code.clone()/>
            <input type="hidden" name="seal" value=self.receipt.seal.clone()/>
            {marks.collect_view()}
        }
        .into_any()
    }

    fn written(&self) -> String {
        let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let marks: Vec<String> =
            self.marks.iter().map(|(option, mark)| format!("{option}:{}", encoded(mark))).collect();
        format!("{}.{}.{}.{}", self.round, self.receipt.code, self.receipt.seal, marks.join("!"))
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, '.');
        let round = parts.next()?.parse().ok()?;
        let receipt = Drawn { code: parts.next()?.to_owned(), seal: parts.next()?.to_owned() };
        let mark = |one: &str| {
            let (option, mark) = one.split_once(':')?;
            let mark = form_urlencoded::parse(mark.as_bytes()).next().map(|(mark, _)| mark.into_owned());
            Some((option.parse().ok()?, mark.unwrap_or_default()))
        };
        let marks = parts.next()?.split('!').filter(|one| !one.is_empty()).map(mark).collect::<Option<Marks>>()?;
        Some(Self { round, receipt, marks })
    }
}

/// The draft that the visitor brings along, for whichever seat.
pub fn carried() -> Option<Draft> {
    let parts = use_context::<Parts>()?;
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == NAME).and_then(|(_, value)| Draft::read(value))
}

/// Takes the draft from the visitor, such as when another sits down at the same device.
pub fn clear() {
    set("");
}

fn set(value: &str) {
    let secure = if site().public_url.starts_with("https://") { "; Secure" } else { "" };
    let age = if value.is_empty() { "; Max-Age=0" } else { "" };
    let cookie = format!("{NAME}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}");
    if let (Some(response), Ok(cookie)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&cookie)) {
        response.append_header(SET_COOKIE, cookie);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_read_as_it_is_written_whatever_was_typed() {
        let marks = [(4, "yes"), (57, "0.5; _:=é"), (100, "")].map(|(option, mark)| (option, mark.to_owned()));
        let receipt = Drawn { code: "7K4MX-Q3XDP".into(), seal: "0f".into() };
        let draft = Draft { round: 12, receipt, marks: marks.into() };
        let written = draft.written();
        assert!(!written.contains([';', ' ', ',', '"']), "{written}");
        let read = Draft::read(&written).unwrap();
        assert_eq!((read.round, read.receipt), (12, draft.receipt));
        assert_eq!(read.marks.get(&57).map(String::as_str), Some("0.5; _:=é"));
        assert_eq!(
            Draft::read("12.A.B."),
            Some(Draft { round: 12, receipt: Drawn { code: "A".into(), seal: "B".into() }, marks: Marks::new() })
        );
        for bad in ["", "x", "1.2", "1.A.B.x", "a.A.B.1:1"] {
            assert_eq!(Draft::read(bad), None, "{bad}");
        }
    }
}
