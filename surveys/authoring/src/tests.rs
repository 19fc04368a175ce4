mod conditions;
mod differences;
mod edits;
mod files;
mod laws;
mod troubles;

use surveys::instrument::Instrument;

use crate::{Draft, Edit, Item, Kind, Place, ScaleKind, Texts};

/// One text in English.
fn en(text: &str) -> Texts {
    Texts::from([("en".to_owned(), text.to_owned())])
}

/// A questionnaire with nothing missing: a choice, and a statement that is shown after one of its answers.
fn small() -> Draft {
    let mut draft = Draft::new("small", "en");
    draft.title = en("Small");
    draft.intro = en("Hello.");
    draft.privacy = en("Nobody sees it.");
    draft.thanks = en("Thank you.");
    draft.sections[0].title = en("First");
    let section = "S1".to_owned();
    for kind in [Kind::SingleChoice, Kind::Scale] {
        draft
            .apply(Edit::AddItem {
                section: section.clone(),
                kind,
                place: None,
            })
            .unwrap();
    }
    for item in draft.items_mut() {
        item.text = en("My team listens.");
    }
    for scale in &mut draft.scales {
        for option in &mut scale.options {
            if option.label.is_empty() {
                option.label = en(&format!("Option {}", option.code));
            }
        }
    }
    with(&mut draft, "Q2", |item| {
        item.show_if = Some("Q1 is 2".to_owned());
    });
    draft
}

/// Edits an item by hand.
fn with(draft: &mut Draft, id: &str, edit: impl FnOnce(&mut Item)) {
    let item = draft.items_mut().find(|item| item.id == id).unwrap();
    edit(item);
}

fn instrument(draft: &Draft) -> Instrument {
    Instrument::parse(&draft.to_toml()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn item(id: &str) -> Place {
    Place::Item(id.to_owned())
}

#[test]
fn the_small_one_is_an_instrument() {
    let draft = small();
    assert_eq!(draft.review().problems, []);
    assert_eq!(instrument(&draft).items.len(), 2);
    assert_eq!(draft.scales[0].kind, ScaleKind::Nominal);
}
