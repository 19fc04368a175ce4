//! Small files of each tool, written here, and files that nobody should send.

mod formats;
mod hostile;
mod laws;
mod numbers;
mod order;
mod repeats;

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use crate::{Entry, Import, Kind, Options, Report, import};

const OLD_LSS: &str = include_str!("../../samples/old.lss");
const NEW_LSS: &str = include_str!("../../samples/new.lss");
const XLSFORM: &str = include_str!("../../samples/form.csv");
const SURVEYJS: &str = include_str!("../../samples/form.json");
const QUALTRICS: &str = include_str!("../../samples/form.qsf");
const SAMPLES: [&str; 5] = [OLD_LSS, NEW_LSS, XLSFORM, SURVEYJS, QUALTRICS];

fn options() -> Options {
    Options {
        name: "my file".to_owned(),
        ..Options::default()
    }
}

/// Imports a text that must come through.
fn taken(source: &str) -> Import {
    import(source.as_bytes(), &options()).unwrap_or_else(|error| panic!("{error}"))
}

/// What a text is refused with.
fn refused(source: impl AsRef<[u8]>) -> String {
    import(source.as_ref(), &options())
        .map(|import| import.report)
        .expect_err("the file was accepted")
        .to_string()
}

/// The questions of a list of the report, as people read them.
fn told(list: &[Entry]) -> Vec<String> {
    list.iter()
        .filter(|entry| entry.kind == Kind::Question)
        .map(ToString::to_string)
        .collect()
}

fn all(report: &Report) -> impl Iterator<Item = &Entry> {
    [&report.taken, &report.simplified, &report.left_out]
        .into_iter()
        .flatten()
}

/// A workbook of plain sheets.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let cells = |rows: &[&[&str]]| {
        let mut xml = String::new();
        for (row, cells) in (1..).zip(rows) {
            let _ = write!(xml, "<row r=\"{row}\">");
            for (column, cell) in ('A'..).zip(*cells) {
                let cell = quick_xml::escape::escape(*cell);
                let _ = write!(
                    xml,
                    "<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"
                );
            }
            xml += "</row>";
        }
        xml
    };
    let sheets: Vec<_> = sheets
        .iter()
        .map(|(name, rows)| ((*name).to_owned(), cells(rows)))
        .collect();
    workbook_of(&sheets)
}

/// A workbook whose sheets have this XML in them.
fn workbook_of(sheets: &[(String, String)]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let (mut names, mut links) = (String::new(), String::new());
    for (number, (name, _)) in (1..).zip(sheets) {
        let _ = write!(
            names,
            "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"
        );
        let _ = write!(
            links,
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
    }
    let mut parts = vec![
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{names}</sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships xmlns=\"{PACKAGE}\">{links}</Relationships>"),
        ),
    ];
    for (number, (_, cells)) in (1..).zip(sheets) {
        parts.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{cells}</sheetData></worksheet>"),
        ));
    }
    zipped(
        parts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_bytes())),
    )
}

fn zipped<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let how = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(name, how).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
