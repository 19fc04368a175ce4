//! How each item fits its scale.
