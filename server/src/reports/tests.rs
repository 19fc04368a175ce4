use std::{io::Write as _, process::Command};

use figures::accent::Accent;
use surveys::language::Language;

use super::{
    composer::{Align, BODY, Composer, Frame},
    lines::{Span, Style},
    paper::{HEIGHT, Ink, Paper, WIDTH},
    table::{CELL, Column, Content, DENSE, Table},
    writer::{About, write},
};
use crate::{
    logo::Logo,
    store::looks::{Emblem, KeptLogo, Look},
};

/// Runs one of poppler's tools over a PDF and gives what it prints.
pub(super) fn poppler(tool: &str, pdf: &[u8], before: &[&str], after: &[&str]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let output = Command::new(tool)
        .args(before)
        .arg(file.path())
        .args(after)
        .output()
        .unwrap_or_else(|error| panic!("`{tool}` is needed (Debian: poppler-utils): {error}"));
    assert!(
        output.status.success(),
        "{tool}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "",
        "{tool} complains"
    );
    String::from_utf8(output.stdout).unwrap()
}

/// What people read, as a reader program extracts it.
pub(crate) fn text_of(pdf: &[u8]) -> String {
    poppler("pdftotext", pdf, &["-enc", "UTF-8"], &["-"])
}

/// No text leaves its box or the page, none lies on another.
pub(super) fn assert_tidy(paper: &Paper) {
    for (number, page) in paper.pages.iter().enumerate() {
        let runs: Vec<_> = page
            .pieces
            .iter()
            .filter_map(|piece| match &piece.ink {
                Ink::Text(run) => run.inked().map(|inked| (inked, run)),
                _ => None,
            })
            .collect();
        for piece in &page.pieces {
            let Ink::Logo { area } = &piece.ink else {
                continue;
            };
            for (inked, run) in &runs {
                let apart = inked.right() <= area.x
                    || area.right() <= inked.x
                    || inked.bottom() <= area.y
                    || area.bottom() <= inked.y;
                assert!(
                    apart,
                    "page {}: the logo lies on “{}”",
                    number + 1,
                    run.text()
                );
            }
        }
        for (index, (inked, run)) in runs.iter().enumerate() {
            let slack = 0.6;
            assert!(
                run.glyphs.iter().all(|glyph| glyph.id != 0),
                "page {}: “{}” has a character without a glyph",
                number + 1,
                run.text()
            );
            assert!(
                inked.x >= run.home.x - slack
                    && inked.right() <= run.home.right() + slack
                    && inked.y >= run.home.y - slack
                    && inked.bottom() <= run.home.bottom() + slack,
                "page {}: “{}” leaves its box: {inked:?} in {:?}",
                number + 1,
                run.text(),
                run.home
            );
            assert!(
                inked.x >= 0.0
                    && inked.right() <= WIDTH
                    && inked.y >= 0.0
                    && inked.bottom() <= HEIGHT,
                "page {}: “{}” leaves the page",
                number + 1,
                run.text()
            );
            for (other, neighbour) in &runs[index + 1..] {
                let apart = inked.right() <= other.x + slack
                    || other.right() <= inked.x + slack
                    || inked.bottom() <= other.y + 1.0
                    || other.bottom() <= inked.y + 1.0;
                assert!(
                    apart,
                    "page {}: “{}” lies on “{}”",
                    number + 1,
                    run.text(),
                    neighbour.text()
                );
            }
        }
    }
}

/// A logo and a colour that is just readable.
pub(super) fn look() -> Look {
    let picture = Logo::read(include_bytes!("../../assets/sample/logo.png")).unwrap();
    let emblem = Emblem {
        digest: "0123456789abcdef".to_owned(),
        width: picture.width,
        height: picture.height,
        alternative: "Logo of Nordlicht Components".to_owned(),
    };
    let accent = Accent::nearest("#ff8800".parse().unwrap());
    Look {
        logo: Some(KeptLogo { picture, emblem }),
        accent: Some(accent),
    }
}

/// The logo is told once, where the cover shows it; on other pages it is decoration.
pub(super) fn assert_branded(paper: &Paper) {
    for (number, page) in paper.pages.iter().enumerate() {
        let logos: Vec<bool> = page
            .pieces
            .iter()
            .filter(|piece| matches!(piece.ink, Ink::Logo { .. }))
            .map(|piece| piece.node.is_some())
            .collect();
        assert_eq!(logos, [number == 0], "page {}", number + 1);
    }
}

#[test]
fn columns_take_the_widths_that_make_a_table_lowest() {
    let mut composer = composer(Language::En);
    let sentence = "Everyone who leads a department answers within ten days";
    let rows = (0..6).map(|_| {
        vec![
            Content::strong("A rhythm for meetings that are worth it"),
            Content::plain(sentence.repeat(2)),
            Content::plain("60 %"),
        ]
    });
    let table = Table {
        columns: ["Step", "What is measured", "Target"]
            .map(|head| Column::left(head, 1.0))
            .into(),
        rows: rows.collect(),
        style: CELL,
        pad: 2.0,
    };
    let before = composer.least_height(&table);
    let table = composer.lowest(table);
    let after = composer.least_height(&table);
    assert!(after < before, "{before} → {after}");
    let shares: Vec<f64> = table.columns.iter().map(|column| column.share).collect();
    assert!(shares[1] > shares[0] && shares[1] > shares[2], "{shares:?}");
    // It does not move anything that is right.
    let again = composer.lowest(table);
    assert!(composer.least_height(&again) <= after);
}

fn composer(language: Language) -> Composer {
    let frame = Frame {
        report: "Report".into(),
        foot: "Nordlicht Components · Spring wave".into(),
        status: "indicated".into(),
    };
    Composer::new(language, frame).unwrap()
}

fn about(language: Language) -> About {
    About {
        title: "Maturity – “report”".into(),
        author: "Nordlicht Components".into(),
        subject: "A test".into(),
        language,
    }
}

fn finish(composer: Composer) -> (Paper, Vec<u8>) {
    let language = composer.language;
    let paper = composer.finish(|page, total| format!("{page} of {total}"));
    let pdf = write(&paper, &about(language)).unwrap();
    (paper, pdf)
}

/// A page with a word here, and another one so far to the right and below.
fn two_words(right: f64, below: f64) -> Paper {
    let mut composer = composer(Language::En);
    composer.section("Words");
    for (word, x, y) in [
        ("first", 100.0, 200.0),
        ("second", 100.0 + right, 200.0 + below),
    ] {
        let node = composer.node(super::structure::Role::Paragraph);
        let place = (x, y, 80.0);
        composer.text(word, BODY, place, Align::Left, Some(node));
    }
    composer.finish(|page, total| format!("{page} of {total}"))
}

#[test]
fn words_beside_and_below_each_other_are_tidy() {
    assert_tidy(&two_words(40.0, 0.0));
    assert_tidy(&two_words(0.0, 15.0));
}

#[test]
#[should_panic(expected = "“first” lies on “second”")]
fn a_word_on_another_is_found() {
    assert_tidy(&two_words(8.0, 5.0));
}

#[test]
#[should_panic(expected = "“second” leaves the page")]
fn a_word_beyond_the_page_is_found() {
    assert_tidy(&two_words(475.0, 0.0));
}

#[test]
#[should_panic(expected = "“unbreakable” leaves its box")]
fn a_word_wider_than_its_column_is_found() {
    let mut composer = composer(Language::En);
    composer.section("Words");
    let block = composer.measure(&[Span::of("unbreakable", BODY)], BODY, 200.0);
    let narrow = block.narrowed(20.0);
    composer.put(&narrow, 100.0, 200.0, Align::Left, None);
    assert_tidy(&composer.finish(|page, total| format!("{page} of {total}")));
}

#[test]
fn what_is_written_can_be_read_back() {
    let special = "„Grüße“ «Straße» 12\u{202f}345 ±3 40–46 → ● ñ ç œ € Ελλάδα Привет";
    let mut composer = composer(Language::De);
    composer.section("First");
    composer.headline("Kicker", "Five of six departments want this future");
    composer.paragraph(special);
    let (paper, pdf) = finish(composer);
    assert_tidy(&paper);
    let text = text_of(&pdf);
    // Poppler writes every kind of space as an ordinary one; that the file says which is checked below.
    assert!(text.contains(&special.replace('\u{202f}', " ")), "{text}");
    let file = lopdf::Document::load_mem(&pdf).unwrap();
    let narrow_space = file.objects.values().any(|object| {
        let stream = object.as_stream().ok();
        let content = stream.and_then(|stream| stream.decompressed_content().ok());
        content.is_some_and(|content| {
            let content = String::from_utf8_lossy(&content).to_uppercase();
            content.contains("BEGINBF") && content.contains("202F")
        })
    });
    assert!(
        narrow_space,
        "the narrow no-break space is mapped to another character"
    );
    assert!(text.contains("Five of six departments want this future"));
}

#[test]
fn the_file_is_tagged_titled_and_carries_subset_fonts() {
    let mut composer = composer(Language::Fr);
    composer.section("Première partie");
    composer.headline("Thème", "Un constat");
    composer.paragraph("Un paragraphe.");
    let (_, pdf) = finish(composer);
    let info = poppler("pdfinfo", &pdf, &[], &[]);
    assert!(
        info.contains("Title:           Maturity – “report”"),
        "{info}"
    );
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains("A4"), "{info}");
    let tree = poppler("pdfinfo", &pdf, &["-struct-text"], &[]);
    for node in [
        "Document",
        "Sect",
        "H1",
        "\"Un constat\"",
        "\"Un paragraphe.\"",
    ] {
        assert!(tree.contains(node), "{node} in {tree}");
    }
    let fonts = poppler("pdffonts", &pdf, &[], &[]);
    for line in fonts.lines().skip(2) {
        let ends: Vec<&str> = line.split_whitespace().rev().take(5).collect();
        // object, generation, then: unicode map, subset, embedded.
        assert_eq!(ends[2..], ["yes", "yes", "yes"], "{fonts}");
        assert!(line.contains("+Inter-"), "{fonts}");
    }
    assert!(pdf.len() < 60_000, "{} bytes", pdf.len());
}

#[test]
fn long_words_are_hyphenated_and_stay_in_their_column() {
    let mut composer = composer(Language::De);
    let style = Style::new(9.0, 12.0);
    let spans = [Span::of(
        "Zusammenarbeitsvereinbarungen (Mitarbeitendenbefragung)",
        style,
    )];
    let block = composer.measure(&spans, style, 60.0);
    assert!(block.n_lines() > 2);
    composer.section("x");
    composer.put(&block, 100.0, 100.0, super::composer::Align::Left, None);
    let (paper, pdf) = finish(composer);
    assert_tidy(&paper);
    let text = text_of(&pdf).replace(['\u{ad}', '\n'], "");
    assert!(text.contains("Zusammenarbeitsvereinbarungen"), "{text}");
}

#[test]
fn a_table_goes_on_with_its_heads_on_the_next_page() {
    let mut composer = composer(Language::En);
    composer.section("Table");
    let rows = (0..90)
        .map(|row| {
            vec![
                Content::strong(format!("Row {row}")),
                Content::plain("1,234"),
            ]
        })
        .collect();
    composer.table(&Table {
        columns: vec![Column::left("Department", 3.0), Column::left("Points", 1.0)],
        rows,
        style: CELL,
        pad: DENSE,
    });
    let (paper, pdf) = finish(composer);
    assert_tidy(&paper);
    let n_pages = paper.pages.len();
    assert!(n_pages >= 3, "{n_pages}");
    assert_eq!(text_of(&pdf).matches("Department").count(), n_pages);
    let tree = poppler("pdfinfo", &pdf, &["-struct-text"], &[]);
    assert_eq!(
        tree.matches("\"Department\"").count(),
        1,
        "later heads are decoration"
    );
}

#[test]
fn french_marks_stay_with_their_word() {
    let mut composer = composer(Language::Fr);
    let text = "Nous sommes à « En chemin » : 52 % des collègues le disent ; et vous ?";
    for width in [60.0, 75.0, 90.0, 110.0, 140.0] {
        let style = Style::new(9.0, 12.0);
        composer.section("x");
        composer.flow(
            &[Span::of(text, style)],
            style,
            width,
            super::structure::Role::Paragraph,
        );
    }
    let (_, pdf) = finish(composer);
    let text = text_of(&pdf);
    let alone = |line: &str| line.starts_with(['»', ':', ';', '?', '%']) || line.ends_with('«');
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| alone(line))
        .collect();
    assert_eq!(lines, Vec::<&str>::new());
}

#[test]
fn columns_of_words_get_the_room_of_their_longest_word() {
    let mut composer = composer(Language::Es);
    let heads = ["Departamento", "Madurez", "Momento"];
    let rows = vec![vec!["Ventas", "58", "Momento de reconectar con las personas"]; 3];
    let shares = composer.shares(&heads, &rows, CELL);
    assert!((shares.iter().sum::<f64>() - super::composer::MEASURE).abs() < 0.01);
    assert!(shares[2] > 2.0 * shares[1], "{shares:?}");
    for (index, share) in shares.iter().enumerate() {
        let cells = std::iter::once(heads[index]).chain(rows.iter().map(|row| row[index]));
        for word in cells.flat_map(|cell| cell.split(' ')) {
            let block = composer.measure(&[Span::of(word, CELL)], CELL, share - 10.0);
            assert_eq!(block.n_lines(), 1, "{word} is broken in {shares:?}");
        }
    }
}

#[test]
fn two_prints_of_one_report_are_the_same_bytes() {
    let pdf = || {
        let mut composer = composer(Language::Es);
        composer.section("Uno");
        composer.flow(
            &[Span::of("¿Qué sigue?", BODY)],
            BODY,
            300.0,
            super::structure::Role::Paragraph,
        );
        finish(composer).1
    };
    assert_eq!(pdf(), pdf());
}
