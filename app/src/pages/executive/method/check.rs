//! What is not claimed, and how everything else can be checked.

use super::{Basis, Part, Topic, topic::texts};
use crate::t;

/// What an observer types; file names and commands are the same in every language.
const COMMAND: &str = "daybreak verify RESULTS.json --plan RELEASE-PLAN.json";

pub(super) fn limits(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let limits = vec![
        t!(language, "method-limits-compare"),
        t!(language, "method-limits-person"),
        t!(language, "method-limits-cause"),
        t!(language, "method-limits-language"),
        t!(language, "method-limits-source"),
        t!(language, "method-limits-future"),
    ];
    method.topic("limits", [Part::List(limits)])
}

pub(super) fn check(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let published = method.published;
    let (instrument, version) = &published.instrument;
    let versions = t!(
        language,
        "method-check-versions",
        instrument = instrument.as_str(),
        version = version.as_str(),
        model = published.model.version.as_str()
    );
    let intro = [
        t!(language, "method-check", k = published.contract.min_group()),
        t!(language, "method-check-answers"),
        t!(language, "method-check-observer"),
    ];
    method.topic(
        "check",
        texts(intro)
            .chain([Part::Command(COMMAND)])
            .chain(texts([
                t!(language, "method-check-files"),
                t!(language, "method-check-hash"),
            ]))
            .chain([Part::Code(published.hash.clone()), Part::Small(versions)]),
    )
}
