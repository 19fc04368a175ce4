//! Short words for what the island does to the document.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, EventTarget, FormData, HtmlElement, HtmlFormElement, UrlSearchParams,
    Window,
};

use crate::form::{SEEN, Typed};

/// The window.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// An element of the page.
pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// All elements that match.
pub(super) fn all(selector: &str) -> Vec<Element> {
    document()
        .and_then(|document| document.query_selector_all(selector).ok())
        .map_or_else(Vec::new, |found| {
            (0..found.length())
                .filter_map(|index| found.get(index)?.dyn_into().ok())
                .collect()
        })
}

/// Says of these fields that what stands in them cannot be read, and of no others.
pub(super) fn mark_invalid(fields: &[&str]) {
    const INVALID: &str = "aria-invalid";
    for field in all("[aria-invalid]") {
        let is_meant = field
            .get_attribute("name")
            .is_some_and(|name| fields.contains(&name.as_str()));
        if !is_meant {
            // What cannot be marked is told in the line of the editor all the same.
            let _ = field.remove_attribute(INVALID);
        }
    }
    for name in fields {
        for field in all(&format!("[name=\"{name}\"]")) {
            let _ = field.set_attribute(INVALID, "true");
        }
    }
}

/// Calls `act` whenever this happens, for as long as the page lives.
pub(super) fn on(target: &EventTarget, name: &str, act: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(act);
    // An event that cannot be heard leaves the plain form.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls `act` once, later.
pub(super) fn later(milliseconds: i32, act: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(act);
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            closure.unchecked_ref(),
            milliseconds,
        );
    }
}

/// Lets the page do what waits: paint, keys, clicks.
pub(super) async fn breathe() {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// Milliseconds of a clock that only runs forward.
pub(super) fn now() -> f64 {
    window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}

/// A property as text; empty when there is none.
pub(super) fn text(object: &JsValue, property: &str) -> String {
    Reflect::get(object, &JsValue::from_str(property))
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Sets a property.
pub(super) fn set(object: &JsValue, property: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(property), value);
}

/// Writes a text into an element, if it is not there already.
pub(super) fn write(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Says in a place how something stands.
pub(super) fn say(id: &str, text: &str) {
    if let Some(place) = by_id(id) {
        write(&place, text);
    }
}

/// What the form would send.
pub(super) fn typed(form: &HtmlFormElement) -> Typed {
    let Ok(data) = FormData::new_with_form(form) else {
        return Typed::new();
    };
    Array::from(&data)
        .iter()
        .filter_map(|pair| {
            let pair = Array::from(&pair);
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        })
        .collect()
}

/// The same as a query, without what says which version was seen.
pub(super) fn query(typed: &Typed) -> String {
    let Ok(fields) = UrlSearchParams::new() else {
        return String::new();
    };
    for (name, value) in typed.iter().filter(|(name, _)| *name != SEEN) {
        fields.append(name, value);
    }
    fields.to_string().into()
}

/// Fills the form with what [`query`] gave.
pub(super) fn fill(form: &HtmlFormElement, query: &str) {
    let Ok(fields) = UrlSearchParams::new_with_str(query) else {
        return;
    };
    let Ok(controls) = form.query_selector_all("input[name]") else {
        return;
    };
    for index in 0..controls.length() {
        let Some(control) = controls
            .get(index)
            .and_then(|control| control.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let name = text(&control, "name");
        let given = fields.get(&name);
        match text(&control, "type").as_str() {
            "radio" | "checkbox" => {
                let is_on = given == Some(text(&control, "value"));
                set(&control, "checked", &JsValue::from_bool(is_on));
            }
            _ if name == SEEN => {}
            _ => set(
                &control,
                "value",
                &JsValue::from_str(&given.unwrap_or_default()),
            ),
        }
    }
}

/// Shows or hides an element.
pub(super) fn show(id: &str, is_shown: bool) {
    if let Some(element) = by_id(id) {
        element.set_hidden(!is_shown);
    }
}
