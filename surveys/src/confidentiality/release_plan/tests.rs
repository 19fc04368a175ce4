use std::collections::BTreeMap;

use super::{
    Mode, PlanMeasure, PlanReadError, ReleasePlan, SHEETS, VerifyFault, breakdown_cell,
    scale_measure, shares_measure, verify,
};
use crate::{
    confidentiality::{Atoms, Contract},
    instrument::{Construct, Instrument, ItemKind},
    maturity::Model,
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Precision, Published, Request, Weighing, release},
    scoring::responses::Answers,
    sheet::Sheet,
};

const PEOPLE: [(&str, u32); 4] = [("A", 14), ("B", 12), ("C", 7), ("D", 3)];

fn sheet(tilt: usize) -> Sheet {
    let core = Instrument::core();
    let statements = core.items.iter().enumerate();
    let fields: Vec<(String, String)> = statements
        .filter(|(_, item)| item.show_if.is_none() && matches!(item.kind, ItemKind::Scale(_)))
        .map(|(index, item)| {
            (
                item.id.clone(),
                (1 + (tilt * 7 + index * tilt + index / 3) % 5).to_string(),
            )
        })
        .collect();
    let fields = fields
        .iter()
        .map(|(field, value)| (field.as_str(), value.as_str()));
    Sheet::from_fields(core, fields, &BTreeMap::new()).unwrap()
}

/// Four departments of one level; the smallest is too small, and the next one is hidden with it.
fn published() -> Published {
    released().0
}

fn released() -> (Published, ReleasePlan) {
    let rows = PEOPLE.iter().map(|(code, headcount)| DepartmentRow {
        code: (*code).to_owned(),
        name: (*code).to_owned(),
        parent: None,
        headcount: *headcount,
    });
    let tree = Tree::new(rows.collect()).unwrap();
    let sheets: Vec<(usize, Sheet)> = PEOPLE
        .iter()
        .enumerate()
        .flat_map(|(atom, (_, people))| {
            (0..*people as usize).map(move |person| (atom, sheet(person * 3 + atom)))
        })
        .collect();
    release(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        reach: None,
        answers: &Answers::of(
            Instrument::core(),
            sheets.iter().map(|(atom, sheet)| (*atom, sheet)),
        ),
        contract: Contract::default(),
        weighing: Weighing::Departments,
        precision: Precision::Wave,
        comments: None,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
}

/// The plan that it was made from.
fn plan_of(published: &Published) -> ReleasePlan {
    let (same, plan) = released();
    assert_eq!(&same, published);
    plan
}

fn faults(published: &Published, plan: &ReleasePlan) -> Vec<String> {
    match verify(published, plan, &mut |_, _| {}) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

fn measure<'p>(plan: &'p mut ReleasePlan, id: &str) -> &'p mut PlanMeasure {
    plan.measures
        .iter_mut()
        .find(|measure| measure.id == id)
        .unwrap()
}

#[test]
fn a_result_with_its_plan_passes() {
    let published = published();
    let plan = plan_of(&published);
    let verified = verify(&published, &plan, &mut |_, _| {}).unwrap();
    assert_eq!(verified.plan, plan.hash());
    let shown = plan.measures.iter().filter(|one| !one.shown.is_empty());
    assert_eq!(verified.reports.len(), shown.count());
    assert!(verified.not_judged.is_empty());
    let shares = shares_measure("voice", Construct::Maturity);
    assert!(verified.reports.iter().any(|(id, _)| *id == shares));
    assert!(verified.reports.iter().all(|(_, report)| report.is_safe()));
    let voice = scale_measure("voice", Construct::Maturity);
    let cells: Vec<&str> = plan
        .measure(&voice)
        .unwrap()
        .shown
        .iter()
        .map(|cell| plan.cells[*cell].id.as_str())
        .collect();
    assert_eq!(cells, ["~all", "A", "B", "~other"]);
}

#[test]
fn a_cell_that_the_plan_hides_is_named() {
    let published = published();
    let mut plan = plan_of(&published);
    let voice = scale_measure("voice", Construct::Maturity);
    measure(&mut plan, &voice).shown.retain(|cell| *cell != 1);
    assert_eq!(
        faults(&published, &plan),
        [format!(
            "`{voice}` is shown for `A`, but the plan hides it there"
        )]
    );
}

#[test]
fn other_counts_contracts_and_results_are_named() {
    let published = published();
    let mut plan = plan_of(&published);
    plan.atoms[0].people = 15;
    let found = faults(&published, &plan);
    let said = "`sheets` of `A` rests on 14 people in the result and on 15 in the plan";
    assert!(found.contains(&said.to_owned()), "{found:?}");
    let mut plan = plan_of(&published);
    plan.contract = Contract::at_least(7, 10);
    plan.result = "0".repeat(64);
    let found = verify(&published, &plan, &mut |_, _| {}).unwrap_err();
    assert!(found.contains(&VerifyFault::OtherContract), "{found:?}");
    assert!(
        found
            .iter()
            .any(|fault| matches!(fault, VerifyFault::OtherResult { .. }))
    );
}

#[test]
fn figures_and_groups_that_the_plan_does_not_know_are_named() {
    let published = published();
    let mut plan = plan_of(&published);
    plan.measures.retain(|measure| measure.id != SHEETS);
    let found = faults(&published, &plan);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found[0].contains("does not know this figure"));
    let mut plan = plan_of(&published);
    plan.cells[1].id = "Z".to_owned();
    assert!(faults(&published, &plan)[0].contains("`A`, but the plan does not know this group"));
}

#[test]
fn a_plan_that_gives_a_small_group_away_is_refused_with_the_cells() {
    let published = published();
    let mut plan = plan_of(&published);
    // C has 7 people, but all without A, B and C are the three of D.
    let voice = scale_measure("voice", Construct::Maturity);
    measure(&mut plan, &voice).shown = vec![0, 1, 2, 3, 5];
    let found = faults(&published, &plan);
    assert!(
        found.iter().any(|fault| fault.contains(&voice)
            && fault.contains("about 3 people")
            && fault.contains('C')),
        "{found:?}"
    );
}

#[test]
fn a_plan_of_the_first_version_says_what_is_not_judged() {
    let published = published();
    let mut plan = plan_of(&published);
    plan.measures.retain(|measure| measure.answers.is_none());
    let verified = verify(&published, &plan, &mut |_, _| {}).unwrap();
    let shares = shares_measure("voice", Construct::Maturity);
    assert!(verified.not_judged.contains(&shares));
}

#[test]
fn a_scale_whose_answers_are_nearly_all_known_is_refused() {
    let published = published();
    let mut plan = plan_of(&published);
    // With so few answers, the shares of all without those of A and B leave nothing open about C and D.
    let voice = shares_measure("voice", Construct::Maturity);
    measure(&mut plan, &voice).answers = Some(vec![28, 24, 1, 1]);
    let found = faults(&published, &plan);
    assert!(
        found.iter().any(|fault| fault.contains(&voice)),
        "{found:?}"
    );
}

#[test]
fn an_index_that_does_not_follow_from_its_scales_is_named() {
    let published = published();
    let plan = plan_of(&published);
    let mut other = published.clone();
    let mut figures = other.organization.figures.shown().unwrap().clone();
    figures.maturity_index.as_mut().unwrap().mean += 1.0;
    other.organization.figures = crate::confidentiality::Cell::reseal(Ok(figures));
    let found = faults(&other, &plan);
    assert!(
        found
            .iter()
            .any(|fault| fault.contains("the scales beside it")),
        "{found:?}"
    );
}

#[test]
fn a_plan_comes_back_from_its_document() {
    let published = published();
    let mut plan = plan_of(&published);
    plan.atoms[0]
        .attributes
        .insert("site".to_owned(), "Hull".to_owned());
    plan.measures[0].people = Some(vec![14, 12, 7, 3]);
    plan.measures[0].weights = Some(vec![2, 2, 3, 5]);
    let text = plan.to_json();
    let read = ReleasePlan::read(&text).unwrap();
    assert_eq!(read, plan);
    assert_eq!(read.hash(), plan.hash());
    assert_eq!(
        plan.lattice(&plan.measures[0]).cells[5].members,
        [(2, 3), (3, 5)]
    );
    assert_eq!(breakdown_cell("A", "site", "Hull"), "A|site=Hull");
}

#[test]
fn an_edited_plan_is_refused() {
    let published = published();
    let text = plan_of(&published).to_json();
    assert!(matches!(
        ReleasePlan::read(&text.replace("Spring", "Autumn")),
        Err(PlanReadError::Hash)
    ));
    assert!(matches!(
        ReleasePlan::read("{"),
        Err(PlanReadError::Shape(_))
    ));
    assert!(matches!(
        ReleasePlan::read("{\"schema\": \"results/1\"}"),
        Err(PlanReadError::Schema(_))
    ));
}

#[test]
fn a_plan_that_contradicts_itself_is_refused() {
    let published = published();
    let broken = |breaks: &dyn Fn(&mut ReleasePlan)| {
        let mut plan = plan_of(&published);
        breaks(&mut plan);
        match ReleasePlan::read(&plan.to_json()) {
            Err(PlanReadError::Contradiction(place)) => place,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(broken(&|plan| plan.atoms[1].id = "A".to_owned()), "atoms");
    assert_eq!(broken(&|plan| plan.cells[2].atoms = vec![9]), "cells");
    assert_eq!(broken(&|plan| plan.cells[2].atoms = vec![1, 1]), "cells");
    assert_eq!(
        broken(&|plan| plan.measures[0].shown = vec![2, 1]),
        "measures"
    );
    assert_eq!(
        broken(&|plan| plan.measures[0].people = Some(vec![1])),
        "measures"
    );
    assert_eq!(
        broken(&|plan| plan.measures[0].weights = Some(vec![1, 1, 1, 0])),
        "measures"
    );
}
