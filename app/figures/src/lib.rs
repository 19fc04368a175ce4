//! Charts as display lists.
//!
//! A figure is a pure function: numbers and words in, a [`Drawing`] out — marks for the eye, a title and a description
//! for screen readers, and a data table. Pages turn the marks into SVG elements, the report writer into PDF operators,
//! so a figure reads the same everywhere. Colours are names ([`Paint`]); [`palette`] says what they look like.
//!
//! Figures take what they say about people from [`surveys::published`] only, so what is hidden there cannot be drawn.
//! Words come in as strings, ready in the reader's language; this crate knows no language and no number format but
//! those it is given.
//!
//! A new figure is a file of its own here: an input struct, a function that draws, a table, and a test that nothing
//! overlaps and nothing leaves the view box.

pub mod display;
pub mod measure;
mod metrics;
pub mod palette;
pub mod svg;

pub use display::{
    Anchor, Bounds, Dash, Drawing, Label, Mark, Paint, Point, Stroke, Table, Weight, at,
};
