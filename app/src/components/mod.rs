//! Pieces that pages are made of. Each takes plain values, draws accessible markup and knows no page.

pub mod brand;
pub mod chip;
