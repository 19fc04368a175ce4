//! What every page of a shared device has: the question whether somebody is still there.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{paths, t};

/// Seconds without anybody before the question is asked.
pub const IDLE: u32 = 120;
/// Seconds the question waits for an answer (WCAG 2.2.1 wants at least 20).
pub const COUNTDOWN: u32 = 60;

/// The question. Our module opens it; without scripts it stays shut and nothing is cleared by itself.
///
/// `only_typed`: whether it is asked only while something is typed, as on the start page, where nobody may be.
pub fn idle(language: Language, only_typed: bool) -> impl IntoView {
    view! {
        <dialog
            class="kiosk-idle"
            id="kiosk-idle"
            aria-labelledby="kiosk-idle-title"
            aria-describedby="kiosk-idle-text"
            data-start=paths::KIOSK
            data-idle=IDLE
            data-countdown=COUNTDOWN
            data-only-typed=only_typed.then_some("true")
        >
            <form method="dialog">
                <h2 id="kiosk-idle-title">{t!(language, "kiosk-idle-title")}</h2>
                <p id="kiosk-idle-text">{t!(language, "kiosk-idle-text", seconds = COUNTDOWN)}</p>
                <p class="kiosk-left" role="timer" aria-label=t!(language, "kiosk-idle-left")></p>
                <button type="submit" class="button">
                    {t!(language, "kiosk-idle-here")}
                </button>
            </form>
            <p id="kiosk-gone" role="status" data-words=t!(language, "kiosk-idle-gone")></p>
        </dialog>
    }
}
