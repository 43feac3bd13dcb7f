//! How a ballot is cast: it is judged by the round and by what its organisation has cast before, and then kept whole.

mod together;

pub use together::{Casting, cast};
pub(crate) use together::Waiting;

use crate::ballots::{self, NewBallot, Receipt};
use crate::rounds::{self, Round};
use crate::{Change, Error, boxes, paper_voters, voters};
use domain::Refusal;
use domain::ballot::{self, Entitlement, Item};
use domain::refusal::BallotFault;
use domain::round::{self, Marks};
use domain::rule::Rule;
use std::collections::BTreeSet;

statements! {
    INSERT = "insert into ballot (id, round_id, organisation_id, receipt, cast_at) values ($1, $2, $3, $4, $5)";
    VOTE_THEME = "insert into theme_vote (organisation_id, theme, ballot_id) values ($1, $2, $3)";
    MARK = "insert into mark (ballot_id, proposal_id, value) values ($1, $2, $3)";
}

/// What the ballots of a round are judged by; read once for all that are cast together.
pub(crate) struct Standard {
    round: Round,
    items: Vec<rounds::Item>,
    rule: Option<Rule>,
}

impl Standard {
    pub(crate) async fn read(change: &mut Change, round: u32) -> Result<Self, Error> {
        let round = rounds::in_change(change, round).await?.ok_or(Refusal::RoundNotOpen)?;
        Self::of(change, round).await
    }

    async fn of(change: &mut Change, round: Round) -> Result<Self, Error> {
        let items = rounds::items_in_change(change, round.id).await?;
        let is_for_selection = round.terms.is_for_selection();
        let rule = if is_for_selection { Some(rounds::locked_rule(change).await?.0) } else { None };
        Ok(Self { round, items, rule })
    }
}

/// What is decided of a ballot before anything of it is written.
pub(crate) enum Decided {
    /// It was cast before, and is answered again.
    Before(Receipt),
    /// It counts: what it marks, and the themes that it votes.
    Now(Marks, BTreeSet<String>),
}

/// A second ballot of an organisation in a round.
const fn second() -> Refusal {
    Refusal::BallotRefused { reason: BallotFault::SecondMeeting, theme: None, proposal: None }
}

/// Judges a ballot against the round and what its organisation has cast before. It only reads.
pub(crate) async fn decide(change: &mut Change, standard: &Standard, new: &NewBallot) -> Result<Decided, Error> {
    let round = &standard.round;
    match before(change, round, new).await? {
        Some(receipt) if receipt.code == new.receipt => return Ok(Decided::Before(receipt)),
        Some(_) => return Err(second().into()),
        None if !round.is_open() => return Err(Refusal::RoundNotOpen.into()),
        None => paper_voters::demand_online(change, round.id, new.voter).await?,
    }
    let (marks, themes) = judge(change, standard, new).await?;
    Ok(Decided::Now(marks, themes))
}

/// Counts the ballot of an organisation that has none in the round yet, on whatever way it came.
pub(crate) async fn count(change: &mut Change, round: &Round, new: &NewBallot) -> Result<Receipt, Error> {
    let standard = Standard::of(change, round.clone()).await?;
    let (marks, themes) = judge(change, &standard, new).await?;
    keep(change, &standard, new, &marks, &themes).await
}

/// What a ballot marks and the themes that it votes, if it meets no rule.
async fn judge(change: &mut Change, standard: &Standard, new: &NewBallot) -> Result<(Marks, BTreeSet<String>), Error> {
    let round = &standard.round;
    let themes = voters::themes_in_change(change, round.id, new.voter).await?;
    if themes.is_empty() {
        let reason = BallotFault::NotAccredited;
        return Err(Refusal::BallotRefused { reason, theme: None, proposal: None }.into());
    }
    if let Some(rule) = &standard.rule {
        return judge_for_selection(change, rule, &standard.items, &themes, new).await;
    }
    let options: Vec<u32> = standard.items.iter().map(|item| item.number).collect();
    Ok((round::decide(&round.terms.method, &options, &new.marks)?, BTreeSet::new()))
}

/// Within each theme, as the rule says; an organisation votes a theme once in the whole process.
async fn judge_for_selection(
    change: &mut Change,
    rule: &Rule,
    items: &[rounds::Item],
    accredited: &[String],
    new: &NewBallot,
) -> Result<(Marks, BTreeSet<String>), Error> {
    ballot::demand_voting(rule, change.now())?;
    let on_paper: Vec<Item> = items.iter().map(|item| Item { number: item.number, theme: item.theme.clone() }).collect();
    let voted = voters::themes_voted_in_change(change, new.voter).await?;
    let marks: Vec<u32> = new.marks.keys().copied().collect();
    let decided = ballot::decide(rule, &on_paper, Entitlement { accredited, voted: &voted }, &marks)?;
    let marks = decided.marks.iter().map(|number| (*number, "1".to_owned())).collect();
    Ok((marks, decided.themes))
}

/// What the organisation has cast in the round before, in an open one with its receipt, in a secret one with this receipt
/// or another.
async fn before(change: &mut Change, round: &Round, new: &NewBallot) -> Result<Option<Receipt>, Error> {
    if !round.terms.is_secret() {
        return ballots::of_voter_in_change(change, round.id, new.voter).await;
    }
    let (on_roll, is_its_own) = boxes::find(change, round.id, new.voter, &new.receipt).await?;
    let code = if is_its_own { new.receipt.clone() } else { String::new() };
    Ok(on_roll.then_some(Receipt { code, cast_at: None, marks: None }))
}

/// Keeps a ballot that counts: in a secret round in the box, else with the name of who cast it.
pub(crate) async fn keep(
    change: &mut Change,
    standard: &Standard,
    new: &NewBallot,
    marks: &Marks,
    themes: &BTreeSet<String>,
) -> Result<Receipt, Error> {
    if standard.round.terms.is_secret() {
        let put = boxes::put(change, standard.round.id, new.voter, &new.receipt, marks).await;
        put.map_err(|e| Error::taken_as(e, second()))?;
        return Ok(Receipt { code: new.receipt.clone(), cast_at: None, marks: None });
    }
    keep_open(change, standard, new, marks, themes).await
}

/// Keeps an open ballot.
async fn keep_open(
    change: &mut Change,
    standard: &Standard,
    new: &NewBallot,
    marks: &Marks,
    themes: &BTreeSet<String>,
) -> Result<Receipt, Error> {
    let (id, now) = (change.chance().id(), change.now());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id)
        .bind(standard.round.id.0)
        .bind(new.voter.0)
        .bind(&new.receipt)
        .bind(now.micros())
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, second()))?;
    for theme in themes {
        let refused =
            Refusal::BallotRefused { reason: BallotFault::SecondMeeting, theme: Some(theme.clone()), proposal: None };
        on!(&mut change.tx, |tx| sqlx::query(VOTE_THEME)
            .bind(new.voter.0)
            .bind(theme)
            .bind(id)
            .execute(&mut **tx)
            .await
            .map(drop))
        .map_err(|e| Error::taken_as(e, refused))?;
    }
    let marked = standard.items.iter().filter_map(|item| Some((item, marks.get(&item.number)?)));
    on!(&mut change.tx, |tx| for (item, value) in marked {
        sqlx::query(MARK).bind(id).bind(item.proposal.0).bind(value).execute(&mut **tx).await?;
    });
    let marks = Some(u32::try_from(marks.len()).unwrap_or(u32::MAX));
    Ok(Receipt { code: new.receipt.clone(), cast_at: Some(now), marks })
}
