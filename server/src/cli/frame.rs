//! `daybreak frame`: check the words of files.

mod pdf;
mod prose;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::bail;
use serde::Serialize;
use surveys::{
    framing::{AllowEntry, Lexicon, Surface, Verdict},
    language::Language,
};

use super::files;
use prose::Chunk;

/// Check that texts speak of the future.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  daybreak frame --lang de --surface emails invitation.md
  daybreak frame --surface survey surveys/instruments/core.toml
  daybreak frame --allow names.toml --format json roadmap.en.md roadmap.fr.pdf

Read are plain text, Markdown (without code, quotes marked `>` and link targets), TOML (its string values), Fluent
files (.ftl) and PDF (places are page, line and column of its text); `-` is standard input. Without --lang, each text has the language of its key (`title.de`), of its file
(`mail.de.md`) or of its folder (`text/de/mail.ftl`), else English.

Exit code: 0 nothing found, 1 something found, 2 a file could not be read.")]
pub struct FrameArgs {
    /// Language of the texts; texts whose key says another one are left out.
    #[arg(long, value_name = "en|de|es|fr")]
    lang: Option<Language>,
    /// Where the texts are read.
    #[arg(long, default_value = "roadmap_pdf", value_name = "SURFACE", long_help = SURFACES)]
    surface: Surface,
    /// Names that may stand as they are: TOML with `[[allow]]`, `name` and `reason`.
    #[arg(long, value_name = "FILE")]
    allow: Option<PathBuf>,
    /// How to tell what was found.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Files to read.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

const SURFACES: &str = "Where the texts are read: roadmap_pdf, staff_pages, emails, survey, executive_report, \
                        consultant_workspace, method_references or account_and_admin";

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Format {
    /// One place a line, for people and editors.
    Text,
    /// A JSON array.
    Json,
}

/// One finding with its place.
#[derive(Debug, Serialize)]
struct Row {
    file: String,
    /// Of a PDF.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    line: usize,
    column: usize,
    language: Language,
    rule: String,
    verdict: Verdict,
    matched: String,
    suggestions: Vec<String>,
    note: String,
}

/// Checks all files; what could be read is told even if another file could not.
///
/// # Errors
/// A file that cannot be read.
pub fn run(args: FrameArgs) -> anyhow::Result<ExitCode> {
    let allow = args
        .allow
        .as_deref()
        .map(read_allow)
        .transpose()?
        .unwrap_or_default();
    let mut rows = Vec::new();
    let mut unread = Vec::new();
    for file in &args.files {
        match sources(file) {
            Ok(sources) => rows.extend(
                sources
                    .iter()
                    .flat_map(|source| check(file, source, &args, &allow)),
            ),
            Err(error) => unread.push(format!("{error:#}")),
        }
    }
    match args.format {
        Format::Text => tell(&rows, args.files.len())?,
        Format::Json => writeln!(
            io::stdout().lock(),
            "{}",
            serde_json::to_string_pretty(&rows)?
        )?,
    }
    if !unread.is_empty() {
        bail!("{}", unread.join("\n"));
    }
    Ok(ExitCode::from(u8::from(!rows.is_empty())))
}

fn read_allow(file: &Path) -> anyhow::Result<Vec<AllowEntry>> {
    AllowEntry::parse_list(&files::read_text(file)?).map_err(|faults| files::refused(file, &faults))
}

/// A text that places are counted in: a file, or a page of a PDF.
struct Source {
    page: Option<usize>,
    text: String,
    chunks: Vec<Chunk>,
}

fn sources(file: &Path) -> anyhow::Result<Vec<Source>> {
    let bytes = files::read_or_stdin(file)?;
    if pdf::is_pdf(&bytes) {
        let pages = pdf::pages(file, &bytes)?.into_iter().zip(1..);
        let source = |(text, page): (String, usize)| Source {
            page: Some(page),
            chunks: vec![prose::plain(&text)],
            text,
        };
        return Ok(pages.map(source).collect());
    }
    let text = files::text_of(file, bytes)?;
    Ok(vec![Source {
        page: None,
        chunks: prose::chunks(file, &text)?,
        text,
    }])
}

fn check(file: &Path, source: &Source, args: &FrameArgs, allow: &[AllowEntry]) -> Vec<Row> {
    let of_file = prose::language_of(file);
    let wanted = source.chunks.iter().filter_map(|chunk| {
        let language = args.lang.or(chunk.language).or(of_file).unwrap_or_default();
        chunk
            .language
            .is_none_or(|own| own == language)
            .then_some((chunk, language))
    });
    let mut rows: Vec<Row> = wanted
        .flat_map(|(chunk, language)| {
            Lexicon::builtin()
                .check(&chunk.text, language, args.surface, allow)
                .into_iter()
                .map(move |finding| {
                    let (line, column) =
                        prose::position(&source.text, chunk.offset_of(finding.range.start));
                    Row {
                        file: file.display().to_string(),
                        page: source.page,
                        line,
                        column,
                        language,
                        rule: finding.rule,
                        verdict: finding.verdict,
                        matched: finding.matched,
                        suggestions: finding.suggestions,
                        note: finding.note,
                    }
                })
        })
        .collect();
    rows.sort_by_key(|row| (row.line, row.column));
    rows
}

fn tell(rows: &[Row], files: usize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for row in rows {
        let verdict = match row.verdict {
            Verdict::Error => "error",
            Verdict::Review => "review",
            Verdict::Hint => "hint",
        };
        let page = row
            .page
            .map_or_else(String::new, |page| format!(":p{page}"));
        writeln!(
            out,
            "{}{page}:{}:{}: {verdict}: “{}” ({})",
            row.file, row.line, row.column, row.matched, row.rule
        )?;
        if !row.suggestions.is_empty() {
            writeln!(out, "    say instead: {}", row.suggestions.join(", "))?;
        }
        writeln!(out, "    {}", row.note)?;
    }
    let places = if rows.len() == 1 { "place" } else { "places" };
    let files = if files == 1 {
        "1 file".to_owned()
    } else {
        format!("{files} files")
    };
    eprintln!("{} {places} to look at in {files}", rows.len());
    Ok(())
}
