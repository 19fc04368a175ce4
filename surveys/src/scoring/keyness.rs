//! Themes in comments.
