//! The parts of the document the island works on, and short words for what it does to them.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, HtmlFormElement, Response, Window,
};

/// The page, if it is a survey.
#[derive(Clone)]
pub(super) struct SurveyPage {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) form: HtmlFormElement,
    pub(super) steps: Vec<HtmlElement>,
}

impl SurveyPage {
    /// Finds everything, or nothing.
    pub(super) fn find() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let form = document.get_element_by_id("survey")?.dyn_into().ok()?;
        let found = document.query_selector_all("[data-step]").ok()?;
        let steps: Vec<HtmlElement> = (0..found.length())
            .filter_map(|index| found.get(index)?.dyn_into().ok())
            .collect();
        (steps.len() > 1).then_some(Self {
            window,
            document,
            form,
            steps,
        })
    }

    /// An element of the page.
    pub(super) fn by_id(&self, id: &str) -> Option<HtmlElement> {
        self.document.get_element_by_id(id)?.dyn_into().ok()
    }

    /// The step that holds an element.
    pub(super) fn step_of(&self, element: &Element) -> Option<usize> {
        self.steps
            .iter()
            .position(|step| step.contains(Some(element)))
    }

    /// One of the words that the form brings along.
    pub(super) fn word(&self, attribute: &str) -> String {
        self.form.get_attribute(attribute).unwrap_or_default()
    }

    /// The step that was shown before the server drew the page anew.
    pub(super) fn noted_step(&self) -> Option<usize> {
        let field = self.step_field()?;
        text(&field, "value").parse().ok()
    }

    /// Notes the step that is shown in what the form sends.
    pub(super) fn note_step(&self, step: usize) {
        if let Some(field) = self.step_field() {
            set(&field, "value", &JsValue::from_str(&step.to_string()));
        }
    }

    fn step_field(&self) -> Option<Element> {
        self.form.query_selector("[name='~step']").ok()?
    }

    /// Whether the device is shared: nothing is kept on it.
    pub(super) fn is_shared(&self) -> bool {
        self.form.has_attribute("data-kiosk")
    }

    /// Whether the person has left a shared device, and everything is cleared.
    pub(super) fn is_left(&self) -> bool {
        self.form.has_attribute("data-left")
    }

    /// Marks the progress up to a step.
    pub(super) fn mark(&self, step: usize) {
        let Ok(marks) = self.document.query_selector_all("#flow-progress span") else {
            return;
        };
        for index in 0..marks.length() {
            if let Some(mark) = marks
                .get(index)
                .and_then(|mark| mark.dyn_into::<Element>().ok())
            {
                let is_done = (index as usize) < step;
                let _ = mark.class_list().toggle_with_force("done", is_done);
            }
        }
    }

    /// Address of the form, without query.
    pub(super) fn path(&self) -> String {
        self.window.location().pathname().unwrap_or_default()
    }
}

/// Calls `act` whenever this happens, for as long as the page lives.
pub(super) fn on(target: &EventTarget, name: &str, act: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(act);
    // An event that cannot be heard leaves the plain form, which is what it would be without us.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls `act` once, later.
pub(super) fn later(window: &Window, milliseconds: i32, act: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(act);
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
        closure.unchecked_ref(),
        milliseconds,
    );
}

/// Whether the server cannot answer now and may later.
pub(super) fn is_busy(answer: &Response) -> bool {
    answer.status() >= 500 || answer.status() == 429
}

/// A property as text; empty when there is none.
pub(super) fn text(object: &JsValue, property: &str) -> String {
    get(object, property).as_string().unwrap_or_default()
}

/// A property.
pub(super) fn get(object: &JsValue, property: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(property)).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a property.
pub(super) fn set(object: &JsValue, property: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(property), value);
}
