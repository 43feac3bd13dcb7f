//! `/g/{code}/poster.svg`: a poster of a group on A4, to be printed as it is: its name, what it is for, a sign for phones to
//! read, and our address in letters for everybody else.

use app::Words;
use app::mail::process_of;
use app::site::Site;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use html_escape::encode_text;
use qrcode::{Color, QrCode};
use storage::{Error, group_addresses, themes};

/// Letters of a line of the title, at its size.
const LINE: usize = 22;

/// The poster.
pub async fn svg(State(site): State<Site>, Path(code): Path<String>) -> Response {
    match drawn(&site, &code).await {
        Ok(Some(svg)) => ([(header::CONTENT_TYPE, "image/svg+xml; charset=utf-8")], svg).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a poster could not be drawn");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn drawn(site: &Site, code: &str) -> Result<Option<String>, Error> {
    let address = group_addresses::by_code(&site.db, code).await?.filter(|one| one.revoked_at.is_none());
    let Some(address) = address else { return Ok(None) };
    let process = process_of(site, address.process).await.ok().flatten();
    let Some(process) = process else { return Ok(None) };
    let all = themes::themes(&site.db, process.id).await?;
    let Some(theme) = all.into_iter().find(|theme| theme.slug == address.theme) else { return Ok(None) };
    let link = format!("{}/g/{}", site.public_url, address.code);
    let Some(sign) = sign(&link) else { return Ok(None) };
    let words = Words::of(process.default_language);
    let name = theme.name.in_language(process.default_language);
    let told = [words.get("poster-call"), words.get("poster-how"), words.get("poster-honest")];
    Ok(Some(sheet(name, process.name.in_language(process.default_language), &told, &sign, &link)))
}

/// The sign as one path of small squares, 1 unit each, with its width in units.
fn sign(link: &str) -> Option<(String, usize)> {
    let code = QrCode::new(link).ok()?;
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, colour)| *colour == Color::Dark);
    Some((dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width, at / width)).collect(), width))
}

/// 210 × 297 millimetres, a unit each.
fn sheet(name: &str, process: &str, told: &[String; 3], (path, width): &(String, usize), link: &str) -> String {
    let lines = wrapped(name, LINE);
    let title: String = lines.iter().enumerate().map(|(row, line)| text(105, 44 + 17 * row, 15, "600", line)).collect();
    let below = 44 + 17 * lines.len();
    let [call, how, honest] = told;
    let scale = 110.0 / f64::from(u32::try_from(*width).unwrap_or(u32::MAX));
    let shown = link.split_once("://").map_or(link, |(_, shown)| shown);
    let mut parts = text(105, 24, 6, "400", process) + &title + &text(105, below + 4, 8, "400", call);
    parts += &format!("<g transform=\"translate(50 {}) scale({scale:.4})\"><path d=\"{path}\"/></g>", below + 16);
    parts += &text(105, below + 142, 11, "600", shown);
    for (row, line) in wrapped(how, 62).iter().chain(&wrapped(honest, 62)).enumerate() {
        parts += &text(105, below + 156 + 8 * row, 6, "400", line);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\" \
        font-family=\"system-ui, sans-serif\" text-anchor=\"middle\"><rect width=\"210\" height=\"297\" fill=\"#fff\"/>{parts}</svg>\n"
    )
}

fn text(x: usize, y: usize, size: usize, weight: &str, said: &str) -> String {
    format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\">{}</text>", encode_text(said))
}

/// Lines of at most so many letters, broken between words.
fn wrapped(said: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in said.split_whitespace() {
        let last =
            lines.last_mut().filter(|line| line.is_empty() || line.chars().count() + word.chars().count() < most);
        match last {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_broken_between_words_and_a_hostile_one_is_harmless() {
        assert_eq!(wrapped("Acceso a la información pública", 22), ["Acceso a la", "información pública"]);
        let sheet =
            sheet("<script>x</script>", "Plan", &Default::default(), &("M0 0h1v1h-1z".into(), 21), "https://a.py/g/AB");
        assert!(!sheet.contains("<script>") && sheet.contains("a.py/g/AB"), "{sheet}");
    }
}
