//! The one error that a page or a server function may answer with: typed, so that a form, an island and a program read it alike.

use domain::Refusal;
use domain::refusal::{Fault, Flaw};
use leptos::prelude::*;
use leptos::server_fn::codec::JsonEncoding;
use serde::{Deserialize, Serialize};

/// Why something was not shown or not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum Error {
    /// This needs a sign-in.
    #[error("please sign in")]
    SignedOut,
    /// There is no such thing, or it isn't for this reader.
    #[error("there is no such thing here")]
    NotFound,
    /// A rule of the process stands against it.
    #[error("{0}")]
    Refused(Refusal),
    /// Fields of the form can't be taken as they are.
    #[error("some fields need another look")]
    Invalid {
        /// What is wrong, in the order of the fields.
        faults: Vec<Fault>,
    },
    /// Something broke on our side; it is in the server's log and nothing was written.
    #[error("something went wrong on our side")]
    Internal,
}

impl Error {
    /// A single field that can't be taken as it is.
    #[must_use]
    pub fn field(field: &str, flaw: Flaw) -> Self {
        Self::Invalid { faults: vec![Fault { field: field.to_owned(), flaw }] }
    }

    /// The HTTP status that a program is given.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::SignedOut => 401,
            Self::NotFound => 404,
            Self::Refused(Refusal::NotAllowed) => 403,
            Self::Refused(Refusal::TooManyAttempts { .. } | Refusal::TooMuchAtOnce { .. }) => 429,
            Self::Refused(Refusal::ChangedMeanwhile) => 409,
            Self::Refused(_) => 422,
            // Without a single field to point at, what came was no form of ours.
            Self::Invalid { faults } => {
                if faults.is_empty() {
                    400
                } else {
                    422
                }
            }
            Self::Internal => 500,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Vec<Fault>> for Error {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Invalid { faults }
    }
}

/// What the framework itself refuses (a body that is no form, a missing argument) tells nobody its inner text.
impl FromServerFnError for Error {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Invalid { faults: Vec::new() }
            }
            _ => Self::Internal,
        }
    }
}

/// Reads an error out of the address that Leptos sends a refused form back to.
#[cfg(feature = "ssr")]
#[must_use]
pub fn read(text: &str) -> Error {
    leptos::server_fn::error::ServerFnUrlError::<Error>::decode_err(text)
}

#[cfg(feature = "ssr")]
impl From<storage::Error> for Error {
    fn from(error: storage::Error) -> Self {
        match error {
            storage::Error::Refused(refusal) => Self::Refused(refusal),
            other => {
                tracing::error!(error = %other, "storage failed");
                Self::Internal
            }
        }
    }
}
