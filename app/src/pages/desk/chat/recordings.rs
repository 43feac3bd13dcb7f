//! Voice notes, pictures and documents of an export: played beside what was said, and kept with what was picked.

use super::Bench;
use super::drafts::field;
use crate::Error;
use crate::parts::player::player;
use crate::site::site;
use crate::whatsapp::{Attached, Said};
use domain::recording::family;
use domain::refusal::Flaw;
use domain::text::Check;
use leptos::prelude::*;

/// Bytes that the recordings of all drafts may have together, unpacked.
const MOST: usize = MOST_MEGABYTES as usize * 1024 * 1024;
/// The same in megabytes.
const MOST_MEGABYTES: u32 = 64;

/// What a message brought, to be heard or seen.
pub(super) fn view(bench: &Bench, said: &Said) -> Option<AnyView> {
    let attached = said.attached.as_ref()?;
    let src = format!("{}/{}/{}", bench.address(), attached.export, attached.place);
    let name = bench.words.name("cloud-title", family(&attached.kind));
    Some(player(src, &attached.kind, name))
}

/// The recordings of one draft, out of the export on the shelf.
pub(super) async fn unpack(
    check: &mut Check,
    row: usize,
    said: &[Said],
    bench: &Bench,
    room: &mut usize,
) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let mut recordings = Vec::new();
    for attached in said.iter().filter_map(|one| one.attached.as_ref()) {
        let Some((kind, bytes)) = one(bench, attached).await? else {
            check.fault(&field(row, "title"), Flaw::FileGone);
            break;
        };
        match room.checked_sub(bytes.len()) {
            Some(left) => *room = left,
            None => {
                check.fault(&field(row, "title"), Flaw::FileTooBig { megabytes: MOST_MEGABYTES });
                break;
            }
        }
        recordings.push((kind, bytes));
    }
    Ok(recordings)
}

/// The room that the recordings of all drafts have.
pub(super) const fn room() -> usize {
    MOST
}

async fn one(bench: &Bench, attached: &Attached) -> Result<Option<(String, Vec<u8>)>, Error> {
    let site = site();
    let Some(export) = site.shelf.find(&bench.owner(), &attached.export, site.now()) else { return Ok(None) };
    let place = attached.place;
    let unpacked = tokio::task::spawn_blocking(move || export.unpack(place)).await.map_err(|_| Error::Internal)?;
    Ok(unpacked.map(|found| (found.kind.to_owned(), found.bytes)))
}
