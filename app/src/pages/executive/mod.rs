//! What executives read. Every page here draws from the published result alone.

pub mod asked;
pub mod comments;
pub mod department;
pub mod extent;
pub mod findings;
pub mod heat;
pub mod levels;
pub mod method;
pub mod mirror;
pub mod odd;
pub mod overview;
pub mod reasons;
pub mod results;
pub mod sections;
pub mod silent;
pub mod since;
#[cfg(test)]
mod tests;
pub mod tiles;
pub mod trends;
pub mod verdicts;
pub mod views;
pub mod written;
