//! A ballot before it is cast, as the cookie of its voter holds it.

use super::draft::Draft;
use domain::round::Marks;
use std::collections::BTreeMap;
use storage::receipts::Drawn;

/// What a cookie holds in every browser, its name and attributes left out.
const MOST: usize = 3_900;

impl Draft {
    /// As a cookie holds it: options that were marked alike stand together, so that hundreds of them fit. Where nonsense was
    /// typed into so many fields that they don't, it is carried as a question mark; what a method takes is never touched.
    pub(super) fn written(&self) -> String {
        let whole = self.written_with(str::to_owned);
        let could_count = |mark: &str| mark.bytes().all(|sign| sign.is_ascii_alphanumeric());
        let plain = |mark: &str| if could_count(mark) { mark } else { "?" }.to_owned();
        if whole.len() <= MOST { whole } else { self.written_with(plain) }
    }

    fn written_with(&self, carried: impl Fn(&str) -> String) -> String {
        let mut alike = BTreeMap::<String, Vec<String>>::new();
        for (option, mark) in &self.marks {
            let mark = form_urlencoded::byte_serialize(carried(mark).as_bytes()).collect();
            alike.entry(mark).or_default().push(option.to_string());
        }
        let marks: Vec<String> = alike.iter().map(|(mark, options)| format!("{mark}:{}", options.join("~"))).collect();
        format!("{}.{}.{}.{}", self.round, self.receipt.code, self.receipt.seal, marks.join("!"))
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, '.');
        let round = parts.next()?.parse().ok()?;
        let receipt = Drawn { code: parts.next()?.to_owned(), seal: parts.next()?.to_owned() };
        let mut marks = Marks::new();
        for alike in parts.next()?.split('!').filter(|alike| !alike.is_empty()) {
            let (mark, options) = alike.split_once(':')?;
            let mark = form_urlencoded::parse(mark.as_bytes()).next().map(|(mark, _)| mark.into_owned());
            for option in options.split('~') {
                marks.insert(option.parse().ok()?, mark.clone().unwrap_or_default());
            }
        }
        Some(Self { round, receipt, marks })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_read_as_it_is_written_whatever_was_typed() {
        let marks = [(4, "yes"), (57, "0.5; _:=é"), (100, "")].map(|(option, mark)| (option, mark.to_owned()));
        let receipt = Drawn { code: "7K4MX-Q3XDP".into(), seal: "0f".into() };
        let draft = Draft { round: 12, receipt, marks: marks.into() };
        let written = draft.written();
        assert!(!written.contains([';', ' ', ',', '"']), "{written}");
        let read = Draft::read(&written).unwrap();
        assert_eq!((read.round, read.receipt), (12, draft.receipt));
        assert_eq!(read.marks.get(&57).map(String::as_str), Some("0.5; _:=é"));
        assert_eq!(
            Draft::read("12.A.B."),
            Some(Draft { round: 12, receipt: Drawn { code: "A".into(), seal: "B".into() }, marks: Marks::new() })
        );
        for bad in ["", "x", "1.2", "1.A.B.x", "a.A.B.1:1", "1.A.B.yes:4~", "1.A.B.yes:x"] {
            assert_eq!(Draft::read(bad), None, "{bad}");
        }
    }

    /// What the largest round of the process would be, and more: 400 proposals on one ballot.
    fn filled(mark: impl Fn(u32) -> String) -> String {
        let receipt = Drawn { code: "7K4MX-Q3XDP".into(), seal: "0123456789abcdef01234567".into() };
        let marks = (1..=400).map(|option| (option, mark(option))).collect();
        let draft = Draft { round: 999, receipt, marks };
        let written = draft.written();
        assert_eq!(Draft::read(&written).map(|read| read.marks.len()), Some(400));
        written
    }

    #[test]
    fn a_ballot_of_hundreds_of_proposals_fits_into_a_cookie_whatever_the_method() {
        let ranked = filled(|option| (401 - option).to_string());
        assert!(Draft::read(&ranked).unwrap().marks.get(&400).is_some_and(|rank| rank == "1"));
        // No 400 numbers that differ add up to fewer points, of which a round has a million at most.
        let points = filled(|option| (option * 12).to_string());
        let nonsense = filled(|option| format!("{option:é>12}"));
        for whole in [ranked, points, nonsense, filled(|_| "abstain".into()), filled(|option| (option % 6).to_string())]
        {
            assert!(whole.len() <= MOST, "{}", whole.len());
        }
    }
}
