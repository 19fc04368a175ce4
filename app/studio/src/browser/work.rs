//! From the form to figures, in slices that leave the page time to breathe.

use surveys::roadmap::{
    Inputs, Plan, Step,
    plan::PlanFault,
    portfolio::{Progress, Search},
    simulation::{Distribution, Simulation},
};

use super::{board, dom, editor::Editor, fan, money};
use crate::{
    SEARCH_NODES,
    telling::{self, filled},
};

/// Milliseconds of work between two breaths.
const SLICE: f64 = 16.0;
/// Milliseconds after which one is told that a search is going on.
const PATIENCE: f64 = 250.0;

/// Works out what follows from the form as it is at this edit. A later edit ends it.
pub(super) async fn think(editor: Editor, edit: u32) {
    let kit = editor.kit();
    // A search for an earlier edit ends without another word.
    dom::show("studio-progress", false);
    let typed = dom::typed(editor.form());
    let Some(inputs) = editor.inputs(&typed) else {
        dom::say("studio-search", &editor.words().faulty);
        return;
    };
    let mut search = match Plan::search(&inputs, &kit.library, &kit.yardstick) {
        Ok(search) => search,
        Err(faults) => return refuse(&editor, &faults),
    };
    if let Some(search) = &mut search
        && !searched(&editor, edit, search).await
    {
        return;
    }
    let plan = match Plan::from_search(&inputs, &kit.library, &kit.yardstick, &[], search.as_ref())
    {
        Ok(plan) => plan,
        Err(faults) => return refuse(&editor, &faults),
    };
    show(&editor, &inputs, &plan);
    draw(editor, edit, inputs, plan).await;
}

/// Searches to the end, or until somebody stops it; whether the figures are still wanted.
async fn searched(editor: &Editor, edit: u32, search: &mut Search) -> bool {
    let begun = dom::now();
    loop {
        let slice = dom::now();
        let mut progress = search.step(200);
        while matches!(progress, Progress::Running(_)) && dom::now() - slice < SLICE {
            progress = search.step(200);
        }
        let Progress::Running(status) = progress else {
            break;
        };
        if editor.is_stopped() || status.nodes >= SEARCH_NODES {
            break;
        }
        if dom::now() - begun > PATIENCE {
            dom::show("studio-progress", true);
            let sets = figures::format::number(editor.language(), status.nodes as f64, 0);
            let told = match status.gap() {
                Some(gap) => {
                    let gap = figures::format::number(editor.language(), gap, 2);
                    filled(&editor.words().searching, &[("sets", &sets), ("gap", &gap)])
                }
                None => filled(&editor.words().searching_none, &[("sets", &sets)]),
            };
            dom::say("studio-searching", &told);
        }
        dom::breathe().await;
        if editor.edit() != edit {
            return false;
        }
    }
    dom::show("studio-progress", false);
    true
}

/// The inputs make no plan: the figures stay, and it is told why they are old.
fn refuse(editor: &Editor, faults: &[PlanFault]) {
    let kit = editor.kit();
    let title = |id: &str| kit.title(editor.language(), id);
    let told = faults.iter().find_map(|fault| match fault {
        PlanFault::NeedsExcluded { step, needs } => Some(filled(
            &editor.words().needs,
            &[("step", &title(step)), ("needs", &title(needs))],
        )),
        _ => None,
    });
    let told = told.unwrap_or_else(|| editor.words().faulty.clone());
    dom::say("studio-search", &told);
}

/// Writes everything that needs no draws.
fn show(editor: &Editor, inputs: &Inputs, plan: &Plan) {
    let language = editor.language();
    for (name, value) in telling::figures(language, plan, editor.words()) {
        write(name, &value);
    }
    let told = match (&plan.conflict, plan.search) {
        (Some(_), _) => editor.words().no_set.clone(),
        (None, Some(search)) if !search.proved => {
            let gap = search.gap.unwrap_or(0.0);
            let gap = figures::format::number(language, gap, 2);
            filled(&editor.words().stopped, &[("gap", &gap)])
        }
        _ => String::new(),
    };
    dom::say("studio-search", &told);
    for card in dom::all("#studio [data-step]") {
        let id = card.get_attribute("data-step").unwrap_or_default();
        let months = plan.schedule.get(&id);
        let _ = card
            .class_list()
            .toggle_with_force("is-in", months.is_some());
        if let Ok(Some(when)) = card.query_selector("[data-when]") {
            let told = months.map_or_else(
                || editor.words().not_in.clone(),
                |months| {
                    let span = telling::span(language, inputs, *months, editor.words());
                    filled(&editor.words().is_in, &[("span", &span)])
                },
            );
            dom::write(&when, &told);
        }
    }
    money::draw(editor, plan);
    board::draw(editor, inputs, plan);
    editor.tell_move(inputs, plan);
}

fn write(name: &str, value: &str) {
    for place in dom::all("[data-live]") {
        if place.get_attribute("data-live").as_deref() == Some(name) {
            dom::write(&place, value);
        }
    }
}

/// Draws the uncertain figures many times over.
async fn draw(editor: Editor, edit: u32, inputs: Inputs, plan: Plan) {
    let kit = editor.kit();
    let steps: Vec<&Step> = plan
        .selected
        .iter()
        .filter_map(|id| kit.library.step(id))
        .collect();
    let simulation = Simulation::new(
        &steps,
        &plan.schedule,
        &inputs,
        plan.adoption,
        Distribution::Pert,
    );
    let Ok(mut simulation) = simulation else {
        return;
    };
    loop {
        let slice = dom::now();
        let mut is_done = simulation.step(50);
        while !is_done && dom::now() - slice < SLICE {
            is_done = simulation.step(50);
        }
        if is_done {
            break;
        }
        dom::breathe().await;
        if editor.edit() != edit {
            return;
        }
    }
    let Some(drawn) = simulation.result() else {
        return;
    };
    let words = editor.words();
    for (name, value) in telling::sureness(editor.language(), &plan.currency, &drawn, words) {
        write(name, &value);
    }
    fan::draw(editor.language(), &plan, &drawn, words);
}
