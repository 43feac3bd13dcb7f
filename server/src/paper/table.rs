//! Tables on paper: rows stay whole where a page can hold them, and every page begins with the names of the columns.

use super::block::Table;
use super::flow::{Flow, Role, SIDE, STRONG, Set, TEXT, WIDTH};
use super::wrap::wrap;

/// Cells are set a little smaller than running text.
const CELL: Set = Set { size: 9.0, lead: 12.6, ..TEXT };
const HEAD: Set = Set { size: 8.5, lead: 12.0, ..STRONG };
const SUM: Set = Set { size: 9.0, lead: 12.6, ..STRONG };
const BETWEEN: f32 = 10.0;
const PADDING: f32 = 4.0;
/// A row taller than this may go on on the next page.
const TALLEST: f32 = 500.0;

/// The left edge of each column, and how wide its text may be.
fn columns(table: &Table) -> Vec<(f32, f32)> {
    let all: f32 = table.widths.iter().sum();
    let mut x = SIDE;
    let place = |share: &f32| {
        let wide = (WIDTH + BETWEEN) * share / all;
        let column = (x, wide - BETWEEN);
        x += wide;
        column
    };
    table.widths.iter().map(place).collect()
}

impl Flow<'_> {
    /// A table.
    pub fn table(&mut self, table: &Table) {
        let columns = columns(table);
        self.y += 2.0;
        self.need(60.0);
        self.table_head(table, &columns);
        let last = table.rows.len().saturating_sub(1);
        for (place, row) in table.rows.iter().enumerate() {
            let is_sum = table.has_sum && place == last;
            self.table_row(table, &columns, row, is_sum);
        }
        self.y += 8.0;
    }

    fn table_head(&mut self, table: &Table, columns: &[(f32, f32)]) {
        if table.head.is_empty() {
            return;
        }
        let cells = self.cells(columns, &table.head, HEAD);
        self.draw_cells(table, columns, &cells, HEAD, |_| true);
        self.rule(self.y, 0.9);
        self.y += 2.0;
    }

    fn table_row(&mut self, table: &Table, columns: &[(f32, f32)], row: &[String], is_sum: bool) {
        let set = if is_sum { SUM } else { CELL };
        let mut cells = self.cells(columns, row, set);
        let height = |cells: &[Vec<String>]| {
            cells.iter().map(Vec::len).max().unwrap_or(0).max(1) as f32 * set.lead + 2.0 * PADDING
        };
        // A row that no page can hold is cut between its lines.
        while height(&cells) > TALLEST {
            let lines = (TALLEST / set.lead) as usize - 2;
            let rest: Vec<Vec<String>> = cells
                .iter_mut()
                .map(|cell| if cell.len() > lines { cell.split_off(lines) } else { Vec::new() })
                .collect();
            self.whole_row(table, columns, &cells, set, height(&cells), is_sum);
            cells = rest;
        }
        self.whole_row(table, columns, &cells, set, height(&cells), is_sum);
    }

    fn whole_row(
        &mut self,
        table: &Table,
        columns: &[(f32, f32)],
        cells: &[Vec<String>],
        set: Set,
        height: f32,
        is_sum: bool,
    ) {
        if !self.fits(height) {
            self.turn();
            self.table_head(table, columns);
        }
        if is_sum {
            self.rule(self.y, 0.9);
        }
        self.draw_cells(table, columns, cells, set, |place| place == 0);
        if !is_sum {
            self.rule(self.y, 0.3);
        }
    }

    fn cells(&self, columns: &[(f32, f32)], row: &[String], set: Set) -> Vec<Vec<String>> {
        let cell = |(text, (_, wide)): (&String, &(f32, f32))| wrap(self.faces, set.weight, set.size, text, *wide);
        row.iter().zip(columns).map(cell).collect()
    }

    fn draw_cells(
        &mut self,
        table: &Table,
        columns: &[(f32, f32)],
        cells: &[Vec<String>],
        set: Set,
        is_head: impl Fn(usize) -> bool,
    ) {
        let top = self.y + PADDING;
        let mut bottom = top;
        for (place, (cell, (x, wide))) in cells.iter().zip(columns).enumerate() {
            self.y = top;
            for (nth, line) in cell.iter().enumerate() {
                let used = self.faces.width(set.weight, set.size, line);
                let x = if table.numbers.contains(&place) { x + wide - used } else { *x };
                let role = Role::Cell { is_head: is_head(place), begins: place == 0 && nth == 0 };
                self.line(x, set, role, line.clone());
                self.y += set.lead;
            }
            bottom = bottom.max(self.y);
        }
        self.y = bottom + PADDING;
    }
}

#[cfg(test)]
mod tests {
    use super::super::block::{Block, Paper};
    use super::super::faces::Faces;
    use super::super::flow::{Mark, PAGE, lay_out};
    use super::*;
    use domain::Language;

    fn paper(blocks: Vec<Block>) -> Paper {
        let text = |text: &str| text.to_owned();
        Paper {
            title: text("Acta"),
            language: Language::Es,
            head: text("Plan"),
            foot: text("jopói"),
            page: text("{n}/{of}"),
            blocks,
        }
    }

    #[test]
    fn a_long_table_goes_on_under_its_head_and_leaves_no_page() {
        let faces = Faces::load().unwrap();
        let row = |n: usize| vec![format!("fila {n}"), "Una propuesta de agua potable. ".repeat(n % 40 + 1)];
        let mut rows: Vec<_> = (0..120).map(row).collect();
        rows.push(vec!["sin fin".into(), "palabra ".repeat(3_000)]);
        let table =
            Table { widths: vec![1.0, 4.0], head: vec!["Número".into(), "Texto".into()], rows, ..Table::default() };
        let pages = lay_out(&paper(vec![Block::Table(table)]), &faces);
        assert!(pages.len() > 10);
        for marks in &pages {
            let texts = marks.iter().filter_map(|mark| match mark {
                Mark::Text { x, y, set, text, .. } => Some((x, y, set, text)),
                Mark::Line { .. } => None,
            });
            let texts: Vec<_> = texts.collect();
            assert!(texts.iter().any(|(.., text)| *text == "Número"), "the head is repeated");
            for (x, y, set, text) in texts {
                let right = x + faces.width(set.weight, set.size, text);
                assert!(*y < PAGE.1 - 50.0 && right < PAGE.0 - SIDE + 1.0, "{text} reaches over the edge");
            }
        }
    }

    #[test]
    fn no_heading_ends_a_page() {
        let faces = Faces::load().unwrap();
        let mut blocks = Vec::new();
        for n in 0..90 {
            blocks.push(Block::Heading(format!("Parte {n}")));
            blocks.push(Block::Text("Un renglón. ".repeat(n % 17 * 6 + 1)));
        }
        for marks in lay_out(&paper(blocks), &faces) {
            let last = marks.iter().rev().find_map(|mark| match mark {
                Mark::Text { role, .. } => Some(*role),
                Mark::Line { .. } => None,
            });
            assert_eq!(last, Some(Role::Paragraph));
        }
    }
}
