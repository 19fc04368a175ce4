//! How wide the columns of a table are.

use super::{
    composer::{Composer, MEASURE},
    lines::{Style, text_width},
    table::{Content, HEAD, PAD_X, Table},
};

/// Widths are tried in parts of the measure.
const PARTS: usize = 60;
/// Parts that move from one column to another at once: many where only they save a line.
const MOVED: [usize; 5] = [1, 2, 4, 8, 12];

/// A column for the search: for each cell, head first, how wide its words are with the space behind them. Words are measured
/// once and lines counted from them, without the hyphens of a real line: near enough to choose, and a hundred times
/// faster.
type Cells = Vec<Vec<f64>>;

/// Gives everybody what they want, as far as there is enough; those who want most get alike of what is left then.
fn shared_out(wanted: &[f64], there_is: f64) -> Vec<f64> {
    let mut given = vec![0.0; wanted.len()];
    let mut by_need: Vec<usize> = (0..wanted.len()).collect();
    by_need.sort_by(|one, other| wanted[*one].total_cmp(&wanted[*other]));
    let mut left = there_is;
    for (place, index) in by_need.iter().enumerate() {
        let alike = left / (by_need.len() - place) as f64;
        given[*index] = wanted[*index].min(alike);
        left -= given[*index];
    }
    given
}

/// Shares in about [`PARTS`] whole parts of the measure, none of them empty.
fn parts(shares: &[f64]) -> Vec<usize> {
    let total: f64 = shares.iter().sum();
    let mut ends = 0.0;
    let mut before = 0;
    shares
        .iter()
        .map(|share| {
            ends += share / total * PARTS as f64;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and the number of parts"
            )]
            let end = ends.round() as usize;
            let own = end.saturating_sub(before).max(1);
            before = end;
            own
        })
        .collect()
}

/// Gives every column the width it must have at least, as far as others have more than that.
fn roomy(mut widths: Vec<usize>, least: &[f64]) -> Vec<usize> {
    let lacks = |widths: &[usize], column: usize| least[column] - width(widths[column]);
    for column in 0..widths.len() {
        while lacks(&widths, column) > 0.0 {
            let others = (0..widths.len()).filter(|other| *other != column);
            let widest =
                others.min_by(|one, other| lacks(&widths, *one).total_cmp(&lacks(&widths, *other)));
            let Some(widest) = widest.filter(|other| -lacks(&widths, *other) > width(1)) else {
                return widths;
            };
            widths[widest] -= 1;
            widths[column] += 1;
        }
    }
    widths
}

fn width(parts: usize) -> f64 {
    parts as f64 / PARTS as f64 * MEASURE
}

/// The best that one move of width makes of a table, with its height.
fn lower(columns: &[Cells], widths: &[usize], least: &[f64]) -> Option<(f64, Vec<usize>)> {
    let mut best: Option<(f64, Vec<usize>)> = None;
    for from in 0..widths.len() {
        for to in (0..widths.len()).filter(|to| *to != from) {
            for moved in MOVED {
                let left = widths[from].saturating_sub(moved);
                if left == 0 || width(left) < least[from] {
                    break;
                }
                let mut tried = widths.to_vec();
                tried[from] -= moved;
                tried[to] += moved;
                let height = height(columns, &tried);
                if best.as_ref().is_none_or(|(lowest, _)| height < *lowest) {
                    best = Some((height, tried));
                }
            }
        }
    }
    best
}

/// How high a table is with columns of these widths, in lines: a row is as high as its highest cell. A little is added for
/// each line, so that width goes where many words are before it saves a whole row.
fn height(columns: &[Cells], widths: &[usize]) -> f64 {
    const OF_A_LINE: f64 = 0.01;
    let mut rows = vec![0_usize; columns.first().map_or(0, Vec::len)];
    let mut all = 0;
    for (cells, parts) in columns.iter().zip(widths) {
        let room = width(*parts) - 2.0 * PAD_X;
        for (row, words) in rows.iter_mut().zip(cells) {
            let lines = lines(words, room);
            *row = (*row).max(lines);
            all += lines;
        }
    }
    rows.iter().sum::<usize>() as f64 + all as f64 * OF_A_LINE
}

/// How many lines words take in this room.
fn lines(words: &[f64], room: f64) -> usize {
    let mut lines = 0;
    let mut left = 0.0;
    for word in words {
        if lines == 0 || *word > left {
            lines += 1;
            left = room;
        }
        left -= word;
    }
    lines
}

impl Composer {
    /// The table with columns as wide as what stands in them needs.
    pub(super) fn fitted(&mut self, mut table: Table) -> Table {
        let heads: Vec<&str> = table
            .columns
            .iter()
            .map(|column| column.head.as_str())
            .collect();
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .filter(|row| row.iter().all(|cell| cell.columns <= 1))
            .map(|row| row.iter().map(Content::words).collect())
            .collect();
        let rows: Vec<Vec<&str>> = rows
            .iter()
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        let shares = self.shares(&heads, &rows, table.style);
        for (column, share) in table.columns.iter_mut().zip(shares) {
            column.share = share;
        }
        table
    }

    /// How wide columns are that hold these heads and words: each has the room of its longest word. What is left goes where
    /// words would otherwise take more lines, first to columns that need little, so that only long texts are broken. In
    /// points of the measure.
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
        let given = shared_out(&wanted, left);
        // What nobody wants is shared out alike.
        let spare = (left - total).max(0.0) / heads.len().max(1) as f64;
        needed
            .iter()
            .zip(given)
            .map(|(needed, given)| needed + given + spare)
            .collect()
    }

    /// The table with columns as wide as makes it lowest: width moves from one column to another for as long as that saves
    /// lines. The search begins at the shares that the table has.
    pub(super) fn lowest(&mut self, mut table: Table) -> Table {
        let shares: Vec<f64> = table.columns.iter().map(|column| column.share).collect();
        let least = self.longest_words(&table);
        let columns: Vec<Cells> = (0..shares.len())
            .map(|index| self.cells(&table, index))
            .collect();
        let mut widths = roomy(parts(&shares), &least);
        let mut height = height(&columns, &widths);
        while let Some((lower, moved)) = lower(&columns, &widths, &least)
            && lower + 0.005 < height
        {
            (height, widths) = (lower, moved);
        }
        for (column, parts) in table.columns.iter_mut().zip(widths) {
            column.share = parts as f64;
        }
        table
    }

    fn cells(&mut self, table: &Table, index: usize) -> Cells {
        let mut cells = vec![self.words(&table.columns[index].head, HEAD)];
        for row in &table.rows {
            let mut words = Vec::new();
            for span in row
                .get(index)
                .filter(|cell| cell.columns <= 1)
                .iter()
                .flat_map(|cell| &cell.spans)
            {
                let style = Style {
                    face: span.face,
                    ..table.style
                };
                words.extend(self.words(&span.text, style));
            }
            cells.push(words);
        }
        cells
    }

    fn words(&mut self, text: &str, style: Style) -> Vec<f64> {
        let space = text_width(&mut self.fonts, " ", style);
        text.split(' ')
            .map(|word| text_width(&mut self.fonts, word, style) + space)
            .collect()
    }

    /// What each column must have for its longest word to stay whole, in points.
    fn longest_words(&mut self, table: &Table) -> Vec<f64> {
        let columns = table.columns.iter().enumerate();
        columns
            .map(|(index, column)| {
                let head = self.longest_word(&column.head, HEAD);
                let cells = table.rows.iter().filter_map(|row| row.get(index));
                let longest = cells
                    .filter(|cell| cell.columns <= 1)
                    .map(|cell| self.longest_word(&cell.words(), table.style.strong()))
                    .fold(head, f64::max);
                longest + 2.0 * PAD_X + 1.0
            })
            .collect()
    }

    fn longest_word(&mut self, words: &str, style: Style) -> f64 {
        words
            .split(' ')
            .map(|word| text_width(&mut self.fonts, word, style))
            .fold(0.0, f64::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_little_gets_it_and_the_others_share_alike() {
        assert_eq!(shared_out(&[10.0, 80.0, 90.0], 110.0), [10.0, 50.0, 50.0]);
        assert_eq!(shared_out(&[60.0, 10.0, 20.0], 100.0), [60.0, 10.0, 20.0]);
        assert_eq!(shared_out(&[], 5.0), [] as [f64; 0]);
    }

    #[test]
    fn words_go_on_a_line_for_as_long_as_there_is_room() {
        assert_eq!(lines(&[], 50.0), 0);
        assert_eq!(lines(&[20.0, 20.0, 20.0], 50.0), 2);
        assert_eq!(lines(&[20.0, 30.0, 20.0], 50.0), 2);
        assert_eq!(lines(&[90.0, 20.0], 50.0), 2);
    }

    #[test]
    fn parts_fill_the_measure_and_leave_no_column_without_width() {
        assert_eq!(parts(&[1.0, 2.0, 3.0]), [10, 20, 30]);
        assert_eq!(
            parts(&[1.5, 2.7, 0.7, 0.8, 0.9, 1.05])
                .iter()
                .sum::<usize>(),
            PARTS
        );
        let wide = roomy(vec![20, 36, 4], &[50.0, 50.0, width(9) - 1.0]);
        assert_eq!(wide, [20, 31, 9]);
        let full = vec![30, 30];
        assert_eq!(roomy(full.clone(), &[MEASURE, MEASURE]), full);
        assert!(parts(&[0.001, 5.0]).iter().all(|own| *own > 0));
    }
}
