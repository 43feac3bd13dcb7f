//! What stands in one cell of a file: its type in the words of Frictionless Data, and lists joined by `|`.

use domain::Instant;
use jiff::civil::Date;

/// A value that fits into a cell.
pub trait Cell {
    /// Its type, as `datapackage.json` names it.
    const TYPE: &'static str;
}

macro_rules! cells {
    ($($kind:ty: $name:literal),* $(,)?) => {$(
        impl Cell for $kind {
            const TYPE: &'static str = $name;
        }
    )*};
}

cells! {
    bool: "boolean",
    u32: "integer",
    u64: "integer",
    String: "string",
    Date: "date",
    Instant: "datetime",
    Vec<String>: "string",
    Vec<u32>: "string",
    Vec<u64>: "string",
}

impl<T: Cell> Cell for Option<T> {
    const TYPE: &'static str = T::TYPE;
}

/// A cell that holds several values joined by `|`; an empty one holds none.
pub mod list {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error};
    use std::{fmt::Display, str::FromStr};

    /// Reads the values.
    pub fn deserialize<'de, D, T>(cell: D) -> Result<Vec<T>, D::Error>
    where
        D: Deserializer<'de>,
        T: FromStr<Err: Display>,
    {
        let text = String::deserialize(cell)?;
        let items = text.split('|').map(str::trim).filter(|item| !item.is_empty());
        items.map(|item| item.parse().map_err(|error| D::Error::custom(format!("“{item}”: {error}")))).collect()
    }

    /// Writes the values.
    pub fn serialize<S: Serializer, T: Display>(items: &[T], cell: S) -> Result<S::Ok, S::Error> {
        cell.serialize_str(&items.iter().map(T::to_string).collect::<Vec<_>>().join("|"))
    }
}
