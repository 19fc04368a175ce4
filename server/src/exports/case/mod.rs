//! The business case as a workbook that computes: a finance person changes an input and sees what follows, and can trace
//! every number of the base case back to it. What was drawn many times over stands beside it as it was found.

mod book;
mod cash;
mod effects;
mod expr;
mod gain;
mod inputs;
mod notes;
mod steps;
mod summary;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::XlsxError;
use surveys::{
    language::Language,
    roadmap::{Inputs, Library, Plan, PlannedStep, Step},
};

use book::Book;

/// What a business case is made from.
#[derive(Debug, Clone, Copy)]
pub struct Case<'c> {
    /// The plan.
    pub plan: &'c Plan,
    /// Its steps with their texts.
    pub library: &'c Library,
    /// The inputs that it was made of.
    pub inputs: &'c Inputs,
    /// When it was published, in milliseconds UTC: the file's own date.
    pub published_ms: i64,
    /// Language of the reader.
    pub language: Language,
}

/// The workbook as bytes.
///
/// # Errors
/// When the file cannot be put together, which is a fault of ours.
pub fn write(case: &Case<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new(case.language);
    let given = inputs::fill(case, &mut book);
    let steps = steps::fill(case, &given, &mut book);
    let effects = effects::fill(case, &given, &steps, &mut book);
    let cash = cash::fill(case, &given, &steps, &effects, &mut book);
    let gain = gain::fill(case, &given, &mut book);
    summary::fill(case, &given, &steps, (&cash, &gain), &mut book);
    notes::fill(case, &mut book);
    book.write(case)
}

impl<'c> Case<'c> {
    /// The chosen steps in the order of their months, each with what the library says of it.
    fn steps(&self) -> impl Iterator<Item = (&'c PlannedStep, &'c Step)> {
        let planned = self.plan.steps.iter();
        let library = self.library;
        planned.filter_map(|planned| Some((planned, library.step(&planned.id)?)))
    }
}
