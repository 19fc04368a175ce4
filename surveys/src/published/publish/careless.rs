//! What careless answers move: both indices with and without people whose sheets show two or more signs (METHODS §12).
//! Flags stand beside no name and are told for no department.

use super::{count, group::Computing, scopes::Scope};
use crate::{
    confidentiality::precision,
    published::{
        Precision,
        evidence::{CarelessEvidence, Sensitivity},
    },
    scoring::{
        careless::{careless_people, longstrings, mahalanobis, sensitivity},
        columns::Column,
        responses::Item,
    },
    workers,
};

pub(super) fn careless(
    computing: &Computing<'_>,
    scopes: &[Scope<'_>],
) -> Option<CarelessEvidence> {
    let responses = computing.responses;
    let minimum = computing.request.contract.min_group_comments();
    if !computing.base.shows_organization() || count(responses.len()) < minimum {
        return None;
    }
    // Distances do not know which way an item points, so turned items serve; runs need what was ticked.
    let turned: Vec<Column<'_>> = responses.items.iter().map(|item| item.column()).collect();
    let raw: Vec<Vec<Option<f64>>> = responses.items.iter().map(Item::raw_points).collect();
    let raw: Vec<Column<'_>> = responses
        .items
        .iter()
        .zip(&raw)
        .map(|(item, points)| item.with_points(points))
        .collect();
    let reversed: Vec<bool> = responses
        .items
        .iter()
        .map(|item| item.is_reversed)
        .collect();
    let runs = || -> Vec<bool> {
        let runs = longstrings(&raw, &reversed).into_iter();
        runs.map(|run| run.is_flagged(raw.len())).collect()
    };
    let far = || -> Vec<bool> {
        mahalanobis(&turned).map_or_else(
            |_| Vec::new(),
            |distances| {
                let people = 0..responses.len();
                people.map(|person| distances.is_flagged(person)).collect()
            },
        )
    };
    let (runs, far) = workers::both(runs, far);
    // More than half of the statements without an answer is a sign of its own.
    let mut missing = vec![0_usize; responses.len()];
    for item in &responses.items {
        for (person, missing) in missing.iter_mut().enumerate() {
            *missing += usize::from(item.points(person).is_none());
        }
    }
    let n_items = responses.items.len();
    let empty: Vec<bool> = missing
        .into_iter()
        .map(|missing| missing * 2 > n_items)
        .collect();
    let is_careless = careless_people(&[&runs, &far, &empty]);
    let share = is_careless.iter().filter(|careless| **careless).count() as f64
        / responses.len().max(1) as f64;
    Some(CarelessEvidence {
        share: precision::share_of(share),
        sensitivity: scopes
            .iter()
            .filter(|scope| scope.measure.is_none())
            .filter_map(|scope| moved(computing, scope, &is_careless))
            .collect(),
    })
}

/// A construct with and without careless people, pools weighed as everywhere.
fn moved(
    computing: &Computing<'_>,
    scope: &Scope<'_>,
    is_careless: &[bool],
) -> Option<Sensitivity> {
    let mut strata = vec![None; computing.responses.len()];
    let mut headcounts = Vec::with_capacity(computing.pools.len());
    for (place, pool) in computing.pools.iter().enumerate() {
        for person in &pool.people {
            strata[*person] = u32::try_from(place).ok();
        }
        headcounts.push(pool.weight(pool.people.len()));
    }
    let minimum = computing.request.contract.min_group() as usize;
    let found = sensitivity(
        Column::Gaps(&scope.scores),
        is_careless,
        &strata,
        &headcounts,
        minimum,
    )
    .ok()?;
    let tell = |points: f64| match computing.request.precision {
        Precision::Calculator => points,
        Precision::Wave => precision::points(count(found.n), points),
    };
    Some(Sensitivity {
        construct: scope.construct,
        everybody: tell(found.everybody),
        without: tell(found.without),
        is_moved: found.is_moved,
    })
}
