//! How fast PDFs are printed, as the sample's: from the document to the bytes of the file, beside two yardsticks of the same
//! run, printpdf with twenty empty pages and zlib over the same bytes. `cargo xtask bench report`.
#![expect(
    clippy::print_stdout,
    reason = "what this program prints is what it is for"
)]

use std::{
    hint::black_box,
    io::Write as _,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, ensure};
use flate2::{Compression, write::ZlibEncoder};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};
use server::{
    auth::Passwords,
    demo::{self, Sample},
    heard::Heard,
    random::Random,
    reports::{
        executive::{self, ExecutiveDocument},
        roadmap::{self, RoadmapDocument},
    },
    store::{Database, Store},
};
use surveys::{
    language::Language,
    published::Published,
    roadmap::{Inputs, agreement::Agreement},
};

/// Noon on 2 March 2026, UTC ms.
const NOW: i64 = 1_772_452_800_000;
/// Prints of each; the middle one counts.
const TIMES: usize = 15;
/// What is held: for each twenty pages, and for each file.
const MOST_MS: f64 = 300.0;
const MOST_BYTES: usize = 600_000;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let (roadmap, report) = runtime.block_on(documents())?;
    println!(
        "{:<22} {:>6} {:>9} {:>10} {:>14}   to hold",
        "what", "pages", "kB", "ms", "ms / 20 pages"
    );
    let mut held = true;
    let mut printed = Vec::new();
    for language in Language::ALL {
        let mut print = |name: &str, of: &dyn Fn() -> Result<Vec<u8>>| -> Result<()> {
            let (pdf, took) = middle(of)?;
            let n_pages = lopdf::Document::load_mem(&pdf)?.get_pages().len();
            let each = took.as_secs_f64() * 1_000.0 * 20.0 / n_pages as f64;
            // Two pages cost their fonts like twenty.
            let is_held = pdf.len() <= MOST_BYTES && (each <= MOST_MS || n_pages < 10);
            held &= is_held;
            row(&format!("{name} {language}"), n_pages, &pdf, took, each);
            printed.push(pdf);
            Ok(())
        };
        print("roadmap", &|| Ok(roadmap::render(&roadmap, language)?))?;
        print("summary", &|| {
            Ok(roadmap::render_summary(&roadmap, language)?)
        })?;
        print("report", &|| Ok(executive::render(&report, language)?))?;
    }
    let (empty, took) = middle(&|| Ok(empty_pages()))?;
    row("20 empty pages", 20, &empty, took, millis(took));
    let plain = unpacked(&printed[0])?;
    let (packed, took) = middle(&|| {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&plain)?;
        Ok(encoder.finish()?)
    })?;
    row("zlib of roadmap en", 0, &packed, took, millis(took));
    ensure!(
        held,
        "a PDF takes longer or is larger than what we hold: {MOST_MS} ms for 20 pages, {MOST_BYTES} bytes"
    );
    Ok(())
}

fn row(what: &str, n_pages: usize, pdf: &[u8], took: Duration, each: f64) {
    println!(
        "{what:<22} {n_pages:>6} {:>9.1} {:>10.1} {each:>14.1}   ≤ {MOST_MS} ms, ≤ {} kB",
        pdf.len() as f64 / 1_000.0,
        millis(took),
        MOST_BYTES / 1_000
    );
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

/// What is printed, and the middle of how long it took.
fn middle(print: &dyn Fn() -> Result<Vec<u8>>) -> Result<(Vec<u8>, Duration)> {
    let mut times = Vec::with_capacity(TIMES);
    let mut printed = print()?;
    for _ in 0..TIMES {
        let start = Instant::now();
        printed = black_box(print()?);
        times.push(start.elapsed());
    }
    times.sort_unstable();
    Ok((printed, times[TIMES / 2]))
}

fn empty_pages() -> Vec<u8> {
    let mut document = PdfDocument::new("Empty");
    for _ in 0..20 {
        document
            .pages
            .push(PdfPage::new(Mm(210.0), Mm(297.0), Vec::new()));
    }
    document.save(&PdfSaveOptions::default(), &mut Vec::new())
}

/// All streams of a file, unpacked.
fn unpacked(pdf: &[u8]) -> Result<Vec<u8>> {
    let file = lopdf::Document::load_mem(pdf)?;
    let mut plain = Vec::new();
    for object in file.objects.values() {
        if let Ok(stream) = object.as_stream() {
            let content = stream.decompressed_content();
            plain.extend(content.unwrap_or_else(|_| stream.content.clone()));
        }
    }
    Ok(plain)
}

/// What the sample's PDFs are printed from.
async fn documents() -> Result<(RoadmapDocument, ExecutiveDocument)> {
    let folder = tempfile::tempdir()?;
    let database = Database::Folder(folder.path().to_owned());
    let store = Store::open(&database, Random::seeded(1)).await?;
    let sample = Sample {
        people: 1_200,
        seed: 1,
    };
    let passwords = Passwords::new(Random::seeded(1));
    let organization = demo::fill(&store, &passwords, sample, NOW).await?;
    let stored = store.roadmaps(organization).await?;
    let stored = stored.first().context("the sample has a roadmap")?;
    let wave = stored.wave.context("it follows from a wave")?;
    let wave = store.wave(wave).await?.context("which is there")?;
    let result = store
        .published_result(wave.id)
        .await?
        .context("and released")?;
    let published = Arc::new(Published::read(&result.document)?);
    let look = store.look(organization).await?;
    let inputs = Inputs::from_json(&stored.inputs)
        .map_err(|faults| anyhow!("the inputs cannot be read: {faults:?}"))?;
    let roadmap = RoadmapDocument {
        plan: Arc::new(serde_json::from_str(&stored.plan)?),
        published: Some(Arc::clone(&published)),
        inputs: Some(Arc::new(inputs)),
        wave: wave.plan.title.clone(),
        contact: wave.plan.owner.clone(),
        closed: None,
        report_back: None,
        agreement: Agreement::default(),
        allow: Vec::new(),
        heard: Heard::load(&store, &wave, "Europe/Berlin")
            .await?
            .map(Arc::new),
        look: look.clone(),
    };
    let report = ExecutiveDocument {
        published,
        wave: wave.plan.title,
        closed: None,
        since: None,
        look,
    };
    store.stop().await;
    Ok((roadmap, report))
}
