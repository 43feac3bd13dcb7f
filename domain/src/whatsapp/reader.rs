//! Reads an export from its first byte to its last, in whatever pieces it comes.

use super::author::{Names, Raw, Speaker};
use super::chat::{Chat, Doubt, Kind, Message, Why};
use super::clock::Clock;
use super::header::{self, Closing, Header};
use super::lines::{self, Lines, Refused, Unreadable};
use super::order::{self, DateOrder};
use super::pasted::{self, Candidate, Verdict};
use super::people::People;
use super::{MAX_MESSAGES, body};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// What was read so far.
#[derive(Debug, Default)]
pub struct Reader {
    lines: Lines,
    kept: Kept,
}

#[derive(Debug, Default)]
struct Kept {
    text: String,
    begun: Vec<Begun>,
    doubtful: Vec<Doubt>,
    before: usize,
}

/// A line that begins like a message, and where it stands in the text.
#[derive(Debug, Clone, Copy)]
struct Begun {
    line: u32,
    start: usize,
    body: usize,
    header: Header,
}

impl Reader {
    /// Takes the next bytes.
    ///
    /// # Errors
    /// As soon as it is clear that this is no export of a chat.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        let Self { lines, kept } = self;
        lines.feed(bytes, |number, line| kept.take(number, line))
    }

    /// The chat, read in the zone of the phone that wrote it.
    ///
    /// # Errors
    /// When there is no message in it, or no date order fits.
    pub fn finish(mut self, zone: &TimeZone) -> Result<Chat, Refused> {
        let Self { lines, kept } = &mut self;
        lines.finish(|number, line| kept.take(number, line))?;
        self.kept.settle(zone)
    }
}

impl Kept {
    fn take(&mut self, number: u32, line: &[u8]) -> Result<(), Refused> {
        let (line, is_broken) = lines::decode(line, number)?;
        let found = header::read(&line);
        if is_broken {
            // Before the first message that is no text at all.
            if found.is_none() && self.begun.is_empty() {
                return Err(Refused { line: number, why: Unreadable::NotText });
            }
            self.doubt(number, Why::Broken);
        }
        if found.is_none() && self.begun.is_empty() {
            self.before += line.len() + 1;
            if !line.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty() {
                self.doubt(number, Why::BeforeFirst);
            }
            return lines::demand_beginning(self.before, number);
        }
        let start = self.text.len();
        if let Some(header) = found {
            self.begin(Begun { line: number, start, body: start + header.body, header })?;
        }
        self.text.push_str(&line);
        self.text.push('\n');
        Ok(())
    }

    fn begin(&mut self, begun: Begun) -> Result<(), Refused> {
        let refuse = |why| Err(Refused { line: begun.line, why });
        if self.begun.len() >= MAX_MESSAGES {
            return refuse(Unreadable::TooMany);
        }
        if order::is_possible(begun.header.date) {
            self.begun.push(begun);
        } else if self.begun.is_empty() {
            return refuse(Unreadable::NoDateOrder);
        } else {
            self.doubt(begun.line, Why::NoSuchDate);
        }
        Ok(())
    }

    fn doubt(&mut self, line: u32, why: Why) {
        self.doubtful.push(Doubt { line, why });
    }

    fn settle(mut self, zone: &TimeZone) -> Result<Chat, Refused> {
        let Some(first) = self.begun.first().copied() else {
            return Err(Refused { line: 1, why: Unreadable::NoChat });
        };
        let own = self.begun.iter().filter(|begun| begun.header.style == first.header.style);
        let own: Vec<_> = own.map(|begun| (begun.line, begun.header)).collect();
        let (date_order, date_order_sure) = order::infer(&own)?;
        let messages = self.date(date_order);
        let messages = self.without_pasted(messages);
        let (messages, authors) = self.read_bodies(&messages, zone);
        self.doubtful.sort_unstable();
        self.doubtful.dedup();
        Ok(Chat { date_order, date_order_sure, messages, doubtful: self.doubtful, authors })
    }

    /// Those lines that have a date in this order, or, if another phone wrote them, in any.
    fn date(&mut self, order: DateOrder) -> Vec<(Begun, DateTime)> {
        let mut dated = Vec::with_capacity(self.begun.len());
        for begun in std::mem::take(&mut self.begun) {
            let header = &begun.header;
            let order = if header.style.year_first { DateOrder::YearFirst } else { order };
            match order.written(header) {
                Some(written) => dated.push((begun, written)),
                None => self.doubt(begun.line, Why::Pasted),
            }
        }
        dated
    }

    fn without_pasted(&mut self, dated: Vec<(Begun, DateTime)>) -> Vec<(Begun, DateTime)> {
        let candidate = |(begun, written): &(Begun, DateTime)| Candidate {
            style: begun.header.style,
            seconds: order::seconds(*written),
        };
        let verdicts = pasted::judge(&dated.iter().map(candidate).collect::<Vec<_>>());
        let mut messages = Vec::with_capacity(dated.len());
        for (dated, verdict) in dated.into_iter().zip(verdicts) {
            match verdict {
                Verdict::Message => messages.push(dated),
                Verdict::Doubtful(why) => {
                    self.doubt(dated.0.line, why);
                    messages.push(dated);
                }
                Verdict::Pasted => self.doubt(dated.0.line, Why::Pasted),
            }
        }
        messages
    }

    fn read_bodies(&mut self, begun: &[(Begun, DateTime)], zone: &TimeZone) -> (Vec<Message>, Vec<String>) {
        let text = std::mem::take(&mut self.text);
        let ends = begun.iter().skip(1).map(|(next, _)| next.start).chain([text.len()]);
        let raw: Vec<Raw<'_>> = begun
            .iter()
            .zip(ends)
            .map(|((begun, _), end)| Raw {
                text: text[begun.body..end].trim_end(),
                closing: begun.header.style.closing,
            })
            .collect();
        let names = Names::of(raw.iter().copied());
        let (mut people, mut clock) = (People::default(), Clock::new(zone));
        let messages = begun.iter().zip(raw).map(|((begun, written), raw)| {
            let (speaker, unclear) = names.speaker(raw);
            let (at, offset, odd_hour) = clock.read(*written);
            self.doubtful.extend(unclear.into_iter().chain(odd_hour).map(|why| Doubt { line: begun.line, why }));
            let (author, body) = heard(speaker, raw.closing, &mut people);
            let (kind, text, file) = (body.kind, body.text, body.file);
            Message { line: begun.line, at: at.into(), offset, written: *written, author, kind, text, file }
        });
        (messages.collect(), people.into_names())
    }
}

/// The author's place and what was said.
fn heard(speaker: Speaker<'_>, closing: Closing, people: &mut People) -> (Option<usize>, body::Body) {
    match speaker {
        Speaker::Author(name, text) => (Some(people.place(name)), body::read(text, closing == Closing::Bracket)),
        Speaker::Notice(words) => (None, body::Body { kind: Kind::Notice, text: words.trim().to_owned(), file: None }),
    }
}
