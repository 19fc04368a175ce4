//! Boxes with level sides, for keeping marks apart and inside.

use crate::display::Point;

/// A box with level sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Bounds {
    /// The box between these edges.
    pub const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// The smallest box around these points.
    pub fn around(points: &[Point]) -> Self {
        points.iter().fold(
            Self::new(
                f64::INFINITY,
                f64::INFINITY,
                f64::NEG_INFINITY,
                f64::NEG_INFINITY,
            ),
            |around, point| {
                Self::new(
                    around.left.min(point.x),
                    around.top.min(point.y),
                    around.right.max(point.x),
                    around.bottom.max(point.y),
                )
            },
        )
    }

    /// The box with this much more on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self::new(
            self.left - by,
            self.top - by,
            self.right + by,
            self.bottom + by,
        )
    }

    /// The box without what lies outside of a view box this wide.
    #[must_use]
    pub fn within(self, width: f64) -> Self {
        Self::new(
            self.left.max(0.0),
            self.top,
            self.right.min(width),
            self.bottom,
        )
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether `other` lies inside, give or take rounding.
    pub fn holds(&self, other: &Self) -> bool {
        const ROUNDING: f64 = 1e-6;
        let room = self.grown(ROUNDING);
        room.left <= other.left
            && room.top <= other.top
            && other.right <= room.right
            && other.bottom <= room.bottom
    }
}
