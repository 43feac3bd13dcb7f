//! Organisations that may be the same people twice: those that share a representative, an address or a phone.

use crate::{named::named, text::fold};
use std::collections::{BTreeMap, BTreeSet};

named! {
    /// What two organisations share.
    pub enum Shared {
        /// The same person represents both.
        Representative = "representative",
        /// Both are at the same address.
        Address = "address",
        /// Both answer the same phone.
        Phone = "phone",
    }
}

/// Digits that tell a phone apart, counted from its end: with or without the code of the country or the zero before it.
const PHONE_DIGITS: usize = 8;

/// How streets are shortened; what is dropped stands in one writing of an address and not in another.
const STREET_WORDS: [(&str, &str); 13] = [
    ("avenida", "av"),
    ("avda", "av"),
    ("ave", "av"),
    ("calle", ""),
    ("nro", ""),
    ("numero", ""),
    ("no", ""),
    ("nº", ""),
    ("n", ""),
    ("c", "casi"),
    ("esquina", "esq"),
    ("esq", "esq"),
    ("e", "entre"),
];

/// How an organisation can be reached, as it told the team; never public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Who represents it.
    pub representative: String,
    /// Where it is.
    pub address: String,
    /// Its phone.
    pub phone: String,
}

impl Contact {
    /// What it is compared by: however a person wrote it, the same gives the same. What was left empty is compared with nothing.
    fn keys(&self) -> impl Iterator<Item = (Shared, String)> {
        let keys = [
            (Shared::Representative, same_person(&self.representative)),
            (Shared::Address, same_address(&self.address)),
            (Shared::Phone, same_phone(&self.phone)),
        ];
        keys.into_iter().filter(|(_, key)| !key.is_empty())
    }
}

fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Names in any order: `Benítez, Ana` is `Ana Benítez`.
fn same_person(name: &str) -> String {
    let mut words = words_of(name);
    words.sort_unstable();
    words.join(" ")
}

fn same_address(address: &str) -> String {
    let short = |word: &String| {
        STREET_WORDS.iter().find(|(long, _)| long == word).map_or(word.clone(), |(_, short)| (*short).to_owned())
    };
    let words: Vec<String> = words_of(address).iter().map(short).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn same_phone(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().checked_sub(PHONE_DIGITS);
    from.map(|from| digits[from..].iter().collect()).unwrap_or_default()
}

/// For each contact, in their order: which others share something with it, and what.
#[must_use]
pub fn relations(contacts: &[Contact]) -> Vec<BTreeMap<usize, BTreeSet<Shared>>> {
    let mut holders: BTreeMap<(Shared, String), Vec<usize>> = BTreeMap::new();
    for (place, contact) in contacts.iter().enumerate() {
        contact.keys().for_each(|key| holders.entry(key).or_default().push(place));
    }
    let mut related = vec![BTreeMap::<usize, BTreeSet<Shared>>::new(); contacts.len()];
    for ((shared, _), places) in holders {
        for one in &places {
            for other in places.iter().filter(|other| *other != one) {
                related[*one].entry(*other).or_default().insert(shared);
            }
        }
    }
    related
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(representative: &str, address: &str, phone: &str) -> Contact {
        Contact { representative: representative.into(), address: address.into(), phone: phone.into() }
    }

    #[test]
    fn the_same_is_found_however_it_was_written() {
        let contacts = [
            contact("Ana Benítez", "Avda. España Nº 1234 c/ Brasil", "+595 900 123-456"),
            contact("BENITEZ, Ana", "Av España 1234 casi Brasil", "(0900) 123 456"),
            contact("Luis Ortiz", "Calle Brasil 9", "0900 654 321"),
        ];
        let related = relations(&contacts);
        assert_eq!(related[0].keys().collect::<Vec<_>>(), [&1]);
        assert_eq!(related[0][&1].iter().copied().collect::<Vec<_>>(), Shared::ALL);
        assert_eq!(related[0][&1], related[1][&0]);
        assert!(related[2].is_empty());
    }

    #[test]
    fn what_was_left_empty_is_shared_with_nobody() {
        let related = relations(&[contact("", "", "12"), contact(" ", "-", "12"), Contact::default()]);
        assert!(related.iter().all(BTreeMap::is_empty));
    }
}
