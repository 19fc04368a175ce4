//! What stands around every handler: headers, foreign forms, limits, panics.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};

use super::house::{House, Visitor, from_our_origin};
use crate::{
    auth::Role,
    web::{route::Group, routes},
};

const EVERYWHERE: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cache-control", "no-store"),
];

fn check_headers(what: &str, group: Group, answer: &super::house::Answer) {
    for (name, value) in EVERYWHERE {
        assert_eq!(answer.header(name), value, "{what}: {name}");
    }
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'"), "{what}: {policy}");
    assert!(
        policy.contains("frame-ancestors 'none'"),
        "{what}: {policy}"
    );
    assert!(policy.contains("base-uri 'none'"), "{what}: {policy}");
    assert!(!policy.contains("unsafe-inline"), "{what}: {policy}");
    if matches!(group, Group::Staff | Group::Page | Group::Import) {
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
            "{what}: {policy}"
        );
    }
    let referrer = answer.header("referrer-policy");
    let is_link = ["GET /s/0123", "HEAD /s/0123", "GET /v/0123", "HEAD /v/0123"]
        .iter()
        .any(|start| what.starts_with(start));
    let expected = if is_link {
        "no-referrer"
    } else {
        "same-origin"
    };
    assert_eq!(referrer, expected, "{what}");
    assert!(
        answer.header("permissions-policy").contains("camera=()"),
        "{what}"
    );
    assert!(answer.headers.get("server").is_none(), "{what}");
}

#[tokio::test]
async fn every_route_answers_every_status_with_the_same_headers() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    let (user, signed_in) = house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    for route in routes::table() {
        let path = route
            .template
            .replace("{organization}", &organization.to_string())
            .replace("{user}", &user.to_string())
            .replace("{tag}", "0123456789abcdef")
            .replace("{file}", "none.css")
            .replace("{token}", "0123456789abcdefghjkmnpqrs");
        for method in [Method::GET, Method::POST, Method::PUT, Method::HEAD] {
            for mut visitor in [Visitor::default(), signed_in.clone()] {
                if route.template == "/logout" && method == Method::POST {
                    visitor = Visitor::default();
                }
                let answer = house
                    .ask(
                        &mut visitor,
                        method.clone(),
                        &path,
                        "text/plain",
                        Body::empty(),
                    )
                    .await;
                check_headers(
                    &format!("{method} {path} {}", answer.status),
                    route.group,
                    &answer,
                );
            }
        }
    }
    let lost = house.get(&mut Visitor::default(), "/nowhere").await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    assert!(lost.body.contains("There is nothing here"), "{}", lost.body);
    check_headers("/nowhere", Group::Page, &lost);
}

#[tokio::test]
async fn behind_https_cookies_and_headers_are_strict() {
    let house = House::at("https://survey.example.org").await;
    let organization = house.organization("North").await;
    house.people(organization, 12).await;
    let (_, links) = house.open_wave(organization).await;
    let answer = house
        .get(&mut Visitor::default(), &format!("/s/{}", links[0].token))
        .await;
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=31536000; includeSubDomains"
    );
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Secure-invitation-"), "{cookie}");
    for part in ["; Path=/s;", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let answer = house.get(&mut Visitor::default(), "/privacy?lang=de").await;
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-language=de; Path=/;"),
        "{cookie}"
    );
    assert!(cookie.ends_with("; Secure"), "{cookie}");
}

#[tokio::test]
async fn forms_from_elsewhere_are_refused_on_every_route() {
    let house = House::empty().await;
    let mut refused = 0;
    for route in routes::table() {
        if !route.methods.contains(&Method::POST) {
            continue;
        }
        let path = route.template.replace(['{', '}'], "");
        for headers in [
            vec![("sec-fetch-site", "cross-site")],
            vec![("sec-fetch-site", "same-site")],
            vec![("origin", "https://elsewhere.example")],
            vec![("origin", "null")],
            vec![],
        ] {
            let mut request = Request::post(&path);
            for (name, value) in &headers {
                request = request.header(*name, *value);
            }
            let answer = house.raw(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
            assert!(
                answer.body.contains("This form came from elsewhere"),
                "{path} {headers:?}: {}",
                answer.body
            );
            refused += 1;
        }
    }
    assert!(refused > 50, "{refused}");
    // The same form from our own origin is looked at.
    house.organization("North").await;
    let answer = house.raw(from_our_origin("/logout", "")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn too_large_a_body_is_refused_with_a_page() {
    let house = House::empty().await;
    for route in routes::table() {
        if !route.methods.contains(&Method::POST) {
            continue;
        }
        let path = route.template.replace(['{', '}'], "");
        let size = route.group.body_limit() + 1;
        let request = Request::post(&path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::CONTENT_LENGTH, size)
            .body(Body::from(vec![b'a'; size]))
            .unwrap();
        let answer = house.raw(request).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(
            answer.body.contains("This is too large"),
            "{path}: {}",
            answer.body
        );
    }
}

#[tokio::test]
async fn a_body_in_pieces_is_counted_too() {
    let house = House::empty().await;
    house.organization("North").await;
    house
        .user(
            house.organization("South").await,
            Role::Executive,
            "ada@example.org",
        )
        .await;
    let pieces: Vec<Result<Vec<u8>, std::io::Error>> =
        (0..40).map(|_| Ok(vec![b'a'; 64 * 1024])).collect();
    let request = Request::post("/login")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from_stream(futures::stream::iter(pieces)))
        .unwrap();
    let answer = house.raw(request).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("This is too large"), "{}", answer.body);
}

#[tokio::test]
async fn a_form_with_a_field_that_was_not_asked_for_is_refused() {
    let house = House::empty().await;
    let organization = house.organization("North").await;
    let (_, mut visitor) = house
        .user(organization, Role::Administrator, "ada@example.org")
        .await;
    let path = app::paths::users(organization);
    let fields = [
        ("email", "bo@example.org"),
        ("name", "Bo"),
        ("role", "executive"),
        ("department", ""),
        ("locale", "en"),
        ("is_admin", "1"),
    ];
    let answer = house.post(&mut visitor, &path, &fields).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let users = house.app.store.members(organization).await.unwrap();
    assert_eq!(users.len(), 1, "nothing was stored");
}

#[tokio::test]
async fn failures_speak_the_language_of_the_reader() {
    let house = House::empty().await;
    let mut visitor = Visitor::default();
    visitor.headers = vec![("accept-language", "de-DE,de;q=0.9".to_owned())];
    let answer = house.get(&mut visitor, "/nowhere").await;
    assert!(
        answer.body.contains("<html lang=\"de\">"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("Hier ist nichts"), "{}", answer.body);
    // Asked for once, a language stays.
    house.get(&mut visitor, "/nowhere?lang=fr").await;
    let answer = house.get(&mut visitor, "/nowhere").await;
    assert!(
        answer.body.contains("<html lang=\"fr\">"),
        "{}",
        answer.body
    );
}
