//! Sheets of A4 before they become a file: pieces of ink in painting order, each with its place in the structure tree.
//! Points, origin in the upper left corner, y downwards. Tests walk the same pieces that the writer prints.

use figures::Paint;

use super::{
    fonts::{Face, Glyph},
    structure::{NodeId, Tree},
};
use crate::store::looks::Look;

/// A4.
pub(super) const WIDTH: f64 = 595.28;
pub(super) const HEIGHT: f64 = 841.89;

/// A whole document, ready to be written.
#[derive(Debug, Default)]
pub(super) struct Paper {
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub bookmarks: Vec<Bookmark>,
    pub look: Look,
}

/// One sheet.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub pieces: Vec<Piece>,
}

/// An entry of the outline.
#[derive(Debug)]
pub(super) struct Bookmark {
    pub title: String,
    pub page: usize,
    /// Distance from the top of the page.
    pub y: f64,
}

/// Ink with its meaning; without a node it is decoration.
#[derive(Debug)]
pub(super) struct Piece {
    pub node: Option<NodeId>,
    pub ink: Ink,
}

/// Something to paint.
#[derive(Debug)]
pub(super) enum Ink {
    Text(Run),
    Shape {
        path: Path,
        fill: Option<Paint>,
        stroke: Option<figures::Stroke>,
    },
    /// The logo of the organization.
    Logo {
        area: Area,
    },
    /// The sky at daybreak, from the night at `top` to the horizon at `bottom`; covers only.
    Daybreak {
        area: Area,
    },
}

/// Glyphs on one baseline.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub x: f64,
    /// The baseline.
    pub y: f64,
    pub size: f64,
    pub face: Face,
    pub paint: Paint,
    pub glyphs: Vec<Glyph>,
    /// Degrees clockwise around the start.
    pub rotate: f64,
    /// Where the text must stay; tests hold every run to it.
    #[cfg_attr(not(test), expect(dead_code, reason = "composing does not look back"))]
    pub home: Area,
}

/// A box with level sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// An outline.
#[derive(Debug, Default, Clone)]
pub(super) struct Path {
    pub segments: Vec<Segment>,
    pub closed: bool,
}

/// A step of an outline, which begins with a `To`.
#[derive(Debug, Clone, Copy)]
pub(super) enum Segment {
    To(f64, f64),
    Curve([(f64, f64); 3]),
}

impl Area {
    pub(super) const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    pub(super) fn right(self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The box with this much less on every side.
    pub(super) fn inset(self, by: f64) -> Self {
        Self::new(
            self.x + by,
            self.y + by,
            self.width - 2.0 * by,
            self.height - 2.0 * by,
        )
    }
}

impl Run {
    /// What the letters cover; of turned text nothing, its figure answers for it.
    #[cfg(test)]
    pub(super) fn inked(&self) -> Option<Area> {
        (self.rotate == 0.0 && !self.glyphs.is_empty()).then(|| {
            // The space at the end of a line is read, not seen.
            let spaces = self
                .glyphs
                .iter()
                .rev()
                .take_while(|glyph| glyph.text == ' ')
                .count();
            let seen = &self.glyphs[..self.glyphs.len() - spaces];
            Area::new(
                self.x,
                self.y - super::fonts::ASCENT * self.size,
                super::fonts::width(seen, self.size),
                (super::fonts::ASCENT + super::fonts::DESCENT) * self.size,
            )
        })
    }

    /// What it reads as.
    #[cfg(test)]
    pub(super) fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.text).collect()
    }
}

/// How far a control point of a quarter circle lies from its end, per radius.
const KAPPA: f64 = 0.552_284_75;

impl Path {
    /// A rectangle with rounded corners.
    pub(super) fn rounded(area: Area, radius: f64) -> Self {
        let Area { x, y, .. } = area;
        let (right, bottom) = (area.right(), area.bottom());
        let r = radius.min(area.width / 2.0).min(area.height / 2.0);
        if r <= 0.0 {
            return Self::lines(&[(x, y), (right, y), (right, bottom), (x, bottom)], true);
        }
        let k = r * (1.0 - KAPPA);
        let segments = vec![
            Segment::To(x + r, y),
            Segment::To(right - r, y),
            Segment::Curve([(right - k, y), (right, y + k), (right, y + r)]),
            Segment::To(right, bottom - r),
            Segment::Curve([
                (right, bottom - k),
                (right - k, bottom),
                (right - r, bottom),
            ]),
            Segment::To(x + r, bottom),
            Segment::Curve([(x + k, bottom), (x, bottom - k), (x, bottom - r)]),
            Segment::To(x, y + r),
            Segment::Curve([(x, y + k), (x + k, y), (x + r, y)]),
        ];
        Self {
            segments,
            closed: true,
        }
    }

    pub(super) fn circle(x: f64, y: f64, radius: f64) -> Self {
        let area = Area::new(x - radius, y - radius, 2.0 * radius, 2.0 * radius);
        Self::rounded(area, radius)
    }

    pub(super) fn lines(points: &[(f64, f64)], closed: bool) -> Self {
        let segments = points.iter().map(|&(x, y)| Segment::To(x, y)).collect();
        Self { segments, closed }
    }
}
