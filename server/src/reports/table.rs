//! Tables that break over pages between rows and repeat their heads.

use figures::Paint;
use surveys::language::Language;

use super::{
    composer::{Align, Block, Composer, MARGIN, MEASURE, PAGE, SMALL},
    lines::{Span, Style},
    paper::Area,
    structure::{NodeId, Role},
};

/// A column: its head, its share of the measure and where its text stands.
pub(super) struct Column {
    pub head: String,
    pub share: f64,
    pub align: Align,
}

/// What stands in a cell.
#[derive(Default)]
pub(super) struct Content {
    pub spans: Vec<Span>,
    /// Ground of the cell.
    pub tint: Option<Paint>,
    /// How many columns it takes; 0 and 1 are the same.
    pub columns: usize,
    /// Its language, where it may be another one than the document's.
    pub language: Option<Language>,
}

/// A table.
pub(super) struct Table {
    pub columns: Vec<Column>,
    /// The first cell of each row names it.
    pub rows: Vec<Vec<Content>>,
    pub style: Style,
    /// Above and below the text of a cell.
    pub pad: f64,
}

pub(super) const PAD_X: f64 = 5.0;
/// For lists of short entries.
pub(super) const DENSE: f64 = 3.0;
pub(super) const HEAD: Style = Style::new(7.5, 10.0).strong().soft();

/// The look of most tables.
pub(super) const CELL: Style = SMALL.tabular();

/// Type and air of long tables in an appendix.
pub(super) const DATA: (Style, f64) = (CELL.sized(8.0), 2.0);

impl Column {
    pub(super) fn left(head: impl Into<String>, share: f64) -> Self {
        Self {
            head: head.into(),
            share,
            align: Align::Left,
        }
    }
}

impl Content {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            spans: vec![Span::of(text, CELL)],
            ..Self::default()
        }
    }

    pub(super) fn strong(text: impl Into<String>) -> Self {
        Self {
            spans: vec![Span::of(text, CELL.strong())],
            ..Self::default()
        }
    }

    pub(super) fn soft(text: impl Into<String>) -> Self {
        Self {
            spans: vec![Span::of(text, CELL.soft())],
            ..Self::default()
        }
    }

    /// What it says.
    pub(super) fn words(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

/// Names with a text each, two to a row, so that a list of departments stays short.
pub(super) fn in_pairs(name: &str, text: &str, entries: Vec<(String, Content)>) -> Table {
    let mut rows: Vec<Vec<Content>> = Vec::new();
    let n_rows = entries.len().div_ceil(2);
    for (index, (name, content)) in entries.into_iter().enumerate() {
        // Down the left column, then down the right one.
        if index < n_rows {
            rows.push(Vec::new());
        }
        if let Some(row) = rows.get_mut(index % n_rows.max(1)) {
            row.push(Content::strong(name));
            row.push(content);
        }
    }
    let columns = [(name, 1.0), (text, 1.7), (name, 1.0), (text, 1.7)];
    let n_columns = rows.first().map_or(2, Vec::len);
    for row in &mut rows {
        // A row without a hole, also where the right column is one short.
        row.resize_with(n_columns, Content::default);
    }
    Table {
        columns: columns
            .into_iter()
            .take(n_columns)
            .map(|(head, share)| Column::left(head, share))
            .collect(),
        rows,
        style: CELL.sized(8.0),
        pad: DENSE,
    }
}

/// Rows two to a line, down the left half and then down the right one, with heads over both.
pub(super) fn side_by_side(
    heads: &[(String, f64)],
    mut rows: Vec<Vec<Content>>,
) -> (Vec<Column>, Vec<Vec<Content>>) {
    let halves = if rows.len() > 1 { 2 } else { 1 };
    let mut right = rows.split_off(rows.len().div_ceil(halves)).into_iter();
    for row in rows.iter_mut().filter(|_| halves == 2) {
        // A row without a hole, also where the right half is one short.
        let mut beside = right.next().unwrap_or_default();
        beside.resize_with(heads.len(), Content::default);
        row.extend(beside);
    }
    let columns = std::iter::repeat_n(heads, halves)
        .flatten()
        .map(|(head, share)| Column::left(head, *share))
        .collect();
    (columns, rows)
}

/// Whether a row has a name and then one and the same value throughout, such as "not shown": it is told once.
fn is_one_for_all(row: &[String]) -> bool {
    matches!(row, [_, first, rest @ ..] if !rest.is_empty() && rest.iter().all(|value| value == first))
}

/// How much smaller type and air may be so that a table stays on one page.
const TIGHTER: [(f64, f64); 4] = [(1.0, 1.0), (1.0, 0.7), (0.95, 0.5), (0.92, 0.35)];

/// Rows that stay together on a page where there are as many.
const TOGETHER: usize = 3;

/// How many rows go on each page, the first of which has only this much room, `None` if it is empty. 0 on the first page
/// if the table had better begin on the next one.
fn break_rows(heights: &[f64], first: Option<f64>, page: f64) -> Vec<usize> {
    let mut pages = fill_pages(heights, first.unwrap_or(page), page);
    let is_stub = pages.len() > 1 && pages[0] < TOGETHER;
    if first.is_some() && is_stub {
        pages = fill_pages(heights, page, page);
        pages.insert(0, 0);
    }
    let Some(moved) = pages.last().map(|last| TOGETHER.saturating_sub(*last)) else {
        return pages;
    };
    let is_low = heights.iter().rev().take(TOGETHER).sum::<f64>() <= page;
    if let (true, [.., before, last]) = (is_low, pages.as_mut_slice()) {
        if *before >= TOGETHER + moved {
            *before -= moved;
            *last += moved;
        } else if moved > 0 && first.is_some() && heights.iter().sum::<f64>() <= page {
            return vec![0, heights.len()];
        }
    }
    pages
}

/// As many rows on each page as it holds, at least one.
fn fill_pages(heights: &[f64], first: f64, page: f64) -> Vec<usize> {
    let mut pages = vec![0];
    let mut room = first;
    for height in heights {
        let last = pages.len() - 1;
        let is_full_page = last > 0 || first >= page;
        if room < *height && (pages[last] > 0 || !is_full_page) {
            pages.push(0);
            room = page;
        }
        let last = pages.len() - 1;
        pages[last] += 1;
        room -= height;
    }
    pages
}

/// A table that was measured, and how many of its rows go on each page.
struct Sheet<'t> {
    widths: Vec<f64>,
    head: (Vec<Block>, f64),
    rows: Vec<Row<'t>>,
    pages: Vec<usize>,
}

impl Sheet<'_> {
    fn height(&self) -> f64 {
        self.head.1 + self.rows.iter().map(|row| row.height).sum::<f64>()
    }
}

/// A row that was measured.
struct Row<'t> {
    pad: f64,
    cells: Vec<(Block, Area, &'t Content, Align)>,
    height: f64,
}

impl Composer {
    /// The data of a figure. The first column names the row.
    pub(super) fn data_table(&mut self, data: &figures::Table) {
        let (style, pad) = DATA;
        let heads: Vec<&str> = data.columns.iter().map(String::as_str).collect();
        let told: Vec<Vec<&str>> = data
            .rows
            .iter()
            .filter(|row| !is_one_for_all(row))
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        let shares = self.shares(&heads, &told, style);
        let columns = heads
            .iter()
            .zip(shares)
            .map(|(head, share)| Column::left(*head, share));
        let rows = data.rows.iter().map(|row| {
            let Some((name, values)) = row.split_first() else {
                return Vec::new();
            };
            let mut cells = vec![Content::strong(name)];
            // One "not shown" says enough for a row.
            match values {
                [first, ..] if is_one_for_all(row) => cells.push(Content {
                    columns: values.len(),
                    ..Content::soft(first)
                }),
                _ => cells.extend(values.iter().map(Content::plain)),
            }
            cells
        });
        let table = Table {
            columns: columns.collect(),
            rows: rows.collect(),
            style,
            pad,
        };
        self.table_under(&data.caption, &table);
        self.space(8.0);
    }

    /// A table of words in this type and with this air, its columns as wide as their words need. The first names the row.
    pub(super) fn word_table(
        &mut self,
        heads: &[impl AsRef<str>],
        rows: &[Vec<impl AsRef<str>>],
        (style, pad): (Style, f64),
    ) {
        let cell = |(index, words): (usize, &str)| match index {
            0 => Content::strong(words),
            _ => Content::plain(words),
        };
        let rows = rows.iter().map(|row| {
            row.iter()
                .map(AsRef::as_ref)
                .enumerate()
                .map(cell)
                .collect()
        });
        let table = Table {
            columns: heads
                .iter()
                .map(|head| Column::left(head.as_ref(), 1.0))
                .collect(),
            rows: rows.collect(),
            style,
            pad,
        };
        let table = self.fitted(table);
        self.table(&table);
    }

    pub(super) fn table(&mut self, table: &Table) {
        let sheet = self.set(table, 0.0);
        self.put_sheet(table, &sheet);
    }

    /// A table under a heading that stays with its first rows.
    pub(super) fn table_under(&mut self, heading: &str, table: &Table) {
        let above = self.heading_height(heading);
        let mut sheet = self.set(table, above);
        if sheet.pages.first() == Some(&0) {
            // A table that begins on the next page takes its heading along.
            self.page();
            sheet = self.set(table, above);
        }
        self.heading(heading, 0.0);
        self.put_sheet(table, &sheet);
    }

    /// How high a table is when it is set as tightly as may be.
    pub(super) fn least_height(&mut self, table: &Table) -> f64 {
        let tightest = TIGHTER[TIGHTER.len() - 1];
        self.set_at(table, tightest).height()
    }

    /// Measures a table for the room that is left below `above`: a little tighter if all of it then stays on the page,
    /// else broken so that no page holds less than [`TOGETHER`] rows.
    fn set<'t>(&mut self, table: &'t Table, above: f64) -> Sheet<'t> {
        let room = self.room() - above;
        for tight in TIGHTER {
            let mut sheet = self.set_at(table, tight);
            if sheet.height() <= room {
                sheet.pages = vec![sheet.rows.len()];
                return sheet;
            }
        }
        let mut sheet = self.set_at(table, TIGHTER[0]);
        let heights: Vec<f64> = sheet.rows.iter().map(|row| row.height).collect();
        let is_begun = above > 0.0 || !self.is_at_top();
        sheet.pages = break_rows(
            &heights,
            is_begun.then_some(room - sheet.head.1),
            PAGE - sheet.head.1,
        );
        sheet
    }

    fn set_at<'t>(&mut self, table: &'t Table, (type_size, air): (f64, f64)) -> Sheet<'t> {
        let style = table.style.sized(table.style.size * type_size);
        let pad = table.pad * air;
        let total: f64 = table.columns.iter().map(|column| column.share).sum();
        let widths: Vec<f64> = table
            .columns
            .iter()
            .map(|column| column.share / total * MEASURE)
            .collect();
        let rows: Vec<Row<'_>> = table
            .rows
            .iter()
            .map(|row| self.measure_row(row, table, &widths, (style, pad)))
            .collect();
        Sheet {
            head: self.measure_head(table, &widths),
            widths,
            rows,
            pages: Vec::new(),
        }
    }

    /// A table without rows tells nothing, so it is none.
    fn put_sheet(&mut self, table: &Table, sheet: &Sheet<'_>) {
        if sheet.rows.is_empty() {
            return;
        }
        let node = self.node(Role::Table);
        let mut rows = sheet.rows.iter();
        let mut is_told = false;
        for (index, n_rows) in sheet.pages.iter().enumerate() {
            if index > 0 {
                self.page();
            }
            if *n_rows == 0 {
                continue;
            }
            // Heads are told once.
            let told = (!is_told).then_some(node);
            is_told = true;
            self.put_head(&sheet.head, &sheet.widths, table, told);
            for row in rows.by_ref().take(*n_rows) {
                self.put_row(row, node);
            }
        }
        self.space(8.0);
    }

    fn measure_head(&mut self, table: &Table, widths: &[f64]) -> (Vec<Block>, f64) {
        let blocks: Vec<Block> = table
            .columns
            .iter()
            .zip(widths)
            .map(|(column, width)| {
                self.measure(&[Span::of(&column.head, HEAD)], HEAD, width - 2.0 * PAD_X)
            })
            .collect();
        let height = blocks.iter().map(Block::height).fold(0.0, f64::max) + 6.0;
        (blocks, height)
    }

    /// Heads stand at the bottom of their row; on later pages they are decoration.
    fn put_head(
        &mut self,
        (blocks, height): &(Vec<Block>, f64),
        widths: &[f64],
        table: &Table,
        node: Option<NodeId>,
    ) {
        let row = node.map(|node| self.child(node, Role::Row));
        let mut x = MARGIN;
        for ((block, width), column) in blocks.iter().zip(widths).zip(&table.columns) {
            let cell = row.map(|row| self.child(row, Role::ColumnHead));
            let y = self.y + height - 4.0 - block.height();
            self.put(block, x + PAD_X, y, column.align, cell);
            x += width;
        }
        self.y += height;
        self.rule(MARGIN, self.y, MEASURE);
    }

    fn measure_row<'t>(
        &mut self,
        row: &'t [Content],
        table: &Table,
        widths: &[f64],
        (style, pad): (Style, f64),
    ) -> Row<'t> {
        let mut cells = Vec::with_capacity(row.len());
        let mut height: f64 = 0.0;
        let (mut x, mut column) = (MARGIN, 0);
        for content in row {
            let columns = content.columns.max(1);
            let width: f64 = widths.iter().skip(column).take(columns).sum();
            let language = content.language.unwrap_or(self.language);
            let block = self.measure_in(&content.spans, style, width - 2.0 * PAD_X, language);
            height = height.max(block.height() + 2.0 * pad);
            let align = table.columns.get(column).map_or(Align::Left, |c| c.align);
            cells.push((block, Area::new(x, 0.0, width, 0.0), content, align));
            x += width;
            column += columns;
        }
        Row { pad, cells, height }
    }

    fn put_row(&mut self, row: &Row<'_>, table: NodeId) {
        let node = self.child(table, Role::Row);
        for (index, (block, area, content, align)) in row.cells.iter().enumerate() {
            let role = if index == 0 {
                Role::RowHead
            } else {
                Role::Cell {
                    columns: content.columns.max(1),
                }
            };
            let cell = self.child(node, role);
            if let Some(language) = content.language {
                self.speaks(cell, language);
            }
            let area = Area::new(area.x, self.y, area.width, row.height);
            if let Some(tint) = content.tint {
                self.panel(area.inset(1.0), 3.0, Some(tint), false);
            }
            self.put(block, area.x + PAD_X, area.y + row.pad, *align, Some(cell));
        }
        self.y += row.height;
        self.rule(MARGIN, self.y, MEASURE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_never_left_alone_on_a_page() {
        let rows = |n: usize| vec![10.0; n];
        // Two rows would be left over: a third one comes along.
        assert_eq!(break_rows(&rows(12), None, 100.0), [9, 3]);
        assert_eq!(break_rows(&rows(26), Some(50.0), 100.0), [5, 10, 8, 3]);
        // Two rows would stay behind: the table begins on the next page.
        assert_eq!(break_rows(&rows(8), Some(25.0), 100.0), [0, 8]);
        assert_eq!(break_rows(&rows(4), Some(35.0), 100.0), [0, 4]);
        // What fits is not touched.
        assert_eq!(break_rows(&rows(5), Some(50.0), 100.0), [5]);
        assert_eq!(break_rows(&rows(2), Some(20.0), 100.0), [2]);
        // A row higher than a page stands alone.
        assert_eq!(break_rows(&[120.0, 130.0], None, 100.0), [1, 1]);
        assert_eq!(break_rows(&[120.0], Some(40.0), 100.0), [0, 1]);
    }
}
