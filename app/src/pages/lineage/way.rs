//! All that a path is told from: the proposals that came together, what happened to each, and what became of them.

use crate::Error;
use crate::pages::proposals::verdict::Verdict;
use crate::site::site;
use domain::{Event, Step};
use std::collections::VecDeque;
use storage::commitments::{self, Commitment};
use storage::events::{self, Recorded};
use storage::processes::Process;
use storage::proposals::{self, Proposal};

/// So many proposals of one path are told; a path of more would be nobody's reading.
const MOST: usize = 60;

/// A path.
pub struct Way {
    /// The proposals in which it ends, each with all that it took in.
    pub branches: Vec<Branch>,
    /// What it became, once the plan is public.
    pub commitment: Option<Commitment>,
    /// How many that were taken in are not told.
    pub left_out: usize,
}

/// A proposal with all that it took in.
pub struct Branch {
    /// The proposal.
    pub root: Proposal,
    /// What it took in, and what that had taken in.
    pub taken_in: Vec<Proposal>,
    /// What happened to any of them, each with the number of whom it is about, oldest first.
    pub happened: Vec<(u32, Recorded)>,
    /// What the vote gave it.
    pub verdict: Verdict,
}

impl Way {
    /// The path on which a proposal lies.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such proposal.
    pub async fn of_proposal(process: &Process, number: u32) -> Result<Self, Error> {
        let db = site().db;
        let mut root = proposals::by_number(&db, process.id, number).await?.ok_or(Error::NotFound)?;
        while let Some(into) = root.life.into {
            root = proposals::by_number(&db, process.id, into).await?.ok_or(Error::NotFound)?;
        }
        let mut way = Self { branches: Vec::new(), commitment: None, left_out: 0 };
        way.grow(process, root).await?;
        if process.plan_published_at.is_some()
            && let Some(number) = way.branches.iter().find_map(Branch::commitment)
        {
            way.commitment = commitments::by_number(&db, process.id, number).await?;
        }
        Ok(way)
    }

    /// The path that led to a commitment.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the plan has none of this number.
    pub async fn of_commitment(process: &Process, number: u32) -> Result<Self, Error> {
        let db = site().db;
        let commitment = commitments::by_number(&db, process.id, number).await?.ok_or(Error::NotFound)?;
        let mut way = Self { branches: Vec::new(), commitment: None, left_out: 0 };
        for source in &commitment.sources {
            let root = proposals::by_number(&db, process.id, *source).await?.ok_or(Error::NotFound)?;
            way.grow(process, root).await?;
        }
        way.commitment = Some(commitment);
        Ok(way)
    }

    /// The number of the proposal in which it lives on, where it is one.
    pub fn living(&self) -> Option<u32> {
        self.branches.first().map(|branch| branch.root.number())
    }

    /// Adds a proposal with all that it took in.
    async fn grow(&mut self, process: &Process, root: Proposal) -> Result<(), Error> {
        let db = site().db;
        let mut taken_in = Vec::new();
        let mut left = VecDeque::from([root.number()]);
        while let Some(number) = left.pop_front() {
            for one in proposals::taken_in(&db, process.id, number).await? {
                left.push_back(one.number());
                if taken_in.len() < MOST {
                    taken_in.push(one);
                } else {
                    self.left_out += 1;
                }
            }
        }
        let mut happened = Vec::new();
        for one in std::iter::once(&root).chain(&taken_in) {
            let mut events = events::of_contribution(&db, process.id, one.contribution).await?;
            events.extend(events::of_proposal(&db, process.id, one.life.id).await?);
            events.retain(|recorded| !recorded.event.as_ref().is_some_and(Event::is_talk));
            happened.extend(events.into_iter().map(|recorded| (one.number(), recorded)));
        }
        happened.sort_by_key(|(number, recorded)| (recorded.line.seq, *number));
        happened.dedup_by_key(|(_, recorded)| recorded.line.seq);
        let verdict = Verdict::read(process, &root).await?;
        self.branches.push(Branch { root, taken_in, happened, verdict });
        Ok(())
    }
}

impl Branch {
    fn commitment(&self) -> Option<u32> {
        self.happened.iter().rev().find_map(|(_, recorded)| match &recorded.event {
            Some(Event::ProposalMoved { step: Step::Committed { commitment }, .. }) => Some(*commitment),
            _ => None,
        })
    }
}
