//! Which input moves the result most: one at a time to its low and its high end, all others at their base (BUDGET.md §6).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    Inputs, Step,
    cashflow::{Costed, costed, net_present_value},
    schedule::Schedule,
    step::Driver,
};

/// Rows that are shown; the others move less.
pub const SHOWN: usize = 10;

/// Business inputs are moved by so much up and down.
const SWAY: f64 = 0.25;

/// What one input does to the net present value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TornadoRow {
    /// The input that is moved.
    pub input: Moved,
    /// Net present value at its end that is worse in general: low, but the high end of the delivery factor.
    pub npv_low: f64,
    /// Net present value at its other end.
    pub npv_high: f64,
    /// How far the two are apart.
    pub swing: f64,
}

/// An input that is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Moved {
    /// Adoption, by its spread.
    Adoption,
    /// The factor on all cost; its high end is the bad one.
    DeliveryFactor,
    /// A figure of the client's, by a quarter.
    Business(Figure),
    /// All effects on one driver, to their low and high values.
    Effect(Driver),
}

/// A figure of the client's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Share of saved time that becomes value.
    RealizationRate,
    /// Margin per deal.
    ContributionMarginPerDeal,
    /// Cost of replacing a person.
    ReplacementCostShare,
    /// Revenue with partners.
    PartnerRevenuePerYear,
    /// Contacts that people answer.
    AssistedContactsPerMonth,
    /// Money per hour of a person's time; a salary that follows from it moves with it.
    LoadedHourlyCost,
    /// Share of people who leave.
    VoluntaryTurnoverRate,
}

impl Figure {
    /// All figures that are moved.
    pub const ALL: [Self; 7] = [
        Self::RealizationRate,
        Self::ContributionMarginPerDeal,
        Self::ReplacementCostShare,
        Self::PartnerRevenuePerYear,
        Self::AssistedContactsPerMonth,
        Self::LoadedHourlyCost,
        Self::VoluntaryTurnoverRate,
    ];

    /// The key of the inputs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::RealizationRate => "realization_rate",
            Self::ContributionMarginPerDeal => "contribution_margin_per_deal",
            Self::ReplacementCostShare => "replacement_cost_share",
            Self::PartnerRevenuePerYear => "partner_revenue_per_year",
            Self::AssistedContactsPerMonth => "assisted_contacts_per_month",
            Self::LoadedHourlyCost => "loaded_hourly_cost",
            Self::VoluntaryTurnoverRate => "voluntary_turnover_rate",
        }
    }

    /// The inputs with this figure times a factor; `None` if the client did not give it.
    fn moved(self, inputs: &Inputs, factor: f64) -> Option<Inputs> {
        let mut moved = inputs.clone();
        let figure = match self {
            Self::RealizationRate => &mut moved.realization_rate,
            Self::ReplacementCostShare => &mut moved.replacement_cost_share,
            Self::LoadedHourlyCost => &mut moved.loaded_hourly_cost,
            Self::ContributionMarginPerDeal => moved.contribution_margin_per_deal.as_mut()?,
            Self::PartnerRevenuePerYear => moved.partner_revenue_per_year.as_mut()?,
            Self::AssistedContactsPerMonth => moved.assisted_contacts_per_month.as_mut()?,
            Self::VoluntaryTurnoverRate => moved.voluntary_turnover_rate.as_mut()?,
        };
        *figure *= factor;
        Some(moved)
    }
}

impl Moved {
    fn all() -> impl Iterator<Item = Self> {
        let effects = [
            Driver::TimeSaved,
            Driver::WinRate,
            Driver::Retention,
            Driver::PartnerRevenue,
            Driver::DeflectedContacts,
        ];
        [Self::Adoption, Self::DeliveryFactor]
            .into_iter()
            .chain(Figure::ALL.into_iter().map(Self::Business))
            .chain(effects.into_iter().map(Self::Effect))
    }
}

impl fmt::Display for Moved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Adoption => f.write_str("adoption"),
            Self::DeliveryFactor => f.write_str("delivery_factor"),
            Self::Business(figure) => write!(f, "{} -/+25%", figure.key()),
            Self::Effect(driver) => write!(f, "effect {} low/high", driver.name()),
        }
    }
}

impl From<Moved> for String {
    fn from(moved: Moved) -> Self {
        moved.to_string()
    }
}

/// Not the name of an input that is moved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no input of a tornado")]
pub struct NotMoved(String);

impl TryFrom<String> for Moved {
    type Error = NotMoved;

    fn try_from(name: String) -> Result<Self, NotMoved> {
        Self::all()
            .find(|moved| moved.to_string() == name)
            .ok_or(NotMoved(name))
    }
}

/// What each input does to the net present value of these steps, the largest swing first. What the client did not give
/// and drivers that no step moves are left out; so is what moves nothing.
pub fn tornado(
    steps: &[Costed<'_>],
    schedule: &Schedule,
    inputs: &Inputs,
    adoption: f64,
) -> Vec<TornadoRow> {
    let at = |adoption: f64| net_present_value(steps, schedule, inputs, adoption);
    let mut rows: Vec<TornadoRow> = Moved::all()
        .filter_map(|input| {
            let (npv_low, npv_high) = match input {
                Moved::Adoption => {
                    let [down, up] = inputs.adoption_spread;
                    let within = |adoption: f64| adoption.clamp(0.0, 1.0);
                    (at(within(adoption + down)), at(within(adoption + up)))
                }
                Moved::DeliveryFactor => {
                    let [low, _, high] = inputs.delivery_factor;
                    // What was measured is in the cost already.
                    let with = |factor: f64| {
                        let steps = times(steps, factor / inputs.cost_factor());
                        net_present_value(&steps, schedule, inputs, adoption)
                    };
                    (with(high), with(low))
                }
                Moved::Business(figure) => {
                    let with = |factor| {
                        let moved = figure.moved(inputs, factor)?;
                        // Time of participants costs what an hour costs.
                        let bare: Vec<&Step> = steps.iter().map(|(step, _)| *step).collect();
                        let steps = costed(&bare, &moved).ok()?;
                        Some(net_present_value(&steps, schedule, &moved, adoption))
                    };
                    (with(1.0 - SWAY)?, with(1.0 + SWAY)?)
                }
                Moved::Effect(driver) => {
                    let with = |end: fn(&super::ThreePoint) -> f64| {
                        let moved = moved_effects(steps, inputs, driver, end);
                        let these: Vec<Costed<'_>> = moved
                            .iter()
                            .zip(steps)
                            .map(|(step, (_, cost))| (step, *cost))
                            .collect();
                        net_present_value(&these, schedule, inputs, adoption)
                    };
                    (with(|effect| effect.low), with(|effect| effect.high))
                }
            };
            let swing = (npv_high - npv_low).abs();
            (swing > 0.0).then_some(TornadoRow {
                input,
                npv_low,
                npv_high,
                swing,
            })
        })
        .collect();
    // To the cent, so that equal swings stay in their order whatever the last bits are.
    rows.sort_by(|a, b| {
        let cents = |row: &TornadoRow| (row.swing * 100.0).round();
        cents(b).total_cmp(&cents(a))
    });
    rows
}

fn times<'s>(steps: &[Costed<'s>], factor: f64) -> Vec<Costed<'s>> {
    steps
        .iter()
        .map(|(step, cost)| {
            let mut cost = *cost;
            cost.project_cost *= factor;
            cost.participants_cost *= factor;
            cost.run_cost_per_month *= factor;
            (*step, cost)
        })
        .collect()
}

fn moved_effects(
    steps: &[Costed<'_>],
    inputs: &Inputs,
    driver: Driver,
    end: fn(&super::ThreePoint) -> f64,
) -> Vec<Step> {
    steps
        .iter()
        .map(|(step, _)| {
            let mut step = (*step).clone();
            for benefit in step.benefits.iter_mut().filter(|of| of.driver == driver) {
                let certain = end(&inputs.benefit(benefit).effect());
                (benefit.low, benefit.likely, benefit.high) = (certain, certain, certain);
            }
            step
        })
        .collect()
}
