//! People by attributes of the roster, where the release plan allows it.

use app::{pages::executive::sections::breakdown_tables, t};
use surveys::published::ORGANIZATION_CODE;

use super::{Context, method::screen_table};
use crate::reports::composer::Composer;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let language = context.language;
    let tables = breakdown_tables(language, context.published, ORGANIZATION_CODE);
    if tables.is_empty() {
        return;
    }
    let bookmark = t!(language, "executive-breakdowns-bookmark");
    composer.section_below(&bookmark, 150.0);
    let groups = || {
        context
            .published
            .breakdowns
            .iter()
            .filter(|breakdown| breakdown.unit == ORGANIZATION_CODE)
    };
    let shown = groups()
        .filter(|breakdown| breakdown.figures.is_shown())
        .count();
    composer.headline(
        &bookmark,
        &t!(
            language,
            "executive-breakdowns-headline",
            shown = shown,
            total = groups().count()
        ),
    );
    composer.lead(&t!(language, "breakdown-note"));
    for table in tables {
        composer.heading(&table.caption, 60.0);
        screen_table(composer, &table);
    }
}
