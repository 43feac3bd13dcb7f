//! Writes a `.pb`: what there is, what asks for it, and a row for each voter in the order of their names.

use crate::tally::{Ballot, Ballots, Budget, Project};
use csv::{Terminator, Writer, WriterBuilder};

/// The text of a file of approvals that [`super::read`] reads as the same budget.
///
/// # Errors
/// Never in practice: a file in memory takes every row.
pub fn write(budget: &Budget, about: &str) -> Result<String, csv::Error> {
    let mut meta = vec![("budget", budget.amount.to_string()), ("vote_type", "approval".to_owned())];
    if *budget.length.end() < usize::MAX {
        meta.push(("max_length", budget.length.end().to_string()));
    }
    write_whole(about, &meta, &budget.projects, &budget.ballots, None)
}

/// The text of a file of points that [`super::read_points`] reads as the same ballots: each project costs one of the seats.
///
/// # Errors
/// Never in practice: a file in memory takes every row.
pub fn write_points(
    ballots: &Ballots<i64>,
    projects: &[Project],
    seats: u32,
    points: u32,
    about: &str,
) -> Result<String, csv::Error> {
    let meta =
        [("budget", seats.to_string()), ("vote_type", "cumulative".to_owned()), ("max_sum_points", points.to_string())];
    let given =
        |ballot: &Ballot<i64>| ballot.marks.iter().map(|(_, given)| given.to_string()).collect::<Vec<_>>().join(",");
    write_whole(about, &meta, projects, ballots, Some(&given))
}

/// What a vote gives, beside the projects that it names.
type Given<'a, V> = &'a dyn Fn(&Ballot<V>) -> String;

fn write_whole<V>(
    about: &str,
    meta: &[(&str, String)],
    projects: &[Project],
    ballots: &Ballots<V>,
    given: Option<Given<'_, V>>,
) -> Result<String, csv::Error> {
    let mut file =
        WriterBuilder::new().delimiter(b';').flexible(true).terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    write_meta(&mut file, about, projects.len(), ballots.ballots.len())?;
    for (key, value) in meta {
        file.write_record([key, value.as_str()])?;
    }
    file.write_record(["PROJECTS"])?;
    file.write_record(["project_id", "cost", "name"])?;
    for project in projects {
        file.write_record([&project.id, &project.cost.to_string(), &project.name])?;
    }
    write_votes(&mut file, projects, ballots, given)?;
    let bytes = file.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn write_votes<V>(
    file: &mut Writer<Vec<u8>>,
    projects: &[Project],
    ballots: &Ballots<V>,
    given: Option<Given<'_, V>>,
) -> Result<(), csv::Error> {
    file.write_record(["VOTES"])?;
    file.write_record(["voter_id", "vote"].into_iter().chain(given.map(|_| "points")))?;
    let mut sorted: Vec<_> = ballots.ballots.iter().collect();
    sorted.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    for ballot in sorted {
        let marked: Vec<_> = ballot.marks.iter().map(|(place, _)| projects[*place].id.as_str()).collect();
        let mut row = vec![ballot.id.clone(), marked.join(",")];
        row.extend(given.map(|given| given(ballot)));
        file.write_record(row)?;
    }
    Ok(())
}

fn write_meta(file: &mut Writer<Vec<u8>>, about: &str, projects: usize, votes: usize) -> Result<(), csv::Error> {
    file.write_record(["META"])?;
    file.write_record(["key", "value"])?;
    file.write_record(["description", about])?;
    for (key, value) in [("num_projects", projects), ("num_votes", votes)] {
        file.write_record([key, &value.to_string()])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{read, read_points};
    use super::*;
    use crate::tally::approval::Approved;

    #[test]
    fn what_is_written_is_read_as_the_same_budget() {
        let project = |id: &str, name: &str, cost| Project { id: id.into(), name: name.into(), cost };
        let ballot = |id: &str, marks: &[usize]| {
            let marks = marks.iter().map(|place| (*place, Approved)).collect();
            Ballot { id: id.into(), marks }
        };
        let budget = Budget {
            amount: 12,
            projects: vec![project("57", "Agua; «a la vista»", 7), project("9", "Salud \"cerca\"", 5)],
            ballots: Ballots {
                options: vec!["57".into(), "9".into()],
                ballots: vec![ballot("A", &[0, 1]), ballot("B", &[]), ballot("C", &[1])],
            },
            length: 0..=2,
        };
        let text = write(&budget, "votación 3").unwrap();
        assert_eq!(read(text.as_bytes()), Ok(budget), "{text}");
    }

    #[test]
    fn points_are_written_and_read_as_the_same_ballots() {
        let project = |id: &str| Project { id: id.into(), name: format!("«{id}»"), cost: 1 };
        let ballot = |id: &str, marks: &[(usize, i64)]| Ballot { id: id.into(), marks: marks.to_vec() };
        let ballots = Ballots {
            options: vec!["57".into(), "9".into()],
            ballots: vec![ballot("A", &[(0, 6), (1, 4)]), ballot("B", &[]), ballot("C", &[(1, 10)])],
        };
        let text = write_points(&ballots, &[project("57"), project("9")], 1, 10, "votación 3").unwrap();
        assert_eq!(read_points(text.as_bytes()), Ok(ballots), "{text}");
        let fewer = text.replace("57,9;6,4", "57,9;6");
        assert!(read_points(fewer.as_bytes()).is_err(), "{fewer}");
        assert!(read(text.as_bytes()).is_err(), "points are no approvals");
    }
}
