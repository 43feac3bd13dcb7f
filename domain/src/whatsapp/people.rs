//! The people of a chat, each once, however the phone wrote their name.

use super::cursor::tidy;
use std::collections::HashMap;

/// Names in the order in which they first wrote.
#[derive(Debug, Default)]
pub(super) struct People {
    places: HashMap<String, usize>,
    names: Vec<String>,
}

impl People {
    /// The place of a name, which is given one when it is new.
    pub fn place(&mut self, name: &str) -> usize {
        let name = plain(name);
        if let Some(place) = self.places.get(&name) {
            return *place;
        }
        self.names.push(name.clone());
        self.places.insert(name, self.names.len() - 1);
        self.names.len() - 1
    }

    /// All names.
    pub fn into_names(self) -> Vec<String> {
        self.names
    }
}

/// A name without marks and with plain spaces; of a number only the digits, since phones group them differently.
pub(super) fn plain(name: &str) -> String {
    let name = tidy(name);
    let is_number = name.starts_with('+') && name.chars().skip(1).all(|c| !c.is_alphabetic());
    if is_number {
        return name.chars().filter(|c| *c == '+' || c.is_ascii_digit()).collect();
    }
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn one_person_has_one_name_whatever_stands_around_it() {
        assert_eq!(plain("\u{202a}+595\u{a0}900\u{a0}000811\u{202c}"), plain("+595 900 000811"));
        assert_eq!(plain("+1 (204) 232\u{2011}6344"), "+12042326344");
        assert_eq!(plain("~\u{a0}Ña Pabla"), "~ Ña Pabla");
    }
}
