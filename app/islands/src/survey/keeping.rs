//! What is kept of a survey on the device while it is answered.

use wasm_bindgen_futures::spawn_local;

use super::{
    controls,
    draft::{Draft, Opened, forget_all, put_page_aside},
    flow::{Flow, Sending},
    page::later,
    parts,
};

/// Milliseconds between a keystroke and the draft.
const SAVE_AFTER: i32 = 400;
/// Milliseconds before the key of what lies on the device is asked for again.
const ASK_AGAIN: i32 = 5_000;

impl Flow {
    /// Opens the place of the draft, now or when there is a connection.
    pub(super) fn look_for_draft(&self) {
        {
            let mut state = self.state.borrow_mut();
            if self.page.is_shared() || state.draft.is_some() || state.opening {
                return;
            }
            state.opening = true;
        }
        spawn_local(self.clone().open_draft());
    }

    async fn open_draft(self) {
        let opened = Draft::open(&self.page).await;
        self.state.borrow_mut().opening = false;
        match opened {
            Opened::Yes(draft) => {
                if draft.is_held() {
                    self.look_for_server(&draft);
                }
                self.resume(draft).await;
            }
            // The server has a page that says what became of it.
            Opened::Over if !controls::any(&self.page) => {
                let _ = self.page.window.location().reload();
            }
            Opened::Over | Opened::No => {
                self.keeps(false);
                self.unlock();
            }
            Opened::Unreachable => {
                self.keeps(false);
                self.look_again();
            }
            Opened::Locked { is_sheet } => {
                // What lies here must not be written over: it opens first.
                if !controls::any(&self.page) {
                    self.say(if is_sheet {
                        "data-waiting"
                    } else {
                        "data-locked"
                    });
                    self.hide_start(true);
                }
                self.look_again();
            }
        }
    }

    fn look_again(&self) {
        let flow = self.clone();
        later(&self.page.window, ASK_AGAIN, move || flow.look_for_draft());
    }

    fn unlock(&self) {
        let step = self.state.borrow().step;
        self.hide_start(step > 0);
    }

    fn hide_start(&self, hidden: bool) {
        if let Some(button) = self.page.by_id("flow-start") {
            button.set_hidden(hidden);
        }
    }

    async fn resume(self, draft: Draft) {
        // What the server has sent back is newer than any draft.
        let is_new = !controls::any(&self.page);
        let kept = if is_new { draft.kept().await } else { None };
        self.state.borrow_mut().draft = Some(draft);
        self.unlock();
        self.keeps(true);
        let Some(kept) = kept else {
            if !is_new {
                self.edited();
            }
            return;
        };
        let Some((step, query)) = kept.text.split_once('\n') else {
            return;
        };
        controls::fill(&self.page, query);
        parts::refresh(&self.page);
        self.put_aside();
        self.show(step.parse().unwrap_or(0), false);
        if kept.is_sheet {
            // It was sent; there only was no connection.
            self.send();
        } else {
            self.say("data-resumed");
        }
    }

    /// Puts the page aside once it is worked on.
    fn put_aside(&self) {
        let is_first = !std::mem::replace(&mut self.state.borrow_mut().aside, true);
        if is_first && !self.page.is_shared() {
            let page = self.page.clone();
            spawn_local(async move { put_page_aside(&page).await });
        }
    }

    /// Without a connection the key is held, so that a page that is opened again finds its draft.
    pub(super) fn hold_key(&self) {
        if let Some(draft) = self.state.borrow().draft.clone() {
            spawn_local(async move { draft.hold_key().await });
        }
    }

    /// It is let go of with the next answer of the server.
    pub(super) fn release_key(&self) {
        if let Some(draft) = &self.state.borrow().draft {
            self.look_for_server(draft);
        }
    }

    fn look_for_server(&self, draft: &Draft) {
        let (flow, draft) = (self.clone(), draft.clone());
        spawn_local(async move {
            if !draft.release_key().await {
                let window = flow.page.window.clone();
                later(&window, ASK_AGAIN, move || flow.look_for_server(&draft));
            }
        });
    }

    pub(super) fn keeps(&self, saved: bool) {
        self.state.borrow_mut().saved = Some(saved);
        self.tell();
    }

    /// Saves a moment after the last keystroke.
    pub(super) fn edited(&self) {
        self.put_aside();
        let edit = {
            let mut state = self.state.borrow_mut();
            state.edits = state.edits.wrapping_add(1);
            state.edits
        };
        let flow = self.clone();
        later(&self.page.window, SAVE_AFTER, move || {
            if flow.state.borrow().edits == edit {
                spawn_local(flow.save(edit));
            }
        });
    }

    async fn save(self, edit: u32) {
        self.keep_now().await;
        // Cleared or sent while it was being encrypted.
        let state = self.state.borrow();
        if state.edits != edit
            && (state.sending == Sending::Done || !controls::any(&self.page))
            && let Some(draft) = &state.draft
        {
            draft.forget();
        }
    }

    /// Keeps what is typed: as a sheet once it was sent and waits for a connection, else as a draft.
    pub(super) async fn keep_now(&self) {
        let (draft, step, waits) = {
            let state = self.state.borrow();
            let waits = matches!(state.sending, Sending::Now | Sending::Waiting(_));
            (state.draft.clone(), state.step, waits)
        };
        let (Some(draft), Some(fields)) = (draft, controls::read(&self.page)) else {
            return;
        };
        let fields = String::from(fields.to_string());
        let text = [&step.to_string(), "\n", &fields].concat();
        let kept = if waits {
            draft.wait(&text).await
        } else {
            draft.keep(&text).await
        };
        self.keeps(kept);
    }

    /// Forgets everything, if one is sure.
    pub(super) fn clear(&self) {
        let sure = self
            .page
            .window
            .confirm_with_message(&self.page.word("data-clear-sure"))
            .unwrap_or(false);
        if !sure {
            return;
        }
        // Also what a refused form brought back, which `reset` would keep.
        controls::fill(&self.page, "");
        self.page.form.reset();
        controls::fill(&self.page, "");
        parts::refresh(&self.page);
        let mut state = self.state.borrow_mut();
        state.edits = state.edits.wrapping_add(1);
        state.sending = Sending::No;
        if let Some(draft) = &state.draft {
            draft.forget();
        }
        state.aside = false;
        drop(state);
        let page = self.page.clone();
        spawn_local(async move { forget_all(&page).await });
        self.say("data-cleared");
        self.show(0, true);
    }
}
