//! The fan of a plan, drawn as the server draws it.

use figures::{
    Caption,
    fan::{Fan, FanWords},
    format, svg,
};
use surveys::{
    language::Language,
    roadmap::{Plan, simulation::MonteCarlo},
};

use super::dom;
use crate::telling::{Words, filled};

/// Draws it into its place, as wide as that is.
pub(super) fn draw(language: Language, plan: &Plan, drawn: &MonteCarlo, words: &Words) {
    let Some(place) = dom::by_id("studio-fan") else {
        return;
    };
    let width = f64::from(place.client_width()).clamp(320.0, 1100.0);
    let caption = Caption {
        title: words.fan_title.clone(),
        description: words.fan_note.clone(),
    };
    let money = |amount: f64| format::whole_money(language, amount, &plan.currency);
    let drawing = fan(language, plan, drawn, words).draw(&caption, width, &money);
    place.set_inner_html(&svg::svg(&drawing, "studio-fan-figure"));
}

fn fan(language: Language, plan: &Plan, drawn: &MonteCarlo, words: &Words) -> Fan {
    let horizon = drawn.running_net.p50.len() as f64;
    let (from, to) = (drawn.payback.p10, drawn.payback.p90);
    let month = |month: f64| format::number(language, month.ceil(), 0);
    let (sentence, last) = if to > horizon {
        (&words.fan_payback_open, month(horizon))
    } else {
        (&words.fan_payback, month(to))
    };
    Fan {
        base: plan
            .base_case
            .monthly_net
            .iter()
            .scan(0.0, |running, net| {
                *running += net;
                Some(*running)
            })
            .collect(),
        p10: drawn.running_net.p10.clone(),
        p50: drawn.running_net.p50.clone(),
        p90: drawn.running_net.p90.clone(),
        payback: Some((from, to)).filter(|(from, _)| *from <= horizon),
        words: FanWords {
            month: words.fan_month.clone(),
            band: words.fan_band.clone(),
            middle: words.fan_middle.clone(),
            base: words.fan_base.clone(),
            payback: filled(sentence, &[("from", &month(from)), ("to", &last)]),
            low: words.fan_low.clone(),
            high: words.fan_high.clone(),
        },
    }
}
