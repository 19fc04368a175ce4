//! A department against the rest.
