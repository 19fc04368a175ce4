//! Which people are counted together in every figure.

use super::Request;
use crate::scoring::responses::Responses;

/// People who are counted together in every figure, so that all views weigh them alike.
pub(super) struct Pool {
    pub(super) atoms: Vec<usize>,
    pub(super) people: Vec<usize>,
    pub(super) headcount: Option<u32>,
    /// What each of them weighs in every figure, if that is fixed: answers are raked.
    pub(super) each: Option<f64>,
}

impl Pool {
    /// What so many of them with a score weigh together: all people of the pool, or if answers are raked only their own.
    pub(super) fn weight(&self, scored: usize) -> f64 {
        let people = scored as f64;
        match (self.each, self.headcount) {
            (Some(each), _) => each * people,
            (None, Some(headcount)) => f64::from(headcount).max(people),
            (None, None) => people,
        }
    }
}

/// Each atom with answers alone, with what one of its people weighs.
pub(super) fn pools_by_atom(
    request: &Request<'_>,
    responses: &Responses,
    headcounts: &[u32],
    weights: &[f64],
) -> Vec<Pool> {
    let with_answers = responses.people.iter().enumerate();
    with_answers
        .filter(|(_, people)| !people.is_empty())
        .map(|(atom, people)| Pool {
            atoms: vec![atom],
            people: people.clone().collect(),
            headcount: request.headcounts_known.then(|| headcounts[atom]),
            each: Some(weights[atom]),
        })
        .collect()
}

/// Which atoms are counted together: each atom with enough answers alone; the small ones of one residual together, and
/// if that is still too small with the smallest other atom of that residual (MODEL §8.5, METHODS §1.4).
///
/// The partition is the same in every view, and no pool reaches beyond one residual. So every shown mean is a fixed
/// combination of the same pools, and weighting by headcount tells nothing more than the plan allows.
pub(super) fn pools(
    request: &Request<'_>,
    responses: &Responses,
    residuals: &[Option<usize>],
    headcounts: &[u32],
) -> Vec<Pool> {
    let minimum = request.contract.min_group() as usize;
    let n = |atom: usize| responses.people[atom].len();
    let mut places: Vec<Option<usize>> = residuals.to_vec();
    places.sort_unstable();
    places.dedup();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for place in places {
        let inside = (0..residuals.len()).filter(|atom| residuals[*atom] == place && n(*atom) > 0);
        let (small, mut large): (Vec<usize>, Vec<usize>) =
            inside.partition(|atom| n(*atom) < minimum);
        large.sort_by_key(|atom| (n(*atom), *atom));
        let mut large: Vec<Vec<usize>> = large.into_iter().map(|atom| vec![atom]).collect();
        let together: usize = small.iter().map(|atom| n(*atom)).sum();
        match large.first_mut() {
            Some(smallest) if together < minimum => smallest.extend(small),
            _ if small.is_empty() => {}
            _ => large.push(small),
        }
        groups.extend(large);
    }
    groups.sort();
    groups
        .into_iter()
        .map(|atoms| Pool {
            people: atoms
                .iter()
                .flat_map(|atom| responses.people[*atom].clone())
                .collect(),
            headcount: request
                .headcounts_known
                .then(|| atoms.iter().map(|atom| headcounts[*atom]).sum()),
            each: None,
            atoms,
        })
        .collect()
}
