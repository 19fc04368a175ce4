//! Small multiples over waves: one panel for each thing that is followed, all on one scale. Every point has its interval,
//! its value stands below it, and where two waves are not comparable the line has a gap with a letter that a note below
//! explains.

use surveys::trend;

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    groups::Value,
    measure::{fit, measure, wrap},
    numbers,
    score::Score,
    sketch::{BODY, SMALL, Sketch},
    words::{Caption, Words},
};
/// Panels in a row on the widest screen.
const MOST_COLUMNS: usize = 12;

/// The narrowest panel.
const NARROWEST: f64 = 200.0;
/// Between panels.
const GAP: f64 = 28.0;
/// Room for the numbers of the scale.
const GUTTER: f64 = 28.0;
/// Height of the plot in a panel.
const PLOT: f64 = 88.0;
/// The smallest part of the scale that is drawn, in points: less would make small movements look large.
const SMALLEST_SPAN: f64 = 40.0;
const TITLE_LINE: f64 = 15.0;
const TEXT_LINE: f64 = 14.0;

/// What moved over waves.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// Short names of the waves, oldest first.
    pub waves: Vec<String>,
    /// One per thing that is followed.
    pub panels: Vec<Panel>,
    /// Why lines break; a break names its note by index, and the drawing by letter.
    pub notes: Vec<String>,
    /// "Since last time", heading of a column of the table.
    pub since: String,
    /// Points at which levels begin, for rounding.
    pub cuts: Vec<f64>,
}

/// One thing that is followed.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Its name.
    pub name: String,
    /// One per wave; `None` where there was nothing.
    pub points: Vec<Option<Point>>,
    /// From each wave to the next.
    pub steps: Vec<Step>,
    /// What moved since last time, in words.
    pub movement: String,
}

/// What one wave says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The value.
    pub value: Value,
    /// People, where it is shown.
    pub n: Option<u32>,
}

/// How two neighbouring waves belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Comparable: a line joins them.
    Joined,
    /// Nothing to join, and nothing to explain.
    Apart,
    /// Not comparable, for the reason of this note.
    Broken(usize),
}

impl Point {
    /// What a trend found in a wave; `None` where there was nothing to ask.
    pub fn of(point: &trend::Point) -> Option<Self> {
        let known = |n, score| {
            Some(Self {
                value: Value::Known(score),
                n: Some(n),
            })
        };
        match point {
            trend::Point::Nowhere | trend::Point::NotAsked => None,
            trend::Point::Hidden => Some(Self {
                value: Value::Hidden,
                n: None,
            }),
            trend::Point::Band { n, low, high } => known(*n, Score::banded(*low, *high)),
            trend::Point::Value { n, mean, interval } => {
                known(*n, Score::measured(*mean, *interval))
            }
        }
    }
}

/// The letters of notes: a to z, then aa.
fn letter(note: usize) -> String {
    let digit = u8::try_from(note % 26).unwrap_or(0);
    let last = char::from(b'a' + digit);
    match note / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

/// The part of the scale that all panels draw.
#[derive(Debug, Clone, Copy)]
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn ticks(self) -> impl Iterator<Item = f64> {
        let step = if self.high - self.low > 50.0 {
            20.0
        } else {
            10.0
        };
        std::iter::successors(Some(self.low), move |tick| Some(tick + step))
            .take_while(move |tick| *tick <= self.high + 1e-9)
    }

    fn y(self, top: f64, points: f64) -> f64 {
        let share = (points.clamp(self.low, self.high) - self.low) / (self.high - self.low);
        top + PLOT * (1.0 - share)
    }
}

impl Trend {
    /// Draws it, at least 320 wide, with as many panels in a row as fit.
    pub fn draw(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        let mut sketch = Sketch::new(width);
        let fits = |columns: usize| columns as f64 * (NARROWEST + GAP) <= width + GAP;
        let columns = (2..=MOST_COLUMNS)
            .take_while(|columns| fits(*columns))
            .last()
            .unwrap_or(1);
        let panel_width = (width - GAP * (columns as f64 - 1.0)) / columns as f64;
        let per_row = self.panels.len().min(columns).max(1);
        let scale = self.scale();
        let mut top = 2.0;
        for row in self.panels.chunks(per_row) {
            let lines = |panel: &Panel| wrap(&panel.name, BODY, Weight::SemiBold, panel_width, 2);
            let titles = row
                .iter()
                .map(|panel| lines(panel).len())
                .max()
                .unwrap_or(1);
            let mut bottom = top;
            for (column, panel) in row.iter().enumerate() {
                let left = column as f64 * (panel_width + GAP);
                let frame = Bounds::new(left, top, left + panel_width, top);
                let below = self.panel(&mut sketch, panel, frame, titles, (scale, words));
                bottom = f64::max(bottom, below);
            }
            top = bottom + 22.0;
        }
        let bottom = self.notes(&mut sketch, top, words);
        sketch.finish(
            bottom,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }

    /// From ten below the lowest end to ten above the highest, the same for all panels.
    fn scale(&self) -> Scale {
        let ends = self
            .panels
            .iter()
            .flat_map(|panel| panel.points.iter().flatten())
            .filter_map(|point| {
                let score = point.value.score()?;
                Some(score.range().unwrap_or((score.middle(), score.middle())))
            });
        let (lowest, highest) = ends.fold((100.0_f64, 0.0_f64), |(low, high), (from, to)| {
            (low.min(from), high.max(to))
        });
        if lowest > highest {
            return Scale {
                low: 0.0,
                high: 100.0,
            };
        }
        let down = |points: f64| (points / 10.0).floor() * 10.0;
        let up = |points: f64| (points / 10.0).ceil() * 10.0;
        let (mut low, mut high) = (down(lowest), up(highest));
        while high - low < SMALLEST_SPAN {
            if low > 0.0 {
                low -= 10.0;
            }
            if high < 100.0 && high - low < SMALLEST_SPAN {
                high += 10.0;
            }
        }
        Scale { low, high }
    }

    /// One panel; returns where it ends.
    fn panel(
        &self,
        sketch: &mut Sketch,
        panel: &Panel,
        frame: Bounds,
        titles: usize,
        (scale, words): (Scale, &Words),
    ) -> f64 {
        let (left, width) = (frame.left, frame.right - frame.left);
        let names = wrap(&panel.name, BODY, Weight::SemiBold, width, 2);
        for (line, name) in names.into_iter().enumerate() {
            let y = frame.top + 12.0 + TITLE_LINE * line as f64;
            sketch.add(Label::new(left, y, BODY, name).strong());
        }
        let top = frame.top + TITLE_LINE * titles as f64 + 10.0;
        for tick in scale.ticks() {
            let y = scale.y(top, tick);
            let stroke = Stroke::solid(Paint::Line, 1.0);
            sketch.line((left + GUTTER, y), (frame.right, y), stroke);
            let number = Label::new(left + GUTTER - 5.0, y + 4.0, SMALL, format!("{tick:.0}"));
            sketch.add(number.end().soft());
        }
        let places = self.places(left, width);
        for (step, ends) in panel.steps.iter().zip(places.windows(2)) {
            let [from, to] = ends else { continue };
            if let Step::Broken(note) = step {
                draw_break(sketch, f64::midpoint(*from, *to), top, *note);
            }
        }
        draw_lines(sketch, panel, &places, |points| scale.y(top, points));
        for (point, x) in panel.points.iter().zip(&places) {
            if let Some(point) = point {
                draw_point(sketch, point, *x, top, scale);
            }
        }
        self.values(sketch, panel, &places, top, words);
        let names = top + PLOT + 15.0 + TEXT_LINE;
        self.wave_names(sketch, &places, names);
        let mut y = names;
        for line in wrap(&panel.movement, SMALL, Weight::Regular, width, 4) {
            y += TEXT_LINE;
            sketch.add(Label::new(left, y + 3.0, SMALL, line).soft());
        }
        y + 6.0
    }

    /// Where the waves stand, from the left; a name below the first or last one stays within the panel.
    fn places(&self, left: f64, width: f64) -> Vec<f64> {
        let name = |name: &String| measure(name, SMALL, Weight::Regular) / 2.0;
        let edge = |wave: Option<&String>| wave.map_or(16.0, name).clamp(16.0, width / 4.0);
        let (from, to) = (
            left + f64::max(GUTTER + 16.0, edge(self.waves.first())),
            left + width - edge(self.waves.last()),
        );
        let steps = self.waves.len().saturating_sub(1);
        (0..self.waves.len())
            .map(|wave| {
                if steps == 0 {
                    f64::midpoint(from, to)
                } else {
                    from + (to - from) * wave as f64 / steps as f64
                }
            })
            .collect()
    }

    /// The value as it stands below its point; of a band its inner end.
    fn short(&self, score: &Score, words: &Words) -> String {
        match (score.mean(), score.range()) {
            (None, Some((low, _))) if low > 0.0 => format!("≥{low:.0}"),
            (None, Some((_, high))) => format!("≤{high:.0}"),
            _ => score.text(&self.cuts, words.language),
        }
    }

    /// Values below the panel: all where they fit, else the first and the last.
    fn values(&self, sketch: &mut Sketch, panel: &Panel, places: &[f64], top: f64, words: &Words) {
        let texts: Vec<Option<String>> = panel
            .points
            .iter()
            .map(|point| Some(self.short(point.as_ref()?.value.score()?, words)))
            .collect();
        let widest = texts
            .iter()
            .flatten()
            .map(|text| measure(text, BODY, Weight::SemiBold))
            .fold(0.0, f64::max);
        let fits = match places {
            [first, second, ..] => widest + 5.0 <= second - first,
            _ => true,
        };
        let last = texts.len().saturating_sub(1);
        for (wave, (text, x)) in texts.into_iter().zip(places).enumerate() {
            if let Some(text) = text
                && (fits || wave == 0 || wave == last)
            {
                let label = Label::new(*x, top + PLOT + 15.0, BODY, text);
                sketch.add(label.middle().strong());
            }
        }
    }

    /// Names of the waves below the panel: all where they fit, else the first and the last.
    fn wave_names(&self, sketch: &mut Sketch, places: &[f64], y: f64) {
        let room = match places {
            [first, second, ..] => second - first - 6.0,
            _ => f64::INFINITY,
        };
        let widest = self
            .waves
            .iter()
            .map(|wave| measure(wave, SMALL, Weight::Regular))
            .fold(0.0, f64::max);
        let last = self.waves.len().saturating_sub(1);
        let span = places
            .last()
            .zip(places.first())
            .map_or(0.0, |(to, from)| to - from);
        for (wave, (name, x)) in self.waves.iter().zip(places).enumerate() {
            if widest <= room || ((wave == 0 || wave == last) && widest <= span - 6.0) {
                let name = fit(name, SMALL, Weight::Regular, widest);
                sketch.add(Label::new(*x, y, SMALL, name).middle().soft());
            }
        }
    }

    /// The key of hidden values, and why lines break; returns where they end.
    fn notes(&self, sketch: &mut Sketch, top: f64, words: &Words) -> f64 {
        let mut y = top;
        let is_hidden = |point: &Point| point.value == Value::Hidden;
        let hides = self
            .panels
            .iter()
            .any(|panel| panel.points.iter().flatten().any(is_hidden));
        if hides {
            sketch.add(Mark::Hatch {
                x: 0.0,
                y: y + 2.0,
                width: 18.0,
                height: 12.0,
            });
            sketch.add(Label::new(26.0, y + 12.0, SMALL, words.hidden.as_str()).soft());
            y += 20.0;
        }
        for (index, note) in self.notes.iter().enumerate() {
            sketch.add(Label::new(4.0, y + 12.0, SMALL, letter(index)).strong());
            for line in wrap(note, SMALL, Weight::Regular, sketch.width - 28.0, 5) {
                sketch.add(Label::new(26.0, y + 12.0, SMALL, line));
                y += TEXT_LINE + 1.0;
            }
            y += 4.0;
        }
        y + 2.0
    }

    fn text(&self, point: Option<&Point>, words: &Words) -> String {
        let Some(point) = point else {
            return "–".to_owned();
        };
        match (&point.value, point.n) {
            (Value::Known(score), Some(n)) => format!(
                "{}, n {}",
                score.text_with_range(&self.cuts, words.language),
                numbers::count(n.into(), words.language)
            ),
            (value, _) => value.text(&self.cuts, words),
        }
    }

    fn facts(&self, words: &Words) -> Vec<String> {
        self.panels
            .iter()
            .map(|panel| {
                let points: Vec<String> = self
                    .waves
                    .iter()
                    .zip(&panel.points)
                    .filter_map(|(wave, point)| {
                        let text = self.text(Some(point.as_ref()?), words);
                        Some(format!("{wave} {text}"))
                    })
                    .collect();
                format!("{}: {}. {}", panel.name, points.join("; "), panel.movement)
            })
            .collect()
    }

    fn table(&self, caption: &Caption, words: &Words) -> Table {
        let mut columns = vec![words.dimension.clone()];
        columns.extend(self.waves.iter().cloned());
        columns.push(self.since.clone());
        let row = |panel: &Panel| {
            let mut row = vec![panel.name.clone()];
            row.extend((0..self.waves.len()).map(|wave| {
                let point = panel.points.get(wave).and_then(Option::as_ref);
                self.text(point, words)
            }));
            row.push(panel.movement.clone());
            row
        };
        Table {
            caption: caption.title.clone(),
            columns,
            rows: self.panels.iter().map(row).collect(),
        }
    }
}

/// Lines between neighbours that may be compared and have a mean each.
fn draw_lines(sketch: &mut Sketch, panel: &Panel, places: &[f64], y: impl Fn(f64) -> f64) {
    let mean = |point: &Option<Point>| point.as_ref()?.value.score()?.mean();
    for (index, step) in panel.steps.iter().enumerate() {
        let ends = panel.points.get(index).zip(panel.points.get(index + 1));
        let Some((from, to)) = ends.and_then(|(a, b)| mean(a).zip(mean(b))) else {
            continue;
        };
        if *step == Step::Joined {
            sketch.line(
                (places[index], y(from)),
                (places[index + 1], y(to)),
                Stroke::solid(Paint::Accent, 1.5),
            );
        }
    }
}

/// A value with its interval, or a hatch where it is not shown.
fn draw_point(sketch: &mut Sketch, point: &Point, x: f64, top: f64, scale: Scale) {
    let Value::Known(score) = &point.value else {
        if point.value == Value::Hidden {
            sketch.add(Mark::Hatch {
                x: x - 9.0,
                y: top,
                width: 18.0,
                height: PLOT,
            });
        }
        return;
    };
    let bar = if score.mean().is_some() { 2.0 } else { 7.0 };
    if let Some((low, high)) = score.range() {
        let (low, high) = (scale.y(top, low), scale.y(top, high));
        sketch.line((x, high), (x, low), Stroke::solid(Paint::Accent, bar));
        for end in [low, high] {
            let foot = Stroke::solid(Paint::Accent, 1.0);
            sketch.line((x - 4.0, end), (x + 4.0, end), foot);
        }
    }
    if let Some(mean) = score.mean() {
        sketch.add(Mark::Circle {
            center: at(x, scale.y(top, mean)),
            radius: 4.0,
            fill: Some(Paint::Accent),
            stroke: Some(Stroke::solid(Paint::Surface, 1.0)),
        });
    }
}

/// A gap with its letter.
fn draw_break(sketch: &mut Sketch, x: f64, top: f64, note: usize) {
    let stroke = Stroke::dashed(Paint::InkSoft, 1.0);
    sketch.line((x, top), (x, top + PLOT), stroke);
    let label = Label::new(x, top - 2.0, SMALL, letter(note))
        .middle()
        .strong();
    sketch.add(label);
}
