//! Rule A against a checker that knows nothing of it, and the figures of a release against small worked examples.

mod plans;
