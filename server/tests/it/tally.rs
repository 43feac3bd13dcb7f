//! `jopoi tally` counts a file without a database, refuses what is wrong by line, and says wrong usage apart.

use serde_json::{Map, Value, from_slice, from_str};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn jopoi(file: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jopoi")).arg("tally").arg(file).args(args).output().unwrap()
}

fn vector(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "domain", "tests", "tally", "vectors", name].iter().collect()
}

/// The exit code and what stands on standard error, without the folder.
fn refused(name: &str, text: &str, args: &[&str]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, text).unwrap();
    let output = jopoi(&file, args);
    assert!(output.stdout.is_empty(), "standard output is the result only");
    let told = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), told.replace(&format!("{}/", folder.path().display()), ""))
}

#[test]
fn every_published_case_comes_out_of_the_command_with_its_steps_in_words() {
    let all: Map<String, Value> = from_str(&fs::read_to_string(vector("expected.json")).unwrap()).unwrap();
    for (file, cases) in &all {
        for case in cases.as_array().unwrap() {
            let args: Vec<_> = case["args"].as_array().unwrap().iter().map(|arg| arg.as_str().unwrap()).collect();
            let output = jopoi(&vector(file), &args);
            assert_eq!(output.status.code(), Some(0), "{file} {args:?}: {}", String::from_utf8_lossy(&output.stderr));
            let found: Value = from_slice(&output.stdout).unwrap();
            for fact in ["elected", "selected", "quota", "stages", "totals", "refused", "spent", "raises"] {
                assert!(case.get(fact).is_none_or(|due| found[fact] == *due), "{file} {args:?}: {fact}");
            }
            assert!(found["steps"].as_array().unwrap().iter().all(Value::is_string));
        }
    }
}

#[test]
fn a_broken_file_is_told_line_by_line() {
    let csv = "ballot,option,value\na,Agua,1\na,Agua,1\nb,Luz,7\n";
    let (code, told) = refused("x.csv", csv, &["--method", "approval", "--seats", "1"]);
    assert_eq!(code, Some(1));
    let lines: Vec<_> = told.lines().collect();
    assert_eq!(
        lines,
        ["x.csv:3: the ballot “a” marks “Agua” more than once", "x.csv:4: the value “7” is none of this method: 1",]
    );
    let (code, told) = refused("x.blt", "2 1\n3 1 2\n1 3 0\n0\n\"A\"\n\"B\"\n\"T\"\n", &["--method", "stv"]);
    assert_eq!(code, Some(1));
    assert!(told.contains("x.blt:2: ") && told.contains("x.blt:3: "), "{told}");
    assert_eq!(jopoi(Path::new("nowhere.blt"), &["--method", "stv"]).status.code(), Some(1));
}

#[test]
fn wrong_usage_is_no_fault_of_the_file() {
    let csv = "ballot,option,value\na,Agua,yes\n";
    let motion = |threshold| ["--method", "yes-no", "--threshold", threshold];
    for args in [
        &motion("1/0")[..],
        &motion("3/2"),
        &motion("0.5"),
        &["--method", "yes-no"],
        &["--method", "approval"],
        &["--method", "approval", "--seats", "0"],
        &["--method", "approval", "--seats", "-1"],
        &["--method", "approval", "--seats", "1", "--points", "3"],
        &["--method", "points", "--seats", "1"],
        &["--method", "equal-shares"],
        &["--method", "equal-shares", "--completion", "some"],
        &["--method", "stv"],
        &["--method", "borda"],
        &[],
    ] {
        let (code, told) = refused("x.csv", csv, args);
        assert_eq!(code, Some(2), "{args:?}: {told}");
    }
}
