//! Budgets side by side: what each would choose, and what that comes to (BUDGET.md §6).

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};

use super::{
    Inputs, Library, Yardstick,
    cashflow::{base_case, costed},
    load::load,
    plan::PlanFault,
    portfolio::{Program, Search, Searched},
    schedule::schedule,
    simulation::{Distribution, Simulation},
    step::Population,
};

/// A budget that is compared, with the return it has to reach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioInput {
    /// Its name, such as `lean`.
    pub name: String,
    /// Limit of the project cost.
    pub budget: f64,
    /// Net present value to reach; left out, that of the inputs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_floor: Option<f64>,
}

impl ScenarioInput {
    /// The three that are compared where nobody has set any: three fifths of a budget, the budget, and half as much
    /// again, in whole thousands. Their names are `lean`, `balanced` and `ambitious`.
    pub fn around(budget: f64) -> Vec<Self> {
        let thousands = |budget: f64| (budget / 1_000.0).round() * 1_000.0;
        [
            ("lean", thousands(budget * 0.6)),
            ("balanced", budget),
            ("ambitious", thousands(budget * 1.5)),
        ]
        .map(|(name, budget)| Self {
            name: name.to_owned(),
            budget,
            return_floor: None,
        })
        .into()
    }
}

/// One row of the comparison. Names are those of the worked example.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Limit of the project cost.
    pub budget: f64,
    /// Net present value to reach; `None` if there is no floor.
    pub return_floor: Option<f64>,
    /// How the steps were searched.
    pub search: Searched,
    /// What was chosen; `None` if no set meets every limit.
    #[serde(flatten)]
    pub found: Option<ScenarioFigures>,
}

/// What a scenario chose and what that comes to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScenarioFigures {
    /// Ids of the steps.
    pub selected: Vec<String>,
    /// What the budget limits, as expected.
    pub project_cost: f64,
    /// As many draws below as above.
    pub project_cost_p50: Option<f64>,
    /// The suggested budget: four in five draws stay below.
    pub project_cost_p80: Option<f64>,
    /// Gain of the index, in points.
    pub weighted_uplift: f64,
    /// Everything up to the horizon.
    pub full_cost_to_horizon: f64,
    /// Everything that comes back up to the horizon.
    pub benefit_to_horizon: f64,
    /// Net present value.
    pub npv: f64,
    /// First month from which the running net stays at or above zero.
    pub payback_month: Option<u32>,
    /// Return on the full cost, as a share.
    pub roi: Option<f64>,
    /// Net present value without time, neither given nor saved.
    pub cash_npv: f64,
    /// Project cost of people steps as share of all project cost and the technology budget.
    pub people_share: Option<f64>,
    /// Hours that a person of a population gives in all.
    pub hours_per_person: BTreeMap<Population, f64>,
    /// Most steps at once that reach a population.
    pub steps_at_once: BTreeMap<Population, u32>,
}

/// The comparison by name, in the order of the inputs. Written as a map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scenarios(pub Vec<(String, Scenario)>);

impl Scenarios {
    /// Whether nothing is compared.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Inputs {
    /// Budgets to set side by side: those that were named, else three around the budget; none without either.
    pub fn compared(&self) -> Vec<ScenarioInput> {
        match self.budget.filter(|budget| *budget > 0.0) {
            Some(budget) if self.scenarios.is_empty() => ScenarioInput::around(budget),
            _ => self.scenarios.clone(),
        }
    }
}

/// The scenarios of the inputs ([`Inputs::compared`]). Limited roles get more days where the budget is above that of the inputs, in proportion.
/// `nodes` limits each search.
///
/// # Errors
/// What is missing to make the choice.
pub fn compare(
    inputs: &Inputs,
    candidates: &[String],
    library: &Library,
    yardstick: &Yardstick,
    nodes: u64,
) -> Result<Scenarios, Vec<PlanFault>> {
    inputs
        .compared()
        .into_iter()
        .map(|of| {
            let row = one(&of, inputs, candidates, library, yardstick, nodes)?;
            Ok((of.name, row))
        })
        .collect::<Result<Vec<_>, Vec<PlanFault>>>()
        .map(Scenarios)
}

fn one(
    of: &ScenarioInput,
    inputs: &Inputs,
    candidates: &[String],
    library: &Library,
    yardstick: &Yardstick,
    nodes: u64,
) -> Result<Scenario, Vec<PlanFault>> {
    let grown = inputs
        .budget
        .filter(|budget| *budget > 0.0)
        .map_or(1.0, |budget| f64::max(1.0, of.budget / budget));
    let inputs = Inputs {
        budget: Some(of.budget),
        return_floor: of.return_floor.or(inputs.return_floor),
        capacity_days: inputs
            .capacity_days
            .iter()
            .map(|(role, days)| (role.clone(), days * grown))
            .collect(),
        ..inputs.clone()
    };
    let program = Program::of(candidates, &inputs, library, yardstick)
        .map_err(|faults| faults.into_iter().map(PlanFault::from).collect::<Vec<_>>())?;
    let mut search = Search::new(program);
    let _ = search.step(nodes);
    let outcome = search.outcome(nodes);
    let found = match &outcome.best {
        Some(best) => Some(figures(&best.steps, &inputs, library, yardstick)?),
        None => None,
    };
    Ok(Scenario {
        budget: of.budget,
        return_floor: inputs.return_floor,
        search: outcome.search,
        found,
    })
}

fn figures(
    selected: &[String],
    inputs: &Inputs,
    library: &Library,
    yardstick: &Yardstick,
) -> Result<ScenarioFigures, Vec<PlanFault>> {
    let steps: Vec<_> = selected.iter().filter_map(|id| library.step(id)).collect();
    let costed = costed(&steps, inputs).map_err(|missing| {
        missing
            .into_iter()
            .map(PlanFault::Missing)
            .collect::<Vec<_>>()
    })?;
    let adoption = inputs
        .adoption()
        .ok_or_else(|| vec![PlanFault::NoReadiness])?;
    let schedule = schedule(&steps, inputs, yardstick);
    let base = base_case(&costed, &schedule, inputs, adoption);
    let drawn = Simulation::new(&steps, &schedule, inputs, adoption, Distribution::Pert)
        .map_err(|missing| vec![PlanFault::Missing(missing)])?
        .whole();
    let load = load(&steps, &schedule);
    let most = |of: Population| load.iter().map(|month| month.steps_at_once[&of]).max();
    let hours = |of: Population| {
        load.iter()
            .map(|month| month.hours_per_person[&of])
            .sum::<f64>()
    };
    Ok(ScenarioFigures {
        selected: selected.to_vec(),
        project_cost: base.project_cost,
        project_cost_p50: drawn.as_ref().map(|drawn| drawn.project.p50),
        project_cost_p80: drawn.as_ref().map(|drawn| drawn.project.p80),
        weighted_uplift: super::plan::weighted_gain(&steps, inputs, yardstick, adoption),
        full_cost_to_horizon: base.full_cost_to_horizon,
        benefit_to_horizon: base.benefit_to_horizon,
        npv: base.npv,
        payback_month: base.payback_month,
        roi: base.roi,
        cash_npv: base.cash_view.npv,
        people_share: base.people_share_of_total_project_budget,
        hours_per_person: Population::ALL.map(|of| (of, hours(of))).into(),
        steps_at_once: Population::ALL.map(|of| (of, most(of).unwrap_or(0))).into(),
    })
}

impl Serialize for Scenarios {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, scenario) in &self.0 {
            map.serialize_entry(name, scenario)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Scenarios {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Scenarios;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("scenarios by name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scenarios, A::Error> {
                let mut scenarios = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    scenarios.push(entry);
                }
                Ok(Scenarios(scenarios))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}
