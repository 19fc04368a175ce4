//! A file of answers and its columns: which tool wrote it, where its headers end, and what stands below them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    AnswersError, Encoding, MAX_COLUMNS, MAX_ROWS,
    private::{Private, by_name, by_values},
    table,
};

/// A tool that a file of answers comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// Two or three header lines: names, questions, `{"ImportId":…}`.
    Qualtrics,
    /// Codes such as `G01Q02[SQ001]`, or questions.
    LimeSurvey,
    /// One row for each person, questions as headers, `…_COMMENT` beside them.
    Glint,
    /// Google or Microsoft Forms: a time stamp, then questions as headers.
    Forms,
    /// A table with one header line.
    Table,
}

impl Tool {
    /// Its name; a table has none of its own.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Qualtrics => "Qualtrics",
            Self::LimeSurvey => "LimeSurvey",
            Self::Glint => "Viva Glint",
            Self::Forms => "Forms",
            Self::Table => "CSV",
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its name, as in the first header line.
    pub name: String,
    /// The question, where a header line of its own gives it; else empty.
    pub question: String,
    /// Why it is empty here whatever the file held.
    pub private: Option<Private>,
}

/// A file of answers without anything that says who answered. Serialized, it is what travels from page to page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerFile {
    /// Who wrote it.
    pub tool: Tool,
    /// How its bytes were read.
    pub encoding: Encoding,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Previews and tests that its tool marks as such; they are not among the rows.
    pub previews: usize,
    // Each as long as `columns`; sorted, so that their order says nothing.
    rows: Vec<Vec<String>>,
}

impl AnswerFile {
    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// A file that is too large, no text, broken or without answers.
    pub fn read(bytes: &[u8]) -> Result<Self, AnswersError> {
        let cells = table::read(bytes)?;
        let names = &cells.rows[0].1;
        let (tool, headers) = sniff(&cells.rows);
        let questions = (headers > 1).then(|| &cells.rows[1].1);
        let mut rows: Vec<Vec<String>> = cells.rows[headers..]
            .iter()
            .map(|(_, row)| row.clone())
            .collect();
        let all = rows.len();
        if let Some(marks) = preview_marks(tool, names) {
            let is_test = |row: &Vec<String>| marks.iter().any(|(at, mark)| mark(&row[*at]));
            // Who has nothing but tests wants to see how this goes.
            if !rows.iter().all(is_test) {
                rows.retain(|row| !is_test(row));
            }
        }
        let previews = all - rows.len();
        if rows.is_empty() {
            return Err(AnswersError::Empty);
        }
        if rows.len() > MAX_ROWS {
            return Err(AnswersError::TooManyRows);
        }
        let columns: Vec<Column> = names
            .iter()
            .enumerate()
            .map(|(at, name)| Column {
                name: name.clone(),
                question: questions
                    .map(|row| row[at].clone())
                    .filter(|question| question != name)
                    .unwrap_or_default(),
                private: by_name(tool, name).or_else(|| by_values(&rows, at)),
            })
            .collect();
        for row in &mut rows {
            for (cell, column) in row.iter_mut().zip(&columns) {
                if column.private.is_some() {
                    cell.clear();
                }
            }
        }
        rows.sort_unstable();
        Ok(Self {
            tool,
            encoding: cells.encoding,
            columns,
            previews,
            rows,
        })
    }

    /// The file as it travels, as JSON.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Self::to_text`] wrote; `None` for anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut file: Self = serde_json::from_str(text).ok()?;
        let width = file.columns.len();
        let fits = !file.rows.is_empty()
            && file.rows.len() <= MAX_ROWS
            && (1..=MAX_COLUMNS).contains(&width)
            && file.rows.iter().all(|row| row.len() == width);
        if !fits {
            return None;
        }
        for row in &mut file.rows {
            for (cell, column) in row.iter_mut().zip(&file.columns) {
                if column.private.is_some() {
                    cell.clear();
                }
            }
        }
        file.rows.sort_unstable();
        Some(file)
    }

    /// What two files of one shape have in common: tool and names of columns.
    pub fn shape(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|c| c.name.as_str()).collect();
        serde_json::to_string(&(self.tool, names)).unwrap_or_default()
    }

    /// How many rows hold answers.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row; never of a file that was read.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// What stands in a column, each value once with how often, the most frequent first; blanks are left out.
    pub fn values(&self, column: usize) -> Vec<(&str, usize)> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for row in &self.rows {
            if let Some(cell) = row.get(column).filter(|cell| !cell.is_empty()) {
                *counts.entry(cell).or_default() += 1;
            }
        }
        let mut values: Vec<_> = counts.into_iter().collect();
        values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        values
    }
}

/// The tool, and how many header lines there are.
fn sniff(rows: &[(usize, Vec<String>)]) -> (Tool, usize) {
    let is_import_ids = |row: usize| {
        rows.get(row).is_some_and(|(_, cells)| {
            let marked = |cell: &&String| cell.starts_with('{') && cell.contains("ImportId");
            cells.iter().filter(marked).count() * 2 > cells.len()
        })
    };
    if is_import_ids(2) {
        return (Tool::Qualtrics, 3);
    }
    if is_import_ids(1) {
        return (Tool::Qualtrics, 2);
    }
    let names: Vec<String> = rows[0].1.iter().map(|name| squeezed(name)).collect();
    let has = |wanted: &[&str]| {
        wanted
            .iter()
            .filter(|w| names.iter().any(|n| n == *w))
            .count()
    };
    if has(&[
        "responseid",
        "startdate",
        "enddate",
        "ipaddress",
        "finished",
        "recordeddate",
        "distributionchannel",
    ]) >= 3
    {
        // The second line is one of questions if its dates are none.
        let dates = names
            .iter()
            .position(|name| name == "startdate" || name == "enddate");
        let is_header = dates.is_some_and(|at| {
            rows[1].1[at].chars().any(char::is_alphabetic)
                && !rows[1].1[at].chars().any(|c| c.is_ascii_digit())
        });
        return (Tool::Qualtrics, 1 + usize::from(is_header));
    }
    let starts = |word: &str| names.iter().any(|name| name.starts_with(word));
    let is_lime = has(&["submitdate", "lastpage", "startlanguage", "seed"]) >= 2
        || has(&[
            "datesubmitted",
            "startlanguage",
            "lastpage",
            "datumabgeschickt",
            "letzteseite",
            "startsprache",
            "fechadeenvio",
            "datedesoumission",
        ]) >= 2
        || (starts("submitdate") && starts("startlanguage"));
    if is_lime {
        return (Tool::LimeSurvey, 1);
    }
    if starts("surveycycle")
        || names
            .iter()
            .any(|name| name.ends_with("comment") && name.len() > 20)
    {
        return (Tool::Glint, 1);
    }
    let is_forms = names
        .first()
        .is_some_and(|first| FORMS_FIRST.contains(&first.as_str()))
        || has(FORMS_TIMES) >= 2;
    (if is_forms { Tool::Forms } else { Tool::Table }, 1)
}

/// First headers of Google Forms.
const FORMS_FIRST: &[&str] = &["timestamp", "zeitstempel", "marcatemporal", "horodateur"];
/// Headers of Microsoft Forms.
const FORMS_TIMES: &[&str] = &[
    "starttime",
    "completiontime",
    "startzeit",
    "fertigstellungszeit",
    "horadeinicio",
    "horadefinalizacion",
    "heurededebut",
    "heuredefin",
];

type Mark = fn(&str) -> bool;

/// Columns in which Qualtrics marks previews, tests and spam.
fn preview_marks(tool: Tool, names: &[String]) -> Option<Vec<(usize, Mark)>> {
    (tool == Tool::Qualtrics).then(|| {
        let mut marks: Vec<(usize, Mark)> = Vec::new();
        for (at, name) in names.iter().enumerate() {
            match squeezed(name).as_str() {
                // 1, 2 and 8 of the numeric export; 16 and above are offline and other true answers.
                "status" => marks.push((at, |cell| {
                    let word = cell.to_lowercase();
                    matches!(word.as_str(), "1" | "2" | "8" | "9" | "spam")
                        || word.contains("preview")
                        || word.contains("test")
                })),
                "distributionchannel" => {
                    marks.push((at, |cell| cell.eq_ignore_ascii_case("preview")));
                }
                _ => {}
            }
        }
        marks
    })
}

/// Letters and digits only, lower case, without accents that people leave out.
pub(super) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'á' | 'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'î' | 'ï' => 'i',
            'ó' | 'ô' => 'o',
            'ú' | 'ù' | 'û' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            other => other,
        })
        .collect()
}
