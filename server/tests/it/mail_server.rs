//! A mail server of our own: a real one as far as SMTP goes, on a port of this machine. It keeps what it takes, and refuses
//! what it is told to refuse.

use mailin::{Action, Handler, Response, Session, SessionBuilder, response};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{self, Read, Write};
use std::net::{IpAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What it does with mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes it.
    Takes,
    /// Refuses it for now.
    Busy,
    /// Refuses the address for good.
    Unknown,
}

/// A mail as it came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    pub to: Vec<String>,
    /// Head and text, as read: soft line ends joined, letters decoded.
    pub text: String,
}

#[derive(Debug)]
struct Inner {
    mood: Mood,
    pause: Duration,
    taken: Vec<Taken>,
}

/// The server.
#[derive(Debug, Clone)]
pub struct MailServer {
    pub url: String,
    /// The certificate that it shows (PEM), where it protects connections.
    pub certificate: Option<String>,
    inner: Arc<Mutex<Inner>>,
}

impl MailServer {
    /// Listens on a free port; ends with the test.
    pub fn start() -> Self {
        Self::slow(Duration::ZERO)
    }

    /// One that takes so long to take a mail.
    pub fn slow(pause: Duration) -> Self {
        Self::listening(pause, None)
    }

    /// One that protects connections once it is asked to (STARTTLS, RFC 3207), with a certificate that nobody knows.
    pub fn protected() -> Self {
        let CertifiedKey { cert, signing_key } =
            generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
        let key = PrivatePkcs8KeyDer::from(signing_key.serialize_der());
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|config| config.with_no_client_auth().with_single_cert(vec![cert.der().clone()], key.into()))
            .expect("what a protected connection needs");
        let mut server = Self::listening(Duration::ZERO, Some(Arc::new(config)));
        server.url = server.url.replace("127.0.0.1", "localhost");
        Self { certificate: Some(cert.pem()), ..server }
    }

    fn listening(pause: Duration, protection: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let inner = Arc::new(Mutex::new(Inner { mood: Mood::Takes, pause, taken: Vec::new() }));
        let shared = Arc::clone(&inner);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let hand = Hand { inner: Arc::clone(&shared), now: Taken::default(), raw: Vec::new() };
                let protection = protection.clone();
                thread::spawn(move || talk(stream, hand, protection));
            }
        });
        Self { url, certificate: None, inner }
    }

    pub fn set_mood(&self, mood: Mood) {
        self.inner.lock().unwrap().mood = mood;
    }

    /// Everything that it took, in order.
    pub fn taken(&self) -> Vec<Taken> {
        self.inner.lock().unwrap().taken.clone()
    }
}

fn talk(stream: TcpStream, hand: Hand, protection: Option<Arc<ServerConfig>>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut builder = SessionBuilder::new("mail.example");
    if protection.is_some() {
        builder.enable_start_tls();
    }
    let mut session = builder.build(IpAddr::from([127, 0, 0, 1]), hand);
    let mut line = stream;
    session.greeting().write_to(&mut line)?;
    if !listen(&mut line, &mut session)? {
        return Ok(());
    }
    let Some(config) = protection else { return Ok(()) };
    let connection = ServerConnection::new(config).map_err(io::Error::other)?;
    session.tls_active();
    listen(&mut StreamOwned::new(connection, line), &mut session).map(drop)
}

/// Answers line by line; whether the connection is to be protected from here on.
fn listen(stream: &mut (impl Read + Write), session: &mut Session<Hand>) -> io::Result<bool> {
    let mut line = Vec::new();
    loop {
        line.clear();
        // Nothing is read ahead: what comes after STARTTLS is not for this connection.
        while !line.ends_with(b"\n") {
            let mut byte = [0];
            if stream.read(&mut byte)? == 0 {
                return Ok(false);
            }
            line.extend(byte);
        }
        let answer = session.process(&line);
        if answer.action != Action::NoReply {
            answer.write_to(stream)?;
        }
        match answer.action {
            Action::Close => return Ok(false),
            Action::UpgradeTls => return Ok(true),
            Action::Reply | Action::NoReply => {}
        }
    }
}

/// Takes one mail in.
struct Hand {
    inner: Arc<Mutex<Inner>>,
    now: Taken,
    raw: Vec<u8>,
}

impl Handler for Hand {
    fn rcpt(&mut self, to: &str) -> Response {
        match self.inner.lock().unwrap().mood {
            Mood::Takes => {
                self.now.to.push(to.to_owned());
                response::OK
            }
            Mood::Busy => response::OUT_OF_SPACE,
            Mood::Unknown => response::NO_MAILBOX,
        }
    }

    fn data(&mut self, buf: &[u8]) -> io::Result<()> {
        self.raw.extend_from_slice(buf);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        self.now.text = read(&self.raw);
        self.raw.clear();
        let pause = self.inner.lock().unwrap().pause;
        thread::sleep(pause);
        self.inner.lock().unwrap().taken.push(std::mem::take(&mut self.now));
        response::OK
    }
}

/// Undoes quoted-printable: `=C3=B3` is a letter, `=` at the end of a line joins two.
fn read(raw: &[u8]) -> String {
    let mut bytes = Vec::new();
    let mut rest = raw;
    while let Some((first, after)) = rest.split_first() {
        match (first, after) {
            (b'=', [b'\r', b'\n', after @ ..]) => rest = after,
            (b'=', [a, b, after @ ..]) if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => {
                let digits = [*a, *b];
                let digits = std::str::from_utf8(&digits).unwrap_or_default();
                bytes.push(u8::from_str_radix(digits, 16).unwrap_or_default());
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
