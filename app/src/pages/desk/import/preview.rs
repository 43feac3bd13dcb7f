//! What would go in of a file that waits: its columns, its first rows, and every row that can't go in.

use super::{ChooseColumns, ForgetFile, ImportFile, Opened, open};
use crate::import::{Bad, Column, Entry, Fault, Note, Reading};
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use leptos::prelude::*;
use storage::imports;
use storage::processes::Process;
use storage::uploads::Upload;

/// Rows shown whole.
const SHOWN: usize = 8;
/// Rows told of that can't go in, or that lose something.
const TOLD: usize = 100;
/// Characters shown of a long text.
const BEGINNING: usize = 140;

/// The preview of a file.
pub(super) async fn view(words: Words, process: &Process, upload: Upload) -> Result<AnyView, Error> {
    let name = upload.name.clone();
    let opened = open(process, upload).await?;
    let known = imports::sources(&site().db, process.id).await?;
    let columns = columns_form(words, process, &opened);
    let Ok(reading) = opened.reading else {
        return Ok(view! {
            <p class="lead">{words.get("import-no-titles")}</p>
            {columns}
            {forget_form(words, process)}
        }
        .into_any());
    };
    let is_known = |entry: &&Entry| entry.row.new.source.as_ref().is_some_and(|source| known.contains(source));
    let there = reading.entries.iter().filter(is_known).count();
    let fresh = reading.entries.len() - there;
    let noted: Vec<_> =
        reading.entries.iter().flat_map(|entry| entry.notes.iter().map(|note| (entry.line, note))).collect();
    let named = reading.entries.iter().any(|entry| entry.row.new.author.is_some());
    Ok(view! {
        <p class="lead">{words.fill("import-read", &[("name", name.into())])}</p>
        <ul>
            <li>{words.fill("import-fresh", &[("count", fresh.into())])}</li>
            <li>{words.fill("import-there", &[("count", there.into())])}</li>
            <li>{words.fill("import-bad", &[("count", reading.bad.len().into())])}</li>
        </ul>
        {named.then(|| view! { <p class="note look">{words.get("import-authors")}</p> })}
        {(fresh > 0).then(|| confirm_form(words, process, fresh))}
        {forget_form(words, process)}
        {bad_rows(words, &reading.bad)}
        {notes(words, &noted)}
        {first_rows(words, process, &reading)}
        {columns}
    }
    .into_any())
}

fn confirm_form(words: Words, process: &Process, fresh: usize) -> AnyView {
    let import = ServerAction::<ImportFile>::new();
    let slug = process.slug.clone();
    view! {
        <ActionForm action=import attr:class="acts">
            <input type="hidden" name="process" value=slug/>
            <button class="btn">{words.fill("import-confirm", &[("count", fresh.into())])}</button>
        </ActionForm>
    }
    .into_any()
}

fn forget_form(words: Words, process: &Process) -> AnyView {
    let forget = ServerAction::<ForgetFile>::new();
    let slug = process.slug.clone();
    view! {
        <ActionForm action=forget attr:class="acts">
            <input type="hidden" name="process" value=slug/>
            <button class="btn plain">{words.get("import-forget")}</button>
        </ActionForm>
    }
    .into_any()
}

/// For each of our columns, which one of the file holds it.
fn columns_form(words: Words, process: &Process, opened: &Opened) -> AnyView {
    let choose = ServerAction::<ChooseColumns>::new();
    let slug = process.slug.clone();
    let fields: Vec<_> = Column::ALL.iter().map(|column| column_field(words, *column, opened)).collect();
    view! {
        <section class="sec" aria-labelledby="columns"><h2 id="columns">{words.get("import-columns")}</h2>
            <p class="soft">{words.fill("import-columns-lead", &[("sign", sign(words, opened.table.delimiter).into())])}</p>
            <ActionForm action=choose attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <div class="filters">{fields}</div>
                <p class="acts"><button class="btn plain">{words.get("import-look-again")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

fn column_field(words: Words, column: Column, opened: &Opened) -> AnyView {
    let id = format!("column-{}", column.name());
    let chosen = opened.columns.place(column);
    let options: Vec<_> = opened
        .table
        .header
        .iter()
        .enumerate()
        .map(|(place, header)| {
            view! { <option value=place.to_string() selected=chosen == Some(place)>{header.clone()}</option> }
        })
        .collect();
    view! {
        <div><label for=id.clone()>{words.name("import-column", column.name())}</label>
            <select id=id name="places[]"><option value="">{words.get("import-no-column")}</option>{options}</select>
        </div>
    }
    .into_any()
}

fn sign(words: Words, delimiter: char) -> String {
    match delimiter {
        '\t' => words.get("import-tab"),
        sign => sign.to_string(),
    }
}

fn first_rows(words: Words, process: &Process, reading: &Reading) -> AnyView {
    let rows: Vec<_> = reading.entries.iter().take(SHOWN).map(|entry| first_row(words, process, entry)).collect();
    view! {
        <section class="sec" aria-labelledby="first"><h2 id="first">{words.get("import-first")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="first"><table>
                <thead><tr>
                    <th scope="col">{words.get("import-line")}</th><th scope="col">{words.get("import-column-title")}</th>
                    <th scope="col">{words.get("import-column-problem")}</th><th scope="col">{words.get("import-column-theme")}</th>
                    <th scope="col">{words.get("import-column-created-at")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        </section>
    }
    .into_any()
}

fn first_row(words: Words, process: &Process, entry: &Entry) -> AnyView {
    let new = &entry.row.new;
    view! {
        <tr><td class="num">{entry.line}</td><th scope="row">{beginning(&new.title)}</th><td>{beginning(&new.problem)}</td>
            <td>{new.theme.clone()}</td><td>{dates::short_day(words, process, new.received_at)}</td></tr>
    }
    .into_any()
}

fn beginning(text: &str) -> String {
    match text.char_indices().nth(BEGINNING) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn bad_rows(words: Words, bad: &[Bad]) -> Option<AnyView> {
    let told = bad.iter().take(TOLD).map(|bad| (bad.line, say_fault(words, &bad.fault))).collect();
    lines(words, "bad", words.get("import-bad-rows"), told, bad.len())
}

fn notes(words: Words, noted: &[(usize, &Note)]) -> Option<AnyView> {
    let told = noted.iter().take(TOLD).map(|(line, note)| (*line, say_note(words, note))).collect();
    lines(words, "noted", words.get("import-noted-rows"), told, noted.len())
}

fn lines(words: Words, id: &'static str, title: String, told: Vec<(usize, String)>, all: usize) -> Option<AnyView> {
    if all == 0 {
        return None;
    }
    let more = all - told.len();
    let told = told.into_iter().map(|(line, text)| {
        view! { <li>{words.fill("import-at-line", &[("line", line.to_string().into()), ("text", text.into())])}</li> }
    });
    let told: Vec<_> = told.collect();
    Some(
        view! {
            <section class="sec" aria-labelledby=id><h2 id=id>{title}</h2><ul>{told}</ul>
                {(more > 0).then(|| view! { <p class="soft">{words.fill("import-more", &[("count", more.into())])}</p> })}
            </section>
        }
        .into_any(),
    )
}

fn say_fault(words: Words, fault: &Fault) -> String {
    let column = |name: &str| words.name("import-column", name);
    match fault {
        Fault::Cells { found, expected } => {
            words.fill("import-fault-cells", &[("found", (*found).into()), ("expected", (*expected).into())])
        }
        Fault::NoTitle => words.get("import-fault-no-title"),
        Fault::TooLong { column: name, typed, max } => words.fill(
            "import-fault-too-long",
            &[("column", column(name).into()), ("typed", (*typed).into()), ("max", (*max).into())],
        ),
        Fault::NotANumber { column: name, typed } => {
            words.fill("import-fault-not-a-number", &[("column", column(name).into()), ("typed", typed.clone().into())])
        }
        Fault::NotADate(typed) => words.fill("import-fault-not-a-date", &[("typed", typed.clone().into())]),
        Fault::Twice(line) => words.fill("import-fault-twice", &[("line", line.to_string().into())]),
    }
}

fn say_note(words: Words, note: &Note) -> String {
    match note {
        Note::Theme(name) => words.fill("import-note-theme", &[("name", name.clone().into())]),
        Note::Department(name) => words.fill("import-note-department", &[("name", name.clone().into())]),
    }
}
