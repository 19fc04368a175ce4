//! The instruments that come with Daybreak.

use std::sync::LazyLock;

use super::Instrument;

fn embedded(source: &str) -> Instrument {
    Instrument::parse(source).expect("the embedded instruments are parsed by a test")
}

static CORE: LazyLock<Instrument> =
    LazyLock::new(|| embedded(include_str!("../../instruments/core.toml")));
static PULSE: LazyLock<Instrument> =
    LazyLock::new(|| embedded(include_str!("../../instruments/pulse.toml")));
static PARTNER: LazyLock<Instrument> =
    LazyLock::new(|| embedded(include_str!("../../instruments/partner.toml")));

/// The files of the instruments that come with Daybreak, as `(id, TOML)`.
pub const SOURCES: [(&str, &str); 3] = [
    ("core", include_str!("../../instruments/core.toml")),
    ("pulse", include_str!("../../instruments/pulse.toml")),
    ("partner", include_str!("../../instruments/partner.toml")),
];

impl Instrument {
    /// The core survey: culture readiness and Social Business maturity, for all staff.
    pub fn core() -> &'static Self {
        &CORE
    }

    /// Ten core items for repeated waves.
    pub fn pulse() -> &'static Self {
        &PULSE
    }

    /// The mirror survey for partners, suppliers, customers and community.
    pub fn partner() -> &'static Self {
        &PARTNER
    }
}
