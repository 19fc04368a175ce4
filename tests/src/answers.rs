//! Made-up people and what they answer. Everything follows from a seed.

use crate::html::Form;

/// A small generator (SplitMix64) whose numbers depend on nothing but the seed.
#[derive(Debug, Clone)]
pub struct Seed(u64);

impl Seed {
    /// Starts at a number.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number below `below`.
    pub fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        let below = u64::try_from(below.max(1)).unwrap_or(u64::MAX);
        usize::try_from(z % below).unwrap_or(0)
    }
}

/// Answers every question of a survey form that has options, with one of its own options; texts stay as they are.
pub fn answers(form: &Form, seed: u64) -> Vec<(String, String)> {
    let mut seed = Seed::new(seed);
    let mut sent: Vec<(String, String)> = form
        .fields
        .iter()
        .filter(|field| field.on && !matches!(field.kind.as_str(), "radio" | "select"))
        .map(|field| (field.name.clone(), field.value.clone()))
        .collect();
    let mut asked: Vec<&str> = Vec::new();
    for field in &form.fields {
        let name = field.name.as_str();
        if !matches!(field.kind.as_str(), "radio" | "select") || asked.contains(&name) {
            continue;
        }
        asked.push(name);
        let options: Vec<&str> = if field.kind == "select" {
            field.options.iter().map(String::as_str).collect()
        } else {
            form.fields
                .iter()
                .filter(|other| other.name == name)
                .map(|other| other.value.as_str())
                .collect()
        };
        let chosen = options[seed.below(options.len())];
        if !chosen.is_empty() {
            sent.push((name.to_owned(), chosen.to_owned()));
        }
    }
    sent
}
