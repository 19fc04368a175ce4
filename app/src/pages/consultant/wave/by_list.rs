//! Questions of a draft that only some are asked, because of what the list of people says about them.

use leptos::prelude::*;
use surveys::language::Language;

use crate::{components::notice::Notice, t, text::format};

/// All such questions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ByList {
    /// In reading order.
    pub questions: Vec<AskedOfSome>,
    /// Ids of those that set few people apart, with which the wave cannot be opened.
    pub few: Vec<String>,
}

/// A question that only some are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedOfSome {
    /// Its id and its words.
    pub question: String,
    /// People who are asked it; `None` if these are few.
    pub people: Option<u32>,
}

pub(super) fn section(language: Language, by_list: &ByList) -> Option<impl IntoView + use<>> {
    if by_list.questions.is_empty() {
        return None;
    }
    let lines: Vec<_> = by_list
        .questions
        .iter()
        .map(|asked| {
            let question = asked.question.as_str();
            let told = match asked.people {
                Some(people) => t!(
                    language,
                    "wave-by-list-reached",
                    question = question,
                    people = format::whole(language, i64::from(people))
                ),
                None => t!(language, "wave-by-list-reached-few", question = question),
            };
            view! { <li>{told}</li> }
        })
        .collect();
    let few = (!by_list.few.is_empty()).then(|| {
        let questions = by_list.few.join(", ");
        Notice::alert(t!(language, "wave-by-list-few", questions = questions)).view()
    });
    Some(view! {
        <section class="card" id="by-list">
            <h2>{t!(language, "wave-by-list-title")}</h2>
            <p>{t!(language, "wave-by-list-text")}</p>
            {few}
            <ul>{lines}</ul>
        </section>
    })
}
