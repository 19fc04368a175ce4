//! The roadmap as a timeline: months on x, one bar per step grouped by horizon, and below it how much everybody carries.

mod load;

pub use load::Load;

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    measure::{fit, measure},
    sketch::{BODY, SMALL, Sketch, diamond},
    words::{Caption, Words},
};

/// What the timeline shows. Months count from 1; month `m` fills the column from `m − 1` to `m`.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Short names of the calendar months in order, "Jul", "Aug", …; enough for every end and result of the plan. What
    /// lies beyond them stands in the table only.
    pub months: Vec<String>,
    /// Calendar years and the month (from 1) in which each begins on the axis.
    pub years: Vec<(u32, String)>,
    /// Horizons in order, each with its steps.
    pub horizons: Vec<Horizon>,
    /// How much each population carries.
    pub load: Vec<Load>,
}

/// Now, next or later.
#[derive(Debug, Clone, PartialEq)]
pub struct Horizon {
    /// "Now"
    pub name: String,
    /// Its steps in the order in which they are told.
    pub steps: Vec<TimelineStep>,
}

/// A step on the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineStep {
    /// Title.
    pub title: String,
    /// First month, from 1.
    pub start: u32,
    /// Last month.
    pub end: u32,
    /// Which of the six hues, 1 to 6, one per kind.
    pub hue: u8,
    /// The kind in words, "recognition".
    pub kind: String,
    /// The month in which the result is expected.
    pub result: Option<u32>,
    /// Whether the load guard moved it to a later month.
    pub moved: bool,
}

const ROW: f64 = 24.0;
const BAR: f64 = 15.0;

impl Timeline {
    /// Draws it, `width` from about 560 on; it is meant for 720 and more.
    pub fn draw(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        let mut sketch = Sketch::new(width);
        let gutter = self.gutter(width, words);
        let calendar = Calendar {
            left: gutter,
            month: (width - gutter - 2.0) / self.months.len().max(1) as f64,
            count: self.months.len(),
        };
        let foot = self.foot();
        self.draw_months(&mut sketch, calendar, foot);
        let mut y = 40.0;
        for horizon in self
            .horizons
            .iter()
            .filter(|horizon| !horizon.steps.is_empty())
        {
            sketch.line((0.0, y), (width, y), Stroke::solid(Paint::Line, 1.0));
            let name = fit(&horizon.name, BODY, Weight::SemiBold, gutter - 8.0);
            sketch.add(Label::new(0.0, y + 17.0, BODY, name).strong());
            y += ROW;
            for step in &horizon.steps {
                draw_step(&mut sketch, step, calendar, y, gutter);
                y += ROW;
            }
            y += 6.0;
        }
        let mut y = self.draw_load(&mut sketch, calendar, foot + 10.0, words);
        if self.steps().any(|step| step.moved) {
            y += 8.0;
            draw_clock(&mut sketch, 6.0, y + 6.0);
            sketch.add(Label::new(17.0, y + 10.0, SMALL, words.moved.as_str()).soft());
            if self.steps().any(|step| step.result.is_some()) {
                let x = 17.0 + measure(&words.moved, SMALL, Weight::Regular) + 22.0;
                draw_result_key(&mut sketch, x, y, words);
            }
            y += 16.0;
        } else if self.steps().any(|step| step.result.is_some()) {
            y += 8.0;
            draw_result_key(&mut sketch, 0.0, y, words);
            y += 16.0;
        }
        sketch.finish(y + 2.0, caption, &self.facts(), self.table(caption, words))
    }

    fn steps(&self) -> impl Iterator<Item = &TimelineStep> {
        self.horizons.iter().flat_map(|horizon| &horizon.steps)
    }

    fn foot(&self) -> f64 {
        let rows: f64 = self
            .horizons
            .iter()
            .filter(|horizon| !horizon.steps.is_empty())
            .map(|horizon| ROW * (1.0 + horizon.steps.len() as f64) + 6.0)
            .sum();
        40.0 + rows
    }

    fn gutter(&self, width: f64, words: &Words) -> f64 {
        let titles = self
            .steps()
            .map(|step| measure(&step.title, BODY, Weight::Regular) + 30.0);
        let loads = self
            .load
            .iter()
            .map(|load| measure(&load.population, BODY, Weight::Regular) + 12.0)
            .chain(
                [&words.at_once, &words.hours]
                    .map(|text| measure(text, SMALL, Weight::SemiBold) + 8.0),
            );
        titles.chain(loads).fold(100.0, f64::max).min(width * 0.42)
    }

    /// Month numbers, names where they fit, years, and a hairline for every quarter.
    fn draw_months(&self, sketch: &mut Sketch, calendar: Calendar, foot: f64) {
        let widest = self
            .months
            .iter()
            .map(|name| measure(name, SMALL, Weight::Regular))
            .fold(measure("00", SMALL, Weight::Regular), f64::max);
        // Every month, or the first of a quarter, half-year or year: as many as can stand side by side.
        let every = [1, 3, 6]
            .into_iter()
            .find(|every| f64::from(*every) * calendar.month >= widest + 6.0)
            .unwrap_or(12);
        for (month, name) in (1_u32..).zip(&self.months) {
            let x = calendar.start(month);
            let first = (month - 1) % every == 0;
            if first && month % 3 == 1 {
                let top = if every == 1 { 40.0 } else { 16.0 };
                sketch.line((x, top), (x, foot), Stroke::solid(Paint::Line, 1.0));
            }
            if !first {
                continue;
            }
            // Without an agreed first month, months have numbers only.
            let numbered = month.to_string();
            let named = (*name != numbered).then(|| (24.0, name.clone()));
            for (y, text) in named.into_iter().chain([(37.0, numbered)]) {
                let label = if every == 1 {
                    Label::new(x + calendar.month / 2.0, y, SMALL, text).middle()
                } else {
                    Label::new(x + 4.0, y, SMALL, text)
                };
                if label.bounds().right <= sketch.width {
                    sketch.add(label.soft());
                }
            }
        }
        let mut free = 0.0;
        for (month, year) in &self.years {
            let x = calendar.start(*month);
            let label = Label::new(x + 4.0, 10.0, SMALL, year.as_str()).strong();
            if x >= free && label.bounds().right <= sketch.width {
                free = label.bounds().right + 4.0;
                sketch.add(label);
            }
        }
    }

    fn month_text(&self, month: u32) -> String {
        let name = usize::try_from(month)
            .ok()
            .and_then(|month| self.months.get(month.checked_sub(1)?));
        let year = self
            .years
            .iter()
            .rev()
            .find(|(from, _)| *from <= month)
            .map_or("", |(_, year)| year.as_str());
        match name {
            Some(name) if *name == month.to_string() => name.clone(),
            Some(name) if year.is_empty() => format!("{month} ({name})"),
            Some(name) => format!("{month} ({name} {year})"),
            None => month.to_string(),
        }
    }

    fn facts(&self) -> Vec<String> {
        self.horizons
            .iter()
            .filter(|horizon| !horizon.steps.is_empty())
            .map(|horizon| {
                let steps: Vec<String> = horizon
                    .steps
                    .iter()
                    .map(|step| format!("{} {}–{}", step.title, step.start, step.end))
                    .collect();
                format!("{}: {}", horizon.name, steps.join(", "))
            })
            .collect()
    }

    fn table(&self, caption: &Caption, words: &Words) -> Table {
        let row = |step: &TimelineStep| {
            let start = self.month_text(step.start);
            vec![
                step.title.clone(),
                step.kind.clone(),
                if step.moved {
                    format!("{start}, {}", words.moved)
                } else {
                    start
                },
                self.month_text(step.end),
                step.result
                    .map_or_else(|| "–".to_owned(), |month| self.month_text(month)),
            ]
        };
        Table {
            caption: caption.title.clone(),
            columns: vec![
                words.step.clone(),
                words.kind.clone(),
                words.start.clone(),
                words.end.clone(),
                words.result.clone(),
            ],
            rows: self.steps().map(row).collect(),
        }
    }
}

/// Months as columns.
#[derive(Debug, Clone, Copy)]
struct Calendar {
    left: f64,
    month: f64,
    count: usize,
}

impl Calendar {
    /// Whether the axis reaches this month.
    fn holds(self, month: u32) -> bool {
        usize::try_from(month).is_ok_and(|month| (1..=self.count).contains(&month))
    }

    fn start(self, month: u32) -> f64 {
        self.left + self.month * f64::from(month.saturating_sub(1)).min(self.count as f64)
    }

    fn end(self, month: u32) -> f64 {
        self.left + self.month * f64::from(month).min(self.count as f64)
    }
}

fn draw_step(sketch: &mut Sketch, step: &TimelineStep, calendar: Calendar, y: f64, gutter: f64) {
    let middle = y + ROW / 2.0 - 2.0;
    let title = fit(&step.title, BODY, Weight::Regular, gutter - 28.0);
    sketch.add(Label::new(0.0, middle + 4.0, BODY, title));
    if step.moved {
        let beside = calendar.start(step.start) - 9.0;
        let x = if beside - 8.0 > gutter {
            beside
        } else {
            gutter - 11.0
        };
        draw_clock(sketch, x, middle);
    }
    if !calendar.holds(step.start) {
        return;
    }
    let paint = Paint::Series(step.hue);
    let bar = Bounds::new(
        calendar.start(step.start) + 1.0,
        middle - BAR / 2.0,
        (calendar.end(step.end) - 1.0).max(calendar.start(step.start) + 3.0),
        middle + BAR / 2.0,
    );
    sketch.add(Mark::area(bar, 3.0, paint));
    let result = step
        .result
        .filter(|month| calendar.holds(*month))
        .map(|month| calendar.end(month) - 8.0);
    if let Some(x) = result {
        if x - 6.0 > bar.right {
            sketch.line(
                (bar.right + 2.0, middle),
                (x, middle),
                Stroke {
                    paint,
                    width: 1.5,
                    dash: crate::display::Dash::Dotted,
                },
            );
        }
        sketch.add(diamond(x, middle, 6.5, Paint::Ink));
    }
    draw_kind(sketch, step, bar, result, gutter);
}

/// The kind in words: on its bar where it fits, else beside it, else before it.
fn draw_kind(
    sketch: &mut Sketch,
    step: &TimelineStep,
    bar: Bounds,
    result: Option<f64>,
    from_edge: f64,
) {
    let middle = f64::midpoint(bar.top, bar.bottom);
    let width = measure(&step.kind, SMALL, Weight::SemiBold);
    let from = bar.left + 6.0;
    let diamond = |x: f64| (x - 8.0, x + 8.0);
    let clear =
        |left: f64, right: f64| result.is_none_or(|x| right < diamond(x).0 || left > diamond(x).1);
    if from + width <= bar.right - 4.0 && clear(from, from + width) {
        let label = Label::new(from, middle + 4.0, SMALL, step.kind.as_str());
        sketch.add(label.strong().paint(Paint::AccentInk));
        return;
    }
    let beside = [
        result.map_or(bar.right - 6.0, |x| x.max(bar.right)) + 12.0,
        bar.left - if step.moved { 24.0 } else { 8.0 } - width,
        bar.right + 6.0,
    ];
    if let Some(left) = beside.into_iter().find(|left| {
        *left > from_edge && left + width + 2.0 <= sketch.width && clear(*left, left + width)
    }) {
        // The dotted way to the result would run through the words.
        let ground = Bounds::new(left - 2.0, middle - 7.0, left + width + 2.0, middle + 7.0);
        sketch.add(Mark::area(ground, 2.0, Paint::Surface));
        sketch.add(Label::new(left, middle + 4.0, SMALL, step.kind.as_str()).soft());
    }
}

/// A small clock: this step starts later than it could.
fn draw_clock(sketch: &mut Sketch, x: f64, y: f64) {
    let hand = Stroke::solid(Paint::InkSoft, 1.25);
    sketch.add(Mark::Circle {
        center: at(x, y),
        radius: 5.5,
        fill: None,
        stroke: Some(hand),
    });
    sketch.line((x, y), (x, y - 3.5), hand);
    sketch.line((x, y), (x + 2.75, y), hand);
}

fn draw_result_key(sketch: &mut Sketch, x: f64, y: f64, words: &Words) {
    sketch.add(diamond(x + 7.0, y + 6.0, 6.5, Paint::Ink));
    sketch.add(Label::new(x + 18.0, y + 10.0, SMALL, words.result.as_str()).soft());
}
