//! Names with a colon, notices with a colon: the whole chat decides, and what it can't decide is told.

use crate::reading::{count, doubtful, read, said};
use domain::whatsapp::Kind;

fn chat(lines: &[&str]) -> domain::whatsapp::Chat {
    let lines: Vec<_> = lines.iter().map(|line| format!("14/3/2018, 09:12 - {line}")).collect();
    read(lines.join("\n")).unwrap()
}

#[test]
fn a_notice_whose_group_has_a_colon_in_its_name_is_no_message() {
    let chat = chat(&[
        "Ada changed the subject from \"Plans: Friday\" to \"Plans: Saturday\"",
        "Ada changed the subject from \"Plans: Saturday\" to \"Plans: Sunday\"",
        "Ada hat den Betreff von \"Pläne: Freitag\" geändert",
        "Ada: hola",
    ]);
    assert_eq!((said(&chat), count(&chat, Kind::Notice)), (vec!["Ada|text|hola".to_owned()], 3));
    assert_eq!(doubtful(&chat), [3], "its language is not known");
}

#[test]
fn whoever_writes_again_has_the_name_and_whoever_does_not_is_doubtful() {
    let notice = "Proyecto: Agua se unió usando el enlace de invitación de este grupo";
    let again = chat(&[notice, "Proyecto: Agua: hola", "Proyecto: Agua: buenas"]);
    assert_eq!(count(&again, Kind::Notice), 1);
    let other = chat(&[notice, "Proyecto: hola a todos"]);
    assert_eq!(said(&other)[0], "Proyecto|text|Agua se unió usando el enlace de invitación de este grupo");
    let neither = chat(&[notice, "Ana: hola"]);
    assert_eq!((count(&neither, Kind::Notice), doubtful(&neither)), (1, vec![1]));
}

#[test]
fn a_message_that_speaks_of_a_notice_stays_a_message() {
    let chat = chat(&["Ana: Beto salió del grupo", "Ana: hola", "Ana: mirá: Beto left"]);
    assert_eq!(chat.said().count(), 3);
    assert_eq!(chat.authors, ["Ana"]);
}

#[test]
fn a_name_with_a_colon_is_known_by_what_stands_directly_after_it() {
    let chat = chat(&["Juan: López (CEAMSO): <Media omitted>", "Juan: López (CEAMSO): hola", "Juan: yo soy otro"]);
    assert_eq!(chat.authors, ["Juan: López (CEAMSO)", "Juan"]);
    assert!(doubtful(&chat).is_empty(), "{:?}", chat.doubtful);
}

#[test]
fn a_word_that_somebody_puts_before_every_message_is_no_name() {
    let chat = chat(&["Beto: Propuesta: agua", "Beto: Propuesta: luz", "Beto: PEDIDO: pan"]);
    assert_eq!(chat.authors, ["Beto"]);
}

#[test]
fn notices_under_a_name_are_told_with_and_without_the_mark_of_ios() {
    let text = "[14/3/18, 09:12:03] Grupo: plan 2018: \u{200e}Ana cambió el nombre del grupo de “A: b” a “Grupo: plan 2018”\n\
        [14/3/18, 09:12:04] Bob: Alice added Bob\n[14/3/18, 09:12:05] Bob: Bob joined using this group's invite link\n\
        [14/3/18, 09:12:06] Ana: \u{200e}Esto no lo conoce nadie\n[14/3/18, 09:12:07] Bob: hola\n[14/3/18, 09:12:08] Ana created group “X”";
    let chat = read(text).unwrap();
    assert_eq!((said(&chat), count(&chat, Kind::Notice)), (vec!["Bob|text|hola".to_owned()], 5));
}

#[test]
fn two_alike_in_the_same_minute_are_two_and_a_longer_export_adds_only_what_is_new() {
    let pseudonyms = crate::reading::pseudonyms();
    let short = chat(&["Ana: ok", "Ana: ok", "Beto: ok"]);
    let long = read("14/3/2018, 09:12 - Ana: ok\n14/3/2018, 09:12 - Ana: ok\n14/3/2018, 09:12 - Beto: ok\n14/3/2018, 09:13 - Ana: ok").unwrap();
    let (short, long) = (pseudonyms.identities("salud", &short), pseudonyms.identities("salud", &long));
    assert_eq!(short[..], long[..3]);
    let different: std::collections::HashSet<_> = long.iter().collect();
    assert_eq!(different.len(), 4);
    let seconds = read("[14/3/18, 09:12:55] Ana: ok").unwrap();
    assert_eq!(pseudonyms.identities("salud", &seconds)[0], short[0], "the same from a phone that writes seconds");
}
