//! The figures we hold ourselves to, measured through the real binary beside a plain insert loop on the same disk in the
//! same run. Absolute numbers say as much about the machine as about us; compare within one run.
#![expect(
    clippy::print_stdout,
    reason = "what this program prints is what it is for"
)]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use sqlx::{Connection, SqliteConnection};
use tests::{
    Daybreak, Seed, Store, Visitor, answers, fixture, load, pdf_pages,
    people::{Team, departments_csv, people_csv},
    run,
    steps::{Office, survey_form},
};

/// People who open their links and answer: as many as should be able to within ten minutes, here without a pause.
const PEOPLE: usize = 10_000;
const CONNECTIONS: usize = 64;

#[tokio::main]
async fn main() -> Result<()> {
    row("what", "measured", "to hold");
    weights()?;
    plain_sqlite().await?;
    scoring()?;
    papers()?;
    server().await
}

fn row(what: &str, measured: &str, hold: &str) {
    println!("{what:<46} {measured:>22}   {hold}");
}

fn root() -> PathBuf {
    fixture("../..")
}

/// What browsers and disks carry.
fn weights() -> Result<()> {
    let binary = tests::binary();
    let size = fs::metadata(&binary)
        .with_context(|| binary.display().to_string())?
        .len();
    row("binary", &format!("{:.1} MB", mega(size)), "≤ 40 MB");
    let dist = root().join("dist");
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(dist.join("manifest.json"))?)?;
    let brotli = |logical: &str| -> Result<u64> {
        let name = manifest[logical]
            .as_str()
            .with_context(|| logical.to_owned())?;
        Ok(fs::metadata(dist.join(format!("{name}.br")))?.len())
    };
    let wasm = brotli("islands_bg.wasm")?;
    row("wasm bundle, brotli", &kilo(wasm), "≤ 65 kB");
    row("its JavaScript, brotli", &kilo(brotli("islands.js")?), "");
    let studio = brotli("studio_bg.wasm")?;
    row("studio bundle, brotli", &kilo(studio), "≤ 250 kB");
    row("style sheet, brotli", &kilo(brotli("daybreak.css")?), "");
    Ok(())
}

/// Durable inserts of 300 bytes, one transaction each and then a hundred rows each: what this disk can do without us.
async fn plain_sqlite() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let url = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("plain.db").display()
    );
    let mut connection = SqliteConnection::connect(&url).await?;
    for pragma in ["pragma journal_mode = wal", "pragma synchronous = full"] {
        sqlx::query(pragma).execute(&mut connection).await?;
    }
    sqlx::query(
        "create table rows (id text primary key, body text not null) strict, without rowid",
    )
    .execute(&mut connection)
    .await?;
    let body = "x".repeat(300);
    for (rows, together) in [(2_000_usize, 1_usize), (20_000, 100)] {
        let start = Instant::now();
        for batch in 0..rows / together {
            let mut transaction = connection.begin().await?;
            for number in 0..together {
                sqlx::query("insert into rows values ($1, $2)")
                    .bind(format!("{together}-{batch}-{number}"))
                    .bind(&body)
                    .execute(&mut *transaction)
                    .await?;
            }
            transaction.commit().await?;
        }
        let rate = rows as f64 / start.elapsed().as_secs_f64();
        row(
            &format!("plain SQLite, durable, {together} per commit"),
            &format!("{rate:.0} rows/s"),
            "(for comparison)",
        );
    }
    Ok(())
}

/// Whether an id is that of a statement on a dimension: `OUT-R1`, `VOI-M2`.
fn measures(id: &str) -> bool {
    let number = id
        .split_once("-R")
        .or_else(|| id.split_once("-M"))
        .map(|(_, number)| number);
    number.is_some_and(|number| number.parse::<u8>().is_ok())
}

/// `daybreak score` on 100,000 sheets of the core survey in 500 departments, reading and writing files included.
fn scoring() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let instrument = root().join("surveys/instruments/core.toml");
    let source = fs::read_to_string(&instrument)?;
    let items: Vec<&str> = source
        .lines()
        .filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'))
        .filter(|id| measures(id))
        .collect();
    let mut seed = Seed::new(1);
    let mut responses = format!("department,{}\n", items.join(","));
    for sheet in 0..100_000 {
        write!(responses, "D{}", sheet % 500)?;
        for _ in &items {
            write!(responses, ",{}", seed.below(5) + 1)?;
        }
        responses.push('\n');
    }
    let mut departments = "code,name,parent,headcount\nALL,All,,\n".to_owned();
    for department in 0..500 {
        writeln!(departments, "D{department},Department {department},ALL,260")?;
    }
    let file = |name: &str, text: &str| -> Result<String> {
        let path = folder.path().join(name);
        fs::write(&path, text)?;
        Ok(path.display().to_string())
    };
    let start = Instant::now();
    let done = run([
        "score".to_owned(),
        "--instrument".to_owned(),
        instrument.display().to_string(),
        "--responses".to_owned(),
        file("responses.csv", &responses)?,
        "--departments".to_owned(),
        file("departments.csv", &departments)?,
        "--out".to_owned(),
        folder.path().join("results.json").display().to_string(),
    ])?;
    ensure!(done.code == Some(0), "{}", done.err);
    row(
        &format!("score 100,000 sheets × {} items, with files", items.len()),
        &seconds(start.elapsed()),
        "≤ 1 s without files",
    );
    Ok(())
}

/// Report and roadmap from files, the start of the program included.
fn papers() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name).display().to_string();
    let text = |path: PathBuf| path.display().to_string();
    let scored = run([
        "score".to_owned(),
        "--instrument".to_owned(),
        text(fixture("short-instrument.toml")),
        "--model".to_owned(),
        text(fixture("short-model.toml")),
        "--responses".to_owned(),
        text(fixture("responses.csv")),
        "--departments".to_owned(),
        text(fixture("departments.csv")),
        "--out".to_owned(),
        at("results.json"),
    ])?;
    ensure!(scored.code == Some(0), "{}", scored.err);
    let report = [
        "report",
        "--results",
        &at("results.json"),
        "--out",
        &at("report.pdf"),
    ]
    .map(str::to_owned);
    let inputs = text(root().join("surveys/steps/inputs-example.toml"));
    let roadmap = ["roadmap", "--inputs", &inputs, "--out", &at("roadmap.pdf")].map(str::to_owned);
    for (name, command) in [("report", report), ("roadmap", roadmap)] {
        let start = Instant::now();
        let done = run(&command)?;
        let took = start.elapsed();
        ensure!(done.code == Some(0), "{}", done.err);
        let pdf = fs::read(folder.path().join(format!("{name}.pdf")))?;
        row(
            &format!("{name} PDF, {} pages", pdf_pages(&pdf)?),
            &format!("{} {}", seconds(took), kilo(pdf.len() as u64)),
            "≤ 300 ms, ≤ 600 kB (20 pages)",
        );
    }
    Ok(())
}

/// One server, from its start to the last acknowledged sheet.
async fn server() -> Result<()> {
    let mut server = Daybreak::start(Store::Folder).await?;
    let office = Office::set_up(&server).await?;
    let teams = [Team {
        code: "A",
        name: "Alpha",
        above: "",
        people: PEOPLE,
    }];
    office
        .import(departments_csv(&teams).into(), people_csv(&teams).into())
        .await?;
    let wave = office.prepare_wave("Bench").await?;
    let invited = office.launch(&wave).await?;
    server.stop()?;
    let start = Instant::now();
    server.start_again().await?;
    row("start to ready", &seconds(start.elapsed()), "≤ 150 ms");
    row("memory, idle", &memory(&server)?, "≤ 60 MB");

    let first = server.visitor()?.open(&invited[0].link).await?;
    let form = survey_form(&first)?;
    let plain = first.bytes.len() as u64;
    row("survey page, before compression", &kilo(plain), "");

    // Everybody opens the link: a redirect with a cookie, then the page.
    let mut people: Vec<(Visitor, OnceLock<String>)> = Vec::with_capacity(PEOPLE);
    for _ in &invited {
        people.push((server.visitor()?, OnceLock::new()));
    }
    let opened = load(
        invited.iter().zip(&people),
        CONNECTIONS,
        |(invited, (visitor, address))| async move {
            let page = visitor.open(&invited.link).await?;
            address.get_or_init(|| page.url.to_string());
            Ok(())
        },
    )
    .await?;
    row(
        "links opened (redirect and survey page)",
        &format!(
            "{:.0}/s  p99 {:.0} ms",
            opened.rate(),
            opened.percentile(0.99)
        ),
        "≥ 5,000 pages/s, p99 < 500 ms",
    );
    // Each of them holds a connection.
    row(
        "memory, with all of them there",
        &memory(&server)?,
        "≤ 300 MB",
    );
    let fields = answers(&form, 1);
    let sent = load(&people, CONNECTIONS, |(visitor, address)| {
        let fields = &fields;
        async move {
            let address = address.get().context("it was opened")?;
            let page = visitor.post(address, fields).await?;
            ensure!(
                page.path() == "/s/thanks",
                "{}: {}",
                page.status,
                page.text()
            );
            Ok(())
        }
    })
    .await?;
    row(
        "sheets acknowledged (durable), with thanks page",
        &format!("{:.0}/s  p99 {:.0} ms", sent.rate(), sent.percentile(0.99)),
        "≥ 3,000/s, p99 < 100 ms",
    );
    row("memory, after all that", &memory(&server)?, "≤ 300 MB");
    Ok(())
}

fn memory(server: &Daybreak) -> Result<String> {
    let pid = server.pid().context("it runs")?;
    let status = fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("status"))?;
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .context("VmRSS")?;
    let kib: u64 = line
        .split_whitespace()
        .nth(1)
        .and_then(|number| number.parse().ok())
        .context("a number")?;
    Ok(format!("{:.0} MB", mega(kib * 1024)))
}

fn seconds(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{} ms", time.as_millis())
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn kilo(bytes: u64) -> String {
    format!("{:.1} kB", bytes as f64 / 1e3)
}
