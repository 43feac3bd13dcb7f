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
use storage::ballots::Receipt;
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

    /// Whether something was chosen here while another ballot of this organisation was cast elsewhere.
    pub fn is_left_over(&self, cast: &Receipt) -> bool {
        !self.marks.is_empty() && self.receipt.code != cast.code
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
        self.send_to("/vote", error).await
    }

    /// Sends whoever sent a form that is not of this ballot to an empty one, which tells so.
    ///
    /// # Errors
    /// The refusal itself, for a program that asked for no page.
    pub async fn send_anew(voting: &Voting, error: Error) -> Result<(), Error> {
        Self::new(voting).send_to(super::OTHER_FORM, error).await
    }

    /// Sends a ballot that could not be kept, though nothing stands against it, back to be cast again.
    ///
    /// # Errors
    /// The failure itself, for a program that asked for no page.
    pub async fn send_back_unkept(&self, error: Error) -> Result<(), Error> {
        self.send_to(super::review::UNKEPT, error).await
    }

    async fn send_to(&self, page: &str, error: Error) -> Result<(), Error> {
        if !forms::asks_for_page().await? {
            return Err(error);
        }
        self.carry();
        leptos_axum::redirect(page);
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
