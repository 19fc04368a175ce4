//! Which input moves the net present value most, as a table with bars.

use leptos::prelude::*;
use surveys::{
    language::Language,
    roadmap::{
        Plan,
        step::Driver,
        tornado::{Figure, Moved, SHOWN, TornadoRow},
    },
};

use crate::{
    components::{
        plan_figures::whole_money,
        table::{Cell, Column, Table},
    },
    t,
};

/// Width of a bar's field.
const WIDTH: f64 = 120.0;

pub(super) fn section(language: Language, plan: &Plan) -> Option<impl IntoView + use<>> {
    let rows = &plan.tornado[..plan.tornado.len().min(SHOWN)];
    let ends = || rows.iter().flat_map(|row| [row.npv_low, row.npv_high]);
    let least = ends().fold(f64::INFINITY, f64::min);
    let most = ends().fold(f64::NEG_INFINITY, f64::max);
    let money = |amount: f64| whole_money(language, amount, &plan.currency);
    let table = Table {
        caption: t!(language, "odds-tornado"),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "odds-column-input")),
            Column::numbers(t!(language, "odds-column-worse")),
            Column::numbers(t!(language, "odds-column-better")),
            Column::numbers(t!(language, "odds-column-swing")),
            Column::text(t!(language, "odds-column-range")),
        ],
        rows: rows
            .iter()
            .map(|row| {
                vec![
                    Cell::Text(name(language, row.input)),
                    Cell::Text(money(row.npv_low)),
                    Cell::Text(money(row.npv_high)),
                    Cell::Text(money(row.swing)),
                    Cell::View(bar(row, least, most)),
                ]
            })
            .collect(),
    };
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{t!(language, "odds-tornado")}</h3>
            <p class="soft">{t!(language, "odds-tornado-note")}</p>
            {table.view()}
        }
    })
}

/// From one end to the other, all rows on one scale. The figures beside it say the same.
fn bar(row: &TornadoRow, least: f64, most: f64) -> AnyView {
    let scale = WIDTH / (most - least).max(1.0);
    let x = (row.npv_low.min(row.npv_high) - least) * scale;
    let width = (row.swing.abs() * scale).max(1.0);
    view! {
        <svg viewBox="0 0 120 12" width="120" height="12" aria-hidden="true" focusable="false">
            <rect class="fill-line" x="0" y="5" width="120" height="2"/>
            <rect class="fill-accent" x=format!("{x:.1}") y="0" width=format!("{width:.1}") height="12"/>
        </svg>
    }
    .into_any()
}

fn name(language: Language, input: Moved) -> String {
    match input {
        Moved::Adoption => t!(language, "odds-moved-adoption"),
        Moved::DeliveryFactor => t!(language, "odds-moved-delivery"),
        Moved::Business(figure) => business(language, figure),
        Moved::Effect(driver) => effect(language, driver),
    }
}

fn business(language: Language, figure: Figure) -> String {
    match figure {
        Figure::RealizationRate => t!(language, "odds-moved-realization"),
        Figure::ContributionMarginPerDeal => t!(language, "odds-moved-margin"),
        Figure::ReplacementCostShare => t!(language, "odds-moved-replacement"),
        Figure::PartnerRevenuePerYear => t!(language, "odds-moved-partner"),
        Figure::AssistedContactsPerMonth => t!(language, "odds-moved-contacts"),
        Figure::LoadedHourlyCost => t!(language, "odds-moved-hourly"),
        Figure::VoluntaryTurnoverRate => t!(language, "odds-moved-turnover"),
    }
}

fn effect(language: Language, driver: Driver) -> String {
    match driver {
        Driver::TimeSaved => t!(language, "odds-effect-time"),
        Driver::WinRate => t!(language, "odds-effect-deals"),
        Driver::Retention => t!(language, "odds-effect-retention"),
        Driver::PartnerRevenue => t!(language, "odds-effect-partner"),
        Driver::DeflectedContacts => t!(language, "odds-effect-contacts"),
    }
}
