//! The permission matrix against what is really served.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};

use authoring::Draft;
use surveys::instrument::SOURCES;

use super::house::{House, NOW, Visitor};
use crate::{
    auth::Role,
    web::{
        permissions::{MATRIX, Row, Who},
        routes,
    },
};

#[test]
fn every_method_of_every_route_has_exactly_one_row() {
    let served: BTreeSet<String> = routes::table()
        .iter()
        .flat_map(|route| {
            route
                .methods
                .iter()
                .map(move |method| format!("{method} {}", route.template))
        })
        .collect();
    let rows: Vec<String> = MATRIX
        .iter()
        .map(|row| format!("{} {}", row.method, row.template))
        .collect();
    let written: BTreeSet<String> = rows.iter().cloned().collect();
    assert_eq!(rows.len(), written.len(), "a row stands twice");
    let without_row: Vec<&String> = served.difference(&written).collect();
    assert!(
        without_row.is_empty(),
        "routes without a row: {without_row:?}"
    );
    let without_route: Vec<&String> = written.difference(&served).collect();
    assert!(
        without_route.is_empty(),
        "rows without a route: {without_route:?}"
    );
}

/// Everybody who may knock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Knocker {
    Nobody,
    Member(Role),
    /// Somebody with this role in another organization.
    Stranger(Role),
}

/// What the door says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Opens,
    SignInFirst,
    NotYours,
    NotFound,
}

fn expected(row: &Row, knocker: Knocker) -> Verdict {
    match (row.action.who(), knocker) {
        (Who::Everybody, _) | (Who::SignedIn, Knocker::Member(_) | Knocker::Stranger(_)) => {
            Verdict::Opens
        }
        (Who::SignedIn | Who::Somewhere(_) | Who::There(_), Knocker::Nobody) => {
            Verdict::SignInFirst
        }
        (Who::Somewhere(roles), Knocker::Member(role) | Knocker::Stranger(role))
        | (Who::There(roles), Knocker::Member(role)) => {
            if roles.contains(&role) {
                Verdict::Opens
            } else {
                Verdict::NotYours
            }
        }
        (Who::There(_), Knocker::Stranger(_)) => Verdict::NotFound,
    }
}

/// Whether an address names something inside an organization that may not be there.
fn names_an_object(template: &str) -> bool {
    [
        "{wave}",
        "{roadmap}",
        "{scenario}",
        "{instrument}",
        "{reorganization}",
        "{step}",
        "{link}",
        "{idea}",
        "{draft}",
        "/logo.png",
    ]
    .iter()
    .any(|parameter| template.contains(parameter))
}

#[tokio::test]
async fn every_door_opens_for_those_of_the_matrix_and_for_nobody_else() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    let other = house.organization("South").await;
    house.people(organization, 12).await;
    let (wave, links) = house.open_wave(organization).await;
    let (somebody, _) = house
        .user(organization, Role::Executive, "somebody@example.org")
        .await;
    // So that no knock at "remove" takes the last administrator.
    house
        .user(organization, Role::Administrator, "second@example.org")
        .await;

    let instrument = house.app.store.instruments(organization).await.unwrap()[0].id;

    let draft = Draft::read(SOURCES[0].1).unwrap();
    let draft = house
        .app
        .store
        .begin_draft(organization, None, draft, NOW)
        .await
        .unwrap();

    let fill = |template: &str| {
        let tag = house
            .app
            .store
            .keys()
            .invitation_tag(links[0].invitation)
            .to_string();
        let path = template
            .replace("{organization}", &organization.to_string())
            .replace("{user}", &somebody.to_string())
            .replace("{wave}", &wave.to_string())
            .replace("{instrument}", &instrument.to_string())
            .replace("{draft}", &draft.to_string())
            .replace("{item}", "VOI-M1")
            .replace("{section}", "voice")
            .replace("{scale}", "agree5")
            .replace("{department}", "S")
            .replace("{group}", "partner")
            // There is no plan yet; for members an allowed door then leads to an empty room.
            .replace("{roadmap}", &format!("{:032x}", 1))
            .replace("{scenario}", &format!("{:032x}", 2))
            .replace("{reorganization}", &format!("{:032x}", 3))
            .replace("{step}", "NO-STEP")
            .replace("{link}", &format!("{:032x}", 4))
            .replace("{idea}", &format!("{:032x}", 4))
            .replace("{letter}", "invitation")
            .replace("{language}", "de")
            .replace("{person}", &format!("{:032x}", 5))
            .replace("{tag}", &tag)
            .replace("{file}", "none.css")
            .replace("{token}", &links[0].token.to_string());
        assert!(
            !path.contains('{'),
            "tell this test what stands for the parameter of {template}"
        );
        path
    };

    let mut knockers = vec![Knocker::Nobody];
    knockers.extend(Role::ALL.map(Knocker::Member));
    knockers.extend(Role::ALL.map(Knocker::Stranger));
    let mut wrong = Vec::new();
    for knocker in knockers {
        for row in MATRIX {
            let email = format!("{knocker:?}@example.org");
            let mut visitor = match knocker {
                Knocker::Nobody => Visitor::default(),
                // A fresh session each time: signing out is one of the doors.
                Knocker::Member(role) => house.user(organization, role, &email).await.1,
                Knocker::Stranger(role) => house.user(other, role, &email).await.1,
            };
            let path = fill(row.template);
            let answer = if row.method == Method::GET {
                house.get(&mut visitor, &path).await
            } else if row.template.contains("/import") || row.template.ends_with("/logo") {
                house
                    .upload(&mut visitor, &path, &[("none", "x")], &[])
                    .await
            } else {
                house.post(&mut visitor, &path, &[]).await
            };
            let verdict = match answer.status {
                StatusCode::SEE_OTHER if answer.location().starts_with("/login?back=") => {
                    Verdict::SignInFirst
                }
                StatusCode::SEE_OTHER
                    if answer.location() == "/login" && row.action.who() != Who::Everybody =>
                {
                    Verdict::SignInFirst
                }
                StatusCode::FORBIDDEN if answer.body.contains("Not part of your role") => {
                    Verdict::NotYours
                }
                // What is not there (yet) is nobody's secret within the organization.
                StatusCode::NOT_FOUND
                    if matches!(knocker, Knocker::Member(_))
                        && names_an_object(row.template)
                        && expected(row, knocker) == Verdict::Opens =>
                {
                    Verdict::Opens
                }
                StatusCode::NOT_FOUND if row.action.who() != Who::Everybody => Verdict::NotFound,
                status if status.is_server_error() => {
                    wrong.push(format!("{} {path} fails: {status}", row.method));
                    continue;
                }
                _ => Verdict::Opens,
            };
            let expected = expected(row, knocker);
            if verdict != expected {
                wrong.push(format!(
                    "{} {} for {knocker:?}: {verdict:?} instead of {expected:?} ({})",
                    row.method, row.template, answer.status
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_role_that_ended_opens_nothing() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    house
        .user(organization, Role::Administrator, "first@example.org")
        .await;
    let (user, mut visitor) = house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    let people = app::paths::people(organization);
    assert_eq!(
        house.get(&mut visitor, &people).await.status,
        StatusCode::OK
    );

    house.app.store.revoke(user, organization).await.unwrap();
    let answer = house.get(&mut visitor, &people).await;
    assert!(
        answer.location().starts_with("/login"),
        "the old session is gone"
    );
    let mut again = house.signed_in(user).await;
    assert_eq!(
        house.get(&mut again, &people).await.status,
        StatusCode::NOT_FOUND
    );
}
