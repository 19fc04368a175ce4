//! Figures of a plan: its months and its money. Pages and reports draw the same.

use figures::{
    fan::{Fan, FanWords},
    timeline::{Horizon as Lane, Load, Timeline, TimelineStep},
    tornado::{Tornado, TornadoRow, TornadoWords},
    waterfall::Waterfall,
};
use studio::money::MoneyWords;
use surveys::{
    language::Language,
    maturity::Model,
    roadmap::{
        Plan,
        simulation::MonteCarlo,
        step::{Horizon, Kind, Population},
        tornado::{Moved, SHOWN},
    },
};

pub use figures::format::whole_money;

use crate::{t, text::format};

/// The plan on its months. Without an agreed first month, months are numbered.
pub fn timeline(language: Language, plan: &Plan) -> Timeline {
    let last = plan.last_month();
    let month_name = |month: u32| match plan.start_month {
        Some(start) => format::short_month(language, start.of_roadmap(month).month()),
        None => month.to_string(),
    };
    let years = plan.start_month.map_or_else(Vec::new, |start| {
        (1..=last)
            .map(|month| (month, start.of_roadmap(month)))
            .filter(|(month, date)| *month == 1 || date.month() == 1)
            .map(|(month, date)| (month, date.year().to_string()))
            .collect()
    });
    Timeline {
        months: (1..=last).map(month_name).collect(),
        years,
        horizons: Horizon::ALL
            .into_iter()
            .map(|horizon| lane(language, plan, horizon))
            .collect(),
        load: [Population::Everyone, Population::Managers]
            .into_iter()
            .map(|of| load(language, plan, of))
            .collect(),
    }
}

fn lane(language: Language, plan: &Plan, horizon: Horizon) -> Lane {
    let library = plan.library();
    let steps = plan
        .steps_in(horizon)
        .map(|planned| {
            let step = library.step(&planned.id);
            let kind = step.map_or(Kind::Practice, |step| step.kind);
            TimelineStep {
                title: step
                    .map_or(planned.id.as_str(), |step| step.texts.title.text(language))
                    .to_owned(),
                start: planned.start,
                end: planned.end,
                hue: kind as u8 + 1,
                kind: kind_name(language, kind),
                result: Some(planned.kpi_month),
                moved: planned.moved_by_load,
            }
        })
        .collect();
    Lane {
        name: horizon_name(language, horizon),
        steps,
    }
}

fn load(language: Language, plan: &Plan, population: Population) -> Load {
    let name = match population {
        Population::Managers => t!(language, "plan-managers"),
        Population::Everyone | Population::CustomerFacing | Population::PartnerFacing => {
            t!(language, "plan-everyone")
        }
    };
    Load {
        population: name,
        at_once: plan
            .load
            .iter()
            .map(|month| month.steps_at_once.get(&population).copied().unwrap_or(0))
            .collect(),
        hours: plan
            .load
            .iter()
            .map(|month| {
                month
                    .hours_per_person
                    .get(&population)
                    .copied()
                    .unwrap_or(0.0)
            })
            .collect(),
        limit: None,
    }
}

/// What the plan takes: people steps by dimension, technology, run cost, participants' time.
pub fn waterfall(language: Language, plan: &Plan) -> Waterfall {
    studio::money::waterfall(language, plan, &plan.library(), &money_words(language))
}

/// The words of that picture.
pub fn money_words(language: Language) -> MoneyWords {
    MoneyWords {
        title: t!(language, "scenario-result"),
        note: t!(language, "scenario-caveat-budget"),
        dimensions: Model::social_business()
            .dimensions
            .iter()
            .map(|dimension| {
                (
                    dimension.id.clone(),
                    dimension.name.text(language).to_owned(),
                )
            })
            .collect(),
        technology: t!(language, "plan-technology"),
        run_cost: t!(language, "plan-run-cost"),
        participants: t!(language, "scenario-participants"),
        total: t!(language, "figure-total"),
    }
}

/// The running net by month with its band; `None` until it was foreseen.
pub fn fan(language: Language, plan: &Plan) -> Option<Fan> {
    let drawn = plan.monte_carlo_pert.as_ref()?;
    let base = plan.base_case.monthly_net.iter();
    let word = |key: &str| t!(language, &format!("future-{key}"));
    Some(Fan {
        base: base
            .scan(0.0, |running, net| {
                *running += net;
                Some(*running)
            })
            .collect(),
        p10: drawn.running_net.p10.clone(),
        p50: drawn.running_net.p50.clone(),
        p90: drawn.running_net.p90.clone(),
        payback: Some((drawn.payback.p10, drawn.payback.p90))
            .filter(|(from, _)| *from <= horizon(drawn)),
        words: FanWords {
            month: word("fan-month"),
            band: word("fan-band"),
            middle: word("fan-middle"),
            base: word("fan-base"),
            payback: payback(language, drawn),
            low: word("sure-p10"),
            high: word("sure-p90"),
        },
    })
}

fn horizon(drawn: &MonteCarlo) -> f64 {
    drawn.running_net.p50.len() as f64
}

/// Between which months eight of ten draws have earned back.
fn payback(language: Language, drawn: &MonteCarlo) -> String {
    let month = |month: f64| format::number(language, month.ceil(), 0);
    let (from, to) = (drawn.payback.p10, drawn.payback.p90);
    if to > horizon(drawn) {
        let last = month(horizon(drawn));
        t!(
            language,
            "future-fan-payback-open",
            from = month(from),
            to = last
        )
    } else {
        t!(
            language,
            "future-fan-payback",
            from = month(from),
            to = month(to)
        )
    }
}

/// What moves the net present value most; `None` until it was foreseen.
pub fn tornado(language: Language, plan: &Plan) -> Option<Tornado> {
    if plan.tornado.is_empty() {
        return None;
    }
    let rows = plan.tornado.iter().take(SHOWN).map(|row| TornadoRow {
        name: moved_name(language, row.input),
        low: row.npv_low,
        high: row.npv_high,
    });
    let base = plan.base_case.npv;
    let amount = whole_money(language, base, &plan.currency);
    Some(Tornado {
        base,
        rows: rows.collect(),
        words: TornadoWords {
            input: t!(language, "future-tornado-input"),
            low: t!(language, "future-tornado-low"),
            high: t!(language, "future-tornado-high"),
            base: t!(language, "future-tornado-base", amount = amount),
        },
    })
}

/// An input that is moved, in words.
fn moved_name(language: Language, input: Moved) -> String {
    let name = |key: &str| t!(language, &format!("future-moved-{}", key.replace('_', "-")));
    match input {
        Moved::Adoption => t!(language, "future-moved-adoption"),
        Moved::DeliveryFactor => t!(language, "future-moved-delivery"),
        Moved::Business(figure) => t!(language, "future-moved-quarter", name = name(figure.key())),
        Moved::Effect(driver) => name(&format!("effect-{}", driver.name())),
    }
}

/// What a budget that is set beside others is called.
pub fn budget_name(language: Language, name: &str) -> String {
    match name {
        "lean" => t!(language, "odds-column-lean"),
        "balanced" => t!(language, "odds-column-balanced"),
        "ambitious" => t!(language, "odds-column-ambitious"),
        other => other.to_owned(),
    }
}

/// "Now", "Next", "Later".
pub fn horizon_name(language: Language, horizon: Horizon) -> String {
    match horizon {
        Horizon::Now => t!(language, "roadmap-horizon-now"),
        Horizon::Next => t!(language, "roadmap-horizon-next"),
        Horizon::Later => t!(language, "roadmap-horizon-later"),
    }
}

/// What sort of work a step is, in a word.
pub fn kind_name(language: Language, kind: Kind) -> String {
    match kind {
        Kind::Practice => t!(language, "plan-kind-practice"),
        Kind::Enablement => t!(language, "plan-kind-enablement"),
        Kind::Recognition => t!(language, "plan-kind-recognition"),
        Kind::Structure => t!(language, "plan-kind-structure"),
        Kind::Technology => t!(language, "plan-kind-technology"),
        Kind::Measurement => t!(language, "plan-kind-measurement"),
    }
}

/// A month of the roadmap: "March 2027", or "month 3" where the first month is not agreed.
pub fn month_name(language: Language, plan: &Plan, month: u32) -> String {
    match plan.start_month {
        Some(start) => {
            let date = start.of_roadmap(month);
            format::year_month(language, i64::from(date.year()), date.month())
        }
        None => t!(language, "plan-month", month = month),
    }
}
