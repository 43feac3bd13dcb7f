//! Actas: the signed sheet of a meeting, its picture among the documents, its figures beside those of the program.

use crate::meetings;
use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::{DocumentId, Event, Instant, MeetingId, Refusal, Said};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    DOCUMENT = "select id from document where meeting_id = $1 and hash = $2 order by uploaded_at desc limit 1";
    PUT = "insert into acta (meeting_id, document_id, people, organisations, treated, ballots, compared_at, compared_by, explained) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (meeting_id) do update set document_id = excluded.document_id, people = excluded.people, \
        organisations = excluded.organisations, treated = excluded.treated, ballots = excluded.ballots, \
        compared_at = excluded.compared_at, compared_by = excluded.compared_by, explained = excluded.explained";
    OF_MEETING = "select a.document_id, d.hash, a.people, a.organisations, a.treated, a.ballots, a.compared_at, a.compared_by, a.explained \
        from acta a join document d on d.id = a.document_id where a.meeting_id = $1";
}

/// The figures that an acta is signed with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// People who came.
    pub people: u32,
    /// Organisations that were there.
    pub organisations: u32,
    /// Items treated.
    pub treated: u32,
    /// Ballots cast.
    pub ballots: u32,
}

/// A signed acta.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acta {
    /// The picture of the signed sheet.
    pub document: DocumentId,
    /// SHA-256 of its bytes.
    pub hash: String,
    /// What was signed.
    pub signed: Figures,
    /// When its figures were entered.
    pub compared_at: Instant,
    /// By whom, as the public reads it.
    pub compared_by: String,
    /// Why they differ from those of the program.
    pub explained: Option<String>,
}

#[derive(FromRow)]
struct Row {
    document_id: Uuid,
    hash: String,
    people: i64,
    organisations: i64,
    treated: i64,
    ballots: i64,
    compared_at: i64,
    compared_by: String,
    explained: Option<String>,
}

/// Holds the figures of a signed sheet against those of the program; entered again, the later stand and the log keeps both.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when the picture isn't among the documents of the meeting.
pub async fn compare(
    change: &mut Change,
    meeting: u32,
    hash: &str,
    signed: &Figures,
    explained: Option<&str>,
) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let document: Option<Uuid> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(DOCUMENT).bind(id).bind(hash).fetch_optional(&mut **tx).await)?;
    let document = document.ok_or(Refusal::ChangedMeanwhile)?;
    let (now, by) = (change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(id)
        .bind(document)
        .bind(i64::from(signed.people))
        .bind(i64::from(signed.organisations))
        .bind(i64::from(signed.treated))
        .bind(i64::from(signed.ballots))
        .bind(now)
        .bind(by)
        .bind(explained)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let Figures { people, organisations, treated, ballots } = *signed;
    let (hash, explained) = (hash.to_owned(), explained.map(Said::new));
    let event = Event::ActaCompared { meeting, hash, people, organisations, treated, ballots, explained };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// The signed acta of a meeting, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn of_meeting(db: &Db, meeting: MeetingId) -> Result<Option<Acta>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_optional(db).await)?;
    Ok(row.map(|row| Acta {
        document: DocumentId(row.document_id),
        hash: row.hash,
        signed: Figures {
            people: number(row.people),
            organisations: number(row.organisations),
            treated: number(row.treated),
            ballots: number(row.ballots),
        },
        compared_at: Instant::from_micros(row.compared_at),
        compared_by: row.compared_by,
        explained: row.explained,
    }))
}
