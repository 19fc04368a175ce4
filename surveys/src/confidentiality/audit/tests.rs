//! Rule A against a checker that knows nothing of it, and the figures of a release against small worked examples.

mod brute;
mod judgements;
mod nearness;
mod plans;
mod random;
mod rule_a;
