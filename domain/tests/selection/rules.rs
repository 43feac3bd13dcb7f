//! Which rules are read, and which are refused.

use crate::{
    fixture::{input, read_rule, rule},
    sample,
};
use domain::{
    rule::{Rule, RuleFault, TieStep, hash},
    selection::{Broken, select},
};
use serde_json::{Value, from_slice, from_str, json};

#[test]
fn a_written_rule_is_read_back_the_same() {
    let rule = sample::rule();
    assert_eq!(Rule::parse(&rule.to_json()), Ok(rule.clone()));
    let translated = Rule { text_en: Some("Thirty-six".into()), max_per_theme: None, version: 2, ..rule };
    assert_eq!(Rule::parse(&translated.to_json()), Ok(translated.clone()));
}

#[test]
fn a_written_rule_has_the_form_of_the_sample() {
    let published = include_str!("../../../server/sample/rule.json");
    let mut expected: Value = from_str(published).unwrap();
    for (clause, utc) in [
        ("published_at", "2018-03-05T12:00:00Z"),
        ("voting_opens_at", "2018-03-17T03:00:00Z"),
        ("voting_closes_at", "2018-05-13T04:00:00Z"),
    ] {
        expected[clause] = json!(utc);
    }
    let written = sample::rule().to_json();
    assert_eq!(from_slice::<Value>(&written).unwrap(), expected);
    assert_eq!(written.split(|byte| *byte == b'\n').next(), Some(&b"{"[..]));
}

#[test]
fn the_hash_is_of_the_exact_bytes() {
    assert_eq!(hash(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_ne!(hash(b"{}"), hash(b"{}\n"));
}

#[test]
fn fields_that_nobody_knows_and_a_byte_order_mark_are_ignored() {
    let rule = sample::rule();
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend(String::from_utf8(rule.to_json()).unwrap().replacen('{', "{\"colour\": \"red\",", 1).bytes());
    assert_eq!(Rule::parse(&bytes), Ok(rule));
}

#[test]
fn a_missing_final_lot_is_added() {
    assert_eq!(rule(&json!({"tie_break": []})).tie_break, [TieStep::Lot]);
    assert_eq!(rule(&json!({"tie_break": ["created_at"]})).tie_break, [TieStep::CreatedAt, TieStep::Lot]);
}

#[test]
fn at_least_one_approval_is_always_needed() {
    for given in [json!(0), json!(-3), json!(1), Value::Null] {
        assert_eq!(rule(&json!({"min_approvals": given})).min_approvals, 1);
    }
}

#[test]
fn unknown_repeated_and_useless_tie_break_steps_are_refused() {
    let refuse = |steps: Value| read_rule(&json!({"tie_break": steps})).unwrap_err();
    assert_eq!(refuse(json!(["supports"])), RuleFault::UnknownStep("supports".into()));
    assert_eq!(refuse(json!(["indigenous", "indigenous"])), RuleFault::RepeatedStep(TieStep::Indigenous));
    assert_eq!(refuse(json!(["lot", "lot"])), RuleFault::RepeatedStep(TieStep::Lot));
    assert_eq!(refuse(json!(["lot", "created_at"])), RuleFault::StepAfterLot(TieStep::CreatedAt));
}

#[test]
fn a_rule_without_a_seed_is_refused() {
    for lot in [json!({}), json!({"seed": null}), json!({"seed": ""})] {
        assert_eq!(read_rule(&json!({"lot": lot})), Err(RuleFault::NoSeed));
    }
}

#[test]
fn a_theme_cannot_be_sure_of_more_seats_than_it_may_have() {
    let refused = read_rule(&json!({"guaranteed_per_theme": 3, "max_per_theme": 2}));
    assert_eq!(refused, Err(RuleFault::GuaranteedAboveMaximum { guaranteed: 3, maximum: 2 }));
}

#[test]
fn the_themes_cannot_be_sure_of_more_seats_than_there_are() {
    let rule = rule(&json!({"guaranteed_per_theme": 2, "seats_total": 3}));
    let refused = RuleFault::GuaranteedAboveSeats { guaranteed: 2, themes: 2, seats: 3 };
    assert_eq!(select(&rule, &input(&["a", "b"])), Err(vec![Broken::Rule(refused)]));
    assert!(select(&rule, &input(&["a"])).is_ok());
}

#[test]
fn a_clause_that_would_be_counted_wrongly_is_refused() {
    for changes in [json!({"method": "borda"}), json!({"lot": {"seed": "s", "order": "descending"}})] {
        assert!(matches!(read_rule(&changes), Err(RuleFault::Unreadable { .. })));
    }
}

#[test]
fn what_is_no_rule_is_refused_with_its_line() {
    let refused = Rule::parse(b"{\n \"id\": \"r\",\n \"seats_total\": \"many\"\n}").unwrap_err();
    assert_eq!(refused.line(), 3);
    assert!(refused.to_string().starts_with("invalid type: string"), "{refused}");
    assert_eq!(Rule::parse(b"").unwrap_err().line(), 1);
}

#[test]
fn a_rule_with_a_draw_is_read_as_it_is_written_and_its_seed_waits() {
    let drawn = rule(&json!({"lot": {"draw": "ten dice thrown before the meeting"}}));
    assert_eq!(Rule::parse(&drawn.to_json()), Ok(drawn.clone()));
    assert_eq!(drawn.lot.source(), Some("ten dice thrown before the meeting"));
    assert_eq!(drawn.seed(None).text(), None);
    let written: Value = from_slice(&drawn.to_json()).unwrap();
    assert_eq!(written["lot"]["seed_of_draw"], "sha256-hex of <secret><draw>");
    assert!(written["lot"].get("seed").is_none());
    let both = read_rule(&json!({"lot": {"seed": "s", "draw": "ten dice"}}));
    assert_eq!(both, Err(RuleFault::TwoSeeds));
}
