//! False discoveries among many tests.
