//! The fan: what has come back by each month less what has gone out, as it is expected and between its ends. Eight of ten
//! draws lie in the band.

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Point, Stroke, Table, Weight, at},
    measure::{measure, wrap},
    money_axis::MoneyAxis,
    sketch::{SMALL, Sketch},
    words::Caption,
};

/// Height of the plot.
const PLOT: f64 = 220.0;
const TEXT_LINE: f64 = 15.0;

/// Running net by month; `[0]` is the first month. Series that are empty are left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fan {
    /// Without spread.
    pub base: Vec<f64>,
    /// One in ten lies below.
    pub p10: Vec<f64>,
    /// As many below as above.
    pub p50: Vec<f64>,
    /// Nine in ten lie below.
    pub p90: Vec<f64>,
    /// Months between which eight of ten draws have earned back; an end beyond the last month is open.
    pub payback: Option<(f64, f64)>,
    /// Its words.
    pub words: FanWords,
}

/// The words of a fan, ready in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FanWords {
    /// "Month"
    pub month: String,
    /// "8 of 10 cases"
    pub band: String,
    /// "in the middle"
    pub middle: String,
    /// "plan without spread"
    pub base: String,
    /// "Earned back between month 30 and 45"; only read with [`Fan::payback`].
    pub payback: String,
    /// "1 in 10 below", heading of a column.
    pub low: String,
    /// "1 in 10 above", heading of a column.
    pub high: String,
}

/// Where months and money stand.
struct Plot {
    left: f64,
    right: f64,
    top: f64,
    n_months: usize,
    axis: MoneyAxis,
}

impl Plot {
    /// The end of a month; 0 is the start.
    fn x(&self, month: f64) -> f64 {
        let n = self.n_months.max(1) as f64;
        self.left + (self.right - self.left) * month.clamp(0.0, n) / n
    }

    fn y(&self, amount: f64) -> f64 {
        self.top + PLOT * (1.0 - self.axis.share(amount))
    }

    /// A line from nothing at the start.
    fn points(&self, series: &[f64]) -> Vec<Point> {
        std::iter::once(at(self.x(0.0), self.y(0.0)))
            .chain(
                series
                    .iter()
                    .enumerate()
                    .map(|(index, amount)| at(self.x(index as f64 + 1.0), self.y(*amount))),
            )
            .collect()
    }
}

impl Fan {
    /// Draws it, at least 320 wide. `money` writes an amount.
    pub fn draw(&self, caption: &Caption, width: f64, money: &dyn Fn(f64) -> String) -> Drawing {
        let mut sketch = Sketch::new(width);
        let amounts = [&self.base, &self.p10, &self.p50, &self.p90];
        let axis = MoneyAxis::over(amounts.into_iter().flatten().copied(), 6.0);
        let gutter = axis
            .ticks()
            .map(|tick| measure(&money(tick), SMALL, Weight::Regular))
            .fold(0.0, f64::max);
        let plot = Plot {
            left: gutter + 10.0,
            right: width - 14.0,
            top: 8.0,
            n_months: self.n_months(),
            axis,
        };
        draw_grid(&mut sketch, &plot, money);
        self.draw_band(&mut sketch, &plot);
        draw_zero(&mut sketch, &plot);
        self.draw_lines(&mut sketch, &plot);
        let months = plot.top + PLOT + 20.0;
        self.draw_months(&mut sketch, &plot, months);
        let below = self.draw_payback(&mut sketch, &plot, months + 10.0);
        let bottom = self.draw_key(&mut sketch, below + 8.0);
        sketch.finish(
            bottom,
            caption,
            &self.facts(money),
            self.table(caption, money),
        )
    }

    fn n_months(&self) -> usize {
        self.base.len().max(self.p50.len())
    }

    fn draw_band(&self, sketch: &mut Sketch, plot: &Plot) {
        if self.p10.is_empty() || self.p90.is_empty() {
            return;
        }
        let mut points = plot.points(&self.p90);
        points.extend(plot.points(&self.p10).into_iter().rev());
        sketch.add(Mark::Polyline {
            points,
            closed: true,
            fill: Some(Paint::AccentSoft),
            stroke: Some(Stroke::solid(Paint::Accent, 0.75)),
        });
    }

    fn draw_lines(&self, sketch: &mut Sketch, plot: &Plot) {
        let lines = [
            (&self.base, Stroke::dashed(Paint::Ink, 1.25)),
            (&self.p50, Stroke::solid(Paint::Accent, 2.25)),
        ];
        for (series, stroke) in lines.into_iter().filter(|(series, _)| !series.is_empty()) {
            sketch.add(Mark::Polyline {
                points: plot.points(series),
                closed: false,
                fill: None,
                stroke: Some(stroke),
            });
        }
    }

    /// Every twelfth month, and what is counted.
    fn draw_months(&self, sketch: &mut Sketch, plot: &Plot, y: f64) {
        let name = Label::new(0.0, y, SMALL, self.words.month.as_str()).soft();
        let from = name.bounds().right + 4.0;
        sketch.add(name);
        for month in self.marked_months() {
            let x = plot.x(month as f64);
            sketch.line(
                (x, plot.top + PLOT),
                (x, plot.top + PLOT + 4.0),
                Stroke::solid(Paint::InkSoft, 1.0),
            );
            let label = Label::new(x, y, SMALL, month.to_string()).middle().soft();
            if label.bounds().left > from {
                sketch.add(label);
            }
        }
    }

    /// Twelve, twenty-four … and the last, where it does not stand too near.
    fn marked_months(&self) -> Vec<usize> {
        let n = self.n_months();
        let mut months: Vec<usize> = (12..=n).step_by(12).collect();
        if months.last().is_none_or(|last| n - last >= 6) && n > 0 {
            months.push(n);
        }
        months
    }

    /// The months of payback as a bar below the axis; returns where it ends.
    fn draw_payback(&self, sketch: &mut Sketch, plot: &Plot, top: f64) -> f64 {
        let Some((from, to)) = self.payback else {
            return top;
        };
        let (from, to) = (plot.x(from), plot.x(to));
        let y = top + 4.0;
        sketch.line(
            (from, y),
            (to.max(from + 2.0), y),
            Stroke::solid(Paint::Series(2), 4.0),
        );
        top + 8.0
    }

    /// What lines and colours mean; returns where it ends.
    fn draw_key(&self, sketch: &mut Sketch, top: f64) -> f64 {
        const SWATCH: f64 = 22.0;
        let words = &self.words;
        let entries = [
            (!self.p10.is_empty(), &words.band),
            (!self.p50.is_empty(), &words.middle),
            (!self.base.is_empty(), &words.base),
            (self.payback.is_some(), &words.payback),
        ];
        let room = sketch.width - SWATCH - 8.0;
        let (mut x, mut y) = (0.0, top);
        for (index, (_, text)) in entries.iter().enumerate().filter(|(_, (drawn, _))| *drawn) {
            let lines = wrap(text, SMALL, Weight::Regular, room, 3);
            let wide = lines
                .iter()
                .map(|line| measure(line, SMALL, Weight::Regular))
                .fold(0.0, f64::max);
            if x > 0.0 && x + SWATCH + 8.0 + wide > sketch.width {
                (x, y) = (0.0, y + TEXT_LINE + 3.0);
            }
            draw_swatch(sketch, index, Bounds::new(x, y + 2.0, x + SWATCH, y + 12.0));
            let n_lines = lines.len();
            for (line, text) in lines.into_iter().enumerate() {
                let y = y + 11.0 + TEXT_LINE * line as f64;
                sketch.add(Label::new(x + SWATCH + 7.0, y, SMALL, text));
            }
            x += SWATCH + 7.0 + wide + 22.0;
            if n_lines > 1 {
                (x, y) = (0.0, y + TEXT_LINE * n_lines as f64 + 3.0);
            }
        }
        if x > 0.0 { y + TEXT_LINE + 3.0 } else { y }
    }

    fn facts(&self, money: &dyn Fn(f64) -> String) -> Vec<String> {
        let mut facts: Vec<String> = self
            .marked_months()
            .into_iter()
            .filter_map(|month| {
                let at = |series: &Vec<f64>| series.get(month - 1).map(|amount| money(*amount));
                Some(format!(
                    "{} {month}: {} {}, {}–{}",
                    self.words.month,
                    self.words.middle,
                    at(&self.p50)?,
                    at(&self.p10)?,
                    at(&self.p90)?
                ))
            })
            .collect();
        if self.payback.is_some() {
            facts.push(self.words.payback.clone());
        }
        facts
    }

    /// Every third month of a long horizon, else every month.
    fn table(&self, caption: &Caption, money: &dyn Fn(f64) -> String) -> Table {
        let n = self.n_months();
        let every = if n > 24 { 3 } else { 1 };
        let at = |series: &[f64], month: usize| {
            let amount = series.get(month - 1).copied();
            amount.map_or_else(|| "–".to_owned(), money)
        };
        let words = &self.words;
        Table {
            caption: caption.title.clone(),
            columns: [
                &words.month,
                &words.base,
                &words.low,
                &words.middle,
                &words.high,
            ]
            .map(Clone::clone)
            .to_vec(),
            rows: (1..=n)
                .filter(|month| month % every == 0 || *month == n)
                .map(|month| {
                    let mut row = vec![month.to_string()];
                    let series = [&self.base, &self.p10, &self.p50, &self.p90];
                    row.extend(series.map(|series| at(series, month)));
                    row
                })
                .collect(),
        }
    }
}

fn draw_grid(sketch: &mut Sketch, plot: &Plot, money: &dyn Fn(f64) -> String) {
    for tick in plot.axis.ticks() {
        let y = plot.y(tick);
        let stroke = Stroke::solid(Paint::Line, 1.0);
        sketch.line((plot.left, y), (plot.right, y), stroke);
        let label = Label::new(plot.left - 6.0, y + 4.0, SMALL, money(tick));
        sketch.add(label.end().soft());
    }
}

fn draw_zero(sketch: &mut Sketch, plot: &Plot) {
    let y = plot.y(0.0);
    let stroke = Stroke::solid(Paint::InkSoft, 1.25);
    sketch.line((plot.left, y), (plot.right, y), stroke);
}

/// The sample of an entry of the key, in their order.
fn draw_swatch(sketch: &mut Sketch, entry: usize, place: Bounds) {
    let middle = f64::midpoint(place.top, place.bottom);
    let ends = ((place.left + 2.5, middle), (place.right - 0.5, middle));
    match entry {
        0 => sketch.add(Mark::Rect {
            x: place.left + 1.0,
            y: place.top,
            width: place.right - place.left - 1.0,
            height: place.bottom - place.top,
            radius: 0.0,
            fill: Some(Paint::AccentSoft),
            stroke: Some(Stroke::solid(Paint::Accent, 0.75)),
        }),
        1 => sketch.line(ends.0, ends.1, Stroke::solid(Paint::Accent, 2.25)),
        2 => sketch.line(ends.0, ends.1, Stroke::dashed(Paint::Ink, 1.25)),
        _ => sketch.line(ends.0, ends.1, Stroke::solid(Paint::Series(2), 4.0)),
    }
}
