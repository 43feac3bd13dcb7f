//! A voter with a sheet and a phone: opens the ballot, marks, reviews, casts. When nobody answers they try again, and send
//! what they had sent before.

use anyhow::{Context as _, Result, bail, ensure};
use axum::body::Bytes;
use axum::http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, LOCATION, REFERER, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode, request};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::Instant;

/// How long somebody waits before they try again.
const PATIENCE: Duration = Duration::from_millis(25);
/// How long somebody waits for an answer.
const ANSWERED_WITHIN: Duration = Duration::from_secs(20);

/// A ballot that the program has acknowledged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    pub receipt: String,
    pub marks: BTreeSet<u32>,
}

pub struct Voter {
    code: String,
    marks: BTreeSet<u32>,
    cookies: BTreeMap<String, String>,
    line: Option<SendRequest<Full<Bytes>>>,
    /// How long each answer took, with the address that was asked.
    pub waits: Vec<(String, Duration)>,
    /// How often nobody answered.
    pub retries: usize,
}

struct Answer {
    headers: HeaderMap,
    html: String,
}

impl Voter {
    pub fn new(code: &str, marks: BTreeSet<u32>) -> Self {
        let (cookies, waits) = (BTreeMap::new(), Vec::new());
        Self { code: code.to_owned(), marks, cookies, line: None, waits, retries: 0 }
    }

    /// Votes, however often it takes, and keeps the receipt.
    pub async fn vote(&mut self, address: SocketAddr) -> Result<Cast> {
        self.get(address, &format!("/vote/{}", self.code)).await?;
        let ballot = self.get(address, "/vote").await?;
        let receipt = value_of(&ballot.html, "receipt")?.to_owned();
        let mut fields = vec![("receipt".to_owned(), receipt.clone())];
        for field in ["round", "seal"] {
            fields.push((field.to_owned(), value_of(&ballot.html, field)?.to_owned()));
        }
        fields.extend(self.marks.iter().map(|number| (format!("marks[{number}]"), "1".to_owned())));
        let reviewed = self.post(address, action_of(&ballot.html, "review")?, &fields).await?;
        ensure!(leads_to(&reviewed, "/vote/review"), "the ballot was not taken to be reviewed");
        let review = self.get(address, "/vote/review").await?;
        self.post(address, action_of(&review.html, "cast_ballot")?, &fields).await?;
        let told = self.get(address, "/vote").await?;
        ensure!(told.html.contains("class=\"receipt\"") && told.html.contains(&receipt), "no receipt: {}", told.html);
        self.line = None;
        Ok(Cast { receipt, marks: self.marks.clone() })
    }

    async fn get(&mut self, address: SocketAddr, path: &str) -> Result<Answer> {
        self.ask(address, path, None).await
    }

    async fn post(&mut self, address: SocketAddr, path: &str, fields: &[(String, String)]) -> Result<Answer> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask(address, path, Some(body)).await
    }

    /// Asks until somebody answers.
    async fn ask(&mut self, address: SocketAddr, path: &str, body: Option<String>) -> Result<Answer> {
        let first = Instant::now();
        while first.elapsed() < 3 * ANSWERED_WITHIN {
            let asked = Instant::now();
            let answer = tokio::time::timeout(ANSWERED_WITHIN, self.send(address, path, body.clone())).await;
            if let Ok(Ok((status, answer))) = answer {
                ensure!(status.is_success() || status.is_redirection(), "{path} answers {status}: {}", answer.html);
                self.waits.push((path.to_owned(), asked.elapsed()));
                return Ok(answer);
            }
            (self.line, self.retries) = (None, self.retries + 1);
            tokio::time::sleep(PATIENCE).await;
        }
        bail!("nobody answers {path}")
    }

    async fn send(&mut self, address: SocketAddr, path: &str, body: Option<String>) -> Result<(StatusCode, Answer)> {
        let method = if body.is_some() { "POST" } else { "GET" };
        let request = self.heads(Request::builder().method(method).uri(path), address);
        let request = request.body(Full::new(Bytes::from(body.unwrap_or_default())))?;
        let mut line = match self.line.take().filter(|line| !line.is_closed()) {
            Some(line) => line,
            None => connect(address).await?,
        };
        line.ready().await?;
        let (parts, body) = line.send_request(request).await?.into_parts();
        let html = String::from_utf8(body.collect().await?.to_bytes().into())?;
        self.line = Some(line);
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let pair = cookie.to_str()?.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok((parts.status, Answer { headers: parts.headers, html }))
    }

    fn heads(&self, request: request::Builder, address: SocketAddr) -> request::Builder {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request
            .header(HOST, address.to_string())
            .header(ACCEPT, "text/html")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(REFERER, format!("http://{address}/vote"))
            .header("sec-fetch-site", "same-origin");
        if cookies.is_empty() { request } else { request.header(COOKIE, cookies.join("; ")) }
    }
}

async fn connect(address: SocketAddr) -> Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (line, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(line)
}

fn leads_to(answer: &Answer, path: &str) -> bool {
    answer.headers.get(LOCATION).and_then(|to| to.to_str().ok()).is_some_and(|to| to.ends_with(path))
}

/// What stands in a hidden field of a page.
fn value_of<'a>(html: &'a str, field: &str) -> Result<&'a str> {
    between(html, &format!("name=\"{field}\" value=\""), "\"").with_context(|| format!("no field {field}: {html}"))
}

/// Where a form of a page is sent.
fn action_of<'a>(html: &'a str, name: &str) -> Result<&'a str> {
    let actions = html.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next());
    actions.into_iter().find(|action| action.ends_with(name)).with_context(|| format!("no form {name}: {html}"))
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(inside, _)| inside)
}
