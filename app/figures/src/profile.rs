//! A profile over the dimensions, maturity beside readiness: the radar for the shape, and the dot plot with intervals
//! that always stands next to it, because areas in a radar mislead.

use std::f64::consts::TAU;

use surveys::{
    instrument::Construct,
    published::{Group, PublishedModel},
};

use crate::{
    display::{
        Anchor, Bounds, Dash, Drawing, Label, Mark, Paint, Point, Stroke, Table, Weight, at,
    },
    groups::{self, Value},
    measure::{measure, wrap},
    score::{Score, cuts},
    sketch::{Axis, BODY, Lane, Look, SMALL, Shape, Sketch, diamond},
    words::{Caption, Words},
};

/// The look of a target.
const TARGET: Stroke = Stroke {
    paint: Paint::InkSoft,
    width: 2.0,
    dash: Dash::Dotted,
};

/// Scores of one group on every dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Dimensions in model order.
    pub axes: Vec<ProfileAxis>,
    /// Points at which levels begin, for rounding.
    pub cuts: Vec<f64>,
    /// What the thin line stands for, "Whole organization" on a department's page; `None` without one.
    pub reference: Option<String>,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileAxis {
    /// Name of the dimension.
    pub name: String,
    /// The practice in place.
    pub maturity: Value,
    /// What people feel ready for.
    pub readiness: Value,
    /// Where the plan wants to be, in points.
    pub target: Option<f64>,
    /// Maturity of the group to compare with.
    pub reference: Option<Score>,
}

impl Profile {
    /// The profile of a group; `reference` is the group to compare with, usually the organization. `None` when the
    /// group is not shown.
    pub fn of(
        group: &Group,
        reference: Option<&Group>,
        model: &PublishedModel,
        words: &Words,
    ) -> Option<Self> {
        let figures = group.figures.shown()?;
        let compared = reference.and_then(|group| group.figures.shown());
        let axes = model
            .dimensions
            .iter()
            .map(|dimension| ProfileAxis {
                name: dimension.name.text(words.language).to_owned(),
                maturity: groups::scale(figures, &dimension.id, Construct::Maturity),
                readiness: groups::scale(figures, &dimension.id, Construct::Readiness),
                target: None,
                reference: compared.and_then(|figures| {
                    groups::scale(figures, &dimension.id, Construct::Maturity)
                        .score()
                        .copied()
                }),
            })
            .collect();
        Some(Self {
            axes,
            cuts: cuts(model),
            reference: compared.map(|_| words.organization.clone()),
        })
    }

    /// The radar, at least 320 wide. With a target its line is the third and last.
    pub fn radar(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        const LINE: f64 = 13.0;
        let mut sketch = Sketch::new(width);
        let names = (width * 0.26).clamp(86.0, 132.0);
        let radius = (width - 2.0 * names) / 2.0;
        let key = 26.0;
        let top_lines = self.axes.first().map_or(1, |axis| {
            wrap(&axis.name, SMALL, Weight::Regular, width * 0.4, 3).len()
        });
        let center = at(width / 2.0, key + radius + LINE * top_lines as f64 + 10.0);
        for ring in [20.0, 40.0, 60.0, 80.0, 100.0] {
            sketch.add(Mark::Polyline {
                points: self.ring(center, radius * ring / 100.0),
                closed: true,
                fill: None,
                stroke: Some(Stroke::solid(Paint::Line, 1.0)),
            });
        }
        for (index, axis) in self.axes.iter().enumerate() {
            let rim = self.spoke(center, radius, index);
            sketch.add(Mark::line(center, rim, Stroke::solid(Paint::Line, 1.0)));
            let place = self.spoke(center, radius + 9.0, index);
            draw_axis_name(&mut sketch, &axis.name, center, place);
        }
        let targets: Vec<Option<f64>> = self.axes.iter().map(|axis| axis.target).collect();
        self.draw_line(&mut sketch, center, radius, &targets, TARGET);
        let maturity = self.means(|axis| &axis.maturity);
        let readiness = self.means(|axis| &axis.readiness);
        self.draw_line(
            &mut sketch,
            center,
            radius,
            &readiness,
            Stroke::dashed(Paint::Series(3), 2.0),
        );
        self.draw_line(
            &mut sketch,
            center,
            radius,
            &maturity,
            Stroke::solid(Paint::Accent, 2.5),
        );
        for (means, shape) in [(&readiness, Shape::Diamond), (&maturity, Shape::Round)] {
            for (index, mean) in means.iter().enumerate() {
                let Some(mean) = mean else { continue };
                let place = self.spoke(center, radius * mean / 100.0, index);
                sketch.add(series_mark(shape, place));
            }
        }
        // Scale numbers stand beside the first spoke, on a ground that keeps them readable over the lines.
        for ring in [20.0, 60.0, 100.0] {
            let place = at(center.x - 5.0, center.y - radius * ring / 100.0 + 4.0);
            let label = Label::new(place.x, place.y, SMALL, format!("{ring:.0}"))
                .end()
                .soft();
            sketch.add(Mark::area(label.bounds().grown(1.0), 3.0, Paint::Surface));
            sketch.add(label);
        }
        self.draw_key(&mut sketch, words);
        let height = center.y + radius + 3.0 * LINE + 6.0;
        sketch.finish(
            height,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }

    /// The dot plot, at least 320 wide; the group to compare with is a thin upright line.
    pub fn dots(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        let mut sketch = Sketch::new(width);
        let wide = width >= 520.0;
        let value_width = measure("100 (100–100)", SMALL, Weight::Regular) + 10.0;
        let heads = [&words.maturity, &words.readiness];
        let column = heads
            .iter()
            .map(|head| measure(head, SMALL, Weight::SemiBold) + 24.0)
            .fold(value_width, f64::max);
        let gutter = if wide { (width * 0.26).min(190.0) } else { 0.0 };
        let axis = Axis {
            left: gutter + 8.0,
            right: if wide {
                width - 2.0 * column - 8.0
            } else {
                width - 10.0
            },
        };
        let head = if wide { 22.0 } else { 24.0 };
        let row_height = if wide { 34.0 } else { 58.0 };
        let bottom = head + row_height * self.axes.len() as f64;
        if wide {
            axis.grid(&mut sketch, head - 4.0, bottom + 4.0);
            for (index, name) in heads.iter().enumerate() {
                let right = width - column * (1.0 - index as f64) - 1.0;
                let text = Label::new(right, 12.0, SMALL, name.as_str()).end().strong();
                let left = text.bounds().left;
                sketch.add(series_mark(shape_of(index), at(left - 9.0, 8.0)));
                sketch.add(text);
            }
            let mut x = axis.left;
            if let Some(reference) = &self.reference {
                x = draw_reference_key(&mut sketch, x, 12.0, reference) + 16.0;
            }
            if self.axes.iter().any(|axis| axis.target.is_some()) {
                sketch.line((x + 1.0, 2.0), (x + 1.0, 14.0), TARGET);
                sketch.add(Label::new(x + 7.0, 12.0, SMALL, words.target.as_str()).soft());
            }
        } else {
            self.draw_key(&mut sketch, words);
        }
        for (index, dimension) in self.axes.iter().enumerate() {
            let top = head + row_height * index as f64;
            let middle = if wide {
                top + row_height / 2.0
            } else {
                top + 41.0
            };
            if wide {
                let lines = wrap(&dimension.name, BODY, Weight::Regular, gutter - 6.0, 2);
                let first = middle + 4.0 - 7.0 * (lines.len() as f64 - 1.0);
                for (line, text) in lines.into_iter().enumerate() {
                    sketch.add(Label::new(0.0, first + 14.0 * line as f64, BODY, text));
                }
            } else {
                let name =
                    crate::measure::fit(&dimension.name, BODY, Weight::SemiBold, width - 2.0);
                sketch.add(Label::new(0.0, top + 13.0, BODY, name).strong());
                axis.grid(&mut sketch, middle - 15.0, middle + 14.0);
            }
            if let Some(reference) = dimension.reference.and_then(|score| score.mean()) {
                let x = axis.x(reference);
                sketch.line(
                    (x, middle - 14.0),
                    (x, middle + 14.0),
                    Stroke::solid(Paint::Ink, 1.0),
                );
            }
            if let Some(target) = dimension.target {
                let x = axis.x(target);
                sketch.line((x, middle - 14.0), (x, middle), TARGET);
            }
            let lines: Vec<f64> = dimension
                .target
                .into_iter()
                .chain(dimension.reference.and_then(|score| score.mean()))
                .map(|points| axis.x(points))
                .collect();
            for (lane, value) in [&dimension.maturity, &dimension.readiness]
                .into_iter()
                .enumerate()
            {
                let y = middle + if lane == 0 { -7.0 } else { 7.0 };
                match value {
                    Value::Known(score) => {
                        sketch.estimate(score, axis, y, look_of(lane));
                        let text = score.text_with_range(&self.cuts, words.language);
                        if wide {
                            let right = width - column * (1.0 - lane as f64) - 1.0;
                            let label = Label::new(right, middle + 4.0, SMALL, text).end();
                            sketch.add(label);
                        } else {
                            draw_beside(&mut sketch, score, axis.at(y, 14.0), &text, &lines);
                        }
                    }
                    Value::Unknown => {}
                    Value::Hidden => sketch.hidden(
                        Bounds::new(axis.left, y - 7.0, axis.right, y + 7.0),
                        &words.hidden,
                    ),
                }
            }
        }
        axis.numbers(
            &mut sketch,
            bottom + 17.0,
            if wide { &words.points } else { "" },
        );
        sketch.finish(
            bottom + 23.0,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }

    /// Names of the lines, each beside a piece of its line.
    fn draw_key(&self, sketch: &mut Sketch, words: &Words) {
        let mut x = 8.0;
        let y = 12.0;
        for (index, name) in [&words.maturity, &words.readiness].into_iter().enumerate() {
            let stroke = if index == 0 {
                Stroke::solid(Paint::Accent, 2.5)
            } else {
                Stroke::dashed(Paint::Series(3), 2.0)
            };
            sketch.line((x, y - 4.0), (x + 22.0, y - 4.0), stroke);
            sketch.add(series_mark(shape_of(index), at(x + 11.0, y - 4.0)));
            let label = Label::new(x + 27.0, y, SMALL, name.as_str()).strong();
            x = label.bounds().right + 14.0;
            sketch.add(label);
        }
        if self.axes.iter().any(|axis| axis.target.is_some()) {
            sketch.line((x, y - 4.0), (x + 22.0, y - 4.0), TARGET);
            sketch.add(Label::new(x + 27.0, y, SMALL, words.target.as_str()).soft());
        } else if let Some(reference) = &self.reference {
            draw_reference_key(sketch, x, y, reference);
        }
    }

    fn draw_line(
        &self,
        sketch: &mut Sketch,
        center: Point,
        radius: f64,
        means: &[Option<f64>],
        stroke: Stroke,
    ) {
        let corner = |index: usize, mean: f64| self.spoke(center, radius * mean / 100.0, index);
        if means.iter().all(Option::is_some) {
            let points = means
                .iter()
                .enumerate()
                .filter_map(|(index, mean)| Some(corner(index, (*mean)?)));
            sketch.add(Mark::Polyline {
                points: points.collect(),
                closed: true,
                fill: None,
                stroke: Some(stroke),
            });
            return;
        }
        // Gaps stay gaps: no line runs through a dimension that has no value.
        for index in 0..means.len() {
            let next = (index + 1) % means.len();
            if let (Some(here), Some(there)) = (means[index], means[next]) {
                sketch.add(Mark::line(corner(index, here), corner(next, there), stroke));
            }
        }
    }

    fn means(&self, value: impl Fn(&ProfileAxis) -> &Value) -> Vec<Option<f64>> {
        self.axes
            .iter()
            .map(|axis| value(axis).score().and_then(Score::mean))
            .collect()
    }

    fn spoke(&self, center: Point, length: f64, index: usize) -> Point {
        let (sin, cos) = (TAU * index as f64 / self.axes.len().max(1) as f64).sin_cos();
        at(center.x + length * sin, center.y - length * cos)
    }

    fn ring(&self, center: Point, length: f64) -> Vec<Point> {
        (0..self.axes.len())
            .map(|index| self.spoke(center, length, index))
            .collect()
    }

    fn text(&self, value: &Value, words: &Words) -> String {
        match value {
            Value::Known(score) => score.text_with_range(&self.cuts, words.language),
            other => other.text(&self.cuts, words),
        }
    }

    fn facts(&self, words: &Words) -> Vec<String> {
        self.axes
            .iter()
            .map(|axis| {
                format!(
                    "{}: {} {}, {} {}",
                    axis.name,
                    words.maturity,
                    self.text(&axis.maturity, words),
                    words.readiness,
                    self.text(&axis.readiness, words)
                )
            })
            .collect()
    }

    fn table(&self, caption: &Caption, words: &Words) -> Table {
        let targets = self.axes.iter().any(|axis| axis.target.is_some());
        let mut columns = vec![
            words.dimension.clone(),
            words.maturity.clone(),
            words.readiness.clone(),
        ];
        columns.extend(self.reference.clone());
        columns.extend(targets.then(|| words.target.clone()));
        let row = |axis: &ProfileAxis| {
            let mut row = vec![
                axis.name.clone(),
                self.text(&axis.maturity, words),
                self.text(&axis.readiness, words),
            ];
            if self.reference.is_some() {
                row.push(axis.reference.map_or_else(
                    || "–".to_owned(),
                    |score| score.text_with_range(&self.cuts, words.language),
                ));
            }
            if targets {
                row.push(axis.target.map_or_else(
                    || "–".to_owned(),
                    |target| crate::numbers::points(target, &self.cuts, words.language),
                ));
            }
            row
        };
        Table {
            caption: caption.title.clone(),
            columns,
            rows: self.axes.iter().map(row).collect(),
        }
    }
}

fn draw_axis_name(sketch: &mut Sketch, name: &str, center: Point, place: Point) {
    const LINE: f64 = 13.0;
    let side = place.x - center.x;
    let anchor = if side.abs() < 8.0 {
        Anchor::Middle
    } else if side > 0.0 {
        Anchor::Start
    } else {
        Anchor::End
    };
    let room = match anchor {
        Anchor::Start => sketch.width - place.x - 1.0,
        Anchor::Middle => sketch.width * 0.4,
        Anchor::End => place.x - 1.0,
    }
    // Names in two even lines read better than one that runs far out.
    .min(128.0);
    let lines = wrap(name, SMALL, Weight::Regular, room, 3);
    let count = lines.len() as f64;
    // Above the middle a name ends at its place, below it begins there, and at the sides it is centred.
    let lift = match anchor {
        Anchor::Middle if place.y < center.y => count - 1.0,
        Anchor::Middle => -0.6,
        Anchor::Start | Anchor::End => (count - 1.0) / 2.0 - 0.3,
    };
    for (line, text) in lines.into_iter().enumerate() {
        let mut label = Label::new(place.x, place.y + (line as f64 - lift) * LINE, SMALL, text);
        label.anchor = anchor;
        sketch.add(label);
    }
}

/// A piece of the thin line with its name; returns where the name ends.
fn draw_reference_key(sketch: &mut Sketch, x: f64, y: f64, name: &str) -> f64 {
    sketch.line(
        (x + 1.0, y - 10.0),
        (x + 1.0, y + 2.0),
        Stroke::solid(Paint::Ink, 1.0),
    );
    let label = Label::new(x + 7.0, y, SMALL, name).soft();
    let right = label.bounds().right;
    sketch.add(label);
    right
}

/// The value in words beside its interval, on the side with room where none of `lines` runs through it.
fn draw_beside(sketch: &mut Sketch, score: &Score, lane: Lane, text: &str, lines: &[f64]) {
    let Lane { axis, y, .. } = lane;
    let (low, high) = score.range().unwrap_or((score.middle(), score.middle()));
    let after = Label::new(axis.x(high.max(score.middle())) + 9.0, y + 4.0, SMALL, text);
    let before = Label::new(axis.x(low.min(score.middle())) - 9.0, y + 4.0, SMALL, text).end();
    let width = sketch.width;
    let fits = |label: &Label| {
        let bounds = label.bounds();
        bounds.left >= 0.0 && bounds.right <= width
    };
    let clear = |label: &Label| {
        let bounds = label.bounds();
        lines.iter().all(|x| *x < bounds.left || *x > bounds.right)
    };
    let label = [&after, &before]
        .into_iter()
        .find(|label| fits(label) && clear(label))
        .or_else(|| [&after, &before].into_iter().find(|label| fits(label)));
    sketch.add(label.unwrap_or(&after).clone());
}

const fn shape_of(series: usize) -> Shape {
    if series == 0 {
        Shape::Round
    } else {
        Shape::Diamond
    }
}

fn series_mark(shape: Shape, place: Point) -> Mark {
    match shape {
        Shape::Diamond => diamond(place.x, place.y, 5.0, Paint::Series(3)),
        Shape::Round => Mark::dot(place, 4.0, Paint::Accent),
    }
}

const fn look_of(series: usize) -> Look {
    Look {
        paint: if series == 0 {
            Paint::Accent
        } else {
            Paint::Series(3)
        },
        shape: shape_of(series),
        radius: 4.0,
        bar: 2.0,
    }
}
