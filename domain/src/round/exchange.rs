//! The ballots of a round in the files of other programs that count, which `jopoi tally` counts again with the same result.

use super::count::{rows, share};
use super::{Boxed, Method};
use crate::tally::files::{blt, pabulib};
use crate::tally::stv::{self, Election};
use crate::tally::{Ballots, Budget, Project, RowFault, approval, points};

/// Why the ballots of a round can't be written into such a file.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// The file has no place for marks of this method.
    #[error("the method of the round is {method}: {fits}")]
    Method {
        /// The method.
        method: &'static str,
        /// What the file is for.
        fits: &'static str,
    },
    /// A mark is none of the method, which casting never lets in.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Marks(Vec<RowFault>),
    /// The file can't be written.
    #[error(transparent)]
    File(#[from] csv::Error),
}

/// Ranked ballots as a `.blt`. The candidates are called by the numbers of their proposals, as lots are drawn by them.
///
/// # Errors
/// When the ballots are not ranked.
pub fn write_blt(method: &Method, title: &str, options: &[u32], ballots: &[Boxed]) -> Result<String, Unfit> {
    let Method::Stv { seats } = method else {
        return Err(Unfit::Method { method: method.name(), fits: "a .blt holds ranked ballots, of stv" });
    };
    let names: Vec<String> = options.iter().map(u32::to_string).collect();
    let ballots = Ballots::collect(&rows(ballots, true), Some(&names), stv::read_rank, stv::RANKS);
    let election = Election::of_ranks(&ballots.map_err(Unfit::Marks)?, *seats as usize);
    Ok(blt::write(&Election { title: title.to_owned(), ..election }))
}

/// Approvals, or points, as Pabulib's `.pb`. Where seats are filled every proposal costs 1 of them, and `greedy` gives the result; of
/// a round of equal shares the blank ballots are left out, which have no share.
///
/// # Errors
/// When the ballots are neither.
pub fn write_pb(method: &Method, title: &str, options: &[(u32, String)], ballots: &[Boxed]) -> Result<String, Unfit> {
    let names: Vec<String> = options.iter().map(|(number, _)| number.to_string()).collect();
    if let Method::Points { points: most, seats } = method {
        let ballots = Ballots::collect(&rows(ballots, true), Some(&names), points::read, points::VALUES);
        let one = |(number, called): &(u32, String)| Project { id: number.to_string(), name: called.clone(), cost: 1 };
        let projects: Vec<_> = options.iter().map(one).collect();
        return Ok(pabulib::write_points(&ballots.map_err(Unfit::Marks)?, &projects, *seats, *most, title)?);
    }
    let mut budget = match method {
        Method::Approval { max, seats } => {
            let ballots = Ballots::collect(&rows(ballots, true), Some(&names), approval::read, approval::VALUES);
            Budget { length: 0..=*max as usize, ..Budget::of_seats(ballots.map_err(Unfit::Marks)?, *seats) }
        }
        Method::EqualShares { budget, costs, .. } => {
            share(*budget, costs, &rows(ballots, false), &names).map_err(Unfit::Marks)?
        }
        other => {
            let fits = "a .pb holds approvals, of approval and equal-shares, or points";
            return Err(Unfit::Method { method: other.name(), fits });
        }
    };
    for (project, (_, called)) in budget.projects.iter_mut().zip(options) {
        project.name.clone_from(called);
    }
    Ok(pabulib::write(&budget, title)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::{Completion, Cost, Effect, Terms, count};
    use crate::tally::{Chosen, Seed, Tally, equal_shares, greedy};

    fn boxed(marks: &[&[(u32, &str)]]) -> Vec<Boxed> {
        let one = |(n, marks): (usize, &&[(u32, &str)])| Boxed {
            receipt: format!("R{n}"),
            marks: marks.iter().map(|(option, value)| (*option, (*value).to_owned())).collect(),
        };
        marks.iter().enumerate().map(one).collect()
    }

    fn counted(method: &Method, ballots: &[Boxed]) -> Tally {
        let terms = Terms { method: method.clone(), effect: Effect::Decisive, ..Terms::default() };
        count(&terms, &[4, 9, 57], ballots, 10, &Seed::new("semilla")).unwrap().tally
    }

    fn names(chosen: &Chosen) -> &[String] {
        let (Chosen::Elected(names) | Chosen::Selected(names)) = chosen;
        names
    }

    #[test]
    fn ranked_ballots_give_the_same_in_every_stage() {
        let method = Method::Stv { seats: 2 };
        let ballots = boxed(&[&[(4, "1"), (9, "2")], &[(4, "1"), (57, "2")], &[(57, "1")], &[(9, "1")], &[]]);
        let file = write_blt(&method, "Agua", &[4, 9, 57], &ballots).unwrap();
        let again = blt::tally(file.as_bytes(), &Seed::new("semilla")).unwrap();
        assert_eq!(again, counted(&method, &ballots), "{file}");
        assert!(write_blt(&Method::Score { seats: 1 }, "", &[4], &[]).is_err());
    }

    #[test]
    fn approvals_and_shares_give_the_same_choice() {
        let titles = [4, 9, 57].map(|number| (number, format!("Propuesta; {number}")));
        let ballots = boxed(&[&[(4, "1"), (9, "1")], &[(9, "1"), (57, "1")], &[(57, "1")], &[(4, "1")], &[]]);
        let approval = Method::Approval { max: 2, seats: 2 };
        let file = write_pb(&approval, "Agua", &titles, &ballots).unwrap();
        let again = greedy::count(&pabulib::read(file.as_bytes()).unwrap(), &Seed::new("semilla"));
        assert_eq!(names(&again.chosen), names(&counted(&approval, &ballots).chosen), "{file}");
        let given = boxed(&[&[(4, "6"), (9, "4")], &[(9, "3"), (57, "7")], &[(57, "9")], &[]]);
        let method = Method::Points { points: 10, seats: 2 };
        let file = write_pb(&method, "Agua", &titles, &given).unwrap();
        let again = points::count(&pabulib::read_points(file.as_bytes()).unwrap(), 2, 10, &Seed::new("semilla"));
        assert_eq!(again, counted(&method, &given), "{file}");
        let costs = vec![Cost { proposal: 57, cost: 3 }];
        let shares = Method::EqualShares { budget: 4, costs, completion: Completion::Add1 };
        let file = write_pb(&shares, "Agua", &titles, &ballots).unwrap();
        let budget = pabulib::read(file.as_bytes()).unwrap();
        let again = equal_shares::count(&budget, Completion::Add1, &Seed::new("semilla"));
        assert_eq!(again, counted(&shares, &ballots), "{file}");
    }
}
