//! Where each input comes from: the client, something published, or an assumption of ours (BUDGET.md §1).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{DEFAULT_DAY_RATES, Inputs};
use crate::roadmap::step::Driver;

/// How far a number can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// From the client, or from its survey.
    Client,
    /// From a source that anybody can look up.
    Published,
    /// Ours, to be replaced.
    Assumption,
}

/// One input with its mark.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Marked {
    /// Key of the inputs, such as `day_rates.consultant`.
    pub key: String,
    /// Its mark as it is now.
    pub mark: Mark,
    /// Its value; null where nobody gave one and there is no default.
    pub value: Value,
    /// The default that it has or replaces; null if there is none.
    pub default: Value,
    /// Where the default comes from: key of a text. `None` for what only the client can know.
    pub source: Option<&'static str>,
}

/// A key with what its default is and where that comes from.
struct Origin {
    key: &'static str,
    of_default: Mark,
    source: Option<&'static str>,
}

const fn client(key: &'static str) -> Origin {
    Origin {
        key,
        of_default: Mark::Client,
        source: None,
    }
}

const fn published(key: &'static str, source: &'static str) -> Origin {
    Origin {
        key,
        of_default: Mark::Published,
        source: Some(source),
    }
}

const fn assumption(key: &'static str, source: &'static str) -> Origin {
    Origin {
        key,
        of_default: Mark::Assumption,
        source: Some(source),
    }
}

const DAY_RATES: &str = "source-day-rates";
const CAPS: &str = "source-caps";

/// Every input that enters a figure, in the order of BUDGET.md §1; rates and caps follow one by one.
const ORIGINS: [Origin; 38] = [
    client("departments"),
    client("scope_headcount"),
    client("scores"),
    assumption("target_scores", "source-target-scores"),
    client("readiness"),
    published("loaded_hourly_cost", "source-loaded-hourly-cost"),
    assumption("salary_cost_per_year", "source-salary-cost-per-year"),
    client("voluntary_turnover_rate"),
    published("replacement_cost_share", "source-replacement-cost-share"),
    assumption("working_weeks_per_year", "source-working-weeks-per-year"),
    assumption("realization_rate", "source-realization-rate"),
    client("assisted_contacts_per_month"),
    assumption(
        "cost_per_assisted_contact",
        "source-cost-per-assisted-contact",
    ),
    assumption(
        "cost_per_self_help_contact",
        "source-cost-per-self-help-contact",
    ),
    client("qualified_opportunities_per_year"),
    client("contribution_margin_per_deal"),
    client("partner_revenue_per_year"),
    client("contribution_margin_rate"),
    client("client_technology_budget"),
    client("budget"),
    client("return_floor"),
    client("capacity_days"),
    assumption("discount_rate", "source-discount-rate"),
    assumption("horizon_months", "source-horizon-months"),
    assumption("fade_per_year", "source-fade-per-year"),
    assumption("adoption_bounds", "source-adoption"),
    assumption("adoption_spread", "source-adoption"),
    assumption("delivery_factor", "source-delivery-factor"),
    assumption("max_gain_points", "source-max-gain-points"),
    assumption("max_parallel", "source-max-parallel"),
    assumption(
        "lowest_dimensions_served",
        "source-lowest-dimensions-served",
    ),
    client("vote_bonus"),
    assumption("mandatory", "source-mandatory"),
    client("excluded"),
    client("in_place"),
    client("start_months"),
    client("measured_effects"),
    client("delivery_results"),
];

impl Inputs {
    /// Every input that enters a figure, with its mark. What differs from its default is the client's; what is equal to
    /// it counts as the default, as nobody can tell the two apart.
    pub fn marks(&self) -> Vec<Marked> {
        let mut now = serde_json::to_value(self).unwrap_or_default();
        let mut defaults = serde_json::to_value(Self::default()).unwrap_or_default();
        // What follows from another input is shown as what it comes to.
        for (inputs, document) in [(self, &mut now), (&Self::default(), &mut defaults)] {
            document["salary_cost_per_year"] = inputs.salary().into();
        }
        let mut marked: Vec<Marked> = ORIGINS
            .iter()
            .map(|origin| {
                let value = now[origin.key].clone();
                let default = defaults[origin.key].clone();
                let follows =
                    origin.key == "salary_cost_per_year" && self.salary_cost_per_year.is_none();
                let is_default = value == default || follows;
                let proposed = match origin.key {
                    "budget" => self.budget_is_proposed().then_some("source-budget"),
                    "return_floor" => self.floor_is_proposed().then_some("source-return-floor"),
                    _ => None,
                };
                Marked {
                    key: origin.key.to_owned(),
                    mark: if proposed.is_some() {
                        Mark::Assumption
                    } else if is_default {
                        origin.of_default
                    } else {
                        Mark::Client
                    },
                    value,
                    default: if follows || !has_content(&default) {
                        Value::Null
                    } else {
                        default
                    },
                    source: origin.source.or(proposed),
                }
            })
            .collect();
        marked.extend(DEFAULT_DAY_RATES.iter().map(|(role, default)| {
            one_of(
                "day_rates",
                role,
                self.day_rates.get(*role).copied(),
                *default,
                DAY_RATES,
            )
        }));
        let own = self
            .day_rates
            .iter()
            .filter(|(role, _)| !DEFAULT_DAY_RATES.iter().any(|(known, _)| known == role));
        marked.extend(own.map(|(role, rate)| Marked {
            key: format!("day_rates.{role}"),
            mark: Mark::Client,
            value: (*rate).into(),
            default: Value::Null,
            source: None,
        }));
        marked.extend(Driver::ALL.into_iter().map(|driver| {
            let default = Self::default().cap(driver);
            one_of(
                "caps",
                driver.name(),
                self.caps.get(&driver).copied(),
                default,
                CAPS,
            )
        }));
        marked
    }
}

fn has_content(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Object(members) => !members.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    }
}

fn one_of(table: &str, name: &str, own: Option<f64>, default: f64, source: &'static str) -> Marked {
    let value = own.unwrap_or(default);
    let is_default = value.to_bits() == default.to_bits();
    Marked {
        key: format!("{table}.{name}"),
        mark: if is_default {
            Mark::Assumption
        } else {
            Mark::Client
        },
        value: value.into(),
        default: default.into(),
        source: Some(source),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'m>(marked: &'m [Marked], key: &str) -> &'m Marked {
        marked.iter().find(|one| one.key == key).unwrap()
    }

    #[test]
    fn defaults_carry_their_own_mark_and_what_the_client_said_is_the_clients() {
        let mut inputs = Inputs::default();
        let before = inputs.marks();
        assert_eq!(of(&before, "loaded_hourly_cost").mark, Mark::Published);
        assert_eq!(of(&before, "realization_rate").mark, Mark::Assumption);
        assert_eq!(of(&before, "day_rates.consultant").mark, Mark::Assumption);
        assert_eq!(of(&before, "caps.retention").value, 0.2);
        assert_eq!(of(&before, "voluntary_turnover_rate").value, Value::Null);
        let salary = of(&before, "salary_cost_per_year").value.as_f64().unwrap();
        assert!((salary - 59_680.0).abs() < 1e-6);
        inputs.loaded_hourly_cost = 40.0;
        inputs.day_rates.insert("consultant".into(), 1_400.0);
        inputs.day_rates.insert("juggler".into(), 900.0);
        inputs.voluntary_turnover_rate = Some(0.13);
        let after = inputs.marks();
        let hourly = of(&after, "loaded_hourly_cost");
        assert_eq!(
            (hourly.mark, &hourly.default),
            (Mark::Client, &Value::from(37.3))
        );
        assert_eq!(hourly.source, Some("source-loaded-hourly-cost"));
        assert_eq!(of(&after, "day_rates.consultant").mark, Mark::Client);
        assert_eq!(of(&after, "day_rates.juggler").default, Value::Null);
        assert_eq!(of(&after, "voluntary_turnover_rate").mark, Mark::Client);
        let salary = of(&after, "salary_cost_per_year");
        assert_eq!(
            (salary.mark, &salary.value),
            (Mark::Assumption, &Value::from(64_000.0))
        );
    }

    #[test]
    fn every_input_that_enters_a_figure_is_there_once() {
        // Words of the roadmap, the choice itself and the technicalities of draws are no assumptions.
        let no_figure = [
            "organization",
            "candidates",
            "choice",
            "day_rates",
            "caps",
            "seed",
            "draws",
            "scenarios",
            "budget_levels",
            "start_month",
            "future_sentence",
            "sponsors",
            "owners",
            "strategy_links",
            "currency",
        ];
        let keys = serde_json::to_value(Inputs::default()).unwrap();
        let marked = Inputs::default().marks();
        for key in keys
            .as_object()
            .unwrap()
            .keys()
            .filter(|key| !no_figure.contains(&key.as_str()))
        {
            let times = marked.iter().filter(|one| one.key == *key).count();
            assert_eq!(times, 1, "{key}");
        }
    }
}
