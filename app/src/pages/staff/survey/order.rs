//! The order of questions: as in the file, or shuffled within the sections that ask for it
//! ([`Instrument::order_in`](surveys::instrument::Instrument::order_in)).
//!
//! An order follows from a seed alone, and a seed from keys of the installation: each wave has [`VARIANTS`] seeds of its own,
//! and each invitation has one of them. So the same person sees the same order again after coming back or in another
//! language, and an order can be made again from the wave and its number.
//!
//! What is stored with a sheet about its order: nothing. An analysis does not need it, since each order is seen by as many
//! people and what an order does to an answer evens out within every group that is shown; and a number of an order beside
//! the answers would be something that a sheet has in common with its invitation.
//!
//! Few orders, so that pages can be kept ready and an order says nothing about who answered.

/// How many orders a wave has.
pub const VARIANTS: u8 = 8;
