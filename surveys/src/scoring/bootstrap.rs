//! Bootstrap intervals of a mean.
