//! How a closed round is corrected: one person proposes how a ballot counts, another confirms it.

use crate::joint_acts::{self, JointAct};
use crate::rounds::{self, Round};
use crate::{About, Change, Db, Error, corrections, selections, voters};
use domain::ballot::{self, Entitlement, Item};
use domain::joint_act::JointKind;
use domain::log::sha256;
use domain::round::{Ballots, Figure, MarkChange, Marks, boxed, correct, decide, find_changes, find_figures, write_box};
use domain::{Event, ProcessId, Refusal, Said, UserId};
use serde::{Deserialize, Serialize};

statements! {
    KEEP = "insert into correction (round_id, number, reason, objection, hash, corrected_at, corrected_by, proposed_by) \
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    KEEP_MARK = "insert into correction_mark (round_id, number, ballot, proposal, was, counts) values ($1, $2, $3, $4, $5, $6)";
    VOTED_ELSEWHERE = "select v.theme from theme_vote v join ballot b on b.id = v.ballot_id join organisation o on o.id = v.organisation_id \
            where o.process_id = $1 and o.slug = $2 and b.round_id <> $3 \
        union select p.theme from correction_mark c join round r on r.id = c.round_id join proposal p on p.process_id = r.process_id \
            and p.number = c.proposal where r.process_id = $1 and r.method = 'theme-approval' and c.ballot = $2 and c.round_id <> $3 \
            and c.counts <> '' and p.theme is not null";
    VOTER = "select id from organisation where process_id = $1 and slug = $2";
}

/// How a ballot is to count.
#[derive(Debug, Clone)]
pub struct NewCorrection {
    /// The number of the round.
    pub round: u32,
    /// The ballot: the organisation's address, in a secret round the name of the paper.
    pub ballot: String,
    /// All its marks, as they are to count.
    pub marks: Marks,
    /// Why.
    pub reason: String,
    /// The objection that led to it.
    pub objection: Option<u32>,
}

/// A correction that waits for a second person.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Proposed {
    /// The number of the round.
    pub round: u32,
    /// The marks that are to count otherwise.
    pub changes: Vec<MarkChange>,
    /// The figures that will become others.
    pub figures: Vec<Figure>,
    /// Why.
    pub reason: String,
    /// The objection that led to it.
    pub objection: Option<u32>,
}

/// Proposes a correction; the answer is its number among the acts of two.
///
/// # Errors
/// [`Refusal::ObjectionEarly`] while the round isn't closed, [`Refusal::SelectionRecorded`], [`Refusal::BallotRefused`],
/// [`Refusal::CorrectsNothing`], and [`Refusal::ChangedMeanwhile`] when there is no such ballot or voter.
pub async fn propose(change: &mut Change, account: UserId, new: &NewCorrection) -> Result<u32, Error> {
    let round = demand_closed(change, new.round).await?;
    let marks = judge(change, &round, new).await?;
    let (_, ballots) = corrections::in_change(change, &round).await?;
    let before = ballots.get(&new.ballot).cloned().unwrap_or_default();
    let changes = find_changes(&new.ballot, &before, &marks);
    if changes.is_empty() {
        return Err(Refusal::CorrectsNothing.into());
    }
    let figures = figures(&ballots, &changes)?.0;
    let (reason, objection) = (new.reason.clone(), new.objection);
    let proposed = Proposed { round: new.round, changes, figures, reason, objection };
    joint_acts::propose(change, account, JointKind::Correction, &proposed).await
}

/// Confirms a correction as a second person: from now on the ballots count so.
///
/// # Errors
/// [`Refusal::SamePerson`]; [`Refusal::ChangedMeanwhile`] when it is settled, or the ballot counts otherwise by now.
pub async fn confirm(change: &mut Change, account: UserId, act: u32) -> Result<u32, Error> {
    let act = joint_acts::confirm(change, account, act).await?;
    if act.does != JointKind::Correction {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let proposed: Proposed = act.read()?;
    demand_closed(change, proposed.round).await?;
    carry_out(change, &proposed, &act.proposed_by.to_string()).await?;
    Ok(proposed.round)
}

/// Corrects a round: as two people have decided, or as it is told.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when a mark doesn't count as the correction says that it did.
pub async fn carry_out(change: &mut Change, proposed: &Proposed, proposed_by: &str) -> Result<(), Error> {
    let round = rounds::in_change(change, proposed.round).await?.ok_or(Refusal::ChangedMeanwhile)?;
    let (before, ballots) = corrections::in_change(change, &round).await?;
    let (figures, after) = figures(&ballots, &proposed.changes)?;
    let number = u32::try_from(before.len() + 1).unwrap_or(u32::MAX);
    let hash = sha256(write_box(round.number, &boxed(&after)).as_bytes());
    keep(change, &round, (number, &hash, proposed_by), proposed).await?;
    let event = Event::RoundCorrected {
        round: round.number,
        correction: number,
        changes: proposed.changes.clone(),
        figures,
        hash,
        objection: proposed.objection,
        reason: Said::new(&proposed.reason),
        proposed_by: proposed_by.to_owned(),
    };
    change.record(&event, About::default()).await?;
    Ok(())
}

async fn keep(
    change: &mut Change,
    round: &Round,
    (number, hash, proposed_by): (u32, &str, &str),
    proposed: &Proposed,
) -> Result<(), Error> {
    let (now, by) = (change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| {
        sqlx::query(KEEP)
            .bind(round.id.0)
            .bind(i64::from(number))
            .bind(&proposed.reason)
            .bind(proposed.objection.map(i64::from))
            .bind(hash)
            .bind(now)
            .bind(by)
            .bind(proposed_by)
            .execute(&mut **tx)
            .await?;
        for MarkChange { ballot, proposal, before, after } in &proposed.changes {
            let mark = sqlx::query(KEEP_MARK).bind(round.id.0).bind(i64::from(number)).bind(ballot);
            let mark = mark.bind(i64::from(*proposal)).bind(before.clone().unwrap_or_default());
            mark.bind(after.clone().unwrap_or_default()).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// What changes of the figures, and the ballots as they count then.
fn figures(ballots: &Ballots, changes: &[MarkChange]) -> Result<(Vec<Figure>, Ballots), Refusal> {
    let mut after = ballots.clone();
    correct(&mut after, changes).map_err(|_| Refusal::ChangedMeanwhile)?;
    Ok((find_figures(ballots, &after), after))
}

/// A round that is closed, and whose selection isn't recorded yet if it feeds one.
async fn demand_closed(change: &mut Change, number: u32) -> Result<Round, Error> {
    let round = rounds::in_change(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
    if !round.is_closed() {
        return Err(Refusal::ObjectionEarly.into());
    }
    if round.terms.is_for_selection() && selections::is_recorded(change).await? {
        return Err(Refusal::SelectionRecorded.into());
    }
    Ok(round)
}

/// Whether the ballot could have been cast so.
async fn judge(change: &mut Change, round: &Round, new: &NewCorrection) -> Result<Marks, Error> {
    let items = rounds::items_in_change(change, round.id).await?;
    let options: Vec<u32> = items.iter().map(|item| item.number).collect();
    let marks = decide(&round.terms.method, &options, &new.marks)?;
    if round.terms.is_secret() {
        let (_, ballots) = corrections::in_change(change, round).await?;
        return if ballots.contains_key(&new.ballot) { Ok(marks) } else { Err(Refusal::ChangedMeanwhile.into()) };
    }
    let accredited = themes(change, round, &new.ballot).await?;
    if round.terms.is_for_selection() {
        let (rule, _) = rounds::locked_rule(change).await?;
        let paper: Vec<Item> = items.into_iter().map(|item| Item { number: item.number, theme: item.theme }).collect();
        let marked: Vec<u32> = marks.keys().copied().collect();
        let voted = voted_elsewhere(change, round, &new.ballot).await?;
        ballot::decide(&rule, &paper, Entitlement { accredited: &accredited, voted: &voted }, &marked)?;
    }
    Ok(marks)
}

/// The themes that an organisation has voted in other rounds for the selection, or votes there as corrected.
async fn voted_elsewhere(change: &mut Change, round: &Round, slug: &str) -> Result<Vec<String>, Error> {
    let process = change.process().0;
    Ok(on!(&mut change.tx, |tx| sqlx::query_scalar(VOTED_ELSEWHERE)
        .bind(process)
        .bind(slug)
        .bind(round.id.0)
        .fetch_all(&mut **tx)
        .await)?)
}

/// The themes that an organisation might vote in the round.
async fn themes(change: &mut Change, round: &Round, slug: &str) -> Result<Vec<String>, Error> {
    let process = change.process().0;
    let id: Option<uuid::Uuid> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(VOTER).bind(process).bind(slug).fetch_optional(&mut **tx).await)?;
    let voter = domain::OrganisationId(id.ok_or(Refusal::ChangedMeanwhile)?);
    let themes = voters::themes_in_change(change, round.id, voter).await?;
    if themes.is_empty() { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(themes) }
}

/// What waits for a second person.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &Db, process: ProcessId) -> Result<Vec<(JointAct, Proposed)>, Error> {
    let acts = joint_acts::waiting(db, process, JointKind::Correction).await?.into_iter();
    acts.map(|act| act.read().map(|proposed| (act, proposed))).collect()
}
