//! The page as staff will see it, beside the form by which it is written.
//!
//! A frame shows what is saved: the section of what is being written, with a mark on that. Beside it stands for whom, in which language and how
//! wide; these are fields of the form around them, so that they stay as they are from save to save. A button shows in the
//! frame what is typed and not saved yet; our module presses it, so to speak, whenever the author pauses.

use authoring::Place;
use leptos::prelude::*;

use super::{
    Desk,
    preview::{self, KEPT, View},
    words,
};
use crate::{
    components::{form::Field, notice::Notice},
    shell::Page,
    t,
};

/// Id of a form with a preview beside it.
pub const FORM: &str = "written";
/// Name of the frame.
const FRAME: &str = "glimpse";

/// What is seen beside a form.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// The questionnaire.
    pub desk: Desk<'a>,
    /// What is written.
    pub place: &'a Place,
    /// For whom, in which language and how wide.
    pub view: &'a View,
    /// Whether the form holds what is not saved.
    pub unsaved: bool,
}

impl Beside<'_> {
    /// A form with everything that is written in it, and the preview beside it.
    pub fn around(self, fields: impl IntoView) -> AnyView {
        let address = self.desk.address(self.place);
        view! {
            <form
                method="post"
                action=address
                class="beside"
                id=FORM
                data-unsaved=self.unsaved.then_some("true")
            >
                <div class="stack beside-form">{fields}</div>
                {self.view()}
            </form>
        }
        .into_any()
    }

    fn view(self) -> impl IntoView + use<> {
        let Self {
            desk, place, view, ..
        } = self;
        let l = desk.language;
        let glimpse = desk.glimpse(place);
        let now = format!("{glimpse}?{}", view.query());
        let select = |name: &'static str, key: &str, options: Vec<(String, String)>, is: &str| {
            Field::select(name, t!(l, key), options).value(is).view()
        };
        let [who, of, width] = KEPT;
        let is_unsaved = self.unsaved.then(|| {
            view! { <p class="small soft">{t!(l, "draft-beside-unsaved")}</p> }
        });
        view! {
            <aside class="beside-view" aria-labelledby="beside-title">
                <h2 id="beside-title">{t!(l, "draft-beside")}</h2>
                <p class="small soft">{t!(l, "draft-beside-how")}</p>
                {is_unsaved}
                <div class="preview-bar">
                    {select(who, "draft-who", preview::people(&desk), &view.who)}
                    {select(of, "draft-in", preview::languages(&desk), &view.language)}
                    {select(width, "draft-width", preview::named(l, &preview::WIDTHS), &view.width)}
                </div>
                <p class="actions">
                    <button
                        type="submit"
                        formaction=glimpse
                        formtarget=FRAME
                        formnovalidate
                        class="button quiet small"
                    >
                        {t!(l, "draft-beside-show")}
                    </button>
                    <a class="button quiet small" href=view.address(&desk)>{t!(l, "draft-beside-whole")}</a>
                </p>
                <div class="beside-frame">
                    <iframe name=FRAME src=now title=t!(l, "draft-beside-frame") sandbox="allow-same-origin"></iframe>
                </div>
            </aside>
        }
    }
}

/// What stands in the frame: the survey, and above it why what is written is not in it. `is_asked` says whether the one for
/// whom it is shown would ever be asked it.
pub fn glimpse(desk: &Desk<'_>, place: &Place, survey: Option<Page>, is_asked: bool) -> Page {
    let l = desk.language;
    let reasons: Vec<_> = desk
        .review
        .problems
        .iter()
        .filter(|problem| problem.place == *place)
        .map(|problem| {
            let told = words::trouble(l, desk.draft, &problem.trouble);
            view! { <li>{told}</li> }
        })
        .collect();
    let left_out = (!reasons.is_empty()).then(|| {
        let happened = Notice {
            happened: t!(l, "draft-beside-left-out"),
            ..Notice::default()
        };
        view! {
            <div lang=l.code()>{happened.view()} <ul class="stack">{reasons}</ul></div>
        }
    });
    let not_asked = (!is_asked).then(|| {
        let notice = Notice {
            happened: t!(l, "draft-beside-not-asked"),
            ..Notice::default()
        };
        view! { <div lang=l.code()>{notice.view()}</div> }
    });
    let page = if let Some(survey) = survey {
        Page {
            main: view! { {left_out} {not_asked} {survey.main} }.into_any(),
            ..survey
        }
    } else {
        let title = t!(l, "draft-preview");
        let nothing = t!(l, "draft-preview-nothing");
        let main = view! {
            <h1 class="survey-title">{title.clone()}</h1>
            <p lang=l.code()>{nothing}</p>
            {left_out}
        };
        Page::new(title, main).for_staff()
    };
    page.within_another()
}
