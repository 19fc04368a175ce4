//! Charts as display lists.
//!
//! A figure is a pure function: numbers and words in, a [`Drawing`] out — marks for the eye, a title and a description
//! for screen readers, and a data table. Pages turn the marks into SVG elements, the report writer into PDF operators,
//! so a figure reads the same everywhere. Colours are names ([`Paint`]); [`palette`] says what they look like.
//!
//! Figures take what they say about people from [`surveys::published`] only ([`groups`]), so what is hidden there cannot
//! be drawn. Words come in as strings, ready in the reader's language; only [`numbers`] and [`format`] know
//! languages.
//!
//! A new figure is a file of its own here: an input struct, a function that draws, a table, and a test that nothing
//! overlaps and nothing leaves the view box.

pub mod accent;
mod bounds;
pub mod capacity;
pub mod course;
pub mod display;
pub mod expected;
pub mod fan;
pub mod format;
pub mod goal_tree;
pub mod groups;
pub mod heat;
pub mod ladder;
pub mod measure;
mod metrics;
mod money_axis;
pub mod numbers;
pub mod palette;
pub mod participation;
mod placement;
pub mod profile;
pub mod quadrant;
pub mod score;
mod sketch;
pub mod svg;
pub mod timeline;
pub mod tornado;
pub mod trend;
pub mod value_map;
pub mod waterfall;
pub mod words;

// The gallery's figures are the tests' figures; they name this crate from outside.
#[cfg(test)]
extern crate self as figures;
#[cfg(test)]
#[path = "../examples/gallery/samples.rs"]
mod samples;
#[cfg(test)]
mod tests;

pub use display::{
    Anchor, Bounds, Dash, Drawing, Label, Mark, Paint, Point, Stroke, Table, Weight, at,
};
pub use words::{Caption, Words};
