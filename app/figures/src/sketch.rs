//! What figures share while they are drawn: sizes of type, an axis from 0 to 100, intervals, hidden places.

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Table, Weight, at},
    measure::{fit, measure},
    score::Score,
    words::Caption,
};

/// Smallest type.
pub(crate) const SMALL: f64 = 11.0;
/// Names and values.
pub(crate) const BODY: f64 = 12.0;
/// What the eye should find first.
pub(crate) const STRONG: f64 = 14.0;

/// Marks on their way to a drawing.
pub(crate) struct Sketch {
    pub(crate) width: f64,
    marks: Vec<Mark>,
}

impl Sketch {
    pub(crate) fn new(width: f64) -> Self {
        Self {
            width,
            marks: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, mark: impl Into<Mark>) {
        self.marks.push(mark.into());
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        self.add(Mark::line(at(from.0, from.1), at(to.0, to.1), stroke));
    }

    /// A hatched place with the words for it in the middle, on a ground that keeps them readable.
    pub(crate) fn hidden(&mut self, place: Bounds, words: &str) {
        let (width, height) = (place.right - place.left, place.bottom - place.top);
        self.add(Mark::Hatch {
            x: place.left,
            y: place.top,
            width,
            height,
        });
        let words = fit(words, SMALL, Weight::Regular, width - 12.0);
        let half = measure(&words, SMALL, Weight::Regular) / 2.0 + 6.0;
        let (x, y) = (
            f64::midpoint(place.left, place.right),
            f64::midpoint(place.top, place.bottom),
        );
        self.add(Mark::area(
            Bounds::new(x - half, y - SMALL * 0.75, x + half, y + SMALL * 0.75),
            4.0,
            Paint::Surface,
        ));
        self.add(
            Label::new(x, y + SMALL * 0.36, SMALL, words)
                .middle()
                .soft(),
        );
    }

    /// A score on a level axis: its interval as a bar with feet, its mean as a mark on top.
    pub(crate) fn estimate(&mut self, score: &Score, axis: Axis, y: f64, look: Look) {
        if let Some((low, high)) = score.range() {
            let (low, high) = (axis.x(low), axis.x(high));
            self.line((low, y), (high, y), Stroke::solid(look.paint, look.bar));
            for end in [low, high] {
                self.line(
                    (end, y - look.radius - 1.0),
                    (end, y + look.radius + 1.0),
                    Stroke::solid(look.paint, 1.0),
                );
            }
        }
        let Some(mean) = score.mean() else {
            return;
        };
        let center = at(axis.x(mean), y);
        let radius = look.radius;
        self.add(match look.shape {
            Shape::Round => Mark::Circle {
                center,
                radius,
                fill: Some(look.paint),
                stroke: Some(Stroke::solid(Paint::Surface, 1.0)),
            },
            Shape::Diamond => diamond(center.x, center.y, radius * 1.25, look.paint),
        });
    }

    pub(crate) fn finish(
        self,
        height: f64,
        caption: &Caption,
        facts: &[String],
        table: Table,
    ) -> Drawing {
        let mut description = caption.description.clone();
        for fact in facts {
            if !description.is_empty() {
                description.push(' ');
            }
            description.push_str(fact);
            if !fact.ends_with(['.', '!', '?']) {
                description.push('.');
            }
        }
        Drawing {
            width: self.width,
            height,
            title: caption.title.clone(),
            description,
            marks: self.marks,
            table,
        }
    }
}

/// A filled diamond with a thin edge of the ground.
pub(crate) fn diamond(x: f64, y: f64, radius: f64, paint: Paint) -> Mark {
    Mark::Polyline {
        points: vec![
            at(x, y - radius),
            at(x + radius, y),
            at(x, y + radius),
            at(x - radius, y),
        ],
        closed: true,
        fill: Some(paint),
        stroke: Some(Stroke::solid(Paint::Surface, 1.0)),
    }
}

/// How an estimate is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) paint: Paint,
    pub(crate) shape: Shape,
    pub(crate) radius: f64,
    pub(crate) bar: f64,
}

/// The mark of a mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Round,
    Diamond,
}

/// One row on an axis.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lane {
    pub(crate) axis: Axis,
    pub(crate) y: f64,
    pub(crate) height: f64,
}

impl Lane {
    /// The row without the gaps to its neighbours.
    pub(crate) fn bounds(self) -> Bounds {
        let half = self.height / 2.0 - 3.0;
        Bounds::new(
            self.axis.left,
            self.y - half,
            self.axis.right,
            self.y + half,
        )
    }
}

/// A level axis of points, always from 0 to 100.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Axis {
    pub(crate) left: f64,
    pub(crate) right: f64,
}

impl Axis {
    pub(crate) fn x(self, points: f64) -> f64 {
        self.left + (self.right - self.left) * points.clamp(0.0, 100.0) / 100.0
    }

    /// A row of the axis, `height` high around `y`.
    pub(crate) const fn at(self, y: f64, height: f64) -> Lane {
        Lane {
            axis: self,
            y,
            height,
        }
    }

    /// Numbers under the axis, and what they count at its end.
    pub(crate) fn numbers(self, sketch: &mut Sketch, y: f64, unit: &str) {
        for points in [0.0, 20.0, 40.0, 60.0, 80.0] {
            sketch.add(
                Label::new(self.x(points), y, SMALL, format!("{points:.0}"))
                    .middle()
                    .soft(),
            );
        }
        let last = format!("100 {unit}");
        let half = measure("100", SMALL, Weight::Regular) / 2.0;
        let start =
            (self.right - half).min(sketch.width - 1.0 - measure(&last, SMALL, Weight::Regular));
        sketch.add(Label::new(start, y, SMALL, last).soft());
    }

    /// Hairlines from `top` to `bottom` at every 20 points.
    pub(crate) fn grid(self, sketch: &mut Sketch, top: f64, bottom: f64) {
        for points in [0.0, 20.0, 40.0, 60.0, 80.0, 100.0] {
            sketch.line(
                (self.x(points), top),
                (self.x(points), bottom),
                Stroke::solid(Paint::Line, 1.0),
            );
        }
    }
}
