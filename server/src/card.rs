//! Pictures that go with a text into a chat, and that a chat shows beside a link: what it is about and three numbers, as PNG.

use app::dates;
use app::pages::meetings::names::when_between;
use app::site::Site;
use app::words::Words;
use axum::extract::{Extension, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use domain::Language;
use domain::edition::Work;
use domain::minutes::Minutes;
use domain::pack::Pack;
use html_escape::encode_text;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::sync::{Arc, LazyLock};
use storage::editions::{self, Edition};
use storage::meetings;
use storage::processes::{self, Process};

/// Width and height in pixels, as chats show them beside a link.
const SIZE: (u32, u32) = (1200, 630);
/// Letters of a line of the title, and how many lines it may have.
const LINE: usize = 30;
const MOST_LINES: usize = 3;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../fonts/NotoSans-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../fonts/NotoSans-Bold.ttf").to_vec());
    fonts.set_sans_serif_family("Noto Sans");
    Arc::new(fonts)
});

/// What stands on a picture.
#[derive(Debug, Clone, Default)]
struct Card {
    /// Whose it is.
    head: String,
    /// What it is about.
    title: String,
    /// When and where.
    about: String,
    /// A number and what it counts, three at most.
    counts: Vec<(String, String)>,
}

/// `/processes/{slug}/meetings/{number}/minutes.png`: what a meeting did.
pub async fn minutes(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path((slug, number)): Path<(String, String)>,
) -> Response {
    answer(of_meeting(&site, language, &slug, &number, Work::Minutes).await)
}

/// `/processes/{slug}/meetings/{number}/pack.png`: what a meeting is about.
pub async fn pack(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path((slug, number)): Path<(String, String)>,
) -> Response {
    answer(of_meeting(&site, language, &slug, &number, Work::Pack).await)
}

async fn of_meeting(
    site: &Site,
    language: Language,
    slug: &str,
    number: &str,
    work: Work,
) -> anyhow::Result<Option<Vec<u8>>> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let Ok(number) = number.parse() else { return Ok(None) };
    let Some(meeting) = meetings::by_number(&site.db, process.id, number).await? else { return Ok(None) };
    let Some(edition) = editions::of_meeting(&site.db, meeting.id, work).await?.pop() else { return Ok(None) };
    let words = Words::of(language);
    let card = match work {
        Work::Minutes => told(words, &process, &edition)?,
        Work::Pack => announced(words, &process, &edition)?,
    };
    // Drawing takes milliseconds of a processor, and waits for nothing.
    tokio::task::spawn_blocking(move || draw(&card)).await?.map(Some)
}

fn told(words: Words, process: &Process, edition: &Edition) -> anyhow::Result<Card> {
    let minutes: Minutes = edition.read()?;
    let count = |n: u32, key: &str| (words.count(n.into()), words.fill(key, &[("count", n.into())]));
    Ok(Card {
        head: process.name.in_language(words.language).to_owned(),
        title: minutes.title.clone(),
        about: format!("{} · {}", dates::short_day(words, process, minutes.starts_at), minutes.place),
        counts: vec![
            count(minutes.treated(), "card-treated"),
            count(minutes.people, "card-people"),
            count(minutes.organisations, "card-organisations"),
        ],
    })
}

fn announced(words: Words, process: &Process, edition: &Edition) -> anyhow::Result<Card> {
    let pack: Pack = edition.read()?;
    let items = u32::try_from(pack.items.len()).unwrap_or(u32::MAX);
    let count = |n: u32, key: &str| (words.count(n.into()), words.fill(key, &[("count", n.into())]));
    let voted = pack.ballots.iter().map(|ballot| ballot.proposals.len()).sum::<usize>();
    let mut counts = vec![count(items, "card-items")];
    if voted > 0 {
        counts.push(count(u32::try_from(voted).unwrap_or(u32::MAX), "card-voted"));
    }
    Ok(Card {
        head: process.name.in_language(words.language).to_owned(),
        title: pack.title.clone(),
        about: format!("{} · {}", when_between(words, process, pack.starts_at, pack.ends_at), pack.place),
        counts,
    })
}

/// The picture as PNG.
fn draw(card: &Card) -> anyhow::Result<Vec<u8>> {
    let options = Options { fontdb: FONTS.clone(), font_family: "Noto Sans".to_owned(), ..Options::default() };
    let tree = Tree::from_str(&svg(card), &options)?;
    let mut pixels = Pixmap::new(SIZE.0, SIZE.1).ok_or_else(|| anyhow::anyhow!("a picture has a size"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

fn svg(card: &Card) -> String {
    let lines = lines(&card.title);
    let mut parts = text(70, 100, 34, 400, "#5a5347", &cut(&card.head, 58));
    for (row, line) in (0_u32..).zip(&lines) {
        parts += &text(70, 180 + 76 * row, 62, 700, "#1e1b16", line);
    }
    let below = 180 + 76 * u32::try_from(lines.len()).unwrap_or_default();
    parts += &text(70, below, 32, 400, "#5a5347", &cut(&card.about, 62));
    for (place, (number, named)) in (0_u32..).zip(card.counts.iter().take(3)) {
        parts += &text(70 + 360 * place, 510, 84, 700, "#173f8a", number);
        parts += &text(70 + 360 * place, 560, 32, 400, "#5a5347", &cut(named, 20));
    }
    let (width, height) = SIZE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
        <rect width=\"{width}\" height=\"{height}\" fill=\"#fcfaf6\"/><rect width=\"18\" height=\"{height}\" fill=\"#173f8a\"/>{parts}</svg>"
    )
}

fn text(x: u32, y: u32, size: u32, weight: u32, colour: &str, said: &str) -> String {
    let said = encode_text(said);
    format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{said}</text>")
}

/// A text that is too long ends with dots.
fn cut(said: &str, most: usize) -> String {
    if said.chars().count() <= most {
        return said.to_owned();
    }
    format!("{}…", said.chars().take(most - 1).collect::<String>().trim_end())
}

/// The lines of a title, broken between words; what doesn't fit is cut.
fn lines(title: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in title.split_whitespace() {
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if line.is_empty() || line.chars().count() + word.chars().count() < LINE {
            let space = if line.is_empty() { "" } else { " " };
            *line += &format!("{space}{word}");
        } else {
            lines.push(word.to_owned());
        }
    }
    if lines.len() > MOST_LINES {
        let rest = lines.split_off(MOST_LINES - 1).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| cut(line, LINE)).collect()
}

fn answer(drawn: anyhow::Result<Option<Vec<u8>>>) -> Response {
    match drawn {
        Ok(Some(bytes)) => ([(header::CONTENT_TYPE, "image/png")], bytes).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a picture could not be drawn");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_keeps_its_room_and_a_hostile_one_is_harmless() {
        let title = "</text><script>x</script> ".repeat(40);
        let card =
            Card { title, head: "Plan".repeat(90), about: "&".into(), counts: vec![("12".into(), "a<b".into())] };
        let drawn = svg(&card);
        assert!(!drawn.contains("<script>") && drawn.matches("<text").count() <= 7, "{drawn}");
        let png = draw(&card).unwrap();
        assert!(png.starts_with(b"\x89PNG") && png.len() < 300_000, "{}", png.len());
    }

    #[test]
    fn letters_are_drawn() {
        let blank = draw(&Card::default()).unwrap();
        let written = draw(&Card { title: "Guaraní: ã ẽ g̃ ỹ".into(), ..Card::default() }).unwrap();
        assert_ne!(blank, written, "the picture holds the letters");
    }
}
