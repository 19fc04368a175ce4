//! 10,000 random choices of up to 18 steps: what the search finds is what looking at every set finds. In four parts, so that
//! they run beside each other.

#[path = "common/plain.rs"]
mod plain;

/// A quarter of them. Some have no set that meets every limit; most do.
fn quarter(seed: u64) {
    let feasible = plain::agree(seed, 2_500);
    assert!((1_000..2_500).contains(&feasible), "{feasible}");
}

#[test]
fn a_first_quarter_of_random_choices_is_as_by_enumeration() {
    quarter(2010);
}

#[test]
fn a_second_quarter_of_random_choices_is_as_by_enumeration() {
    quarter(2011);
}

#[test]
fn a_third_quarter_of_random_choices_is_as_by_enumeration() {
    quarter(2012);
}

#[test]
fn a_fourth_quarter_of_random_choices_is_as_by_enumeration() {
    quarter(2013);
}
