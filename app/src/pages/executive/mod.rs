//! What executives read. Every page here draws from the published result alone.

pub mod department;
pub mod findings;
pub mod overview;
pub mod results;
pub mod tiles;
