//! The parts of the proof, which somebody at work may ask for one by one.

/// One part of what `cargo xtask test` proves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Formatting, clippy, documentation, licences.
    Lint,
    /// The rules, and the small tests of every crate.
    Unit,
    /// What is kept, on SQLite and PostgreSQL.
    Storage,
    /// The pages, asked for in process.
    Pages,
    /// The journeys in a real browser, with and without JavaScript.
    Journeys,
}

impl Part {
    pub const ALL: [Self; 5] = [Self::Lint, Self::Unit, Self::Storage, Self::Pages, Self::Journeys];

    /// The parts that the command line asks for: all of them without `--only`, and `None` if it cannot be read.
    pub fn choose(options: &[&str]) -> Option<Vec<Self>> {
        if options.is_empty() {
            return Some(Self::ALL.to_vec());
        }
        let pairs = options.chunks(2).map(|pair| match pair {
            ["--only", name] => Self::named(name),
            _ => None,
        });
        pairs.collect()
    }

    fn named(name: &str) -> Option<Self> {
        match name {
            "lint" => Some(Self::Lint),
            "unit" => Some(Self::Unit),
            "storage" => Some(Self::Storage),
            "pages" => Some(Self::Pages),
            "journeys" => Some(Self::Journeys),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn without_a_choice_everything_is_proved() {
        assert_eq!(Part::choose(&[]), Some(Part::ALL.to_vec()));
    }

    #[test]
    fn several_parts_may_be_chosen() {
        let chosen = Part::choose(&["--only", "lint", "--only", "pages"]);
        assert_eq!(chosen, Some(vec![Part::Lint, Part::Pages]));
    }

    #[test]
    fn an_unknown_part_is_refused() {
        assert_eq!(Part::choose(&["--only", "luck"]), None);
        assert_eq!(Part::choose(&["--only"]), None);
    }
}
