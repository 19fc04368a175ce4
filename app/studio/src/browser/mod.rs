//! The island: what follows from the form, as one types.
//!
//! The form stays what the server has drawn. If the bundle does not arrive, or anything it needs is missing, the page
//! remains a plain form with the figures of what was saved last.

use surveys::roadmap::{
    Inputs, Plan,
    simulation::{Distribution, MonteCarlo, Simulation},
};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::kit::Kit;

mod board;
mod dom;
mod editor;
mod fan;
mod money;
mod save;
mod work;

/// Takes the page over; our start module calls it once.
#[wasm_bindgen]
pub fn start() {
    editor::start();
}

/// The plan of these inputs on this kit and its draws, as JSON: all that the editor works out, as this browser does it.
/// It is there to be held against what the server makes of them; `undefined` for inputs that make no plan.
#[wasm_bindgen]
pub fn planned(kit: &str, inputs: &str) -> Option<String> {
    let kit: Kit = serde_json::from_str(kit).ok()?;
    let inputs = Inputs::from_stored(inputs).ok()?;
    let mut plan = Plan::make(&inputs, &kit.library, &kit.yardstick, &[]).ok()?;
    plan.monte_carlo_pert = drawn(&kit, &inputs, &plan, Distribution::Pert);
    plan.monte_carlo_triangular_splitmix64 = drawn(&kit, &inputs, &plan, Distribution::Triangular);
    serde_json::to_string(&plan).ok()
}

fn drawn(
    kit: &Kit,
    inputs: &Inputs,
    plan: &Plan,
    distribution: Distribution,
) -> Option<MonteCarlo> {
    let steps: Vec<_> = plan
        .selected
        .iter()
        .filter_map(|id| kit.library.step(id))
        .collect();
    Simulation::new(&steps, &plan.schedule, inputs, plan.adoption, distribution)
        .ok()?
        .whole()
}

/// Milliseconds that it takes in this browser: search, the rest of the plan, draws.
#[wasm_bindgen]
pub fn timed(kit: &str, inputs: &str) -> Option<Vec<f64>> {
    let kit: Kit = serde_json::from_str(kit).ok()?;
    let (library, yardstick) = (&kit.library, &kit.yardstick);
    let inputs = Inputs::from_stored(inputs).ok()?;
    let begun = dom::now();
    let mut search = Plan::search(&inputs, library, yardstick).ok()?;
    if let Some(search) = &mut search {
        let _ = search.step(crate::SEARCH_NODES);
    }
    let searched = dom::now();
    let plan = Plan::from_search(&inputs, library, yardstick, &[], search.as_ref()).ok()?;
    let planned = dom::now();
    drawn(&kit, &inputs, &plan, Distribution::Pert)?;
    Some(vec![
        searched - begun,
        planned - searched,
        dom::now() - planned,
    ])
}
