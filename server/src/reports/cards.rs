//! Invitations on paper: a card for each person with a QR code and codes to type, cut apart along dashed lines.

use app::t;
use figures::{Paint, Stroke};
use qrcode::{EcLevel, QrCode};
use surveys::language::Language;

use super::{
    ReportError,
    composer::{Align, Composer, Frame},
    lines::Style,
    paper::{Area, HEIGHT, Ink, Paper, Path, WIDTH},
    structure::Role,
    writer::{About, write},
};

/// Most cards of one file.
pub const MOST: usize = app::pages::consultant::wave::CARDS;

const COLUMNS: usize = 2;
const ROWS: usize = 4;
/// What printers cannot print at the edge of a page.
const EDGE: f64 = 24.0;
const CARD_WIDTH: f64 = (WIDTH - 2.0 * EDGE) / COLUMNS as f64;
const CARD_HEIGHT: f64 = (HEIGHT - 2.0 * EDGE) / ROWS as f64;
const INSET: f64 = 14.0;
const QR: f64 = 92.0;
const GAP: f64 = 10.0;
/// White around a QR code, in modules (ISO/IEC 18004).
const QUIET: usize = 4;

const TITLE: Style = Style::new(11.0, 14.0).strong();
const TEXT: Style = Style::new(8.5, 11.5);
const CODE: Style = Style::new(10.0, 14.0).strong().tabular();
const SHORT_CODE: Style = Style::new(11.5, 14.5).strong().tabular();
const SHORT_CODE_WIDTH: f64 = 112.0;
const SMALL: Style = Style::new(7.0, 9.0).soft();

/// All cards of a file.
#[derive(Debug, Clone)]
pub struct Cards {
    /// Who asks.
    pub organization: String,
    /// What the wave is called.
    pub title: String,
    /// Where a code is typed, without `https://`.
    pub entry: String,
    /// Smallest group that is shown.
    pub min_group: u32,
    /// By department, in their order.
    pub departments: Vec<(String, Vec<Card>)>,
}

/// One person's card.
#[derive(Debug, Clone)]
pub struct Card {
    /// The person's language.
    pub language: Language,
    /// Whom to hand it to: the organization's number or an address.
    pub addressee: String,
    /// The last day, written out in that language.
    pub until: Option<String>,
    /// The whole link.
    pub link: String,
    /// The code of the link, in groups.
    pub code: String,
    /// The short code for shared devices, in groups, if the wave has such codes.
    pub short_code: Option<String>,
}

/// The file. Pure computing: call it where it may block.
///
/// # Errors
/// When fonts or file cannot be put together, which is a fault of ours.
pub fn render(cards: &Cards, language: Language) -> Result<Vec<u8>, ReportError> {
    let about = About {
        title: format!("{} – {}", t!(language, "cards-title"), cards.title),
        author: cards.organization.clone(),
        subject: t!(language, "cards-subject"),
        language,
    };
    write(&compose(cards, language)?, &about)
}

fn compose(cards: &Cards, language: Language) -> Result<Paper, ReportError> {
    let frame = Frame {
        report: String::new(),
        foot: String::new(),
        status: String::new(),
    };
    let mut composer = Composer::new(language, frame)?;
    for (department, people) in &cards.departments {
        for (index, card) in people.iter().enumerate() {
            let place = index % (COLUMNS * ROWS);
            if index == 0 {
                composer.section(department);
                composer.bare();
                cut_lines(&mut composer);
            } else if place == 0 {
                composer.page();
                composer.bare();
                cut_lines(&mut composer);
            }
            let corner = (
                EDGE + (place % COLUMNS) as f64 * CARD_WIDTH,
                EDGE + (place / COLUMNS) as f64 * CARD_HEIGHT,
            );
            draw(&mut composer, cards, department, card, corner)?;
        }
    }
    Ok(composer.finish(|_, _| String::new()))
}

/// Decoration: where to cut.
fn cut_lines(composer: &mut Composer) {
    let mut line = |from: (f64, f64), to: (f64, f64)| {
        composer.ink(
            None,
            Ink::Shape {
                path: Path::lines(&[from, to], false),
                fill: None,
                stroke: Some(Stroke::dashed(Paint::Line, 0.6)),
            },
        );
    };
    for column in 1..COLUMNS {
        let x = EDGE + column as f64 * CARD_WIDTH;
        line((x, 0.0), (x, HEIGHT));
    }
    for row in 1..ROWS {
        let y = EDGE + row as f64 * CARD_HEIGHT;
        line((0.0, y), (WIDTH, y));
    }
}

fn draw(
    composer: &mut Composer,
    cards: &Cards,
    department: &str,
    card: &Card,
    (x, y): (f64, f64),
) -> Result<(), ReportError> {
    let l = card.language;
    let (left, top) = (x + INSET, y + INSET);
    let beside = CARD_WIDTH - 2.0 * INSET - QR - GAP;
    let whole = CARD_WIDTH - 2.0 * INSET;
    let organization = cards.organization.as_str();

    let mut down = top;
    let title = composer.measure_within(&cards.title, TITLE, beside, 2, 8.0);
    let node = composer.node(Role::Paragraph);
    composer.put(&title, left, down, Align::Left, Some(node));
    down += title.height() + 3.0;
    let mut lines = vec![t!(l, "cards-opening", organization = organization)];
    lines.extend(
        card.until
            .as_deref()
            .map(|day| t!(l, "mail-invitation-until", day = day)),
    );
    let opening = composer.measure_within(&lines.join(" "), TEXT, beside, 6, 6.0);
    let node = composer.node(Role::Paragraph);
    composer.put(&opening, left, down, Align::Left, Some(node));

    qr(
        composer,
        &card.link,
        t!(l, "cards-qr", addressee = card.addressee.as_str()),
        (x + CARD_WIDTH - INSET - QR, top),
        QR,
    )?;

    down = top + QR + 4.0;
    if let Some(code) = &card.short_code {
        let code = composer.measure_within(code, SHORT_CODE, SHORT_CODE_WIDTH, 1, 8.0);
        let room = whole - SHORT_CODE_WIDTH - GAP;
        let words = composer.measure_within(&t!(l, "cards-type-shared"), TEXT, room, 1, 6.0);
        let node = composer.node(Role::Paragraph);
        let lower = (code.height() - words.height()).max(0.0) / 2.0;
        composer.put(&words, left, down + lower, Align::Left, Some(node));
        let node = composer.node(Role::Paragraph);
        let right = left + whole - SHORT_CODE_WIDTH;
        composer.put(&code, right, down, Align::Right, Some(node));
        down += code.height() + 1.0;
    }
    let entry = t!(l, "cards-type", entry = cards.entry.as_str());
    let entry = composer.measure_within(&entry, TEXT, whole, 1, 6.0);
    let node = composer.node(Role::Paragraph);
    composer.put(&entry, left, down, Align::Left, Some(node));
    down += entry.height();
    let code = composer.measure_within(&card.code, CODE, whole, 1, 7.0);
    let node = composer.node(Role::Paragraph);
    composer.put(&code, left, down, Align::Left, Some(node));
    down += code.height() + 1.0;
    let small = format!(
        "{} {}",
        t!(l, "mail-invitation-privacy", k = cards.min_group),
        t!(l, "cards-personal")
    );
    let small = composer.measure_within(&small, SMALL, whole, 3, 5.5);
    let node = composer.node(Role::Paragraph);
    composer.put(&small, left, down, Align::Left, Some(node));

    let foot = format!("{department} · {}", card.addressee);
    let foot = composer.measure_within(&foot, SMALL, whole, 1, 5.0);
    let node = composer.node(Role::Paragraph);
    let bottom = y + CARD_HEIGHT - INSET / 2.0 - foot.height();
    composer.put(&foot, left, bottom, Align::Left, Some(node));
    Ok(())
}

/// A QR code with its quiet zone in a square.
pub(super) fn qr(
    composer: &mut Composer,
    link: &str,
    alt: String,
    (x, y): (f64, f64),
    size: f64,
) -> Result<(), ReportError> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M)
        .map_err(|error| ReportError::File(error.to_string()))?;
    let width = code.width();
    let dark = code.to_colors();
    let module = size / (width + 2 * QUIET) as f64;
    let area = Area::new(x, y, size, size);
    let node = composer.node(Role::Figure { alt, area });
    for (row, line) in dark.chunks(width).enumerate() {
        // Neighbours in one go: fewer shapes, and no hairlines between them.
        let mut from = 0;
        while from < width {
            if line[from] != qrcode::Color::Dark {
                from += 1;
                continue;
            }
            let until = (from..width)
                .find(|place| line[*place] != qrcode::Color::Dark)
                .unwrap_or(width);
            let area = Area::new(
                x + (QUIET + from) as f64 * module,
                y + (QUIET + row) as f64 * module,
                (until - from) as f64 * module,
                module,
            );
            composer.ink(
                Some(node),
                Ink::Shape {
                    path: Path::rounded(area, 0.0),
                    fill: Some(Paint::Ink),
                    stroke: None,
                },
            );
            from = until;
        }
    }
    Ok(())
}

/// The codes that a camera reads from the first page.
#[cfg(test)]
pub(super) fn read_codes(pdf: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("codes.pdf");
    std::fs::write(&file, pdf).unwrap();
    let page = folder.path().join("page");
    let status = std::process::Command::new("pdftoppm")
        .args(["-r", "150", "-gray", "-f", "1", "-l", "1"])
        .args([&file, &page])
        .status()
        .unwrap();
    assert!(status.success());
    let picture = std::fs::read_dir(folder.path())
        .unwrap()
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "pgm"))
        .unwrap();
    read_picture(&std::fs::read(picture).unwrap())
}

/// What a reader of QR codes finds in a picture (PGM).
#[cfg(test)]
fn read_picture(pgm: &[u8]) -> Vec<String> {
    let mut at = 0;
    let mut words = Vec::new();
    while words.len() < 4 {
        let end = (at..pgm.len())
            .find(|place| pgm[*place].is_ascii_whitespace())
            .unwrap();
        words.push(String::from_utf8_lossy(&pgm[at..end]).into_owned());
        at = end + 1;
    }
    let number = |place: usize| words[place].parse::<usize>().unwrap();
    let (width, height) = (number(1), number(2));
    let pixels = &pgm[at..];
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    picture
        .detect_grids()
        .iter()
        .map(|grid| grid.decode().unwrap().1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{assert_tidy, text_of},
        *,
    };

    fn sample(people: usize) -> Cards {
        let card = |n: usize| Card {
            language: Language::ALL[n % 4],
            addressee: format!("N-{n:04}"),
            until: Some("Mittwoch, 31. Dezember 2026".to_owned()),
            link: format!("https://umfrage.example.org/s/0123456789abcdefghjkm{n:05}"),
            code: format!("01234 56789 abcde fghjk m{n:05}"),
            short_code: (n % 5 != 4).then(|| format!("7K3M 9QXT {n:04}")),
        };
        Cards {
            organization: "Nordlicht Komponentenbau und Vertriebsgesellschaft mbH".to_owned(),
            title: "Wie wollen wir künftig zusammenarbeiten? Herbst 2026".to_owned(),
            entry: "umfrage.example.org/code".to_owned(),
            min_group: 5,
            departments: vec![
                (
                    "Betrieb und Instandhaltung".to_owned(),
                    (0..people).map(card).collect(),
                ),
                ("Vertrieb".to_owned(), (0..3).map(card).collect()),
            ],
        }
    }

    #[test]
    fn every_person_has_a_card_and_every_department_its_own_pages() {
        let cards = sample(11);
        let paper = compose(&cards, Language::De).unwrap();
        assert_eq!(
            paper.pages.len(),
            3,
            "eleven cards on two pages, three on one"
        );
        assert_tidy(&paper);
        let text = text_of(&render(&cards, Language::De).unwrap());
        for n in 0..11 {
            assert!(text.contains(&format!("m{n:05}")), "card {n}");
            let short = format!("7K3M 9QXT {n:04}");
            assert_eq!(text.contains(&short), n % 5 != 4, "short code {n}");
        }
        assert_eq!(text.matches("umfrage.example.org/code").count(), 14);
    }

    #[test]
    fn a_camera_reads_the_link_from_the_printed_page() {
        let cards = sample(1);
        let pdf = render(&cards, Language::De).unwrap();
        assert_eq!(
            read_codes(&pdf),
            ["https://umfrage.example.org/s/0123456789abcdefghjkm00000"]
        );
    }
}
