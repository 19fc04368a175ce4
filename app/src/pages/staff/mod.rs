//! What staff see, without an account.
