//! Writes laid-out pages into a PDF file, with the order in which they are read aloud.

use super::block::Paper;
use super::faces::{Faces, Weight};
use super::flow::{Mark, PAGE, Role, SIDE, SMALL, Set};
use anyhow::{Context as _, anyhow};
use krilla::color::luma;
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};
use std::num::NonZeroU16;

const INK: u8 = 0;
const SOFT: u8 = 90;

/// The bytes of the file.
pub fn print(paper: &Paper, faces: &Faces, pages: &[Vec<Mark>]) -> anyhow::Result<Vec<u8>> {
    let mut document = Document::new_with(SerializeSettings::default());
    let language = paper.language.name().to_owned();
    document
        .set_metadata(Metadata::new().title(paper.title.clone()).language(language.clone()).creator("Jopói".into()));
    let mut reading = Reading::default();
    for (place, marks) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).context("A4 has a size")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        marks.iter().for_each(|mark| draw(&mut surface, faces, mark, &mut reading));
        let number = (place + 1).to_string();
        let told = paper.page.replace("{n}", &number).replace("{of}", &pages.len().to_string());
        foot(&mut surface, faces, &paper.foot, &told);
        surface.finish();
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(language));
    reading.finished().into_iter().for_each(|group| tree.push(group));
    document.set_tag_tree(tree);
    document.finish().map_err(|error| anyhow!("a paper can't be written: {error:?}"))
}

/// What is read aloud, in its order: lines of one part are read as one, cells of one row together.
#[derive(Default)]
struct Reading {
    groups: Vec<TagGroup>,
    row: Option<TagGroup>,
    rows: Vec<TagGroup>,
    last: Option<Role>,
}

impl Reading {
    fn hear(&mut self, role: Role, heard: krilla::tagging::Identifier) {
        let Role::Cell { begins, is_head } = role else {
            self.end_table();
            match (self.groups.last_mut(), self.last == Some(role) && role != Role::Paragraph) {
                (Some(group), true) => group.push(heard),
                _ => self.groups.push(TagGroup::with_children(tag(role), vec![heard.into()])),
            }
            self.last = Some(role);
            return;
        };
        if begins {
            self.rows.extend(self.row.take());
        }
        let cell = if is_head && self.rows.is_empty() {
            TagGroup::with_children(Tag::TH(krilla::tagging::TableHeaderScope::Column), vec![heard.into()])
        } else {
            TagGroup::with_children(Tag::TD, vec![heard.into()])
        };
        self.row.get_or_insert_with(|| TagGroup::new(Tag::TR)).push(cell);
        self.last = Some(role);
    }

    fn end_table(&mut self) {
        self.rows.extend(self.row.take());
        if !self.rows.is_empty() {
            let mut table = TagGroup::new(Tag::Table);
            self.rows.drain(..).for_each(|row| table.push(row));
            self.groups.push(table);
        }
    }

    fn finished(mut self) -> Vec<TagGroup> {
        self.end_table();
        self.groups
    }
}

fn tag(role: Role) -> krilla::tagging::TagKind {
    match role {
        Role::Heading(level) => Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), None).into(),
        _ => Tag::P.into(),
    }
}

fn draw(surface: &mut Surface<'_>, faces: &Faces, mark: &Mark, reading: &mut Reading) {
    match mark {
        Mark::Text { x, y, set, text, role } => {
            if *role == Role::Ornament {
                return aside(surface, |surface| write(surface, faces, (*x, *y), *set, text));
            }
            let heard = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            write(surface, faces, (*x, *y), *set, text);
            surface.end_tagged();
            reading.hear(*role, heard);
        }
        Mark::Line { from, to, width } => aside(surface, |surface| line(surface, *from, *to, *width)),
    }
}

/// What is drawn and never read aloud.
fn aside(surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
    draw(surface);
    surface.end_tagged();
}

fn write(surface: &mut Surface<'_>, faces: &Faces, at: (f32, f32), set: Set, text: &str) {
    let grey = if set.is_soft { SOFT } else { INK };
    surface.set_stroke(None);
    surface.set_fill(Some(Fill {
        paint: luma::Color::new(grey).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }));
    let glyphs = faces.shape(set.weight, text);
    surface.draw_glyphs(Point::from_xy(at.0, at.1), &glyphs, faces.font(set.weight), text, set.size, false);
}

fn line(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32), width: f32) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: luma::Color::new(INK).into(), width, ..Stroke::default() }));
    surface.draw_path(&path);
}

/// Whose paper it is on the left, which page on the right.
fn foot(surface: &mut Surface<'_>, faces: &Faces, whose: &str, page: &str) {
    let y = PAGE.1 - 34.0;
    let right = PAGE.0 - SIDE - faces.width(Weight::Regular, SMALL.size, page);
    aside(surface, |surface| {
        write(surface, faces, (SIDE, y), SMALL, whose);
        write(surface, faces, (right, y), SMALL, page);
    });
}
