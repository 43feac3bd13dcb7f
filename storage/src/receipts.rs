//! Receipts: a short code drawn with the form, so that a ballot sent twice is answered twice with the same.
//!
//! A code is sealed for one organisation in one round: nobody can choose theirs, or take another's for it.

use crate::{Chance, Db, Error, Keys};
use domain::{OrganisationId, RoundId};

statements! {
    IN_BOX = "select count(*) from box_receipt where round_id = $1 and code = $2";
    OF_BOX = "select code from box_receipt b join round r on r.id = b.round_id where b.round_id = $1 and r.closed_at is not null order by code";
}

/// A receipt as it travels with the form, before its ballot is cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The code, in readable groups.
    pub code: String,
    /// What proves that it was drawn here for this voter. It is kept nowhere.
    pub seal: String,
}

/// Draws the code of a receipt, for a ballot that is cast for its voter: from paper, or out of a bundle.
#[must_use]
pub fn draw_code(chance: &Chance) -> String {
    let letters = chance.code(10);
    format!("{}-{}", &letters[..5], &letters[5..])
}

/// Draws a receipt for a form.
#[must_use]
pub fn draw(keys: &Keys, chance: &Chance, round: RoundId, voter: OrganisationId) -> Drawn {
    let code = draw_code(chance);
    let seal = seal(keys, round, voter, &code);
    Drawn { code, seal }
}

/// Whether a receipt was drawn here for this voter in this round.
#[must_use]
pub fn is_ours(keys: &Keys, round: RoundId, voter: OrganisationId, drawn: &Drawn) -> bool {
    seal(keys, round, voter, &drawn.code) == drawn.seal
}

fn seal(keys: &Keys, round: RoundId, voter: OrganisationId, code: &str) -> String {
    keys.hash("receipt", &format!("{}\n{}\n{code}", round.0, voter.0))[..24].to_owned()
}

/// Whether a ballot with this receipt lies in a secret box.
///
/// # Errors
/// When the database fails.
pub async fn is_in_box(db: &Db, round: RoundId, code: &str) -> Result<bool, Error> {
    let found: i64 = on!(db.readers(), |db| sqlx::query_scalar(IN_BOX).bind(round.0).bind(code).fetch_one(db).await)?;
    Ok(found > 0)
}

/// The receipts of a closed secret round, in the order of their letters; none while it is open.
///
/// # Errors
/// When the database fails.
pub async fn of_box(db: &Db, round: RoundId) -> Result<Vec<String>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(OF_BOX).bind(round.0).fetch_all(db).await)?)
}
