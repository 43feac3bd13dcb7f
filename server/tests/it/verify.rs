//! Whoever changes a byte of a bundle is found out, with the file and the line.

use crate::fresh::{Place, files};
use crate::small;
use server::commands::{export::export, verify::verify};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;
use tokio::sync::OnceCell;

static EXPORTED: OnceCell<TempDir> = OnceCell::const_new();

/// The files of the small process, exported once.
async fn exported() -> PathBuf {
    let dir = EXPORTED.get_or_init(|| async {
        let place = Place::sqlite();
        small::make(&place.one).await;
        let dir = tempfile::tempdir().unwrap();
        export(&place.one, "chico", dir.path()).await.unwrap();
        dir
    });
    dir.await.path().to_owned()
}

/// A copy of the export, to be changed.
struct Copy(TempDir);

impl Copy {
    async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        for (file, bytes) in files(&exported().await) {
            let place = dir.path().join(file);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, bytes).unwrap();
        }
        Self(dir)
    }

    /// Without the hashes of whole files: what is left is what the log itself shows.
    async fn undescribed() -> Self {
        Self::new().await.without("datapackage.json")
    }

    fn without(self, file: &str) -> Self {
        fs::remove_file(self.0.path().join(file)).unwrap();
        self
    }

    fn change(&self, file: &str, change: impl FnOnce(String) -> String) {
        let path = self.0.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, change(text)).unwrap();
    }

    fn replace(self, file: &str, from: &str, to: &str) -> Self {
        self.change(file, |text| {
            assert!(text.contains(from), "{file} holds no {from}: {text}");
            text.replacen(from, to, 1)
        });
        self
    }

    fn faults(&self) -> Vec<String> {
        verify(self.0.path()).unwrap_err().iter().map(ToString::to_string).collect()
    }

    /// The one fault that there is.
    fn fault(&self) -> String {
        let mut faults = self.faults();
        assert_eq!(faults.len(), 1, "{faults:#?}");
        faults.remove(0)
    }
}

#[tokio::test]
async fn a_sound_bundle_says_what_was_checked() {
    let told = verify(&exported().await).unwrap();
    for part in [
        "byte for byte",
        "the hash of the last is",
        "2 erased",
        "2 of 2 seats",
        "1 closed rounds, 3 ballots, 3 approvals",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

/// Runs the check that `docs/VERIFY.md` gives away, which shares nothing with this program.
fn checked_by_hand(dir: &Path) -> Output {
    let page = include_str!("../../../docs/VERIFY.md");
    let (_, code) = page.split_once("```python\n").expect("a check in Python");
    let (code, _) = code.split_once("```").expect("an end of it");
    Command::new("python3").args(["-c", code]).arg(dir).output().expect("python3; `cargo xtask test` installs it")
}

#[tokio::test]
async fn a_program_in_another_language_finds_the_same() {
    let sound = checked_by_hand(&exported().await);
    let told = String::from_utf8(sound.stdout).unwrap();
    let hash = told.trim().rsplit(' ').next().unwrap();
    assert!(sound.status.success() && verify(&exported().await).unwrap().contains(hash), "{told}");
    for (file, from, to) in [
        ("events.jsonl", "2018-01-06T11:00:00Z", "2018-01-06T11:00:01Z"),
        ("event_texts.csv", "Se leyó", "Se leyo"),
        ("rule.json", "diez", "doce"),
        ("ballots.csv", "1,ara,5", "1,ara,4"),
    ] {
        let copy = Copy::new().await.replace(file, from, to);
        assert!(!checked_by_hand(copy.0.path()).status.success(), "{file}");
    }
}

#[tokio::test]
async fn a_changed_byte_in_any_file_is_found_with_its_line() {
    for (file, bytes) in files(&exported().await) {
        // Every so often, and near the end.
        let steps = (0..bytes.len()).step_by(bytes.len() / 12 + 1).chain([bytes.len() - 2]);
        for at in steps {
            let copy = Copy::new().await;
            let mut changed = bytes.clone();
            changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
            fs::write(copy.0.path().join(&file), &changed).unwrap();
            // A document is one piece.
            let of_line = if file.starts_with("documents/") { 0 } else { at };
            let line = bytes[..of_line].iter().filter(|byte| **byte == b'\n').count() + 1;
            let place = format!("{file}:{line}: ");
            let faults = copy.faults();
            assert!(faults.iter().any(|fault| fault.starts_with(&place)), "{place} {faults:#?}");
        }
    }
}

#[tokio::test]
async fn a_file_that_was_taken_away_or_put_in_is_missed() {
    assert!(
        Copy::new()
            .await
            .without("withdrawn.csv")
            .faults()
            .contains(&"withdrawn.csv:1: the file is missing".to_owned())
    );
    let added = Copy::new().await.replace("datapackage.json", "\"path\": \"roll.csv\"", "\"path\": \"rool.csv\"");
    let faults = added.faults();
    assert!(faults.contains(&"roll.csv:1: datapackage.json does not describe it".to_owned()), "{faults:#?}");
    assert!(faults.iter().any(|fault| fault.ends_with(": there is no file rool.csv")), "{faults:#?}");
    let bare = Copy::undescribed().await;
    assert!(verify(bare.0.path()).unwrap().contains("only what the log covers was checked"));
    assert!(bare.without("events.jsonl").faults().contains(&"events.jsonl:1: the file is missing".to_owned()));
}

#[tokio::test]
async fn the_chain_shows_where_a_line_was_changed_taken_out_or_forged() {
    let line = |n: usize, change: fn(&str) -> String| {
        move |text: String| {
            let lines =
                text.lines().enumerate().map(|(at, line)| if at + 1 == n { change(line) } else { format!("{line}\n") });
            lines.collect::<String>()
        }
    };
    let altered = Copy::undescribed().await;
    altered.change("events.jsonl", line(7, |text| text.replacen("\"kind\":\"", "\"kind\":\"x", 1) + "\n"));
    assert!(altered.faults().iter().all(|fault| fault.starts_with("events.jsonl:7: ")), "{:?}", altered.faults());
    let removed = Copy::undescribed().await;
    removed.change("events.jsonl", line(7, |_| String::new()));
    assert_eq!(removed.faults()[0], "events.jsonl:7: its `seq` is 8, but 7 comes next");
    let hash = Copy::undescribed().await;
    hash.change("events.jsonl", line(7, |text| text[..text.len() - 4].to_owned() + "00\"}\n"));
    assert_eq!(hash.fault(), "events.jsonl:7: the line was changed: `hash` is not the one of its fields");
}

#[tokio::test]
async fn what_the_log_holds_is_found_changed_even_where_nothing_else_tells() {
    for (file, from, to, fault) in [
        ("rule.json", "diez", "doce", "rule.json:1: it is not the rule whose hash line "),
        ("draw.json", "\"draw\": \"3 1", "\"draw\": \"3 2", "draw.json:4: the seed is not the SHA-256"),
        ("draw.json", "curator", "curators", "draw.json:"),
        (
            "corrections.csv",
            "blanca,4",
            "blanca,5",
            "corrections.csv:2: correction 1 of round 1 is another one in the log",
        ),
        ("corrections.csv", "por error", "por horror", "corrections.csv:2: the log seals another reason"),
        ("objections.csv", "Blanca", "Negra", "objections.csv:2: said_es: the log seals another text"),
        ("objections.csv", "Acta 9", "Acta 8", "objections.csv:2: the log seals other texts"),
        ("ballots.csv", "1,ara,5", "1,ara,4", "ballots.csv:2: from here on: the ballots of round 1 are not those"),
        ("ballots.csv", "1,ara,5", "1,ara,3", "ballots.csv:3: proposal 3 was not on round 1"),
        ("roll.csv", "1,blanca", "2,blanca", "roll.csv:2: round 1 has 2 voters, but line "),
        ("batches.csv", "1,1,4,1,0,1,1,1", "1,1,4,2,0,0,1,1", "batches.csv:2: batch 1 of round 1 has other figures"),
        (
            "paper.csv",
            "1,1,3,ysyry,doubled",
            "1,1,3,ysyry,",
            "paper.csv:2: from here on: the ballots of batch 1 of round 1",
        ),
        ("hands.csv", "9,4,7", "9,4,8", "hands.csv:2: the hands of round 1 are not those that line "),
        ("merges.csv", "2,4,", "2,1,", "merges.csv:2: the log says otherwise of proposal 2"),
        ("withdrawn.csv", "6,", "5,", "withdrawn.csv:2: the log says otherwise of proposal 5"),
        ("withdrawn.csv", "6,", "5,", "withdrawn.csv:1: proposal 6 is missing: the log says that it is withdrawn"),
        ("set_aside.csv", "La ley", "La Ley", "set_aside.csv:2: reason_es: the log seals another text"),
        ("minutes.csv", "mucho", "poco", "minutes.csv:2: the log seals another text"),
        ("event_texts.csv", "Se leyó", "Se leyo", "event_texts.csv:"),
        ("attendance.csv", "1,ysyry,3", "1,ysyry,4", "attendance.csv:2: the log counts others at meeting 1"),
        (
            "organisations.csv",
            "ngo,,salud|agua",
            "ngo,,salud",
            "organisations.csv:4: themes: the log accredits it for agua too",
        ),
        ("contributions.csv", "answered", "referred", "contributions.csv:8: standing: the log says answered"),
        ("documents.csv", "2018-02-10T13:00:00Z", "2018-02-10T13:00:01Z", "documents.csv:2: the log attaches no such"),
        ("process.json", "a la vista", "a la visto", "process.json:1: manual: line "),
        ("process.json", "2018-02-01T03:00:00Z", "2018-02-01T04:00:00Z", "process.json:1: phases: line "),
        ("not_taken_up.csv", "No hay ley", "No hay Ley", "not_taken_up.csv:2: the log seals another text"),
        (
            "commitments.csv",
            "Lo pide una ley nueva.",
            "",
            "commitments.csv:3: without_vote_reason_es: the log says otherwise",
        ),
        ("funnel.json", "\"received\": 6", "\"received\": 7", "funnel.json:"),
        ("selection.json", "\"seats_total\": 2", "\"seats_total\": 3", "selection.json:"),
        ("proposals.csv", "set_aside", "suggested", "proposals.csv:"),
    ] {
        let faults = Copy::undescribed().await.replace(file, from, to).faults();
        assert!(faults.iter().any(|told| told.starts_with(fault)), "{fault}: {faults:#?}");
    }
}
