//! The way of the answers to the server: once, as soon as there is a way, and never thanked for before they are there.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, Headers, HtmlElement, RequestInit, Response, SubmitEvent};

use super::{
    controls,
    draft::forget_all,
    flow::{Flow, Sending},
    page::{is_busy, later},
};

/// Bodies are filled up to a multiple of this, so that their length says little about what was written.
const STEP_BYTES: usize = 16 * 1024;
/// Milliseconds before sending is tried again, at first and at most.
const RETRY: (i32, i32) = (4_000, 60_000);

impl Flow {
    /// The send button, or one of a language.
    pub(super) fn submitted(&self, event: &Event) {
        let submitter = event
            .dyn_ref::<SubmitEvent>()
            .and_then(SubmitEvent::submitter);
        match submitter.filter(|button| button.id() != "survey-send") {
            Some(_) if self.state.borrow().switching => {
                self.page.note_step(self.state.borrow().step);
            }
            Some(button) => {
                event.prevent_default();
                spawn_local(self.clone().switch(button));
            }
            None => {
                event.prevent_default();
                self.send();
            }
        }
    }

    /// A language button goes its ordinary way if there is a server to answer it: without one, everything typed would give
    /// way to the browser's own page.
    async fn switch(self, button: HtmlElement) {
        let address = [&self.page.path(), "/key"].concat();
        let answer = JsFuture::from(self.page.window.fetch_with_str(&address)).await;
        let answer = answer.ok().and_then(|answer| answer.dyn_into().ok());
        if !answer.is_some_and(|answer: Response| !is_busy(&answer)) {
            self.say("data-offline-language");
            return;
        }
        self.state.borrow_mut().switching = true;
        button.click();
        self.state.borrow_mut().switching = false;
    }

    pub(super) fn try_again(&self) {
        if matches!(self.state.borrow().sending, Sending::Waiting(_)) {
            self.send();
        }
    }

    pub(super) fn send(&self) {
        if self.page.is_left() {
            return;
        }
        let pause = {
            let mut state = self.state.borrow_mut();
            let pause = match state.sending {
                Sending::Now | Sending::Done => return,
                Sending::No => RETRY.0,
                Sending::Waiting(pause) => pause,
            };
            state.sending = Sending::Now;
            pause
        };
        self.say("data-sending");
        spawn_local(self.clone().post(pause));
    }

    async fn post(self, pause: i32) {
        let answer = match self.request() {
            Some(promise) => JsFuture::from(promise).await,
            None => return self.plainly(),
        };
        let Some(answer) = answer
            .ok()
            .and_then(|answer| answer.dyn_into::<Response>().ok())
        else {
            return self.wait(None, pause).await;
        };
        if answer.ok() && answer.redirected() {
            {
                let mut state = self.state.borrow_mut();
                state.sending = Sending::Done;
                state.edits = state.edits.wrapping_add(1);
            }
            forget_all(&self.page).await;
            let _ = self.page.window.location().replace(&answer.url());
        } else if is_busy(&answer) {
            self.wait(Some("data-retry"), pause).await;
        } else {
            // Closed: nobody will take them any more.
            if answer.status() == 410 {
                forget_all(&self.page).await;
            }
            self.plainly();
        }
    }

    /// Sends the form as the browser would: whatever the server has to say, its page says it best.
    fn plainly(&self) {
        self.state.borrow_mut().sending = Sending::No;
        self.page.note_step(self.state.borrow().step);
        let _ = self.page.form.submit();
    }

    /// Waits for a better moment, with the sheet encrypted on the device where that can be done, and says which it is.
    async fn wait(self, word: Option<&str>, pause: i32) {
        self.state.borrow_mut().sending = Sending::Waiting((pause * 2).min(RETRY.1));
        let flow = self.clone();
        later(&self.page.window, pause, move || flow.try_again());
        self.keep_now().await;
        let is_kept = self.state.borrow().saved == Some(true);
        let word = word.unwrap_or(if is_kept {
            "data-offline"
        } else {
            "data-offline-open"
        });
        // Unless it is on its way again already.
        if matches!(self.state.borrow().sending, Sending::Waiting(_)) {
            self.say(word);
        }
    }

    fn request(&self) -> Option<js_sys::Promise> {
        let fields = controls::read(&self.page)?;
        let length = String::from(fields.to_string()).len() + "&%7Epad=".len();
        let padding = (STEP_BYTES - length % STEP_BYTES) % STEP_BYTES;
        fields.append("~pad", &"0".repeat(padding));
        let headers = Headers::new().ok()?;
        headers
            .set("Content-Type", "application/x-www-form-urlencoded")
            .ok()?;
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_headers(&headers);
        request.set_body(&JsValue::from_str(&String::from(fields.to_string())));
        let location = self.page.window.location();
        let address = [self.page.path(), location.search().unwrap_or_default()].concat();
        Some(self.page.window.fetch_with_str_and_init(&address, &request))
    }
}
