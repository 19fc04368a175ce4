//! Writes the sheets as an Excel workbook. Texts are written as texts, never as formulas or links.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::{
    Export,
    sheets::{self, PROSE_FROM, Sheet, Value},
};
use app::t;

/// The workbook as bytes.
///
/// # Errors
/// When the file cannot be put together, which is a fault of ours.
pub fn write(export: &Export<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The file says when the result was released, not when it was downloaded: two downloads are the same bytes.
    let released = ExcelDateTime::from_timestamp(export.released_ms / 1000)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(export.wave)
            .set_author(&export.published.organization_name)
            .set_creation_datetime(&released),
    );
    let looks = Looks::new();
    for sheet in sheets::all(export) {
        put(workbook.add_worksheet(), &sheet, &looks, export)?;
    }
    workbook.save_to_buffer()
}

fn put(
    paper: &mut Worksheet,
    sheet: &Sheet,
    looks: &Looks,
    export: &Export<'_>,
) -> Result<(), XlsxError> {
    paper.set_name(&sheet.name)?;
    paper.set_landscape();
    paper.set_print_fit_to_pages(1, 0);
    // The head stays in view, on the screen and on paper.
    paper.set_freeze_panes(1, 0)?;
    paper.set_repeat_rows(0, 0)?;
    for (place, column) in (0_u16..).zip(&sheet.columns) {
        paper.set_column_width(place, column.width)?;
        paper.write_string_with_format(0, place, &column.head, &looks.head)?;
    }
    for (row, values) in (1_u32..).zip(&sheet.rows) {
        for ((place, column), value) in (0_u16..).zip(&sheet.columns).zip(values) {
            let is_prose = column.width >= PROSE_FROM;
            put_value(paper, (row, place), value, is_prose, looks, export)?;
        }
    }
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    if let (Some(last), true) = (sheet.columns.len().checked_sub(1), rows > 1) {
        let last = u16::try_from(last).unwrap_or(u16::MAX);
        paper.autofilter(0, 0, rows, last)?;
    }
    Ok(())
}

fn put_value(
    paper: &mut Worksheet,
    (row, place): (u32, u16),
    value: &Value,
    is_prose: bool,
    looks: &Looks,
    export: &Export<'_>,
) -> Result<(), XlsxError> {
    let (number, look) = match value {
        Value::Empty => return Ok(()),
        Value::Hidden => {
            let words = t!(export.language, "hidden-words");
            paper.write_string_with_format(row, place, words, &looks.hidden)?;
            return Ok(());
        }
        Value::Text(text) => {
            let look = if is_prose { &looks.prose } else { &looks.text };
            paper.write_string_with_format(row, place, text, look)?;
            return Ok(());
        }
        Value::Count(count) => (f64::from(*count), &looks.count),
        Value::Points(points) => (*points, &looks.points),
        Value::Difference(points) => (*points, &looks.difference),
        Value::Share(share) => (*share, &looks.share),
        Value::Figure(figure) => (*figure, &looks.figure),
        Value::Chance(chance) => (*chance, &looks.chance),
    };
    paper.write_number_with_format(row, place, number, look)?;
    Ok(())
}

/// How cells look; the reader's program writes numbers its own way.
struct Looks {
    head: Format,
    text: Format,
    prose: Format,
    hidden: Format,
    count: Format,
    points: Format,
    difference: Format,
    share: Format,
    figure: Format,
    chance: Format,
}

impl Looks {
    fn new() -> Self {
        const HEAD: Color = Color::RGB(0x00E8_EEF6);
        const QUIET: Color = Color::RGB(0x0059_6475);
        let top = || Format::new().set_align(FormatAlign::Top);
        let number = |format: &str| top().set_num_format(format);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Bottom)
                .set_background_color(HEAD)
                .set_border_bottom(FormatBorder::Thin),
            text: top(),
            prose: top().set_text_wrap(),
            hidden: top().set_italic().set_font_color(QUIET),
            count: number("#,##0"),
            points: number("0.0"),
            difference: number("+0.0;-0.0;0.0"),
            share: number("0%"),
            figure: number("0.00"),
            chance: number("0.000"),
        }
    }
}
