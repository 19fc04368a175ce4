//! How far it is: work on a wave that takes a while, and how it ended if that was not the wish.

use leptos::prelude::*;
use surveys::{
    language::Language,
    published::{Progress, Step},
};

use super::WavePage;
use crate::{components::notice::Notice, paths, t, text::format};

/// What is being done with a wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Working {
    /// Its answers are being mixed for good.
    Closing,
    /// Its answers are being read.
    Reading,
    /// Its result is being computed.
    Releasing(Progress),
}

/// The section that stands in place of everything else meanwhile.
pub(super) fn section(wave: &WavePage, working: Working) -> impl IntoView + use<> {
    let language = wave.language;
    let (title, text) = match working {
        Working::Closing => ("wave-closing-title", "wave-closing-text"),
        Working::Reading | Working::Releasing(_) => ("wave-releasing-title", "wave-releasing-text"),
    };
    let address = paths::wave(wave.organization, wave.wave);
    view! {
        <section class="card" id="working" aria-live="polite">
            <h2>{t!(language, title)}</h2>
            <p>{t!(language, text)}</p>
            {match working {
                Working::Closing => None,
                Working::Reading => Some(step(language, Progress { step: Step::Scoring, done: 0, of: 1 })),
                Working::Releasing(progress) => Some(step(language, progress)),
            }}
            <p><a href=address>{t!(language, "wave-working-look")}</a></p>
        </section>
    }
}

fn step(language: Language, progress: Progress) -> impl IntoView + use<> {
    let (number, key) = match progress.step {
        Step::Scoring => (1_u8, "wave-releasing-scoring"),
        Step::Planning => (2, "wave-releasing-planning"),
        Step::Deciding => (3, "wave-releasing-deciding"),
        Step::Computing => (4, "wave-releasing-computing"),
        Step::Auditing => (5, "wave-releasing-auditing"),
    };
    let number_of = t!(language, "wave-releasing-step", step = number);
    let parts = (progress.of > 1).then(|| {
        let whole = |n: usize| format::whole(language, i64::try_from(n).unwrap_or(i64::MAX));
        let (done, of) = (whole(progress.done), whole(progress.of));
        t!(language, "wave-releasing-parts", done = done, of = of)
    });
    let text = [Some(number_of), Some(t!(language, key)), parts];
    let text: Vec<String> = text.into_iter().flatten().collect();
    let share = progress.done as f64 / progress.of.max(1) as f64;
    let value = f64::from(number - 1) + share.min(1.0);
    view! {
        <p>
            <strong>{text.join(" ")}</strong>
        </p>
        <progress max="5" value=format!("{value:.2}") aria-label=t!(language, "wave-releasing-title")></progress>
    }
}

/// Why there is no result: our own check refused it.
pub(super) fn withheld(language: Language) -> impl IntoView {
    Notice::alert(t!(language, "error-withheld-happened"))
        .kept(t!(language, "error-withheld-kept"))
        .to_do(t!(language, "error-withheld-to-do"))
        .view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_it_is_stands_in_words_and_as_a_bar() {
        let html = step(
            Language::En,
            Progress {
                step: Step::Deciding,
                done: 8,
                of: 20,
            },
        )
        .to_html();
        assert!(html.contains("Step 3 of 5:"), "{html}");
        assert!(html.contains("8 of 20"), "{html}");
        assert!(html.contains("value=\"2.40\""), "{html}");
    }
}
