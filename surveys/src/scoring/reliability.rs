//! Cronbach's alpha.
