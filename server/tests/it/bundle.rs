//! A bundle folder is read whole, or refused with the file and line of everything that is wrong.

use domain::selection::Reason;
use serde_json::{Value, from_str};
use server::{
    bundle::{Bundle, SAMPLE, Voting},
    commands::select::select,
};
use std::{fs, path::Path};
use tempfile::TempDir;

const EXPECTED: &str = include_str!("../../sample/expected_selection.json");

/// A copy of the sample's files, to be changed.
struct Copy(TempDir);

impl Copy {
    fn of_sample() -> Self {
        let dir = tempfile::tempdir().unwrap();
        for (name, bytes) in SAMPLE.0 {
            fs::write(dir.path().join(name), bytes).unwrap();
        }
        Self(dir)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn change(self, file: &str, change: impl FnOnce(String) -> String) -> Self {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap_or_default();
        fs::write(path, change(text)).unwrap();
        self
    }

    fn replace(self, file: &str, from: &str, to: &str) -> Self {
        self.change(file, |text| {
            assert!(text.contains(from), "{file} holds no {from}");
            text.replacen(from, to, 1)
        })
    }

    fn append(self, file: &str, row: &str) -> Self {
        self.change(file, |text| format!("{text}{row}\n"))
    }

    fn without(self, file: &str) -> Self {
        fs::remove_file(self.path().join(file)).unwrap();
        self
    }

    fn refused(self) -> Vec<String> {
        select(self.path()).unwrap_err().iter().map(ToString::to_string).collect()
    }

    fn selection(self) -> Value {
        from_str(&select(self.path()).unwrap()).unwrap()
    }
}

fn expected() -> Value {
    from_str(EXPECTED).unwrap()
}

#[test]
fn the_sample_folder_gives_the_published_selection() {
    assert_eq!(Copy::of_sample().selection(), expected());
}

#[test]
fn what_the_selection_does_not_need_may_be_missing_or_broken() {
    let copy = Copy::of_sample().without("process.json").without("minutes.csv").append("agenda.csv", "what?");
    assert_eq!(copy.selection(), expected());
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let copy = SAMPLE.0.iter().filter(|(name, _)| name.ends_with(".csv")).fold(Copy::of_sample(), |copy, (name, _)| {
        copy.change(name, |text| format!("\u{feff}{}", text.replace('\n', "\r\n")))
    });
    assert_eq!(copy.selection(), expected());
}

#[test]
fn columns_may_stand_in_any_order_beside_others() {
    let copy = Copy::of_sample().change("ballots.csv", |text| {
        let rows = text.lines().map(|line| line.split(',').rev().chain(["more"]).collect::<Vec<_>>().join(","));
        rows.collect::<Vec<_>>().join("\n")
    });
    assert_eq!(copy.selection(), expected());
}

#[test]
fn without_meetings_their_numbers_are_not_checked() {
    let copy = Copy::of_sample().without("meetings.csv").append("ballots.csv", "99,fundacion-tataindy,180");
    assert_eq!(copy.refused().len(), 1, "only the accreditation is wrong");
    assert_eq!(Copy::of_sample().without("meetings.csv").selection(), expected());
}

#[test]
fn a_missing_list_of_merges_or_set_aside_is_empty() {
    let selection = Copy::of_sample().without("merges.csv").without("set_aside.csv").selection();
    assert_eq!(selection["eligible"], 183);
}

#[test]
fn withdrawn_proposals_cannot_be_voted_on() {
    let copy = Copy::of_sample().change("withdrawn.csv", |_| "number,reason_es\n13,Lo pidió su autora\n".into());
    let refused = copy.refused();
    assert!(refused.iter().all(|fault| fault.contains("the proposal was withdrawn")), "{refused:?}");
    let silent = Copy::of_sample().change("withdrawn.csv", |_| "number\n13\n".into()).change("ballots.csv", |text| {
        text.lines().filter(|row| !row.ends_with(",13")).map(|row| format!("{row}\n")).collect()
    });
    let voting = Voting::read(silent.path()).unwrap();
    let selection = voting.select().unwrap();
    let other = selection.not_selected.iter().find(|other| other.number == 13).unwrap();
    assert_eq!((other.reason, other.approvals), (Reason::Withdrawn, None));
}

#[test]
fn every_file_that_the_selection_needs_is_missed() {
    for file in ["themes.csv", "proposals.csv", "organisations.csv", "ballots.csv", "rule.json"] {
        let refused = Copy::of_sample().without(file).refused();
        assert_eq!(refused, [format!("{file}:1: the file is missing")]);
    }
}

#[test]
fn a_wrong_ballot_is_refused_with_its_line() {
    for (row, reason) in [
        ("13,barrial-ribera-limpia,999", "unknown proposal (meeting 13, barrial-ribera-limpia, proposal 999)"),
        ("13,nobody,11", "unknown organisation (meeting 13, nobody, proposal 11)"),
        ("99,barrial-ribera-limpia,2", "unknown meeting (meeting 99, barrial-ribera-limpia, proposal 2)"),
        (
            "13,barrial-ribera-limpia,26",
            "the proposal was merged into 4 (meeting 13, barrial-ribera-limpia, proposal 26)",
        ),
        ("13,barrial-ribera-limpia,30", "the proposal was set aside (meeting 13, barrial-ribera-limpia, proposal 30)"),
        (
            "13,barrial-ribera-limpia,11",
            "the organisation approves the proposal twice (meeting 13, barrial-ribera-limpia, proposal 11)",
        ),
    ] {
        assert_eq!(Copy::of_sample().append("ballots.csv", row).refused(), [format!("ballots.csv:469: {reason}")]);
    }
}

#[test]
fn a_rule_that_contradicts_itself_or_the_themes_is_refused() {
    for (from, to, reason) in [
        ("\"departments\"", "\"supports\"", "unknown tie-break step “supports”"),
        ("\"indigenous\"", "\"departments\"", "the tie-break step “departments” is repeated"),
        ("\"lot\"\n", "\"lot\", \"age\"\n", "unknown tie-break step “age”"),
        (
            "\"departments\",",
            "\"lot\",",
            "the tie-break step “indigenous” comes after the lot, which decides every tie",
        ),
        (
            "\"max_per_theme\": 4",
            "\"max_per_theme\": 0",
            "1 seats are guaranteed to a theme, but it may have 0 at most",
        ),
        (
            "\"seats_total\": 36",
            "\"seats_total\": 16",
            "1 seats guaranteed to each of 17 themes are more than the 16 seats in all",
        ),
    ] {
        assert_eq!(Copy::of_sample().replace("rule.json", from, to).refused(), [format!("rule.json:1: {reason}")]);
    }
    let no_json = Copy::of_sample().replace("rule.json", "\"version\": 1,", "\"version\": one,").refused();
    assert_eq!(no_json, ["rule.json:3: expected value"]);
}

#[test]
fn merges_in_a_circle_or_of_unknown_proposals_are_refused() {
    let circle = Copy::of_sample().append("merges.csv", "182,183,x").append("merges.csv", "183,182,x").refused();
    assert_eq!(circle[..2], ["merges.csv:43: merges go in a circle", "merges.csv:44: merges go in a circle"]);
    let unknown = Copy::of_sample().append("merges.csv", "999,4,x").append("set_aside.csv", "998,x").refused();
    assert_eq!(unknown, ["merges.csv:43: unknown proposal 999", "set_aside.csv:27: unknown proposal 998"]);
    let twice = Copy::of_sample().append("merges.csv", "26,15,x").refused();
    assert_eq!(twice[0], "merges.csv:43: proposal 26 is merged twice");
}

#[test]
fn what_stands_twice_is_refused_with_the_line_of_the_second() {
    let themes = Copy::of_sample().append("themes.csv", "salud,Salud,Health,Tesãi").refused();
    assert_eq!(themes, ["themes.csv:19: the theme stands twice"]);
    let organisation = "fundacion-tataindy,Otra,ngo,PY-1,salud";
    assert_eq!(
        Copy::of_sample().append("organisations.csv", organisation).refused()[0],
        "organisations.csv:66: the organisation stands twice"
    );
}

#[test]
fn a_wrong_cell_is_refused_with_its_line_and_column() {
    let refused =
        Copy::of_sample().append("ballots.csv", "thirteen,barrial-ribera-limpia,11").append("ballots.csv", "13,x");
    let told =
        ["ballots.csv:469: meeting: invalid digit found in string", "ballots.csv:470: 2 cells where the header has 3"];
    assert_eq!(refused.refused(), told);
    let time = Copy::of_sample().replace("proposals.csv", "2017-10-09T09:15:00-03:00", "9 October").refused();
    assert!(time[0].starts_with("proposals.csv:3: "), "{time:?}");
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    let broken = |end: &str| {
        let rows = ["from,into,reason_es", "26,4,\"two", "lines\"", "", "twenty,4,x", ""];
        Copy::of_sample().change("merges.csv", |_| rows.join(end)).refused()
    };
    assert_eq!(broken("\n"), ["merges.csv:5: from: invalid digit found in string"]);
    assert_eq!(broken("\r\n"), broken("\n"));
}

#[test]
fn a_missing_column_is_told_once() {
    let refused = Copy::of_sample().replace("proposals.csv", "theme", "group").refused();
    assert_eq!(refused, ["proposals.csv:1: missing column `theme`"]);
    let empty = Copy::of_sample().change("ballots.csv", |_| String::new()).refused();
    assert_eq!(empty, ["ballots.csv:1: the header is missing"]);
}

#[test]
fn text_that_is_not_utf8_is_refused_with_its_line() {
    let copy = Copy::of_sample();
    fs::write(copy.path().join("themes.csv"), b"slug,name_es\nsalud,Salud\neducacion,Educaci\xf3n\n").unwrap();
    assert_eq!(copy.refused(), ["themes.csv:3: the text is not UTF-8"]);
}

#[test]
fn the_sample_inside_the_program_is_read_whole() {
    let bundle = Bundle::read(&SAMPLE).unwrap();
    assert_eq!((bundle.process.slug.as_str(), bundle.process.phases.len()), ("paga4", 6));
    assert_eq!((bundle.departments.len(), bundle.institutions.len()), (18, 26));
    assert_eq!((bundle.agenda.len(), bundle.attendance.len(), bundle.minutes.len()), (922, 210, 71));
    assert_eq!((bundle.commitments.len(), bundle.milestones.len(), bundle.ballots_rejected.len()), (36, 132, 82));
    assert!(bundle.commitments.iter().any(|commitment| commitment.from == [22, 62]));
    assert_eq!(bundle.commitments[35].from, [] as [u32; 0]);
    assert!(bundle.commitments[35].without_vote_reason_es.is_some());
    assert_eq!(bundle.attendance.iter().map(|row| row.people).sum::<u32>(), 1006);
    assert_eq!(serde_json::to_value(bundle.voting.select().unwrap()).unwrap(), expected());
    assert_eq!(bundle.voting.rule_bytes, include_bytes!("../../sample/rule.json"));
}

#[test]
fn the_sample_folder_is_read_like_the_one_inside_the_program() {
    let copy = Copy::of_sample();
    assert_eq!(Bundle::read(copy.path()).unwrap().voting.input().approvals.len(), 467);
    let refused = Bundle::read(copy.without("process.json").path()).unwrap_err();
    assert_eq!(refused[0].to_string(), "process.json:1: the file is missing");
}

#[test]
fn two_meetings_with_one_number_are_refused_with_the_line_of_the_second() {
    let copy = Copy::of_sample().replace("meetings.csv", "\n2,Encuentro", "\n1,Encuentro");
    let faults = server::bundle::find_dangling(&Bundle::read(copy.path()).unwrap());
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|fault| fault == "meetings.csv:3: the meeting stands twice"), "{told:?}");
}
