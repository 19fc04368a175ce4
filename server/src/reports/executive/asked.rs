//! Questions that enter no scale: what was chosen, ranked, divided, typed as a number.

use app::{pages::executive::asked, t};

use super::{Context, method::screen_table};
use crate::reports::composer::Composer;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let questions = asked::questions(language, context.published);
    if questions.is_empty() {
        return;
    }
    let bookmark = asked::title(language, context.published);
    composer.section_below(&bookmark, 150.0);
    let (told, total) = asked::counted(context.published);
    let headline = if context.published.is_scored() {
        "executive-asked-headline"
    } else {
        "executive-asked-headline-own"
    };
    composer.headline(
        &bookmark,
        &t!(language, headline, told = told, total = total),
    );
    composer.lead(&asked::note(language, context.published));
    for question in questions {
        composer.heading(&question.title, 60.0);
        for note in &question.notes {
            composer.note(note);
        }
        if let Some(table) = question.table {
            screen_table(composer, &table);
        } else {
            composer.note(&t!(language, "asked-few"));
            composer.space(6.0);
        }
    }
}
