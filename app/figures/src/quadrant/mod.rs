//! The 2×2 of maturity and readiness: one point per department, its size the headcount, its cross the intervals, hollow
//! when an interval reaches over a threshold.

mod readout;

use surveys::{
    instrument::Construct,
    published::{Published, Quadrant},
};

use crate::{
    display::{Bounds, Drawing, Label, Mark, Paint, Stroke, Weight, at},
    groups::{self, Value},
    measure::{fit, measure, wrap},
    placement,
    score::{Score, cuts},
    sketch::{Axis, BODY, SMALL, STRONG, Sketch},
    words::{Caption, Words},
};

/// From this width on points carry their names.
const WIDE: f64 = 480.0;

/// What the quadrant shows.
#[derive(Debug, Clone, PartialEq)]
pub struct QuadrantFigure {
    /// Maturity from which practice counts as in place, in points.
    pub maturity_from: f64,
    /// Readiness from which a department counts as ready, in points.
    pub readiness_from: f64,
    /// Points at which levels begin, for rounding.
    pub cuts: Vec<f64>,
    /// Departments that may be shown and have both indices, in the order of the client.
    pub points: Vec<QuadrantPoint>,
    /// Names of departments that are not shown.
    pub hidden: Vec<String>,
}

/// A department in the quadrant.
#[derive(Debug, Clone, PartialEq)]
pub struct QuadrantPoint {
    /// What people call it.
    pub name: String,
    /// People invited; decides the size.
    pub headcount: u32,
    /// Sheets.
    pub n: u32,
    /// To the right.
    pub maturity: Score,
    /// Upwards.
    pub readiness: Score,
    /// Where the means lie.
    pub quadrant: Quadrant,
    /// Every quadrant the intervals reach.
    pub reaches: Vec<Quadrant>,
}

impl QuadrantFigure {
    /// The quadrant of a published result.
    pub fn of(published: &Published, words: &Words) -> Self {
        let mut points = Vec::new();
        let mut hidden = Vec::new();
        for group in &published.departments {
            let Some(figures) = group.figures.shown() else {
                hidden.push(groups::name(group, words));
                continue;
            };
            let (Value::Known(maturity), Value::Known(readiness), Some(place)) = (
                groups::index(figures, Construct::Maturity),
                groups::index(figures, Construct::Readiness),
                &figures.quadrant,
            ) else {
                continue;
            };
            points.push(QuadrantPoint {
                name: groups::name(group, words),
                headcount: group.headcount,
                n: figures.sheets,
                maturity,
                readiness,
                quadrant: place.quadrant,
                reaches: place.reaches.clone(),
            });
        }
        Self {
            maturity_from: published.model.quadrant_maturity,
            readiness_from: published.model.quadrant_readiness,
            cuts: cuts(&published.model),
            points,
            hidden,
        }
    }

    /// Draws it, `width` from about 320 to 720. On a phone points carry numbers, and the names stand in a list below; so do names
    /// without a free place near their point.
    pub fn draw(&self, caption: &Caption, words: &Words, width: f64) -> Drawing {
        let mut sketch = Sketch::new(width);
        let axis = Axis {
            left: 34.0,
            right: width - 14.0,
        };
        let top = 26.0;
        let field = Field {
            axis,
            top,
            bottom: top + (axis.right - axis.left) * if width < WIDE { 1.0 } else { 0.72 },
        };
        let mut taken = self.draw_ground(&mut sketch, field, words);
        for point in &self.points {
            draw_cross(&mut sketch, point, field);
        }
        let places: Vec<Bounds> = self
            .points
            .iter()
            .map(|point| {
                let (x, y) = field.place(point);
                Bounds::new(x, y, x, y).grown(self.radius(point) + 1.0)
            })
            .collect();
        for point in &self.points {
            self.draw_point(&mut sketch, point, field);
        }
        taken.extend(places.iter().copied());
        let lines = self.lines(field);
        let inside = Bounds::new(axis.left, field.top, axis.right, field.bottom).grown(-2.0);
        let listed = self.draw_names(&mut sketch, &places, taken, &lines, inside);
        let height = self.draw_below(&mut sketch, field, listed, words);
        sketch.finish(
            height,
            caption,
            &self.facts(words),
            self.table(caption, words),
        )
    }

    /// Tints, thresholds, axes and the names of the quadrants; returns what labels must keep clear of.
    fn draw_ground(&self, sketch: &mut Sketch, field: Field, words: &Words) -> Vec<Bounds> {
        let Field { axis, top, bottom } = field;
        let (x, y) = (axis.x(self.maturity_from), field.y(self.readiness_from));
        sketch.add(Mark::area(
            Bounds::new(x, top, axis.right, y),
            0.0,
            Paint::AccentSoft,
        ));
        sketch.add(Mark::Rect {
            x: axis.left,
            y: top,
            width: axis.right - axis.left,
            height: bottom - top,
            radius: 0.0,
            fill: None,
            stroke: Some(Stroke::solid(Paint::Line, 1.0)),
        });
        sketch.line((x, top), (x, bottom), Stroke::dashed(Paint::InkSoft, 1.0));
        sketch.line(
            (axis.left, y),
            (axis.right, y),
            Stroke::dashed(Paint::InkSoft, 1.0),
        );
        for points in [0.0, 20.0, 40.0, 60.0, 80.0, 100.0] {
            let text = format!("{points:.0}");
            let at_x = Label::new(axis.x(points), bottom + 14.0, SMALL, text.as_str())
                .middle()
                .soft();
            sketch.add(at_x);
            sketch.add(
                Label::new(axis.left - 5.0, field.y(points) + 4.0, SMALL, text)
                    .end()
                    .soft(),
            );
        }
        let readiness = format!("{} ↑ ({})", words.readiness, words.points);
        sketch.add(Label::new(0.0, 12.0, SMALL, readiness).strong());
        let maturity = format!("{} → ({})", words.maturity, words.points);
        sketch.add(
            Label::new(axis.right, bottom + 30.0, SMALL, maturity)
                .end()
                .strong(),
        );
        let mut taken = Vec::new();
        let [listen, build, reconnect, lead] = &words.quadrants;
        let room = |left: f64, right: f64| right - left - 16.0;
        for (name, left, right, up) in [
            (build, axis.left, x, true),
            (lead, x, axis.right, true),
            (listen, axis.left, x, false),
            (reconnect, x, axis.right, false),
        ] {
            let lines = wrap(name, BODY, Weight::SemiBold, room(left, right), 2);
            let count = lines.len() as f64;
            let first = if up {
                top + 16.0
            } else {
                bottom - 8.0 - 14.0 * (count - 1.0)
            };
            for (index, line) in lines.into_iter().enumerate() {
                let label = Label::new(left + 8.0, first + 14.0 * index as f64, BODY, line)
                    .strong()
                    .soft();
                taken.push(label.bounds());
                sketch.add(label);
            }
        }
        // The thresholds carry their numbers, at the ends where no point can be.
        let upright = Label::new(x, top - 5.0, SMALL, format!("{:.0}", self.maturity_from))
            .middle()
            .strong();
        sketch.add(upright);
        let level = Label::new(
            axis.right - 4.0,
            y - 4.0,
            SMALL,
            format!("{:.0}", self.readiness_from),
        )
        .end()
        .strong();
        taken.push(level.bounds());
        sketch.add(level);
        taken
    }

    fn draw_point(&self, sketch: &mut Sketch, point: &QuadrantPoint, field: Field) {
        let (x, y) = field.place(point);
        let hollow = point.reaches.len() > 1;
        sketch.add(Mark::Circle {
            center: at(x, y),
            radius: self.radius(point),
            fill: Some(if hollow {
                Paint::Surface
            } else {
                Paint::Accent
            }),
            stroke: Some(if hollow {
                Stroke::solid(Paint::Accent, 2.0)
            } else {
                Stroke::solid(Paint::Surface, 1.0)
            }),
        });
    }

    /// Thresholds and crosses, which names should keep off where they can.
    fn lines(&self, field: Field) -> Vec<Bounds> {
        let (x, y) = (
            field.axis.x(self.maturity_from),
            field.y(self.readiness_from),
        );
        let mut lines = vec![
            Bounds::new(x, field.top, x, field.bottom).grown(1.0),
            Bounds::new(field.axis.left, y, field.axis.right, y).grown(1.0),
        ];
        for point in &self.points {
            let (x, y) = field.place(point);
            if let Some((low, high)) = point.maturity.range() {
                lines.push(Bounds::new(field.axis.x(low), y, field.axis.x(high), y).grown(1.0));
            }
            if let Some((low, high)) = point.readiness.range() {
                lines.push(Bounds::new(x, field.y(high), x, field.y(low)).grown(1.0));
            }
        }
        lines
    }

    /// Names beside points where there is room; returns the others, for the list below.
    fn draw_names(
        &self,
        sketch: &mut Sketch,
        places: &[Bounds],
        taken: Vec<Bounds>,
        lines: &[Bounds],
        inside: Bounds,
    ) -> Vec<usize> {
        let numbered = sketch.width < WIDE;
        let name = |(index, point): (usize, &QuadrantPoint)| {
            if numbered {
                (index + 1).to_string()
            } else {
                fit(&point.name, BODY, Weight::Regular, sketch.width * 0.32)
            }
        };
        let names: Vec<String> = self.points.iter().enumerate().map(name).collect();
        let placed = placement::place(&names, places, taken, lines, inside);
        let mut listed = Vec::new();
        for (index, placed) in placed.into_iter().enumerate() {
            if let Some(leader) = placed.leader {
                sketch.add(Mark::line(
                    leader.0,
                    leader.1,
                    Stroke::solid(Paint::InkSoft, 0.75),
                ));
            }
            match placed.label {
                Some(label) => sketch.add(label),
                None if !numbered => listed.push(index),
                None => {}
            }
            if numbered {
                listed.push(index);
            }
        }
        listed
    }

    /// What could not be written beside its point, what hollow means, and who is not shown.
    fn draw_below(
        &self,
        sketch: &mut Sketch,
        field: Field,
        listed: Vec<usize>,
        words: &Words,
    ) -> f64 {
        let mut y = field.bottom + 48.0;
        let width = sketch.width;
        if self.points.iter().any(|point| point.reaches.len() > 1) {
            sketch.add(Mark::Circle {
                center: at(6.0, y - 4.0),
                radius: 4.5,
                fill: Some(Paint::Surface),
                stroke: Some(Stroke::solid(Paint::Accent, 2.0)),
            });
            sketch.add(Label::new(16.0, y, SMALL, words.between.as_str()).soft());
            y += 17.0;
        }
        for index in listed {
            let point = &self.points[index];
            let number = if width < WIDE {
                format!("{}  ", index + 1)
            } else {
                String::new()
            };
            let text = format!(
                "{number}{}: {} {}, {} {}",
                point.name,
                words.maturity,
                point.maturity.text(&self.cuts, words.language),
                words.readiness,
                point.readiness.text(&self.cuts, words.language)
            );
            sketch.add(Label::new(
                0.0,
                y,
                SMALL,
                fit(&text, SMALL, Weight::Regular, width),
            ));
            y += 17.0;
        }
        for name in &self.hidden {
            let name = fit(name, SMALL, Weight::Regular, width * 0.4);
            let left = measure(&name, SMALL, Weight::Regular) + 8.0;
            sketch.add(Label::new(0.0, y, SMALL, name));
            let right = (left + measure(&words.hidden, SMALL, Weight::Regular) + 48.0).min(width);
            sketch.hidden(Bounds::new(left, y - 12.0, right, y + 4.0), &words.hidden);
            y += 19.0;
        }
        y - 8.0
    }

    fn radius(&self, point: &QuadrantPoint) -> f64 {
        let most = self
            .points
            .iter()
            .map(|point| point.headcount)
            .max()
            .unwrap_or(1)
            .max(1);
        // Area goes with headcount.
        3.5 + STRONG * 0.45 * (f64::from(point.headcount) / f64::from(most)).sqrt()
    }
}

/// The square of the two axes.
#[derive(Debug, Clone, Copy)]
struct Field {
    axis: Axis,
    top: f64,
    bottom: f64,
}

impl Field {
    fn y(self, points: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * points.clamp(0.0, 100.0) / 100.0
    }

    fn place(self, point: &QuadrantPoint) -> (f64, f64) {
        (
            self.axis.x(point.maturity.middle()),
            self.y(point.readiness.middle()),
        )
    }
}

fn draw_cross(sketch: &mut Sketch, point: &QuadrantPoint, field: Field) {
    let (x, y) = field.place(point);
    let stroke = Stroke::solid(Paint::InkSoft, 1.0);
    if let Some((low, high)) = point.maturity.range() {
        sketch.line((field.axis.x(low), y), (field.axis.x(high), y), stroke);
    }
    if let Some((low, high)) = point.readiness.range() {
        sketch.line((x, field.y(low)), (x, field.y(high)), stroke);
    }
}
