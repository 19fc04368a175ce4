//! Weight and speed of the core survey beside the same questions in `SurveyJS`, in one run: a slow line and a slow
//! processor, emulated in Chromium. Absolute numbers say as much about the machine as about us; compare within one run.
#![expect(
    clippy::print_stdout,
    reason = "what this program prints is what it is for"
)]

use std::{collections::BTreeMap, io::Write, sync::Arc, time::Duration};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;
use tests::{
    Browser, Daybreak, Screen, Store,
    people::{SIXTY, departments_csv, people_csv},
    root, run,
    steps::Office,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// Runs of each page; the median counts.
const RUNS: usize = 7;
/// Slow 4G as Lighthouse applies it in a browser: milliseconds per request, bytes per second down and up.
const LATENCY: f64 = 562.5;
const DOWN: f64 = 1_474_560.0 / 8.0;
const UP: f64 = 675_000.0 / 8.0;
/// So many times slower is the processor.
const SLOWER: u32 = 4;

/// A page that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    /// The survey.
    Ours,
    /// The same from the link in a mail, with the redirect that takes it out of the address.
    OursFromLink,
    /// The same without scripts.
    OursWithoutScripts,
    /// The same questions in `SurveyJS`.
    SurveyJs,
}

impl Subject {
    const ALL: [Self; 4] = [
        Self::Ours,
        Self::OursFromLink,
        Self::OursWithoutScripts,
        Self::SurveyJs,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Ours => "Daybreak",
            Self::OursFromLink => "Daybreak, from the link of a mail",
            Self::OursWithoutScripts => "Daybreak, scripts off",
            Self::SurveyJs => "SurveyJS",
        }
    }

    /// What is there once a person can begin.
    const fn ready(self) -> &'static str {
        match self {
            Self::Ours | Self::OursFromLink => "main.one-by-one",
            Self::OursWithoutScripts => "#survey-send",
            Self::SurveyJs => "#survey input",
        }
    }
}

/// What one visit took; times in milliseconds from the click.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Visit {
    requests: f64,
    bytes: f64,
    first_paint: f64,
    largest_paint: f64,
    blocked: f64,
    interactive: f64,
}

#[tokio::main]
async fn main() -> Result<()> {
    let server = Daybreak::start(Store::Folder).await?;
    let links = links(&server).await?;
    let rival = serve(rival_files()?).await?;
    let mut visits: Vec<Vec<Visit>> = vec![Vec::new(); Subject::ALL.len()];
    // In turns, so that whatever else the machine does meets all alike.
    for link in links.iter().take(RUNS) {
        for (subject, visits) in Subject::ALL.into_iter().zip(&mut visits) {
            let base = if subject == Subject::SurveyJs {
                &rival
            } else {
                &server.url
            };
            visits.push(visit(subject, base, link).await?);
        }
    }
    println!(
        "The core survey in German, cold, {RUNS} visits each, medians. Chromium, 412 × 823; per request {LATENCY} ms, \
         {:.0} kbit/s down; processor {SLOWER}× slower.",
        DOWN * 8.0 / 1000.0
    );
    println!(
        "{:<36} {:>9} {:>10} {:>9} {:>9} {:>9} {:>12}",
        "page", "requests", "bytes", "FCP ms", "LCP ms", "TBT ms", "usable ms"
    );
    for (subject, visits) in Subject::ALL.into_iter().zip(&visits) {
        let of = |part: fn(&Visit) -> f64| median(visits.iter().map(part).collect());
        println!(
            "{:<36} {:>9.0} {:>10.0} {:>9.0} {:>9.0} {:>9.0} {:>12.0}",
            subject.name(),
            of(|visit| visit.requests),
            of(|visit| visit.bytes),
            of(|visit| visit.first_paint),
            of(|visit| visit.largest_paint),
            of(|visit| visit.blocked),
            of(|visit| visit.interactive),
        );
    }
    println!(
        "requests and bytes: as transferred, headers included, without the icon of the tab. usable: the first question can \
         be answered and no long task runs any more."
    );
    Ok(())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// An open wave of the core survey.
async fn links(server: &Daybreak) -> Result<Vec<String>> {
    let office = Office::set_up(server).await?;
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await?;
    let wave = office.prepare_wave("Herbst").await?;
    let invited = office.launch(&wave).await?;
    Ok(invited.into_iter().map(|invited| invited.link).collect())
}

/// One cold visit.
async fn visit(subject: Subject, base: &str, link: &str) -> Result<Visit> {
    let phone = Screen {
        width: 412,
        height: 823,
        ..Screen::PHONE
    };
    let screen = if subject == Subject::OursWithoutScripts {
        phone.without_scripts()
    } else {
        phone
    };
    let browser = Browser::open(base, screen).await?;
    let path = match subject {
        Subject::SurveyJs => "/".to_owned(),
        Subject::OursFromLink => link.to_owned(),
        Subject::Ours | Subject::OursWithoutScripts => {
            // The cookie of the link is there; nothing else is.
            browser.go(link).await?;
            browser.path().await?
        }
    };
    browser.go("about:blank").await?;
    browser.devtools("Network.enable", json!({})).await?;
    browser
        .devtools("Network.clearBrowserCache", json!({}))
        .await?;
    let line = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP,
    });
    browser
        .devtools("Network.emulateNetworkConditions", line)
        .await?;
    browser
        .devtools("Emulation.setCPUThrottlingRate", json!({"rate": SLOWER}))
        .await?;
    let watch = format!(
        "new MutationObserver((_, watch) => {{
           if (document.querySelector({:?})) {{ performance.mark('ready'); watch.disconnect(); }}
         }}).observe(document, {{subtree: true, childList: true, attributes: true}});",
        subject.ready()
    );
    browser
        .devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": watch }),
        )
        .await?;
    browser.go(&path).await?;
    browser.find(subject.ready()).await?;
    // Until nothing more is loaded.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let found = browser
        .client
        // At once: where scripts are off, nothing that a script waits for ever comes.
        .execute(
            "const seen = type => {
               const observer = new PerformanceObserver(() => {});
               observer.observe({type, buffered: true});
               return observer.takeRecords();
             };
             const [page] = performance.getEntriesByType('navigation');
             const files = performance.getEntriesByType('resource');
             const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
             const ready = performance.getEntriesByName('ready')[0]?.startTime ?? page.domContentLoadedEventEnd;
             const tasks = seen('longtask').filter(task => task.startTime >= first);
             const ends = tasks.map(task => task.startTime + task.duration);
             return {
               requests: 1 + page.redirectCount + files.length,
               bytes: page.transferSize + files.reduce((sum, file) => sum + file.transferSize, 0),
               first_paint: first,
               largest_paint: seen('largest-contentful-paint').at(-1)?.startTime ?? first,
               blocked: tasks.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
               interactive: Math.max(ready, ...ends),
             };",
            vec![],
        )
        .await?;
    let visit: Visit = serde_json::from_value(found)?;
    ensure!(
        visit.first_paint > 0.0 && visit.bytes > 1_000.0,
        "{subject:?}: nothing was measured: {visit:?}"
    );
    browser.close().await?;
    Ok(visit)
}

/// Files of a page by path: kind and bytes, compressed.
type Files = BTreeMap<String, (&'static str, Vec<u8>)>;

/// The page a careful house would build with `SurveyJS`: the packages as they come, the questionnaire in the script that
/// starts it, everything compressed as ours is.
fn rival_files() -> Result<Files> {
    let folder = tempfile::tempdir()?;
    let out = folder.path().join("survey.json");
    let core = root().join("surveys/instruments/core.toml");
    let done = run([
        "instrument",
        "export",
        core.to_str().context("a path")?,
        "--to",
        "surveyjs",
        "--out",
        out.to_str().context("a path")?,
    ])?;
    ensure!(done.code == Some(0), "{}", done.err);
    let questionnaire = std::fs::read_to_string(&out)?;
    let modules = root().join("target/npm-bench/node_modules");
    let read = |file: &str| {
        let path = modules.join(file);
        std::fs::read(&path).with_context(|| {
            let path = path.display();
            format!("{path} is missing; run `cargo xtask bench survey-page`")
        })
    };
    let page = "<!doctype html><html lang=de><head><meta charset=utf-8><title>Survey</title>\
        <meta name=viewport content='width=device-width, initial-scale=1'><link rel=icon href='data:,'>\
        <link rel=stylesheet href=/survey-core.css><script defer src=/survey.core.js></script>\
        <script defer src=/survey-js-ui.js></script><script defer src=/start.js></script></head>\
        <body><div id=survey></div></body></html>";
    let start = format!(
        "const survey = new Survey.Model({questionnaire});\
         survey.locale = 'de';\
         survey.render(document.getElementById('survey'));"
    );
    let script = "text/javascript; charset=utf-8";
    let files = [
        ("/", "text/html; charset=utf-8", page.as_bytes().to_vec()),
        (
            "/survey-core.css",
            "text/css; charset=utf-8",
            read("survey-core/survey-core.min.css")?,
        ),
        (
            "/survey.core.js",
            script,
            read("survey-core/survey.core.min.js")?,
        ),
        (
            "/survey-js-ui.js",
            script,
            read("survey-js-ui/survey-js-ui.min.js")?,
        ),
        ("/start.js", script, start.into_bytes()),
    ];
    files
        .into_iter()
        .map(|(path, kind, bytes)| Ok((path.to_owned(), (kind, brotli(&bytes)?))))
        .collect()
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

/// Serves files on a free port; its address.
async fn serve(files: Files) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let files = Arc::new(files);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let files = files.clone();
            tokio::spawn(async move {
                // A browser that hangs up has what it wanted.
                let _ = answer(stream, &files).await;
            });
        }
    });
    Ok(address)
}

/// Answers the requests of one connection.
async fn answer(mut stream: TcpStream, files: &Files) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut read = Vec::new();
    loop {
        let end = loop {
            if let Some(end) = read.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break end + 4;
            }
            if stream.read_buf(&mut read).await? == 0 {
                return Ok(());
            }
        };
        let head = String::from_utf8_lossy(&read[..end]).into_owned();
        read.drain(..end);
        let path = head.split(' ').nth(1).unwrap_or_default();
        let (status, kind, body): (&str, &str, &[u8]) = match files.get(path) {
            Some((kind, body)) => ("200 OK", kind, body),
            None => ("404 Not Found", "text/plain", &[]),
        };
        let encoding = if body.is_empty() {
            ""
        } else {
            "content-encoding: br\r\n"
        };
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\n{encoding}content-length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(body).await?;
    }
}
