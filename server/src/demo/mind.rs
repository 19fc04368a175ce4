//! Where the invented colleagues stand: a small latent model, in points from 0 to 100.
//!
//! ```text
//! item           = centre + easy(item) + spread(scale) · (λ · z + √(1 − λ²) · noise)
//! centre         = start(scale) + department(unit, scale) + moved(unit, dimension, wave)
//! z of practice  = √.36 · outlook + √.30 · view(dimension) + √.34 · own(scale)
//! z of readiness = √.30 · outlook + √.15 · pull + √.15 · view(dimension) + √.40 · own(scale)
//! ```
//!
//! `outlook`, `view` and `own` are standard normal. `outlook` is one number per person: who is content sees all practice
//! in a better light, so scales go together. `view` is shared by what a person sees and wants of one dimension. `pull` is
//! what being heard, led and trusted does to wanting this future, so these three go with it beyond `outlook`. λ is the
//! correlation of an item with what it measures, before it is rounded to five options: .92, for reversed items .93, and
//! .55 for two that ask for different things. (Of two items an alpha of .75 takes that much; where there are more, .6 to
//! .8 do.) Departments keep a part of their usual distance, which makes ICC(1) about .05 to .15, and on four scales none.

use rand::{Rng, RngExt};
use surveys::instrument::{Construct, Item, Measures};

use super::organization::{Colleague, Unit};

/// One dimension of the sample: where it stands at the first wave and how it moves.
struct Dimension {
    id: &'static str,
    maturity: Scale,
    readiness: Scale,
    /// Points that practice gained by the second and by the third wave.
    moved: [f64; 2],
}

/// One scale of a dimension.
#[derive(Clone, Copy)]
struct Scale {
    /// Mean of the average department at the first wave.
    start: f64,
    /// How much of their usual distance departments keep here.
    differs: f64,
    /// Standard deviation between people of one department. From about 24 on they no longer share one view.
    spread: f64,
}

const fn scale(start: f64, differs: f64, spread: f64) -> Scale {
    Scale {
        start,
        differs,
        spread,
    }
}

const fn dimension(
    id: &'static str,
    maturity: Scale,
    readiness: Scale,
    moved: [f64; 2],
) -> Dimension {
    Dimension {
        id,
        maturity,
        readiness,
        moved,
    }
}

const VOICE: usize = 1;
const TRUST: usize = 2;
const LEADERSHIP: usize = 3;

const DIMENSIONS: [Dimension; 10] = [
    dimension(
        "outlook",
        scale(50.0, 0.7, 18.0),
        scale(64.0, 0.8, 18.0),
        [3.0, 3.6],
    ),
    dimension(
        "voice",
        scale(41.0, 0.8, 18.0),
        scale(66.0, 0.6, 17.0),
        [2.0, 6.5],
    ),
    dimension(
        "trust",
        scale(49.0, 0.6, 19.0),
        scale(60.0, 0.5, 20.0),
        [0.5, 3.0],
    ),
    dimension(
        "leadership",
        scale(42.0, 0.6, 26.0),
        scale(53.0, 0.6, 23.0),
        [-1.5, 1.5],
    ),
    // Nobody sees it rewarded, wherever they work.
    dimension(
        "recognition",
        scale(36.0, 0.0, 22.0),
        scale(58.0, 0.5, 18.0),
        [0.0, 0.5],
    ),
    dimension(
        "connection",
        scale(39.0, 0.8, 18.0),
        scale(62.0, 0.7, 17.0),
        [1.0, 3.5],
    ),
    // Everybody wants the people they work for to be served well.
    dimension(
        "value",
        scale(61.0, 0.5, 18.0),
        scale(71.0, 0.0, 16.0),
        [0.5, 0.0],
    ),
    dimension(
        "direction",
        scale(43.0, 0.7, 23.0),
        scale(56.0, 0.7, 18.0),
        [2.5, 2.0],
    ),
    dimension(
        "ways",
        scale(47.0, 0.8, 18.0),
        scale(61.0, 0.0, 17.0),
        [-1.0, 1.5],
    ),
    // A new system came between the first wave and the second.
    dimension(
        "tools",
        scale(51.0, 0.7, 18.0),
        scale(58.0, 0.0, 19.0),
        [-2.5, 1.0],
    ),
];

/// Where a department differs from its usual distance to the average: every place has its own strengths.
const TILT: [(&str, &str, f64); 12] = [
    // department, dimension, points
    ("ASM", "tools", -6.0),
    ("ASM", "trust", 4.0),
    ("DEV", "tools", 5.0),
    ("DEV", "value", -5.0),
    ("FIN", "direction", 7.0),
    ("FIN", "connection", -4.0),
    ("LOG", "ways", 5.0),
    ("LOG", "connection", -4.0),
    ("PRO", "leadership", 5.0),
    ("SAL", "ways", -5.0),
    ("SER", "connection", 5.0),
    ("SER", "tools", -6.0),
];

/// How fast a department moves beside the average.
const PACE: [(&str, f64); 4] = [("ASM", 0.4), ("DEV", 1.3), ("FIN", 0.8), ("SER", 1.6)];

/// Items that are harder or easier to agree with than the others of their scale, in points.
const EASY: [(&str, f64); 10] = [
    ("OUT-M1", 3.0),
    ("OUT-M2", -3.0),
    ("OUT-R2", -4.0),
    ("TRU-R1", 4.0),
    ("TRU-R2", -4.0),
    ("VOI-M2", -3.0),
    ("LEA-R2", 5.0),
    ("CON-R2", -5.0),
    ("TOO-R1", 9.0),
    ("TOO-R2", -9.0),
];

/// Who gladly learns a tool may still have too many of them: the two say little about each other.
const APART: [&str; 2] = ["TOO-R1", "TOO-R2"];
const APART_LOADING: f64 = 0.55;
const LOADING: f64 = 0.92;
const REVERSED_LOADING: f64 = 0.93;

/// Points by which people who lead see practice in a better light.
const LEADS: f64 = 3.0;
/// Share of a person's outlook that is the same a wave later, as a correlation.
const LASTS: f64 = 0.9;
/// Points that agreeing for its own sake adds to what a person says, whatever is asked; standard deviation.
const AGREES: f64 = 2.0;

/// One person as they are; the same in all waves but for the day.
pub(super) struct Mind {
    outlook: f64,
    views: [f64; DIMENSIONS.len()],
    /// Maturity, readiness.
    own: [[f64; 2]; DIMENSIONS.len()],
    agrees: f64,
}

impl Mind {
    /// Draws a person.
    pub(super) fn of(random: &mut impl Rng) -> Self {
        Self {
            outlook: bell(random),
            views: std::array::from_fn(|_| bell(random)),
            own: std::array::from_fn(|_| [bell(random), bell(random)]),
            agrees: AGREES * bell(random),
        }
    }

    /// The same person on another day.
    pub(super) fn on_a_day(mut self, random: &mut impl Rng) -> Self {
        self.outlook = LASTS * self.outlook + (1.0 - LASTS * LASTS).sqrt() * bell(random);
        self
    }

    /// Practice of a dimension as this person sees it, in standard deviations.
    fn practice(&self, dimension: usize) -> f64 {
        0.36_f64.sqrt() * self.outlook
            + 0.30_f64.sqrt() * self.views[dimension]
            + 0.34_f64.sqrt() * self.own[dimension][0]
    }

    /// What being heard, led and trusted does to wanting this future, in standard deviations.
    fn pull(&self) -> f64 {
        let of = |dimension: usize| {
            (0.30_f64.sqrt() * self.views[dimension] + 0.34_f64.sqrt() * self.own[dimension][0])
                / 0.64_f64.sqrt()
        };
        0.75 * of(VOICE) + 0.55 * of(LEADERSHIP) + 0.37 * of(TRUST)
    }

    fn readiness(&self, dimension: usize) -> f64 {
        0.30_f64.sqrt() * self.outlook
            + 0.15_f64.sqrt() * self.pull()
            + 0.15_f64.sqrt() * self.views[dimension]
            + 0.40_f64.sqrt() * self.own[dimension][1]
    }

    /// What a person answers to a statement, in points of agreement before rounding; reversed items not turned.
    pub(super) fn agreement(
        &self,
        item: &Item,
        colleague: &Colleague,
        unit: &Unit,
        wave: u32,
        random: &mut impl Rng,
    ) -> f64 {
        let (centre, spread, z) = match &item.measures {
            Some(measures) => self.stand(measures, colleague, unit, wave),
            None => (60.0 + unit.practice, 18.0, self.outlook),
        };
        let loading = if APART.contains(&item.id.as_str()) {
            APART_LOADING
        } else if item.reverse {
            REVERSED_LOADING
        } else {
            LOADING
        };
        let noise = (1.0 - loading * loading).sqrt() * bell(random);
        let points = centre + of_code(&EASY, &item.id, 0.0) + spread * (loading * z + noise);
        let toward = if item.reverse { 100.0 - points } else { points };
        toward + self.agrees
    }

    /// How likely this person is to recommend the organization, from 0 to 10 before rounding: they do who is heard, led
    /// well and trusted, and where practice is further.
    pub(super) fn recommends(&self, unit: &Unit, wave: u32, random: &mut impl Rng) -> f64 {
        let of = |dimension: usize| self.practice(dimension);
        let liking = 0.50 * of(VOICE) + 0.35 * of(LEADERSHIP) + 0.20 * of(TRUST);
        let place = unit.practice / 20.0 + moved(VOICE, unit, wave) / 20.0;
        7.0 + 1.7 * (liking + place) + 1.3 * bell(random)
    }

    /// Where people of a department stand on average, how far they are apart, and this person's place among them.
    fn stand(
        &self,
        measures: &Measures,
        colleague: &Colleague,
        unit: &Unit,
        wave: u32,
    ) -> (f64, f64, f64) {
        let known = DIMENSIONS
            .iter()
            .position(|dimension| dimension.id == measures.dimension);
        let Some(place) = known else {
            return (50.0, 18.0, self.outlook);
        };
        let dimension = &DIMENSIONS[place];
        let moved = moved(place, unit, wave);
        let (scale, usual, moved, z) = match measures.construct {
            Construct::Maturity => {
                let z = self.practice(place);
                (dimension.maturity, unit.practice, moved, z)
            }
            Construct::Readiness => {
                let z = self.readiness(place);
                (dimension.readiness, unit.outlook, moved / 2.0, z)
            }
        };
        // Without differences a department has no strengths of its own either.
        let tilt = TILT
            .iter()
            .find(|(code, of, _)| *code == unit.code && *of == dimension.id)
            .map_or(0.0, |(_, _, points)| *points);
        let department = scale.differs * (usual + tilt);
        let leads = match measures.construct {
            Construct::Maturity if colleague.people_manager => LEADS,
            _ => 0.0,
        };
        (scale.start + department + moved + leads, scale.spread, z)
    }
}

/// What a department has gained on a dimension since the first wave, in points of practice.
fn moved(dimension: usize, unit: &Unit, wave: u32) -> f64 {
    let by_wave = DIMENSIONS[dimension].moved;
    let moved = match wave {
        0 => 0.0,
        1 => by_wave[0],
        _ => by_wave[1],
    };
    moved * of_code(&PACE, unit.code, 1.0)
}

fn of_code(table: &[(&str, f64)], code: &str, otherwise: f64) -> f64 {
    table
        .iter()
        .find(|(of, _)| *of == code)
        .map_or(otherwise, |(_, value)| *value)
}

/// Roughly normal with mean 0 and standard deviation 1: the sum of twelve uniform numbers less six.
pub(super) fn bell(random: &mut impl Rng) -> f64 {
    (0..12).map(|_| random.random::<f64>()).sum::<f64>() - 6.0
}
