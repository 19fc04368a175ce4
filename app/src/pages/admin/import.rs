//! People and departments from files: choose, look, confirm.
//!
//! Between looking and confirming nothing is kept on the server. The page carries what was read as UTF-8 in two hidden
//! fields and sends it again, so a restart, a second server or a second tab can lose nothing and mix nothing.

use leptos::prelude::*;
use surveys::{ids::OrganizationId, language::Language};

use crate::{
    components::{
        form::{self, Field},
        heading::Heading,
        notice::Notice,
        table::{Column, Table},
    },
    pages::faults::Faults,
    paths, render,
    shell::Page,
    t,
    text::format,
};

/// What the page for choosing files shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choose {
    /// Its language.
    pub language: Language,
    /// The organization.
    pub organization: OrganizationId,
    /// What is wrong with the departments, line by line.
    pub departments: Vec<String>,
    /// What is wrong with the people, line by line.
    pub people: Vec<String>,
    /// What is wrong with the form.
    pub faults: Faults,
    /// Whether the file lists everybody.
    pub is_whole: bool,
    /// What was imported just now.
    pub done: Option<Numbers>,
}

/// What an import does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Numbers {
    /// Departments in the file; `None` if there is none.
    pub departments: Option<u32>,
    /// New people.
    pub added: u32,
    /// People whose entries differ.
    pub updated: u32,
    /// People who stay as they are.
    pub unchanged: u32,
    /// People who become inactive.
    pub deactivated: u32,
}

/// What the page for looking shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Its language.
    pub language: Language,
    /// The organization.
    pub organization: OrganizationId,
    /// The departments file as text; empty if there is none.
    pub departments_text: String,
    /// The people file as text; empty if there is none.
    pub people_text: String,
    /// Whether the file lists everybody.
    pub is_whole: bool,
    /// What it would do.
    pub numbers: Numbers,
    /// Whether one of the files was read as Windows-1252, which is a guess.
    pub is_guess: bool,
    /// Departments that will be made because people name them.
    pub new_departments: Vec<String>,
    /// Columns that are not kept.
    pub unused: Vec<String>,
    /// The first departments: code, name, code above.
    pub first_departments: Vec<[String; 3]>,
    /// The first people: address or number, department.
    pub first_people: Vec<[String; 2]>,
    /// Whether so many people become inactive that it must be ticked.
    pub needs_second_look: bool,
    /// What is wrong with the form.
    pub faults: Faults,
}

/// Draws the page for choosing files.
pub fn choose(model: &Choose) -> Page {
    let l = model.language;
    let done = model.done.map(|numbers| {
        view! {
            {Notice {
                action: Some((t!(l, "import-see-people"), paths::people(model.organization))),
                ..Notice::good(t!(l, "import-done"))
            }
                .view()}
            {facts(l, numbers)}
        }
    });
    let main = view! {
        {Heading::new(t!(l, "import-title")).lead(t!(l, "import-lead")).view()}
        {done}
        {form::error_summary(l, model.faults.all())}
        {findings(l, t!(l, "import-departments-refused"), &model.departments)}
        {findings(l, t!(l, "import-people-refused"), &model.people)}
        <form
            method="post"
            action=paths::import(model.organization)
            enctype="multipart/form-data"
            class="stack card"
        >
            {Field::file("departments", t!(l, "import-departments"), ".csv,.txt,text/csv")
                .help(t!(l, "import-departments-help"))
                .error(model.faults.of("departments"))
                .view()}
            {Field::file("people", t!(l, "import-people"), ".csv,.txt,text/csv")
                .help(t!(l, "import-people-help"))
                .error(model.faults.of("people"))
                .view()}
            {Field::tick("whole", t!(l, "import-whole"))
                .help(t!(l, "import-whole-help"))
                .value(if model.is_whole { "on" } else { "" })
                .view()}
            <p>{t!(l, "import-nothing-yet")}</p>
            {form::submit(t!(l, "import-look"))}
        </form>
    };
    Page::new(t!(l, "import-title"), main)
}

/// Draws the page for looking before anything is stored.
pub fn look(model: &Look) -> Page {
    let l = model.language;
    let guess = model.is_guess.then(|| {
        Notice {
            happened: t!(l, "import-guess"),
            to_do: t!(l, "import-guess-to-do"),
            ..Notice::default()
        }
        .view()
    });
    let new_departments = (!model.new_departments.is_empty()).then(|| {
        Notice {
            happened: t!(
                l,
                "import-new-departments",
                names = model.new_departments.join(", ")
            ),
            to_do: t!(l, "import-new-departments-to-do"),
            ..Notice::default()
        }
        .view()
    });
    let unused = (!model.unused.is_empty())
        .then(|| view! { <p>{t!(l, "import-unused", names = model.unused.join(", "))}</p> });
    let second_look = model.needs_second_look.then(|| {
        view! {
            {Notice {
                happened: t!(l, "import-many", count = model.numbers.deactivated),
                to_do: t!(l, "import-many-to-do"),
                ..Notice::default()
            }
                .view()}
            {Field::tick("sure", t!(l, "import-sure"))
                .error(model.faults.of("sure"))
                .required()
                .view()}
        }
    });
    let main = view! {
        {Heading::new(t!(l, "import-look-title")).lead(t!(l, "import-look-lead")).view()}
        {form::error_summary(l, model.faults.all())}
        {guess}
        {new_departments}
        {facts(l, model.numbers)}
        {unused}
        {first_departments(l, &model.first_departments)}
        {first_people(l, &model.first_people)}
        <form
            method="post"
            action=paths::import_confirmation(model.organization)
            enctype="multipart/form-data"
            class="stack card"
        >
            <textarea name="departments" hidden>
                {render::textarea(&model.departments_text)}
            </textarea>
            <textarea name="people" hidden>
                {render::textarea(&model.people_text)}
            </textarea>
            {model.is_whole.then(|| view! { <input type="hidden" name="whole" value="on"/> })}
            {second_look}
            {form::submit_or(
                t!(l, "import-confirm"),
                t!(l, "import-cancel"),
                paths::import(model.organization),
            )}
        </form>
    };
    Page::new(t!(l, "import-look-title"), main)
}

fn facts(l: Language, numbers: Numbers) -> impl IntoView + use<> {
    let rows: Vec<_> = [
        ("import-count-departments", numbers.departments),
        ("import-count-added", Some(numbers.added)),
        ("import-count-updated", Some(numbers.updated)),
        ("import-count-unchanged", Some(numbers.unchanged)),
        ("import-count-deactivated", Some(numbers.deactivated)),
    ]
    .into_iter()
    .filter_map(|(key, count)| Some((t!(l, key), format::whole(l, count?.into()))))
    .map(|(label, count)| {
        view! {
            <dt>{label}</dt>
            <dd>{count}</dd>
        }
    })
    .collect();
    view! { <dl class="facts">{rows}</dl> }
}

fn findings(l: Language, title: String, lines: &[String]) -> Option<impl IntoView + use<>> {
    if lines.is_empty() {
        return None;
    }
    let lines: Vec<_> = lines
        .iter()
        .cloned()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    Some(view! {
        <div class="notice alert" role="alert">
            <h2>{title}</h2>
            <p>{t!(l, "import-refused-kept")}</p>
            <ul>{lines}</ul>
        </div>
    })
}

fn first_departments(l: Language, rows: &[[String; 3]]) -> Option<impl IntoView + use<>> {
    (!rows.is_empty()).then(|| {
        Table {
            caption: t!(l, "import-first-departments"),
            columns: ["departments-code", "departments-name", "import-above"]
                .map(|key| Column::text(t!(l, key)))
                .to_vec(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.clone().into()).collect())
                .collect(),
            ..Table::default()
        }
        .view()
    })
}

fn first_people(l: Language, rows: &[[String; 2]]) -> Option<impl IntoView + use<>> {
    (!rows.is_empty()).then(|| {
        Table {
            caption: t!(l, "import-first-people"),
            columns: ["people-who", "people-department"]
                .map(|key| Column::text(t!(l, key)))
                .to_vec(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.clone().into()).collect())
                .collect(),
            ..Table::default()
        }
        .view()
    })
}
