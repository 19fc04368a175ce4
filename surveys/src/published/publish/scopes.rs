//! What is told of the whole organization item by item: each scale, and each construct over all its items.

use super::group::Computing;
use crate::{
    confidentiality::Plan,
    instrument::Construct,
    published::Precision,
    scoring::{columns::Column, person, responses::Item},
    workers,
};

/// A scale, or all items of a construct.
pub(super) struct Scope<'a> {
    /// Place of the scale; `None` for a construct.
    pub(super) measure: Option<usize>,
    /// Dimension of the model; `None` for a construct.
    pub(super) dimension: Option<&'a str>,
    /// Readiness or maturity.
    pub(super) construct: Construct,
    /// Its items.
    pub(super) items: Vec<&'a Item>,
    /// Each person's score; for a construct the plain mean of their dimension scores (METHODS §1.4).
    pub(super) scores: Vec<Option<f64>>,
    /// Options of the items' scales, if they all have as many.
    pub(super) n_options: Option<usize>,
    /// The group of each person in the published partition: shown departments without the shown ones below.
    pub(super) groups: Vec<Option<u32>>,
    /// Whether figures over its single items may be told.
    pub(super) is_told: bool,
}

impl Scope<'_> {
    /// The columns of its items.
    pub(super) fn columns(&self) -> Vec<Column<'_>> {
        self.items.iter().map(|item| item.column()).collect()
    }

    /// A name for seeds.
    pub(super) fn name(&self) -> String {
        let construct = match self.construct {
            Construct::Readiness => "readiness",
            Construct::Maturity => "maturity",
        };
        format!("{}/{construct}", self.dimension.unwrap_or("all"))
    }
}

/// All scopes: scales in the order of the figures, then the constructs.
pub(super) fn scopes<'a>(computing: &'a Computing<'a>) -> Vec<Scope<'a>> {
    let responses = computing.responses;
    let is_exact = computing.request.precision == Precision::Calculator;
    let mut scopes: Vec<Scope<'a>> = workers::each(&computing.order, |measure| {
        let decision = &computing.decisions[*measure];
        let (plan, over_items) = (&decision.tree, &decision.over_items);
        let of = &responses.measures[*measure];
        Scope {
            measure: Some(*measure),
            dimension: Some(&of.dimension),
            construct: of.construct,
            items: of
                .items
                .iter()
                .map(|item| &responses.items[*item])
                .collect(),
            scores: responses.scores[*measure].clone(),
            n_options: of.n_options,
            groups: partition(computing, plan),
            is_told: plan.shows_organization() && (is_exact || over_items.shows_organization()),
        }
    });
    for construct in [Construct::Readiness, Construct::Maturity] {
        scopes.extend(over_all(computing, construct, &scopes));
    }
    scopes
}

fn over_all<'a>(
    computing: &'a Computing<'a>,
    construct: Construct,
    scopes: &[Scope<'a>],
) -> Option<Scope<'a>> {
    let parts: Vec<&Scope<'a>> = scopes
        .iter()
        .filter(|scope| scope.construct == construct && scope.is_told)
        .collect();
    if parts.len() < 2 {
        return None;
    }
    let share = computing.request.model.scoring.min_items_share;
    let needed = person::needed(parts.len(), share, 1);
    let scores = (0..computing.responses.len())
        .map(|i| person::score(parts.iter().map(|part| part.scores[i]), needed))
        .collect();
    let first = parts[0].n_options;
    Some(Scope {
        measure: None,
        dimension: None,
        construct,
        items: parts.iter().flat_map(|part| part.items.clone()).collect(),
        scores,
        n_options: first.filter(|n| parts.iter().all(|part| part.n_options == Some(*n))),
        groups: partition(computing, computing.base),
        is_told: true,
    })
}

/// Which residual of a plan each person lies in. Hidden departments count with the shown one above: no model may tell
/// them apart (METHODS §7).
pub(super) fn partition(computing: &Computing<'_>, plan: &Plan) -> Vec<Option<u32>> {
    let request = computing.request;
    let residuals = plan.residuals(request.tree, request.atoms);
    let mut known = residuals.clone();
    known.sort_unstable();
    known.dedup();
    let mut groups = vec![None; computing.responses.len()];
    for (atom, people) in computing.responses.people.iter().enumerate() {
        let place = known.binary_search(&residuals[atom]);
        let place = place.ok().and_then(|place| u32::try_from(place).ok());
        groups[people.clone()].fill(place);
    }
    groups
}
