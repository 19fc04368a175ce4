//! The scenario editor. What a form says is read by the same code on the server and in the browser ([`form`]), and so is
//! what a plan comes to in words ([`telling`]); [`browser`] is the island around them.
//!
//! The page is drawn by the server and works without script. The island reads the form, lets `surveys::roadmap` work in
//! slices, writes what follows beside it, and saves by sending that same form. A crate of its own beside `islands`, as
//! staff on their phones must not load it.

/// Parts of a search's tree that are looked at before it ends with what it has found, on the server and in the browser
/// alike, so that both choose the same steps.
pub const SEARCH_NODES: u64 = 2_000_000;

pub mod browser;
pub mod form;
pub mod kit;
pub mod money;
pub mod telling;
