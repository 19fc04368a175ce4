//! What questions do while one answers: they open and close, repeat earlier answers, add up points, keep options in the
//! order of their places.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::{
    controls::{all, is_on, is_switch},
    page::{SurveyPage, get, on, set, text},
    when,
};

/// Shows what needs a script, and listens to it.
pub(super) fn start(page: &SurveyPage, moved: impl Fn() + Clone + 'static) {
    for part in all(page.form.as_ref(), ".rank-grip,.rank-moves,.sum") {
        hide(&part, false);
    }
    for list in all(page.form.as_ref(), "[data-ranking]") {
        let (page, moved) = (page.clone(), moved.clone());
        let of = list.clone();
        on(&list, "click", move |event| {
            let Some(button) = closest(&event, "[data-move]") else {
                return;
            };
            let up = button
                .get_attribute("data-move")
                .is_some_and(|by| by == "-1");
            if let Some(row) = row_of(&button) {
                step(&of, &row, up);
                sort(&page, &of);
                tell(&of, &row);
                moved();
            }
        });
    }
    drag(page, moved);
}

/// By touch or mouse, from the grip of a row over the others.
fn drag(page: &SurveyPage, moved: impl Fn() + Clone + 'static) {
    let held: Rc<RefCell<Option<(Element, Element)>>> = Rc::default();
    let take = held.clone();
    on(&page.form, "pointerdown", move |event| {
        let grip = closest(&event, ".rank-grip");
        let row = grip.as_ref().and_then(row_of);
        *take.borrow_mut() = row.and_then(|row| {
            event.prevent_default();
            let _ = row.class_list().add_1("held");
            Some((row.parent_element()?, row))
        });
    });
    let (of, over) = (page.clone(), held.clone());
    on(&page.document, "pointermove", move |event| {
        let held = over.borrow().clone();
        let Some((list, row)) = held else { return };
        let at = |name| get(&event, name).as_f64().unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let under = of
            .document
            .element_from_point(at("clientX") as f32, at("clientY") as f32);
        let target = under.as_ref().and_then(row_of);
        if let Some(target) = target.filter(|target| *target != row && list.contains(Some(target)))
        {
            let mut ranked = ranked(&list);
            let goal = ranked.iter().position(|one| *one == target);
            ranked.retain(|one| *one != row);
            if let Some(goal) = goal {
                ranked.insert(goal.min(ranked.len()), row);
            } else if ranked.len() < places(&list) && place(&row) == 0 {
                ranked.push(row);
            }
            give(&list, &ranked);
            sort(&of, &list);
        }
    });
    for end in ["pointerup", "pointercancel"] {
        let (held, moved) = (held.clone(), moved.clone());
        on(&page.document, end, move |_| {
            if let Some((list, row)) = held.borrow_mut().take() {
                let _ = row.class_list().remove_1("held");
                tell(&list, &row);
                moved();
            }
        });
    }
}

/// Before a change counts: what stands alone stands alone, and no two options have one place.
pub(super) fn touched(event: &Event) {
    let Some(control) = closest(event, "input,select") else {
        return;
    };
    let Ok(Some(item)) = control.closest("fieldset.item") else {
        return;
    };
    if text(&control, "type") == "checkbox" && is_on(&control) {
        let alone = control.has_attribute("data-alone");
        for other in all(&item, "[data-alone]") {
            if !alone {
                set(&other, "checked", &false.into());
            }
        }
        if alone {
            for other in all(&item, "input[type=checkbox]:not([data-alone])") {
                set(&other, "checked", &false.into());
            }
        }
    }
    if let Ok(Some(list)) = control.closest("[data-ranking]")
        && let Some(row) = row_of(&control)
    {
        // Whoever has the place gives way, one after the other, as far as there are places.
        let mut taken = place(&row);
        let mut newcomer = row;
        while taken > 0 {
            let rows = all(&list, "li").into_iter();
            let holder = rows
                .filter(|one| *one != newcomer)
                .find(|one| place(one) == taken);
            let Some(holder) = holder else { break };
            taken = if taken < places(&list) { taken + 1 } else { 0 };
            put(&holder, taken);
            newcomer = holder;
        }
    }
}

/// After every change, and when a draft is opened or cleared.
pub(super) fn refresh(page: &SurveyPage) {
    let mut answers: Vec<(String, String)> = Vec::new();
    for item in all(page.form.as_ref(), "fieldset.item") {
        if let Some(program) = item.get_attribute("data-when") {
            hide(&item, !when::holds(&program, &answers));
        }
        if item.has_attribute("hidden") {
            continue;
        }
        for control in all(&item, "input,select,textarea") {
            if !is_switch(&control) || is_on(&control) {
                answers.push((text(&control, "name"), text(&control, "value")));
            }
        }
    }
    for repeated in all(page.form.as_ref(), "[data-answer]") {
        let id = repeated.get_attribute("data-answer").unwrap_or_default();
        let told = told(page, &id);
        let without = || repeated.get_attribute("data-without");
        let words = if told.is_empty() {
            without()
        } else {
            Some(told)
        };
        if words != repeated.text_content() {
            repeated.set_text_content(words.as_deref());
        }
    }
    for division in all(page.form.as_ref(), "[data-division]") {
        let sum: u32 = all(&division, "input")
            .iter()
            .filter_map(|input| text(input, "value").trim().parse::<u32>().ok())
            .fold(0, u32::saturating_add);
        let sum = sum.to_string();
        for output in all(&division, "output") {
            let done = output
                .get_attribute("data-sum")
                .is_some_and(|total| total == sum);
            let _ = output.class_list().toggle_with_force("done", done);
            output.set_text_content(Some(&sum));
        }
    }
    for list in all(page.form.as_ref(), "[data-ranking]") {
        sort(page, &list);
    }
}

/// The answer to an item that is shown, in the words of the page.
fn told(page: &SurveyPage, id: &str) -> String {
    let selector = ["fieldset[data-item='", id, "']:not([hidden])"].concat();
    let mut words: Vec<String> = Vec::new();
    for item in all(page.form.as_ref(), &selector) {
        let is_rating = item.query_selector(".rating").ok().flatten().is_some();
        for control in all(&item, "input,textarea") {
            let value = text(&control, "value");
            if !is_switch(&control) {
                // The words beside an "other" are not its answer.
                if text(&control, "name") == id && !value.trim().is_empty() {
                    words.push(value.trim().to_owned());
                }
            } else if is_on(&control) {
                let label = control.parent_element().filter(|_| !is_rating);
                let label = label.and_then(|label| label.text_content());
                words.push(label.unwrap_or(value).trim().to_owned());
            }
        }
    }
    words.join(", ")
}

/// The row that an element is in.
fn row_of(element: &Element) -> Option<Element> {
    element.closest("li.rank").ok().flatten()
}

fn select(row: &Element) -> Option<Element> {
    row.query_selector("select").ok().flatten()
}

/// The place of a row, 0 for none.
fn place(row: &Element) -> usize {
    let select = select(row).map(|select| text(&select, "value"));
    select.and_then(|value| value.parse().ok()).unwrap_or(0)
}

fn put(row: &Element, place: usize) {
    if let Some(select) = select(row) {
        let value = if place == 0 {
            String::new()
        } else {
            place.to_string()
        };
        set(&select, "value", &value.into());
    }
}

/// How many places there are.
fn places(list: &Element) -> usize {
    all(list, "li:first-child option").len().saturating_sub(1)
}

/// Rows that have a place, by place.
fn ranked(list: &Element) -> Vec<Element> {
    let rows = all(list, "li").into_iter();
    let mut ranked: Vec<Element> = rows.filter(|row| place(row) > 0).collect();
    ranked.sort_by_key(place);
    ranked
}

/// Gives places in this order.
fn give(list: &Element, ranked: &[Element]) {
    for row in all(list, "li") {
        let at = ranked.iter().position(|one| *one == row);
        put(&row, at.map_or(0, |at| at + 1));
    }
}

/// One place up or down; up from no place is the next free one, down from the last is none.
fn step(list: &Element, row: &Element, up: bool) {
    let mut ranked = ranked(list);
    match ranked.iter().position(|one| one == row) {
        Some(at) if up => ranked.swap(at, at.saturating_sub(1)),
        Some(at) if at + 1 < ranked.len() => ranked.swap(at, at + 1),
        Some(at) => {
            ranked.remove(at);
        }
        None if up => {
            ranked.truncate(places(list).saturating_sub(1));
            ranked.push(row.clone());
        }
        None => {}
    }
    give(list, &ranked);
}

/// Rows in the order of their places, then the others as they were. The focus stays where it is.
fn sort(page: &SurveyPage, list: &Element) {
    let focused = page.document.active_element();
    let mut rows = all(list, "li");
    rows.sort_by_key(|row| match place(row) {
        0 => usize::MAX,
        place => place,
    });
    for (at, row) in rows.iter().enumerate() {
        let now = all(list, "li");
        let there = now.get(at);
        if there != Some(row) {
            let _ = list.insert_before(row, there.map(AsRef::as_ref));
        }
    }
    if focused != page.document.active_element()
        && let Some(focused) = focused.as_ref().and_then(JsCast::dyn_ref::<HtmlElement>)
    {
        let _ = focused.focus();
    }
}

/// Says where a row is now.
fn tell(list: &Element, row: &Element) {
    let label = row.query_selector("label").ok().flatten();
    let label = label
        .and_then(|label| label.text_content())
        .unwrap_or_default();
    let chosen = row.query_selector("option:checked").ok().flatten();
    let chosen = chosen
        .and_then(|chosen| chosen.text_content())
        .unwrap_or_default();
    if let Some(status) = list.next_element_sibling() {
        status.set_text_content(Some(&[label.as_str(), ": ", &chosen].concat()));
    }
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok().flatten()
}

fn hide(element: &Element, hidden: bool) {
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}
