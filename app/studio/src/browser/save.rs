//! Saving: the same form to the same address, answered in a form that a program reads.

use js_sys::JSON;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, Headers, RequestInit, Response, SupportedType, UrlSearchParams};

use super::{dom, editor::Editor};
use crate::form::SEEN;

/// Milliseconds before the server is asked again.
const RETRY: i32 = 5_000;
/// Parts of the page that the server draws again from what was saved.
const DRAWN_BY_SERVER: [&str; 2] = ["odds", "assumptions"];

/// Saves what the form says, if the server does not have it yet.
pub(super) async fn save(editor: Editor) {
    let typed = dom::typed(editor.form());
    let query = dom::query(&typed);
    if *editor.saved().borrow() == query {
        return;
    }
    if editor.inputs(&typed).is_none() {
        dom::say("studio-saving", &editor.words().faulty);
        return;
    }
    if editor.is_saving().replace(true) {
        return;
    }
    dom::say("studio-saving", &editor.words().saving);
    let seen = typed.get(SEEN).cloned().unwrap_or_default();
    let answer = send(&editor, &[&query, "&", SEEN, "=", &seen].concat()).await;
    editor.is_saving().set(false);
    match answer {
        Answer::Saved(seen) => {
            set_seen(&editor, &seen);
            dom::say("studio-saving", &editor.words().saved);
            dom::show("studio-overtaken", false);
            editor.saved().replace(query.clone());
            if let Some(inputs) = editor.inputs(&typed) {
                editor.stand_on(inputs);
            }
            // What was typed meanwhile is saved next.
            if dom::query(&dom::typed(editor.form())) == query {
                refresh(&query, &editor).await;
            } else {
                editor.save_soon();
            }
        }
        Answer::Overtaken(seen) => {
            // Pressing on means: I have read that somebody else saved.
            set_seen(&editor, &seen);
            dom::say("studio-saving", &editor.words().overtaken);
            dom::show("studio-overtaken", true);
        }
        Answer::Refused => dom::say("studio-saving", &editor.words().faulty),
        Answer::SignedOut => dom::say("studio-saving", &editor.words().signed_out),
        Answer::Unreachable => {
            dom::say("studio-saving", &editor.words().offline);
            let editor = editor.clone();
            dom::later(RETRY, move || editor.save_soon());
        }
    }
}

enum Answer {
    /// With what is to be sent back as seen.
    Saved(String),
    /// Somebody else has saved; with what they left.
    Overtaken(String),
    /// Some fields cannot be read.
    Refused,
    /// Another page came: the session is over.
    SignedOut,
    /// Nothing came.
    Unreachable,
}

async fn send(editor: &Editor, query: &str) -> Answer {
    let Some(response) = post(editor, query).await else {
        return Answer::Unreachable;
    };
    let seen = body(&response).await;
    match (response.status(), seen) {
        (200, Some(seen)) => Answer::Saved(seen),
        (409, Some(seen)) => Answer::Overtaken(seen),
        (422, _) => Answer::Refused,
        (500.., _) => Answer::Unreachable,
        _ => Answer::SignedOut,
    }
}

async fn post(editor: &Editor, query: &str) -> Option<Response> {
    let options = RequestInit::new();
    options.set_method("POST");
    let headers = Headers::new().ok()?;
    headers.set("accept", "application/json").ok()?;
    options.set_headers(&headers);
    let fields = UrlSearchParams::new_with_str(query).ok()?;
    options.set_body(&fields);
    let address = editor.form().get_attribute("action")?;
    // Also when the page goes meanwhile.
    dom::set(&options, "keepalive", &JsValue::TRUE);
    let promise = dom::window()?.fetch_with_str_and_init(&address, &options);
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// The one thing that the server answers: what to send back as seen.
async fn body(response: &Response) -> Option<String> {
    let kind = response.headers().get("content-type").ok()??;
    if !kind.starts_with("application/json") {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    let document = JSON::parse(&text.as_string()?).ok()?;
    Some(dom::text(&document, "seen"))
}

fn set_seen(editor: &Editor, seen: &str) {
    if let Ok(Some(field)) = editor.form().query_selector("input[name=seen]") {
        dom::set(&field, "value", &JsValue::from_str(seen));
    }
}

/// Draws again what the server draws: its figures, how sure they are, the assumptions. Nothing is lost if it fails.
async fn refresh(query: &str, editor: &Editor) {
    let _ = refreshed(query, editor).await;
}

async fn refreshed(query: &str, editor: &Editor) -> Option<()> {
    let address = editor.form().get_attribute("action")?;
    let promise = dom::window()?.fetch_with_str(&address);
    let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    let fresh = DomParser::new()
        .ok()?
        .parse_from_string(&text.as_string()?, SupportedType::TextHtml)
        .ok()?;
    if !response.ok() || *editor.saved().borrow() != *query {
        return None;
    }
    for id in DRAWN_BY_SERVER {
        if let (Some(old), Some(new)) = (dom::by_id(id), fresh.get_element_by_id(id)) {
            replace(&old, &new);
        }
    }
    Some(())
}

/// Puts new content into a part of the page. Where somebody reads with the keyboard it stays; what was open stays open.
fn replace(old: &Element, new: &Element) {
    let focused = dom::document().and_then(|document| document.active_element());
    if focused.is_some_and(|focused| old.contains(Some(&focused))) {
        return;
    }
    let open = details(old, |details| details.has_attribute("open"));
    old.set_inner_html(&new.inner_html());
    let mut open = open.into_iter();
    details(old, |details| {
        if open.next() == Some(true) {
            let _ = details.set_attribute("open", "");
        }
        true
    });
}

fn details(within: &Element, mut of: impl FnMut(&Element) -> bool) -> Vec<bool> {
    let Ok(found) = within.query_selector_all("details") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into::<Element>().ok())
        .map(|details| of(&details))
        .collect()
}
