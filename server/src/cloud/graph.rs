//! The way to WhatsApp: the Graph API. Neither the token nor the number of a person ever stands in the log.

use app::cloud::Fetched;
use domain::cloud::{Fault, fault_of, is_within_window};
use domain::notice::ATTEMPT_SECONDS;
use domain::recording::{MOST_BYTES, kind_of};
use domain::{Instant, Language};
use reqwest::{Client, Response};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use storage::cloud_sendings::Sending;

/// How long WhatsApp may take.
const PATIENCE: Duration = Duration::from_secs(ATTEMPT_SECONDS);
/// The most letters of a gap in a template, which holds no line breaks.
const GAP: usize = 900;

/// The way of one number.
#[derive(Clone)]
pub struct Graph {
    client: Client,
    base: Arc<str>,
    number_id: Arc<str>,
    token: Arc<str>,
    template: Option<Arc<str>>,
}

/// Why something did not go out, without any number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Whether it is of no use to try again.
    pub is_final: bool,
    /// The kind of failure.
    pub told: String,
}

impl Graph {
    /// To `base`, such as `https://graph.facebook.com/v23.0`. The template is the one that was approved for what is told
    /// after a day of silence; without one, nothing is told then.
    ///
    /// # Errors
    /// When the program can make no connections at all.
    pub fn at(base: &str, number_id: &str, token: &str, template: Option<&str>) -> anyhow::Result<Self> {
        Ok(Self {
            client: Client::builder().timeout(PATIENCE).build()?,
            base: base.trim_end_matches('/').into(),
            number_id: number_id.into(),
            token: token.into(),
            template: template.map(Into::into),
        })
    }

    /// Sends; gives the id that WhatsApp gave it.
    ///
    /// # Errors
    /// With the kind of failure.
    pub async fn send(&self, sending: &Sending, now: Instant) -> Result<String, Refused> {
        let body = self.body(sending, now)?;
        let address = format!("{}/{}/messages", self.base, self.number_id);
        let answer = self.client.post(address).bearer_auth(&self.token).json(&body).send().await;
        let answer = answer.map_err(|error| Refused { is_final: false, told: kind(&error).to_owned() })?;
        let status = answer.status().as_u16();
        let told: Value = answer.json().await.unwrap_or_default();
        match told["messages"][0]["id"].as_str().filter(|_| status < 300) {
            Some(id) => Ok(id.to_owned()),
            None => {
                let code = told["error"]["code"].as_i64();
                let is_final = fault_of(status, code) == Fault::Final;
                let code = code.map(|code| format!(", error {code}")).unwrap_or_default();
                Err(Refused { is_final, told: format!("status {status}{code}") })
            }
        }
    }

    /// Any words within a day of their last message, a template afterwards.
    fn body(&self, sending: &Sending, now: Instant) -> Result<Value, Refused> {
        let (to, text) = (&sending.number, &sending.text);
        if is_within_window(sending.heard_at, now) {
            let text = json!({ "body": text, "preview_url": false });
            return Ok(json!({ "messaging_product": "whatsapp", "to": to, "type": "text", "text": text }));
        }
        let Some(template) = &self.template else {
            return Err(Refused { is_final: true, told: "outside the window, and no template".to_owned() });
        };
        // WhatsApp knows no Guaraní: templates are approved in Spanish and English.
        let language = if sending.language == Language::En.name() { "en" } else { "es" };
        let gap: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(GAP).collect();
        let gaps = json!([{ "type": "body", "parameters": [{ "type": "text", "text": gap }] }]);
        let template = json!({ "name": &**template, "language": { "code": language }, "components": gaps });
        Ok(json!({ "messaging_product": "whatsapp", "to": to, "type": "template", "template": template }))
    }

    /// Fetches a voice note, a picture or a document, bounded.
    ///
    /// # Errors
    /// When WhatsApp is out of reach: it is tried again.
    pub async fn fetch(&self, media: &str) -> Result<Fetched, Refused> {
        let passing = |error: reqwest::Error| Refused { is_final: false, told: kind(&error).to_owned() };
        let ask = |address: String| self.client.get(address).bearer_auth(&self.token).send();
        let found = ask(format!("{}/{media}", self.base)).await.map_err(passing)?;
        if found.status().is_server_error() {
            return Err(Refused { is_final: false, told: format!("status {}", found.status().as_u16()) });
        }
        let found: Value = found.json().await.unwrap_or_default();
        let Some(address) = found["url"].as_str() else { return Ok(Fetched::Lost) };
        let file = ask(address.to_owned()).await.map_err(passing)?;
        if !file.status().is_success() {
            return Ok(Fetched::Lost);
        }
        Ok(match bounded(file).await.map_err(passing)? {
            Some(bytes) => kind_of(&bytes).map_or(Fetched::Lost, |kind| Fetched::Held(kind, bytes)),
            None => Fetched::Lost,
        })
    }
}

/// The bytes, unless they are too many.
async fn bounded(mut file: Response) -> Result<Option<Vec<u8>>, reqwest::Error> {
    let mut bytes = Vec::new();
    while let Some(piece) = file.chunk().await? {
        if bytes.len() + piece.len() > MOST_BYTES {
            return Ok(None);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(Some(bytes))
}

/// What went wrong, without the address.
fn kind(error: &reqwest::Error) -> &'static str {
    if error.is_timeout() { "timeout" } else { "WhatsApp is out of reach" }
}
