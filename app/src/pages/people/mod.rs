//! People: signing in, the own account, invitations, and who holds which role.

pub mod account;
pub mod invitation;
pub mod invite;
pub mod members;
pub mod reset;
pub mod reset_link;
pub mod sign_in;

use crate::words::Words;
use domain::refusal::Flaw;
use domain::text::{Check, PASSWORD, fits};
use domain::{Actor, Permission, Role};

/// A role with its number, as the public reads it.
fn signature(words: Words, role: Role, number: u32) -> String {
    format!("{} {number}", words.name("role", role))
}

/// Where somebody goes on who has just come in: to the desk, to the ballot, to what an institution is asked, or to
/// what they may do here.
fn home_of(actor: &Actor) -> &'static str {
    let may = |permission| actor.memberships.iter().any(|held| held.role.may(permission));
    let homes = [(Permission::ReadDesk, "/desk"), (Permission::Vote, "/vote"), (Permission::GiveOpinion, "/opinion")];
    homes.into_iter().find(|(needed, _)| may(*needed)).map_or("/account", |(_, home)| home)
}

/// A new password, typed twice; spaces around it are part of it.
fn new_password(check: &mut Check, typed: &str, again: &str) {
    if let Err(flaw) = fits(typed, PASSWORD) {
        check.fault("password", flaw);
    } else if typed != again {
        check.fault("password_again", Flaw::NotTheSame);
    }
}
