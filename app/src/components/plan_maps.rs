//! Maps of a plan: how its steps hang together, what they give to whom, and who works on them when. Pages and reports draw
//! the same.

use figures::{
    capacity::{Capacity, CapacityWords, RoleDays},
    goal_tree::{GoalTree, GoalTreeWords, TreeDimension, TreeStep},
    value_map::{ValueMap, ValueRow},
};
use surveys::{
    language::Language,
    maturity::Model,
    roadmap::{
        Inputs, Plan, PlannedStep,
        step::{Constituent, Population},
    },
};

use super::plan_figures::month_name;
use crate::{t, text::format};

/// Goals, the dimensions that carry them, and the steps of the plan.
pub fn goal_tree(language: Language, plan: &Plan) -> GoalTree {
    let library = plan.library();
    let mut goals: Vec<String> = Vec::new();
    let mut place_of = |planned: &PlannedStep| {
        let text = planned.goal.as_ref().map_or_else(
            || future(language, plan),
            |goal| goal.text(language).to_owned(),
        );
        goals
            .iter()
            .position(|goal| *goal == text)
            .unwrap_or_else(|| {
                goals.push(text);
                goals.len() - 1
            })
    };
    let mut dimensions: Vec<TreeDimension> = Vec::new();
    for dimension in &Model::social_business().dimensions {
        let steps: Vec<TreeStep> = plan
            .steps
            .iter()
            .filter_map(|planned| {
                let step = library.step(&planned.id)?;
                (step.dimensions.first() == Some(&dimension.id)).then(|| TreeStep {
                    id: planned.id.clone(),
                    title: step.texts.title.text(language).to_owned(),
                    when: months(language, plan, (planned.start, planned.end)),
                    goal: place_of(planned),
                    after: planned.follows.clone(),
                })
            })
            .collect();
        if !steps.is_empty() {
            dimensions.push(TreeDimension {
                name: dimension.name.text(language).to_owned(),
                steps,
            });
        }
    }
    GoalTree {
        goals,
        dimensions,
        words: GoalTreeWords {
            goal: t!(language, "future-step-goal"),
            dimension: t!(language, "figure-dimension"),
            step: t!(language, "figure-step"),
            after: t!(language, "case-builds-on"),
        },
    }
}

/// The sentence that stands on the cover, for steps without a goal of their own.
fn future(language: Language, plan: &Plan) -> String {
    plan.future_sentence
        .as_ref()
        .map(|sentence| sentence.text(language).trim().to_owned())
        .filter(|sentence| !sentence.is_empty())
        .unwrap_or_else(|| t!(language, "future-cover-bookmark"))
}

/// "January 2027 to March 2027".
pub fn months(language: Language, plan: &Plan, (from, to): (u32, u32)) -> String {
    if from == to {
        return month_name(language, plan, from);
    }
    t!(
        language,
        "roadmap-step-when",
        from = month_name(language, plan, from),
        to = month_name(language, plan, to)
    )
}

/// What each step gives to whom.
pub fn value_map(language: Language, plan: &Plan) -> ValueMap {
    let library = plan.library();
    let rows = plan.steps.iter().filter_map(|planned| {
        let texts = &library.step(&planned.id)?.texts;
        let value = |of: &Constituent| {
            texts
                .value
                .get(of)
                .map(|text| text.text(language).to_owned())
        };
        Some(ValueRow {
            step: texts.title.text(language).to_owned(),
            values: Constituent::ALL.iter().map(value).collect(),
        })
    });
    ValueMap {
        columns: Constituent::ALL
            .map(|constituent| constituent_name(language, constituent))
            .to_vec(),
        rows: rows.collect(),
        step: t!(language, "figure-step"),
        open: t!(language, "case-value-open"),
    }
}

/// Whom an organization serves, in a word.
pub fn constituent_name(language: Language, constituent: Constituent) -> String {
    match constituent {
        Constituent::Staff => t!(language, "case-staff"),
        Constituent::Customers => t!(language, "case-customers"),
        Constituent::Partners => t!(language, "case-partners"),
        Constituent::Suppliers => t!(language, "case-suppliers"),
        Constituent::Community => t!(language, "case-community"),
    }
}

/// The quarters of the plan's steps, three months each from its first one: names and months.
pub fn quarters(language: Language, plan: &Plan) -> Vec<(String, std::ops::RangeInclusive<u32>)> {
    (1..=plan.last_month())
        .step_by(3)
        .map(|from| {
            let to = from + 2;
            let name = match plan.start_month {
                Some(start) => {
                    let (first, last) = (start.of_roadmap(from), start.of_roadmap(to));
                    t!(
                        language,
                        "case-quarter",
                        from = format::short_month(language, first.month()),
                        to = format::short_month(language, last.month()),
                        year = last.year().to_string()
                    )
                }
                None => t!(language, "case-quarter-months", from = from, to = to),
            };
            (name, from..=to)
        })
        .collect()
}

/// Person-days per role and quarter; the effort of a step is spread evenly over its months.
pub fn capacity(language: Language, plan: &Plan) -> Capacity {
    let library = plan.library();
    let quarters = quarters(language, plan);
    let roles = plan.person_days.keys().map(|role| RoleDays {
        name: role_name(language, role),
        days: quarters
            .iter()
            .map(|(_, months)| {
                let of_step = |planned: &PlannedStep| {
                    let share = library.step(&planned.id)?.roles.get(role)?;
                    let n_months = f64::from(planned.end - planned.start + 1);
                    let within = months
                        .clone()
                        .filter(|month| (planned.start..=planned.end).contains(month))
                        .count();
                    Some(planned.cost.effort_days * share * within as f64 / n_months)
                };
                plan.steps.iter().filter_map(of_step).sum()
            })
            .collect(),
    });
    Capacity {
        roles: roles.collect(),
        quarters: quarters.into_iter().map(|(name, _)| name).collect(),
        words: CapacityWords {
            role: t!(language, "case-role"),
            others: t!(language, "case-role-others"),
            total: t!(language, "case-together"),
        },
    }
}

/// Hours that one person of a population gives in each quarter.
pub fn hours(plan: &Plan, population: Population, months: &std::ops::RangeInclusive<u32>) -> f64 {
    plan.load
        .iter()
        .filter(|load| months.contains(&load.month))
        .filter_map(|load| load.hours_per_person.get(&population))
        .sum()
}

/// A role of the library in words; one of the client's own as it is written.
pub fn role_name(language: Language, role: &str) -> String {
    match role {
        "program_lead" => t!(language, "future-role-program-lead"),
        "hr_partner" => t!(language, "future-role-hr-partner"),
        "trainer" => t!(language, "future-role-trainer"),
        "consultant" => t!(language, "future-role-consultant"),
        "dept_manager" => t!(language, "future-role-dept-manager"),
        "ambassador" => t!(language, "future-role-ambassador"),
        "comms" => t!(language, "future-role-comms"),
        "it_engineer" => t!(language, "future-role-it-engineer"),
        "analyst" => t!(language, "future-role-analyst"),
        "exec_sponsor" => t!(language, "case-role-exec-sponsor"),
        other => other.replace('_', " "),
    }
}

/// Where each dimension may come to, in points: every effect and the share of people who take part at their low ends, and
/// at their high ones. By id.
pub fn outlook_range(plan: &Plan, inputs: &Inputs, dimension: &str) -> Option<(f64, f64)> {
    let library = plan.library();
    let known = plan.dimensions.iter().find(|known| known.id == dimension)?;
    let [below, above] = inputs.adoption_spread;
    let part = |spread: f64| (plan.adoption + spread).clamp(0.0, 1.0) / plan.adoption;
    let (mut low, mut high) = (0.0, 0.0);
    for planned in &plan.steps {
        let effect = library.step(&planned.id).and_then(|step| {
            let effects = &step.uplift;
            effects.iter().find(|(id, _)| id == dimension)
        });
        if let (Some(gain), Some((_, effect))) = (planned.uplift.get(dimension), effect)
            && effect.expected() > 0.0
        {
            low += gain * effect.low / effect.expected() * part(below);
            high += gain * effect.high / effect.expected() * part(above);
        }
    }
    let most = inputs.max_gain_points.min(100.0 - known.today);
    let at = |gain: f64| known.today + gain.min(most);
    (plan.adoption > 0.0).then(|| (at(low), at(high)))
}
