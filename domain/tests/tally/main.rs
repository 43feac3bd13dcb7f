//! What counting promises: on the published vectors, case by case, and for any ballots at all.

mod files;
mod oracle;
mod properties;
mod vectors;
