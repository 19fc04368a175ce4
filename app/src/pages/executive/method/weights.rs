//! How answers were weighed, what that costs, and why they were not weighed as somebody chose.

use surveys::{
    language::Language,
    published::{
        Told,
        evidence::{WeightingEvidence, WeightingKind, WeightingRefusal},
    },
};

use super::{Basis, Part, Topic, formula, topic::texts};
use crate::{components::attribute, pages::executive::reasons, t, text::format};

pub(super) fn weights(method: &Basis<'_>) -> Topic {
    let language = method.language;
    let told = match method.evidence.map(|evidence| &evidence.weighting) {
        Some(Told::Value(known)) => weighting(method, known),
        Some(Told::Missing { not_computed }) => {
            let text = t!(
                language,
                "method-not-told-here",
                reason = reasons::reason(language, *not_computed),
                help = reasons::help(language, *not_computed)
            );
            vec![Part::Text(text)]
        }
        None => Vec::new(),
    };
    // Without headcounts every answer weighs the same; with them departments count by their people.
    let rule = match method
        .evidence
        .and_then(|evidence| evidence.weighting.value())
    {
        Some(known) if known.refused == Some(WeightingRefusal::DesignEffect) => {
            t!(language, "method-weights-alike")
        }
        Some(known) => kind(method, known.kind),
        None if method.published.organization.headcount == 0 => kind(method, WeightingKind::None),
        None => kind(method, WeightingKind::Department),
    };
    let formula = formula(
        &["w = N_h / n_h", "n_eff = (Σw)² / Σw²,  deff = n / n_eff"],
        "Deville, Särndal 1992; Kish 1992",
    );
    method.topic("weights", texts([rule]).chain(told).chain([formula]))
}

fn kind(method: &Basis<'_>, kind: WeightingKind) -> String {
    match kind {
        WeightingKind::None => t!(method.language, "method-weights-none"),
        WeightingKind::Department => t!(method.language, "method-weights-department"),
        WeightingKind::Raked => t!(method.language, "method-weights-raked"),
    }
}

/// Why answers were not raked, in a sentence.
pub fn refused(language: Language, refusal: WeightingRefusal) -> String {
    let reason = match refusal {
        WeightingRefusal::HeadcountsUnknown => {
            t!(language, "method-weights-refused-headcounts-unknown")
        }
        WeightingRefusal::NothingApart => t!(language, "method-weights-refused-nothing-apart"),
        WeightingRefusal::MarginBelowAnswers => {
            t!(language, "method-weights-refused-margin-below-answers")
        }
        WeightingRefusal::NotConverged => t!(language, "method-weights-refused-not-converged"),
        WeightingRefusal::DesignEffect => t!(language, "method-weights-refused-design-effect"),
    };
    t!(language, "method-weights-refused", reason = reason)
}

/// What a design effect means with this kind of weights.
pub fn design_effect(language: Language, kind: WeightingKind) -> String {
    match kind {
        WeightingKind::Department => t!(language, "method-weights-deff-department"),
        WeightingKind::Raked | WeightingKind::None => t!(language, "method-weights-deff-raked"),
    }
}

/// Attributes that answers were raked by, in words.
pub fn raked_by(language: Language, attributes: &[String]) -> String {
    let labels = attributes
        .iter()
        .map(|name| attribute::label(language, name));
    labels.collect::<Vec<_>>().join(", ")
}

fn weighting(method: &Basis<'_>, known: &WeightingEvidence) -> Vec<Part> {
    let language = method.language;
    let refused = known.refused.map(|refusal| refused(language, refusal));
    let effective = t!(
        language,
        "method-weights-effective",
        n = known.n,
        effective = format::number(language, known.effective_n, 0)
    );
    let notable = known
        .is_notable
        .then(|| t!(language, "method-weights-notable"));
    let raked = (!known.attributes.is_empty()).then(|| {
        let attributes = raked_by(language, &known.attributes);
        (t!(language, "method-weights-attributes"), attributes)
    });
    let missed = (known.margin_error > 0.0).then(|| {
        let error = format::percent(language, known.margin_error);
        (t!(language, "method-weights-margin-error"), error)
    });
    let costs = [
        (
            t!(language, "method-weights-deff"),
            format!(
                "{}. {}",
                method.figure(known.design_effect),
                design_effect(language, known.kind)
            ),
        ),
        (
            t!(language, "method-weights-smallest"),
            method.figure(known.smallest),
        ),
        (
            t!(language, "method-weights-largest"),
            method.figure(known.largest),
        ),
    ];
    let facts = raked.into_iter().chain(costs).chain(missed).collect();
    // Where nothing is weighted there is nothing to tell apart.
    let plain = (known.kind != WeightingKind::None).then(|| t!(language, "method-weights-plain"));
    texts(refused.into_iter().chain([effective]).chain(notable))
        .chain([Part::Facts(facts)])
        .chain(texts(plain))
        .collect()
}
