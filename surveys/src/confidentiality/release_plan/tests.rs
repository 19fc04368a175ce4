use std::collections::BTreeMap;

use super::{
    Mode, PlanAtom, PlanCell, PlanMeasure, PlanReadError, ReleasePlan, SHEETS, VerifyFault,
    breakdown_cell, scale_measure, told, verify,
};
use crate::{
    confidentiality::{Atoms, Contract},
    instrument::{Construct, Instrument, ItemKind},
    maturity::Model,
    organization::{DepartmentRow, Tree},
    published::{Bootstrap, Precision, Published, Request, publish},
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
    publish(&Request {
        organization_name: "Brightwater",
        wave: "Spring",
        mode: Mode::File,
        instrument: Instrument::core(),
        model: Model::social_business(),
        tree: &tree,
        headcounts_known: true,
        atoms: &Atoms::single(&tree),
        answers: &Answers::of(
            Instrument::core(),
            sheets.iter().map(|(atom, sheet)| (*atom, sheet)),
        ),
        contract: Contract::default(),
        precision: Precision::Wave,
        bootstrap: Bootstrap::None,
    })
    .unwrap()
}

/// The plan that shows what the result shows.
fn plan_of(published: &Published) -> ReleasePlan {
    let ids = ["~all", "A", "B", "C", "D", "~other"];
    let atoms = [
        vec![0, 1, 2, 3],
        vec![0],
        vec![1],
        vec![2],
        vec![3],
        vec![2, 3],
    ];
    let mut measures: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for one in told(published) {
        let cell = ids.iter().position(|id| *id == one.cell).unwrap();
        measures.entry(one.measure).or_default().push(cell);
    }
    ReleasePlan {
        wave: "Spring".to_owned(),
        contract: published.contract,
        mode: Mode::Separated,
        atoms: PEOPLE
            .iter()
            .map(|(code, people)| PlanAtom {
                id: (*code).to_owned(),
                departments: vec![(*code).to_owned()],
                attributes: BTreeMap::new(),
                people: *people,
            })
            .collect(),
        cells: ids
            .iter()
            .zip(atoms)
            .map(|(id, atoms)| PlanCell {
                id: (*id).to_owned(),
                parent: (*id != "~all").then_some(0),
                atoms,
            })
            .collect(),
        measures: measures
            .into_iter()
            .map(|(id, mut shown)| {
                shown.sort_unstable();
                PlanMeasure {
                    id,
                    people: None,
                    weights: None,
                    shown,
                    report: None,
                }
            })
            .collect(),
        result: published.hash.clone(),
    }
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
    assert_eq!(verified.reports.len(), plan.measures.len());
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
