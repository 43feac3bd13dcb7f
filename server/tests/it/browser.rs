//! A visitor without JavaScript: asks for pages in process, keeps cookies, follows redirects, fills in the forms it finds.

use app::site::Site;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use axum::{Router, response::Response};
use domain::{Instant, ProcessId, Role, Signature, UserId};
use leptos::server_fn::axum::server_fn_paths;
use scraper::{ElementRef, Html, Selector};
use server::router::{Manner, router};
use std::collections::BTreeMap;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use storage::processes::{self};
use storage::{Chance, Db, accounts, passwords};
use tempfile::TempDir;
use tower::ServiceExt as _;

/// The password of every account that a test makes.
pub const PASSWORD: &str = "una frase bastante larga";

/// A whole site on a fresh database, with a clock that the test sets.
pub struct TestSite {
    pub db: Db,
    /// Where the database is, for commands that run beside the site.
    pub url: String,
    pub router: Router,
    site: Site,
    clock: Arc<AtomicI64>,
    folder: Arc<TempDir>,
}

impl TestSite {
    /// An empty site; its clock stands at a moment such as `2018-01-10T12:00:00Z`.
    pub async fn at(moment: &str) -> Self {
        // What the program says went wrong stands beside the test that failed.
        let errors = tracing_subscriber::fmt().with_max_level(tracing::Level::ERROR).with_test_writer();
        let _ = errors.try_init();
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("jopoi.db").display());
        Self::on(folder, url, moment.parse().expect("a moment")).await
    }

    /// A rehearsal of a site, at the same moment.
    pub async fn rehearsal_of(site: &Self) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("copy.db").display());
        server::commands::rehearse::copy(&site.url, &url).await.expect("a copy");
        Self::on(folder, url, site.now()).await
    }

    async fn on(folder: TempDir, url: String, moment: Instant) -> Self {
        let db = Db::open(&url, Chance::from_seed(1)).await.expect("a database");
        let clock = Arc::new(AtomicI64::new(moment.micros()));
        let read = Arc::clone(&clock);
        let site = Site {
            db: db.clone(),
            nearby: app::nearby::Nearby::default(),
            clock: Arc::new(move || Instant::from_micros(read.load(Ordering::SeqCst))),
            public_url: "http://localhost".into(),
            number: None,
            shelf: app::whatsapp::Shelf::default(),
        };
        Self {
            db,
            url,
            router: router(site.clone(), Manner { keep_pages: true, secure_cookies: false, behind_proxy: true }),
            site,
            clock,
            folder: Arc::new(folder),
        }
    }

    /// What pages and workers share.
    pub fn site(&self) -> Site {
        self.site.clone()
    }

    pub fn now(&self) -> Instant {
        Instant::from_micros(self.clock.load(Ordering::SeqCst))
    }

    /// Sets the clock.
    pub fn set_clock(&self, moment: &str) {
        self.clock.store(moment.parse::<Instant>().expect("a moment").micros(), Ordering::SeqCst);
    }

    /// A process at `plan` with nothing in it.
    pub async fn process(&self) -> ProcessId {
        let id = ProcessId(self.db.chance().id());
        let mut change = self.db.change(id, Signature::System, self.now()).await.expect("a change");
        let new = specimens::process();
        processes::add(&mut change, &new).await.expect("a process");
        change.commit().await.expect("a commit");
        id
    }

    /// Somebody with an account and a password that is always the same, who has not signed in yet.
    pub async fn account(&self, email: &str) -> UserId {
        let hash = passwords::hash(PASSWORD.to_owned(), self.db.chance()).await.expect("a hash");
        let mut change = self.db.change(ProcessId::EVERYWHERE, Signature::System, self.now()).await.expect("a change");
        let id = accounts::add(&mut change, email, "Ana Ñandutí", &hash).await.expect("an account");
        change.commit().await.expect("a commit");
        id
    }

    /// Somebody who holds a role in a process (or everywhere) and has signed in.
    pub async fn officer(&self, role: Role, process: ProcessId) -> Browser {
        let email = format!("{role}.{}@example.py", self.db.chance().code(6));
        let account = self.account(&email).await;
        let mut change = self.db.change(process, Signature::System, self.now()).await.expect("a change");
        accounts::grant(&mut change, account, role).await.expect("a role");
        change.commit().await.expect("a commit");
        let mut visitor = self.visitor();
        visitor.sign_in(&email, PASSWORD).await;
        visitor
    }

    /// Somebody who has never been here.
    pub fn visitor(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: BTreeMap::new(),
            language: "es",
            heads: Vec::new(),
            _database: Arc::clone(&self.folder),
        }
    }
}

/// Where the form of a server function posts to, for what no page offers.
pub fn action(name: &str) -> String {
    let ending = format!("/{name}");
    let (path, _) = server_fn_paths().find(|(path, _)| path.ends_with(&ending)).expect("a server function");
    path.to_owned()
}

/// One visitor.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    /// What the browser asks for in `Accept-Language`.
    pub language: &'static str,
    /// The heads of all answers it got, the ones that lead on too.
    pub heads: Vec<HeaderMap>,
    /// The folder of the database stays for as long as anybody visits.
    _database: Arc<TempDir>,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    /// The address at which the visitor ended up.
    pub url: String,
    pub headers: HeaderMap,
    pub html: String,
}

impl Browser {
    /// Fills in the form to sign in.
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Page {
        let form = self.open("/sign-in").await;
        self.submit(&form, "sign_in", &[("email", email), ("password", password)]).await
    }

    /// Opens an address and follows where it leads.
    pub async fn open(&mut self, path: &str) -> Page {
        let mut path = path.to_owned();
        for _ in 0..5 {
            let response = self.send(Request::get(&path), Body::empty()).await;
            match redirect(&response) {
                Some(to) => path = to,
                None => return page(path, response).await,
            }
        }
        panic!("{path} leads in a circle");
    }

    /// Fills in the form whose action ends in `/{name}` and sends it; fields that aren't given keep what stands in them.
    pub async fn submit(&mut self, page: &Page, name: &str, fields: &[(&str, &str)]) -> Page {
        let (action, mut pairs) = page.form(name);
        for (field, _) in fields {
            pairs.retain(|(kept, _)| kept != field);
        }
        pairs.extend(fields.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())));
        self.post(&action, &page.url, &pairs).await
    }

    /// Sends fields to an action, coming from a page, and follows where the answer leads.
    pub async fn post(&mut self, action: &str, from: &str, pairs: &[(String, String)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let request = Request::post(action)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::REFERER, referer(from))
            .header("sec-fetch-site", "same-origin");
        let response = self.send(request, Body::from(body)).await;
        match redirect(&response) {
            Some(to) => self.open(&to).await,
            None => page(action.to_owned(), response).await,
        }
    }

    /// Whether any header of any answer that it got holds a text.
    pub fn was_told(&self, secret: &str) -> bool {
        let holds = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).contains(secret);
        self.heads.iter().any(|head| head.values().any(holds))
    }

    /// Sends a body of any kind to an action, and shows the answer as it comes.
    pub async fn send_raw(&mut self, action: &str, from: &str, kind: &str, body: impl Into<Body>) -> Page {
        let request = Request::post(action)
            .header(header::CONTENT_TYPE, kind)
            .header(header::REFERER, referer(from))
            .header("sec-fetch-site", "same-origin");
        let response = self.send(request, body.into()).await;
        page(action.to_owned(), response).await
    }

    /// Sends the form whose action ends in `/{name}` with a file in one of its fields.
    pub async fn upload(&mut self, page: &Page, name: &str, field: &str, file: (&str, &[u8])) -> Page {
        self.upload_with(page, name, &[], field, file).await
    }

    /// The same with other fields filled in.
    pub async fn upload_with(
        &mut self,
        page: &Page,
        name: &str,
        fields: &[(&str, &str)],
        field: &str,
        file: (&str, &[u8]),
    ) -> Page {
        let (action, mut pairs) = page.form(name);
        for (name, value) in &mut pairs {
            if let Some((_, typed)) = fields.iter().find(|(typed, _)| typed == name) {
                (*typed).clone_into(value);
            }
        }
        let mut body = Vec::new();
        for (field, value) in pairs {
            let part = format!("--part\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        let head = format!(
            "--part\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{}\"\r\n\
            Content-Type: application/octet-stream\r\n\r\n",
            file.0
        );
        body.extend([head.as_bytes(), file.1, b"\r\n--part--\r\n"].concat());
        let request = Request::post(&action)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=part")
            .header(header::REFERER, referer(&page.url))
            .header("sec-fetch-site", "same-origin");
        let response = self.send(request, Body::from(body)).await;
        match redirect(&response) {
            Some(to) => self.open(&to).await,
            None => self::page(action, response).await,
        }
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Response {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::HOST, "localhost");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let response = self.router.clone().oneshot(request.body(body).expect("a request")).await.expect("an answer");
        self.heads.push(response.headers().clone());
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().expect("a cookie").split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        response
    }
}

impl Page {
    /// Whether it says this, as a reader sees it: white space folded, signs decoded.
    pub fn says(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// All text of the page.
    pub fn text(&self) -> String {
        Html::parse_document(&self.html)
            .root_element()
            .text()
            .collect::<Vec<_>>()
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The texts of all elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let text = |element: ElementRef<'_>| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        Html::parse_document(&self.html).select(&selector).map(text).collect()
    }

    /// The action of a form and what stands in its fields.
    pub fn form(&self, name: &str) -> (String, Vec<(String, String)>) {
        self.find_form(name).unwrap_or_else(|| panic!("no form {name} on {}: {}", self.url, self.text()))
    }

    /// The same, if the page has such a form, or a button of a form that leads there.
    pub fn find_form(&self, name: &str) -> Option<(String, Vec<(String, String)>)> {
        let document = Html::parse_document(&self.html);
        let forms = Selector::parse("form").expect("a selector");
        let buttons = Selector::parse("[formaction]").expect("a selector");
        let ends = format!("/{name}");
        let leads = |action: Option<&str>| action.is_some_and(|action| action.ends_with(&ends));
        let found = document.select(&forms).find_map(|form| {
            let button = form.select(&buttons).find(|button| leads(button.attr("formaction")));
            let own = form.attr("action").filter(|action| action.ends_with(&ends));
            Some((form, own.or_else(|| button?.attr("formaction"))?.to_owned()))
        });
        let (form, action) = found?;
        let fields = Selector::parse("input, textarea, select").expect("a selector");
        Some((action, form.select(&fields).filter_map(field).collect()))
    }
}

fn field(element: ElementRef<'_>) -> Option<(String, String)> {
    let name = element.attr("name")?.to_owned();
    let value = match element.value().name() {
        "textarea" => element.text().collect(),
        "select" => {
            let chosen = Selector::parse("option[selected]").expect("a selector");
            let first = Selector::parse("option").expect("a selector");
            let option = element.select(&chosen).next().or_else(|| element.select(&first).next())?;
            option.attr("value").unwrap_or_default().to_owned()
        }
        _ => match element.attr("type") {
            Some("checkbox" | "radio") if element.attr("checked").is_none() => return None,
            Some("submit" | "file") => return None,
            _ => element.attr("value").unwrap_or_default().to_owned(),
        },
    };
    Some((name, value))
}

/// Where a visitor comes from, as browsers say it: without the part after `#`.
fn referer(url: &str) -> String {
    format!("http://localhost{}", url.split('#').next().unwrap_or_default())
}

fn redirect(response: &Response) -> Option<String> {
    let to = response.headers().get(header::LOCATION)?.to_str().ok()?;
    response.status().is_redirection().then(|| to.trim_start_matches("http://localhost").to_owned())
}

async fn page(url: String, response: Response) -> Page {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 64 << 20).await.expect("a body");
    Page { status: parts.status, url, headers: parts.headers, html: String::from_utf8_lossy(&bytes).into_owned() }
}
