//! Questions that enter no scale, over the whole organization: what was chosen, ranked, divided, typed as a number, what some
//! people say of their own work, and which channels help.

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
    questions
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
            <section class="card" id="asked">
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

fn points_table(language: Language, caption: String, first: String, rows: Vec<Vec<Cell>>) -> Table {
    Table {
        caption,
        caption_hidden: true,
        columns: vec![
            Column::text(first),
            Column::numbers(t!(language, "method-people")),
            Column::numbers(t!(language, "asked-points")),
            Column::numbers(t!(language, "asked-interval")),
        ],
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
        return vec![name.into(), people, hidden(), "–".into()];
    };
    let interval = interval.map_or_else(
        || "–".to_owned(),
        |(low, high)| format::range(&points(low), &points(high)),
    );
    vec![name.into(), people, points(mean).into(), interval.into()]
}

/// Which channels people use, and whether they help; those that many use and that hinder are marked.
fn channels_of(language: Language, inventory: &ChannelsEvidence) -> Question {
    let hidden = || Cell::Hidden(t!(language, "hidden-words"));
    let mut notes = vec![t!(language, "asked-channels-note")];
    notes.extend(inventory.load.map(|load| {
        let share = format::percent(language, load);
        t!(language, "asked-channels-load", share = share)
    }));
    let table = (inventory.n > 0).then(|| Table {
        caption: t!(
            language,
            "asked-people",
            n = format::whole(language, i64::from(inventory.n))
        ),
        caption_hidden: false,
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
                let reach = channel.reach.map(|reach| format::percent(language, reach));
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
                    reach.map_or_else(hidden, Cell::from),
                    help.map_or_else(hidden, Cell::from),
                    mark.into(),
                ]
            })
            .collect(),
    });
    Question {
        title: inventory.text.text(language).to_owned(),
        notes,
        table,
    }
}

fn question(language: Language, asked: &AskedEvidence) -> Question {
    let table = (asked.n > 0).then(|| Table {
        caption: t!(
            language,
            "asked-people",
            n = format::whole(language, i64::from(asked.n))
        ),
        caption_hidden: false,
        columns: vec![
            Column::text(t!(language, "asked-answer")),
            Column::numbers(figure(language, asked.kind)),
            Column::numbers(t!(language, "asked-interval")),
        ],
        rows: asked
            .parts
            .iter()
            .map(|part| row(language, asked.kind, part))
            .collect(),
    });
    let of_some = asked.of_some.then(|| t!(language, "asked-of-some"));
    Question {
        title: asked.text.text(language).to_owned(),
        notes: of_some.into_iter().collect(),
        table,
    }
}

fn row(language: Language, kind: AskedKind, part: &AskedPart) -> Vec<Cell> {
    let label = label(language, kind, part);
    let written = |figure: f64| match kind {
        AskedKind::Chosen | AskedKind::Ticked | AskedKind::Cells => {
            format::percent(language, figure)
        }
        AskedKind::Number | AskedKind::Ranked | AskedKind::Divided | AskedKind::NowAndPreferred => {
            format::number(language, figure, 1)
        }
        AskedKind::Statement | AskedKind::Rows => format::number(language, figure, 0),
    };
    let Some(figure) = part.figure else {
        let hidden = || Cell::Hidden(t!(language, "hidden-words"));
        return vec![label.into(), hidden(), "–".into()];
    };
    let interval = part.interval.map_or_else(
        || "–".to_owned(),
        |(low, high)| format::range(&written(low), &written(high)),
    );
    vec![label.into(), written(figure).into(), interval.into()]
}
