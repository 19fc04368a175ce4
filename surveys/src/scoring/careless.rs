//! Signs of careless answering. For a sensitivity analysis only: nothing is deleted, no sign is stored with a person, none
//! is shown for a department (METHODS §12, MODEL §8).
//!
//! Source: Meade and Craig 2012; Curran 2016; Huang et al. 2012; Wise 2017.

use statrs::distribution::{ChiSquared, ContinuousCDF};

use nalgebra::DMatrix;

use super::{
    NotComputed,
    columns::{Column, complete_cases},
    covariance::{self, Covariances},
    icc,
    moments::Moments,
    weights,
};

/// Signs from which a person's answers are left out of the comparison.
pub const SIGNS: usize = 2;

/// Points by which the score may move before it is said.
pub const MOVED_BY: f64 = 1.0;

/// People of each kind that the comparison needs at least, beside the contract's minimum.
const COMPARE_FROM: usize = 10;

/// Probability below which a person's answers are far from everybody's.
const FAR: f64 = 0.001;

/// Least eigenvalue of the items' correlations for distances to exist.
const LEAST_EIGENVALUE: f64 = 1e-8;

/// One answered or skipped statement, in the order of the instrument.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Statement {
    /// Points before reverse keying; `None` for skipped and "not applicable or don't know".
    pub raw: Option<f64>,
    /// Whether agreeing means less.
    pub is_reversed: bool,
}

/// Whether a sheet shows signs of careless answering: the same answer to more than half of the statements in a row,
/// across reversed and other statements, or more than half of the statements without an answer.
pub fn is_flagged(statements: &[Statement]) -> bool {
    let missing = statements.iter().filter(|s| s.raw.is_none()).count();
    missing * 2 > statements.len() || longest_run_crosses(statements)
}

/// A run of identical answers over more than half of the statements that holds reversed and other ones. A missing
/// answer ends a run.
fn longest_run_crosses(statements: &[Statement]) -> bool {
    let mut first: Option<f64> = None;
    let (mut length, mut reversed, mut plain) = (0, false, false);
    for statement in statements {
        let goes_on = first
            .zip(statement.raw)
            .is_some_and(|(first, raw)| (raw - first).abs() < 1e-9);
        if !goes_on {
            first = statement.raw;
            (length, reversed, plain) = (0, false, false);
        }
        if statement.raw.is_some() {
            length += 1;
            reversed |= statement.is_reversed;
            plain |= !statement.is_reversed;
        }
        if length * 2 > statements.len() && reversed && plain {
            return true;
        }
    }
    false
}

/// The longest run of identical answers of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Longstring {
    /// How many answers in a row were the same; 0 without answers.
    pub length: u16,
    /// Whether it holds reversed and other items.
    pub crosses: bool,
}

impl Longstring {
    /// Whether it is longer than half of the items.
    pub fn is_long(self, n_items: usize) -> bool {
        usize::from(self.length) * 2 > n_items
    }

    /// Whether it is a sign of carelessness: long, and across reversed and other items.
    pub fn is_flagged(self, n_items: usize) -> bool {
        self.is_long(n_items) && self.crosses
    }
}

/// The longest run of identical consecutive answers of each person.
///
/// `items` hold raw answers, before reverse keying, in the order shown; `reversed` says which are reverse keyed. A missing
/// answer ends a run and counts for nothing. Of runs equally long, one that crosses is told.
pub fn longstrings(items: &[Column<'_>], reversed: &[bool]) -> Vec<Longstring> {
    #[derive(Clone, Copy, Default)]
    struct Run {
        answer: Option<f64>,
        length: u16,
        reversed: bool,
        plain: bool,
    }
    let n = items.iter().map(Column::len).max().unwrap_or(0);
    let mut runs = vec![Run::default(); n];
    let mut longest = vec![Longstring::default(); n];
    for (place, item) in items.iter().enumerate() {
        let is_reversed = reversed.get(place).copied().unwrap_or(false);
        for (person, (run, longest)) in runs.iter_mut().zip(&mut longest).enumerate() {
            let Some(answer) = item.get(person) else {
                *run = Run::default();
                continue;
            };
            if run.answer.is_none_or(|last| (last - answer).abs() >= 1e-9) {
                *run = Run {
                    answer: Some(answer),
                    ..Run::default()
                };
            }
            run.length = run.length.saturating_add(1);
            run.reversed |= is_reversed;
            run.plain |= !is_reversed;
            let crosses = run.reversed && run.plain;
            if (run.length, crosses) > (longest.length, longest.crosses) {
                *longest = Longstring {
                    length: run.length,
                    crosses,
                };
            }
        }
    }
    longest
}

/// Intra-individual response variability: the standard deviation (n − 1) of each person's raw answers, in their unit.
/// `None` below two answers. Told, not flagged: no cut is established.
pub fn irv(items: &[Column<'_>]) -> Vec<Option<f64>> {
    let n = items.iter().map(Column::len).max().unwrap_or(0);
    let mut answered = vec![0_u32; n];
    let mut means = vec![0.0; n];
    for item in items {
        for (person, (answered, sum)) in answered.iter_mut().zip(&mut means).enumerate() {
            if let Some(answer) = item.get(person) {
                *answered += 1;
                *sum += answer;
            }
        }
    }
    for (mean, answered) in means.iter_mut().zip(&answered) {
        *mean /= f64::from((*answered).max(1));
    }
    let mut squares = vec![0.0; n];
    for item in items {
        for (person, (squares, mean)) in squares.iter_mut().zip(&means).enumerate() {
            if let Some(answer) = item.get(person) {
                *squares += (answer - mean).powi(2);
            }
        }
    }
    squares
        .iter()
        .zip(&answered)
        .map(|(squares, answered)| {
            (*answered > 1).then(|| (squares / f64::from(answered - 1)).sqrt())
        })
        .collect()
}

/// How far each person's answers are from everybody's.
#[derive(Debug, Clone, PartialEq)]
pub struct Distances {
    /// Mahalanobis D² of each person; `None` without an answer to every item.
    pub squared: Vec<Option<f64>>,
    /// People who answered every item.
    pub n_complete: usize,
    /// D² above which `P(χ²_k > D²) < .001`.
    pub cut: f64,
}

impl Distances {
    /// Whether a person's answers are far from everybody's.
    pub fn is_flagged(&self, person: usize) -> bool {
        self.squared.get(person).copied().flatten() > Some(self.cut)
    }

    /// People who are.
    pub fn n_flagged(&self) -> usize {
        (0..self.squared.len())
            .filter(|person| self.is_flagged(*person))
            .count()
    }
}

/// Mahalanobis distances of raw answers: `D² = (x − x̄)' S⁻¹ (x − x̄)` over complete rows with the sample covariance S.
///
/// # Errors
/// `TooFewItems` without items, `TooFewRespondents` below two complete rows, `SingularMatrix` if an item does not vary or
/// items depend on each other; the other signs still stand.
pub fn mahalanobis(items: &[Column<'_>]) -> Result<Distances, NotComputed> {
    if items.is_empty() {
        return Err(NotComputed::TooFewItems);
    }
    let covariances = Covariances::of(items).ok_or(NotComputed::TooFewRespondents)?;
    let correlation = covariances
        .correlation()
        .ok_or(NotComputed::SingularMatrix)?;
    if covariance::least_eigenvalue(&correlation) <= LEAST_EIGENVALUE {
        return Err(NotComputed::SingularMatrix);
    }
    let k = items.len();
    let inverse = covariances
        .matrix
        .clone()
        .cholesky()
        .and_then(|s| s.l().solve_lower_triangular(&DMatrix::identity(k, k)))
        .ok_or(NotComputed::SingularMatrix)?;
    let chi_squared = ChiSquared::new(k as f64).map_err(|_| NotComputed::TooFewItems)?;
    let n = items.iter().map(Column::len).max().unwrap_or(0);
    let mut squared = vec![None; n];
    // D² = |L⁻¹(x − x̄)|², a block of people at once.
    let (mut sums, mut along, mut apart) = (Vec::new(), Vec::new(), vec![Vec::new(); k]);
    complete_cases(items, |block| {
        for ((apart, values), mean) in apart.iter_mut().zip(&block.values).zip(&covariances.means) {
            apart.clear();
            apart.extend(values.iter().map(|x| x - mean));
        }
        sums.clear();
        sums.resize(block.people.len(), 0.0);
        for i in 0..k {
            along.clear();
            along.resize(block.people.len(), 0.0);
            for (j, apart) in apart.iter().enumerate().take(i + 1) {
                let factor = inverse[(i, j)];
                for (along, apart) in along.iter_mut().zip(apart) {
                    *along += factor * apart;
                }
            }
            for (sum, along) in sums.iter_mut().zip(&along) {
                *sum += along * along;
            }
        }
        for (person, sum) in block.people.iter().zip(&sums) {
            squared[*person as usize] = Some(*sum);
        }
    });
    Ok(Distances {
        squared,
        n_complete: covariances.n,
        cut: chi_squared.inverse_cdf(1.0 - FAR),
    })
}

/// Who shows [`SIGNS`] signs or more. Each sign is one entry per person: longstring, distance, too fast, missed the
/// attention item. A sign that could not be computed is left out by its caller.
pub fn careless_people(signs: &[&[bool]]) -> Vec<bool> {
    let n = signs.iter().map(|sign| sign.len()).max().unwrap_or(0);
    (0..n)
        .map(|person| {
            let shown = |sign: &&&[bool]| sign.get(person).copied().unwrap_or(false);
            signs.iter().filter(shown).count() >= SIGNS
        })
        .collect()
}

/// A score of the organization with and without people who answered carelessly, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sensitivity {
    /// People with a score.
    pub n: usize,
    /// Those of them who are left out.
    pub n_careless: usize,
    /// The score with everybody.
    pub everybody: f64,
    /// The score without them.
    pub without: f64,
    /// It moves by more than [`MOVED_BY`].
    pub is_moved: bool,
}

/// The score of the whole organization with and without careless people, weighted by headcount.
///
/// `strata[i]` is the department of person i, counted from 0, and `headcounts` the people asked per department.
///
/// # Errors
/// `BelowThreshold` unless both sets, those left out and those who stay, have max(`minimum`, 10) people with a score:
/// else the two scores would tell what a few answered.
pub fn sensitivity(
    scores: Column<'_>,
    is_careless: &[bool],
    strata: &[Option<u32>],
    headcounts: &[f64],
    minimum: usize,
) -> Result<Sensitivity, NotComputed> {
    let careful: Vec<Option<u32>> = strata
        .iter()
        .enumerate()
        .map(|(person, stratum)| {
            stratum.filter(|_| !is_careless.get(person).copied().unwrap_or(false))
        })
        .collect();
    let with_all = icc::by_group(scores, strata);
    let with_careful = icc::by_group(scores, &careful);
    let people = |groups: &[Moments]| groups.iter().map(Moments::n).sum::<usize>();
    let (n, n_careful) = (people(&with_all), people(&with_careful));
    let needed = minimum.max(COMPARE_FROM);
    if n_careful < needed || n - n_careful < needed {
        return Err(NotComputed::BelowThreshold);
    }
    let everybody = weights::stratified_mean(&with_all, headcounts)?;
    let without = weights::stratified_mean(&with_careful, headcounts)?;
    Ok(Sensitivity {
        n,
        n_careless: n - n_careful,
        everybody,
        without,
        is_moved: (everybody - without).abs() > MOVED_BY + 1e-9,
    })
}
