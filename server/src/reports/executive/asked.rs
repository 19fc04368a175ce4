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
    let bookmark = t!(language, "asked-title");
    composer.section_below(&bookmark, 150.0);
    let told = questions.iter().filter(|one| one.table.is_some()).count();
    composer.headline(
        &bookmark,
        &t!(
            language,
            "executive-asked-headline",
            told = told,
            total = questions.len()
        ),
    );
    composer.lead(&asked::note(language, context.published));
    for question in questions {
        composer.heading(&question.title, 60.0);
        if let Some(table) = question.table {
            composer.note(&table.caption);
            screen_table(composer, &table);
        } else {
            composer.note(&t!(language, "asked-few"));
            composer.space(6.0);
        }
    }
}
