//! What a mean, its error and every comparison of means need to know about a group of people: three numbers.

/// Number, mean and sum of squared deviations of scores. Groups merge exactly, so that one pass over the answers is
/// enough for departments, the organization and the rest of the organization.
///
/// Merging follows Chan, Golub and LeVeque 1983: no difference of large sums is ever taken, and groups that all gave one
/// answer keep a spread of exactly 0.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Moments {
    n: usize,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// From scores, in two passes. The mean is taken as distance from the first score, so equal scores are found equal.
    pub fn of(scores: &[f64]) -> Self {
        let Some(first) = scores.first() else {
            return Self::default();
        };
        let n = scores.len() as f64;
        let mean = first + scores.iter().map(|x| x - first).sum::<f64>() / n;
        let squares = scores.iter().map(|x| (x - mean).powi(2)).sum();
        Self {
            n: scores.len(),
            mean,
            squares,
        }
    }

    /// From figures that are known already. `None` unless both are finite and the squares at least 0.
    pub fn new(n: usize, mean: f64, squares: f64) -> Option<Self> {
        let is_sound = mean.is_finite() && squares.is_finite() && squares >= 0.0;
        is_sound.then_some(if n == 0 {
            Self::default()
        } else {
            Self { n, mean, squares }
        })
    }

    /// People.
    pub fn n(&self) -> usize {
        self.n
    }

    /// Mean, in the unit of the scores; 0 for nobody.
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// Sum of squared deviations from the mean.
    pub fn squares(&self) -> f64 {
        self.squares
    }

    /// Sample variance (n − 1); `None` below two people.
    pub fn variance(&self) -> Option<f64> {
        (self.n > 1).then(|| self.squares / (self.n as f64 - 1.0))
    }

    /// Sample standard deviation; `None` below two people.
    pub fn sd(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// Both groups together.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        if self.n == 0 {
            return *other;
        }
        if other.n == 0 {
            return *self;
        }
        let n = self.n + other.n;
        let (here, there, all) = (self.n as f64, other.n as f64, n as f64);
        let apart = other.mean - self.mean;
        Self {
            n,
            mean: self.mean + apart * there / all,
            squares: self.squares + other.squares + apart * apart * here * there / all,
        }
    }

    /// For each group all others together, in one pass forwards and one backwards.
    pub fn rests(groups: &[Self]) -> Vec<Self> {
        let mut before = Self::default();
        let mut rests: Vec<Self> = groups
            .iter()
            .map(|group| {
                let rest = before;
                before = before.merged(group);
                rest
            })
            .collect();
        let mut after = Self::default();
        for (rest, group) in rests.iter_mut().zip(groups).rev() {
            *rest = rest.merged(&after);
            after = group.merged(&after);
        }
        rests
    }
}

impl FromIterator<Moments> for Moments {
    fn from_iter<I: IntoIterator<Item = Self>>(groups: I) -> Self {
        groups
            .into_iter()
            .fold(Self::default(), |all, group| all.merged(&group))
    }
}
