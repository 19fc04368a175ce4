//! From today to expected: one row per dimension, today's maturity with its interval and where the plan leads, with the
//! range that the plan's assumptions allow.

use crate::{
    display::{Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    groups::Value,
    measure::{fit, measure, wrap},
    numbers,
    sketch::{Axis, BODY, Look, SMALL, Shape, Sketch, diamond},
    words::{Caption, Words},
};

/// What the figure shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Dimensions in model order.
    pub rows: Vec<OutlookRow>,
    /// Points at which levels begin, for rounding.
    pub cuts: Vec<f64>,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlookRow {
    /// Name of the dimension.
    pub name: String,
    /// Maturity today.
    pub today: Value,
    /// Expected maturity in points; `None` where today's value is not known.
    pub expected: Option<f64>,
    /// P10 and P90 of the expectation.
    pub range: Option<(f64, f64)>,
    /// Where the organization wants to be.
    pub target: Option<OutlookTarget>,
}

/// Where a dimension is to come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutlookTarget {
    /// Maturity in points.
    pub points: f64,
    /// Nobody named it; it is an assumption.
    pub is_assumed: bool,
}

impl Outlook {
    /// Draws it, at least 320 wide.
    pub fn draw(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        let mut sketch = Sketch::new(width);
        let wide = width >= 600.0;
        let column = [&words.today, &words.expected]
            .into_iter()
            .map(|head| measure(head, SMALL, Weight::SemiBold) + 24.0)
            .fold(
                measure("100 (100–100)", SMALL, Weight::Regular) + 10.0,
                f64::max,
            );
        let targets = self.targets();
        let aim = if targets.is_empty() {
            0.0
        } else {
            measure(&words.target, SMALL, Weight::SemiBold).max(24.0) + 12.0
        };
        let gutter = if wide { (width * 0.26).min(190.0) } else { 0.0 };
        let axis = Axis {
            left: gutter + 8.0,
            right: if wide {
                width - 2.0 * column - aim - 8.0
            } else {
                width - 10.0
            },
        };
        // On a phone, the marks of targets have a line of their own.
        let head = if wide || targets.is_empty() {
            24.0
        } else {
            42.0
        };
        let row_height = if wide { 30.0 } else { 44.0 };
        let bottom = head + row_height * self.rows.len() as f64;
        axis.grid(&mut sketch, head - 2.0, bottom + 4.0);
        self.draw_heads(&mut sketch, wide, (column, aim), words);
        for (index, row) in self.rows.iter().enumerate() {
            let top = head + row_height * index as f64;
            let middle = if wide {
                top + row_height / 2.0
            } else {
                top + 32.0
            };
            if wide {
                let lines = wrap(&row.name, BODY, Weight::Regular, gutter - 6.0, 2);
                let first = middle + 4.0 - 7.0 * (lines.len() as f64 - 1.0);
                for (line, text) in lines.into_iter().enumerate() {
                    sketch.add(Label::new(0.0, first + 14.0 * line as f64, BODY, text));
                }
                // What is hidden says so in its lane; the columns of values stay quiet.
                let expected = match row.today {
                    Value::Hidden => "–".to_owned(),
                    _ => self.expected_text(row, words),
                };
                let today = match &row.today {
                    Value::Known(score) => score.text_with_range(&self.cuts, words.language),
                    Value::Unknown | Value::Hidden => "–".to_owned(),
                };
                for (text, right) in [
                    (today, width - aim - column - 1.0),
                    (expected, width - aim - 1.0),
                ] {
                    sketch.add(Label::new(right, middle + 4.0, SMALL, text).end());
                }
                if let Some(target) = row.target {
                    let points = numbers::points(target.points, &self.cuts, words.language);
                    let label = Label::new(width - 1.0, middle + 4.0, SMALL, points).end();
                    sketch.add(if target.is_assumed {
                        label.soft()
                    } else {
                        label
                    });
                }
            } else {
                sketch.add(Mark::area(
                    crate::display::Bounds::new(0.0, top + 4.0, width, top + 20.0),
                    0.0,
                    Paint::Surface,
                ));
                let value = match (&row.today, row.expected) {
                    (Value::Known(score), Some(_)) => format!(
                        "{} → {}",
                        score.text(&self.cuts, words.language),
                        self.expected_text(row, words)
                    ),
                    _ => String::new(),
                };
                let room = width - measure(&value, SMALL, Weight::Regular) - 8.0;
                let name = fit(&row.name, BODY, Weight::SemiBold, room);
                sketch.add(Label::new(0.0, top + 16.0, BODY, name).strong());
                if !value.is_empty() {
                    sketch.add(Label::new(width - 1.0, top + 16.0, SMALL, value).end());
                }
            }
            draw_row(&mut sketch, row, axis, middle, words);
        }
        axis.numbers(
            &mut sketch,
            bottom + 17.0,
            if wide { &words.points } else { "" },
        );
        let facts: Vec<String> = self
            .rows
            .iter()
            .map(|row| {
                let mut fact = format!(
                    "{}: {} {}, {} {}",
                    row.name,
                    words.today,
                    row.today.text(&self.cuts, words),
                    words.expected,
                    self.expected_text(row, words)
                );
                if row.target.is_some() {
                    fact = format!("{fact}, {} {}", words.target, self.target_text(row, words));
                }
                fact
            })
            .collect();
        sketch.finish(bottom + 23.0, caption, &facts, self.table(caption, words))
    }

    /// The kinds of targets there are: named, assumed, or both.
    fn targets(&self) -> Vec<bool> {
        let is_there = |assumed: &bool| {
            let mut targets = self.rows.iter().filter_map(|row| row.target);
            targets.any(|target| target.is_assumed == *assumed)
        };
        [false, true].into_iter().filter(is_there).collect()
    }

    /// The marks and their names: above the columns of values, or in lines on a phone.
    fn draw_heads(
        &self,
        sketch: &mut Sketch,
        wide: bool,
        (column, aim): (f64, f64),
        words: &Words,
    ) {
        let mut x = 8.0;
        for (index, name) in [&words.today, &words.expected].into_iter().enumerate() {
            let label = if wide {
                let right = sketch.width - aim - column * (1.0 - index as f64) - 1.0;
                Label::new(right, 12.0, SMALL, name.as_str()).end().strong()
            } else {
                Label::new(x + 10.0, 12.0, SMALL, name.as_str()).strong()
            };
            let mark = at(label.bounds().left - 9.0, 8.0);
            sketch.add(if index == 0 {
                Mark::dot(mark, 4.0, Paint::InkSoft)
            } else {
                diamond(mark.x, mark.y, 5.5, Paint::Accent)
            });
            x = label.bounds().right + 16.0;
            sketch.add(label);
        }
        let targets = self.targets();
        if wide && !targets.is_empty() {
            let head = Label::new(sketch.width - 1.0, 12.0, SMALL, words.target.as_str());
            sketch.add(head.end().strong());
        }
        let (mut x, y) = (2.0, if wide { 12.0 } else { 30.0 });
        for is_assumed in targets {
            sketch.line((x, y - 9.0), (x, y + 1.0), target_stroke(is_assumed));
            let name = format!("{} ({})", words.target, words.mark(is_assumed));
            let label = Label::new(x + 6.0, y, SMALL, name).soft();
            x = label.bounds().right + 14.0;
            sketch.add(label);
        }
    }

    /// "65 (assumption)"
    fn target_text(&self, row: &OutlookRow, words: &Words) -> String {
        row.target.map_or_else(
            || "–".to_owned(),
            |target| {
                let points = numbers::points(target.points, &self.cuts, words.language);
                format!("{points} ({})", words.mark(target.is_assumed))
            },
        )
    }

    fn expected_text(&self, row: &OutlookRow, words: &Words) -> String {
        let Some(expected) = row.expected else {
            return match row.today {
                Value::Hidden => words.hidden.clone(),
                _ => "–".to_owned(),
            };
        };
        let points = numbers::points(expected, &self.cuts, words.language);
        match row.range {
            Some(range) => format!("{points} ({})", numbers::range(range)),
            None => points,
        }
    }

    fn table(&self, caption: &Caption, words: &Words) -> Table {
        Table {
            caption: caption.title.clone(),
            columns: vec![
                words.dimension.clone(),
                words.today.clone(),
                words.range.clone(),
                words.expected.clone(),
                words.target.clone(),
            ],
            rows: self
                .rows
                .iter()
                .map(|row| {
                    vec![
                        row.name.clone(),
                        row.today.text(&self.cuts, words),
                        row.today.range_text(words),
                        self.expected_text(row, words),
                        self.target_text(row, words),
                    ]
                })
                .collect(),
        }
    }
}

/// A line for what was named, dashes for what is assumed.
const fn target_stroke(is_assumed: bool) -> Stroke {
    if is_assumed {
        Stroke::dashed(Paint::Ink, 1.5)
    } else {
        Stroke::solid(Paint::Ink, 1.5)
    }
}

fn draw_row(sketch: &mut Sketch, row: &OutlookRow, axis: Axis, y: f64, words: &Words) {
    if let Some(target) = row.target {
        let x = axis.x(target.points);
        sketch.line((x, y - 8.0), (x, y + 8.0), target_stroke(target.is_assumed));
    }
    match &row.today {
        Value::Known(score) => {
            if let Some(expected) = row.expected {
                let (from, to) = (axis.x(score.middle()), axis.x(expected));
                if let Some((low, high)) = row.range {
                    let band =
                        crate::display::Bounds::new(axis.x(low), y - 5.0, axis.x(high), y + 5.0);
                    sketch.add(Mark::area(band, 3.0, Paint::AccentSoft));
                }
                sketch.line((from, y), (to, y), Stroke::solid(Paint::Accent, 2.0));
            }
            let look = Look {
                paint: Paint::InkSoft,
                shape: Shape::Round,
                radius: 4.0,
                bar: 2.0,
            };
            sketch.estimate(score, axis, y, look);
            if let Some(expected) = row.expected {
                sketch.add(diamond(axis.x(expected), y, 5.5, Paint::Accent));
            }
        }
        Value::Unknown => {}
        Value::Hidden => sketch.hidden(
            crate::display::Bounds::new(axis.left, y - 9.0, axis.right, y + 9.0),
            &words.hidden,
        ),
    }
}
