//! From section to section.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::Set;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent};

use super::{
    Shown, controls,
    draft::Draft,
    page::{SurveyPage, get, later, on},
    parts,
};

/// One survey on its way.
#[derive(Clone)]
pub(super) struct Flow {
    pub(super) page: SurveyPage,
    pub(super) shown: Shown,
    pub(super) state: Rc<RefCell<State>>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) step: usize,
    pub(super) draft: Option<Draft>,
    /// Whether drafts are kept; `None` until it is known, and on a shared device.
    pub(super) saved: Option<bool>,
    /// Grows with every keystroke: only the last one is saved.
    pub(super) edits: u32,
    pub(super) sending: Sending,
    /// Whether the page was put aside for times without a connection.
    pub(super) aside: bool,
    /// Whether the place of the draft is being opened.
    pub(super) opening: bool,
    /// Whether another language was asked for and the server is there.
    pub(super) switching: bool,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sending {
    #[default]
    No,
    /// A request is on its way.
    Now,
    /// After a failure, with the next pause in milliseconds.
    Waiting(i32),
    /// It is stored.
    Done,
}

/// Takes the page over.
pub(super) fn start(shown: Shown) {
    let Some(page) = SurveyPage::find() else {
        return;
    };
    let window = page.window.clone();
    let flow = Flow {
        page,
        shown,
        state: Rc::default(),
    };
    // After hydration: signals must not move while the markup is being matched.
    later(&window, 0, move || flow.begin());
}

impl Flow {
    fn begin(self) {
        if let Some(main) = self.page.by_id("content") {
            let _ = main.class_list().add_1("one-by-one");
        }
        for id in ["flow-progress", "flow-tools", "flow-foot"] {
            if let Some(part) = self.page.by_id(id) {
                part.set_hidden(false);
            }
        }
        self.listen();
        parts::refresh(&self.page);
        let refused = self.first_fault();
        // A page that comes back in another language comes back where it was.
        let there = refused.or_else(|| self.page.noted_step());
        self.show(there.unwrap_or(0), refused.is_none());
        if let Some(summary) = self.page.by_id("error-summary") {
            let _ = summary.focus();
        }
        self.look_for_draft();
    }

    /// The first step with something wrong, after a refused form.
    fn first_fault(&self) -> Option<usize> {
        let fault = self.page.form.query_selector(".error").ok()??;
        self.page.step_of(&fault)
    }

    fn listen(&self) {
        for (id, by) in [("flow-start", 1), ("flow-next", 1), ("flow-back", -1)] {
            if let Some(button) = self.page.by_id(id) {
                let flow = self.clone();
                on(&button, "click", move |_| flow.go(by));
            }
        }
        if let Some(button) = self.page.by_id("flow-clear") {
            let flow = self.clone();
            on(&button, "click", move |_| flow.clear());
        }
        for event in ["input", "change"] {
            let flow = self.clone();
            on(&self.page.form, event, move |event| {
                parts::touched(&event);
                parts::refresh(&flow.page);
                flow.edited();
            });
        }
        let flow = self.clone();
        parts::start(&self.page, move || flow.edited());
        let flow = self.clone();
        on(&self.page.document, "keydown", move |event| {
            flow.key(&event);
        });
        let flow = self.clone();
        on(&self.page.document, "click", move |event| {
            flow.follow(&event);
        });
        let flow = self.clone();
        on(&self.page.form, "submit", move |event| {
            flow.submitted(&event);
        });
        let flow = self.clone();
        on(&self.page.window, "online", move |_| {
            flow.release_key();
            flow.look_for_draft();
            flow.try_again();
        });
        let flow = self.clone();
        on(&self.page.window, "offline", move |_| flow.hold_key());
        let flow = self.clone();
        on(&self.page.window, "popstate", move |event| {
            let step = get(&event, "state").as_f64().unwrap_or(0.0);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "we put it there ourselves, and `show` checks it"
            )]
            flow.show(step as usize, true);
        });
    }

    /// One step on or back.
    fn go(&self, by: isize) {
        let step = self.state.borrow().step;
        let mut next = step.saturating_add_signed(by);
        while self.is_closed(next) {
            next = next.saturating_add_signed(by);
        }
        if by > 0 {
            self.shown.message.set(String::new());
            // On a shared device one step back leads to its start.
            if let (false, Ok(history)) = (self.page.is_shared(), self.page.window.history()) {
                #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
                let _ = history.push_state(&JsValue::from_f64(next as f64), "");
            }
        }
        self.show(next, true);
        self.edited();
    }

    /// Whether nothing of a step is to be answered with these answers.
    fn is_closed(&self, step: usize) -> bool {
        self.page.steps.get(step).is_some_and(|step| {
            let items = controls::all(step.as_ref(), "fieldset.item");
            !items.is_empty() && items.iter().all(|item| item.has_attribute("hidden"))
        })
    }

    /// Shows one step and nothing else; moves the focus there if asked to.
    pub(super) fn show(&self, step: usize, with_focus: bool) {
        let last = self.page.steps.len() - 1;
        let step = step.min(last);
        self.state.borrow_mut().step = step;
        for (index, section) in self.page.steps.iter().enumerate() {
            let _ = section
                .class_list()
                .toggle_with_force("here", index == step);
        }
        let visible = [
            ("flow-start", step == 0),
            ("flow-back", step > 0),
            ("flow-next", step > 0 && step < last),
        ];
        for (id, is_visible) in visible {
            if let Some(button) = self.page.by_id(id) {
                button.set_hidden(!is_visible);
            }
        }
        self.page.mark(step);
        self.tell();
        if with_focus {
            self.page.window.scroll_to_with_x_and_y(0.0, 0.0);
            if step > 0 {
                let _ = self.page.steps[step].focus();
            }
        }
    }

    /// Says one of the page's words.
    pub(super) fn say(&self, word: &str) {
        self.shown.message.set(self.page.word(word));
    }

    /// Where one is, and whether a draft is kept.
    pub(super) fn tell(&self) {
        let state = self.state.borrow();
        let place = self.page.steps[state.step]
            .get_attribute("data-step")
            .unwrap_or_default();
        let kept = match state.saved {
            Some(true) => self.page.word("data-saved"),
            Some(false) => self.page.word("data-unsaved"),
            None => String::new(),
        };
        let gap = if place.is_empty() || kept.is_empty() {
            ""
        } else {
            " · "
        };
        self.shown
            .line
            .set([place.as_str(), gap, kept.as_str()].concat());
    }

    /// A link within the page leads to the step that holds its target.
    fn follow(&self, event: &Event) {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        let Ok(Some(link)) = target.closest("a[href^='#']") else {
            return;
        };
        let id = link.get_attribute("href").unwrap_or_default();
        let Some(goal) = self.page.by_id(id.trim_start_matches('#')) else {
            return;
        };
        if let Some(step) = self.page.step_of(&goal) {
            event.prevent_default();
            self.show(step, false);
            goal.scroll_into_view();
            let _ = goal.focus();
        }
    }

    /// Digits choose, Enter goes on.
    fn key(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        // These have their own use for keys; a line of text has one for all but Enter, which would send the form.
        let key = event.key();
        let is_line = target
            .matches("input:not([type=radio]):not([type=checkbox])")
            .unwrap_or(true);
        let is_own = target
            .matches("textarea,select,button,a,summary")
            .unwrap_or(true);
        if is_own || (is_line && key != "Enter") {
            return;
        }
        let step = &self.page.steps[self.state.borrow().step];
        let questions = controls::questions(step);
        let here = questions
            .iter()
            .position(|question| question.contains(Some(&target)));
        if key == "Enter" {
            event.prevent_default();
            let next = here.map_or(0, |here| here + 1);
            match questions.get(next) {
                Some(question) => controls::focus(question),
                None => self.go(1),
            }
        } else if let Some(digit) = key.parse().ok().filter(|_| key.len() == 1) {
            let question = here.map_or_else(
                || {
                    questions
                        .iter()
                        .find(|question| !controls::is_answered(question))
                },
                |here| questions.get(here),
            );
            // Of a pair, the side one is at.
            let side = target.closest("fieldset.side").ok().flatten();
            let question = side.as_ref().or(question);
            if question.is_some_and(|question| controls::choose(question, digit)) {
                event.prevent_default();
            }
        }
    }
}
