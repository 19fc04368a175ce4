//! May departments be compared at all?
