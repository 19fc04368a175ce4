//! Scales that come ready, with words in four languages: those of the questionnaires that come with the program, so that
//! an author's statements are answered as theirs are.

use std::sync::OnceLock;

use surveys::instrument::SOURCES;

use crate::draft::{Draft, Scale, Texts};

/// The five steps of agreement.
pub const AGREEMENT: &str = "agree5";

/// All of them, each once.
pub fn scales() -> &'static [Scale] {
    static SCALES: OnceLock<Vec<Scale>> = OnceLock::new();
    SCALES.get_or_init(|| {
        let mut scales: Vec<Scale> = Vec::new();
        for (_, source) in SOURCES {
            let draft = Draft::read(source).expect("a test reads what comes with the program");
            for scale in draft.scales {
                if scales.iter().all(|known| known.id != scale.id) {
                    scales.push(scale);
                }
            }
        }
        scales
    })
}

/// One of them.
pub fn scale(id: &str) -> Option<Scale> {
    scales().iter().find(|scale| scale.id == id).cloned()
}

/// Gives labels of a scale that say what one of ours says the words of a language they do not have yet.
pub(crate) fn translate(scale: &mut Scale, language: &str) {
    let ours: Vec<&Texts> = scales()
        .iter()
        .flat_map(|scale| {
            let labels = scale.options.iter().map(|option| &option.label);
            labels.chain([&scale.min_label, &scale.max_label])
        })
        .collect();
    let labels = scale.options.iter_mut().map(|option| &mut option.label);
    for texts in labels.chain([&mut scale.min_label, &mut scale.max_label]) {
        let same = ours.iter().find(|known| {
            !texts.is_empty()
                && texts
                    .iter()
                    .all(|(code, text)| known.get(code) == Some(text))
        });
        if let Some(words) = same.and_then(|known| known.get(language)) {
            texts
                .entry(language.to_owned())
                .or_insert_with(|| words.clone());
        }
    }
}
