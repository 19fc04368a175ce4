//! Steps on their months. Each is a slider: dragged with a pointer, or moved with ← and →.

use std::collections::BTreeMap;

use surveys::{
    language::Language,
    roadmap::{Inputs, Plan, PlannedStep},
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, PointerEvent};

use super::{dom, editor::Editor};
use crate::telling::{self, filled};

/// Months that are shown at least.
const LEAST: u32 = 12;
/// Months beyond the last one, so that there is somewhere to drag to.
const ROOM: u32 = 4;

/// Draws the plan, keeping what is there and who has the focus.
pub(super) fn draw(editor: &Editor, inputs: &Inputs, plan: &Plan) {
    let (Some(document), Some(board)) = (dom::document(), dom::by_id("studio-board")) else {
        return;
    };
    let months = (plan.last_month() + ROOM).max(LEAST);
    let _ = board.style().set_property("--months", &months.to_string());
    let _ = board.set_attribute("data-months", &months.to_string());
    let focused = document
        .active_element()
        .and_then(|element| element.get_attribute("data-bar"));
    let mut rows: BTreeMap<String, Element> = dom::all("#studio-board [data-row]")
        .into_iter()
        .filter_map(|row| Some((row.get_attribute("data-row")?, row)))
        .collect();
    head(&document, &board, editor.language(), inputs, months);
    for planned in &plan.steps {
        let row = rows
            .remove(&planned.id)
            .or_else(|| made(&document, editor, &planned.id));
        let Some(row) = row else { continue };
        place(editor, inputs, planned, &row, months);
        // In the order of the months; this moves what is there already.
        let _ = board.append_child(&row);
    }
    for row in rows.into_values() {
        row.remove();
    }
    load(&document, &board, editor, inputs, plan);
    if let Some(id) = focused
        && let Some(bar) = bar_of(&id)
    {
        let _ = bar.focus();
    }
}

/// The bar of a step.
fn bar_of(id: &str) -> Option<HtmlElement> {
    dom::all("#studio-board [data-bar]")
        .into_iter()
        .find(|bar| bar.get_attribute("data-bar").as_deref() == Some(id))?
        .dyn_into()
        .ok()
}

fn element(document: &Document, name: &str, class: &str) -> Option<HtmlElement> {
    let element: HtmlElement = document.create_element(name).ok()?.dyn_into().ok()?;
    element.set_class_name(class);
    Some(element)
}

/// The months above: years' quarters are enough to find one's way.
fn head(
    document: &Document,
    board: &HtmlElement,
    language: Language,
    inputs: &Inputs,
    months: u32,
) {
    let head = dom::all("#studio-board [data-head]").into_iter().next();
    let Some(head) = head.or_else(|| {
        let head = element(document, "div", "board-line board-head")?;
        let _ = head.set_attribute("data-head", "");
        let _ = head.set_attribute("aria-hidden", "true");
        board.prepend_with_node_1(&head).ok()?;
        Some(head.into())
    }) else {
        return;
    };
    head.set_inner_html("");
    for month in (1..=months).step_by(3) {
        let Some(mark) = element(document, "span", "board-month") else {
            return;
        };
        let name = inputs.start_month.map_or_else(
            || month.to_string(),
            |start| {
                let date = start.of_roadmap(month);
                let name = figures::format::short_month(language, date.month());
                if month == 1 || date.month() <= 3 {
                    format!("{name} {}", date.year())
                } else {
                    name
                }
            },
        );
        mark.set_text_content(Some(&name));
        let _ = mark.style().set_property("--from", &month.to_string());
        let _ = head.append_child(&mark);
    }
}

/// A row with its title and a bar that can be moved.
fn made(document: &Document, editor: &Editor, id: &str) -> Option<Element> {
    let title = editor.kit().title(editor.language(), id);
    let row = element(document, "div", "board-row")?;
    let _ = row.set_attribute("data-row", id);
    let name = element(document, "p", "board-name")?;
    name.set_text_content(Some(&title));
    let line = element(document, "div", "board-line")?;
    let bar = element(document, "div", "board-bar")?;
    for (attribute, value) in [
        ("data-bar", id),
        ("role", "slider"),
        ("tabindex", "0"),
        ("aria-label", &title),
        ("aria-valuemin", "1"),
    ] {
        let _ = bar.set_attribute(attribute, value);
    }
    listen(editor, &bar, id);
    line.append_child(&bar).ok()?;
    row.append_child(&name).ok()?;
    row.append_child(&line).ok()?;
    Some(row.into())
}

fn place(editor: &Editor, inputs: &Inputs, planned: &PlannedStep, row: &Element, months: u32) {
    let Ok(Some(bar)) = row.query_selector("[data-bar]") else {
        return;
    };
    let Ok(bar) = bar.dyn_into::<HtmlElement>() else {
        return;
    };
    let (start, end) = (planned.start, planned.end);
    put(&bar, start, end);
    let span = telling::span(editor.language(), inputs, (start, end), editor.words());
    for (attribute, value) in [
        ("aria-valuenow", start.to_string()),
        ("aria-valuemax", months.to_string()),
        ("aria-valuetext", span.clone()),
        ("title", span),
    ] {
        let _ = bar.set_attribute(attribute, &value);
    }
    let is_asked = inputs.start_months.contains_key(&planned.id);
    let _ = bar.class_list().toggle_with_force("asked", is_asked);
    let _ = bar
        .class_list()
        .toggle_with_force("held", planned.moved_by_load);
}

fn put(bar: &HtmlElement, start: u32, end: u32) {
    let style = bar.style();
    let _ = style.set_property("--from", &start.to_string());
    let _ = style.set_property("--long", &(end + 1 - start).to_string());
}

/// How many steps reach everybody in each month, below the bars.
fn load(document: &Document, board: &HtmlElement, editor: &Editor, inputs: &Inputs, plan: &Plan) {
    for old in dom::all("#studio-board [data-load]") {
        old.remove();
    }
    let Some(line) = element(document, "div", "board-line board-load") else {
        return;
    };
    let _ = line.set_attribute("data-load", "");
    let limit = inputs.max_parallel.everyone;
    for (month, steps) in (1..).zip(telling::at_once(plan)) {
        let Some(mark) = element(document, "span", "board-count") else {
            return;
        };
        let _ = mark.class_list().toggle_with_force("full", steps >= limit);
        mark.set_text_content(Some(&steps.to_string()));
        let name = telling::month(editor.language(), inputs, month, editor.words());
        let told = filled(
            &editor.words().month_load,
            &[("month", &name), ("steps", &steps.to_string())],
        );
        let _ = mark.set_attribute("title", &told);
        let _ = mark.style().set_property("--from", &month.to_string());
        let _ = line.append_child(&mark);
    }
    let _ = board.append_child(&line);
}

fn number(element: &Element, attribute: &str) -> Option<u32> {
    element.get_attribute(attribute)?.parse().ok()
}

fn listen(editor: &Editor, bar: &HtmlElement, id: &str) {
    let (by_key, step, target) = (editor.clone(), id.to_owned(), bar.clone());
    dom::on(bar, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let now = number(&target, "aria-valuenow").unwrap_or(1);
        let to = match key.key().as_str() {
            "ArrowLeft" | "ArrowDown" => Some(now.saturating_sub(1).max(1)),
            "ArrowRight" | "ArrowUp" => Some(now + 1),
            "PageDown" => Some(now.saturating_sub(3).max(1)),
            "PageUp" => Some(now + 3),
            "Home" => Some(1),
            // Back to where the plan puts it by itself.
            "Delete" | "Backspace" => None,
            _ => return,
        };
        if key.ctrl_key() || key.alt_key() || key.meta_key() {
            return;
        }
        event.prevent_default();
        by_key.ask(&step, to);
    });
    drag(editor, bar, id);
}

/// Where a drag began, in pixels and months.
struct Drag {
    from: f64,
    per_month: f64,
    start: u32,
    long: u32,
    to: u32,
}

fn drag(editor: &Editor, bar: &HtmlElement, id: &str) {
    let drag = std::rc::Rc::new(std::cell::RefCell::new(None::<Drag>));
    let (state, target) = (drag.clone(), bar.clone());
    dom::on(bar, "pointerdown", move |event| {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let Some(line) = target.parent_element() else {
            return;
        };
        let months = dom::by_id("studio-board")
            .and_then(|board| number(&board, "data-months"))
            .unwrap_or(LEAST);
        let long = target.style().get_property_value("--long");
        let start = number(&target, "aria-valuenow").unwrap_or(1);
        let _ = target.set_pointer_capture(pointer.pointer_id());
        *state.borrow_mut() = Some(Drag {
            from: f64::from(pointer.client_x()),
            per_month: line.get_bounding_client_rect().width() / f64::from(months),
            start,
            long: long.unwrap_or_default().parse().unwrap_or(1),
            to: start,
        });
        let _ = target.focus();
        event.prevent_default();
    });
    let (state, target) = (drag.clone(), bar.clone());
    dom::on(bar, "pointermove", move |event| {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        if let Some(drag) = state.borrow_mut().as_mut() {
            drag.to = drag.at(f64::from(pointer.client_x()));
            put(&target, drag.to, drag.to + drag.long - 1);
        }
    });
    let (state, editor, step) = (drag.clone(), editor.clone(), id.to_owned());
    dom::on(bar, "pointerup", move |_| {
        let dropped = state.borrow_mut().take();
        if let Some(drag) = dropped.filter(|drag| drag.to != drag.start) {
            editor.ask(&step, Some(drag.to));
        }
    });
    let target = bar.clone();
    dom::on(bar, "pointercancel", move |_| {
        if let Some(given_up) = drag.borrow_mut().take() {
            put(&target, given_up.start, given_up.start + given_up.long - 1);
        }
    });
    dom::set(bar, "draggable", &JsValue::FALSE);
}

impl Drag {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to months that can be asked for"
    )]
    fn at(&self, x: f64) -> u32 {
        let moved = ((x - self.from) / self.per_month.max(1.0)).round();
        let last = f64::from(surveys::roadmap::inputs::LAST_START);
        (f64::from(self.start) + moved).clamp(1.0, last) as u32
    }
}
