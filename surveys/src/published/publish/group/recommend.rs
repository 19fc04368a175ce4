//! Would people of one group recommend the organization.

use super::{Computing, View};
use crate::{
    confidentiality::{
        Plan,
        audit::{Beside, Parts, Release, ReleasedCell, Report, judge_in_steps, judge_parts},
        lattice::Lattice,
        precision::{self, SCORE_UNITS},
        release_plan::{PROTECT_WIDTH, RECOMMENDERS, Said, Worth, of_recommend},
        values::{Ground, Scheme, settle},
    },
    published::{
        Precision, Recommend,
        publish::{count, places::Where},
    },
    scoring::{confidence::Confidence, enps},
};

/// eNPS needs at least this many answers (METHODS §13).
const RECOMMEND_FROM: usize = 10;

impl Computing<'_> {
    /// Would people recommend it; told from 10 answers on (METHODS §13).
    pub(super) fn recommend(&self, view: &View<'_>) -> Option<Recommend> {
        let plan = self.recommend.as_ref()?;
        let told = || match self.request.precision {
            Precision::Calculator => Some(Answered::of(self, view)?.exactly()),
            Precision::Wave => self.tells_recommend[self.places.cell(view.place)],
        };
        let cell = match view.place {
            Where::Organization => plan.organization(told),
            Where::Department(department) => plan.department(department, told),
            Where::Rest => plan.rest(self.base, told),
            Where::Breakdown(_) => return None,
        };
        cell.shown().copied()
    }

    /// Per cell, how closely the recommendation may be told beside the others; `None` where it is not told.
    pub(super) fn safe_recommendations(&self, plan: &Plan) -> Vec<Option<Recommend>> {
        let mut told = vec![None; self.places.cells.len()];
        let Some(numbers) = &self.responses.recommend else {
            return told;
        };
        let people = self.responses.counts(numbers);
        let minimum = self.request.contract.min_group();
        let rest = self.places.cell(Where::Rest);
        let mut of = vec![None; self.places.cells.len()];
        for cell in self.places.shown_by(plan, self.base) {
            of[cell] = Answered::of(self, &self.view_of(cell));
        }
        let shown: Vec<usize> = (0..of.len()).filter(|cell| of[*cell].is_some()).collect();
        let advice = Advice {
            lattice: self.places.lattice(minimum, &people, None, |_| true),
            answers: people.iter().copied().map(u64::from).collect(),
            tree: shown.iter().copied().filter(|cell| *cell != rest).collect(),
            shown,
            of,
        };
        for (cell, value) in settle(&advice).told {
            told[cell] = Some(value);
        }
        told
    }
}

/// Answers of one group.
#[derive(Clone)]
struct Answered {
    found: enps::Enps,
    mean: f64,
    n: u32,
    headcount: Option<u32>,
}

impl Answered {
    fn of(computing: &Computing<'_>, view: &View<'_>) -> Option<Self> {
        let numbers = computing.responses.recommend.as_ref()?;
        let people = view.pools.iter().flat_map(|pool| &pool.people);
        let answers: Vec<f64> = people
            .filter_map(|person| numbers[*person].map(f64::from))
            .collect();
        if answers.len() < RECOMMEND_FROM {
            return None;
        }
        let n = count(answers.len());
        let headcount = computing
            .request
            .headcounts_known
            .then_some(view.population.max(n));
        Some(Self {
            found: enps::enps(answers.iter().copied(), headcount, Confidence::P95).ok()?,
            mean: answers.iter().sum::<f64>() / f64::from(n),
            n,
            headcount,
        })
    }

    fn exactly(&self) -> Recommend {
        Recommend {
            n: self.n,
            enps: self.found.score,
            interval: self.found.shown_interval(),
            mean: self.mean,
            unit: 0.0,
            spread: None,
        }
    }

    /// In multiples of `unit`; everything else follows from what is told.
    fn told(&self, unit: f64) -> Option<Recommend> {
        let n = f64::from(self.n);
        let both = (self.found.promoters + self.found.detractors) as f64 / n;
        let spread = precision::spread_of_score(both);
        let enps = precision::score(self.n, self.found.score, unit);
        let (low, high) =
            enps::interval_of(enps, spread, self.n, self.headcount, Confidence::P95).ok()?;
        let half = (unit / 2.0).max(1.0);
        Some(Recommend {
            n: self.n,
            enps,
            interval: (
                low.min(enps - half).floor().max(-100.0),
                high.max(enps + half).ceil().min(100.0),
            ),
            // Dividing by 10 gives the decimal that people write.
            mean: precision::mean_answer(self.n, self.mean * 10.0, unit) / 10.0,
            unit,
            spread: Some(spread),
        })
    }
}

/// The recommendation of all groups together.
struct Advice {
    lattice: Lattice,
    answers: Vec<u64>,
    shown: Vec<usize>,
    tree: Vec<usize>,
    of: Vec<Option<Answered>>,
}

impl Scheme for Advice {
    type Value = Recommend;

    fn ground(&self) -> Ground<'_> {
        Ground {
            lattice: &self.lattice,
            shown: &self.shown,
            tree: &self.tree,
            organization: &[0],
        }
    }

    fn roughest(&self) -> usize {
        SCORE_UNITS.len() - 1
    }

    fn value(&self, cell: usize, code: usize) -> Option<Recommend> {
        self.of[cell].as_ref()?.told(SCORE_UNITS[code])
    }

    /// The mean and the score, each in its own right, then the counts beside both; the first that is refused speaks.
    fn judge(&self, told: &[(usize, Recommend)]) -> Report {
        let mut means: [Release; 2] = [Release::default(), Release::default()];
        let mut kinds = Vec::new();
        for (cell, value) in told {
            let mut figures = means.iter_mut();
            for (_, said) in of_recommend(value) {
                match said {
                    Said::Figure(figure) => {
                        if let Some(release) = figures.next() {
                            release.cells.push(ReleasedCell {
                                cell: *cell,
                                people: self.lattice.people(*cell),
                                value: figure,
                            });
                        }
                    }
                    Said::Kinds(counts) => kinds.push(Parts {
                        cell: *cell,
                        counts,
                    }),
                    Said::Shares { .. } => {}
                }
            }
        }
        let worth = [Worth::RECOMMENDERS, Worth::SCORE];
        for (release, worth) in means.iter().zip(worth) {
            let report = judge_in_steps(
                &self.lattice,
                release,
                (0.0, 100.0),
                PROTECT_WIDTH,
                Some(worth.step),
                &mut |_, _| {},
            );
            if !report.is_safe() {
                return report;
            }
        }
        let beside = means.iter().zip(worth).map(|(release, worth)| {
            let cells = release.cells.iter();
            let ends = cells.filter_map(|told| Some((told.cell, worth.ends(told.value)?)));
            worth.beside(&self.lattice, ends.collect())
        });
        let beside: Vec<Beside<'_>> = beside.collect();
        judge_parts(&self.lattice, &self.answers, RECOMMENDERS, &kinds, &beside)
    }
}
