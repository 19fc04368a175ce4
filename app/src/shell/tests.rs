use super::*;
use crate::render;

fn chrome() -> Chrome {
    Chrome {
        language: Language::De,
        assets: Assets::resolve(|name| Some(format!("/assets/{name}"))),
        path: "/login".to_owned(),
        ..Chrome::default()
    }
}

fn page() -> Page {
    Page::new("Titel", view! { <h1>"Titel"</h1> })
}

#[test]
fn a_document_says_its_language_and_title() {
    let html = render::document(&chrome(), page);
    assert!(
        html.starts_with("<!DOCTYPE html><html lang=\"de\">"),
        "{html}"
    );
    assert!(html.contains("<title>Titel · Daybreak</title>"), "{html}");
    assert!(html.contains("href=\"/login?lang=fr\""), "{html}");
}

#[test]
fn pages_carry_no_inline_script_or_style() {
    let mut with_island = page();
    with_island.island = Some(Island::Survey);
    let html = render::document(&chrome(), || with_island);
    assert!(!html.contains(" style="), "{html}");
    assert!(!html.contains("<style"), "{html}");
    assert!(
        html.contains("<script type=\"module\" src=\"/assets/start-survey.js\"></script>"),
        "{html}"
    );
    assert_eq!(html.matches("<script").count(), 1, "{html}");
}

#[test]
fn the_editor_loads_its_own_bundle_and_no_other_page_does() {
    let html = render::document(&chrome(), || page().with_studio());
    assert!(html.contains("src=\"/assets/start-studio.js\""), "{html}");
    assert!(!html.contains("start-survey.js"), "{html}");
    assert_eq!(html.matches("<script").count(), 1, "{html}");
    assert!(!render::document(&chrome(), page).contains("<script"));
}

#[test]
fn a_page_is_read_along_only_within_an_organization() {
    let id = OrganizationId::from_bits(7);
    let within = Chrome {
        organization: Some(OrganizationName {
            id,
            name: "Nordlicht".to_owned(),
        }),
        ..chrome()
    };
    let html = render::document(&within, || page().with_framing());
    assert!(html.contains("src=\"/assets/framing.js\""), "{html}");
    let address = format!("data-framing=\"{}\"", paths::framing(id));
    assert!(html.contains(&address), "{html}");
    for other in [
        render::document(&chrome(), || page().with_framing()),
        render::document(&within, page),
    ] {
        assert!(!other.contains("framing"), "{other}");
    }
}

#[test]
fn without_a_bundle_the_page_has_no_script_at_all() {
    let chrome = Chrome {
        assets: Assets::resolve(|_| None),
        ..chrome()
    };
    let mut page = page();
    page.island = Some(Island::Survey);
    assert!(!render::document(&chrome, || page).contains("<script"));
}

#[test]
fn each_role_sees_its_own_places() {
    let html = |role| {
        let chrome = Chrome {
            organization: Some(OrganizationName {
                id: OrganizationId::from_bits(1),
                name: "Nordlicht".to_owned(),
            }),
            user: Some(SignedIn {
                email: "a@example.org".to_owned(),
                role: Some(role),
                several_organizations: false,
            }),
            here: Some(Place::Overview),
            ..chrome()
        };
        render::document(&chrome, page)
    };
    let people = paths::people(OrganizationId::from_bits(1));
    assert!(html(Role::Administrator).contains(&people));
    assert!(!html(Role::Executive).contains(&people));
    assert_eq!(
        html(Role::Consultant)
            .matches("aria-current=\"page\"")
            .count(),
        1
    );
}

fn offered(now: &str, codes: &[&str]) -> Languages {
    Languages::Buttons(Offered {
        form: "survey",
        now: now.to_owned(),
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
    })
}

#[test]
fn a_form_in_one_language_offers_it_only_to_whoever_reads_another_around_it() {
    for (now, is_offered) in [(chrome().language.code(), false), ("pl", true)] {
        let mut page = page();
        page.languages = offered(now, &[now]);
        let html = render::document(&chrome(), || page);
        assert_eq!(html.contains("name=\"~language\""), is_offered, "{now}");
    }
}

#[test]
fn a_page_with_a_form_switches_language_without_losing_what_was_typed() {
    let mut page = page();
    page.languages = offered("en", &["en", "pl", "ar"]);
    let html = render::document(&chrome(), || page);
    assert!(html.contains("form=\"survey\""), "{html}");
    for button in [
        "value=\"pl\" lang=\"pl\" dir=\"ltr\">Polski<",
        "value=\"ar\" lang=\"ar\" dir=\"rtl\">العربية<",
    ] {
        assert!(html.contains(button), "{button}: {html}");
    }
    assert!(
        !html.contains("Deutsch"),
        "what it cannot be shown in is not offered"
    );
    assert!(html.contains("name=\"~language\""), "{html}");
    assert!(!html.contains("?lang="), "{html}");
}
