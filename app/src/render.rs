//! The one door from a page to HTML.
//!
//! Pages are drawn synchronously: whatever they show was loaded before. `document` runs the page function inside a
//! reactive owner of its own, which islands ask for, and takes it down again when the text is made.

use leptos::{prelude::*, reactive::owner::Owner, tachys::view::RenderHtml};

use crate::shell::{Chrome, Page};

/// A whole HTML document: `render::document(&chrome, || staff::thanks::page(&model))`.
pub fn document(chrome: &Chrome, page: impl FnOnce() -> Page) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        let page = page();
        chrome.around(page).to_html()
    });
    owner.unset_with_forced_cleanup();
    format!("<!DOCTYPE html>{html}")
}

/// A part of a page, for tests and for what is put into other documents.
pub fn fragment<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| view().into_view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

/// Text as the content of a `<textarea>`, which Leptos does not escape. A first line break would be dropped by browsers,
/// so it is doubled.
pub fn textarea(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    if text.starts_with('\n') || text.starts_with("\r\n") {
        escaped.push('\n');
    }
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_cannot_leave_its_textarea() {
        let typed = "</textarea><script>alert(1)</script> & more";
        let html = fragment(|| view! { <textarea name="t">{textarea(typed)}</textarea> });
        assert_eq!(
            html,
            "<textarea name=\"t\">&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</textarea>"
        );
        let empty = fragment(|| view! { <textarea>{textarea("")}</textarea> });
        assert_eq!(empty, "<textarea></textarea>");
    }

    #[test]
    fn text_and_attributes_are_escaped() {
        let typed = "\"><b>bold</b>".to_owned();
        let html = fragment(|| view! { <p title=typed.clone()>{typed.clone()}</p> });
        assert!(html.contains("title=\"&quot;"), "{html}");
        assert!(
            html.contains(">\"&gt;&lt;b&gt;bold&lt;/b&gt;</p>"),
            "{html}"
        );
    }
}
