use std::{collections::BTreeSet, io::Cursor, sync::Arc};

use app::t;
use calamine::{Data, Reader as _, Xlsx};
use surveys::{
    language::Language,
    published::{Group, MeanOrBand, Published},
};

use super::{
    Export, asked, construct_code,
    csv::{COLUMNS, INDEX, inert, table},
    groups,
    sheets::{self, Sheet, Value},
    workbook,
};
use crate::{cli::reference, reports::fixture};

fn export(published: &Published, language: Language) -> Export<'_> {
    Export {
        published,
        wave: "=Spring",
        closed: Some("14 May 2026"),
        released: "20 May 2026",
        released_ms: 1_779_235_200_000,
        language,
        open_links: false,
    }
}

/// The cells of a sheet as an independent reader sees them.
fn read(bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(name).unwrap();
    assert_eq!(range.start(), Some((0, 0)), "{name}");
    range.rows().map(<[Data]>::to_vec).collect()
}

fn fits(data: &Data, value: &Value, hidden: &str) -> bool {
    let number = match value {
        Value::Empty => return *data == Data::Empty,
        Value::Hidden => return *data == Data::String(hidden.to_owned()),
        Value::Text(text) => return *data == Data::String(text.clone()),
        Value::Count(count) => f64::from(*count),
        Value::Points(number)
        | Value::Difference(number)
        | Value::Share(number)
        | Value::Figure(number)
        | Value::Chance(number) => *number,
    };
    // The file holds 16 digits.
    matches!(data, Data::Float(read) if (read - number).abs() < 1e-9)
}

#[test]
fn another_program_reads_what_the_sheets_say() {
    another_program_reads(&fixture::published());
    another_program_reads(&fixture::published_with_questions());
    another_program_reads(&fixture::published_without_scores());
}

fn another_program_reads(published: &Published) {
    for language in Language::ALL {
        let export = export(published, language);
        let bytes = workbook::write(&export).unwrap();
        let hidden = t!(language, "hidden-words");
        let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
        let sheets = sheets::all(&export);
        let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
        assert_eq!(book.sheet_names(), names);
        for sheet in &sheets {
            let rows = read(&bytes, &sheet.name);
            let heads: Vec<Data> = sheet
                .columns
                .iter()
                .map(|column| Data::String(column.head.clone()))
                .collect();
            assert_eq!(rows[0], heads, "{language} {}", sheet.name);
            assert_eq!(
                rows.len(),
                sheet.rows.len() + 1,
                "{language} {}",
                sheet.name
            );
            for (read, row) in rows[1..].iter().zip(&sheet.rows) {
                assert_eq!(row.len(), sheet.columns.len(), "{}: {row:?}", sheet.name);
                for (data, value) in read.iter().zip(row) {
                    assert!(
                        fits(data, value, &hidden),
                        "{}: {data:?} for {value:?}",
                        sheet.name
                    );
                }
            }
        }
    }
}

/// The place of a column by the key of its head.
fn place(sheet: &Sheet, key: &str) -> usize {
    let head = t!(Language::En, key);
    sheet
        .columns
        .iter()
        .position(|column| column.head == head)
        .unwrap_or_else(|| panic!("{}: no column {head}", sheet.name))
}

fn scores(published: &Published) -> Sheet {
    sheets::all(&export(published, Language::En)).swap_remove(1)
}

#[test]
fn the_scores_are_those_of_the_document() {
    let published = fixture::published();
    let sheet = scores(&published);
    let (points, views) = (
        place(&sheet, "export-points"),
        place(&sheet, "department-views"),
    );
    let mut rows = sheet.rows.iter();
    for group in groups(&published) {
        let Some(figures) = group.figures.shown() else {
            rows.next();
            continue;
        };
        for scale in &figures.scales {
            let row = rows.next().unwrap();
            assert_eq!(row[0], Value::Text(group.code.clone()));
            let Some(estimate) = scale.estimate.shown() else {
                assert_eq!(row[points], Value::Hidden);
                continue;
            };
            let expected = match estimate.mean {
                MeanOrBand::Mean(mean) => Value::Points(mean),
                MeanOrBand::Band(..) => Value::Empty,
            };
            assert_eq!(row[points], expected);
            let shared = estimate.rwg_uniform.map(|rwg| rwg >= 0.70);
            let words = match shared {
                Some(true) => Value::Text("shared view".to_owned()),
                Some(false) => Value::Text("mixed views".to_owned()),
                None => Value::Empty,
            };
            assert_eq!(row[views], words);
        }
    }
    assert_eq!(rows.next(), None);
}

fn hidden_groups(published: &Published) -> Vec<&Group> {
    groups(published)
        .filter(|group| !group.figures.is_shown())
        .collect()
}

/// Whether a cell tells something beyond the name of its row.
fn is_figure(value: &Value) -> bool {
    !matches!(value, Value::Empty | Value::Hidden | Value::Text(_))
}

#[test]
fn a_hidden_group_has_its_name_its_people_and_the_fixed_words() {
    let published = fixture::published();
    let hidden = hidden_groups(&published);
    assert!(!hidden.is_empty());
    let sheets = sheets::all(&export(&published, Language::En));
    for group in hidden {
        let code = Value::Text(group.code.clone());
        let of_group = |sheet: &&Sheet| sheet.rows.iter().any(|row| row[0] == code);
        assert_eq!(
            sheets.iter().filter(of_group).count(),
            2,
            "scores and indices"
        );
        for sheet in sheets.iter().filter(of_group) {
            let rows: Vec<&Vec<Value>> = sheet.rows.iter().filter(|row| row[0] == code).collect();
            assert_eq!(rows.len(), 1, "{}", sheet.name);
            let figures: Vec<&Value> = rows[0].iter().filter(|value| is_figure(value)).collect();
            assert_eq!(figures, [&Value::Count(group.headcount)], "{}", sheet.name);
            assert!(rows[0].contains(&Value::Hidden), "{}", sheet.name);
        }
    }
}

#[test]
fn a_result_that_is_hidden_as_a_whole_has_no_figure() {
    // Too few answers for anything: only names, people and the contract remain.
    let published = fixture::published_of(200);
    assert!(!published.organization.figures.is_shown());
    for sheet in sheets::all(&export(&published, Language::En)) {
        let is_about = sheet.name == t!(Language::En, "export-sheet-about");
        for row in &sheet.rows {
            let figures = row.iter().filter(|value| is_figure(value)).count();
            assert!(figures <= 1, "{}: {row:?}", sheet.name);
            assert!(
                is_about || figures == 0 || row.contains(&Value::Hidden),
                "{}: {row:?}",
                sheet.name
            );
        }
    }
    let csv = String::from_utf8(table(&published).unwrap()).unwrap();
    assert!(
        csv.lines()
            .skip(1)
            .all(|line| line.ends_with(&",".repeat(COLUMNS.len() - 3)))
    );
}

#[test]
fn sheets_have_names_that_a_spreadsheet_takes() {
    let published = fixture::published();
    for language in Language::ALL {
        let sheets = sheets::all(&export(&published, language));
        let names: BTreeSet<String> = sheets
            .iter()
            .map(|sheet| sheet.name.to_lowercase())
            .collect();
        assert_eq!(names.len(), sheets.len(), "{language}");
        for sheet in sheets {
            assert!(sheet.name.chars().count() <= 31, "{}", sheet.name);
            assert!(!sheet.name.contains(['[', ']', ':', '*', '?', '/', '\\']));
        }
    }
}

#[test]
fn a_text_never_becomes_a_formula() {
    let published = fixture::published();
    let bytes = workbook::write(&export(&published, Language::En)).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert_eq!(formulas.used_cells().count(), 0, "{name}");
    }
}

#[test]
fn two_downloads_are_the_same_bytes() {
    let published = fixture::published();
    let write = || workbook::write(&export(&published, Language::Fr)).unwrap();
    assert!(write() == write());
}

/// The table as records by column.
fn records(published: &Arc<Published>) -> Vec<csv::StringRecord> {
    let bytes = table(published).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    assert_eq!(
        reader.headers().unwrap(),
        &csv::StringRecord::from(COLUMNS.to_vec())
    );
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn the_table_keeps_its_columns_and_tells_what_the_document_shows() {
    assert_eq!(
        COLUMNS[..12],
        [
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
        ]
    );
    let published = fixture::published();
    let column = |name: &str| COLUMNS.iter().position(|known| *known == name).unwrap();
    let records = records(&published);
    // Questions without a scale come last, and have a test of their own.
    let of_scales = |record: &&csv::StringRecord| record[column("question")].is_empty();
    let mut left = records.iter().filter(of_scales);
    for group in groups(&published) {
        let Some(figures) = group.figures.shown() else {
            let record = left.next().unwrap();
            assert_eq!(&record[0], inert(&group.code));
            assert!(record.iter().skip(3).all(str::is_empty), "{record:?}");
            continue;
        };
        for scale in &figures.scales {
            let record = left.next().unwrap();
            assert_eq!(&record[column("dimension")], scale.dimension);
            assert_eq!(
                &record[column("construct")],
                construct_code(scale.construct)
            );
            let estimate = scale.estimate.shown();
            let told =
                |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
            assert_eq!(
                &record[column("rwg_skewed")],
                told(estimate.and_then(|estimate| estimate.rwg_skewed))
            );
            assert_eq!(
                &record[column("favourable")],
                told(estimate.and_then(|estimate| Some(estimate.shares?.favourable)))
            );
        }
        for index in [&figures.maturity_index, &figures.readiness_index] {
            let Some(index) = index else { continue };
            let record = left.next().unwrap();
            assert_eq!(&record[column("dimension")], INDEX);
            assert_eq!(&record[column("mean_points")], index.mean.to_string());
            let second = index
                .level_probability
                .as_ref()
                .map(|levels| levels[1].to_string());
            assert_eq!(&record[column("level_2")], second.unwrap_or_default());
        }
    }
    assert_eq!(left.next(), None);
}

#[test]
fn every_column_of_the_table_is_documented() {
    let named: BTreeSet<String> = reference::keys("results.csv").into_keys().collect();
    let written: BTreeSet<String> = COLUMNS.iter().map(|column| (*column).to_owned()).collect();
    assert_eq!(named, written);
}

#[test]
fn what_could_be_a_formula_is_made_inert() {
    assert_eq!(inert("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
    assert_eq!(inert("＝1+1"), "'＝1+1");
    assert_eq!(inert("Sales"), "Sales");
}

#[test]
fn questions_beside_the_scales_have_a_sheet() {
    let published = fixture::published_with_questions();
    let export = export(&published, Language::En);
    let sheets = sheets::all(&export);
    let name = t!(Language::En, "export-sheet-asked");
    let asked = sheets.iter().find(|sheet| sheet.name == name).unwrap();
    let row = |code: &str| {
        let of = |row: &&Vec<Value>| row[0] == Value::Text(code.to_owned());
        asked.rows.iter().filter(of).collect::<Vec<_>>()
    };
    assert_eq!(row("HOURS")[0][5], Value::Points(3.0));
    assert_eq!(row("WORTH").len(), 4);
    let hidden = row("TOOLS")
        .into_iter()
        .filter(|row| row[5] == Value::Hidden);
    assert!(hidden.count() > 0);
    assert!(
        row("WISHES")
            .iter()
            .all(|row| row[4] == Value::Empty && row[5] == Value::Hidden)
    );
}

#[test]
fn without_scores_there_is_no_sheet_of_them() {
    let published = fixture::published_without_scores();
    let names = sheets::all(&export(&published, Language::En)).into_iter();
    let names: Vec<String> = names.map(|sheet| sheet.name).collect();
    assert_eq!(names, ["Summary", "Questions", "About"]);
}

#[test]
fn the_table_tells_each_answer_to_a_question_without_a_scale() {
    let published = fixture::published_without_scores();
    let column = |name: &str| COLUMNS.iter().position(|known| *known == name).unwrap();
    let records = records(&published);
    let of = |question: &str| {
        let is_of = |record: &&csv::StringRecord| &record[column("question")] == question;
        records.iter().filter(is_of).collect::<Vec<_>>()
    };
    let place = of("PLACE")[0];
    assert_eq!(&place[column("department")], "~all");
    assert_eq!(&place[column("answer")], "office");
    assert_eq!(&place[column("figure_of")], "chosen");
    assert_eq!(&place[column("n")], "54");
    let share: f64 = place[column("figure")].parse().unwrap();
    assert!((share - 30.0 / 54.0).abs() < 0.01, "{share}");
    assert_eq!(of("WORTH").len(), 4);
    // Too few answered: neither how many nor what.
    for record in of("WISHES") {
        assert!(record[column("n")].is_empty(), "{record:?}");
        assert!(record[column("figure")].is_empty(), "{record:?}");
    }
    // Every kind is named as in the document.
    let evidence = published.evidence.shown().unwrap();
    for question in &evidence.asked {
        let kind = serde_json::to_value(question.kind).unwrap();
        assert_eq!(kind, asked::code(question.kind));
    }
}
