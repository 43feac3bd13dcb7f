//! Puts the parts of a paper on pages: nothing reaches over an edge, and no heading ends a page.

use super::block::{Block, Paper};
use super::faces::{Faces, Weight};
use super::wrap::wrap;

/// A4 in points.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// The margin at the sides.
pub const SIDE: f32 = 54.0;
const TOP: f32 = 56.0;
const BOTTOM: f32 = 66.0;
/// How wide a line may be.
pub const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;
const FLOOR: f32 = PAGE.1 - BOTTOM;
/// Between label and value of a fact.
const LABEL: f32 = 112.0;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Set {
    pub weight: Weight,
    pub size: f32,
    /// From line to line.
    pub lead: f32,
    /// Grey: explains.
    pub is_soft: bool,
}

const fn set(weight: Weight, size: f32, lead: f32, is_soft: bool) -> Set {
    Set { weight, size, lead, is_soft }
}

const HEAD: Set = set(Weight::Bold, 9.5, 13.0, false);
const TITLE: Set = set(Weight::Bold, 21.0, 27.0, false);
const HEADING: Set = set(Weight::Bold, 14.0, 19.0, false);
const ITEM: Set = set(Weight::Bold, 11.0, 15.5, false);
pub const TEXT: Set = set(Weight::Regular, 10.0, 14.6, false);
pub const STRONG: Set = set(Weight::Bold, 10.0, 14.6, false);
pub const SMALL: Set = set(Weight::Regular, 8.5, 12.0, true);

/// What a piece of a page is, for whoever has it read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A heading of this level.
    Heading(u16),
    /// Text.
    Paragraph,
    /// A cell of a table: the head of its column or row, or not; it begins a row or goes on with one.
    Cell { is_head: bool, begins: bool },
    /// Only drawn.
    Ornament,
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A line of text, from its left end on the line that it stands on.
    Text { x: f32, y: f32, set: Set, text: String, role: Role },
    /// A line.
    Line { from: (f32, f32), to: (f32, f32), width: f32 },
}

/// Pages that fill from above.
pub struct Flow<'a> {
    pub faces: &'a Faces,
    pub pages: Vec<Vec<Mark>>,
    pub y: f32,
}

/// Lays a paper out.
pub fn lay_out(paper: &Paper, faces: &Faces) -> Vec<Vec<Mark>> {
    let mut flow = Flow { faces, pages: vec![Vec::new()], y: TOP };
    flow.head(paper);
    for block in &paper.blocks {
        flow.block(block);
    }
    flow.pages
}

impl Flow<'_> {
    pub fn mark(&mut self, mark: Mark) {
        self.pages.last_mut().expect("there is a first page").push(mark);
    }

    /// Whether so much still fits on this page.
    pub fn fits(&self, height: f32) -> bool {
        self.y + height <= FLOOR
    }

    pub fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }

    /// Room for so much on one page, a new one if need be.
    pub fn need(&mut self, height: f32) {
        if !self.fits(height) && self.y > TOP {
            self.turn();
        }
    }

    fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// Lines one below the other; each stays whole.
    pub fn lines(&mut self, x: f32, width: f32, set: Set, role: Role, text: &str) {
        for line in wrap(self.faces, set.weight, set.size, text, width) {
            self.need(set.lead);
            self.line(x, set, role, line);
            self.y += set.lead;
        }
    }

    /// One line at the height that has been reached.
    pub fn line(&mut self, x: f32, set: Set, role: Role, text: String) {
        if !text.is_empty() {
            let y = self.y + set.lead * 0.76;
            self.mark(Mark::Text { x, y, set, text, role });
        }
    }

    pub fn rule(&mut self, y: f32, width: f32) {
        self.mark(Mark::Line { from: (SIDE, y), to: (SIDE + WIDTH, y), width });
    }

    fn head(&mut self, paper: &Paper) {
        self.rosette(SIDE + 11.0, self.y + 6.0, 11.0);
        self.lines(SIDE + 30.0, WIDTH - 30.0, HEAD, Role::Paragraph, &paper.head);
        self.y += 14.0;
        self.lines(SIDE, WIDTH, TITLE, Role::Heading(1), &paper.title);
        self.y += 6.0;
        self.rule(self.y, 1.2);
        self.y += 10.0;
    }

    /// The mark: the threads of a ñandutí.
    fn rosette(&mut self, x: f32, y: f32, radius: f32) {
        let spokes = 16_u8;
        let at = |spoke: u8, far: f32| {
            let turn = f32::from(spoke) * std::f32::consts::TAU / f32::from(spokes);
            (far.mul_add(turn.cos(), x), far.mul_add(turn.sin(), y))
        };
        for spoke in 0..spokes {
            self.mark(Mark::Line { from: at(spoke, radius * 0.28), to: at(spoke, radius), width: 0.7 });
            for ring in [0.28, 0.66, 1.0] {
                let (from, to) = (at(spoke, radius * ring), at(spoke + 1, radius * ring));
                self.mark(Mark::Line { from, to, width: 0.7 });
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => {
                self.gap(16.0);
                self.need(HEADING.lead + 4.0 * TEXT.lead);
                self.lines(SIDE, WIDTH, HEADING, Role::Heading(2), text);
                self.y += 4.0;
            }
            Block::Item(number, text) => self.item(number, text),
            Block::Text(text) => self.paragraph(TEXT, text),
            Block::Strong(text) => self.paragraph(STRONG, text),
            Block::Small(text) => self.paragraph(SMALL, text),
            Block::Facts(facts) => facts.iter().for_each(|(label, value)| self.fact(label, value)),
            Block::Table(table) => self.table(table),
            Block::Notice(text) => self.notice(text),
            Block::Signatures(names) => self.signatures(names),
            Block::NewPage => self.turn(),
        }
    }

    fn paragraph(&mut self, set: Set, text: &str) {
        for part in text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
            // Two lines stay together, so that no page begins or ends with one alone.
            self.need(2.0 * set.lead);
            self.lines(SIDE, WIDTH, set, Role::Paragraph, part);
            self.y += 5.0;
        }
    }

    fn item(&mut self, number: &str, text: &str) {
        self.gap(9.0);
        self.need(ITEM.lead + 3.0 * TEXT.lead);
        let wide = self.faces.width(ITEM.weight, ITEM.size, number);
        let indent = if number.is_empty() { 0.0 } else { wide.max(18.0) + 8.0 };
        let lines = wrap(self.faces, ITEM.weight, ITEM.size, text, WIDTH - indent);
        for (place, line) in lines.into_iter().enumerate() {
            self.need(ITEM.lead);
            if place == 0 {
                self.line(SIDE, ITEM, Role::Heading(3), number.to_owned());
            }
            self.line(SIDE + indent, ITEM, Role::Heading(3), line);
            self.y += ITEM.lead;
        }
        self.y += 2.0;
    }

    fn fact(&mut self, label: &str, value: &str) {
        let lines = wrap(self.faces, TEXT.weight, TEXT.size, value, WIDTH - LABEL);
        let labels = wrap(self.faces, SMALL.weight, SMALL.size, label, LABEL - 10.0);
        let rows = lines.len().max(labels.len());
        for row in 0..rows {
            self.need(TEXT.lead);
            let of = |lines: &[String]| lines.get(row).cloned().unwrap_or_default();
            let (label, value) = (of(&labels), of(&lines));
            self.line(SIDE, Set { lead: TEXT.lead, ..SMALL }, Role::Paragraph, label);
            self.line(SIDE + LABEL, TEXT, Role::Paragraph, value);
            self.y += TEXT.lead;
        }
        self.y += 2.0;
    }

    fn notice(&mut self, text: &str) {
        let lines = wrap(self.faces, STRONG.weight, STRONG.size, text, WIDTH - 24.0);
        for part in lines.chunks(40) {
            self.gap(4.0);
            let rows: f32 = part.iter().map(|_| STRONG.lead).sum();
            self.need(rows + 16.0);
            let (top, bottom) = (self.y, self.y + rows + 16.0);
            let (left, right) = (SIDE, SIDE + WIDTH);
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            for pair in corners.windows(2) {
                self.mark(Mark::Line { from: pair[0], to: pair[1], width: 1.0 });
            }
            self.y += 8.0;
            for line in part {
                self.line(SIDE + 12.0, STRONG, Role::Paragraph, line.clone());
                self.y += STRONG.lead;
            }
            self.y = bottom + 8.0;
        }
    }

    fn signatures(&mut self, names: &[String]) {
        let wide = (WIDTH - 30.0) / 2.0;
        for pair in names.chunks(2) {
            self.need(70.0);
            self.y += 42.0;
            for (name, x) in pair.iter().zip([SIDE, SIDE + wide + 30.0]) {
                self.mark(Mark::Line { from: (x, self.y), to: (x + wide, self.y), width: 0.8 });
                let line = wrap(self.faces, SMALL.weight, SMALL.size, name, wide).swap_remove(0);
                self.y += 3.0;
                self.line(x, SMALL, Role::Paragraph, line);
                self.y -= 3.0;
            }
            self.y += 23.0;
        }
    }
}
