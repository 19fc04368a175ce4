//! The result as one table for programs: a row for each group, dimension and construct, then the two indices of the
//! group (`~index`), at the end a row for each answer to a question that enters no scale. Column names stay; new ones come
//! last (`surveys/REFERENCE.md`).

use surveys::{
    language::Language,
    published::{
        AgainstRest, Estimate, Figures, Group, Index, MeanOrBand, Published, ScaleCell, Shares,
        Shrunk,
    },
};

use super::{CONSTRUCTS, asked, construct_code, groups, wording_code};

/// What stands in place of a dimension in the rows of an index.
pub const INDEX: &str = "~index";

/// The columns, in order. Programs know them by name.
pub const COLUMNS: [&str; 37] = [
    "department",
    "name",
    "headcount",
    "sheets",
    "dimension",
    "construct",
    "n",
    "mean_points",
    "mean_low_points",
    "mean_high_points",
    "interval_low_points",
    "interval_high_points",
    "sd_points",
    "favourable",
    "neutral",
    "unfavourable",
    "rwg_uniform",
    "rwg_skewed",
    "shrunk_points",
    "shrunk_low_points",
    "shrunk_high_points",
    "rest_difference_points",
    "rest_low_points",
    "rest_high_points",
    "rest_wording",
    "level_1",
    "level_2",
    "level_3",
    "level_4",
    "level_5",
    "collected_with",
    "question",
    "answer",
    "figure_of",
    "figure",
    "figure_low",
    "figure_high",
];

/// Columns that name the group; a hidden one has no others.
const HEAD: usize = 3;
/// Where the number of people stands.
const N: usize = 6;
/// Where the tool is named that collected the answers; behind it come the columns of questions.
const COLLECTED_WITH: usize = 30;

/// The table. What is hidden is an empty cell.
///
/// # Errors
/// When the table cannot be put together, which is a fault of ours.
pub fn table(published: &Published) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    // Only names go into this file, which are the same in every language.
    let asked = asked::rows(published, Language::En).into_iter();
    let asked = asked.map(|row| of_asked(&published.organization, row));
    for mut record in groups(published).flat_map(records).chain(asked) {
        if let Some(origin) = &published.origin {
            record[COLLECTED_WITH] = inert(&origin.tool);
        }
        writer.write_record(&record)?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

fn records(group: &Group) -> Vec<Vec<String>> {
    let record = |cells: Vec<String>| -> Vec<String> {
        let mut record = head(group).to_vec();
        record.extend(cells);
        record.resize(COLUMNS.len(), String::new());
        record
    };
    let Some(figures) = group.figures.shown() else {
        return vec![record(Vec::new())];
    };
    let scales = figures.scales.iter().map(|scale| of_scale(figures, scale));
    let indices = CONSTRUCTS.into_iter().filter_map(|construct| {
        let index = figures.index(construct)?;
        Some(of_index(figures, construct_code(construct), index))
    });
    scales.chain(indices).map(record).collect()
}

fn head(group: &Group) -> [String; HEAD] {
    [
        inert(&group.code),
        inert(&group.name),
        group.headcount.to_string(),
    ]
}

/// A figure of a question that enters no scale.
fn of_asked(organization: &Group, row: asked::Row) -> Vec<String> {
    let mut record = head(organization).to_vec();
    record.resize(COLUMNS.len(), String::new());
    record[N] = row.n.map_or_else(String::new, |n| n.to_string());
    let cells = [
        inert(&row.question),
        inert(&row.answer),
        row.kind.to_owned(),
        number(row.figure),
        number(row.interval.map(|(low, _)| low)),
        number(row.interval.map(|(_, high)| high)),
    ];
    record.splice(COLLECTED_WITH + 1.., cells);
    record
}

fn of_scale(figures: &Figures, scale: &ScaleCell) -> Vec<String> {
    let mut cells = vec![
        figures.sheets.to_string(),
        inert(&scale.dimension),
        construct_code(scale.construct).to_owned(),
    ];
    if let Some(estimate) = scale.estimate.shown() {
        cells.extend(of_estimate(estimate));
    }
    cells
}

fn of_estimate(estimate: &Estimate) -> Vec<String> {
    let (mean, low, high) = match estimate.mean {
        MeanOrBand::Mean(mean) => (Some(mean), None, None),
        MeanOrBand::Band(low, high) => (None, Some(low), Some(high)),
    };
    let shares = |part: fn(&Shares) -> f64| estimate.shares.as_ref().map(part);
    let shrunk = |part: fn(&Shrunk) -> f64| estimate.shrunk.as_ref().map(part);
    let mut cells = vec![estimate.n.to_string()];
    cells.extend(
        [
            mean,
            low,
            high,
            estimate.interval.map(|(low, _)| low),
            estimate.interval.map(|(_, high)| high),
            estimate.sd,
            shares(|shares| shares.favourable),
            shares(|shares| shares.neutral),
            shares(|shares| shares.unfavourable),
            estimate.rwg_uniform,
            estimate.rwg_skewed,
            shrunk(|shrunk| shrunk.mean),
            shrunk(|shrunk| shrunk.interval.0),
            shrunk(|shrunk| shrunk.interval.1),
        ]
        .map(number),
    );
    cells.extend(of_rest(estimate.against_rest));
    cells
}

fn of_index(figures: &Figures, construct: &str, index: &Index) -> Vec<String> {
    let mut cells = vec![
        figures.sheets.to_string(),
        INDEX.to_owned(),
        construct.to_owned(),
        String::new(),
        number(Some(index.mean)),
        String::new(),
        String::new(),
        number(index.interval.map(|(low, _)| low)),
        number(index.interval.map(|(_, high)| high)),
    ];
    // Neither spread nor shares, agreement or pull are told of an index.
    cells.resize(COLLECTED_WITH - HEAD - REST - LEVELS, String::new());
    cells.extend(of_rest(index.against_rest));
    let levels = index.level_probability.iter().flatten();
    cells.extend(levels.map(|share| number(Some(*share))));
    cells
}

const REST: usize = 4;
const LEVELS: usize = 5;

fn of_rest(against: Option<AgainstRest>) -> [String; REST] {
    [
        number(against.map(|known| known.difference)),
        number(against.map(|known| known.interval.0)),
        number(against.map(|known| known.interval.1)),
        against.map_or_else(String::new, |known| wording_code(known.wording).to_owned()),
    ]
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// A text that no spreadsheet takes for a formula: an apostrophe before what could begin one.
pub fn inert(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{text}")
        }
        _ => text.to_owned(),
    }
}
