//! B17: how this was made, on half a page.

use app::t;

use super::Context;
use crate::reports::composer::Composer;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let bookmark = t!(language, "future-made-bookmark");
    composer.section_below(&bookmark, 105.0);
    let headline = if context.published.is_some() {
        "future-made-headline"
    } else {
        "future-made-headline-stated"
    };
    composer.headline(&bookmark, &t!(language, headline));
    composer.space(4.0);
    let who = context.published.and_then(|published| {
        let figures = published.organization.figures.shown()?;
        Some(t!(
            language,
            "future-made-who",
            sheets = figures.sheets,
            headcount = published.organization.headcount,
            minimum = published.contract.min_group()
        ))
    });
    composer.aside(&who.unwrap_or_else(|| t!(language, "future-made-who-stated")));
    if context.published.is_some() {
        composer.aside(&t!(language, "future-made-scores"));
    }
    composer.aside(&t!(
        language,
        "future-made-steps",
        version = plan.library_version.as_str()
    ));
    composer.aside(&t!(language, "future-made-marks"));
    let contact = context.document.contact.as_str();
    if !contact.is_empty() {
        composer.aside(&t!(language, "future-made-contact", name = contact));
    }
    composer.note(&t!(language, "future-made-sources"));
}
