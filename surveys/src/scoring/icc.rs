//! Do departments differ?
