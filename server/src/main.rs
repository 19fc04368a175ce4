//! `daybreak`.
fn main() {}
