//! Movement between two waves.
