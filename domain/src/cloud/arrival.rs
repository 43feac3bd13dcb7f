//! What the webhook brings: messages and what became of ours, in one body several of both, in any order, more than once.

use super::Fate;
use crate::Instant;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::Sha256;

/// Something that arrived, under the id by which it is known when it comes again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// The id of the message (`wamid…`); of a status with the status behind it.
    pub id: String,
    /// When, as WhatsApp says, to the second.
    pub at: Instant,
    /// What.
    pub what: What,
}

/// What arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Somebody wrote.
    Said {
        /// The number, digits with the code of the country. The name in the profile is not kept.
        from: String,
        /// What.
        content: Content,
    },
    /// What became of a message of ours.
    Went {
        /// The id that WhatsApp gave it.
        message: String,
        /// What.
        fate: Fate,
        /// The number of the fault, where it failed.
        fault: Option<i64>,
    },
}

/// What a message holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Words, typed or chosen.
    Text(String),
    /// A voice note, a picture, a film or a document, to be fetched by its id.
    Media {
        /// `audio`, `image`, `video` or `document`.
        kind: String,
        /// Its id.
        id: String,
        /// Its type.
        media_type: String,
        /// Words beside it.
        caption: String,
    },
    /// A place on a map.
    Place {
        /// Latitude and longitude, as they came.
        at: String,
        /// What it is called.
        name: String,
    },
    /// What needs no answer: a reaction, a sticker.
    Sign,
    /// What this program knows nothing of.
    Unknown,
}

/// A body that is none of WhatsApp's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the body is no notification of WhatsApp")]
pub struct Unreadable;

/// Whether a body carries the signature of who knows the secret of our app: `sha256=` and the hexadecimal HMAC-SHA-256 over
/// its exact bytes, compared in constant time.
#[must_use]
pub fn is_signed(secret: &str, body: &[u8], signature: &str) -> bool {
    let Some(hex) = signature.strip_prefix("sha256=") else { return false };
    let Some(told) = bytes(hex) else { return false };
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(body);
    mac.verify_slice(&told).is_ok()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    if !hex.len().is_multiple_of(2) || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..hex.len()).step_by(2).map(pair).collect()
}

/// Everything in a body that is for our number; what has no id or no sender is passed over.
///
/// # Errors
/// [`Unreadable`] when it is no notification of WhatsApp.
pub fn read(body: &[u8], number: &str) -> Result<Vec<Arrival>, Unreadable> {
    let body: Value = serde_json::from_slice(body).map_err(|_| Unreadable)?;
    if body["object"] != "whatsapp_business_account" {
        return Err(Unreadable);
    }
    let changes = list(&body["entry"]).flat_map(|entry| list(&entry["changes"]));
    let ours = changes.map(|change| &change["value"]).filter(|value| value["metadata"]["phone_number_id"] == number);
    let mut arrivals = Vec::new();
    for value in ours {
        arrivals.extend(list(&value["messages"]).filter_map(message));
        arrivals.extend(list(&value["statuses"]).filter_map(status));
    }
    Ok(arrivals)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A text without the one letter that no database keeps.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('\0', "")
}

/// An id as WhatsApp writes them; what isn't one could not be kept.
fn filled(value: &Value) -> Option<String> {
    let is_id = |text: &String| (1..=300).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    Some(text(value)).filter(is_id)
}

fn moment(value: &Value) -> Option<Instant> {
    let seconds: i64 = value.as_str()?.parse().ok()?;
    Some(Instant::from_micros(seconds.checked_mul(1_000_000)?))
}

fn message(value: &Value) -> Option<Arrival> {
    let from = filled(&value["from"]).filter(|from| from.bytes().all(|byte| byte.is_ascii_digit()))?;
    let said = What::Said { from, content: content(value) };
    Some(Arrival { id: filled(&value["id"])?, at: moment(&value["timestamp"])?, what: said })
}

fn content(value: &Value) -> Content {
    let kind = text(&value["type"]);
    match kind.as_str() {
        "text" => Content::Text(text(&value["text"]["body"])),
        "button" => Content::Text(text(&value["button"]["text"])),
        "interactive" => {
            let chosen = &value["interactive"];
            let reply = if chosen["list_reply"].is_object() { &chosen["list_reply"] } else { &chosen["button_reply"] };
            Content::Text(text(&reply["title"]))
        }
        "audio" | "image" | "video" | "document" => match filled(&value[&kind]["id"]) {
            Some(id) => Content::Media {
                id,
                media_type: text(&value[&kind]["mime_type"]),
                caption: text(&value[&kind]["caption"]),
                kind,
            },
            None => Content::Unknown,
        },
        "location" => {
            let place = &value["location"];
            Content::Place { at: format!("{},{}", place["latitude"], place["longitude"]), name: text(&place["name"]) }
        }
        "reaction" | "sticker" | "system" => Content::Sign,
        _ => Content::Unknown,
    }
}

fn status(value: &Value) -> Option<Arrival> {
    let message = filled(&value["id"])?;
    let fate: Fate = value["status"].as_str()?.parse().ok()?;
    let fault = list(&value["errors"]).next().and_then(|error| error["code"].as_i64());
    let id = format!("{message} {fate}");
    Some(Arrival { id, at: moment(&value["timestamp"])?, what: What::Went { message, fate, fault } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NUMBER: &str = "106540352242922";

    fn sent(messages: &str) -> String {
        format!(
            r#"{{"object":"whatsapp_business_account","entry":[{{"id":"1","changes":[{{"field":"messages","value":
            {{"metadata":{{"phone_number_id":"{NUMBER}"}},{messages}}}}}]}}]}}"#
        )
    }

    fn only(messages: &str) -> Option<Content> {
        let all = read(sent(messages).as_bytes(), NUMBER).unwrap();
        all.into_iter().find_map(|one| match one.what {
            What::Said { content, .. } => Some(content),
            What::Went { .. } => None,
        })
    }

    #[test]
    fn a_signature_is_held_against_the_exact_bytes() {
        // The known vector of FACTS §3b.
        let known = "sha256=0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914";
        assert!(is_signed("secret", b"test", known));
        assert!(!is_signed("secret", b"test ", known) && !is_signed("other", b"test", known));
        for broken in ["", "sha256=", "sha256=zz", "sha256=032", &known[7..], "sha256=é9"] {
            assert!(!is_signed("secret", b"test", broken), "{broken}");
        }
    }

    #[test]
    fn messages_and_fates_are_read_and_what_is_for_another_number_is_not() {
        let both = sent(
            r#""messages":[{"from":"595981123456","id":"wamid.A","timestamp":"1521025201","type":"text","text":{"body":"hola"}}],
            "statuses":[{"id":"wamid.O","status":"failed","timestamp":"1521025202","errors":[{"code":131026}]}]"#,
        );
        let all = read(both.as_bytes(), NUMBER).unwrap();
        assert_eq!(all[0].id, "wamid.A");
        assert_eq!(all[0].at.micros(), 1_521_025_201_000_000);
        let went = What::Went { message: "wamid.O".into(), fate: Fate::Failed, fault: Some(131_026) };
        assert_eq!((all[1].id.as_str(), &all[1].what), ("wamid.O failed", &went));
        assert_eq!(read(both.as_bytes(), "another").unwrap(), []);
        for none in ["", "[]", "{}", "nothing", r#"{"object":"page","entry":[]}"#] {
            assert_eq!(read(none.as_bytes(), NUMBER), Err(Unreadable), "{none}");
        }
    }

    #[test]
    fn what_is_chosen_is_text_and_what_is_unknown_is_told_as_such() {
        let message = |rest: &str| format!(r#""messages":[{{"from":"595981123456","id":"w","timestamp":"1",{rest}}}]"#);
        let text = |text: &str| Some(Content::Text(text.to_owned()));
        assert_eq!(only(&message(r#""type":"button","button":{"payload":"P","text":"Sí"}"#)), text("Sí"));
        let list = r#""type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"t","title":"Agua"}}"#;
        assert_eq!(only(&message(list)), text("Agua"));
        assert_eq!(only(&message(r#""type":"text","text":{"body":"a\u0000b"}"#)), text("ab"));
        assert_eq!(only(&message(r#""type":"reaction","reaction":{"emoji":"x"}"#)), Some(Content::Sign));
        assert_eq!(only(&message(r#""type":"hologram""#)), Some(Content::Unknown));
        assert_eq!(only(&message(r#""type":"audio","audio":{}"#)), Some(Content::Unknown));
        assert_eq!(only(r#""messages":[{"from":"<b>","id":"w","timestamp":"1","type":"text"}]"#), None);
        assert_eq!(only(r#""messages":[{"from":"1","id":"w","timestamp":"x","type":"text"}]"#), None);
    }

    proptest! {
        #[test]
        fn no_body_breaks_the_reader(body in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = read(&body, NUMBER);
        }

        #[test]
        fn no_signature_breaks_the_check(signature in ".{0,90}") {
            prop_assert!(!is_signed("secret", b"test", &signature));
        }
    }
}
