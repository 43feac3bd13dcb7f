//! The post: takes notices that are due to a mail server, again and again until it takes them. Neither an address nor the
//! password of the mail server ever stands in the log.

mod reminders;

use anyhow::Context as _;
use app::mail::{self, Mail};
use app::site::Site;
use domain::contribution::Delivery;
use domain::notice::ATTEMPT_SECONDS;
use domain::{Refusal, Signature};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::{AsyncSmtpTransport, Error as Refused};
use lettre::{AsyncTransport as _, Tokio1Executor};
use reqwest::Url;
use std::time::Duration;
use storage::answers;
use storage::notices::{self, Parcel};

/// How long a mail server may take, from the connection to its last word.
const PATIENCE: Duration = Duration::from_secs(ATTEMPT_SECONDS);
/// How often it is looked whether something is due.
const ROUND: Duration = Duration::from_secs(15);

/// A way to a mail server, and the address that mail comes from.
#[derive(Debug, Clone)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Post {
    /// Mail through `smtps://USER:PASSWORD@HOST`, or `smtp://HOST:PORT?tls=required` (without the last part unprotected),
    /// from an address such as `Mesa Conjunta <plan@example.gov.py>`. A protected connection is one to a server whose
    /// certificate was signed by somebody whom everybody knows, or by the authority whose own is given (PEM).
    ///
    /// # Errors
    /// When any of them can't be read.
    pub fn through(url: &str, from: &str, authority: Option<&[u8]>) -> anyhow::Result<Self> {
        // What is wrong with the address of the server isn't repeated: it may hold a password.
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url);
        let mut builder = builder.map_err(|_| anyhow::anyhow!("--smtp-url is no address of a mail server"))?;
        if let Some(authority) = authority {
            builder = builder.tls(trusting(url, authority)?);
        }
        let from = from.parse().map_err(|_| anyhow::anyhow!("--mail-from is no address of a sender"))?;
        Ok(Self { transport: builder.timeout(Some(PATIENCE)).build(), from })
    }

    /// Sends what is due; tells how many mails went out.
    ///
    /// # Errors
    /// When the database fails; what the mail server refuses is noted with the notices.
    pub async fn send_due(&self, site: &Site) -> Result<u32, app::Error> {
        let mut sent = 0;
        for parcel in notices::due(&site.db, site.now()).await? {
            let Some(parcel) = notices::claim(&site.db, parcel, site.now()).await? else { continue };
            let Some(mail) = mail::write(site, &parcel).await? else {
                notices::note_fault(&site.db, &parcel, "no address", true, site.now()).await?;
                continue;
            };
            match self.hand_over(&mail).await {
                Ok(()) => {
                    notices::note_sent(&site.db, &parcel, site.now()).await?;
                    note_told(site, &parcel).await?;
                    sent += 1;
                }
                Err(Fault { is_final, told }) => {
                    tracing::warn!(fault = %told, "a mail did not go out");
                    notices::note_fault(&site.db, &parcel, &told, is_final, site.now()).await?;
                }
            }
        }
        Ok(sent)
    }

    async fn hand_over(&self, mail: &Mail) -> Result<(), Fault> {
        let letter = self.letter(mail).ok_or(Fault { is_final: true, told: "unreadable address".to_owned() })?;
        match tokio::time::timeout(PATIENCE, self.transport.send(letter)).await {
            Ok(taken) => taken.map(drop).map_err(|refused| Fault::of(&refused)),
            Err(_) => Err(Fault { is_final: false, told: "timeout".to_owned() }),
        }
    }

    /// The mail as it travels, with the headers by which mail programs stop it in one tap (RFC 8058).
    fn letter(&self, mail: &Mail) -> Option<Message> {
        let host = self.from.email.domain();
        let mut letter = Message::builder()
            .from(self.from.clone())
            .to(mail.to.parse().ok()?)
            .subject(&mail.subject)
            .message_id(Some(format!("<{}@{host}>", mail.id)))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.text.clone())
            .ok()?;
        let stop = mail.stop.iter().flat_map(|stop| {
            let one_click = ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned());
            [("List-Unsubscribe", format!("<{stop}>")), one_click]
        });
        for (name, value) in stop.chain([("Auto-Submitted", "auto-generated".to_owned())]) {
            letter.headers_mut().insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
        }
        Some(letter)
    }
}

/// A connection as protected as the address asks, to a server that this authority vouches for.
fn trusting(url: &str, authority: &[u8]) -> anyhow::Result<Tls> {
    let unfit = || anyhow::anyhow!("--smtp-ca needs an address that is protected: smtps:// or tls=required");
    let url = Url::parse(url).map_err(|_| unfit())?;
    // A file without any would be taken for a list of none.
    let holds_one = str::from_utf8(authority).is_ok_and(|text| text.contains("-----BEGIN CERTIFICATE-----"));
    let certificate = Certificate::from_pem(authority).ok().filter(|_| holds_one);
    let certificate = certificate.context("--smtp-ca holds no certificate (PEM)")?;
    let host = url.host_str().with_context(unfit)?.to_owned();
    let parameters = TlsParameters::builder(host).add_root_certificate(certificate).build()?;
    match url.query_pairs().find(|(name, _)| name == "tls") {
        _ if url.scheme() == "smtps" => Ok(Tls::Wrapper(parameters)),
        Some((_, value)) if value == "required" => Ok(Tls::Required(parameters)),
        _ => Err(unfit()),
    }
}

/// Why a mail did not go out, without any address.
struct Fault {
    /// Whether trying again is of no use.
    is_final: bool,
    told: String,
}

impl Fault {
    fn of(refused: &Refused) -> Self {
        let kind = match refused {
            _ if refused.is_timeout() => "timeout",
            _ if refused.is_permanent() => "refused for good",
            _ if refused.is_transient() => "refused for now",
            _ if refused.is_tls() => "no protected connection",
            _ => "mail server out of reach",
        };
        let code = refused.status().map(|code| format!(" ({code})")).unwrap_or_default();
        Self { is_final: refused.is_permanent(), told: format!("{kind}{code}") }
    }
}

/// A final answer that was mailed has reached its author; one that isn't final is no answer yet.
async fn note_told(site: &Site, parcel: &Parcel) -> Result<(), app::Error> {
    let mut change = site.db.change(parcel.process, Signature::System, site.now()).await?;
    match answers::deliver(&mut change, &[parcel.contribution], Delivery::Email).await {
        Ok(()) => Ok(change.commit().await?),
        Err(storage::Error::Refused(Refusal::NoAnswerYet)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Sends, round after round, as long as the program runs.
pub async fn work(post: Post, site: Site) {
    loop {
        for done in [post.send_due(&site).await, post.remind(&site).await] {
            if let Err(error) = done {
                tracing::error!(%error, "the post rests");
            }
        }
        tokio::time::sleep(ROUND).await;
    }
}
