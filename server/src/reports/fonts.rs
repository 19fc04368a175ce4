//! Inter for print: shaping with kerning and tabular figures, and one subset per document.
//!
//! Text is measured with the same whole numbers (thousandths of an em) that the file's width table holds, so a viewer
//! puts every glyph exactly where the composer measured it.

use std::{
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

use allsorts::{
    Font as ShapingFont,
    binary::read::ReadScope,
    font::MatchingPresentation,
    font_data::{DynamicFontTableProvider, FontData},
    gsub::{Feature, FeatureMask},
    subset::{CmapTarget, SubsetProfile, subset},
    tag,
};

use super::ReportError;

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");

/// Height of an ascender and depth of a descender, in ems: what a line of Inter really inks.
pub(super) const ASCENT: f64 = 0.76;
pub(super) const DESCENT: f64 = 0.2;

/// A weight of Inter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Face {
    Regular,
    SemiBold,
}

impl Face {
    /// Name in the file. The six letters mark a subset, as PDF 32000-1, 9.6.4 asks.
    pub(super) fn subset_name(self) -> &'static str {
        match self {
            Self::Regular => "DAYBRR+Inter-Regular",
            Self::SemiBold => "DAYBRS+Inter-SemiBold",
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::SemiBold => SEMI_BOLD,
        }
    }
}

/// One glyph of shaped text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    /// Index in the whole font.
    pub id: u16,
    /// What it reads as when copied.
    pub text: char,
    /// Thousandths of an em, as in the file's width table.
    pub advance: i32,
    /// Kerning towards the next glyph, thousandths of an em.
    pub kerning: i32,
}

/// Shaped text without spaces to break at.
pub(super) type Word = Rc<[Glyph]>;

/// Width of glyphs at this size, in points.
pub(super) fn width(glyphs: &[Glyph], size: f64) -> f64 {
    let thousandths: i32 = glyphs.iter().map(|g| g.advance + g.kerning).sum();
    f64::from(thousandths) * size / 1000.0
}

/// Both faces, open for shaping, with every word shaped once.
pub(super) struct Fonts {
    faces: [Shaper; 2],
}

struct Shaper {
    font: ShapingFont<DynamicFontTableProvider<'static>>,
    units_per_em: f32,
    words: HashMap<(bool, String), Word>,
}

impl Fonts {
    pub(super) fn open() -> Result<Self, ReportError> {
        Ok(Self {
            faces: [Shaper::open(Face::Regular)?, Shaper::open(Face::SemiBold)?],
        })
    }

    /// Glyphs of a word; digits all of one width if `tabular`. Words without digits keep their own hyphens and stops.
    pub(super) fn shape(&mut self, face: Face, word: &str, tabular: bool) -> Word {
        let tabular = tabular && word.bytes().any(|byte| byte.is_ascii_digit());
        self.faces[face as usize].shape(word, tabular)
    }
}

fn unreadable(error: impl std::fmt::Debug) -> ReportError {
    ReportError::Font(format!("{error:?}"))
}

fn provider(face: Face) -> Result<DynamicFontTableProvider<'static>, ReportError> {
    ReadScope::new(face.bytes())
        .read::<FontData<'static>>()
        .map_err(unreadable)?
        .table_provider(0)
        .map_err(unreadable)
}

impl Shaper {
    fn open(face: Face) -> Result<Self, ReportError> {
        let font = ShapingFont::new(provider(face)?).map_err(unreadable)?;
        let units_per_em = f32::from(font.head_table.units_per_em);
        Ok(Self {
            font,
            units_per_em,
            words: HashMap::new(),
        })
    }

    /// Only digits are tabular: a hyphen as wide as a digit would tear "30-day" apart. Word joiners are for browsers: here
    /// lines break at spaces, and no face has a glyph for them.
    fn shape(&mut self, word: &str, tabular: bool) -> Word {
        if let Some(known) = self.words.get(&(tabular, word.to_owned())) {
            return Rc::clone(known);
        }
        let joined = word.replace('\u{2060}', "");
        let mut shaped = self.shape_with(&joined, FeatureMask::empty());
        if tabular {
            let digits = self.shape_with(&joined, Feature::TNUM.mask());
            if digits.len() == shaped.len() {
                let digits = digits
                    .into_iter()
                    .filter(|glyph| glyph.text.is_ascii_digit());
                let places = shaped
                    .iter_mut()
                    .filter(|glyph| glyph.text.is_ascii_digit());
                for (place, digit) in places.zip(digits) {
                    *place = digit;
                }
            }
        }
        let shaped: Word = shaped.into();
        self.words
            .insert((tabular, word.to_owned()), Rc::clone(&shaped));
        shaped
    }

    fn shape_with(&mut self, word: &str, features: FeatureMask) -> Vec<Glyph> {
        let glyphs = self
            .font
            .map_glyphs(word, tag::LATN, MatchingPresentation::NotRequired);
        // A font with a damaged feature table still yields its glyphs, unkerned.
        let infos = self
            .font
            .shape(glyphs, tag::LATN, None, features, &[], None, true)
            .unwrap_or_else(|(_, infos)| infos);
        let mut shaped = Vec::with_capacity(infos.len());
        for info in &infos {
            let id = info.glyph.glyph_index;
            let advance = self.font.horizontal_advance(id).unwrap_or_default();
            shaped.push(Glyph {
                id,
                text: info.glyph.unicodes.first().copied().unwrap_or('\u{fffd}'),
                advance: self.thousandths(f32::from(advance)),
                kerning: self.thousandths(f32::from(info.kerning)),
            });
        }
        shaped
    }

    /// Truncated like printpdf truncates its width table.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "that is what the width table holds"
    )]
    fn thousandths(&self, units: f32) -> i32 {
        (units * 1000.0 / self.units_per_em) as i32
    }
}

/// The glyphs one document uses of one face, numbered anew. One glyph read in two ways (a space and a no-break space)
/// gets two numbers, so that copied text is what was written.
#[derive(Debug, Default)]
pub(super) struct Subset {
    numbers: BTreeMap<(u16, char), u16>,
}

impl Subset {
    pub(super) fn add(&mut self, glyphs: &[Glyph]) {
        for glyph in glyphs {
            self.numbers.insert((glyph.id, glyph.text), 0);
        }
    }

    /// Numbers the glyphs and cuts the font down to them. Number 0 stays the sign for a missing glyph.
    pub(super) fn cut(&mut self, face: Face) -> Result<Vec<u8>, ReportError> {
        let mut glyph_ids = vec![0];
        for ((id, _), number) in &mut self.numbers {
            *number = u16::try_from(glyph_ids.len()).map_err(unreadable)?;
            glyph_ids.push(*id);
        }
        subset(
            &provider(face)?,
            &glyph_ids,
            &SubsetProfile::Pdf,
            CmapTarget::Unicode,
        )
        .map_err(unreadable)
    }

    /// The glyph's number in the cut font.
    pub(super) fn number(&self, glyph: &Glyph) -> u16 {
        self.numbers
            .get(&(glyph.id, glyph.text))
            .copied()
            .unwrap_or_default()
    }
}
