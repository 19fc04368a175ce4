//! The release plan of a result, and the auditor's look at both before anybody else sees them.

use std::collections::HashMap;

use super::{
    Progress, Request, Step,
    group::{Computing, people_of_index},
    themes::Writings,
};
use crate::{
    confidentiality::release_plan::{
        LIGHTBULB, PlanMeasure, RECOMMEND, RECOMMEND_KINDS, RECOMMEND_MEAN, RECOMMEND_SCORE,
        ReleasePlan, SHEETS, VerifyFault, comments_measure, index_measure, scale_measure,
        shares_measure, told, verify,
    },
    instrument::Construct,
    published::Published,
};

/// What was shown of a result and why that is safe.
pub(super) fn plan_of(
    computing: &Computing<'_>,
    writings: &Writings<'_>,
    published: &Published,
) -> ReleasePlan {
    let Request { contract, .. } = *computing.request;
    let all_shown = all_shown(computing, published);
    let shown_of = |id: &str| all_shown.get(id).cloned().unwrap_or_default();
    let mut measures = vec![sheets(computing)];
    for measure in &computing.order {
        let of = &computing.responses.measures[*measure];
        let decision = &computing.decisions[*measure];
        measures.push(PlanMeasure {
            id: scale_measure(&of.dimension, of.construct),
            people: Some(decision.people.clone()),
            answers: None,
            weights: decision.weights.clone(),
            shown: decision.shown(&computing.places, computing.base),
            report: None,
        });
        let id = shares_measure(&of.dimension, of.construct);
        measures.push(PlanMeasure {
            people: Some(decision.kinds.people.clone()),
            answers: Some(decision.kinds.answers.clone()),
            weights: None,
            shown: shown_of(&id),
            report: None,
            id,
        });
    }
    for construct in [Construct::Readiness, Construct::Maturity] {
        measures.push(index(computing, shown_of, construct));
    }
    measures.push(PlanMeasure {
        id: LIGHTBULB.to_owned(),
        people: Some(computing.responses.counts(&computing.responses.willing)),
        answers: None,
        weights: None,
        shown: shown_of(LIGHTBULB),
        report: None,
    });
    if let Some(numbers) = &computing.responses.recommend {
        let people = computing.responses.counts(numbers);
        let ids = [RECOMMEND, RECOMMEND_MEAN, RECOMMEND_SCORE, RECOMMEND_KINDS];
        measures.extend(ids.map(|id| PlanMeasure {
            id: id.to_owned(),
            people: Some(people.clone()),
            answers: (id == RECOMMEND_KINDS).then(|| people.clone()),
            weights: None,
            shown: shown_of(id),
            report: None,
        }));
    }
    measures.extend(writings.plans().map(|(question, comments)| {
        let id = comments_measure(question);
        PlanMeasure {
            people: Some(comments.to_vec()),
            answers: None,
            weights: None,
            shown: shown_of(&id),
            report: None,
            id,
        }
    }));
    ReleasePlan {
        wave: computing.request.wave.to_owned(),
        contract,
        mode: computing.request.mode,
        atoms: computing.places.atoms.clone(),
        cells: computing.places.cells.clone(),
        measures,
        result: published.hash.clone(),
    }
}

/// Lets the auditor look at everything together; its reports go into the plan.
///
/// # Errors
/// All that does not hold.
pub(super) fn audited(
    mut plan: ReleasePlan,
    published: &Published,
    watch: &(dyn Fn(Progress) + Sync),
) -> Result<ReleasePlan, Vec<VerifyFault>> {
    let verified = verify(published, &plan, &mut |done, of| {
        watch(Progress::at(Step::Auditing, done, of));
    })?;
    for (id, report) in verified.reports {
        if let Some(measure) = plan.measures.iter_mut().find(|measure| measure.id == id) {
            measure.report = Some(report);
        }
    }
    Ok(plan)
}

fn sheets(computing: &Computing<'_>) -> PlanMeasure {
    let mut shown = computing.places.shown_by(computing.base, computing.base);
    if let Some(plan) = &computing.breakdowns {
        shown.extend(&plan.shown);
    }
    shown.sort_unstable();
    shown.dedup();
    PlanMeasure {
        id: SHEETS.to_owned(),
        people: None,
        answers: None,
        weights: None,
        shown,
        report: None,
    }
}

/// An index counts everybody with one of its dimensions.
fn index(
    computing: &Computing<'_>,
    shown_of: impl Fn(&str) -> Vec<usize>,
    construct: Construct,
) -> PlanMeasure {
    let id = index_measure(construct);
    PlanMeasure {
        people: Some(people_of_index(computing.responses, construct)),
        answers: None,
        weights: None,
        shown: shown_of(&id),
        report: None,
        id,
    }
}

/// Per figure, the cells for which a result tells it.
fn all_shown(computing: &Computing<'_>, published: &Published) -> HashMap<String, Vec<usize>> {
    let cells = computing.places.cells.iter().enumerate();
    let place: HashMap<&str, usize> = cells
        .map(|(place, cell)| (cell.id.as_str(), place))
        .collect();
    let mut shown: HashMap<String, Vec<usize>> = HashMap::new();
    for told in told(published) {
        if let Some(cell) = place.get(told.cell.as_str()) {
            shown.entry(told.measure).or_default().push(*cell);
        }
    }
    for cells in shown.values_mut() {
        cells.sort_unstable();
        cells.dedup();
    }
    shown
}
