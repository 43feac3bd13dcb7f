//! A mail server of our own: a real one as far as SMTP goes, on a port of this machine. It keeps what it takes, and refuses
//! what it is told to refuse.

use mailin::{Action, Handler, Response, SessionBuilder, response};
use std::io::{self, BufRead as _, BufReader};
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
    inner: Arc<Mutex<Inner>>,
}

impl MailServer {
    /// Listens on a free port; ends with the test.
    pub fn start() -> Self {
        Self::slow(Duration::ZERO)
    }

    /// One that takes so long to take a mail.
    pub fn slow(pause: Duration) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let inner = Arc::new(Mutex::new(Inner { mood: Mood::Takes, pause, taken: Vec::new() }));
        let shared = Arc::clone(&inner);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let hand = Hand { inner: Arc::clone(&shared), now: Taken::default(), raw: Vec::new() };
                thread::spawn(move || talk(&stream, hand));
            }
        });
        Self { url, inner }
    }

    pub fn set_mood(&self, mood: Mood) {
        self.inner.lock().unwrap().mood = mood;
    }

    /// Everything that it took, in order.
    pub fn taken(&self) -> Vec<Taken> {
        self.inner.lock().unwrap().taken.clone()
    }
}

fn talk(mut stream: &TcpStream, hand: Hand) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut session = SessionBuilder::new("mail.example").build(IpAddr::from([127, 0, 0, 1]), hand);
    session.greeting().write_to(&mut stream)?;
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        let answer = session.process(&line);
        line.clear();
        match answer.action {
            Action::Reply => answer.write_to(&mut stream)?,
            Action::Close => return answer.write_to(&mut stream),
            Action::NoReply | Action::UpgradeTls => {}
        }
    }
    Ok(())
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
