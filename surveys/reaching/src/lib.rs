//! Whom a wave asks, and how many of them will answer.
//!
//! An [`Audience`] is chosen from the roster when a wave is prepared. A [`Wish`] says how exact figures of the organization
//! should be; from it follows how many people of the audience are invited ([`Plan`]), and a kept seed decides who
//! ([`draw()`]). While a wave is open, [`project`] says from the counts that are told where participation will end.
//!
//! Pure: no I/O, no clock; seeds are arguments. It knows no person, only keys that the caller gives.

#![warn(missing_docs)]

mod audience;
mod draw;
mod projection;
mod sample;

pub use audience::Audience;
pub use draw::{Stratum, draw};
pub use projection::{Course, Projected, Projection, project};
pub use sample::{Certainty, Kind, Plan, Wish, allocate, answers_needed, margin_reached};
