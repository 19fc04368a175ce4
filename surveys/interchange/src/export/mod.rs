//! Instruments for other tools: `SurveyJS` JSON, and a codebook (DDI) for whoever reads the answers.
//!
//! Nothing that only Daybreak knows (dimensions, confidentiality, branches by roster) can be said there; what is asked, in
//! which words and when, can.

pub mod codebook;
pub mod surveyjs;
#[cfg(test)]
mod tests;
