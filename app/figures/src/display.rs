//! The display list: what a figure consists of, before anybody draws it. Screen, PDF and tests walk the same marks.
//!
//! Lengths are user units: CSS pixels on a screen at the figure's intended size, and whatever the PDF scales them to.
//! The origin is the upper left corner, y grows downwards, a text stands on its baseline.

use surveys::maturity::Level;

use crate::measure::measure;

pub use crate::bounds::Bounds;

/// A drawn figure with everything that a reader needs who cannot see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// Accessible name.
    pub title: String,
    /// What the figure says, in a sentence or two, for screen readers.
    pub description: String,
    /// Marks in painting order.
    pub marks: Vec<Mark>,
    /// The same facts as a table.
    pub table: Table,
}

/// The data table of a figure. All texts are formatted already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Column headings; the first column names the row.
    pub columns: Vec<String>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// A place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// Shorthand for a [`Point`].
pub const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// One mark of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A rectangle, its corners rounded by `radius`.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Radius of the corners, 0 for sharp ones.
        radius: f64,
        /// Inside.
        fill: Option<Paint>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// Straight lines from point to point, or a polygon when `closed`.
    Polyline {
        /// Corners in order.
        points: Vec<Point>,
        /// Whether the last point is joined to the first.
        closed: bool,
        /// Inside.
        fill: Option<Paint>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Middle.
        center: Point,
        /// Radius.
        radius: f64,
        /// Inside.
        fill: Option<Paint>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text(Label),
    /// The neutral hatch of what is not shown: thin diagonal lines, see [`hatch_lines`].
    Hatch {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where `anchor` is, on the baseline.
    pub x: f64,
    /// The baseline.
    pub y: f64,
    /// Which part of the text stands at `x`.
    pub anchor: Anchor,
    /// Size of the type.
    pub size: f64,
    /// Weight of the type.
    pub weight: Weight,
    /// Colour of the letters.
    pub paint: Paint,
    /// The text. Tabular figures are meant throughout.
    pub content: String,
    /// Degrees clockwise around the anchor; 0 is level.
    pub rotate: f64,
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Weights of Inter that figures use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
}

/// A line's look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub paint: Paint,
    /// Width.
    pub width: f64,
    /// Pattern.
    pub dash: Dash,
}

/// A line's pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dash {
    /// Without gaps.
    Solid,
    /// 4 on, 3 off.
    Dashed,
    /// Round dots, 0 on, 3 off.
    Dotted,
}

/// Colours by meaning. What they look like in a theme is said in one place each: `palette` and the style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paint {
    /// Text and strong lines.
    Ink,
    /// Secondary text and interval bars.
    InkSoft,
    /// The page.
    Paper,
    /// The card a figure lies on.
    Surface,
    /// Hairlines and grids.
    Line,
    /// The one accent.
    Accent,
    /// A quiet area of the accent.
    AccentSoft,
    /// Text on the accent.
    AccentInk,
    /// A level of the ladder at full strength.
    Level(Level),
    /// Text on a level at full strength: 18 px or more, or semibold from 14 px.
    LevelInk(Level),
    /// A level as the ground of ordinary text.
    LevelTint(Level),
    /// Against the organization, −3 (far below) to 3 (far above); others are read as the nearer end.
    Diverging(i8),
    /// One of six equal hues for kinds that have no order, 1 to 6; always beside a direct label.
    Series(u8),
}

impl Stroke {
    /// A line without gaps.
    pub const fn solid(paint: Paint, width: f64) -> Self {
        Self {
            paint,
            width,
            dash: Dash::Solid,
        }
    }

    /// A dashed line.
    pub const fn dashed(paint: Paint, width: f64) -> Self {
        Self {
            paint,
            width,
            dash: Dash::Dashed,
        }
    }
}

impl Dash {
    /// Lengths of strokes and gaps in turn; empty for a solid line.
    pub const fn pattern(self) -> &'static [f64] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[4.0, 3.0],
            Self::Dotted => &[0.01, 3.0],
        }
    }
}

impl Label {
    /// An ordinary text in ink, from `x` on.
    pub fn new(x: f64, y: f64, size: f64, content: impl Into<String>) -> Self {
        Self {
            x,
            y,
            anchor: Anchor::Start,
            size,
            weight: Weight::Regular,
            paint: Paint::Ink,
            content: content.into(),
            rotate: 0.0,
        }
    }

    /// Centred at its place.
    #[must_use]
    pub fn middle(mut self) -> Self {
        self.anchor = Anchor::Middle;
        self
    }

    /// Ending at its place.
    #[must_use]
    pub fn end(mut self) -> Self {
        self.anchor = Anchor::End;
        self
    }

    /// In semibold.
    #[must_use]
    pub fn strong(mut self) -> Self {
        self.weight = Weight::SemiBold;
        self
    }

    /// In the secondary ink.
    #[must_use]
    pub fn soft(self) -> Self {
        self.paint(Paint::InkSoft)
    }

    /// In this colour.
    #[must_use]
    pub fn paint(mut self, paint: Paint) -> Self {
        self.paint = paint;
        self
    }

    /// Turned clockwise around its place.
    #[must_use]
    pub fn rotated(mut self, degrees: f64) -> Self {
        self.rotate = degrees;
        self
    }

    /// How wide the text runs.
    pub fn width(&self) -> f64 {
        measure(&self.content, self.size, self.weight)
    }

    /// The box around the letters, ascenders and descenders included; of a turned text the box around the turned box.
    pub fn bounds(&self) -> Bounds {
        let width = self.width();
        let left = match self.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => -width / 2.0,
            Anchor::End => -width,
        };
        let (top, bottom) = (-0.76 * self.size, 0.22 * self.size);
        let (sin, cos) = self.rotate.to_radians().sin_cos();
        let corners = [
            (left, top),
            (left + width, top),
            (left, bottom),
            (left + width, bottom),
        ]
        .map(|(x, y)| at(self.x + x * cos - y * sin, self.y + x * sin + y * cos));
        Bounds::around(&corners)
    }
}

impl From<Label> for Mark {
    fn from(label: Label) -> Self {
        Self::Text(label)
    }
}

impl Mark {
    /// A straight line.
    pub const fn line(from: Point, to: Point, stroke: Stroke) -> Self {
        Self::Line { from, to, stroke }
    }

    /// A filled circle.
    pub const fn dot(center: Point, radius: f64, fill: Paint) -> Self {
        Self::Circle {
            center,
            radius,
            fill: Some(fill),
            stroke: None,
        }
    }

    /// A filled rectangle.
    pub const fn area(bounds: Bounds, radius: f64, fill: Paint) -> Self {
        Self::Rect {
            x: bounds.left,
            y: bounds.top,
            width: bounds.right - bounds.left,
            height: bounds.bottom - bounds.top,
            radius,
            fill: Some(fill),
            stroke: None,
        }
    }

    /// The box around the mark, outlines included.
    pub fn bounds(&self) -> Bounds {
        let half = |stroke: &Option<Stroke>| stroke.map_or(0.0, |stroke| stroke.width / 2.0);
        match self {
            Self::Rect {
                x,
                y,
                width,
                height,
                stroke,
                ..
            } => Bounds::new(*x, *y, x + width, y + height).grown(half(stroke)),
            Self::Line { from, to, stroke } => {
                Bounds::around(&[*from, *to]).grown(stroke.width / 2.0)
            }
            Self::Polyline { points, stroke, .. } => Bounds::around(points).grown(half(stroke)),
            Self::Circle {
                center,
                radius,
                stroke,
                ..
            } => Bounds::around(&[*center]).grown(radius + half(stroke)),
            Self::Text(label) => label.bounds(),
            Self::Hatch {
                x,
                y,
                width,
                height,
            } => Bounds::new(*x, *y, x + width, y + height),
        }
    }
}

/// The lines of a hatch: 45° upwards, 6 units apart, cut at the edges of the box. Drawn 1 unit wide in [`Paint::Line`].
pub fn hatch_lines(x: f64, y: f64, width: f64, height: f64) -> Vec<(Point, Point)> {
    const STEP: f64 = 6.0;
    let mut lines = Vec::new();
    // `reach` is how far right of the left edge the line meets the upper edge's extension.
    let mut reach = STEP;
    while reach < width + height {
        let low = if reach <= height {
            at(x, y + reach)
        } else {
            at(x + reach - height, y + height)
        };
        let high = if reach <= width {
            at(x + reach, y)
        } else {
            at(x + width, y + reach - width)
        };
        lines.push((low, high));
        reach += STEP;
    }
    lines
}
