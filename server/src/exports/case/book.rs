//! The sheets of the business case while they are put together, and how they become a file. Texts are written as texts,
//! whatever they begin with.

use std::collections::BTreeMap;

use app::t;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet, XlsxError, utility::row_col_to_cell_absolute,
};
use surveys::language::Language;

use super::{
    Case,
    expr::{Expr, Place, Tab, quoted},
};

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    Title,
    Head,
    Name,
    Text,
    Note,
    Prose,
    /// Money to the cent.
    Money,
    /// Money in whole units, for totals to be read.
    Whole,
    Share,
    Number,
    Count,
}

/// What stands in a cell.
#[derive(Debug)]
enum Filled {
    Text(String),
    Number(f64),
    Blank,
    /// A formula and the number it gives.
    Formula(Expr),
    /// A formula that may give words instead: its text, and what it gives.
    Words(String, String),
}

/// One cell; inputs look like cells to write in.
#[derive(Debug)]
struct Cell {
    place: Place,
    filled: Filled,
    look: Look,
    is_input: bool,
}

/// One sheet.
#[derive(Debug, Default)]
struct Sheet {
    cells: Vec<Cell>,
    widths: Vec<f64>,
    /// Rows and columns that stay in view.
    frozen: Place,
}

/// All sheets and the names of cells.
pub(super) struct Book {
    names: Vec<String>,
    sheets: Vec<Sheet>,
    defined: BTreeMap<String, Place>,
}

impl Book {
    pub(super) fn new(language: Language) -> Self {
        Self {
            names: Tab::ALL.map(|tab| sheet_name(language, tab)).to_vec(),
            sheets: Tab::ALL.iter().map(|_| Sheet::default()).collect(),
            defined: BTreeMap::new(),
        }
    }

    /// Widths of the columns in characters, and how many rows and columns stay in view.
    pub(super) fn shape(&mut self, tab: Tab, widths: &[f64], frozen: Place) {
        let sheet = &mut self.sheets[tab as usize];
        sheet.widths = widths.to_vec();
        sheet.frozen = frozen;
    }

    fn put(&mut self, tab: Tab, place: Place, look: Look, filled: Filled, is_input: bool) {
        self.sheets[tab as usize].cells.push(Cell {
            place,
            filled,
            look,
            is_input,
        });
    }

    pub(super) fn text(&mut self, tab: Tab, place: Place, look: Look, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.put(tab, place, look, Filled::Text(text), false);
        }
    }

    /// Heads in one row, from the first column on.
    pub(super) fn heads(&mut self, tab: Tab, row: u32, heads: impl IntoIterator<Item = String>) {
        for (column, head) in (0..).zip(heads) {
            self.text(tab, (row, column), Look::Head, head);
        }
    }

    /// A number that is not computed here and not meant to be written over.
    pub(super) fn number(&mut self, tab: Tab, place: Place, look: Look, value: f64) -> Expr {
        self.put(tab, place, look, Filled::Number(value), false);
        Expr::cell(tab, place, value)
    }

    /// A number to be written over; empty and 0 in formulas where it is not known.
    pub(super) fn input(&mut self, tab: Tab, place: Place, look: Look, value: Option<f64>) -> Expr {
        let filled = value.map_or(Filled::Blank, Filled::Number);
        self.put(tab, place, look, filled, true);
        Expr::cell(tab, place, value.unwrap_or(0.0))
    }

    pub(super) fn formula(&mut self, tab: Tab, place: Place, look: Look, formula: Expr) -> Expr {
        let cell = Expr::cell(tab, place, formula.value);
        self.put(tab, place, look, Filled::Formula(formula), false);
        cell
    }

    /// The value if it is above 0, else these words.
    pub(super) fn or_words(
        &mut self,
        tab: Tab,
        place: Place,
        look: Look,
        value: &Expr,
        words: &str,
    ) {
        let given = if value.value > 0.0 {
            value.value.to_string()
        } else {
            words.to_owned()
        };
        let words = words.replace('"', "\"\"");
        let text = format!("IF({}>0,{},\"{words}\")", value.text(), value.text());
        self.put(tab, place, look, Filled::Words(text, given), false);
    }

    /// Gives a cell a name, by which formulas then call it.
    pub(super) fn name(&mut self, name: String, place: Place, value: f64) -> Expr {
        let cell = Expr::named(&name, value);
        self.defined.insert(name, place);
        cell
    }

    /// The file.
    pub(super) fn write(&self, case: &Case<'_>) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let published = ExcelDateTime::from_timestamp(case.published_ms / 1000)?;
        workbook.set_properties(
            &DocProperties::new()
                .set_title(t!(case.language, "case-book-title"))
                .set_author(&case.plan.organization)
                .set_creation_datetime(&published),
        );
        let looks = Looks::new();
        for (tab, sheet) in Tab::ALL.iter().zip(&self.sheets) {
            let paper = workbook.add_worksheet();
            paper.set_name(&self.names[*tab as usize])?;
            self.fill(paper, *tab, (sheet, &case.plan.organization), &looks)?;
        }
        // Only inputs have names.
        let inputs = quoted(&self.names[Tab::Inputs as usize]);
        for (name, (row, column)) in &self.defined {
            let cell = row_col_to_cell_absolute(*row, *column);
            workbook.define_name(name, &format!("={inputs}!{cell}"))?;
        }
        workbook.save_to_buffer()
    }

    fn fill(
        &self,
        paper: &mut Worksheet,
        tab: Tab,
        (sheet, organization): (&Sheet, &str),
        looks: &Looks,
    ) -> Result<(), XlsxError> {
        paper.set_landscape();
        paper.set_paper_size(if sheet.widths.len() > WIDE { A3 } else { A4 });
        paper.set_print_fit_to_pages(1, 0);
        // “&” begins a code in a foot.
        let organization = organization.replace('&', "&&");
        paper.set_footer(format!("&L{organization}&C&A&R&P / &N"));
        let (rows, columns) = sheet.frozen;
        if rows > 0 {
            paper.set_repeat_rows(0, rows - 1)?;
        }
        paper.set_freeze_panes(rows, columns)?;
        for (column, width) in (0_u16..).zip(&sheet.widths) {
            paper.set_column_width(column, *width)?;
        }
        for cell in &sheet.cells {
            let (row, column) = cell.place;
            let look = looks.of(cell.look, cell.is_input);
            match &cell.filled {
                Filled::Text(text) => {
                    if cell.look == Look::Prose {
                        let width = sheet.widths.get(usize::from(column)).copied();
                        paper.set_row_height(row, prose_height(text, width))?;
                    }
                    paper.write_string_with_format(row, column, text, look)?;
                }
                Filled::Number(value) => {
                    paper.write_number_with_format(row, column, *value, look)?;
                }
                Filled::Blank => {
                    paper.write_blank(row, column, look)?;
                }
                Filled::Formula(formula) => {
                    let text = formula.on(tab, &self.names);
                    let formula = Formula::new(text).set_result(formula.value.to_string());
                    paper.write_formula_with_format(row, column, formula, look)?;
                }
                Filled::Words(text, given) => {
                    let text = super::expr::localized(text, tab, &self.names);
                    let formula = Formula::new(text).set_result(given);
                    paper.write_formula_with_format(row, column, formula, look)?;
                }
            }
        }
        Ok(())
    }
}

/// Paper sizes as spreadsheets number them, and the columns from which a sheet is printed on the larger one.
const A4: u8 = 9;
const A3: u8 = 8;
const WIDE: usize = 14;

/// Points that a wrapped text takes: programs that only read do not work it out themselves.
fn prose_height(text: &str, width: Option<f64>) -> f64 {
    const LINE: f64 = 15.0;
    // Some room, because other programs have other fonts.
    let in_a_line = (width.unwrap_or(80.0) * 0.9).max(10.0);
    let n_lines = (text.chars().count() as f64 / in_a_line).ceil().max(1.0);
    n_lines * LINE + 3.0
}

fn sheet_name(language: Language, tab: Tab) -> String {
    match tab {
        Tab::Summary => t!(language, "case-sheet-summary"),
        Tab::Inputs => t!(language, "case-sheet-inputs"),
        Tab::Rates => t!(language, "case-sheet-rates"),
        Tab::Steps => t!(language, "case-sheet-steps"),
        Tab::Schedule => t!(language, "case-sheet-schedule"),
        Tab::Effects => t!(language, "case-sheet-effects"),
        Tab::Months => t!(language, "case-sheet-months"),
        Tab::Cash => t!(language, "case-sheet-cash"),
        Tab::Gain => t!(language, "case-sheet-gain"),
        Tab::Notes => t!(language, "case-sheet-notes"),
    }
}

/// How cells look; the reader's program writes numbers its own way.
struct Looks {
    plain: BTreeMap<Look, Format>,
    input: BTreeMap<Look, Format>,
}

impl Looks {
    fn new() -> Self {
        const HEAD: Color = Color::RGB(0x00E8_EEF6);
        const QUIET: Color = Color::RGB(0x0059_6475);
        // Blue on pale yellow: what finance people write over.
        const INPUT_INK: Color = Color::RGB(0x0000_33CC);
        const INPUT_GROUND: Color = Color::RGB(0x00FF_F9E3);
        let top = || Format::new().set_align(FormatAlign::Top);
        let number = |format: &str| top().set_num_format(format);
        let plain: BTreeMap<Look, Format> = [
            (Look::Title, top().set_bold().set_font_size(14)),
            (
                Look::Head,
                Format::new()
                    .set_bold()
                    .set_text_wrap()
                    .set_align(FormatAlign::Bottom)
                    .set_background_color(HEAD)
                    .set_border_bottom(FormatBorder::Thin),
            ),
            (Look::Name, top().set_bold()),
            // A little away from the number before it.
            (Look::Text, top().set_indent(1)),
            (Look::Note, top().set_italic().set_font_color(QUIET)),
            (Look::Prose, top().set_text_wrap()),
            (Look::Money, number("#,##0.00")),
            (Look::Whole, number("#,##0")),
            (Look::Share, number("0.0%")),
            (Look::Number, number("#,##0.00##")),
            (Look::Count, number("0")),
        ]
        .into();
        let input = plain
            .iter()
            .map(|(look, format)| {
                let format = format
                    .clone()
                    .set_font_color(INPUT_INK)
                    .set_background_color(INPUT_GROUND);
                (*look, format)
            })
            .collect();
        Self { plain, input }
    }

    fn of(&self, look: Look, is_input: bool) -> &Format {
        let looks = if is_input { &self.input } else { &self.plain };
        // Every look is in both; the plain text is what is left.
        looks.get(&look).unwrap_or(&self.plain[&Look::Text])
    }
}
