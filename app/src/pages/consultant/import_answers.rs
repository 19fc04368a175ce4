//! Answers that another tool collected, brought in as a wave: choose the file, say what its columns are, check, bring in.
//!
//! Nothing is kept between the steps. What was read travels with the form, without the columns that say who answered, and
//! is read again; values are shown by column, never a row.

mod check;

use leptos::prelude::*;
use surveys::{ids::OrganizationId, language::Language};

pub use check::{Check, PlaceLine, check};

use crate::{
    components::{
        breadcrumb::breadcrumb,
        form::{Field, error_summary, submit},
        heading::Heading,
        notice::Notice,
        table::{Column, Table},
    },
    pages::faults::Faults,
    paths, render,
    shell::Page,
    t,
};

/// Most options of all lists of one kind together; beyond that codes are typed instead.
const LISTED: usize = 30_000;

/// The form for choosing a file.
#[derive(Debug)]
pub struct Choose {
    /// Language of the reader.
    pub language: Language,
    /// Whose answers.
    pub organization: OrganizationId,
    /// Questionnaires to choose from: id and name.
    pub instruments: Vec<(String, String)>,
    /// The chosen one.
    pub instrument: String,
    /// Whether there are departments that answers can belong to.
    pub has_departments: bool,
    /// What is wrong.
    pub faults: Faults,
}

/// The form that says what the columns are.
#[derive(Debug)]
pub struct Map {
    /// Language of the reader.
    pub language: Language,
    /// Whose answers.
    pub organization: OrganizationId,
    /// Id of the questionnaire.
    pub instrument: String,
    /// Its name.
    pub instrument_name: String,
    /// What was read, as it travels.
    pub file: String,
    /// The tool that wrote it.
    pub tool: String,
    /// Rows with answers.
    pub rows: usize,
    /// Whether its letters are a guess.
    pub is_guess: bool,
    /// Whether a file of this shape was mapped before.
    pub is_recalled: bool,
    /// Columns that can be taken.
    pub columns: Vec<ColumnLine>,
    /// Columns that never are, with the reason.
    pub private: Vec<(String, String)>,
    /// What a column can be: value and label; the first leaves it out.
    pub targets: Vec<(String, String)>,
    /// What the values stand for, scale by scale.
    pub groups: Vec<Group>,
    /// What the values of the column of departments stand for.
    pub places: Vec<ValueLine>,
    /// Departments: code and name.
    pub departments: Vec<(String, String)>,
    /// The department that all answers belong to, where no column says it.
    pub everybody: String,
    /// What is wrong.
    pub faults: Faults,
}

/// A column that can be taken.
#[derive(Debug)]
pub struct ColumnLine {
    /// Its place in the file.
    pub at: usize,
    /// Its name.
    pub name: String,
    /// The question and some of its values, in words.
    pub help: String,
    /// What it is.
    pub chosen: String,
    /// Whether it can run the other way round; and whether it does.
    pub reversed: Option<bool>,
    /// Whether its values are not those of other questions with the same options.
    pub apart: bool,
}

/// The values of one scale, or of one question.
#[derive(Debug)]
pub struct Group {
    /// The question, if they are its own.
    pub field: Option<String>,
    /// From which option to which.
    pub title: String,
    /// The options: code and label.
    pub options: Vec<(String, String)>,
    /// The values.
    pub values: Vec<ValueLine>,
}

/// One value.
#[derive(Debug)]
pub struct ValueLine {
    /// Name of its field.
    pub field: String,
    /// The value.
    pub value: String,
    /// Code of what it stands for, `-` to leave it out, empty where nobody has said so.
    pub chosen: String,
}

fn above(l: Language, organization: OrganizationId) -> Vec<(String, String)> {
    vec![(t!(l, "nav-waves"), paths::waves(organization))]
}

/// Draws the form for choosing a file.
pub fn choose(model: &Choose) -> Page {
    let l = model.language;
    let title = t!(l, "answers-title");
    let form = if model.has_departments {
        view! {
            <form
                method="post"
                action=paths::import_answers(model.organization)
                enctype="multipart/form-data"
                class="stack card"
            >
                {Field::file("file", t!(l, "answers-file"), ".csv,.tsv,.txt,text/csv")
                    .help(t!(l, "answers-file-help"))
                    .error(model.faults.of("file"))
                    .view()}
                {Field::select("instrument", t!(l, "answers-instrument"), model.instruments.clone())
                    .help(t!(l, "answers-instrument-help"))
                    .value(&model.instrument)
                    .error(model.faults.of("instrument"))
                    .view()}
                <p>{t!(l, "answers-private")}</p>
                {submit(t!(l, "answers-look"))}
            </form>
        }
        .into_any()
    } else {
        Notice {
            happened: t!(l, "answers-no-departments"),
            to_do: t!(l, "answers-no-departments-to-do"),
            ..Notice::default()
        }
        .view()
        .into_any()
    };
    let body = view! {
        {breadcrumb(l, above(l, model.organization))}
        {error_summary(l, model.faults.all())}
        {Heading::new(title.clone()).lead(t!(l, "answers-lead")).view()}
        {form}
    };
    Page::new(title, body)
}

/// Draws the form that says what the columns are.
pub fn map(model: &Map) -> Page {
    let l = model.language;
    let title = t!(l, "answers-map-title");
    let guess = model.is_guess.then(|| {
        Notice {
            happened: t!(l, "import-guess"),
            to_do: t!(l, "import-guess-to-do"),
            ..Notice::default()
        }
        .view()
    });
    let recalled = model
        .is_recalled
        .then(|| view! { <p>{t!(l, "answers-recalled")}</p> });
    let lead = t!(
        l,
        "answers-map-lead",
        tool = model.tool.as_str(),
        rows = model.rows,
        instrument = model.instrument_name.as_str()
    );
    let body = view! {
        {breadcrumb(l, above(l, model.organization))}
        {error_summary(l, model.faults.all())}
        {Heading::new(title.clone()).lead(lead).view()}
        {guess}
        {recalled}
        <form
            method="post"
            action=paths::import_answers_mapping(model.organization)
            enctype="multipart/form-data"
            class="stack"
        >
            <textarea name="file" hidden>
                {render::textarea(&model.file)}
            </textarea>
            <input type="hidden" name="instrument" value=model.instrument.clone()/>
            {columns(model)}
            {places(model)}
            {values(model)}
            <div class="actions">
                {submit(t!(l, "answers-check"))}
                <a class="button quiet" href=paths::import_answers(model.organization)>
                    {t!(l, "import-instrument-again")}
                </a>
            </div>
        </form>
        {private(l, &model.private)}
    };
    Page::new(title, body).wide()
}

/// A list to choose from, or where the lists of a page would be too long, a field for the code.
fn choice(
    name: &str,
    label: String,
    options: &[(String, String)],
    lists: usize,
    chosen: &str,
) -> Field {
    if options.len() * lists <= LISTED {
        Field::select(name, label, options.to_vec()).value(chosen)
    } else {
        Field::text(name, label).value(chosen).short()
    }
}

fn columns(model: &Map) -> impl IntoView + use<> {
    let l = model.language;
    let lines: Vec<_> = model
        .columns
        .iter()
        .map(|column| {
            let field = format!("column-{}", column.at);
            let reversed = column.reversed.map(|reversed| {
                Field::tick(format!("reversed-{}", column.at), t!(l, "answers-reversed"))
                    .value(if reversed { "on" } else { "" })
                    .view()
            });
            let choice = choice(
                &field,
                column.name.clone(),
                &model.targets,
                model.columns.len(),
                &column.chosen,
            )
            .help(&column.help)
            .error(model.faults.of(&field));
            // Where nothing has options, nothing is told apart.
            let apart = column.reversed.is_some().then(|| {
                Field::tick(format!("apart-{}", column.at), t!(l, "answers-apart"))
                    .value(if column.apart { "on" } else { "" })
                    .view()
            });
            view! { <div>{choice.view()} {reversed} {apart}</div> }
        })
        .collect();
    view! {
        <section class="card">
            <h2>{t!(l, "answers-columns")}</h2>
            <p class="soft">{t!(l, "answers-columns-help")}</p>
            <div class="fields">{lines}</div>
        </section>
    }
}

fn places(model: &Map) -> impl IntoView + use<> {
    let l = model.language;
    let options = |first: &str| {
        let mut options = vec![(String::new(), t!(l, first))];
        options.extend(model.departments.iter().cloned());
        options
    };
    let everybody = model.places.is_empty().then(|| {
        Field::select(
            "everybody",
            t!(l, "answers-everybody"),
            options("answers-please-choose"),
        )
        .help(t!(l, "answers-everybody-help"))
        .value(&model.everybody)
        .error(model.faults.of("everybody"))
        .view()
    });
    let mut of_values = options("answers-please-choose");
    of_values.push(("-".to_owned(), t!(l, "answers-leave-rows")));
    view! {
        <section class="card">
            <h2>{t!(l, "answers-places")}</h2>
            {everybody}
            {lines(&model.places, &of_values, &model.faults)}
        </section>
    }
}

fn values(model: &Map) -> impl IntoView + use<> {
    let l = model.language;
    let groups: Vec<_> = model
        .groups
        .iter()
        .map(|group| {
            let mut options = vec![(String::new(), t!(l, "answers-please-choose"))];
            options.extend(group.options.iter().cloned());
            options.push(("-".to_owned(), t!(l, "answers-leave-value")));
            let scale = group.title.as_str();
            let title = match &group.field {
                Some(field) => t!(l, "answers-values-of", field = field, scale = scale),
                None => t!(l, "answers-values", scale = scale),
            };
            view! {
                <section class="card">
                    <h2>{title}</h2>
                    {lines(&group.values, &options, &model.faults)}
                </section>
            }
        })
        .collect();
    view! { {groups} }
}

/// One list for each value.
fn lines(
    values: &[ValueLine],
    options: &[(String, String)],
    faults: &Faults,
) -> impl IntoView + use<> {
    let fields: Vec<_> = values
        .iter()
        .map(|line| {
            choice(
                &line.field,
                line.value.clone(),
                options,
                values.len(),
                &line.chosen,
            )
            .error(faults.of(&line.field))
            .view()
        })
        .collect();
    view! { <div class="fields">{fields}</div> }
}

/// Columns that are never taken.
fn private(l: Language, columns: &[(String, String)]) -> Option<AnyView> {
    if columns.is_empty() {
        return None;
    }
    let table = Table {
        caption: t!(l, "answers-never"),
        caption_hidden: true,
        columns: ["answers-column", "answers-why"]
            .map(|key| Column::text(t!(l, key)))
            .into(),
        rows: columns
            .iter()
            .map(|(name, why)| vec![name.clone().into(), why.clone().into()])
            .collect(),
    };
    let view = view! {
        <details class="card">
            <summary>
                <h2>{t!(l, "answers-never")} " (" {columns.len()} ")"</h2>
            </summary>
            <p>{t!(l, "answers-never-help")}</p>
            {table.view()}
        </details>
    };
    Some(view.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> Map {
        let mut faults = Faults::default();
        faults.add("v-1", "Please say what it stands for.");
        Map {
            language: Language::En,
            organization: OrganizationId::from_bits(1),
            instrument: "i".to_owned(),
            instrument_name: "Core".to_owned(),
            file: "{\"a\":\"</textarea><b>\"}".to_owned(),
            tool: "Qualtrics".to_owned(),
            rows: 12,
            is_guess: false,
            is_recalled: true,
            columns: vec![ColumnLine {
                at: 3,
                name: "Q1 <script>".to_owned(),
                help: "1 · 2".to_owned(),
                chosen: "TRU-M1".to_owned(),
                reversed: Some(true),
                apart: false,
            }],
            private: vec![("IPAddress".to_owned(), "who".to_owned())],
            targets: vec![
                (String::new(), "left out".to_owned()),
                ("TRU-M1".to_owned(), "TRU-M1".to_owned()),
            ],
            groups: vec![Group {
                field: None,
                title: "No … Yes".to_owned(),
                options: vec![("1".to_owned(), "No".to_owned())],
                values: vec![ValueLine {
                    field: "v-1".to_owned(),
                    value: "maybe".to_owned(),
                    chosen: String::new(),
                }],
            }],
            places: Vec::new(),
            departments: vec![("S".to_owned(), "Sales".to_owned())],
            everybody: "S".to_owned(),
            faults,
        }
    }

    #[test]
    fn what_is_open_stands_beside_its_value_and_nothing_leaves_its_field() {
        let page = map(&model());
        let html = render::fragment(|| page.main);
        assert!(html.contains("href=\"#f-v-1\""), "{html}");
        assert!(html.contains("id=\"f-v-1-error\""), "{html}");
        assert!(!html.contains("<script>"), "{html}");
        assert!(!html.contains("</textarea><b>"), "{html}");
        assert!(html.contains("value=\"TRU-M1\" selected"), "{html}");
        assert!(html.contains("value=\"S\" selected"), "{html}");
        assert!(html.contains("IPAddress"), "{html}");
    }

    #[test]
    fn lists_that_would_be_endless_become_fields_for_codes() {
        let mut model = model();
        model.targets = (0..20_000)
            .map(|n| (n.to_string(), n.to_string()))
            .collect();
        model.columns.push(ColumnLine {
            at: 4,
            name: "Q2".to_owned(),
            help: String::new(),
            chosen: String::new(),
            reversed: None,
            apart: false,
        });
        let page = map(&model);
        let html = render::fragment(|| page.main);
        assert!(
            html.contains("<input type=\"text\" id=\"f-column-3\""),
            "{html:.2000}"
        );
        assert!(html.len() < 100_000);
    }
}
