//! Breaking text into lines: greedy, at spaces, after hyphens and dashes, by syllables where a word is wider than its
//! column. Nothing is ever cut off.

use figures::Paint;
use hypher::Lang;
use surveys::language::Language;

use super::fonts::{self, Face, Fonts, Glyph};

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub face: Face,
    pub size: f64,
    /// Distance between baselines.
    pub leading: f64,
    pub paint: Paint,
    /// Digits all of one width.
    pub tabular: bool,
    /// Added between letters, thousandths of an em.
    pub tracking: i32,
}

impl Style {
    pub(super) const fn new(size: f64, leading: f64) -> Self {
        Self {
            face: Face::Regular,
            size,
            leading,
            paint: Paint::Ink,
            tabular: false,
            tracking: 0,
        }
    }

    pub(super) const fn strong(mut self) -> Self {
        self.face = Face::SemiBold;
        self
    }

    pub(super) const fn soft(self) -> Self {
        self.paint(Paint::InkSoft)
    }

    pub(super) const fn paint(mut self, paint: Paint) -> Self {
        self.paint = paint;
        self
    }

    pub(super) const fn tabular(mut self) -> Self {
        self.tabular = true;
        self
    }

    pub(super) const fn tracked(mut self, tracking: i32) -> Self {
        self.tracking = tracking;
        self
    }

    /// The same at another size, with the leading in proportion.
    pub(super) const fn sized(mut self, size: f64) -> Self {
        self.leading *= size / self.size;
        self.size = size;
        self
    }
}

/// Text in one weight and colour; a paragraph has one or more of them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Span {
    pub text: String,
    pub face: Face,
    pub paint: Paint,
}

impl Span {
    pub(super) fn of(text: impl Into<String>, style: Style) -> Self {
        Self {
            text: text.into(),
            face: style.face,
            paint: style.paint,
        }
    }
}

/// Glyphs of one look within a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stretch {
    /// From the start of the line.
    pub x: f64,
    pub face: Face,
    pub paint: Paint,
    pub glyphs: Vec<Glyph>,
}

/// One line of a paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Line {
    pub stretches: Vec<Stretch>,
    /// Without the space at its end.
    pub width: f64,
}

/// A piece of text that is not broken unless it must be.
struct Chunk {
    text: String,
    face: Face,
    paint: Paint,
    /// A space follows, or the next chunk is glued on.
    space: bool,
}

/// Breaks spans into lines no wider than `width`.
pub(super) fn break_lines(
    fonts: &mut Fonts,
    spans: &[Span],
    style: Style,
    width: f64,
    language: Language,
) -> Vec<Line> {
    let mut breaker = Breaker {
        fonts,
        style,
        width,
        lines: vec![Line::default()],
        pen: 0.0,
        pending: None,
    };
    for chunk in chunks(spans) {
        breaker.put(chunk, language);
    }
    breaker.lines
}

/// Width of the text on one line.
pub(super) fn text_width(fonts: &mut Fonts, text: &str, style: Style) -> f64 {
    fonts::width(&shape(fonts, text, style), style.size)
}

/// Glyphs of a text with its spaces.
pub(super) fn shape(fonts: &mut Fonts, text: &str, style: Style) -> Vec<Glyph> {
    let mut glyphs = Vec::new();
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            glyphs.extend_from_slice(&fonts.shape(style.face, " ", style.tabular));
        }
        glyphs.extend_from_slice(&fonts.shape(style.face, word, style.tabular));
    }
    for glyph in &mut glyphs {
        glyph.kerning += style.tracking;
    }
    glyphs
}

/// Splits at spaces, after hyphens and dashes between letters, and at soft hyphens.
fn chunks(spans: &[Span]) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for span in spans {
        let mut text = String::new();
        let mut push = |text: &mut String, space: bool| {
            if text.is_empty() {
                if let (true, Some(last)) = (space, chunks.last_mut()) {
                    last.space = true;
                }
                return;
            }
            chunks.push(Chunk {
                text: std::mem::take(text),
                face: span.face,
                paint: span.paint,
                space,
            });
        };
        let mut characters = span.text.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                ' ' if is_glue(&text, characters.peek().copied()) => text.push('\u{a0}'),
                ' ' | '\n' | '\t' => push(&mut text, true),
                '-' | '/' | '\u{2013}' | '\u{2014}' => {
                    let inside = text.chars().next_back().is_some_and(char::is_alphabetic)
                        && characters.peek().copied().is_some_and(char::is_alphabetic);
                    text.push(character);
                    if inside {
                        push(&mut text, false);
                    }
                }
                '\u{ad}' | '\u{200b}' => {}
                _ => text.push(character),
            }
        }
        push(&mut text, false);
    }
    chunks
}

/// Whether the space after this text and before this character must not end a line: French sets its quotation marks and
/// double marks apart, and percent stands by its number.
fn is_glue(before: &str, after: Option<char>) -> bool {
    let closes = after.is_some_and(|next| matches!(next, '»' | ':' | ';' | '?' | '!' | '%'));
    before.ends_with('«') || (closes && !before.is_empty())
}

struct Breaker<'f> {
    fonts: &'f mut Fonts,
    style: Style,
    width: f64,
    lines: Vec<Line>,
    /// End of the ink on the last line.
    pen: f64,
    /// Look of the space that is due before the next chunk.
    pending: Option<(Face, Paint)>,
}

/// Rounding that may not break a line.
const SLACK: f64 = 0.01;

impl Breaker<'_> {
    fn put(&mut self, chunk: Chunk, language: Language) {
        let space = self.space_width();
        let glyphs = self.shape(&chunk.text, chunk.face);
        let width = fonts::width(&glyphs, self.style.size);
        if self.pen + space + width <= self.width + SLACK {
            self.append(&chunk, glyphs, width);
        } else if width <= self.width + SLACK {
            self.next_line();
            self.append(&chunk, glyphs, width);
        } else {
            self.put_syllables(&chunk, language);
        }
        self.pending = chunk.space.then_some((chunk.face, chunk.paint));
    }

    /// A word wider than its column: as many syllables on each line as fit.
    fn put_syllables(&mut self, chunk: &Chunk, language: Language) {
        let mut rest: Vec<String> = syllables(&chunk.text, language);
        while !rest.is_empty() {
            let room = self.width - self.pen - self.space_width();
            let fits = (1..=rest.len()).rev().find_map(|count| {
                let mut text = rest[..count].concat();
                if count < rest.len() && !text.ends_with(['-', '\u{2013}', '/']) {
                    text.push('\u{ad}');
                }
                let glyphs = self.shape(&text, chunk.face);
                let width = fonts::width(&glyphs, self.style.size);
                (width <= room + SLACK).then_some((count, glyphs, width))
            });
            match fits {
                Some((count, glyphs, width)) => {
                    self.append(chunk, glyphs, width);
                    rest.drain(..count);
                    if !rest.is_empty() {
                        self.next_line();
                    }
                }
                None if self.pen > 0.0 => self.next_line(),
                // Not even one syllable fits a whole line: letter by letter.
                None => {
                    let letters = rest[0].chars().map(String::from);
                    let split: Vec<String> = letters.collect();
                    if split.len() == 1 {
                        let glyphs = self.shape(&split[0], chunk.face);
                        let width = fonts::width(&glyphs, self.style.size);
                        self.append(chunk, glyphs, width);
                        rest.remove(0);
                        if !rest.is_empty() {
                            self.next_line();
                        }
                    } else {
                        rest.splice(..1, split);
                    }
                }
            }
        }
    }

    /// Glyphs; a soft hyphen at the end is drawn as a hyphen and still read as a soft one.
    fn shape(&mut self, text: &str, face: Face) -> Vec<Glyph> {
        let style = Style { face, ..self.style };
        let Some(stem) = text.strip_suffix('\u{ad}') else {
            return shape(self.fonts, text, style);
        };
        let mut glyphs = shape(self.fonts, stem, style);
        let hyphen = self.fonts.shape(face, "-", false);
        glyphs.extend(hyphen.iter().map(|glyph| Glyph {
            text: '\u{ad}',
            ..*glyph
        }));
        glyphs
    }

    fn space_width(&mut self) -> f64 {
        match self.pending {
            Some((face, _)) if self.pen > 0.0 => {
                let space = self.shape(" ", face);
                fonts::width(&space, self.style.size)
            }
            _ => 0.0,
        }
    }

    fn append(&mut self, chunk: &Chunk, glyphs: Vec<Glyph>, width: f64) {
        self.put_space();
        let x = self.pen;
        let line = self.lines.last_mut().expect("there is always a line");
        match line.stretches.last_mut() {
            Some(last) if last.face == chunk.face && last.paint == chunk.paint => {
                last.glyphs.extend(glyphs);
            }
            _ => line.stretches.push(Stretch {
                x,
                face: chunk.face,
                paint: chunk.paint,
                glyphs,
            }),
        }
        self.pen = x + width;
        line.width = self.pen;
    }

    /// The space that is due, on the line it belongs to; at the end of a line it takes no room but is still read.
    fn put_space(&mut self) {
        let Some((face, _)) = self.pending.take() else {
            return;
        };
        let space = self.shape(" ", face);
        let line = self.lines.last_mut().expect("there is always a line");
        if let Some(last) = line.stretches.last_mut() {
            self.pen += fonts::width(&space, self.style.size);
            last.glyphs.extend(space);
        }
    }

    fn next_line(&mut self) {
        self.put_space();
        self.lines.push(Line::default());
        self.pen = 0.0;
    }
}

/// Where a word may be broken. Only words of letters are hyphenated; others come back whole.
fn syllables(word: &str, language: Language) -> Vec<String> {
    let language = match language {
        Language::En => Lang::English,
        Language::De => Lang::German,
        Language::Es => Lang::Spanish,
        Language::Fr => Lang::French,
    };
    // Punctuation around the word would hide it from the patterns.
    let start = word.find(char::is_alphabetic).unwrap_or(0);
    let end = word
        .char_indices()
        .rev()
        .find(|(_, character)| character.is_alphabetic())
        .map_or(word.len(), |(index, character)| {
            index + character.len_utf8()
        });
    if start >= end {
        return vec![word.to_owned()];
    }
    let mut parts: Vec<String> = hypher::hyphenate(&word[start..end], language)
        .map(str::to_owned)
        .collect();
    if let Some(first) = parts.first_mut() {
        first.insert_str(0, &word[..start]);
    }
    if let Some(last) = parts.last_mut() {
        last.push_str(&word[end..]);
    }
    parts
}
