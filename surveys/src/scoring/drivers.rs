//! What goes with an outcome.
