//! What the invented colleagues send: answers in the instrument's codes, with what real sheets have as well: questions
//! that do not apply, some left out, more of them towards the end, and a few sheets filled in without reading.

use rand::{Rng, RngExt};
use surveys::instrument::{GridColumn, GridRow, Instrument, Item, ItemKind, Scale, ScoredIn};

use super::{
    comments,
    mind::{Mind, bell},
    organization::{Colleague, UNITS, Unit, pick},
};

/// Share of sheets with one answer to everything, of sheets answered at random, and of sheets that end midway.
const ONE_ANSWER: f64 = 0.022;
const AT_RANDOM: f64 = 0.018;
const ENDS_MIDWAY: f64 = 0.025;

/// Share of questions left out, at the first and at the last question.
const LEFT_OUT: (f64, f64) = (0.006, 0.03);

/// How somebody fills in a sheet.
#[derive(Clone, Copy)]
enum Care {
    Reads,
    /// The same option everywhere.
    OneAnswer(usize),
    AtRandom,
}

/// The fields one colleague sends in one wave (0 is the first), or nothing if they do not take part.
pub(super) fn of(
    colleague: &Colleague,
    mind: &Mind,
    instrument: &Instrument,
    wave: u32,
    random: &mut impl Rng,
) -> Option<Vec<(String, String)>> {
    let unit = UNITS
        .iter()
        .find(|unit| unit.code == colleague.department)?;
    if !random.random_bool((unit.answers + 0.02 * f64::from(wave)).min(1.0)) {
        return None;
    }
    let care = match random.random::<f64>() {
        share if share < ONE_ANSWER => Care::OneAnswer(random.random_range(2..=4)),
        share if share < ONE_ANSWER + AT_RANDOM => Care::AtRandom,
        _ => Care::Reads,
    };
    let questions = instrument.items.len();
    let last = if random.random_bool(ENDS_MIDWAY) {
        random.random_range(questions / 3..questions)
    } else {
        questions
    };
    let mut sheet = Answering {
        colleague,
        mind,
        unit,
        wave,
        fields: Vec::new(),
    };
    for (place, item) in instrument.items.iter().take(last).enumerate() {
        let through = place as f64 / questions as f64;
        let left_out = LEFT_OUT.0 + (LEFT_OUT.1 - LEFT_OUT.0) * through;
        if is_closed(item, colleague) || random.random_bool(left_out) {
            continue;
        }
        match (care, &item.kind) {
            (Care::OneAnswer(place), ItemKind::Scale(scale)) => {
                let option = scale.options.get(place).or(scale.options.first());
                sheet.chose(item, option.map(|option| option.code.as_str()));
            }
            (Care::AtRandom, ItemKind::Scale(scale)) => {
                let with_value = scale.options.iter().filter(|o| o.value.is_some());
                let codes: Vec<&str> = with_value.map(|o| o.code.as_str()).collect();
                sheet.chose(item, Some(pick(&codes, random)));
            }
            _ => sheet.answer(item, random),
        }
    }
    Some(sheet.fields)
}

/// Branches that stay closed, and answers the roster gives.
fn is_closed(item: &Item, colleague: &Colleague) -> bool {
    match item.scored_in {
        ScoredIn::Sponsor => !colleague.people_manager,
        ScoredIn::Conversation => !colleague.customer_facing,
        _ => item.prefill.is_some(),
    }
}

/// Share of people to whom a question does not apply, or who cannot know.
fn cannot_say(item: &Item, colleague: &Colleague) -> f64 {
    match item.id.as_str() {
        "TOO-M1" | "VAL-R2" if !colleague.customer_facing => 0.16,
        "VAL-M1" if !colleague.customer_facing => 0.09,
        "DIR-M1" | "DIR-M2" => 0.08,
        "LEA-M1" | "LEA-M2" | "REC-M2" => 0.06,
        _ => 0.015,
    }
}

/// One sheet while it is filled in.
struct Answering<'a> {
    colleague: &'a Colleague,
    mind: &'a Mind,
    unit: &'a Unit,
    wave: u32,
    fields: Vec<(String, String)>,
}

impl Answering<'_> {
    fn chose(&mut self, item: &Item, code: Option<&str>) {
        self.fields
            .extend(code.map(|code| (item.id.clone(), code.to_owned())));
    }

    fn answer(&mut self, item: &Item, random: &mut impl Rng) {
        match &item.kind {
            ItemKind::Scale(scale) => {
                let code = self.option(item, scale, random);
                self.chose(item, code);
            }
            ItemKind::SingleChoice(scale) => {
                let place = random.random_range(0..scale.options.len());
                self.chose(item, Some(&scale.options[place].code));
            }
            ItemKind::Rating(scale) => {
                let width = (scale.max - scale.min) as f64;
                let share = self.mind.recommends(self.unit, self.wave, random) / 10.0;
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "a share of a rating's width, which is a handful of steps"
                )]
                let steps = (share.clamp(0.0, 1.0) * width).round() as i64;
                self.chose(item, Some(&(scale.min + steps).to_string()));
            }
            ItemKind::Grid { columns, rows } => self.channels(item, columns, rows, random),
            ItemKind::OpenText { .. } | ItemKind::OpenTextGroup { .. } => self.write(item, random),
            // The demo asks the core survey, which has none of these.
            ItemKind::ChoiceOrOther { .. }
            | ItemKind::MultipleChoice(_)
            | ItemKind::Number(_)
            | ItemKind::Ranking(_)
            | ItemKind::Division(_)
            | ItemKind::NowAndPreferred(_)
            | ItemKind::ShortText { .. } => {}
        }
    }

    /// The option nearest to what this person would say, or the one without a value.
    fn option<'s>(&self, item: &Item, scale: &'s Scale, random: &mut impl Rng) -> Option<&'s str> {
        let Self {
            colleague,
            mind,
            unit,
            wave,
            ..
        } = *self;
        let option = if random.random_bool(cannot_say(item, colleague)) {
            scale.options.iter().find(|option| option.value.is_none())
        } else {
            let points = mind.agreement(item, colleague, unit, wave, random);
            let raw = (1.0 + points / 25.0).round().clamp(1.0, 5.0);
            scale
                .options
                .iter()
                .find(|option| option.value.is_some_and(|value| (value - raw).abs() < 0.5))
        };
        option.map(|option| option.code.as_str())
    }

    /// Which channels somebody uses, how often, and whether they help.
    fn channels(
        &mut self,
        item: &Item,
        columns: &[GridColumn],
        rows: &[GridRow],
        random: &mut impl Rng,
    ) {
        for row in rows {
            let (reach, often, helps) = channel(&row.id);
            if !random.random_bool(reach) {
                continue;
            }
            for column in columns {
                let options: Vec<&str> = column
                    .scale
                    .options
                    .iter()
                    .filter(|option| option.value != Some(0.0) || column.id != "use")
                    .map(|option| option.code.as_str())
                    .collect();
                let centre = if column.id == "use" { often } else { helps };
                let last = options.len().saturating_sub(1) as f64;
                let place = (centre * last + 0.9 * bell(random))
                    .round()
                    .clamp(0.0, last);
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a place in a short list"
                )]
                let chosen = options.get(place as usize);
                if let Some(chosen) = chosen {
                    let field = format!("{}.{}.{}", item.id, row.id, column.id);
                    self.fields.push((field, (*chosen).to_owned()));
                }
            }
        }
    }

    /// Comments: who writes is left to chance, what they write to [`comments`].
    fn write(&mut self, item: &Item, random: &mut impl Rng) {
        match &item.kind {
            ItemKind::OpenText { .. } if random.random_bool(0.28) => {
                let hope = comments::hope(self.colleague, random);
                self.fields.push((item.id.clone(), hope));
            }
            ItemKind::OpenTextGroup { fields: parts, .. } => {
                for part in parts {
                    if random.random_bool(0.14) {
                        let wish = comments::wish(&part.id, self.colleague, random);
                        self.fields.push((format!("{}.{}", item.id, part.id), wish));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Of a channel: the share of people who use it, how often from 0 to 1, and how much it helps from 0 to 1.
fn channel(id: &str) -> (f64, f64, f64) {
    match id {
        "email" => (0.96, 0.85, 0.45),
        "phone" => (0.82, 0.60, 0.65),
        "video" => (0.66, 0.45, 0.60),
        "chat" => (0.72, 0.75, 0.55),
        "face" => (0.78, 0.60, 0.85),
        "pages" => (0.42, 0.30, 0.50),
        "record" => (0.40, 0.55, 0.70),
        "groups" => (0.30, 0.35, 0.65),
        _ => (0.14, 0.25, 0.45),
    }
}
