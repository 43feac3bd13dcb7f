//! The pack of a meeting on paper: when and where, what is voted on and how, the proposals with the opinions on them.

use super::Desk;
use crate::paper::{Block, Paper};
use app::dates;
use app::pages::meetings::names::{Names, when_between};
use app::pages::meetings::pack::say;
use app::parts::opinion::sentence;
use app::parts::plain_rule::say_rule;
use app::parts::plain_terms::say_terms;
use domain::opinion::Reply;
use domain::pack::{Ballot, Item, Opinion, Pack};
use domain::round::Terms;
use domain::rule::Rule;
use jiff::civil::Date;
use storage::editions::Edition;

impl Desk<'_> {
    /// The last of these editions, with what changed since the first.
    pub(super) async fn pack(&self, all: &[Edition]) -> anyhow::Result<Paper> {
        let Some(edition) = all.last() else { anyhow::bail!("there is no edition") };
        let pack: Pack = edition.read()?;
        let names = Names::read(&self.site.db, self.words, &self.process).await?;
        let title = self.words.fill("pack-title", &[("number", pack.meeting.into())]);
        let mut paper = self.sheet(title, self.foot_of(edition, "pack"));
        paper.blocks.push(Block::Strong(pack.title.clone()));
        paper.blocks.push(Block::Facts(self.facts(&names, edition, &pack)));
        for pair in all.windows(2) {
            paper.blocks.push(self.late(&pair[0], &pair[1])?);
        }
        self.ballots(&pack, &mut paper.blocks);
        self.items(&names, &pack, edition.published_at.day_in(&self.process.zone()), &mut paper.blocks);
        self.rule(&pack, &mut paper.blocks);
        Ok(paper)
    }

    fn facts(&self, names: &Names, edition: &Edition, pack: &Pack) -> Vec<(String, String)> {
        let words = self.words;
        let place = match names.department(self.meeting.department.as_deref()) {
            Some(department) => format!("{} ({department})", pack.place),
            None => pack.place.clone(),
        };
        let mut themes: Vec<String> = Vec::new();
        for slug in pack.items.iter().filter_map(|item| item.theme.as_deref()) {
            let name = names.theme_name(slug);
            if !themes.contains(&name) {
                themes.push(name);
            }
        }
        let frozen = dates::moment(words, &self.process, edition.published_at);
        vec![
            (words.get("meeting-when"), when_between(words, &self.process, pack.starts_at, pack.ends_at)),
            (words.get("meeting-where"), place),
            (words.get("meeting-themes"), themes.join(", ")),
            (words.get("pack-frozen-short"), frozen),
        ]
    }

    fn late(&self, before: &Edition, later: &Edition) -> anyhow::Result<Block> {
        let words = self.words;
        let moment = dates::moment(words, &self.process, later.published_at);
        let mut lines =
            vec![words.fill("pack-changed-late", &[("edition", later.number.into()), ("moment", moment.into())])];
        let reason = later.reason.clone().unwrap_or_default();
        lines.push(words.fill("pack-reason", &[("reason", reason.into())]));
        let found = before.read::<Pack>()?.differences(&later.read()?);
        lines.extend(found.iter().map(|one| format!("– {}", say(words, one))));
        Ok(Block::Notice(lines.join("\n")))
    }

    fn ballots(&self, pack: &Pack, blocks: &mut Vec<Block>) {
        let words = self.words;
        blocks.push(Block::Heading(words.get("pack-ballot")));
        if pack.ballots.is_empty() {
            blocks.push(Block::Text(words.get("pack-no-ballot")));
        }
        pack.ballots.iter().for_each(|one| self.ballot(one, blocks));
    }

    fn ballot(&self, one: &Ballot, blocks: &mut Vec<Block>) {
        let words = self.words;
        let numbers: Vec<String> = one.proposals.iter().map(u32::to_string).collect();
        let gaps = [("count", numbers.len().into()), ("numbers", numbers.join(", ").into())];
        blocks.push(Block::Item(String::new(), words.fill("meeting-round", &[("number", one.round.into())])));
        blocks.push(Block::Text(words.fill("pack-ballot-holds", &gaps)));
        let terms = Terms::parse(&one.terms).map(|terms| say_terms(words, &terms, None)).unwrap_or_default();
        blocks.extend(terms.into_iter().map(|clause| Block::Small(format!("– {clause}"))));
    }

    fn items(&self, names: &Names, pack: &Pack, frozen_on: Date, blocks: &mut Vec<Block>) {
        let words = self.words;
        blocks.push(Block::Heading(words.get("meeting-agenda")));
        blocks.push(Block::Text(words.fill("pack-items", &[("count", pack.items.len().into())])));
        pack.items.iter().for_each(|one| self.item(names, one, frozen_on, blocks));
    }

    fn item(&self, names: &Names, one: &Item, frozen_on: Date, blocks: &mut Vec<Block>) {
        let words = self.words;
        blocks.push(Block::Item(one.number.to_string(), one.title.clone()));
        let mut about: Vec<String> = one.theme.iter().map(|slug| names.theme_name(slug)).collect();
        if !one.is_open() {
            about.push(words.fill("pack-item-closed", &[("stage", words.name("stage", one.stage).into())]));
        }
        blocks.push(Block::Small(about.join(" · ")));
        blocks.push(Block::Text(one.problem.clone()));
        blocks.push(Block::Text(one.solution.clone()));
        blocks.extend(one.opinions.iter().map(|given| self.opinion(given, frozen_on)));
    }

    fn opinion(&self, given: &Opinion, frozen_on: Date) -> Block {
        let reply = sentence(self.words, Reply::on(frozen_on, given.stance, given.due_on));
        let said = given.said.as_deref().map(|said| format!(" {said}")).unwrap_or_default();
        Block::Text(format!("{}: {reply}.{said}", given.institution))
    }

    fn rule(&self, pack: &Pack, blocks: &mut Vec<Block>) {
        let Some(told) = &pack.rule else { return };
        blocks.push(Block::Heading(self.words.get("pack-rule")));
        let clauses = Rule::parse(told.body.as_bytes()).map(|rule| say_rule(self.words, &rule)).unwrap_or_default();
        blocks
            .extend((1..).zip(clauses).map(|(place, clause): (u32, String)| Block::Text(format!("{place}. {clause}"))));
        blocks.push(Block::Small(format!("SHA-256 {}", told.hash)));
    }
}
