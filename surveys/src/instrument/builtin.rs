//! The instruments that come with Daybreak.
