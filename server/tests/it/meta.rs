//! WhatsApp's side of the process's number: bodies as its webhook brings them, with their signatures, and a Graph API of our
//! own on a port of this machine, which keeps what it takes and refuses what it is told to refuse.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub const SECRET: &str = "test-app-secret";
pub const NUMBER: &str = "106540352242922";

#[derive(Clone, Default)]
pub struct Meta {
    taken: Arc<Mutex<Vec<Value>>>,
    refusing: Arc<Mutex<Option<(u16, i64)>>>,
    pause: Duration,
}

impl Meta {
    /// One that takes so long for each message.
    pub fn slow(pause: Duration) -> Self {
        Self { pause, ..Self::default() }
    }

    /// Listens on a free port until the test ends; gives its address.
    pub async fn start(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let file = base.clone();
        let media = move || async move { Json(json!({ "url": format!("{file}/file"), "mime_type": "audio/ogg" })) };
        let routes = Router::new()
            .route("/{number}/messages", post(take))
            .route("/{media}", get(media))
            .route("/file", get(|| async { b"OggS\0\x02 voice".to_vec() }))
            .with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        base
    }

    /// From now on it refuses everything, with a status and a code, or takes it again.
    pub fn refuse(&self, refusing: Option<(u16, i64)>) {
        *self.refusing.lock().unwrap() = refusing;
    }

    /// Everything that it took, in order.
    pub fn taken(&self) -> Vec<Value> {
        self.taken.lock().unwrap().clone()
    }

    /// What it took last.
    pub fn last(&self) -> String {
        self.taken().last().map(text_of).unwrap_or_default()
    }

    pub fn count(&self) -> usize {
        self.taken.lock().unwrap().len()
    }
}

/// What a message says.
pub fn text_of(message: &Value) -> String {
    message["text"]["body"].as_str().unwrap_or_default().to_owned()
}

async fn take(
    State(meta): State<Meta>,
    Path(number): Path<String>,
    Json(body): Json<Value>,
) -> (StatusCode, Json<Value>) {
    tokio::time::sleep(meta.pause).await;
    if let Some((status, code)) = *meta.refusing.lock().unwrap() {
        return (StatusCode::from_u16(status).unwrap(), Json(json!({ "error": { "code": code } })));
    }
    assert_eq!(number, NUMBER);
    let mut taken = meta.taken.lock().unwrap();
    taken.push(body);
    (StatusCode::OK, Json(json!({ "messages": [{ "id": format!("wamid.OUT{}", taken.len()) }] })))
}

/// The signature of a body.
pub fn signature(body: &[u8]) -> String {
    use hmac::{Hmac, Mac as _};
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(body);
    format!("sha256={}", domain::log::hex(&mac.finalize().into_bytes()))
}

/// Somebody writes a message to the number at a second since 1970.
pub fn said(id: &str, phone: &str, second: i64, mut message: Value) -> Vec<u8> {
    message["id"] = json!(id);
    message["from"] = json!(phone);
    message["timestamp"] = json!(second.to_string());
    notification(&json!({ "metadata": { "phone_number_id": NUMBER }, "messages": [message] }))
}

/// Words alone.
pub fn text(body: &str) -> Value {
    json!({ "type": "text", "text": { "body": body } })
}

/// What the webhook brings.
pub fn notification(value: &Value) -> Vec<u8> {
    let entry = json!([{ "id": "1", "changes": [{ "field": "messages", "value": value }] }]);
    serde_json::to_vec(&json!({ "object": "whatsapp_business_account", "entry": entry })).unwrap()
}
