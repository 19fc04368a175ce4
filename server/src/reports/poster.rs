//! A poster with the link that a group shares: one page, four languages, a QR code and the address to type. There is no
//! personal code on it; whoever passes by may answer.

use app::t;
use surveys::language::Language;

use super::{
    ReportError,
    cards::qr,
    composer::{Align, Composer, Frame, MARGIN, MEASURE},
    lines::Style,
    paper::{Area, Paper, WIDTH},
    structure::Role,
    writer::{About, write},
};
use crate::store::looks::Look;

const NAME: Style = Style::new(12.0, 16.0).strong();
const QUESTION: Style = Style::new(25.0, 30.0).strong().tracked(-18);
const TEXT: Style = Style::new(11.5, 16.0);
const ADDRESS: Style = Style::new(13.0, 18.0).strong().tabular();
const OTHER: Style = Style::new(12.0, 15.0).strong();
const OTHER_TEXT: Style = Style::new(9.0, 12.0);

/// Width and height of the code.
const CODE: f64 = 270.0;
/// Room for a logo at the upper right.
const LOGO: Area = Area::new(MARGIN + MEASURE - 120.0, 44.0, 120.0, 44.0);
/// Where the other languages begin.
const OTHERS: f64 = 590.0;

/// What stands on it.
#[derive(Debug, Clone)]
pub struct Poster {
    /// Who asks.
    pub organization: String,
    /// The whole address.
    pub link: String,
    /// How long it takes.
    pub minutes: u32,
    /// Smallest group that is shown.
    pub min_group: u32,
    /// Languages with the last day, written out; the first is the largest.
    pub words: Vec<(Language, Option<String>)>,
    /// For whom it is, in words of whoever prints it: told about the file, not on the poster.
    pub group: String,
    /// Logo and colour.
    pub look: Look,
}

/// The file. Pure computing: call it where it may block.
///
/// # Errors
/// When fonts or file cannot be put together, which is a fault of ours.
pub fn render(poster: &Poster, language: Language) -> Result<Vec<u8>, ReportError> {
    let about = About {
        title: t!(language, "poster-file", group = poster.group.as_str()),
        author: poster.organization.clone(),
        subject: t!(
            language,
            "poster-question",
            organization = poster.organization.as_str()
        ),
        language,
    };
    write(&compose(poster, language)?, &about)
}

fn compose(poster: &Poster, language: Language) -> Result<Paper, ReportError> {
    let frame = Frame {
        report: String::new(),
        foot: String::new(),
        status: String::new(),
    };
    let mut composer = Composer::new(language, frame)?.wearing(&poster.look);
    composer.section(&t!(language, "poster-file", group = poster.group.as_str()));
    composer.bare();
    composer.logo(LOGO);
    let organization = poster.organization.as_str();
    let name = composer.measure_within(organization, NAME, MEASURE - LOGO.width - 20.0, 2, 9.0);
    let node = composer.node(Role::Paragraph);
    composer.put(&name, MARGIN, LOGO.y, Align::Left, Some(node));
    composer.y = LOGO.bottom() + 24.0;
    let mut languages = poster.words.iter();
    if let Some((first, until)) = languages.next() {
        let styles = (QUESTION, TEXT, 18.0);
        invite(&mut composer, poster, (*first, until.as_deref()), styles);
    }
    code(&mut composer, poster, language)?;
    composer.y = composer.y.max(OTHERS);
    composer.rule(MARGIN, composer.y, MEASURE);
    composer.space(16.0);
    for (other, until) in languages {
        let styles = (OTHER, OTHER_TEXT, 9.0);
        invite(&mut composer, poster, (*other, until.as_deref()), styles);
        composer.space(8.0);
    }
    Ok(composer.finish(|_, _| String::new()))
}

/// The question and what to know, in one language.
fn invite(
    composer: &mut Composer,
    poster: &Poster,
    (language, until): (Language, Option<&str>),
    (question, text, least): (Style, Style, f64),
) {
    let organization = poster.organization.as_str();
    let asked = t!(language, "poster-question", organization = organization);
    let asked = composer.measure_within(&asked, question, MEASURE, 3, least);
    let node = composer.node(Role::Heading(1));
    composer.speaks(node, language);
    composer.put(&asked, MARGIN, composer.y, Align::Left, Some(node));
    composer.space(asked.height() + 4.0);
    let mut told = vec![t!(language, "poster-text", minutes = poster.minutes)];
    told.push(t!(language, "promise-short", k = poster.min_group));
    told.extend(until.map(|day| t!(language, "mail-invitation-until", day = day)));
    let told = composer.measure_within(&told.join(" "), text, MEASURE, 4, 8.0);
    let node = composer.node(Role::Paragraph);
    composer.speaks(node, language);
    composer.put(&told, MARGIN, composer.y, Align::Left, Some(node));
    composer.space(told.height());
}

/// The code and, below, the address as text.
fn code(composer: &mut Composer, poster: &Poster, language: Language) -> Result<(), ReportError> {
    composer.space(16.0);
    let x = (WIDTH - CODE) / 2.0;
    let alt = t!(language, "poster-qr", address = poster.link.as_str());
    qr(composer, &poster.link, alt, (x, composer.y), CODE)?;
    composer.space(CODE + 4.0);
    let address = poster
        .link
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let address = composer.measure_within(address, ADDRESS, MEASURE, 2, 8.0);
    let x = (WIDTH - address.ink_width()) / 2.0;
    let node = composer.node(Role::Paragraph);
    composer.put(&address, x.max(MARGIN), composer.y, Align::Left, Some(node));
    composer.space(address.height() + 18.0);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{assert_tidy, look, text_of},
        *,
    };

    fn sample(look: Look) -> Poster {
        Poster {
            organization: "Nordlicht Komponentenbau und Vertriebsgesellschaft mbH".to_owned(),
            link: "https://umfrage.example.org/p/0123456789abcdefghjkmnpqrs".to_owned(),
            minutes: 2,
            min_group: 5,
            words: [Language::De, Language::En, Language::Es, Language::Fr]
                .map(|language| (language, Some("31. Dezember 2026".to_owned())))
                .into(),
            group: "Kundinnen und Kunden".to_owned(),
            look,
        }
    }

    #[test]
    fn a_poster_is_one_page_in_four_languages_without_a_code_for_one_person() {
        for look in [Look::default(), look()] {
            let poster = sample(look);
            let paper = compose(&poster, Language::De).unwrap();
            assert_eq!(paper.pages.len(), 1);
            assert_tidy(&paper);
            let text = text_of(&render(&poster, Language::De).unwrap());
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains("umfrage.example.org/p/0123456789abcdefghjkmnpqrs"));
            for (language, _) in &poster.words {
                let organization = poster.organization.as_str();
                let question = t!(*language, "poster-question", organization = organization);
                assert!(text.contains(&question), "{language}: {text}");
            }
        }
    }

    #[test]
    fn a_camera_reads_the_link_from_the_printed_poster() {
        let poster = sample(Look::default());
        let pdf = render(&poster, Language::De).unwrap();
        assert_eq!(super::super::cards::read_codes(&pdf), [poster.link]);
    }
}
