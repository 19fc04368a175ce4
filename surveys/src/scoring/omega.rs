//! McDonald's omega total.
