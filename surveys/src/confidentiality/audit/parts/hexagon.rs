//! What three counts that sum to a number may be.

use super::KINDS;

/// Per kind, the fewest and the most answers.
pub(super) type Ends = [(i128, i128); KINDS];

/// Answers by which whole numbers may miss what is possible between them.
pub(super) const ROUNDING: i128 = 2;

/// Between how many answers of each kind; the three together are `all`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hexagon {
    pub(super) all: i128,
    pub(super) ends: Ends,
}

impl Hexagon {
    /// Anything that so many answers can be.
    pub(super) fn free(all: i128) -> Self {
        Self {
            all,
            ends: [(0, all); KINDS],
        }
    }

    /// Each kind has at least what the others leave, at most what they allow. `None` if nothing is left.
    fn tight(mut self) -> Option<Self> {
        let before = self.ends;
        let others = |kind: usize, end: fn((i128, i128)) -> i128| -> i128 {
            (0..KINDS)
                .filter(|other| *other != kind)
                .map(|other| end(before[other]))
                .sum()
        };
        for (kind, ends) in self.ends.iter_mut().enumerate() {
            ends.0 = ends.0.max(self.all - others(kind, |ends| ends.1));
            ends.1 = ends.1.min(self.all - others(kind, |ends| ends.0));
        }
        self.ends
            .iter()
            .all(|(low, high)| low <= high)
            .then_some(self)
    }

    pub(super) fn within(self, ends: &[(i128, i128); KINDS]) -> Option<Self> {
        let mut narrow = self;
        for (own, told) in narrow.ends.iter_mut().zip(ends) {
            *own = (own.0.max(told.0), own.1.min(told.1));
        }
        narrow.tight()
    }

    /// Some people and others together.
    pub(super) fn plus(self, other: &Self) -> Self {
        let mut sum = self;
        sum.all += other.all;
        for (own, more) in sum.ends.iter_mut().zip(&other.ends) {
            *own = (own.0 + more.0, own.1 + more.1);
        }
        sum
    }

    /// What is left of people without some of them, whatever these are.
    pub(super) fn minus(self, other: &Self) -> Self {
        let mut rest = self;
        rest.all -= other.all;
        for (own, less) in rest.ends.iter_mut().zip(&other.ends) {
            *own = (own.0 - less.1, own.1 - less.0);
        }
        rest
    }

    /// A sum without one of its parts.
    pub(super) fn less(&self, part: &Self) -> Self {
        let mut others = *self;
        others.all -= part.all;
        for (own, less) in others.ends.iter_mut().zip(&part.ends) {
            *own = (own.0 - less.0, own.1 - less.1);
        }
        others
    }

    /// How far apart the ends of a kind are.
    pub(super) fn width(&self, kind: usize) -> i128 {
        self.ends[kind].1 - self.ends[kind].0
    }

    /// Whether counts told of these people say nothing that is not known of them.
    pub(super) fn is_within(&self, told: &Ends) -> bool {
        let mut both = self.ends.iter().zip(told);
        both.all(|(own, told)| told.0 <= own.0 - ROUNDING && told.1 >= own.1 + ROUNDING)
    }

    /// Of counts told of these people and others together, those that lie further from what `all` of them may have than
    /// this part is wide. `None` if there are none.
    pub(super) fn room(&self, told: &Ends, all: &Self) -> Option<Self> {
        let ends = std::array::from_fn(|kind| {
            let (told, all) = (told[kind], all.ends[kind]);
            let width = self.width(kind) + ROUNDING;
            (told.0.max(all.0 + width), told.1.min(all.1 - width))
        });
        let room = Self { all: all.all, ends };
        room.tight()
    }

    /// Some of these counts, from the middle to the corners.
    pub(super) fn samples(&self) -> impl Iterator<Item = [i128; KINDS]> {
        let [first, second, third] = self.ends;
        let middle = |ends: (i128, i128)| i128::midpoint(ends.0, ends.1);
        let firsts = [middle(first), first.0, first.1];
        firsts.into_iter().flat_map(move |count| {
            let left = self.all - count;
            let last = (third.0.max(left - second.1), third.1.min(left - second.0));
            [middle(last), last.0, last.1].map(|last| [count, left - last, last])
        })
    }

    /// The least and the most that these answers can be worth together, kinds in descending order of worth.
    pub(super) fn worth(&self, each: &[(f64, f64); KINDS]) -> (f64, f64) {
        let [first, second, third] = self.ends;
        // As many of the cheapest as may be, then of the next: greedy is best in an M-convex set.
        let filled = |last: i128, most: fn((i128, i128)) -> i128, of: fn(&(f64, f64)) -> f64| {
            let middle = (self.all - last - most(first)).clamp(second.0, second.1);
            let rest = self.all - last - middle;
            let counts = [rest, middle, last];
            let worth = counts
                .iter()
                .zip(each)
                .map(|(n, each)| *n as f64 * of(each));
            worth.sum::<f64>()
        };
        (
            filled(third.1, |first| first.0, |each| each.0),
            filled(third.0, |first| first.1, |each| each.1),
        )
    }
}
