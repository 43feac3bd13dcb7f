//! One cell of a backup: what stands in a column, as JSON tells it and as the database takes it.

use super::Fault;
use domain::log::hex;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

/// What kind of value a column holds; any may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number or a moment.
    Integer,
    /// Yes or no.
    Bool,
    /// An inner name.
    Uuid,
    /// A file.
    Bytes,
}

/// A value of a column.
#[derive(Debug)]
pub(super) enum Cell {
    Text(Option<String>),
    Integer(Option<i64>),
    Bool(Option<bool>),
    Uuid(Option<Uuid>),
    Bytes(Option<Vec<u8>>),
}

impl Cell {
    /// The cell as a line of the file tells it; bytes stand there in hexadecimal.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => text.as_deref().into(),
            Self::Integer(number) => (*number).into(),
            Self::Bool(yes) => (*yes).into(),
            Self::Uuid(id) => id.map(|id| id.to_string()).into(),
            Self::Bytes(bytes) => bytes.as_deref().map(hex).into(),
        }
    }

    /// Reads a cell of a line of the file.
    pub fn from_json(kind: Kind, value: Value) -> Result<Self, Fault> {
        fn parse<T: DeserializeOwned>(value: Value) -> Result<Option<T>, Fault> {
            serde_json::from_value(value).map_err(|_| Fault::Damaged)
        }
        Ok(match kind {
            Kind::Text => Self::Text(parse(value)?),
            Kind::Integer => Self::Integer(parse(value)?),
            Kind::Bool => Self::Bool(parse(value)?),
            Kind::Uuid => Self::Uuid(parse(value)?),
            Kind::Bytes => {
                let text: Option<String> = parse(value)?;
                Self::Bytes(text.map(|text| unhex(&text).ok_or(Fault::Damaged)).transpose()?)
            }
        })
    }
}

/// The bytes that hexadecimal digits tell.
fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect()
}
