use proptest::prelude::*;

/// Cases per property: 200, or what `PROPTEST_CASES` says.
pub(super) fn cases() -> u32 {
    const BUILT_IN: u32 = 256;
    match ProptestConfig::default().cases {
        BUILT_IN => 200,
        wanted => wanted,
    }
}
