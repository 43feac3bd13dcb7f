//! Groups the texts that may ask for the same, so that a curator can look at a whole group at once.

use super::Near;
use std::collections::BTreeMap;

/// How near two proposals are at least that a curator should look at together; measured on the sample.
pub const TOGETHER: f32 = 0.25;

/// The groups of two and more, largest first, made of what each text is near to. Two groups become one only while their
/// texts are, on average, at least so near to one another: one text between two matters doesn't join them.
#[must_use]
pub fn clusters(near: &[Vec<Near>], least: f32) -> Vec<Vec<usize>> {
    let nearness = nearness(near);
    let mut pairs: Vec<(usize, usize, f32)> = nearness.iter().map(|((a, b), score)| (*a, *b, *score)).collect();
    pairs.retain(|(.., score)| *score >= least);
    pairs.sort_by(|one, other| other.2.total_cmp(&one.2).then((one.0, one.1).cmp(&(other.0, other.1))));
    let mut group_of: Vec<usize> = (0..near.len()).collect();
    let mut groups: Vec<Vec<usize>> = group_of.iter().map(|place| vec![*place]).collect();
    for (a, b, _) in pairs {
        let (into, from) = (group_of[a].min(group_of[b]), group_of[a].max(group_of[b]));
        if into != from && mean(&nearness, &groups[into], &groups[from]) >= least {
            let joining = std::mem::take(&mut groups[from]);
            joining.iter().for_each(|place| group_of[*place] = into);
            groups[into].extend(joining);
        }
    }
    groups.retain(|group| group.len() > 1);
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    groups
}

/// How near two texts are: the list of either may say so.
fn nearness(near: &[Vec<Near>]) -> BTreeMap<(usize, usize), f32> {
    let mut nearness: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for (place, list) in near.iter().enumerate() {
        for one in list {
            let known = nearness.entry((place.min(one.place), place.max(one.place))).or_insert(one.score);
            *known = known.max(one.score);
        }
    }
    nearness
}

/// How near the texts of two groups are on average; those that no list names are not near at all.
fn mean(nearness: &BTreeMap<(usize, usize), f32>, one: &[usize], other: &[usize]) -> f32 {
    let pairs = one.iter().flat_map(|a| other.iter().map(|b| (*a.min(b), *a.max(b))));
    let sum: f32 = pairs.map(|pair| nearness.get(&pair).copied().unwrap_or(0.0)).sum();
    sum / (one.len() * other.len()) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(list: &[(usize, f32)]) -> Vec<Near> {
        list.iter().map(|(place, score)| Near { place: *place, score: *score }).collect()
    }

    #[test]
    fn a_text_between_two_matters_does_not_join_them() {
        let lists = [
            near(&[(1, 0.9), (2, 0.5)]),
            near(&[(0, 0.9)]),
            near(&[(3, 0.8)]),
            near(&[(4, 0.7)]),
            near(&[(2, 0.7)]),
            near(&[]),
        ];
        assert_eq!(clusters(&lists, 0.4), [vec![2, 3, 4], vec![0, 1]]);
    }
}
