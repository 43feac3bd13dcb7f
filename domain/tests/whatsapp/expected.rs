//! Every field of `exports/expected.json` that can be counted.

use crate::reading::{count, doubtful, read, said, summary};
use domain::whatsapp::{DateOrder, Kind, Unreadable};
use serde_json::Value;
use std::fs;

const EXPORTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/whatsapp/exports");

fn export(name: &str) -> Vec<u8> {
    fs::read(format!("{EXPORTS}/{name}")).unwrap()
}

#[test]
fn every_export_gives_what_is_expected_of_it() {
    let expected: Value = serde_json::from_slice(&export("expected.json")).unwrap();
    for (name, expected) in expected.as_object().unwrap() {
        let chat = read(export(name));
        if expected["must"] == "be refused" {
            assert_eq!(chat.unwrap_err().why, Unreadable::NoChat, "{name}");
            continue;
        }
        let chat = chat.unwrap_or_else(|refused| panic!("{name}:{refused}"));
        let told = summary(&chat);
        let order = expected["date_order"].as_str().unwrap();
        assert!(order.contains(chat.date_order.name()), "{name}");
        for (field, found) in [
            ("user_messages", told.messages),
            ("notices", told.notices),
            ("media", told.media),
            ("deleted", count(&chat, Kind::Deleted)),
            ("location", count(&chat, Kind::Location)),
        ] {
            if let Some(expected) = expected[field].as_u64() {
                assert_eq!(found as u64, expected, "{name}: {field}");
            }
        }
    }
}

#[test]
fn an_android_export_in_spanish_is_read_line_by_line() {
    let chat = read(export("es_android_24h.txt")).unwrap();
    assert_eq!(
        said(&chat),
        [
            "+595981123456|text|Buenas! Propongo publicar el stock de medicamentos de cada hospital.",
            "María Ñanduti|text|De acuerdo 👍",
            "María Ñanduti|text|De acuerdo 👍",
            "Juan: López (CEAMSO)|attachment|IMG-20180314-WA0001.jpg (archivo adjunto)",
            "Juan: López (CEAMSO)|media_omitted|<Multimedia omitido>",
            "María Ñanduti|location|ubicación: https://maps.google.com/?q=-22.3548,-60.0316",
            "María Ñanduti|deleted|se eliminó este mensaje",
            "María Ñanduti|deleted|eliminaste este mensaje",
            "María Ñanduti|text|Corrijo: stock semanal",
            "Ña Pabla|text|Mba'éichapa! Che aipota tesãi opavavépe g̃uarã",
            "Ña Pabla|poll|ENCUESTA:",
            "Beto|text|Mira lo que me pasaron: [9/2/2018, 14:41] Carlos: nos vemos el martes",
            "Beto|text|null",
            "Beto|text|",
        ]
    );
    assert_eq!(count(&chat, Kind::Notice), 7);
    assert_eq!(doubtful(&chat), [27], "the pasted line only");
    let first = chat.said().next().unwrap();
    assert!(first.text.ends_with("del Chaco: Mariscal, Filadelfia.") && first.text.contains("días.\n\nY que"));
}

#[test]
fn times_of_twelve_hours_and_the_zone_are_read() {
    let chat = read(export("en_android_12h_nnbsp_bom.txt")).unwrap();
    let times: Vec<_> = chat.said().map(|message| message.written.time().strftime("%H:%M").to_string()).collect();
    assert_eq!(times, ["21:14", "00:00", "12:00", "21:15", "21:16", "21:17", "21:19", "21:20"]);
    let told = summary(&chat);
    assert_eq!(told.first.as_deref(), Some("2018-03-14T00:00:00-03:00"), "the earliest, wherever it stands");
    assert_eq!((chat.date_order, chat.date_order_sure), (DateOrder::MonthFirst, true));
}

#[test]
fn an_ios_export_tells_its_notices_by_their_marks() {
    let chat = read(export("es_ios_24h_crlf.txt")).unwrap();
    let authors: Vec<_> = said(&chat).iter().map(|said| said.split('|').next().unwrap().to_owned()).collect();
    assert_eq!(authors, ["~ Ña Pabla", "Beto", "Beto", "Beto", "Beto", "Beto"]);
    assert_eq!(chat.said().next().unwrap().text, "Propuesta: becas con rendición de cuentas\nsegunda línea");
    let files: Vec<_> = chat.said().filter_map(|message| message.file.as_deref()).collect();
    assert_eq!(files, ["00000012-PHOTO-2018-03-14-09-14-30.jpg"]);
    assert!(doubtful(&chat).is_empty(), "{:?}", chat.doubtful);
}

#[test]
fn an_order_that_is_guessed_or_only_inferred_from_the_lines_is_not_sure() {
    for name in ["ambiguous_dates.txt", "day_first_by_order.txt"] {
        let chat = read(export(name)).unwrap();
        assert_eq!((chat.date_order, chat.date_order_sure), (DateOrder::DayFirst, false), "{name}");
    }
    assert_eq!(said(&read(export("legacy_colon.txt")).unwrap()), ["Sender Name|text|Message"]);
}
