//! Tables that break over pages between rows and repeat their heads.

use figures::Paint;

use super::{
    composer::{Align, Block, Composer, MARGIN, MEASURE, SMALL},
    lines::{Span, Style, text_width},
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

const PAD_X: f64 = 5.0;
/// The air that most tables have.
pub(super) const AIRY: f64 = 5.0;
/// For lists of short entries.
pub(super) const DENSE: f64 = 3.0;
const HEAD: Style = Style::new(7.5, 10.0).strong().soft();

/// The look of most tables.
pub(super) const CELL: Style = SMALL.tabular();

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
    let n_columns = if n_rows > 0 && rows[0].len() > 2 {
        4
    } else {
        2
    };
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

/// Whether a row has a name and then one and the same value throughout, such as "not shown": it is told once.
fn is_one_for_all(row: &[String]) -> bool {
    matches!(row, [_, first, rest @ ..] if !rest.is_empty() && rest.iter().all(|value| value == first))
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
        self.heading(&data.caption, 60.0);
        let heads: Vec<&str> = data.columns.iter().map(String::as_str).collect();
        let told: Vec<Vec<&str>> = data
            .rows
            .iter()
            .filter(|row| !is_one_for_all(row))
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        let shares = self.shares(&heads, &told, CELL);
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
            style: CELL,
            pad: AIRY,
        };
        self.table(&table);
        self.space(8.0);
    }

    /// How wide columns are that hold these heads and words: each has the room of its longest word, and what is left goes
    /// where words would otherwise take more lines. In points of the measure.
    pub(super) fn shares(&mut self, heads: &[&str], rows: &[Vec<&str>], style: Style) -> Vec<f64> {
        // Beyond this a column of sentences does not become easier to read.
        const WIDEST: f64 = MEASURE * 0.55;
        let mut longest_word = vec![0.0_f64; heads.len()];
        let mut whole = vec![0.0_f64; heads.len()];
        for (index, head) in heads.iter().enumerate() {
            longest_word[index] = self.longest_word(head, HEAD);
            whole[index] = longest_word[index];
        }
        for row in rows {
            for (index, words) in row.iter().enumerate().take(heads.len()) {
                let style = if index == 0 { style.strong() } else { style };
                let word = self.longest_word(words, style);
                let line = text_width(&mut self.fonts, words, style);
                longest_word[index] = longest_word[index].max(word);
                whole[index] = whole[index].max(line.min(WIDEST)).max(longest_word[index]);
            }
        }
        let needed: Vec<f64> = longest_word
            .iter()
            .map(|width| width + 2.0 * PAD_X + 1.0)
            .collect();
        let left = MEASURE - needed.iter().sum::<f64>();
        let wanted: Vec<f64> = whole
            .iter()
            .zip(&longest_word)
            .map(|(whole, word)| whole - word)
            .collect();
        let total: f64 = wanted.iter().sum();
        if left <= 0.0 || total <= 0.0 {
            return needed;
        }
        // What nobody wants is shared out alike.
        let spare = (left - total).max(0.0) / heads.len().max(1) as f64;
        let part = (left / total).min(1.0);
        needed
            .iter()
            .zip(&wanted)
            .map(|(needed, wanted)| needed + wanted * part + spare)
            .collect()
    }

    fn longest_word(&mut self, words: &str, style: Style) -> f64 {
        words
            .split(' ')
            .map(|word| text_width(&mut self.fonts, word, style))
            .fold(0.0, f64::max)
    }

    pub(super) fn table(&mut self, table: &Table) {
        let node = self.node(Role::Table);
        let total: f64 = table.columns.iter().map(|column| column.share).sum();
        let widths: Vec<f64> = table
            .columns
            .iter()
            .map(|column| column.share / total * MEASURE)
            .collect();
        let rows: Vec<Row<'_>> = table
            .rows
            .iter()
            .map(|row| self.measure_row(row, table, &widths))
            .collect();
        let head = self.measure_head(table, &widths);
        let first = rows.first().map_or(0.0, |row| row.height);
        self.need(head.1 + first);
        self.put_head(&head, &widths, table, Some(node));
        for row in &rows {
            if self.room() < row.height {
                self.page();
                self.put_head(&head, &widths, table, None);
            }
            self.put_row(row, node);
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

    fn measure_row<'t>(&mut self, row: &'t [Content], table: &Table, widths: &[f64]) -> Row<'t> {
        let mut cells = Vec::with_capacity(row.len());
        let mut height: f64 = 0.0;
        let (mut x, mut column) = (MARGIN, 0);
        for content in row {
            let columns = content.columns.max(1);
            let width: f64 = widths.iter().skip(column).take(columns).sum();
            let block = self.measure(&content.spans, table.style, width - 2.0 * PAD_X);
            height = height.max(block.height() + 2.0 * table.pad);
            let align = table.columns.get(column).map_or(Align::Left, |c| c.align);
            cells.push((block, Area::new(x, 0.0, width, 0.0), content, align));
            x += width;
            column += columns;
        }
        Row {
            pad: table.pad,
            cells,
            height,
        }
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
