//! Questions that enter no scale, over the whole organization: what was chosen, ranked, divided, typed as a number, what some
//! people say of their own work, and which channels help.

use std::collections::HashMap;

use leptos::prelude::*;
use surveys::{
    instrument::Construct,
    language::Language,
    published::{
        MeanOrBand, Published,
        evidence::{ApartIndex, AskedEvidence, AskedKind, AskedPart, ChannelsEvidence, Evidence},
    },
};

use crate::{
    components::table::{Cell, Column, Table},
    t,
    text::format,
};

/// The dimension that Sponsor Strength stands beside (MODEL §10).
const LEADERSHIP: &str = "leadership";

/// In place of a range, where there is none.
const NONE: &str = "–";

/// A question with what was answered.
pub struct Question {
    /// What people read.
    pub title: String,
    /// What is to be known beside the figures.
    pub notes: Vec<String>,
    /// Its figures; `None` where too few answered.
    pub table: Option<Table>,
}

/// Every such question; none where the organization may not be shown.
pub fn questions(language: Language, published: &Published) -> Vec<Question> {
    let Some(evidence) = published.evidence.shown() else {
        return Vec::new();
    };
    let mut questions: Vec<Question> = indices(language, published, evidence).into_iter().collect();
    // Statements in a row are read in one table.
    let is_statement = |asked: &AskedEvidence| asked.kind == AskedKind::Statement;
    let runs = evidence.asked.chunk_by(|one, next| {
        is_statement(one) && is_statement(next) && one.of_some == next.of_some
    });
    for run in runs {
        if is_statement(&run[0]) {
            questions.push(statements(language, run));
        } else {
            questions.extend(run.iter().map(|asked| question(language, asked)));
        }
    }
    let channels = evidence.channels.iter();
    questions.extend(channels.map(|inventory| channels_of(language, inventory)));
    tell_apart(&mut questions);
    questions
}

/// Tables are found by their names, and some questions are called alike: the second of them is counted.
fn tell_apart(questions: &mut [Question]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for table in questions.iter_mut().filter_map(|of| of.table.as_mut()) {
        let times = seen.entry(table.caption.clone()).or_default();
        *times += 1;
        if *times > 1 {
            table.caption = format!("{} ({times})", table.caption);
        }
    }
}

/// How many of these questions are told, and how many there are.
pub fn counted(published: &Published) -> (usize, usize) {
    let Some(evidence) = published.evidence.shown() else {
        return (0, 0);
    };
    let asked = evidence.asked.iter().map(|asked| asked.n);
    let people = asked.chain(evidence.channels.iter().map(|inventory| inventory.n));
    let told = people.clone().filter(|n| *n > 0).count();
    (told, people.count())
}

/// What stands above them: beside scores they are what else was asked, without any they are the result.
pub fn title(language: Language, published: &Published) -> String {
    if published.is_scored() {
        t!(language, "asked-title")
    } else {
        t!(language, "asked-title-own")
    }
}

/// What is shown and what is not.
pub fn note(language: Language, published: &Published) -> String {
    let minimum = published.contract.min_group();
    t!(language, "asked-note", minimum = minimum)
}

/// What the figures of a question are.
pub fn figure(language: Language, kind: AskedKind) -> String {
    match kind {
        AskedKind::Chosen | AskedKind::Ticked | AskedKind::Cells => t!(language, "asked-share"),
        AskedKind::Number => t!(language, "asked-mean"),
        AskedKind::Ranked => t!(language, "asked-worth"),
        AskedKind::Divided => t!(language, "asked-given"),
        AskedKind::NowAndPreferred | AskedKind::Statement | AskedKind::Rows => {
            t!(language, "asked-points")
        }
    }
}

/// What a figure is of.
pub fn label(language: Language, kind: AskedKind, part: &AskedPart) -> String {
    match part.code.as_str() {
        "now" if kind == AskedKind::NowAndPreferred => t!(language, "survey-now"),
        "preferred" if kind == AskedKind::NowAndPreferred => t!(language, "survey-preferred"),
        _ if part.label.0.is_empty() => t!(language, "asked-mean"),
        _ => part.label.text(language).to_owned(),
    }
}

/// One table per question; nothing where none was asked.
pub(super) fn section(language: Language, published: &Published) -> Option<AnyView> {
    let questions = questions(language, published);
    if questions.is_empty() {
        return None;
    }
    let questions: Vec<_> = questions
        .into_iter()
        .map(|question| {
            let notes: Vec<_> = question
                .notes
                .into_iter()
                .map(|note| view! { <p class="soft">{note}</p> })
                .collect();
            let figures = question.table.map_or_else(
                || view! { <p class="soft">{t!(language, "asked-few")}</p> }.into_any(),
                |table| table.view().into_any(),
            );
            view! {
                <h3>{question.title}</h3>
                {notes}
                {figures}
            }
        })
        .collect();
    Some(
        view! {
            <section class="card questions" id="asked">
                <h2>{title(language, published)}</h2>
                <p class="soft">{note(language, published)}</p>
                {questions}
            </section>
        }
        .into_any(),
    )
}

/// What some people say of their own work, beside what everybody sees of leaders.
fn indices(language: Language, published: &Published, evidence: &Evidence) -> Option<Question> {
    if evidence.indices.is_empty() {
        return None;
    }
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for of in &evidence.indices {
        let name = match of.index {
            ApartIndex::Sponsor => t!(language, "asked-index-sponsor"),
            ApartIndex::Conversation => t!(language, "asked-index-conversation"),
        };
        rows.push(points_row(language, name, of.n, of.mean, of.interval));
        let beside = match of.index {
            ApartIndex::Sponsor => leadership(language, published),
            ApartIndex::Conversation => None,
        };
        rows.extend(beside);
    }
    Some(Question {
        title: t!(language, "asked-indices"),
        notes: vec![t!(language, "asked-indices-note")],
        table: Some(points_table(
            language,
            t!(language, "asked-indices"),
            t!(language, "asked-about"),
            rows,
        )),
    })
}

/// How all staff see what leaders do, as far as it is told.
fn leadership(language: Language, published: &Published) -> Option<Vec<Cell>> {
    let figures = published.organization.figures.shown()?;
    let mut scales = figures.scales.iter();
    let scale =
        scales.find(|of| of.dimension == LEADERSHIP && of.construct == Construct::Maturity)?;
    let estimate = scale.estimate.shown()?;
    let mean = match estimate.mean {
        MeanOrBand::Mean(mean) => Some(mean),
        MeanOrBand::Band(..) => None,
    };
    let name = t!(language, "asked-index-leadership");
    Some(points_row(
        language,
        name,
        estimate.n,
        mean,
        estimate.interval,
    ))
}

/// Statements that follow each other.
fn statements(language: Language, run: &[AskedEvidence]) -> Question {
    let of_some = run.iter().any(|asked| asked.of_some);
    let title = if of_some {
        t!(language, "asked-statements-of-some")
    } else {
        t!(language, "asked-statements")
    };
    let rows = run
        .iter()
        .map(|asked| {
            let text = asked.text.text(language).to_owned();
            let part = asked.parts.first();
            let figure = part.and_then(|part| part.figure);
            let interval = part.and_then(|part| part.interval);
            points_row(language, text, asked.n, figure, interval)
        })
        .collect();
    Question {
        notes: Vec::new(),
        table: Some(points_table(
            language,
            title.clone(),
            t!(language, "asked-statement"),
            rows,
        )),
        title,
    }
}

fn points_table(
    language: Language,
    caption: String,
    first: String,
    mut rows: Vec<Vec<Cell>>,
) -> Table {
    let mut columns = vec![
        Column::text(first),
        Column::numbers(t!(language, "method-people")),
        Column::numbers(t!(language, "asked-points")),
        Column::numbers(t!(language, "asked-interval")),
    ];
    if rows.iter().all(|row| row[3].words() == NONE) {
        columns.truncate(3);
        for row in &mut rows {
            row.truncate(3);
        }
    }
    Table {
        caption,
        caption_hidden: true,
        columns,
        rows,
    }
}

fn points_row(
    language: Language,
    name: String,
    n: u32,
    mean: Option<f64>,
    interval: Option<(f64, f64)>,
) -> Vec<Cell> {
    let hidden = || Cell::Hidden(t!(language, "hidden-words"));
    let points = |points: f64| format::number(language, points, 0);
    let people = match n {
        0 => hidden(),
        n => format::whole(language, i64::from(n)).into(),
    };
    let Some(mean) = mean else {
        return vec![name.into(), people, hidden(), NONE.into()];
    };
    let interval = interval.map_or_else(
        || NONE.to_owned(),
        |(low, high)| format::range(&points(low), &points(high)),
    );
    let measured = Cell::Measured(points(mean), mean / 100.0);
    vec![name.into(), people, measured, interval.into()]
}

/// Which channels people use, and whether they help; those that many use and that hinder are marked.
fn channels_of(language: Language, inventory: &ChannelsEvidence) -> Question {
    let hidden = || Cell::Hidden(t!(language, "hidden-words"));
    let mut notes = vec![t!(language, "asked-channels-note")];
    notes.extend(inventory.load.map(|load| {
        let share = format::percent(language, load);
        t!(language, "asked-channels-load", share = share)
    }));
    let title = inventory.text.text(language).to_owned();
    notes.extend(people(language, inventory.n));
    let table = (inventory.n > 0).then(|| Table {
        caption: title.clone(),
        caption_hidden: true,
        columns: vec![
            Column::text(t!(language, "asked-channel")),
            Column::numbers(t!(language, "asked-reach")),
            Column::numbers(t!(language, "asked-net-help")),
            Column::text(t!(language, "asked-channel-mark")),
        ],
        rows: inventory
            .channels
            .iter()
            .map(|channel| {
                let reach = channel.reach.map(|reach| {
                    let words = format::percent(language, reach);
                    Cell::Measured(words, reach)
                });
                let help = channel
                    .net_help
                    .map(|help| format::signed_points(language, help));
                let mark = if channel.is_candidate() {
                    t!(language, "asked-channel-candidate")
                } else {
                    String::new()
                };
                vec![
                    channel.label.text(language).to_owned().into(),
                    reach.unwrap_or_else(hidden),
                    help.map_or_else(hidden, Cell::from),
                    mark.into(),
                ]
            })
            .collect(),
    });
    Question {
        title,
        notes,
        table,
    }
}

fn question(language: Language, asked: &AskedEvidence) -> Question {
    let title = asked.text.text(language).to_owned();
    // Below 50 people there are none: a column of dashes tells nothing.
    let has_intervals = asked.parts.iter().any(|part| part.interval.is_some());
    let mut columns = vec![
        Column::text(t!(language, "asked-answer")),
        Column::numbers(figure(language, asked.kind)),
    ];
    columns.extend(has_intervals.then(|| Column::numbers(t!(language, "asked-interval"))));
    let table = (asked.n > 0).then(|| Table {
        caption: title.clone(),
        caption_hidden: true,
        columns,
        rows: asked
            .parts
            .iter()
            .map(|part| row(language, asked, part, has_intervals))
            .collect(),
    });
    let of_some = asked.of_some.then(|| t!(language, "asked-of-some"));
    Question {
        title,
        notes: of_some
            .into_iter()
            .chain(people(language, asked.n))
            .collect(),
        table,
    }
}

/// How many answered, unless they are too few to be told.
fn people(language: Language, n: u32) -> Option<String> {
    let count = format::whole(language, i64::from(n));
    (n > 0).then(|| t!(language, "asked-people", n = count))
}

/// An answer with its figure and, where any answer has one, its range.
fn row(
    language: Language,
    asked: &AskedEvidence,
    part: &AskedPart,
    has_intervals: bool,
) -> Vec<Cell> {
    let label = label(language, asked.kind, part);
    let (words, whole): (fn(Language, f64) -> String, _) = match asked.kind {
        AskedKind::Chosen | AskedKind::Ticked | AskedKind::Cells => (format::percent, Some(1.0)),
        AskedKind::Ranked | AskedKind::Divided | AskedKind::NowAndPreferred => (
            |language, figure| format::number(language, figure, 1),
            Some(100.0),
        ),
        AskedKind::Statement | AskedKind::Rows => (
            |language, figure| format::number(language, figure, 0),
            Some(100.0),
        ),
        AskedKind::Number => (|language, figure| format::number(language, figure, 1), None),
    };
    let figure = match (part.figure, whole) {
        (None, _) => Cell::Hidden(t!(language, "hidden-words")),
        (Some(figure), Some(whole)) => Cell::Measured(words(language, figure), figure / whole),
        (Some(figure), None) => words(language, figure).into(),
    };
    let interval = part.interval.filter(|_| part.figure.is_some()).map_or_else(
        || NONE.to_owned(),
        |(low, high)| format::range(&words(language, low), &words(language, high)),
    );
    let mut cells = vec![label.into(), figure];
    cells.extend(has_intervals.then(|| interval.into()));
    cells
}
