//! A profile over the dimensions, maturity beside readiness: the radar for the shape, and the dot plot with intervals
//! that always stands next to it, because areas in a radar mislead.

mod dots;
mod radar;

use surveys::{
    instrument::Construct,
    published::{Group, PublishedModel},
};

use crate::{
    display::{Dash, Label, Mark, Paint, Point, Stroke, Table, at},
    groups::{self, Value},
    score::{Score, cuts},
    sketch::{Look, SMALL, Shape, Sketch, diamond},
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
