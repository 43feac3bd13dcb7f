//! Demo sign-ins of the sample: one for each role, with random passwords that are printed once.

use domain::{Instant, ProcessId, Role, Signature};
use storage::{Db, Error, accounts, organisations, passwords};

/// A sign-in, to be printed once.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// What it may do.
    pub role: Role,
    /// Its address.
    pub email: String,
    /// Its password; only the hash is kept.
    pub password: String,
}

/// Makes one account per role; the delegate votes for the first organisation of the process.
///
/// # Errors
/// When the database fails.
pub async fn add_sign_ins(db: &Db, process: ProcessId, now: Instant) -> Result<Vec<SignIn>, Error> {
    let first = organisations::all(db, process).await?.into_iter().next();
    let mut made = Vec::new();
    for role in Role::ALL {
        let password = [db.chance().code(5), db.chance().code(5), db.chance().code(5)].join("-");
        let hash = passwords::hash(password.clone(), db.chance()).await?;
        let email = format!("{role}@jopoi.example");
        let place = if *role == Role::Administrator { ProcessId::EVERYWHERE } else { process };
        let mut change = db.change(place, Signature::System, now).await?;
        let known = accounts::by_email(db, &email).await?;
        let account = match known {
            Some(account) => account.id,
            None => accounts::add(&mut change, &email, &format!("{role} (muestra)"), &hash).await?,
        };
        accounts::grant(&mut change, account, *role).await?;
        if let (Role::Delegate, Some(organisation)) = (role, &first) {
            organisations::name_delegate(&mut change, organisation.id, account).await?;
        }
        change.commit().await?;
        made.push(SignIn { role: *role, email, password });
    }
    Ok(made)
}
