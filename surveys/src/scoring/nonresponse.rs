//! What people who did not answer could move.
