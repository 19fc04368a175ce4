//! The harness itself: a check that cannot fail would prove nothing.

use tests::{Browser, Screen};

const BASE: &str = "data:text/html;charset=utf-8,";

fn page(body: &str) -> String {
    format!(
        "{BASE}<!doctype html><html lang=en><head><title>T</title><meta name=viewport content=width=device-width></head>\
         <body><main><h1>T</h1>{body}</main></body></html>"
    )
}

async fn open(screen: Screen, body: &str) -> Browser {
    let browser = Browser::open("", screen).await.unwrap();
    browser.client.goto(&page(body)).await.unwrap();
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_without_scripts_runs_none() {
    let script = "<p id=p>plain</p><script>p.textContent = 'scripted'</script>";
    let with = open(Screen::PHONE, script).await;
    assert!(with.text().await.unwrap().contains("scripted"));
    with.close().await.unwrap();
    let without = open(Screen::PHONE.without_scripts(), script).await;
    assert!(without.text().await.unwrap().contains("plain"));
    without.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_accessible_or_too_wide_is_named() {
    let browser = open(Screen::PHONE, "<p>Fine.</p>").await;
    browser.accessible().await.unwrap();
    browser
        .client
        .goto(&page("<img src='data:,'>"))
        .await
        .unwrap();
    let error = browser.accessible().await.unwrap_err().to_string();
    assert!(error.contains("image-alt"), "{error}");
    let dark =
        "<style>@media (prefers-color-scheme: dark) { p { color: silver } }</style><p>Fine.</p>";
    browser.client.goto(&page(dark)).await.unwrap();
    let error = browser.accessible().await.unwrap_err().to_string();
    assert!(
        error.contains("color-contrast") && error.contains("dark"),
        "{error}"
    );
    let wide = "<div style='width:400px;height:1px'></div>";
    browser.client.goto(&page(wide)).await.unwrap();
    let error = browser.accessible().await.unwrap_err().to_string();
    assert!(error.contains("px wider than the screen"), "{error}");
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_on_the_console_is_heard() {
    let browser = open(Screen::DESK, "<script>console.error('oh no')</script>").await;
    let error = browser.quiet().await.unwrap_err().to_string();
    assert!(error.contains("oh no"), "{error}");
    browser.quiet().await.unwrap();
    browser.close().await.unwrap();
}
