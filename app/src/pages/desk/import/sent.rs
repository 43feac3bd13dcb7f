//! A file as a form sends it, bounded while it arrives.

use super::importer;
use crate::Error;
use crate::import::MEGABYTES;
use crate::site::process_at;
use domain::UserId;
use domain::refusal::Flaw;
use leptos::server_fn::codec::MultipartData;
use storage::processes::Process;

/// A file with its name.
pub(super) struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The longest that the process's address or the file's name may be.
const LONGEST_NAME: usize = 200;

/// Reads the form: first whom it is for, and then, if its sender may import there, the file.
pub(super) async fn read(data: MultipartData) -> Result<(Process, UserId, File), Error> {
    let broken = || Error::Invalid { faults: Vec::new() };
    let mut parts = data.into_inner().ok_or_else(broken)?;
    let mut owner = None;
    while let Some(mut part) = parts.next_field().await.map_err(|_| broken())? {
        let is_file = part.name() == Some("file");
        let name: String = part.file_name().unwrap_or_default().chars().take(LONGEST_NAME).collect();
        let most = if is_file { MEGABYTES as usize * 1024 * 1024 } else { LONGEST_NAME };
        let (mut bytes, mut is_too_big) = (Vec::new(), false);
        // Read to the end, so that the browser hears the answer; what is too much is not kept.
        while let Some(chunk) = part.chunk().await.map_err(|_| broken())? {
            is_too_big |= bytes.len() + chunk.len() > most;
            if !is_too_big {
                bytes.extend_from_slice(&chunk);
            }
        }
        if part.name() == Some("process") {
            let process = process_at(&String::from_utf8_lossy(&bytes)).await?;
            let account = importer(process.id).await?;
            owner = Some((process, account));
        } else if is_file {
            if is_too_big {
                return Err(Error::field("file", Flaw::FileTooBig { megabytes: MEGABYTES }));
            }
            let (process, account) = owner.ok_or_else(broken)?;
            return Ok((process, account, File { name, bytes }));
        }
    }
    Err(Error::field("file", Flaw::Missing))
}
