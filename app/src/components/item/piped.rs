//! Questions that repeat an earlier answer. The page brings the words for whoever gave none; an answer that came with the
//! form stands in its place, and the island puts it there while one answers. It is always text, never markup.

use leptos::prelude::*;
use surveys::{
    instrument::{Item, ItemKind, Piece, Pipes, Scale, TICKED},
    language::Localized,
};

use super::Answers;
use crate::text::format;

impl Answers<'_> {
    /// The question as the legend of its group.
    pub(super) fn legend(self, item: &Item, id: &str) -> AnyView {
        match self.pieces(&item.text, &item.text_pipes) {
            None => view! { <legend>{self.text(&item.text)}</legend> }.into_any(),
            Some(pieces) => view! { <legend id=format!("{id}-text")>{pieces}</legend> }.into_any(),
        }
    }

    /// The line of help.
    pub(super) fn help(self, item: &Item) -> AnyView {
        self.pieces(&item.help, &item.help_pipes)
            .unwrap_or_else(|| self.text(&item.help).into_any())
    }

    /// The question as a name for a control, with the answers that came with the form.
    pub(super) fn spoken(self, item: &Item) -> String {
        let default = &self.instrument.default_language;
        let Some(pieces) = item.text_pipes.or(&item.text, self.spoken, default) else {
            return self.text(&item.text);
        };
        let words = pieces.iter().map(|piece| match piece {
            Piece::Words(words) => self.placeholders.fill(words),
            Piece::Answer { item, fallback } => {
                self.told(*item).unwrap_or_else(|| fallback.clone())
            }
        });
        words.collect()
    }

    fn pieces(self, text: &Localized, pipes: &Pipes) -> Option<AnyView> {
        let default = &self.instrument.default_language;
        let pieces = pipes.or(text, self.spoken, default)?;
        let views: Vec<_> = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => self.placeholders.fill(words).into_any(),
                Piece::Answer { item, fallback } => {
                    let id = self.instrument.items.get(*item).map(|item| item.id.clone());
                    let told = self.told(*item).unwrap_or_else(|| fallback.clone());
                    view! {
                        <span data-answer=id data-without=fallback.clone()>
                            {told}
                        </span>
                    }
                    .into_any()
                }
            })
            .collect();
        Some(views.into_any())
    }

    /// What was answered to an item, in words; `None` if nothing was.
    fn told(self, item: usize) -> Option<String> {
        let item = self.instrument.items.get(item)?;
        let given = self.value(&item.id).trim().to_owned();
        let label = |scale: &Scale, code: &str| {
            let option = scale.options.iter().find(|option| option.code == code)?;
            Some(self.text(&option.label))
        };
        let told = match &item.kind {
            ItemKind::Scale(scale)
            | ItemKind::SingleChoice(scale)
            | ItemKind::ChoiceOrOther { scale, .. } => label(scale, &given)?,
            ItemKind::MultipleChoice(asked) => {
                let options =
                    asked.scale.options.iter().filter(|option| {
                        self.value(&format!("{}.{}", item.id, option.code)) == TICKED
                    });
                let labels: Vec<String> = options.map(|option| self.text(&option.label)).collect();
                format::list(self.language, &labels)
            }
            ItemKind::Number(_) | ItemKind::Rating(_) | ItemKind::ShortText { .. } => given,
            ItemKind::Ranking(_)
            | ItemKind::Division(_)
            | ItemKind::NowAndPreferred(_)
            | ItemKind::Grid { .. }
            | ItemKind::OpenText { .. }
            | ItemKind::OpenTextGroup { .. } => return None,
        };
        (!told.is_empty()).then_some(told)
    }
}
