//! Fields to answers and back.

use std::collections::BTreeMap;

use super::{Answer, FieldFault};
use crate::instrument::Instrument;

pub(super) fn sheet<'a>(
    _instrument: &Instrument,
    _fields: impl IntoIterator<Item = (&'a str, &'a str)>,
    _prefilled: &BTreeMap<String, String>,
) -> Result<Vec<Option<Answer>>, Vec<FieldFault>> {
    Ok(Vec::new())
}

pub(super) fn fields(
    _instrument: &Instrument,
    _answers: &[Option<Answer>],
) -> Vec<(String, String)> {
    Vec::new()
}
