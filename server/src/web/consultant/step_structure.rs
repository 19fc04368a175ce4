//! The structure of a step between its form and the organization's own version: kind, scope, what comes before it, roles
//! and the dimensions it lifts.

use std::collections::{BTreeMap, BTreeSet};

use app::{
    components::plan_words::step_title,
    pages::consultant::step::structure::{
        KINDS, horizon_value, kind_value, needs_field, role_field, roles,
    },
    t,
};
use surveys::{
    language::Language,
    maturity::{Level, Model},
    roadmap::{
        Library, Step, ThreePoint,
        step::{Benefit, BudgetLine, Horizon, Kind, Scope},
    },
};

use super::{
    scenario_form::{parse, written},
    step_form::Typed,
};

/// Fields that do not fit: name and message.
type Faults = Vec<(String, String)>;

/// The fields as a step fills them.
pub(super) fn typed(step: &Step, language: Language) -> Typed {
    let shares = roles(step.roles.keys()).into_iter().map(|role| {
        let share = step.roles.get(&role).copied().unwrap_or(0.0);
        let share = if share > 0.0 {
            written(share * 100.0, language)
        } else {
            String::new()
        };
        (role_field(&role), share)
    });
    let before = step
        .prerequisites
        .iter()
        .map(|id| (needs_field(id), "on".to_owned()));
    shares
        .chain(before)
        .chain([
            ("kind".to_owned(), kind_value(step.kind).to_owned()),
            ("scope".to_owned(), step.scope.name().to_owned()),
            (
                "from_level".to_owned(),
                step.from_level.number().to_string(),
            ),
            ("to_level".to_owned(), step.to_level.number().to_string()),
            ("horizon".to_owned(), horizon_value(step.horizon).to_owned()),
        ])
        .collect()
}

/// Puts what was typed into the step; names of the fields that differ from before.
///
/// # Errors
/// Every field that does not fit, with its message.
pub(super) fn read(
    typed: &Typed,
    step: &mut Step,
    library: &Library,
    language: Language,
) -> Result<BTreeSet<String>, Faults> {
    let mut faults = Faults::new();
    let before = step.clone();
    let text = |field: &str| typed.get(field).map_or("", |text| text.trim());
    if let Some(kind) = KINDS
        .into_iter()
        .find(|kind| kind_value(*kind) == text("kind"))
    {
        step.kind = kind;
        // Tools are paid from their own line; what stays of its kind stays on its line.
        step.budget_line = match (kind, before.kind) {
            (Kind::Technology, Kind::Technology) => step.budget_line,
            (Kind::Technology, _) => BudgetLine::Technology,
            (_, Kind::Technology) => BudgetLine::People,
            _ => step.budget_line,
        };
    }
    if let Some(scope) = Scope::ALL
        .into_iter()
        .find(|scope| scope.name() == text("scope"))
    {
        step.scope = scope;
    }
    let level = |field: &str| {
        let number = text(field).parse::<u8>().ok()?;
        Level::try_from(number).ok()
    };
    step.from_level = level("from_level").unwrap_or(step.from_level);
    step.to_level = level("to_level").unwrap_or(step.to_level);
    if step.from_level >= step.to_level {
        let message = t!(language, "step-error-levels");
        faults.push(("to_level".to_owned(), message));
    }
    if let Some(horizon) = Horizon::ALL
        .into_iter()
        .find(|horizon| horizon_value(*horizon) == text("horizon"))
    {
        step.horizon = horizon;
    }
    match shares(typed, step, language) {
        Ok(Some(shares)) => step.roles = shares,
        Ok(None) => {}
        Err(fault) => faults.push(fault),
    }
    // A form without these fields says nothing about them.
    if typed.contains_key("kind") {
        let ticked: Vec<String> = library
            .steps()
            .iter()
            .filter(|other| other.id != step.id && text(&needs_field(&other.id)) == "on")
            .map(|other| other.id.clone())
            .collect();
        // Their order says nothing.
        let is_same = ticked.len() == step.prerequisites.len()
            && ticked.iter().all(|id| step.prerequisites.contains(id));
        if !is_same {
            step.prerequisites = ticked;
        }
        faults.extend(needs(step, library, language).map(|message| ("needs".to_owned(), message)));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let differs = [
        ("kind", before.kind != step.kind),
        ("budget_line", before.budget_line != step.budget_line),
        ("scope", before.scope != step.scope),
        ("from_level", before.from_level != step.from_level),
        ("to_level", before.to_level != step.to_level),
        ("horizon", before.horizon != step.horizon),
        ("roles", before.roles != step.roles),
        ("prerequisites", before.prerequisites != step.prerequisites),
    ];
    Ok(differs
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(name, _)| name.to_owned())
        .collect())
}

/// Shares of the roles, which come to 100 percent; `None` where the form names none, or those there were.
fn shares(
    typed: &Typed,
    step: &Step,
    language: Language,
) -> Result<Option<BTreeMap<String, f64>>, (String, String)> {
    let mut shares = BTreeMap::new();
    let mut is_asked = false;
    for role in roles(step.roles.keys()) {
        let field = role_field(&role);
        let Some(text) = typed.get(&field) else {
            continue;
        };
        is_asked = true;
        if text.trim().is_empty() {
            continue;
        }
        match parse(text.trim(), language).filter(|share| (0.0..=100.0).contains(share)) {
            Some(share) if share > 0.0 => {
                shares.insert(role, share / 100.0);
            }
            Some(_) => {}
            None => return Err((field, t!(language, "progress-error-number"))),
        }
    }
    if !is_asked {
        return Ok(None);
    }
    let sum: f64 = shares.values().sum();
    if (sum - 1.0).abs() > 5e-4 {
        let sum = app::text::format::number(language, sum * 100.0, 1);
        return Err((
            "roles".to_owned(),
            t!(language, "step-error-roles", sum = sum),
        ));
    }
    // Four decimals are shown; shares that were not touched stay as exact as they were.
    let is_same = shares.len() == step.roles.len()
        && shares.iter().all(|(role, share)| {
            step.roles
                .get(role)
                .is_some_and(|was| (was - share).abs() < 5e-6)
        });
    for share in shares.values_mut() {
        *share /= sum;
    }
    Ok((!is_same).then_some(shares))
}

/// What does not fit about the steps that come before it, if anything: they name a circle, start later, or a tool has
/// nobody who prepares for it.
fn needs(step: &Step, library: &Library, language: Language) -> Option<String> {
    let find = |id: &str| {
        if id == step.id {
            Some(step)
        } else {
            library.step(id)
        }
    };
    let title = |id: &str| {
        find(id).map_or_else(
            || step_title(language, library, id),
            |step| step.texts.title.text(language).to_owned(),
        )
    };
    if let Some(circle) = circle(&step.id, &find) {
        let names: Vec<String> = circle.iter().map(|id| title(id)).collect();
        return Some(t!(language, "step-error-circle", steps = names.join(" → ")));
    }
    let later = step
        .prerequisites
        .iter()
        .filter_map(|id| find(id))
        .find(|before| before.horizon > step.horizon);
    if let Some(later) = later {
        return Some(t!(language, "step-error-later", step = title(&later.id)));
    }
    let is_prepared = step.kind != Kind::Technology
        || step
            .prerequisites
            .iter()
            .filter_map(|id| find(id))
            .any(|before| before.budget_line == BudgetLine::People);
    (!is_prepared).then(|| t!(language, "step-error-prepared"))
}

/// The way from a step over what comes before it back to itself, if there is one.
fn circle<'s>(start: &'s str, find: &impl Fn(&str) -> Option<&'s Step>) -> Option<Vec<&'s str>> {
    let mut seen = BTreeSet::new();
    let mut open = vec![vec![start]];
    while let Some(way) = open.pop() {
        let last = way.last().and_then(|id| find(id))?;
        for before in &last.prerequisites {
            let mut longer = way.clone();
            longer.push(before.as_str());
            if before == start {
                return Some(longer);
            }
            if find(before).is_some() && seen.insert(before.as_str()) {
                open.push(longer);
            }
        }
    }
    None
}

/// Gives the step a place for every dimension of the model, so that each can be typed; those it does not lift are all 0.
pub(super) fn with_all_dimensions(step: &mut Step) {
    for dimension in &Model::social_business().dimensions {
        if !step.uplift.iter().any(|(known, _)| *known == dimension.id) {
            let nothing = ThreePoint {
                low: 0.0,
                likely: 0.0,
                high: 0.0,
            };
            step.uplift.push((dimension.id.clone(), nothing));
        }
    }
}

/// Takes the dimensions out again that it does not lift; the main one stays first while it is lifted. Whether some came
/// or went.
pub(super) fn without_empty_dimensions(step: &mut Step) -> bool {
    let before = step.dimensions.clone();
    step.uplift.retain(|(_, points)| points.high > 0.0);
    step.dimensions = step
        .uplift
        .iter()
        .map(|(dimension, _)| dimension.clone())
        .collect();
    before != step.dimensions
}

/// Gives the step a place for everything that it could move, so that each can be typed; what it does not move is all 0.
pub(super) fn with_all_benefits(step: &mut Step) {
    for (driver, population) in Benefit::POSSIBLE {
        let mut known = step.benefits.iter();
        if !known.any(|of| of.driver == driver && of.population == population) {
            step.benefits.push(Benefit {
                driver,
                population,
                low: 0.0,
                likely: 0.0,
                high: 0.0,
            });
        }
    }
}

/// Takes out again what it does not move.
pub(super) fn without_empty_benefits(step: &mut Step) {
    step.benefits.retain(|of| of.high > 0.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step() -> Step {
        Library::builtin().step("VAL-S2").unwrap().clone()
    }

    fn after(put: impl FnOnce(&mut Typed)) -> Result<(Step, BTreeSet<String>), Faults> {
        let mut step = step();
        let mut typed = typed(&step, Language::En);
        put(&mut typed);
        read(&typed, &mut step, Library::builtin(), Language::En).map(|differs| (step, differs))
    }

    #[test]
    fn what_was_not_touched_stays() {
        for of in Library::builtin().steps() {
            let mut step = of.clone();
            let typed = typed(of, Language::De);
            let differs = read(&typed, &mut step, Library::builtin(), Language::De).unwrap();
            assert_eq!(differs, BTreeSet::new(), "{}", of.id);
            assert_eq!(step, *of);
            with_all_dimensions(&mut step);
            assert_eq!(step.uplift.len(), Model::social_business().dimensions.len());
            assert!(!without_empty_dimensions(&mut step));
            assert_eq!(step, *of);
        }
    }

    #[test]
    fn kind_scope_roles_and_what_comes_before_are_taken() {
        let (step, differs) = after(|typed| {
            typed.retain(|name, _| !name.starts_with("role.") && !name.starts_with("needs."));
            typed.insert("kind".into(), "recognition".into());
            typed.insert("scope".into(), "managers".into());
            typed.insert("role.trainer".into(), "25".into());
            typed.insert("role.analyst".into(), "75".into());
            typed.insert("needs.VOI-S1".into(), "on".into());
        })
        .unwrap();
        assert_eq!(
            (step.kind, step.scope),
            (Kind::Recognition, Scope::Managers)
        );
        assert_eq!(step.prerequisites, ["VOI-S1"]);
        assert_eq!(step.roles.len(), 2);
        assert!((step.roles["trainer"] - 0.25).abs() < 1e-12);
        assert!(
            differs.contains("roles") && differs.contains("scope"),
            "{differs:?}"
        );
    }

    #[test]
    fn levels_and_the_earliest_start_are_taken_and_lead_upwards() {
        let (step, differs) = after(|typed| {
            typed.insert("from_level".into(), "3".into());
            typed.insert("to_level".into(), "5".into());
            typed.insert("horizon".into(), "later".into());
        })
        .unwrap();
        assert_eq!((step.from_level.number(), step.to_level.number()), (3, 5));
        assert_eq!(step.horizon, Horizon::Later);
        assert!(differs.contains("to_level") && differs.contains("horizon"));
        let faults = after(|typed| {
            typed.insert("from_level".into(), "4".into());
            typed.insert("to_level".into(), "4".into());
        })
        .unwrap_err();
        assert_eq!(faults[0].0, "to_level");
    }

    #[test]
    fn shares_that_come_to_something_else_are_told_with_their_sum() {
        let faults = after(|typed| {
            typed.retain(|name, _| !name.starts_with("role."));
            typed.insert("role.trainer".into(), "60".into());
        })
        .unwrap_err();
        assert_eq!(faults[0].0, "roles");
        assert!(faults[0].1.contains("60"), "{faults:?}");
    }

    #[test]
    fn a_circle_is_named_step_by_step() {
        // Some step that needs VAL-S2 would then be needed by it.
        let other = Library::builtin()
            .steps()
            .iter()
            .find(|step| step.prerequisites.len() == 1)
            .unwrap();
        let mut first = Library::builtin()
            .step(&other.prerequisites[0])
            .unwrap()
            .clone();
        let mut typed = typed(&first, Language::En);
        typed.insert(needs_field(&other.id), "on".into());
        let faults = read(&typed, &mut first, Library::builtin(), Language::En).unwrap_err();
        let (field, message) = &faults[0];
        assert_eq!(field, "needs");
        let title = |id: &str| step_title(Language::En, Library::builtin(), id);
        let ring = format!("{0} → {1} → {0}", title(&first.id), title(&other.id));
        assert!(message.contains(&ring), "{message}");
    }
}
