//! The editor's state: the form, its history, and what happens when something is typed.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use surveys::{
    language::Language,
    roadmap::{Inputs, inputs::LAST_START},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlFormElement, KeyboardEvent, SubmitEvent};

use super::dom;
use crate::{
    form::{self, Typed, month_field},
    kit::Kit,
    telling::{Words, filled},
};

/// Milliseconds between a keystroke and new figures.
const THINK_AFTER: i32 = 120;
/// Milliseconds between a keystroke and a place in the history that is saved.
const SETTLE_AFTER: i32 = 900;
/// Places of the history that are kept.
const LONGEST_HISTORY: usize = 200;

/// The editor of one page. Clones are the same editor.
#[derive(Clone)]
pub(super) struct Editor(Rc<Parts>);

struct Parts {
    form: HtmlFormElement,
    language: Language,
    /// What the form stands on: the inputs that were saved last.
    base: RefCell<Inputs>,
    words: Words,
    kit: Rc<Kit>,
    /// Grows with everything that is typed: what was begun for an older one is given up.
    edit: Cell<u32>,
    /// The search is to end with what it has found.
    is_stopped: Cell<bool>,
    history: RefCell<History>,
    /// What the server has, as a query.
    saved: RefCell<String>,
    is_saving: Cell<bool>,
}

#[derive(Default)]
struct History {
    places: Vec<String>,
    at: usize,
}

impl History {
    /// Keeps a place after the one that is shown; those that were undone go.
    fn keep(&mut self, query: String) {
        if self.places.get(self.at) == Some(&query) {
            return;
        }
        self.places.truncate(self.at + 1);
        self.places.push(query);
        if self.places.len() > LONGEST_HISTORY {
            self.places.remove(0);
        }
        self.at = self.places.len() - 1;
    }

    fn back(&mut self) -> Option<String> {
        self.at = self.at.checked_sub(1)?;
        self.places.get(self.at).cloned()
    }

    fn forth(&mut self) -> Option<String> {
        let next = self.places.get(self.at + 1).cloned()?;
        self.at += 1;
        Some(next)
    }
}

/// Takes the page over, if it has an editor.
pub(super) fn start() {
    let Some(editor) = Editor::find() else {
        return;
    };
    let query = dom::query(&dom::typed(editor.form()));
    editor.0.history.borrow_mut().keep(query.clone());
    // What a refused form brought back is not what the server has.
    if dom::by_id("error-summary").is_none() {
        editor.0.saved.replace(query);
    }
    for id in [
        "studio-budget-slider",
        "studio-tools",
        "studio-when",
        "studio-fan-block",
    ] {
        dom::show(id, true);
    }
    // The board shows what the picture of the saved months does.
    dom::show("saved-when", false);
    if let Some(main) = dom::by_id("content") {
        let _ = main.class_list().add_1("studio");
    }
    editor.listen();
    editor.slide();
    editor.tell_history();
    editor.think();
}

impl Editor {
    fn find() -> Option<Self> {
        let form: HtmlFormElement = dom::by_id("studio")?.dyn_into().ok()?;
        let language = dom::document()?
            .document_element()?
            .get_attribute("lang")?
            .parse()
            .ok()?;
        let base = Inputs::from_stored(&form.get_attribute("data-inputs")?).ok()?;
        let words = serde_json::from_str(&form.get_attribute("data-words")?).ok()?;
        let kit = serde_json::from_str(&form.get_attribute("data-kit")?).ok()?;
        Some(Self(Rc::new(Parts {
            form,
            language,
            base: RefCell::new(base),
            words,
            kit: Rc::new(kit),
            edit: Cell::default(),
            is_stopped: Cell::default(),
            history: RefCell::default(),
            saved: RefCell::default(),
            is_saving: Cell::default(),
        })))
    }

    pub(super) fn form(&self) -> &HtmlFormElement {
        &self.0.form
    }

    pub(super) fn language(&self) -> Language {
        self.0.language
    }

    pub(super) fn words(&self) -> &Words {
        &self.0.words
    }

    /// The inputs that the form says. Fields that cannot be read are marked, and no others.
    pub(super) fn inputs(&self, typed: &Typed) -> Option<Inputs> {
        let base = self.0.base.borrow().clone();
        let read = form::read(typed, base, self.language(), &self.0.kit.library);
        let faults = read.as_ref().err().map_or(&[][..], Vec::as_slice);
        let fields: Vec<&str> = faults.iter().map(|(field, _)| field.as_str()).collect();
        dom::mark_invalid(&fields);
        read.ok()
    }

    /// What the form says is what was saved.
    pub(super) fn stand_on(&self, inputs: Inputs) {
        self.0.base.replace(inputs);
    }

    /// Steps and the measure of the model.
    pub(super) fn kit(&self) -> Rc<Kit> {
        Rc::clone(&self.0.kit)
    }

    /// The number of the latest edit.
    pub(super) fn edit(&self) -> u32 {
        self.0.edit.get()
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.0.is_stopped.get()
    }

    pub(super) fn saved(&self) -> &RefCell<String> {
        &self.0.saved
    }

    pub(super) fn is_saving(&self) -> &Cell<bool> {
        &self.0.is_saving
    }

    fn listen(&self) {
        for event in ["input", "change"] {
            let editor = self.clone();
            dom::on(self.form(), event, move |event| editor.typed(&event));
        }
        let editor = self.clone();
        dom::on(self.form(), "submit", move |_| {
            // The page goes; nothing is saved twice.
            editor.0.edit.set(editor.edit().wrapping_add(1));
        });
        for (id, by) in [
            ("studio-undo", Self::undo as fn(&Self)),
            ("studio-redo", Self::redo),
            ("studio-stop", Self::stop),
            ("studio-mine", Self::keep_mine),
        ] {
            if let Some(button) = dom::by_id(id) {
                let editor = self.clone();
                dom::on(&button, "click", move |_| by(&editor));
            }
        }
        if let Some(document) = dom::document() {
            let editor = self.clone();
            dom::on(&document, "keydown", move |event| editor.key(&event));
            let editor = self.clone();
            dom::on(&document, "submit", move |event| editor.leave(&event));
        }
        if let Some(window) = dom::window() {
            for event in ["online", "pagehide"] {
                let editor = self.clone();
                dom::on(&window, event, move |_| editor.save_soon());
            }
        }
    }

    /// Another form of the page works on what was saved: what is not saved yet goes first.
    fn leave(&self, event: &Event) {
        let (Some(submit), Some(form)) = (
            event.dyn_ref::<SubmitEvent>(),
            event
                .target()
                .and_then(|target| target.dyn_into::<HtmlFormElement>().ok()),
        ) else {
            return;
        };
        let query = dom::query(&dom::typed(self.form()));
        if form.id() == "studio" || *self.saved().borrow() == query {
            return;
        }
        event.prevent_default();
        let (editor, submitter) = (self.clone(), submit.submitter());
        spawn_local(async move {
            while editor.is_saving().get() {
                dom::breathe().await;
            }
            super::save::save(editor.clone()).await;
            if *editor.saved().borrow() == query {
                let _ = match submitter {
                    Some(button) => form.request_submit_with_submitter(Some(&button)),
                    None => form.request_submit(),
                };
            }
        });
    }

    fn typed(&self, event: &Event) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.id() == "studio-budget") {
            self.take_budget();
        } else {
            self.slide();
        }
        self.edited();
    }

    /// Something is no longer as it was: new figures soon, saved a little later.
    pub(super) fn edited(&self) {
        let edit = self.edit().wrapping_add(1);
        self.0.edit.set(edit);
        let editor = self.clone();
        dom::later(THINK_AFTER, move || {
            if editor.edit() == edit {
                editor.think();
            }
        });
        let editor = self.clone();
        dom::later(SETTLE_AFTER, move || {
            if editor.edit() == edit {
                editor.settle();
            }
        });
    }

    fn think(&self) {
        self.0.is_stopped.set(false);
        spawn_local(super::work::think(self.clone(), self.edit()));
    }

    fn settle(&self) {
        let query = dom::query(&dom::typed(self.form()));
        self.0.history.borrow_mut().keep(query);
        self.tell_history();
        self.save_soon();
    }

    pub(super) fn save_soon(&self) {
        spawn_local(super::save::save(self.clone()));
    }

    fn keep_mine(&self) {
        dom::show("studio-overtaken", false);
        self.save_soon();
    }

    fn stop(&self) {
        self.0.is_stopped.set(true);
    }

    /// The budget as the slider has it.
    fn take_budget(&self) {
        let (Some(slider), Some(field)) = (dom::by_id("studio-budget"), budget_field()) else {
            return;
        };
        if let Ok(amount) = dom::text(&slider, "value").parse() {
            let written = form::written(amount, self.language());
            dom::set(&field, "value", &JsValue::from_str(&written));
        }
    }

    /// The slider as the budget has it.
    fn slide(&self) {
        let (Some(slider), Some(field)) = (dom::by_id("studio-budget"), budget_field()) else {
            return;
        };
        let amount = form::parse(dom::text(&field, "value").trim(), self.language());
        if let Some(amount) = amount {
            dom::set(&slider, "value", &JsValue::from_str(&amount.to_string()));
        }
    }

    /// Asks for a step to start in a month, or lets the plan decide.
    pub(super) fn ask(&self, step: &str, month: Option<u32>) {
        let name = month_field(step);
        let field = dom::all("#studio input[name]")
            .into_iter()
            .find(|field| dom::text(field, "name") == name);
        let Some(field) = field else {
            return;
        };
        let month = month.map(|month| month.min(LAST_START).to_string());
        dom::set(
            &field,
            "value",
            &JsValue::from_str(&month.unwrap_or_default()),
        );
        self.0.edit.set(self.edit().wrapping_add(1));
        self.think();
        self.edited_later();
        self.0.moved(step);
    }

    fn edited_later(&self) {
        let edit = self.edit();
        let editor = self.clone();
        dom::later(SETTLE_AFTER, move || {
            if editor.edit() == edit {
                editor.settle();
            }
        });
    }

    fn undo(&self) {
        // What was typed a moment ago is a place, too.
        let query = dom::query(&dom::typed(self.form()));
        let before = {
            let mut history = self.0.history.borrow_mut();
            history.keep(query);
            history.back()
        };
        self.restore(before, &self.words().undone);
    }

    fn redo(&self) {
        let after = self.0.history.borrow_mut().forth();
        self.restore(after, &self.words().redone);
    }

    fn restore(&self, query: Option<String>, words: &str) {
        let Some(query) = query else { return };
        dom::fill(self.form(), &query);
        self.slide();
        self.0.edit.set(self.edit().wrapping_add(1));
        self.think();
        self.tell_history();
        dom::say("studio-told", words);
        self.save_soon();
    }

    fn tell_history(&self) {
        let history = self.0.history.borrow();
        let ends = [
            ("studio-undo", history.at == 0),
            ("studio-redo", history.at + 1 >= history.places.len()),
        ];
        for (id, is_end) in ends {
            if let Some(button) = dom::by_id(id) {
                // Not `disabled`: a button that was just pressed keeps the focus.
                let _ =
                    button.set_attribute("aria-disabled", if is_end { "true" } else { "false" });
            }
        }
    }

    /// Ctrl+Z and Ctrl+Y, except where a text field has its own.
    fn key(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
            return;
        }
        let is_writing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|target| {
                target
                    .matches("input:not([type=radio]):not([type=range]),textarea")
                    .unwrap_or(false)
            });
        if is_writing {
            return;
        }
        match (key.key().to_lowercase().as_str(), key.shift_key()) {
            ("z", false) => self.undo(),
            ("z", true) | ("y", _) => self.redo(),
            _ => return,
        }
        event.prevent_default();
    }
}

impl Parts {
    /// Remembers which step was moved, so that it can be told where it went once that is known.
    fn moved(&self, step: &str) {
        let _ = self.form.set_attribute("data-moved", step);
    }
}

impl Editor {
    /// Tells where a step that was moved has gone.
    pub(super) fn tell_move(&self, inputs: &Inputs, plan: &surveys::roadmap::Plan) {
        let Some(step) = self.form().get_attribute("data-moved") else {
            return;
        };
        let _ = self.form().remove_attribute("data-moved");
        if let Some(months) = plan.schedule.get(&step) {
            let span = crate::telling::span(self.language(), inputs, *months, self.words());
            let title = self.0.kit.title(self.language(), &step);
            let told = filled(&self.words().moved, &[("step", &title), ("span", &span)]);
            dom::say("studio-told", &told);
        }
    }
}

fn budget_field() -> Option<Element> {
    dom::all("#studio input[name=budget]").into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::History;

    #[test]
    fn undoing_goes_back_and_typing_then_forgets_what_was_undone() {
        let mut history = History::default();
        for place in ["a", "b", "b", "c"] {
            history.keep(place.to_owned());
        }
        assert_eq!(history.back().as_deref(), Some("b"));
        assert_eq!(history.back().as_deref(), Some("a"));
        assert_eq!(history.back(), None);
        assert_eq!(history.forth().as_deref(), Some("b"));
        history.keep("d".to_owned());
        assert_eq!(history.forth(), None);
        assert_eq!(history.back().as_deref(), Some("b"));
    }
}
