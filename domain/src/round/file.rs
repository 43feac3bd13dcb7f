//! The files of a round whose hashes stand in the log: the register of its voters, and what was in its box.

use super::Marks;

/// The bytes of a round's `register.csv`: one row per entitled organisation, with the themes it may vote.
#[must_use]
pub fn write_register(voters: &[(String, Vec<String>)]) -> String {
    let mut rows: Vec<String> =
        voters.iter().map(|(organisation, themes)| format!("{organisation},{}\n", themes.join("|"))).collect();
    rows.sort_unstable();
    std::iter::once("organisation,themes\n".to_owned()).chain(rows).collect()
}

/// A ballot as it lies in the box: under its receipt in an open round, under a random name in a secret one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boxed {
    /// What tells it from the others.
    pub receipt: String,
    /// Its marks; none on a blank ballot.
    pub marks: Marks,
}

/// The bytes of a round's `box.csv`: one row per mark, a blank ballot as a row without option and value. Rows stand in the
/// order of receipts and numbers, so that nothing tells in which order the ballots came.
#[must_use]
pub fn write_box(round: u32, ballots: &[Boxed]) -> String {
    let mut sorted: Vec<&Boxed> = ballots.iter().collect();
    sorted.sort_unstable_by(|a, b| a.receipt.cmp(&b.receipt));
    let mut file = "round,receipt,option,value\n".to_owned();
    for Boxed { receipt, marks } in sorted {
        if marks.is_empty() {
            file += &format!("{round},{receipt},,\n");
        }
        for (option, value) in marks {
            file += &format!("{round},{receipt},{option},{value}\n");
        }
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_whatever_the_order_in_which_things_came() {
        let boxed = |receipt: &str, marks: &[(u32, &str)]| Boxed {
            receipt: receipt.into(),
            marks: marks.iter().map(|(option, value)| (*option, (*value).to_owned())).collect(),
        };
        let file =
            write_box(4, &[boxed("B", &[(10, "no"), (9, "yes")]), boxed("C", &[]), boxed("A", &[(9, "abstain")])]);
        assert_eq!(file, "round,receipt,option,value\n4,A,9,abstain\n4,B,9,yes\n4,B,10,no\n4,C,,\n");
        let voters = [("ysyry".to_owned(), vec!["salud".to_owned(), "agua".to_owned()]), ("ara".to_owned(), vec![])];
        assert_eq!(write_register(&voters), "organisation,themes\nara,\nysyry,salud|agua\n");
    }
}
