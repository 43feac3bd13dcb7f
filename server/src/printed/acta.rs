//! The acta of a meeting on paper: who came, what became of each item, how the votes went, and the lines to sign on.

use super::Desk;
use crate::paper::{Block, Paper, Table};
use app::dates;
use app::pages::meetings::minutes::{question, say_mark, turnout};
use app::pages::meetings::names::when_between;
use domain::edition::Work;
use domain::minutes::{Aspect, Item, Minutes, Vote};
use storage::{editions, minutes};

impl Desk<'_> {
    /// The sheet with what was recorded so far; once the minutes are published it says of which edition it is.
    pub(super) async fn acta(&self) -> anyhow::Result<Paper> {
        let words = self.words;
        let current = minutes::current(&self.site.db, &self.meeting).await?;
        let last = editions::of_meeting(&self.site.db, self.meeting.id, Work::Minutes).await?.pop();
        let is_same = match &last {
            Some(edition) => edition.read::<Minutes>()?.differences(&current).is_empty(),
            None => false,
        };
        let title = words.fill("acta-sheet", &[("number", current.meeting.into())]);
        let foot = match &last {
            Some(edition) if is_same => self.foot_of(edition, "minutes"),
            _ => words.fill("acta-draft-foot", &[("link", self.address("minutes").into())]),
        };
        let mut paper = self.sheet(title, foot);
        paper.blocks.push(Block::Strong(current.title.clone()));
        paper.blocks.push(Block::Facts(self.held(&current)));
        if !is_same {
            let now = dates::moment(words, &self.process, self.site.now());
            paper.blocks.push(Block::Small(words.fill("acta-draft", &[("moment", now.into())])));
        }
        self.came(&current, &mut paper.blocks);
        self.outcomes(&current, &mut paper.blocks);
        current.votes.iter().for_each(|vote| self.vote(&current, vote, &mut paper.blocks));
        self.sign(&mut paper.blocks);
        Ok(paper)
    }

    fn held(&self, minutes: &Minutes) -> Vec<(String, String)> {
        let words = self.words;
        vec![
            (words.get("meeting-when"), when_between(words, &self.process, minutes.starts_at, minutes.ends_at)),
            (words.get("meeting-where"), minutes.place.clone()),
            (words.get("minutes-people"), minutes.people.to_string()),
            (words.get("minutes-organisations"), minutes.organisations.to_string()),
            (words.get("minutes-items-treated"), format!("{} / {}", minutes.treated(), minutes.items.len())),
            (words.get("minutes-ballots"), minutes.ballots().to_string()),
        ]
    }

    /// What people said of themselves; a column to fill by hand where nothing was entered yet.
    fn came(&self, minutes: &Minutes, blocks: &mut Vec<Block>) {
        let words = self.words;
        blocks.push(Block::Heading(words.get("acta-declared")));
        for aspect in Aspect::ALL {
            let rows = aspect.values().iter().map(|value| {
                let said = minutes.declared.iter().find(|one| one.aspect == *aspect && one.value == *value);
                let people = said.map(|one| one.people.to_string()).unwrap_or_else(|| "______".to_owned());
                vec![words.name(aspect.name(), value), people]
            });
            blocks.push(Block::Table(Table {
                widths: vec![5.0, 1.0],
                numbers: vec![1],
                head: vec![words.name("aspect", aspect), words.get("meeting-people")],
                rows: rows.collect(),
                has_sum: false,
            }));
        }
    }

    fn outcomes(&self, minutes: &Minutes, blocks: &mut Vec<Block>) {
        let words = self.words;
        blocks.push(Block::Heading(words.get("minutes-items")));
        blocks.push(Block::Table(Table {
            widths: vec![0.6, 4.0, 5.4],
            numbers: Vec::new(),
            head: vec![words.get("acta-number"), words.get("desk-agenda-proposal"), words.get("acta-outcome")],
            rows: minutes.items.iter().map(|item| self.outcome(item)).collect(),
            has_sum: false,
        }));
    }

    fn outcome(&self, item: &Item) -> Vec<String> {
        let words = self.words;
        let outcome = match (item.is_treated, item.outcome) {
            (false, _) => words.get("minutes-untreated"),
            (true, None) => words.get("minutes-treated"),
            (true, Some(outcome)) => words.name("outcome", outcome),
        };
        let mut told = vec![format!("{outcome}.")];
        told.extend(item.said.clone());
        told.extend(item.follow_up.clone());
        told.extend(question(words, item.owner.as_deref(), item.answer_by));
        vec![item.number.to_string(), item.title.clone(), told.join("\n")]
    }

    fn vote(&self, minutes: &Minutes, vote: &Vote, blocks: &mut Vec<Block>) {
        let words = self.words;
        blocks.push(Block::Heading(words.fill("meeting-round", &[("number", vote.round.into())])));
        blocks.push(Block::Text(turnout(words, vote)));
        if vote.marks.is_empty() {
            return;
        }
        let title =
            |number: u32| minutes.items.iter().find(|item| item.number == number).map(|item| item.title.clone());
        let row = |(number, mark, count): &(u32, String, u32)| {
            let told = format!("{number}  {}", title(*number).unwrap_or_default());
            vec![told, say_mark(words, mark), count.to_string()]
        };
        blocks.push(Block::Table(Table {
            widths: vec![6.0, 2.0, 1.0],
            numbers: vec![2],
            head: vec![words.get("desk-agenda-proposal"), words.get("minutes-mark"), words.get("minutes-count")],
            rows: vote.marks.iter().map(row).collect(),
            has_sum: false,
        }));
    }

    fn sign(&self, blocks: &mut Vec<Block>) {
        let words = self.words;
        blocks.push(Block::Heading(words.get("acta-sign")));
        blocks.push(Block::Small(words.get("acta-sign-lead")));
        let keys = ["acta-sign-team", "acta-sign-state", "acta-sign-society", "acta-sign-observer"];
        blocks.push(Block::Signatures(keys.map(|key| words.get(key)).to_vec()));
    }
}
