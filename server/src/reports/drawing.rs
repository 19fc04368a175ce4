//! Figures on paper: the marks of a [`Drawing`], scaled into a box.

use figures::{Anchor, Drawing, Label, Mark, Paint, Stroke, Weight, display::hatch_lines};

use super::{
    composer::{Composer, MARGIN, MEASURE},
    fonts::{self, Face},
    lines::{Style, shape},
    paper::{Area, Ink, Path, Run},
    structure::{NodeId, Role},
};

impl Composer {
    /// A figure over the whole measure at the cursor, no higher than this.
    pub(super) fn figure_up_to(&mut self, drawing: &Drawing, highest: f64) {
        let scale = (MEASURE / drawing.width).min(highest / drawing.height);
        self.need(drawing.height * scale);
        let width = drawing.width * scale;
        let area = Area::new(
            MARGIN + (MEASURE - width) / 2.0,
            self.y,
            width,
            drawing.height * scale,
        );
        self.figure_in(drawing, area);
        self.y += area.height + 10.0;
    }

    /// A figure up to this height that becomes lower where only that keeps it on the page, down to `lowest`.
    pub(super) fn figure_within(&mut self, drawing: &Drawing, heights: (f64, f64)) {
        self.figure_above(drawing, heights, 0.0);
    }

    /// The same, with a remark that stays below it.
    pub(super) fn figure_with_note(&mut self, drawing: &Drawing, heights: (f64, f64), note: &str) {
        let below = self.note_height(note);
        self.figure_above(drawing, heights, below);
        self.note(note);
    }

    fn figure_above(&mut self, drawing: &Drawing, (lowest, highest): (f64, f64), below: f64) {
        let room = self.room() - below - 1.0;
        let most = if room >= least(drawing, lowest) {
            room.min(highest)
        } else {
            highest
        };
        self.figure_up_to(drawing, most);
    }

    /// A figure in this box, which has its proportions.
    pub(super) fn figure_in(&mut self, drawing: &Drawing, area: Area) {
        let alt = format!(
            "{}. {}",
            drawing.title.trim_end_matches('.'),
            drawing.description
        );
        let node = self.node(Role::Figure { alt, area });
        let scale = area.width / drawing.width;
        let mut plotter = Plotter {
            composer: self,
            node,
            area,
            scale,
        };
        for mark in &drawing.marks {
            plotter.plot(mark);
        }
    }
}

/// The least room that a figure takes which may become this low.
pub(super) fn least(drawing: &Drawing, lowest: f64) -> f64 {
    lowest.min(drawing.height * MEASURE / drawing.width)
}

struct Plotter<'c> {
    composer: &'c mut Composer,
    node: NodeId,
    area: Area,
    scale: f64,
}

impl Plotter<'_> {
    fn x(&self, x: f64) -> f64 {
        self.area.x + x * self.scale
    }

    fn y(&self, y: f64) -> f64 {
        self.area.y + y * self.scale
    }

    fn shape(&mut self, path: Path, fill: Option<Paint>, stroke: Option<Stroke>) {
        let stroke = stroke.map(|stroke| Stroke {
            width: stroke.width * self.scale,
            ..stroke
        });
        self.composer
            .ink(Some(self.node), Ink::Shape { path, fill, stroke });
    }

    fn plot(&mut self, mark: &Mark) {
        match mark {
            Mark::Rect {
                x,
                y,
                width,
                height,
                radius,
                fill,
                stroke,
            } => {
                let area = Area::new(
                    self.x(*x),
                    self.y(*y),
                    width * self.scale,
                    height * self.scale,
                );
                self.shape(Path::rounded(area, radius * self.scale), *fill, *stroke);
            }
            Mark::Line { from, to, stroke } => {
                let ends = [
                    (self.x(from.x), self.y(from.y)),
                    (self.x(to.x), self.y(to.y)),
                ];
                self.shape(Path::lines(&ends, false), None, Some(*stroke));
            }
            Mark::Polyline {
                points,
                closed,
                fill,
                stroke,
            } => {
                let points: Vec<(f64, f64)> = points
                    .iter()
                    .map(|point| (self.x(point.x), self.y(point.y)))
                    .collect();
                self.shape(Path::lines(&points, *closed), *fill, *stroke);
            }
            Mark::Circle {
                center,
                radius,
                fill,
                stroke,
            } => {
                let path = Path::circle(self.x(center.x), self.y(center.y), radius * self.scale);
                self.shape(path, *fill, *stroke);
            }
            Mark::Text(label) => self.label(label),
            Mark::Hatch {
                x,
                y,
                width,
                height,
            } => {
                for (low, high) in hatch_lines(*x, *y, *width, *height) {
                    let ends = [
                        (self.x(low.x), self.y(low.y)),
                        (self.x(high.x), self.y(high.y)),
                    ];
                    let stroke = Stroke::solid(Paint::Line, 1.0);
                    self.shape(Path::lines(&ends, false), None, Some(stroke));
                }
            }
        }
    }

    fn label(&mut self, label: &Label) {
        let mut style = Style::new(label.size * self.scale, 0.0)
            .paint(label.paint)
            .tabular();
        if label.weight == Weight::SemiBold {
            style.face = Face::SemiBold;
        }
        let glyphs = shape(&mut self.composer.fonts, &label.content, style);
        let back = fonts::width(&glyphs, style.size)
            * match label.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => 0.5,
                Anchor::End => 1.0,
            };
        let (sin, cos) = label.rotate.to_radians().sin_cos();
        let run = Run {
            x: self.x(label.x) - back * cos,
            y: self.y(label.y) - back * sin,
            size: style.size,
            face: style.face,
            paint: style.paint,
            glyphs,
            rotate: label.rotate,
            home: self.area,
        };
        self.composer.ink(Some(self.node), Ink::Text(run));
    }
}
