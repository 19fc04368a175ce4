//! The level ladder: five steps from night to day, the organization's place on them with its interval, and the
//! departments below on the same scale.

use surveys::{
    instrument::Construct,
    maturity::Level,
    published::{Published, PublishedLevel},
};

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight},
    groups::{self, Row, Value},
    measure::{fit, measure, wrap},
    numbers,
    sketch::{Axis, BODY, Lane, Look, SMALL, STRONG, Shape, Sketch},
    words::{Caption, Words},
};

/// From this width on the steps share the axis of the departments; below they stand above it.
const WIDE: f64 = 560.0;

/// What the ladder shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Ladder {
    /// The five steps, lowest first.
    pub levels: Vec<Rung>,
    /// The step to outline; `None` while no level may be named.
    pub standing: Option<Level>,
    /// The organization's maturity index.
    pub organization: Row,
    /// The departments' maturity indices, in the order of the client.
    pub departments: Vec<Row>,
}

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub struct Rung {
    /// 1 to 5.
    pub level: Level,
    /// The lowest score on it, in points.
    pub from: f64,
    /// "In Stride"
    pub name: String,
}

impl Ladder {
    /// The ladder of a published result.
    pub fn of(published: &Published, words: &Words) -> Self {
        let maturity = |figures: &_| groups::index(figures, Construct::Maturity);
        let mut organization = Row::of(&published.organization, words, maturity);
        organization.name.clone_from(&published.organization_name);
        Self {
            levels: rungs(&published.model.levels, words),
            standing: published.standing.level,
            organization,
            departments: groups::departments(published, words, maturity),
        }
    }

    /// Draws it, `width` from about 320 (a phone) to 720 (a page).
    pub fn draw(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        let mut sketch = Sketch::new(width);
        let height = if width < WIDE {
            self.draw_narrow(&mut sketch, words)
        } else {
            self.draw_wide(&mut sketch, words)
        };
        sketch.finish(
            height,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }

    fn draw_wide(&self, sketch: &mut Sketch, words: &Words) -> f64 {
        // Enough for a name of two lines to reach out to the left over the name of the step below.
        const RISE: f64 = 27.0;
        const LOWEST: f64 = 44.0;
        const ROW: f64 = 22.0;
        const LINE: f64 = 14.0;
        let gutter = self.gutter(sketch.width * 0.28, words);
        let values = self.values_width(words);
        let axis = Axis {
            left: gutter,
            right: sketch.width - values - 12.0,
        };
        let foot = 8.0 + LOWEST + 4.0 * RISE + 30.0;
        for (index, rung) in self.levels.iter().enumerate() {
            let place = Bounds::new(
                axis.x(rung.from) + if index == 0 { 0.0 } else { 1.5 },
                foot - LOWEST - RISE * index as f64,
                axis.x(self.upper(index)) - 1.5,
                foot,
            );
            self.draw_step(sketch, rung, place);
        }
        let names: Vec<Vec<String>> = self
            .rows()
            .enumerate()
            .map(|(index, row)| row.name_lines(gutter - 16.0, weight(index == 0), words.language))
            .collect();
        // A name of several lines makes its row higher.
        let heights: Vec<f64> = names
            .iter()
            .map(|lines| ROW.max(LINE * lines.len() as f64 + 6.0))
            .collect();
        let bottom = foot + 14.0 + heights.iter().sum::<f64>() + 4.0;
        for rung in &self.levels[1..] {
            let x = axis.x(rung.from);
            sketch.line(
                (x, foot + 4.0),
                (x, bottom),
                Stroke::dashed(Paint::Line, 1.0),
            );
        }
        let mut top = foot + 14.0;
        for (index, (row, (lines, height))) in
            self.rows().zip(names.into_iter().zip(heights)).enumerate()
        {
            let y = top + height / 2.0;
            top += height;
            let strong = index == 0;
            let first = y + 4.0 - LINE * (lines.len() as f64 - 1.0) / 2.0;
            for (index, line) in lines.into_iter().enumerate() {
                let label = Label::new(0.0, first + LINE * index as f64, BODY, line);
                sketch.add(if strong { label.strong() } else { label });
            }
            draw_value(sketch, row, axis.at(y, ROW), strong, words);
            if row.value != Value::Hidden {
                let text = Label::new(
                    sketch.width - 1.0,
                    y + 4.0,
                    BODY,
                    self.value_text(row, words),
                )
                .end();
                sketch.add(if strong { text.strong() } else { text.soft() });
            }
        }
        sketch.line(
            (axis.left, bottom),
            (axis.right, bottom),
            Stroke::solid(Paint::InkSoft, 1.0),
        );
        axis.numbers(sketch, bottom + 15.0, &words.points);
        bottom + 22.0
    }

    fn draw_narrow(&self, sketch: &mut Sketch, words: &Words) -> f64 {
        const STEP: f64 = 34.0;
        const ROW: f64 = 42.0;
        let full = sketch.width - 4.0;
        for (index, rung) in self.levels.iter().enumerate() {
            let from_top = (self.levels.len() - 1 - index) as f64;
            let place = Bounds::new(
                2.0,
                2.0 + from_top * STEP,
                2.0 + full * (0.56 + 0.11 * index as f64),
                2.0 + from_top * STEP + STEP - 3.0,
            );
            let middle = f64::midpoint(place.top, place.bottom) + 5.0;
            self.draw_ground(sketch, rung, place);
            let ink = Paint::LevelInk(rung.level);
            sketch.add(
                Label::new(
                    place.left + 10.0,
                    middle,
                    18.0,
                    rung.level.number().to_string(),
                )
                .strong()
                .paint(ink),
            );
            let span = self.span_text(index);
            let room = place.right - place.left - 50.0 - measure(&span, STRONG, Weight::SemiBold);
            let name = fit(&rung.name, STRONG, Weight::SemiBold, room);
            sketch.add(
                Label::new(place.left + 32.0, middle, STRONG, name)
                    .strong()
                    .paint(ink),
            );
            sketch.add(
                Label::new(place.right - 10.0, middle, STRONG, span)
                    .strong()
                    .end()
                    .paint(ink),
            );
        }
        let top = 2.0 + STEP * self.levels.len() as f64 + 10.0;
        let axis = Axis {
            left: 8.0,
            right: sketch.width - 8.0,
        };
        for (index, row) in self.rows().enumerate() {
            let y = top + ROW * index as f64;
            let strong = index == 0;
            let value = if row.value == Value::Hidden {
                String::new()
            } else {
                self.value_text(row, words)
            };
            let room = sketch.width - measure(&value, BODY, weight(strong)) - 12.0;
            let name = row.name_within(room, weight(strong), words.language);
            let (name, value) = (
                Label::new(1.0, y + 12.0, BODY, name),
                Label::new(sketch.width - 1.0, y + 12.0, BODY, value).end(),
            );
            let (name, value) = if strong {
                (name.strong(), value.strong())
            } else {
                (name, value.soft())
            };
            sketch.add(name);
            if !value.content.is_empty() {
                sketch.add(value);
            }
            let track = y + 26.0;
            if row.value != Value::Hidden {
                sketch.line(
                    (axis.left, track),
                    (axis.right, track),
                    Stroke::solid(Paint::Line, 2.0),
                );
                for rung in &self.levels[1..] {
                    let x = axis.x(rung.from);
                    sketch.line(
                        (x, track - 5.0),
                        (x, track + 5.0),
                        Stroke::solid(Paint::Line, 1.0),
                    );
                }
            }
            draw_value(sketch, row, axis.at(track, 20.0), strong, words);
        }
        let bottom = top + ROW * (1 + self.departments.len()) as f64;
        axis.numbers(sketch, bottom + 8.0, "");
        bottom + 14.0
    }

    /// A step with its number inside and its name above it, where it has the contrast of ordinary text.
    fn draw_step(&self, sketch: &mut Sketch, rung: &Rung, place: Bounds) {
        self.draw_ground(sketch, rung, place);
        sketch.add(
            Label::new(
                place.left + 9.0,
                place.top + 24.0,
                20.0,
                rung.level.number().to_string(),
            )
            .strong()
            .paint(Paint::LevelInk(rung.level)),
        );
        // A long word reaches out to the left, where the lower steps leave room.
        let room = rung
            .name
            .split(' ')
            .map(|word| measure(word, BODY, Weight::SemiBold) + 1.0)
            .fold(place.right - place.left, f64::max);
        let lines = wrap(&rung.name, BODY, Weight::SemiBold, room, 2);
        let wide = lines
            .iter()
            .any(|line| measure(line, BODY, Weight::SemiBold) > place.right - place.left);
        for (index, line) in lines.iter().rev().enumerate() {
            let y = place.top - 8.0 - 14.0 * index as f64;
            let label = if wide {
                Label::new(place.right, y, BODY, line.as_str()).end()
            } else {
                Label::new(place.left + 1.0, y, BODY, line.as_str())
            };
            sketch.add(label.strong());
        }
    }

    fn draw_ground(&self, sketch: &mut Sketch, rung: &Rung, place: Bounds) {
        sketch.add(Mark::area(place, 5.0, Paint::Level(rung.level)));
        if self.standing == Some(rung.level) {
            let around = place.grown(-1.5);
            sketch.add(Mark::Rect {
                x: around.left,
                y: around.top,
                width: around.right - around.left,
                height: around.bottom - around.top,
                radius: 4.0,
                fill: None,
                stroke: Some(Stroke::solid(Paint::Surface, 1.5)),
            });
            let outline = place.grown(0.75);
            sketch.add(Mark::Rect {
                x: outline.left,
                y: outline.top,
                width: outline.right - outline.left,
                height: outline.bottom - outline.top,
                radius: 5.5,
                fill: None,
                stroke: Some(Stroke::solid(Paint::Accent, 2.5)),
            });
        }
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        std::iter::once(&self.organization).chain(&self.departments)
    }

    fn cuts(&self) -> Vec<f64> {
        self.levels.iter().map(|rung| rung.from).collect()
    }

    /// Where the step ends.
    fn upper(&self, index: usize) -> f64 {
        self.levels.get(index + 1).map_or(100.0, |next| next.from)
    }

    /// "50–64": the whole points of a step.
    fn span_text(&self, index: usize) -> String {
        let last = index + 1 == self.levels.len();
        let upper = self.upper(index) - if last { 0.0 } else { 1.0 };
        numbers::range((self.levels[index].from, upper))
    }

    fn value_text(&self, row: &Row, words: &Words) -> String {
        match &row.value {
            Value::Known(score) => score.text_with_range(&self.cuts(), words.language),
            other => other.text(&[], words),
        }
    }

    fn values_width(&self, words: &Words) -> f64 {
        self.rows()
            .filter(|row| row.value != Value::Hidden)
            .map(|row| measure(&self.value_text(row, words), BODY, Weight::SemiBold))
            .fold(
                measure(&format!("100 {}", words.points), SMALL, Weight::Regular) - 10.0,
                f64::max,
            )
    }

    fn gutter(&self, most: f64, words: &Words) -> f64 {
        self.rows()
            .map(|row| measure(&row.name_with_n(words.language), BODY, Weight::SemiBold) + 18.0)
            .fold(90.0, f64::max)
            .min(most)
    }

    fn level_text(&self, value: &Value) -> Option<String> {
        let mean = value.score()?.mean()?;
        let rung = self.levels.iter().rev().find(|rung| rung.from <= mean)?;
        Some(format!("{} {}", rung.level.number(), rung.name))
    }

    fn facts(&self, words: &Words) -> Vec<String> {
        self.rows()
            .map(|row| {
                let level = self
                    .level_text(&row.value)
                    .map_or_else(String::new, |level| format!(", {level}"));
                format!(
                    "{}: {}{level}",
                    row.name_with_n(words.language),
                    self.value_text(row, words)
                )
            })
            .collect()
    }

    fn table(&self, caption: &Caption, words: &Words) -> Table {
        let cuts = self.cuts();
        Table {
            caption: caption.title.clone(),
            columns: vec![
                words.department.clone(),
                words.answers.clone(),
                words.maturity.clone(),
                words.range.clone(),
                words.level.clone(),
            ],
            rows: self
                .rows()
                .map(|row| {
                    let level = match row.value {
                        Value::Hidden => words.hidden.clone(),
                        _ => self
                            .level_text(&row.value)
                            .unwrap_or_else(|| "–".to_owned()),
                    };
                    vec![
                        row.name.clone(),
                        row.n_text(words),
                        row.value.text(&cuts, words),
                        row.value.range_text(words),
                        level,
                    ]
                })
                .collect(),
        }
    }
}

fn draw_value(sketch: &mut Sketch, row: &Row, lane: Lane, strong: bool, words: &Words) {
    match &row.value {
        Value::Known(score) => {
            let look = if strong {
                Look {
                    paint: Paint::Accent,
                    shape: Shape::Round,
                    radius: 6.0,
                    bar: 4.0,
                }
            } else {
                Look {
                    paint: Paint::InkSoft,
                    shape: Shape::Round,
                    radius: 4.0,
                    bar: 2.0,
                }
            };
            sketch.estimate(score, lane.axis, lane.y, look);
        }
        Value::Unknown => {}
        Value::Hidden => sketch.hidden(lane.bounds(), &words.hidden),
    }
}

/// The levels of a model as steps.
pub fn rungs(levels: &[PublishedLevel], words: &Words) -> Vec<Rung> {
    levels
        .iter()
        .map(|level| Rung {
            level: level.level,
            from: level.from,
            name: level.name.text(words.language).to_owned(),
        })
        .collect()
}

const fn weight(strong: bool) -> Weight {
    if strong {
        Weight::SemiBold
    } else {
        Weight::Regular
    }
}
