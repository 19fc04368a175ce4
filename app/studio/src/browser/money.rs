//! What the plan takes, drawn as the server draws it.

use figures::{Caption, svg};
use surveys::roadmap::Plan;

use super::{dom, editor::Editor};
use crate::money::waterfall;

/// Draws it in place of the picture of what was saved, as wide as that was.
pub(super) fn draw(editor: &Editor, plan: &Plan) {
    let Some(place) = dom::by_id("studio-money") else {
        return;
    };
    dom::show("saved-money", false);
    place.set_hidden(false);
    let words = &editor.words().money;
    let caption = Caption {
        title: words.title.clone(),
        description: words.note.clone(),
    };
    let width = f64::from(place.client_width()).clamp(320.0, 700.0);
    let kit = editor.kit();
    let drawing = waterfall(editor.language(), plan, &kit.library, words).draw_named(
        &caption,
        &words.total,
        [&words.title, &words.total],
        width,
    );
    place.set_inner_html(&svg::svg(&drawing, "studio-money-figure"));
}
