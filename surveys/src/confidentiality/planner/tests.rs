//! Plans against worked examples, against all choices that there are, and over random organizations.

mod brute;
mod examples;
mod large;
mod organizations;
