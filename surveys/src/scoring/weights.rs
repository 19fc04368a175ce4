//! Weights: post-stratification, raking, trimming.
