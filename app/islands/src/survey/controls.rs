//! The controls of the form: reading, filling, choosing by keyboard.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, UrlSearchParams};

use super::page::{SurveyPage, get, set, text};

/// Everything that takes an answer, and what the form brought along; not the step, which is about the page.
fn controls(page: &SurveyPage) -> Vec<Element> {
    all(
        page.form.as_ref(),
        "input[name]:not([name='~step']),select[name],textarea[name]",
    )
}

pub(super) fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

pub(super) fn is_switch(control: &Element) -> bool {
    matches!(text(control, "type").as_str(), "radio" | "checkbox")
}

pub(super) fn is_on(control: &Element) -> bool {
    get(control, "checked").is_truthy()
}

/// What the form would send, as a query.
pub(super) fn read(page: &SurveyPage) -> Option<UrlSearchParams> {
    let fields = UrlSearchParams::new().ok()?;
    for control in controls(page) {
        let value = text(&control, "value");
        let given = if is_switch(&control) {
            is_on(&control)
        } else {
            !value.is_empty()
        };
        if given {
            fields.append(&text(&control, "name"), &value);
        }
    }
    Some(fields)
}

/// Whether anything is filled in.
pub(super) fn any(page: &SurveyPage) -> bool {
    read(page).is_some_and(|fields| fields.to_string().length() > 0)
}

/// Fills the form with what [`read`] gave.
pub(super) fn fill(page: &SurveyPage, query: &str) {
    let Ok(fields) = UrlSearchParams::new_with_str(query) else {
        return;
    };
    for control in controls(page) {
        let name = text(&control, "name");
        if is_switch(&control) {
            let value = text(&control, "value");
            let on = fields
                .get_all(&name)
                .includes(&JsValue::from_str(&value), 0);
            set(&control, "checked", &JsValue::from_bool(on));
        } else {
            let value = fields.get(&name).unwrap_or_default();
            set(&control, "value", &JsValue::from_str(&value));
        }
    }
}

/// The questions of a step that can be seen.
pub(super) fn questions(step: &HtmlElement) -> Vec<Element> {
    all(step.as_ref(), "fieldset.item")
        .into_iter()
        .filter(|item| {
            item.dyn_ref::<HtmlElement>()
                .is_some_and(|item| item.offset_height() > 0)
        })
        .collect()
}

/// Chooses an option of a question by a digit: the number itself on a rating, else the place in the list.
pub(super) fn choose(question: &Element, digit: usize) -> bool {
    let options = all(question, ".choice > input");
    let is_rating = question.query_selector(".rating").ok().flatten().is_some();
    let option = if is_rating {
        options.get(digit)
    } else {
        options.get(digit.wrapping_sub(1))
    };
    let Some(option) = option.and_then(JsCast::dyn_ref::<HtmlElement>) else {
        return false;
    };
    option.click();
    let _ = option.focus();
    true
}

/// Whether an option of the question is chosen.
pub(super) fn is_answered(question: &Element) -> bool {
    all(question, "input[type=radio]").iter().any(is_on)
}

/// Puts the focus on the chosen option of a question, else on its first control.
pub(super) fn focus(question: &Element) {
    let controls = all(question, "input,select,textarea");
    let control = controls
        .iter()
        .find(|control| is_on(control))
        .or_else(|| controls.first());
    if let Some(control) = control.and_then(JsCast::dyn_ref::<HtmlElement>) {
        let _ = control.focus();
    }
}
