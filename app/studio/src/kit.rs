//! What the editor works with beside the inputs. The page brings it, so that the bundle needs neither the texts of the
//! library nor a reader for its files, and so that it is the library of that organization.

use serde::{Deserialize, Serialize};
use surveys::{
    language::Language,
    roadmap::{Library, Yardstick},
};

/// Steps and the measure of the model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kit {
    /// Steps with their titles in the reader's language.
    pub library: Library,
    /// Weights, levels, thresholds.
    pub yardstick: Yardstick,
}

impl Kit {
    /// What a reader of this language works with.
    pub fn of(library: &Library, yardstick: Yardstick, language: Language) -> Self {
        Self {
            library: library.with_titles_only(language),
            yardstick,
        }
    }

    /// The title of a step; its id where there is none.
    pub fn title(&self, language: Language, id: &str) -> String {
        self.library
            .step(id)
            .map_or(id, |step| step.texts.title.text(language))
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use surveys::roadmap::{Inputs, Plan};

    use super::*;

    #[test]
    fn a_kit_that_was_written_and_read_makes_the_same_plan() {
        let example = include_str!("../../../surveys/steps/inputs-example.toml");
        let inputs = Inputs::from_toml(example).unwrap();
        let kit = Kit::of(Library::builtin(), Yardstick::builtin(), Language::Fr);
        let read: Kit = serde_json::from_str(&serde_json::to_string(&kit).unwrap()).unwrap();
        assert_eq!(read, kit);
        let ours = Plan::make(&inputs, &read.library, &read.yardstick, &[]).unwrap();
        let theirs = Plan::make(&inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap();
        assert_eq!(ours, theirs);
        assert_ne!(read.title(Language::Fr, "VOI-S1"), "VOI-S1");
        assert_eq!(read.title(Language::Fr, "NO-STEP"), "NO-STEP");
    }
}
