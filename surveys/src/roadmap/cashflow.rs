//! The base case: what goes out and comes back, month by month, and what that amounts to (BUDGET.md §4).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Step,
    benefit::{Benefits, benefits},
    cost::{Missing, StepCost},
    schedule::Schedule,
    step::{BudgetLine, Driver},
};

/// A chosen step with its cost.
pub type Costed<'s> = (&'s Step, StepCost);

/// These steps, each with its cost.
///
/// # Errors
/// All that is missing to say what they cost.
pub fn costed<'s>(steps: &[&'s Step], inputs: &Inputs) -> Result<Vec<Costed<'s>>, Vec<Missing>> {
    let mut costed = Vec::new();
    let mut missing = Vec::new();
    for step in steps {
        match StepCost::expected(step, inputs) {
            Ok(cost) => costed.push((*step, cost)),
            Err(what) => missing.push(what),
        }
    }
    if missing.is_empty() {
        Ok(costed)
    } else {
        Err(missing)
    }
}

/// The base case of a set of steps, undiscounted unless said otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BaseCase {
    /// All steps.
    pub project_cost: f64,
    /// Time of the people who take part, in money.
    pub participants_cost: f64,
    /// Run cost up to the horizon.
    pub run_cost_to_horizon: f64,
    /// Everything up to the horizon.
    pub full_cost_to_horizon: f64,
    /// Everything that comes back up to the horizon.
    pub benefit_to_horizon: f64,
    /// Per year at the last month, by `driver/population`.
    pub yearly_benefit_at_horizon: BTreeMap<String, f64>,
    /// Net present value.
    pub npv: f64,
    /// Return on the full cost, as a share; `None` if nothing is spent.
    pub roi: Option<f64>,
    /// First month from which the running net stays at or above zero; `None` if not before the horizon.
    pub payback_month: Option<u32>,
    /// Net present value if only 36 months are looked at.
    pub npv_at_36_months: f64,
    /// The same without participants' time and without time saved.
    pub cash_view: CashView,
    /// Project cost of people steps as share of all project cost and the client's technology budget.
    pub people_share_of_total_project_budget: Option<f64>,
    /// Drivers that are not counted because the client's figures are missing.
    pub not_counted: BTreeSet<Driver>,
    /// Benefit minus full cost of each month.
    pub monthly_net: Vec<f64>,
}

/// Money that really moves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CashView {
    /// Net present value.
    pub npv: f64,
    /// First month from which the running net stays at or above zero.
    pub payback_month: Option<u32>,
    /// Return on the cost, as a share.
    pub roi: Option<f64>,
}

/// Money out per month, and its parts.
#[derive(Debug, Clone, PartialEq, Default)]
struct Outflow {
    monthly: Vec<f64>,
    project: f64,
    participants: f64,
    run: f64,
    people_steps: f64,
}

/// The base case of these steps on this schedule.
pub fn base_case(
    steps: &[Costed<'_>],
    schedule: &Schedule,
    inputs: &Inputs,
    adoption: f64,
) -> BaseCase {
    let (out, back) = flows(steps, schedule, inputs, adoption);
    let figures = Figures::of(&out.monthly, &back.monthly, inputs.discount_rate);
    let shorter = Inputs {
        horizon_months: 36,
        ..inputs.clone()
    };
    let (short_out, short_back) = flows(steps, schedule, &shorter, adoption);
    let people_budget = out.project + inputs.client_technology_budget.unwrap_or(0.0);
    BaseCase {
        project_cost: out.project,
        participants_cost: out.participants,
        run_cost_to_horizon: out.run,
        full_cost_to_horizon: out.monthly.iter().sum(),
        benefit_to_horizon: back.monthly.iter().sum(),
        yearly_benefit_at_horizon: back
            .yearly_at_horizon
            .iter()
            .map(|((driver, population), worth)| {
                (format!("{}/{}", driver.name(), population.name()), *worth)
            })
            .collect(),
        npv: figures.npv,
        roi: figures.roi,
        payback_month: figures.payback_month,
        npv_at_36_months: Figures::of(
            &short_out.monthly,
            &short_back.monthly,
            inputs.discount_rate,
        )
        .npv,
        cash_view: cash_view(steps, schedule, inputs, adoption),
        people_share_of_total_project_budget: (people_budget > 0.0)
            .then(|| out.people_steps / people_budget),
        not_counted: back.not_counted,
        monthly_net: figures.net,
    }
}

/// Net present value of one step alone, on a schedule that places what it needs before it without its cost.
pub fn standalone_npv(
    step: Costed<'_>,
    schedule: &Schedule,
    inputs: &Inputs,
    adoption: f64,
) -> f64 {
    net_present_value(&[step], schedule, inputs, adoption)
}

/// Net present value of these steps on this schedule.
pub fn net_present_value(
    steps: &[Costed<'_>],
    schedule: &Schedule,
    inputs: &Inputs,
    adoption: f64,
) -> f64 {
    let (out, back) = flows(steps, schedule, inputs, adoption);
    Figures::of(&out.monthly, &back.monthly, inputs.discount_rate).npv
}

/// Time costs and saves nothing here; a salary that follows from the hourly cost stays what it was.
fn cash_view(
    steps: &[Costed<'_>],
    schedule: &Schedule,
    inputs: &Inputs,
    adoption: f64,
) -> CashView {
    let no_time = Inputs {
        salary_cost_per_year: Some(inputs.salary()),
        loaded_hourly_cost: 0.0,
        ..inputs.clone()
    };
    let steps: Vec<_> = steps
        .iter()
        .map(|(step, cost)| {
            (
                *step,
                StepCost {
                    participants_cost: 0.0,
                    ..*cost
                },
            )
        })
        .collect();
    let (out, back) = flows(&steps, schedule, &no_time, adoption);
    let Figures {
        npv,
        roi,
        payback_month,
        ..
    } = Figures::of(&out.monthly, &back.monthly, inputs.discount_rate);
    CashView {
        npv,
        payback_month,
        roi,
    }
}

fn flows(
    steps: &[Costed<'_>],
    schedule: &Schedule,
    inputs: &Inputs,
    adoption: f64,
) -> (Outflow, Benefits) {
    let bare: Vec<&Step> = steps.iter().map(|(step, _)| *step).collect();
    (
        outflow(steps, schedule, inputs.horizon_months),
        benefits(&bare, schedule, inputs, adoption),
    )
}

/// One-off cost is spread evenly over the step's months; run cost follows from the month after.
fn outflow(steps: &[Costed<'_>], schedule: &Schedule, horizon: u32) -> Outflow {
    let mut out = Outflow {
        monthly: vec![0.0; horizon as usize],
        ..Outflow::default()
    };
    for (step, cost) in steps {
        let Some((start, end)) = schedule.get(&step.id) else {
            continue;
        };
        let once = (cost.project_cost + cost.participants_cost) / f64::from(end - start + 1);
        for (month, sum) in (1..).zip(&mut out.monthly) {
            if (*start..=*end).contains(&month) {
                *sum += once;
            } else if month > *end {
                *sum += cost.run_cost_per_month;
            }
        }
        out.project += cost.project_cost;
        out.participants += cost.participants_cost;
        out.run += cost.run_cost_per_month * f64::from(horizon.saturating_sub(*end));
        if step.budget_line == BudgetLine::People {
            out.people_steps += cost.project_cost;
        }
    }
    out
}

struct Figures {
    net: Vec<f64>,
    npv: f64,
    roi: Option<f64>,
    payback_month: Option<u32>,
}

impl Figures {
    fn of(out: &[f64], back: &[f64], discount_rate: f64) -> Self {
        let net: Vec<f64> = back.iter().zip(out).map(|(back, out)| back - out).collect();
        let factor = (1.0 + discount_rate).powf(1.0 / 12.0);
        let npv = (1..)
            .zip(&net)
            .map(|(month, net)| net / factor.powi(month))
            .sum();
        let spent: f64 = out.iter().sum();
        let roi = (spent > 0.0).then(|| (back.iter().sum::<f64>() - spent) / spent);
        Self {
            npv,
            roi,
            payback_month: payback(&net),
            net,
        }
    }
}

/// First month from which the running sum stays at or above zero to the end.
fn payback(net: &[f64]) -> Option<u32> {
    let mut running = 0.0;
    let mut since = None;
    for (month, net) in (1..).zip(net) {
        running += net;
        if running < 0.0 {
            since = None;
        } else if since.is_none() {
            since = Some(month);
        }
    }
    since
}
