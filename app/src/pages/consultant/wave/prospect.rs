//! Where participation will end, and what to do next.

use figures::{
    Caption,
    course::{Course, CourseWords},
};
use leptos::prelude::*;
use surveys::language::Language;

use super::WavePage;
use crate::{components::figure::figure_in_section, paths, t, text::format};

/// What is ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospect {
    /// The course so far, as it was told day by day.
    pub course: Course,
    /// Where participation will end.
    pub ahead: Ahead,
    /// What to do next.
    pub next: Vec<Next>,
}

/// Where participation will end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ahead {
    /// Too few counts.
    TooEarly,
    /// So few are left that nothing more is told of them.
    NearlyAll,
    /// No last day is planned.
    NoEnd,
    /// The last day that was planned is over.
    Over,
    /// In percent of those invited, with the interval and the last day, written out.
    Ends {
        /// The most probable end.
        rate: u32,
        /// Lower end.
        low: u32,
        /// Upper end.
        high: u32,
        /// The last day.
        day: String,
    },
}

/// One thing to do, or to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The next reminder, with its day.
    Reminder(String),
    /// No reminder is planned.
    NoReminder,
    /// All of them are sent.
    RemindersOver,
    /// Names of departments that are behind.
    Behind(Vec<String>),
    /// Invited people without an address.
    Paper(u32),
    /// People whose letters came back.
    Bounced(u32),
}

/// Participation by day, once there are two days; nothing that was not told.
pub(super) fn by_day(wave: &WavePage, course: &Course) -> Option<impl IntoView + use<>> {
    let l = wave.language;
    let invited = format::whole(l, i64::from(course.invited));
    let caption = Caption {
        title: t!(l, "wave-course-title"),
        description: t!(l, "wave-course-description", invited = invited.as_str()),
    };
    let words = CourseWords {
        day: t!(l, "wave-course-day"),
        answers: t!(l, "wave-participation-answers"),
        invited,
    };
    let wide = course.draw(&caption, &words, 720.0)?;
    let narrow = course.draw(&caption, &words, 328.0)?;
    Some(view! {
        <section class="card stack" id="by-day">
            <h2>{t!(l, "wave-course-title")}</h2>
            <p class="soft">{t!(l, "wave-course-note")}</p>
            {figure_in_section(l, "course", wide, narrow)}
        </section>
    })
}

pub(super) fn section(wave: &WavePage, prospect: &Prospect) -> impl IntoView + use<> {
    let l = wave.language;
    let percent = |n: u32| format::percent(l, f64::from(n) / 100.0);
    let (told, is_projected) = match &prospect.ahead {
        Ahead::TooEarly => (t!(l, "projection-early"), false),
        Ahead::NearlyAll => (t!(l, "projection-nearly"), false),
        Ahead::NoEnd => (t!(l, "projection-no-end"), false),
        Ahead::Over => (t!(l, "projection-over"), false),
        Ahead::Ends {
            rate,
            low,
            high,
            day,
        } => {
            let end = t!(
                l,
                "projection-ends",
                rate = percent(*rate),
                day = day.as_str()
            );
            let interval = t!(
                l,
                "projection-interval",
                low = percent(*low),
                high = percent(*high)
            );
            (format!("{end} {interval}"), true)
        }
    };
    let method =
        is_projected.then(|| view! { <p class="small soft">{t!(l, "projection-method")}</p> });
    let next: Vec<_> = prospect
        .next
        .iter()
        .map(|next| item(wave, l, next))
        .collect();
    let next = if next.is_empty() {
        view! { <p>{t!(l, "next-nothing")}</p> }.into_any()
    } else {
        view! { <ul class="stack">{next}</ul> }.into_any()
    };
    view! {
        <section class="card stack" id="ahead">
            <h2>{t!(l, "projection-title")}</h2>
            <p>{told}</p>
            {method}
            <h3>{t!(l, "next-title")}</h3>
            {next}
        </section>
    }
}

/// A sentence, with the way to where it is done.
fn item(wave: &WavePage, l: Language, next: &Next) -> impl IntoView + use<> {
    let letters = || {
        Some((
            paths::letters(wave.organization, wave.wave),
            "wave-plan-action",
        ))
    };
    let (text, link) = match next {
        Next::Reminder(day) => (t!(l, "next-reminder", day = day.as_str()), letters()),
        Next::NoReminder => (t!(l, "next-reminder-none"), letters()),
        Next::RemindersOver => (t!(l, "next-reminder-over"), None),
        Next::Behind(names) => {
            let departments = format::list(l, names);
            (t!(l, "next-lag", departments = departments), None)
        }
        Next::Paper(count) => (
            t!(l, "next-paper", count = *count),
            Some(("#cards".to_owned(), "cards-title")),
        ),
        Next::Bounced(count) => (t!(l, "next-bounced", count = *count), letters()),
    };
    let link = link.map(|(path, key)| view! { " " <a href=path>{t!(l, key)}</a> });
    view! { <li>{text}{link}</li> }
}
