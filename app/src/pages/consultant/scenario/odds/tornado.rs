//! Which input moves the net present value most.

use figures::Caption;
use leptos::prelude::*;
use surveys::{language::Language, roadmap::Plan};

use crate::{
    components::{
        figure::figure_in_section,
        plan_figures::{self, whole_money},
    },
    t,
};

pub(super) fn section(language: Language, plan: &Plan) -> Option<impl IntoView + use<>> {
    let tornado = plan_figures::tornado(language, plan)?;
    let caption = Caption {
        title: t!(language, "odds-tornado"),
        description: t!(language, "odds-tornado-note"),
    };
    let money = |amount: f64| whole_money(language, amount, &plan.currency);
    let [wide, narrow] = [900.0, 328.0].map(|width| tornado.draw(&caption, width, &money));
    Some(view! {
        <h3>{caption.title.clone()}</h3>
        <p class="soft">{caption.description.clone()}</p>
        {figure_in_section(language, "moves", wide, narrow)}
    })
}
