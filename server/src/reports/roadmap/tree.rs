//! B6: the big picture: goals, the dimensions that carry them, and the steps, with what builds on what.

use app::{components::plan_maps, t};
use figures::Caption;

use super::Context;
use crate::reports::composer::Composer;

/// Steps that a page shows readably.
const MOST_STEPS: usize = 18;
/// A figure lower than this goes to the next page instead, in points.
const LEAST_HEIGHT: f64 = 380.0;

pub(super) fn compose(context: &Context<'_>, composer: &mut Composer) {
    let (language, plan) = (context.language, context.plan);
    let tree = plan_maps::goal_tree(language, plan);
    if tree.dimensions.is_empty() {
        return;
    }
    let bookmark = t!(language, "case-tree-bookmark");
    composer.section(&bookmark);
    let is_linked = plan.steps.iter().any(|step| !step.follows.is_empty());
    let headline = t!(
        language,
        if is_linked {
            "case-tree-headline"
        } else {
            "case-tree-headline-apart"
        }
    );
    composer.headline(&bookmark, &headline);
    composer.lead(&t!(language, "case-tree-lead"));
    let caption = Caption {
        title: t!(language, "case-tree-title"),
        description: headline,
    };
    for part in tree.in_parts(MOST_STEPS) {
        let drawing = part.draw(&caption, super::FIGURE_WIDTH);
        // Rather a little smaller than on a page without its headline.
        let room = composer.room() - 1.0;
        composer.figure_up_to(&drawing, room.max(LEAST_HEIGHT));
    }
}
