//! Files are read liberally, refused with the line of what is wrong, and never bring the program down.

use domain::tally::files::{Fault, blt, csv, pabulib};
use domain::tally::yes_no::Bar;
use domain::tally::{Chosen, Completion, Figures, Method, Name, Seed, Tally, Threshold, equal_shares, greedy};
use proptest::prelude::*;

const BLT: &str = "3 1\n-3\n4 1 2 0\n2 2 1 3 0\n1 0\n0\n\"Ana\"\n\"Beto\"\n\"Caro\"\n\"Título\"\n";
const PB: &str = "META\nkey;value\nbudget;100\nvote_type;approval\nnum_projects;2\nnum_votes;3\nPROJECTS\n\
    project_id;cost;name\nA;60;\"Uno; dos\"\nB;50;Dos\nVOTES\nvoter_id;vote\n1;A,B\n2;A\n3;B\n";
const CSV: &str = "ballot,option,value\na,Agua,1\na,\"Luz, calle\",1\nb,Agua,1\nc,,\n";
const APPROVAL: Method = Method::Approval { seats: 1, max: Some(2) };

fn told(faults: Vec<Fault>) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

fn elected(tally: &Tally) -> &[String] {
    let (Chosen::Elected(names) | Chosen::Selected(names)) = &tally.chosen;
    names
}

fn refuse_blt(from: &str, to: &str) -> Vec<String> {
    assert!(BLT.contains(from), "{from}");
    told(blt::read(BLT.replacen(from, to, 1).as_bytes()).expect_err(to))
}

fn refuse_pb(from: &str, to: &str) -> Vec<String> {
    assert!(PB.contains(from), "{from}");
    told(pabulib::read(PB.replacen(from, to, 1).as_bytes()).expect_err(to))
}

fn refuse_csv(method: Method, rows: &str) -> Vec<String> {
    told(csv::tally(format!("ballot,option,value\n{rows}").as_bytes(), method, &Seed::none()).expect_err(rows))
}

#[test]
fn windows_line_ends_a_byte_order_mark_and_spaces_change_nothing() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', " \r\n"));
    assert_eq!(blt::read(windows(BLT).as_bytes()), blt::read(BLT.as_bytes()));
    assert_eq!(pabulib::read(windows(PB).as_bytes()), pabulib::read(PB.as_bytes()));
    let spaced = PB.replace("A,B", "A, B").replace("VOTES", "votes ");
    assert_eq!(pabulib::read(spaced.as_bytes()), pabulib::read(PB.as_bytes()));
    let count = |text: &str| csv::tally(text.as_bytes(), APPROVAL, &Seed::none()).unwrap();
    assert_eq!(count(&windows(CSV)), count(CSV));
    assert_eq!(
        count(&CSV.replace("Luz, calle", "Luz").replace(',', ";")),
        count(&CSV.replace("\"Luz, calle\"", "Luz"))
    );
}

#[test]
fn a_name_is_the_same_whether_its_letters_are_composed_or_not() {
    let csv = "ballot,option,value\na,Caf\u{e9},1\nb,Cafe\u{301},1\n";
    let tally = csv::tally(csv.as_bytes(), APPROVAL, &Seed::none()).unwrap();
    let Figures::Sums(sums) = tally.figures else { panic!("no sums") };
    assert_eq!(sums.totals["Caf\u{e9}"], 2);
}

#[test]
fn a_blt_may_have_comments_and_names_with_quotes_in_them() {
    let text = BLT.replace("2 2 1 3 0", "2 2 1 3 0 # dos papeletas\n# nada\n");
    let text = text.replace("\"Ana\"\n\"Beto\"", r#""Ana ""la #1""" "Be\"to""#);
    let election = blt::read(text.as_bytes()).unwrap();
    let names: Vec<_> = election.candidates.iter().map(|candidate| &*candidate.name).collect();
    assert_eq!(names, ["Ana \"la #1\"", "Be\"to", "Caro"]);
    assert_eq!((election.title.as_str(), election.papers.len()), ("Título", 3));
}

#[test]
fn a_broken_blt_is_refused_by_line() {
    assert_eq!(refuse_blt("3 1\n", "3\n"), ["1: the first line is “3”, not the numbers of candidates and seats"]);
    assert_eq!(refuse_blt("3 1\n", "3 4\n"), ["1: 4 seats for 3 candidates"]);
    assert_eq!(refuse_blt("3 1\n", "3 0\n"), ["1: there is no seat"]);
    assert_eq!(refuse_blt("3 1\n", "0 0\n"), ["1: there is no candidate"]);
    assert_eq!(refuse_blt("-3", "-4"), ["2: “-4” is no candidate: they are 1 to 3"]);
    assert_eq!(refuse_blt("-3", "-3 -3"), ["2: candidate 3 is withdrawn twice"]);
    assert_eq!(refuse_blt("4 1 2 0", "4 1 2"), ["3: the ballot does not end in 0"]);
    assert_eq!(refuse_blt("4 1 2 0", "4 1 1 0"), ["3: candidate 1 stands twice on the ballot"]);
    assert_eq!(refuse_blt("4 1 2 0", "4 1 9 0"), ["3: “9” is no candidate: they are 1 to 3"]);
    assert_eq!(refuse_blt("4 1 2 0", "4 1=2 0"), ["3: “1=2”: equal preferences can't be counted by this method"]);
    assert_eq!(refuse_blt("4 1 2 0", "-4 1 2 0"), ["3: “-4” is no candidate: they are 1 to 3"]);
    assert_eq!(refuse_blt("4 1 2 0", "0 1 2 0"), ["3: a line for no ballot"]);
    assert_eq!(refuse_blt("4 1 2 0", "1.5 1 2 0"), ["3: “1.5” is no number of ballots"]);
    assert_eq!(
        refuse_blt("4 1 2 0", "99999999999999999999 1 0"),
        ["3: “99999999999999999999” is no number of ballots"]
    );
    assert_eq!(
        refuse_blt("4 1 2 0", "1000000000000 1 0"),
        ["4: more than 1000000000000 ballots", "5: more than 1000000000000 ballots"]
    );
    assert_eq!(refuse_blt("\n0\n", "\n"), ["6: the line 0 that ends the ballots is missing before the names"]);
    assert_eq!(refuse_blt("\"Caro\"\n", ""), ["9: 3 names where 3 and a title are due"]);
    assert_eq!(refuse_blt("\"Caro\"", "\"Ana\""), ["10: the name “Ana” is empty or stands twice"]);
    assert_eq!(refuse_blt("\"Caro\"", "\"Caro"), ["9: the quotes of \"Caro are not closed"]);
    assert_eq!(refuse_blt("\"Caro\"", "Caro"), ["9: “Caro” is not in quotes"]);
    assert_eq!(refuse_blt("-3", "[nick a b c]"), ["2: options in brackets are not part of the format"]);
    assert_eq!(told(blt::read(b"").unwrap_err()), ["1: the file is empty"]);
    assert_eq!(told(blt::read(b"2 1\n1 1 0\n").unwrap_err()), ["2: the line 0 that ends the ballots is missing"]);
    assert_eq!(told(blt::read(b"2 1\n1 1 0\n0\n\"\xff\"\n").unwrap_err()), ["4: the text is not UTF-8"]);
}

#[test]
fn a_broken_pb_is_refused_by_line() {
    assert_eq!(refuse_pb("budget;100\n", ""), ["1: META has no budget"]);
    for wrong in ["-5", "0", "", "x", "12.5", "99999999999999999999"] {
        let reason = format!("“{wrong}” is no whole number above 0 that can be counted with");
        assert_eq!(refuse_pb("budget;100", &format!("budget;{wrong}")), [format!("3: budget: {reason}")]);
        assert_eq!(refuse_pb("A;60", &format!("A;{wrong}")), [format!("9: cost: {reason}")]);
    }
    assert_eq!(
        refuse_pb("approval", "ordinal"),
        ["4: the votes are “ordinal”, and this method counts approval or choose-1"]
    );
    assert_eq!(refuse_pb("1;A,B", "1;A,C"), ["13: there is no project “C”"]);
    assert_eq!(refuse_pb("1;A,B", "1;A,A"), ["13: the project “A” stands twice on the ballot"]);
    assert_eq!(refuse_pb("2;A", "1;A"), ["14: the voter “1” has no id or has voted before"]);
    assert_eq!(refuse_pb("2;A", "2"), ["14: 1 cells where the header has 2"]);
    assert_eq!(
        refuse_pb("B;50;Dos", "A;50;Dos"),
        ["10: the project “A” stands twice", "13: there is no project “B”", "15: there is no project “B”",]
    );
    assert_eq!(refuse_pb("cost;", "price;")[0], "8: the column “cost” is missing");
    assert_eq!(refuse_pb("META\n", ""), ["1: the file does not begin with META"]);
    assert_eq!(refuse_pb("PROJECTS\n", "META\n")[0], "7: the section stands twice");
    assert_eq!(refuse_pb("num_votes;3", "num_votes;x"), ["6: num_votes: “x” is no whole number"]);
}

#[test]
fn a_pb_that_is_cut_off_is_refused_wherever_it_ends() {
    for (at, _) in PB.char_indices().filter(|(at, _)| *at < PB.len() - 2) {
        assert!(pabulib::read(&PB.as_bytes()[..at]).is_err(), "{}", &PB[..at]);
    }
}

#[test]
fn a_ballot_of_a_pb_over_its_length_is_refused_whole() {
    let text = PB.replace("budget;100", "budget;100\nmax_length;1");
    let tally = greedy::count(&pabulib::read(text.as_bytes()).unwrap(), &Seed::none());
    let Figures::Purchases(purchases) = &tally.figures else { panic!("no purchases") };
    assert_eq!((purchases.counted, &*purchases.refused), (2, &["1".to_owned()][..]));
    assert_eq!(elected(&tally), ["A"]);
}

#[test]
fn a_broken_csv_is_refused_by_line() {
    let header = |text: &str| told(csv::tally(text.as_bytes(), APPROVAL, &Seed::none()).unwrap_err());
    assert_eq!(header("id,choice,val\na,b,1\n"), ["1: the header is “id,choice,val”, not “ballot,option,value”"]);
    assert_eq!(header(""), ["1: the header is “”, not “ballot,option,value”"]);
    assert_eq!(
        header("ballot,option,value,note\n"),
        ["1: the header is “ballot,option,value,note”, not “ballot,option,value”"]
    );
    assert_eq!(refuse_csv(APPROVAL, "a,Agua\n"), ["2: 2 cells where the header has 3"]);
    assert_eq!(refuse_csv(APPROVAL, ",Agua,1\n"), ["2: the ballot has no name"]);
    assert_eq!(refuse_csv(APPROVAL, "a,Agua,\n"), ["2: “Agua” has no value"]);
    assert_eq!(refuse_csv(APPROVAL, "a,,1\n"), ["2: there is a value, “1”, but no option"]);
    assert_eq!(refuse_csv(APPROVAL, "a,Agua,0\n"), ["2: the value “0” is none of this method: 1"]);
    assert_eq!(
        refuse_csv(APPROVAL, "a,Agua,1\nb,Agua,1\na,Agua,1\n"),
        ["4: the ballot “a” marks “Agua” more than once"]
    );
    assert_eq!(
        refuse_csv(APPROVAL, "a,Agua,1\nb,,\na,,\n"),
        ["4: the ballot “a” is blank in this row and has another row"]
    );
    assert_eq!(
        refuse_csv(Method::Score { seats: 1 }, "a,Agua,2.5\n"),
        ["2: the value “2.5” is none of this method: a whole number"]
    );
    let motions = Method::YesNo { bar: Bar { threshold: Threshold::new(1, 2).unwrap(), quorum: 0, needs_yes: false } };
    assert_eq!(
        refuse_csv(motions, "a,Agua,maybe\n"),
        ["2: the value “maybe” is none of this method: yes, no or abstain"]
    );
    assert_eq!(refuse_csv(APPROVAL, "a,\"Agua\nfría\",2\n\nb,Luz,2\n").len(), 2);
}

/// Bytes that are often nearly a file.
fn any_bytes(sound: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let cut =
        (0..sound.len(), 0..sound.len(), prop::collection::vec(any::<u8>(), 0..9)).prop_map(move |(a, b, put)| {
            let (from, to) = (a.min(b), a.max(b));
            [&sound.as_bytes()[..from], &put, &sound.as_bytes()[to..]].concat()
        });
    let digits = prop::sample::select(b"0123456789-;,\"\n =.ABMETVO\\#[".to_vec());
    prop_oneof![cut, prop::collection::vec(digits, 0..60), prop::collection::vec(any::<u8>(), 0..60)]
}

proptest! {
    #[test]
    fn no_blt_brings_the_program_down(bytes in any_bytes(BLT)) {
        let _ = blt::tally(&bytes, &Seed::none());
    }

    #[test]
    fn no_pb_brings_the_program_down(bytes in any_bytes(PB)) {
        if let Ok(budget) = pabulib::read(&bytes) {
            let _ = greedy::count(&budget, &Seed::none());
            let _ = equal_shares::count(&budget, Completion::None, &Seed::none());
        }
    }

    #[test]
    fn no_csv_brings_the_program_down(bytes in any_bytes(CSV), name in prop::sample::select(Name::ALL)) {
        let method = match name {
            Name::YesNo => {
                Method::YesNo { bar: Bar { threshold: Threshold::new(1, 2).unwrap(), quorum: 1, needs_yes: false } }
            }
            Name::Score => Method::Score { seats: 1 },
            Name::Points => Method::Points { seats: 1, points: 3 },
            Name::Stv => Method::Stv { seats: 1 },
            Name::EqualShares | Name::Greedy => Method::EqualShares { seats: 1, completion: Completion::Add1 },
            Name::Approval => APPROVAL,
        };
        let _ = csv::tally(&bytes, method, &Seed::none());
    }
}
