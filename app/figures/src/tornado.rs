//! The tornado: how far each input alone moves the result, the one that moves it most on top.

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight},
    measure::{measure, wrap},
    money_axis::MoneyAxis,
    sketch::{BODY, SMALL, Sketch},
    words::Caption,
};

const BAR: f64 = 14.0;
const TEXT_LINE: f64 = 14.0;
/// Below this, names stand above their bars.
const NARROW: f64 = 480.0;

/// What each input does to the result, all others at their base.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// The result with everything at its base.
    pub base: f64,
    /// One per input; drawn by size, whatever their order.
    pub rows: Vec<TornadoRow>,
    /// Its words.
    pub words: TornadoWords,
}

/// One input.
#[derive(Debug, Clone, PartialEq)]
pub struct TornadoRow {
    /// Its name.
    pub name: String,
    /// The result at the worse end of the input.
    pub low: f64,
    /// The result at its better end.
    pub high: f64,
}

/// The words of a tornado, ready in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TornadoWords {
    /// "Input", heading of a column.
    pub input: String,
    /// "at its worse end"
    pub low: String,
    /// "at its better end"
    pub high: String,
    /// "Plan: €180,000"
    pub base: String,
}

/// Where money stands.
struct Plot {
    left: f64,
    right: f64,
    axis: MoneyAxis,
}

impl Plot {
    fn x(&self, amount: f64) -> f64 {
        self.left + (self.right - self.left) * self.axis.share(amount)
    }
}

impl Tornado {
    /// Draws it, at least 320 wide. `money` writes an amount.
    pub fn draw(&self, caption: &Caption, width: f64, money: &dyn Fn(f64) -> String) -> Drawing {
        const HEAD: f64 = 22.0;
        let mut sketch = Sketch::new(width);
        let rows = self.sorted();
        let is_narrow = width < NARROW;
        let row_height = if is_narrow { 50.0 } else { 32.0 };
        let gutter = if is_narrow {
            0.0
        } else {
            name_width(&rows, width)
        };
        let plot = self.plot(&rows, (gutter, width), money);
        let bottom = HEAD + row_height * rows.len() as f64;
        draw_zero(&mut sketch, &plot, bottom, money);
        for (index, row) in rows.iter().enumerate() {
            let top = HEAD + row_height * index as f64;
            let (from, middle) = if is_narrow {
                draw_lines(&mut sketch, &row.name, (top + 13.0, width), 1);
                (top + 18.0, top + 32.0)
            } else {
                let middle = top + row_height / 2.0;
                draw_name(&mut sketch, &row.name, gutter, middle);
                (top, middle)
            };
            let across = (from, top + row_height);
            let values = self.values(row, &plot, middle, money);
            let zero = Stroke::dashed(Paint::InkSoft, 1.0);
            beside(&mut sketch, plot.x(0.0), across, zero, &values);
            self.draw_row(&mut sketch, row, &plot, middle);
            for value in values {
                sketch.add(value);
            }
            upright(
                &mut sketch,
                plot.x(self.base),
                across,
                Stroke::solid(Paint::Ink, 1.25),
            );
        }
        self.draw_base(&mut sketch, &plot, HEAD);
        let end = self.draw_key(&mut sketch, bottom + 22.0);
        sketch.finish(
            end,
            caption,
            &self.facts(&rows, money),
            self.table(caption, &rows, money),
        )
    }

    /// The largest swing first; equal ones in their order.
    fn sorted(&self) -> Vec<&TornadoRow> {
        let mut rows: Vec<&TornadoRow> = self.rows.iter().collect();
        let swing = |row: &TornadoRow| (row.high - row.low).abs();
        rows.sort_by(|one, two| swing(two).total_cmp(&swing(one)));
        rows
    }

    /// Room is left on both sides for what the widest bars are worth.
    fn plot(
        &self,
        rows: &[&TornadoRow],
        (gutter, width): (f64, f64),
        money: &dyn Fn(f64) -> String,
    ) -> Plot {
        let ends = rows.iter().flat_map(|row| [row.low, row.high]);
        let value = rows
            .iter()
            .flat_map(|row| [row.low, row.high])
            .map(|amount| measure(&money(amount), SMALL, Weight::Regular))
            .fold(0.0, f64::max)
            + 8.0;
        Plot {
            left: gutter + value,
            right: width - value - 1.0,
            axis: MoneyAxis::over(ends.chain([self.base]), 8.0),
        }
    }

    fn draw_row(&self, sketch: &mut Sketch, row: &TornadoRow, plot: &Plot, middle: f64) {
        let bar = |from: f64, to: f64| {
            let (left, right) = (plot.x(from.min(to)), plot.x(from.max(to)));
            Bounds::new(
                left,
                middle - BAR / 2.0,
                right.max(left + 0.5),
                middle + BAR / 2.0,
            )
        };
        let worse = bar(row.low, self.base);
        sketch.add(Mark::Rect {
            x: worse.left,
            y: worse.top,
            width: worse.right - worse.left,
            height: worse.bottom - worse.top,
            radius: 0.0,
            fill: Some(Paint::AccentSoft),
            stroke: Some(Stroke::solid(Paint::Accent, 1.0)),
        });
        sketch.add(Mark::area(bar(self.base, row.high), 0.0, Paint::Accent));
    }

    /// What the ends of a bar are worth, beside them.
    fn values(
        &self,
        row: &TornadoRow,
        plot: &Plot,
        middle: f64,
        money: &dyn Fn(f64) -> String,
    ) -> [Label; 2] {
        let (least, most) = (row.low.min(row.high), row.low.max(row.high));
        let (left, right) = (plot.x(least.min(self.base)), plot.x(most.max(self.base)));
        let y = middle + 4.0;
        [
            Label::new(left - 5.0, y, SMALL, money(least)).end(),
            Label::new(right + 5.0, y, SMALL, money(most)),
        ]
    }

    fn draw_base(&self, sketch: &mut Sketch, plot: &Plot, top: f64) {
        let half = measure(&self.words.base, SMALL, Weight::SemiBold) / 2.0;
        let place = plot.x(self.base).min(sketch.width - half - 1.0).max(half);
        let label = Label::new(place, top - 9.0, SMALL, self.words.base.as_str());
        sketch.add(label.middle().strong());
    }

    /// What both halves of a bar mean; returns where it ends.
    fn draw_key(&self, sketch: &mut Sketch, top: f64) -> f64 {
        const SWATCH: f64 = 22.0;
        let (mut x, mut y) = (0.0, top);
        let entries = [
            (Paint::AccentSoft, &self.words.low),
            (Paint::Accent, &self.words.high),
        ];
        for (paint, text) in entries {
            let wide = SWATCH + 7.0 + measure(text, SMALL, Weight::Regular);
            if x > 0.0 && x + wide > sketch.width {
                (x, y) = (0.0, y + TEXT_LINE + 4.0);
            }
            sketch.add(Mark::Rect {
                x: x + 1.0,
                y: y + 2.0,
                width: SWATCH - 1.0,
                height: 10.0,
                radius: 0.0,
                fill: Some(paint),
                stroke: Some(Stroke::solid(Paint::Accent, 1.0)),
            });
            sketch.add(Label::new(x + SWATCH + 7.0, y + 11.0, SMALL, text.as_str()));
            x += wide + 24.0;
        }
        y + TEXT_LINE + 4.0
    }

    fn facts(&self, rows: &[&TornadoRow], money: &dyn Fn(f64) -> String) -> Vec<String> {
        let words = &self.words;
        let row = |row: &&TornadoRow| {
            let (low, high) = (money(row.low), money(row.high));
            format!("{}: {} {low}, {} {high}", row.name, words.low, words.high)
        };
        std::iter::once(words.base.clone())
            .chain(rows.iter().map(row))
            .collect()
    }

    fn table(
        &self,
        caption: &Caption,
        rows: &[&TornadoRow],
        money: &dyn Fn(f64) -> String,
    ) -> Table {
        let words = &self.words;
        Table {
            caption: caption.title.clone(),
            columns: [&words.input, &words.low, &words.high]
                .map(Clone::clone)
                .to_vec(),
            rows: rows
                .iter()
                .map(|row| vec![row.name.clone(), money(row.low), money(row.high)])
                .collect(),
        }
    }
}

fn name_width(rows: &[&TornadoRow], width: f64) -> f64 {
    rows.iter()
        .map(|row| measure(&row.name, BODY, Weight::Regular) + 12.0)
        .fold(90.0, f64::max)
        .min(width * 0.34)
}

/// A name of up to two lines beside its bar.
fn draw_name(sketch: &mut Sketch, name: &str, gutter: f64, middle: f64) {
    let n_lines = wrap(name, BODY, Weight::Regular, gutter - 8.0, 2).len();
    let first = middle + 4.0 - TEXT_LINE / 2.0 * (n_lines as f64 - 1.0);
    draw_lines(sketch, name, (first, gutter - 8.0), 2);
}

fn draw_lines(sketch: &mut Sketch, text: &str, (first, width): (f64, f64), most: usize) {
    let lines = wrap(text, BODY, Weight::Regular, width, most);
    for (index, line) in lines.into_iter().enumerate() {
        sketch.add(Label::new(
            0.0,
            first + TEXT_LINE * index as f64,
            BODY,
            line,
        ));
    }
}

/// What the line means at which nothing is left over; it shows which ends lie beyond.
fn draw_zero(sketch: &mut Sketch, plot: &Plot, bottom: f64, money: &dyn Fn(f64) -> String) {
    let text = money(0.0);
    let half = measure(&text, SMALL, Weight::Regular) / 2.0;
    let place = plot.x(0.0).min(sketch.width - half - 1.0).max(half);
    sketch.add(
        Label::new(place, bottom + 12.0, SMALL, text)
            .middle()
            .soft(),
    );
}

/// A part of a line from top to bottom, beside one bar; names above a bar stay free.
fn upright(sketch: &mut Sketch, x: f64, (top, bottom): (f64, f64), stroke: Stroke) {
    sketch.line((x, top), (x, bottom), stroke);
}

/// The same, but for where one of these labels stands: no line runs through what is to be read.
fn beside(
    sketch: &mut Sketch,
    x: f64,
    (top, bottom): (f64, f64),
    stroke: Stroke,
    labels: &[Label],
) {
    const AIR: f64 = 3.0;
    let in_the_way = labels
        .iter()
        .map(Label::bounds)
        .find(|text| (text.left - AIR..=text.right + AIR).contains(&x));
    match in_the_way {
        None => upright(sketch, x, (top, bottom), stroke),
        Some(text) => {
            let parts = [(top, text.top - AIR), (text.bottom + AIR, bottom)];
            for (from, to) in parts.into_iter().filter(|(from, to)| to - from > 1.0) {
                upright(sketch, x, (from, to), stroke);
            }
        }
    }
}
