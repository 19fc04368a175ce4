//! Which question is shown when: the whole questionnaire as paths.

use std::collections::BTreeMap;

use authoring::{Condition, Item, Place};
use leptos::prelude::*;

use super::{Desk, outline::Outline, words};
use crate::{components::heading::Heading, shell::Page, t};

/// Draws the page.
pub fn page(model: &Outline<'_>) -> Page {
    let desk = model.desk;
    let l = desk.language;
    let title = t!(l, "draft-map");
    let opens = opens(&desk);
    let branches = desk.draft.items().filter(|item| item.show_if.is_some());
    let lead = t!(l, "draft-map-lead", count = branches.count());
    let sections: Vec<_> = desk
        .draft
        .sections
        .iter()
        .map(|section| {
            let name = desk.draft.words(&section.title).to_owned();
            let items: Vec<_> = section
                .items
                .iter()
                .map(|item| line(model, item, &opens))
                .collect();
            view! {
                <section class="card">
                    <h2>{name}</h2>
                    <ol class="map">{items}</ol>
                </section>
            }
        })
        .collect();
    let body = view! {
        {desk.above()}
        {Heading::new(title.clone()).lead(lead).view()}
        {sections}
    };
    Page::new(title, body).wide()
}

/// For each item those that its answers open.
fn opens(desk: &Desk<'_>) -> BTreeMap<String, Vec<String>> {
    let mut opens: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for item in desk.draft.items() {
        let condition = item.show_if.as_deref().and_then(Condition::read);
        for test in condition.iter().flat_map(Condition::tests) {
            let opened = opens.entry(test.of.clone()).or_default();
            if !opened.contains(&item.id) {
                opened.push(item.id.clone());
            }
        }
    }
    opens
}

/// How many conditions stand before an item, one behind the other; at most as many as can be drawn.
fn depth(desk: &Desk<'_>, item: &Item) -> usize {
    let mut depth = 0;
    let mut at = Some(item);
    while let Some(here) = at {
        let condition = here.show_if.as_deref().and_then(Condition::read);
        if here.show_if.is_none() || depth >= 4 {
            break;
        }
        depth += 1;
        at = condition.as_ref().and_then(|one| {
            one.tests()
                .first()
                .and_then(|test| desk.draft.item(&test.of))
        });
    }
    depth
}

fn line(model: &Outline<'_>, item: &Item, opens: &BTreeMap<String, Vec<String>>) -> AnyView {
    let desk = model.desk;
    let l = desk.language;
    let text = desk.draft.words(&item.text);
    let text = if text.trim().is_empty() {
        t!(l, "draft-unwritten")
    } else {
        text.to_owned()
    };
    let address = desk.address(&Place::Item(item.id.clone()));
    let condition = item.show_if.as_ref().map(|line| {
        let told = super::outline::sentence(model, &item.id).unwrap_or_else(|| line.clone());
        view! { <p class="small">{t!(l, "draft-shown-if", condition = told)}</p> }
    });
    let opened = opens.get(&item.id).map(|opened| {
        let opened = opened.join(", ");
        view! { <p class="small soft">{t!(l, "draft-map-opens", items = opened)}</p> }
    });
    let prefilled = item.prefill.as_ref().map(|name| {
        view! { <p class="small soft">{t!(l, "draft-map-prefilled", attribute = name)}</p> }
    });
    let class = format!("map-item depth-{}", depth(&desk, item));
    view! {
        <li class=class>
            {condition}
            <p>
                <a href=address>{text}</a> " "
                <span class="small soft">{format!("{} · {}", item.id, words::kind(l, item.kind))}</span>
            </p>
            {opened}
            {prefilled}
        </li>
    }
    .into_any()
}
