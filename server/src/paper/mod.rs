//! Papers: sheets of A4 that the server draws as PDF, for whoever reads on paper and signs by hand.
//!
//! `block` says what stands on a paper, `faces` knows the letters, `wrap` breaks lines, `flow` puts lines on pages, `table`
//! does so for tables, `print` writes the file.

mod block;
mod faces;
mod flow;
mod print;
mod table;
mod wrap;

pub use block::{Block, Paper, Table};

/// The bytes of a paper as PDF; the same paper gives the same bytes.
///
/// # Errors
/// When a face can't be read or the file can't be written, which would be a mistake of the program.
pub fn pdf(paper: &Paper) -> anyhow::Result<Vec<u8>> {
    let faces = faces::Faces::load()?;
    print::print(paper, &faces, &flow::lay_out(paper, &faces))
}
