//! The lot that decides between equals: anybody who knows the seed draws it again and gets the same.

use crate::rule::hash;

/// The text from which lots are drawn; without one the name that comes first as text wins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seed(Option<String>);

/// What one of those tied drew; the smallest wins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket {
    /// The hex SHA-256 of `<seed>|<name>`, where there is a seed.
    pub hash: Option<String>,
    /// Who drew it.
    pub name: String,
}

impl Seed {
    /// The seed of a published text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(Some(text.into()))
    }

    /// No seed.
    #[must_use]
    pub const fn none() -> Self {
        Self(None)
    }

    /// The text, if there is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// What somebody draws.
    #[must_use]
    pub fn draw(&self, name: &str) -> Ticket {
        let hash = self.0.as_ref().map(|seed| hash(format!("{seed}|{name}").as_bytes()));
        Ticket { hash, name: name.to_owned() }
    }

    /// The tickets of those tied, the winner first.
    #[must_use]
    pub fn order<'a>(&self, tied: impl IntoIterator<Item = &'a str>) -> Vec<Ticket> {
        let mut tickets: Vec<_> = tied.into_iter().map(|name| self.draw(name)).collect();
        tickets.sort_unstable();
        tickets
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(seed: &Seed, tied: &[&str]) -> Vec<String> {
        seed.order(tied.iter().copied()).into_iter().map(|ticket| ticket.name).collect()
    }

    #[test]
    fn without_a_seed_the_first_as_text_wins() {
        assert_eq!(names(&Seed::none(), &["b", "a", "Ñ", "B"]), ["B", "a", "b", "Ñ"]);
    }

    #[test]
    fn with_a_seed_the_smallest_hash_wins_whatever_the_order_of_those_tied() {
        let seed = Seed::new("vectores/sorteo-1");
        let order = names(&seed, &["T1", "T7"]);
        assert_eq!(order, ["T7", "T1"]);
        assert_eq!(names(&seed, &["T7", "T1"]), order);
        assert_eq!(seed.draw("T1").hash, Some(hash(b"vectores/sorteo-1|T1")));
    }
}
