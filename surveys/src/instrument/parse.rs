//! From TOML to [`Instrument`].

use super::{Fault, Instrument};

pub(super) fn instrument(source: &str) -> Result<Instrument, Vec<Fault>> {
    Err(vec![Fault::at(source, None, "not read yet", "")])
}
