//! Questions after the survey, such as "may we ask you to help?". Stored apart; nothing connects them to the answers.

use leptos::prelude::*;
use surveys::{instrument::AfterSubmit, language::Language};

use crate::{
    components::{
        form::{Field, error_summary, submit_or},
        heading::Heading,
    },
    paths,
    shell::Page,
    t,
};

/// The view model.
#[derive(Debug, Clone)]
pub struct Volunteer<'a> {
    /// Language of the page.
    pub language: Language,
    /// Code of the language of the questions, one of the questionnaire's.
    pub spoken: String,
    /// The language every text of the instrument has.
    pub fallback: &'a str,
    /// What is asked.
    pub questions: &'a [AfterSubmit],
    /// What was typed.
    pub values: VolunteerForm,
    /// What is wrong with it.
    pub faults: Vec<VolunteerFault>,
}

/// What the form sends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VolunteerForm {
    /// Ids of the ticked questions, each sent as a field of that name with the value `on`.
    pub ticked: Vec<String>,
    /// Field `name`.
    pub name: String,
    /// Field `email`.
    pub email: String,
}

/// What can be wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VolunteerFault {
    /// Nothing is ticked.
    NothingTicked,
    /// No name.
    NoName,
    /// No e-mail address.
    NoEmail,
}

impl VolunteerForm {
    /// All that is wrong, in the order of the fields.
    pub fn faults(&self) -> Vec<VolunteerFault> {
        let email = self.email.trim();
        let plausible = email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !email.contains(' ')
        });
        [
            self.ticked
                .is_empty()
                .then_some(VolunteerFault::NothingTicked),
            self.name
                .trim()
                .is_empty()
                .then_some(VolunteerFault::NoName),
            (!plausible).then_some(VolunteerFault::NoEmail),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Draws the page.
pub fn page(model: &Volunteer<'_>) -> Page {
    let language = model.language;
    let title = t!(language, "volunteer-title");
    let first = model.questions.first().map_or("", |question| &question.id);
    let faults: Vec<(String, String)> = model
        .faults
        .iter()
        .map(|fault| match fault {
            VolunteerFault::NothingTicked => {
                (first.to_owned(), t!(language, "volunteer-error-tick"))
            }
            VolunteerFault::NoName => ("name".to_owned(), t!(language, "volunteer-error-name")),
            VolunteerFault::NoEmail => ("email".to_owned(), t!(language, "volunteer-error-email")),
        })
        .collect();
    let error = |field: &str| {
        faults
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, message)| message.clone())
    };
    let questions: Vec<_> = model
        .questions
        .iter()
        .map(|question| {
            let text = |text: &surveys::language::Localized| {
                text.or(&model.spoken, model.fallback).to_owned()
            };
            let spoken = (model.spoken != language.code()).then(|| model.spoken.clone());
            let ticked = model.values.ticked.contains(&question.id);
            Field::tick(question.id.clone(), text(&question.text))
                .help(text(&question.help))
                .spoken(spoken)
                .value(if ticked { "on" } else { "" })
                .error(error(&question.id))
                .view()
        })
        .collect();
    Page::new(
        title.clone(),
        view! {
            {error_summary(language, &faults)}
            {Heading::new(title).lead(t!(language, "volunteer-apart")).view()}
            <form class="stack" method="post" novalidate>
                {questions}
                {Field::text("name", t!(language, "volunteer-name"))
                    .value(model.values.name.clone())
                    .error(error("name"))
                    .autocomplete("name")
                    .max_length(200)
                    .view()}
                {Field::email("email", t!(language, "volunteer-email"))
                    .help(t!(language, "volunteer-email-help"))
                    .value(model.values.email.clone())
                    .error(error("email"))
                    .autocomplete("email")
                    .max_length(254)
                    .view()}
                {submit_or(
                    t!(language, "volunteer-send"),
                    t!(language, "volunteer-skip"),
                    paths::THANKS,
                )}
            </form>
        },
    )
    .for_staff()
}

/// After the volunteer form.
pub fn done(language: Language) -> Page {
    let title = t!(language, "volunteer-done");
    Page::new(
        title.clone(),
        Heading::new(title)
            .lead(t!(language, "volunteer-done-next"))
            .view(),
    )
    .for_staff()
}
