//! What stands on a paper, from top to bottom, before anybody knows on which page.

use domain::Language;

/// A paper.
#[derive(Debug, Clone)]
pub struct Paper {
    /// What it is called, for readers and programs.
    pub title: String,
    /// The language that it is written in.
    pub language: Language,
    /// What stands above the title: whose paper it is.
    pub head: String,
    /// What stands at the foot of every page, beside its number.
    pub foot: String,
    /// “Page 2 of 5”, with `{n}` and `{of}`.
    pub page: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading of a part.
    Heading(String),
    /// A heading within a part, with a number before it.
    Item(String, String),
    /// A paragraph; line ends stay.
    Text(String),
    /// A paragraph in bold.
    Strong(String),
    /// A paragraph that explains, small and grey.
    Small(String),
    /// A label and what it names, side by side.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// What mustn't be overlooked, in a frame.
    Notice(String),
    /// Lines to sign on, two beside each other.
    Signatures(Vec<String>),
    /// The end of a part: what follows begins on a new page.
    NewPage,
}

/// A table; its head is repeated on every page that it reaches.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// How wide each column is, compared with the others.
    pub widths: Vec<f32>,
    /// Columns that hold numbers, set to the right.
    pub numbers: Vec<usize>,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// Whether the last row is the sum of the others.
    pub has_sum: bool,
}
