//! The page composer: a cursor that walks down A4 pages and puts headlines, paragraphs, lists, cards and figures,
//! each measured before it is placed. Whatever does not fit the rest of a page begins the next one.

use figures::{Paint, Stroke};
use surveys::language::Language;

use super::{
    ReportError,
    fonts::{ASCENT, DESCENT, Fonts},
    lines::{Line, Span, Style, break_lines, text_width},
    paper::{Area, Bookmark, HEIGHT, Ink, Page, Paper, Path, Piece, Run, WIDTH},
    structure::{NodeId, Role, Tree},
};
use crate::{logo::Logo, store::looks::Look};

/// Left and right margin.
pub(super) const MARGIN: f64 = 50.0;
/// Width of the text.
pub(super) const MEASURE: f64 = WIDTH - 2.0 * MARGIN;
const TOP: f64 = 60.0;
const BOTTOM: f64 = 794.0;
/// What a page holds.
pub(super) const PAGE: f64 = BOTTOM - TOP;

/// Where the logo stands at the top of a page.
pub(super) const HEAD_LOGO: Area = Area::new(MARGIN + MEASURE - 84.0, 33.0, 84.0, 18.0);

/// Rows of departments that one figure shows readably; longer lists go on in a next one.
pub(super) const ROWS_PER_FIGURE: usize = 22;

pub(super) const BODY: Style = Style::new(10.0, 15.0);
pub(super) const SMALL: Style = Style::new(8.5, 12.0);
pub(super) const LEAD: Style = Style::new(11.5, 17.0).soft();
pub(super) const HEADLINE: Style = Style::new(24.0, 29.0).strong().tracked(-18);
pub(super) const HEADING: Style = Style::new(13.0, 17.0).strong().tracked(-8);
const KICKER: Style = Style::new(8.0, 11.0)
    .strong()
    .paint(Paint::Accent)
    .tracked(30);
/// A headline that does not begin a page.
const BELOW: Style = HEADLINE.sized(16.0);
const KICKER_GAP: f64 = 4.0;
const HEADLINE_GAP: f64 = 8.0;
const FOOT: Style = Style::new(7.5, 10.0).soft().tabular();

/// Where text stands in its area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// What stands at the edge of every page but the cover.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// Name of the report, top left.
    pub report: String,
    /// Organization, wave and date, bottom left.
    pub foot: String,
    /// What the level rests on, bottom middle.
    pub status: String,
}

/// Puts pages together.
pub(super) struct Composer {
    pub fonts: Fonts,
    pub language: Language,
    paper: Paper,
    frame: Frame,
    /// Pages without head and foot.
    bare: Vec<usize>,
    /// Pages without head.
    headless: Vec<usize>,
    /// Pages that show the logo in a place of their own.
    branded: Vec<usize>,
    section: NodeId,
    /// Whether the last headline does not begin its page.
    is_below: bool,
    /// The cursor, from the top.
    pub y: f64,
}

/// The largest area of a logo's proportions in a box, at its right end.
fn fitted(logo: &Logo, place: Area) -> Area {
    let width = place.width.min(place.height / logo.ratio());
    let height = width * logo.ratio();
    let y = place.y + (place.height - height) / 2.0;
    Area::new(place.right() - width, y, width, height)
}

/// Text that was measured and waits for its place.
pub(super) struct Block {
    lines: Vec<Line>,
    style: Style,
    width: f64,
}

impl Block {
    pub(super) fn height(&self) -> f64 {
        self.lines.len() as f64 * self.style.leading
    }

    /// How wide its longest line is.
    pub(super) fn ink_width(&self) -> f64 {
        self.lines.iter().map(|line| line.width).fold(0.0, f64::max)
    }

    pub(super) fn n_lines(&self) -> usize {
        self.lines.len()
    }

    /// The same lines, said to be in a narrower column: what a wrong measure would come to.
    #[cfg(test)]
    pub(super) fn narrowed(mut self, width: f64) -> Self {
        self.width = width;
        self
    }
}

impl Composer {
    pub(super) fn new(language: Language, frame: Frame) -> Result<Self, ReportError> {
        Ok(Self {
            fonts: Fonts::open()?,
            language,
            paper: Paper::default(),
            frame,
            bare: Vec::new(),
            headless: Vec::new(),
            branded: Vec::new(),
            section: Tree::ROOT,
            is_below: false,
            y: TOP,
        })
    }

    /// In the look of an organization.
    pub(super) fn wearing(mut self, look: &Look) -> Self {
        self.paper.look = look.clone();
        self
    }

    /// Whether there is a logo.
    pub(super) fn has_logo(&self) -> bool {
        self.paper.look.logo.is_some()
    }

    /// The logo as large as it fits this box, at its right end and in the middle of its height, told with its words.
    pub(super) fn logo(&mut self, place: Area) -> Option<Area> {
        let logo = self.paper.look.logo.as_ref()?;
        let (area, alt) = (
            fitted(&logo.picture, place),
            logo.emblem.alternative.clone(),
        );
        self.branded.push(self.paper.pages.len() - 1);
        let node = self.node(Role::Figure { alt, area });
        self.ink(Some(node), Ink::Logo { area });
        Some(area)
    }

    /// Begins a section on a new page, with an entry in the outline.
    pub(super) fn section(&mut self, bookmark: &str) {
        self.page();
        self.section = self.paper.tree.add(Tree::ROOT, Role::Section);
        self.paper.bookmarks.push(Bookmark {
            title: bookmark.to_owned(),
            page: self.paper.pages.len() - 1,
            y: 0.0,
        });
    }

    /// Begins a section below the one before if this much room is left on the page, else on a new one.
    pub(super) fn section_below(&mut self, bookmark: &str, keep: f64) {
        const GAP: f64 = 24.0;
        if self.paper.pages.is_empty() || self.room() < GAP + keep {
            self.section(bookmark);
            return;
        }
        self.y += GAP;
        self.section = self.paper.tree.add(Tree::ROOT, Role::Section);
        self.paper.bookmarks.push(Bookmark {
            title: bookmark.to_owned(),
            page: self.paper.pages.len() - 1,
            y: self.y - 12.0,
        });
    }

    /// Leaves the page that was just begun without head and foot.
    pub(super) fn bare(&mut self) {
        self.bare.push(self.paper.pages.len() - 1);
    }

    /// Leaves the page that was just begun without head.
    pub(super) fn headless(&mut self) {
        self.headless.push(self.paper.pages.len() - 1);
    }

    /// Begins a new page.
    pub(super) fn page(&mut self) {
        self.paper.pages.push(Page::default());
        self.y = TOP;
    }

    /// What is left of the page, in points.
    pub(super) fn room(&self) -> f64 {
        BOTTOM - self.y
    }

    /// Whether nothing stands on the page yet.
    pub(super) fn is_at_top(&self) -> bool {
        self.y <= TOP
    }

    /// Begins a new page unless this much room is left.
    pub(super) fn need(&mut self, height: f64) {
        if self.room() < height && self.y > TOP {
            self.page();
        }
    }

    pub(super) fn space(&mut self, height: f64) {
        self.y += height;
    }

    /// A node below the current section.
    pub(super) fn node(&mut self, role: Role) -> NodeId {
        self.paper.tree.add(self.section, role)
    }

    /// Says that a node is in another language than the document.
    pub(super) fn speaks(&mut self, node: NodeId, language: Language) {
        if language != self.language {
            self.paper.tree.nodes[node.0].language = Some(language);
        }
    }

    /// A node below another.
    pub(super) fn child(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.paper.tree.add(parent, role)
    }

    /// Paints on the current page.
    pub(super) fn ink(&mut self, node: Option<NodeId>, ink: Ink) {
        if let Some(page) = self.paper.pages.last_mut() {
            page.pieces.push(Piece { node, ink });
        }
    }

    /// Decoration: a filled or outlined box.
    pub(super) fn panel(&mut self, area: Area, radius: f64, fill: Option<Paint>, line: bool) {
        self.ink(
            None,
            Ink::Shape {
                path: Path::rounded(area, radius),
                fill,
                stroke: line.then_some(Stroke::solid(Paint::Line, 0.75)),
            },
        );
    }

    /// Decoration: a level hairline.
    pub(super) fn rule(&mut self, x: f64, y: f64, width: f64) {
        self.rule_in(Paint::Line, x, y, width);
    }

    /// Decoration: a level hairline of this colour.
    pub(super) fn rule_in(&mut self, paint: Paint, x: f64, y: f64, width: f64) {
        self.ink(
            None,
            Ink::Shape {
                path: Path::lines(&[(x, y), (x + width, y)], false),
                fill: None,
                stroke: Some(Stroke::solid(paint, 0.75)),
            },
        );
    }

    /// Breaks text for a column.
    pub(super) fn measure(&mut self, spans: &[Span], style: Style, width: f64) -> Block {
        self.measure_in(spans, style, width, self.language)
    }

    /// Breaks text in another language for a column.
    pub(super) fn measure_in(
        &mut self,
        spans: &[Span],
        style: Style,
        width: f64,
        language: Language,
    ) -> Block {
        let lines = break_lines(&mut self.fonts, spans, style, width, language);
        Block {
            lines,
            style,
            width,
        }
    }

    /// Breaks text for a column, smaller if it would take more lines than these.
    pub(super) fn measure_within(
        &mut self,
        text: &str,
        style: Style,
        width: f64,
        n_lines: usize,
        smallest: f64,
    ) -> Block {
        let mut style = style;
        loop {
            let block = self.measure(&[Span::of(text, style)], style, width);
            if block.n_lines() <= n_lines || style.size <= smallest {
                return block;
            }
            style = style.sized((style.size - 0.5).max(smallest));
        }
    }

    /// Like [`Self::measure_within`], with lines of about the same length: a last word alone reads badly.
    pub(super) fn balanced(
        &mut self,
        text: &str,
        style: Style,
        width: f64,
        n_lines: usize,
        smallest: f64,
    ) -> Block {
        let mut best = self.measure_within(text, style, width, n_lines, smallest);
        let mut narrower = width;
        while best.n_lines() > 1 && narrower > width / 2.0 {
            narrower -= 12.0;
            let block = self.measure(&[Span::of(text, best.style)], best.style, narrower);
            if block.n_lines() > best.n_lines() {
                break;
            }
            best = block;
        }
        best
    }

    /// Puts measured text with its upper left corner here.
    pub(super) fn put(
        &mut self,
        block: &Block,
        x: f64,
        y: f64,
        align: Align,
        node: Option<NodeId>,
    ) {
        let Block {
            lines,
            style,
            width,
        } = block;
        let home = Area::new(x, y, *width, block.height());
        // The line's ink stands in the middle of its leading.
        let baseline = f64::midpoint(style.leading, (ASCENT - DESCENT) * style.size);
        for (index, line) in lines.iter().enumerate() {
            let indent = match align {
                Align::Left => 0.0,
                Align::Right => width - line.width,
            };
            for stretch in &line.stretches {
                self.ink(
                    node,
                    Ink::Text(Run {
                        x: x + indent + stretch.x,
                        y: y + index as f64 * style.leading + baseline,
                        size: style.size,
                        face: stretch.face,
                        paint: stretch.paint,
                        glyphs: stretch.glyphs.clone(),
                        rotate: 0.0,
                        home,
                    }),
                );
            }
        }
    }

    /// Breaks text, puts it and says how high it became.
    pub(super) fn text(
        &mut self,
        text: &str,
        style: Style,
        (x, y, width): (f64, f64, f64),
        align: Align,
        node: Option<NodeId>,
    ) -> f64 {
        let block = self.measure(&[Span::of(text, style)], style, width);
        self.put(&block, x, y, align, node);
        block.height()
    }

    /// The finding of a section, as a sentence, below a small word that says what it is about. Smaller where the section
    /// does not begin a page.
    pub(super) fn headline(&mut self, kicker: &str, text: &str) {
        self.is_below = self.y > TOP;
        let style = if self.is_below { BELOW } else { HEADLINE };
        let node = self.node(Role::Paragraph);
        let height = self.text(
            kicker,
            KICKER,
            (MARGIN, self.y, MEASURE),
            Align::Left,
            Some(node),
        );
        self.y += height + KICKER_GAP;
        let block = self.balanced(text, style, MEASURE, 3, 15.0);
        let node = self.node(Role::Heading(1));
        self.put(&block, MARGIN, self.y, Align::Left, Some(node));
        self.y += block.height() + HEADLINE_GAP;
    }

    /// What a headline takes where its section does not begin a page.
    pub(super) fn headline_height(&mut self, text: &str) -> f64 {
        let block = self.balanced(text, BELOW, MEASURE, 3, 15.0);
        KICKER.leading + KICKER_GAP + block.height() + HEADLINE_GAP
    }

    /// The sentence or two below a headline; smaller below a smaller one.
    pub(super) fn lead(&mut self, text: &str) {
        let (style, width, gap) = if self.is_below {
            (BODY.soft(), MEASURE, 8.0)
        } else {
            (LEAD, 462.0, 12.0)
        };
        self.flow(&[Span::of(text, style)], style, width, Role::Paragraph);
        self.y += gap;
    }

    /// A heading that stays with what follows: `keep` is the height it needs below itself.
    pub(super) fn heading(&mut self, text: &str, keep: f64) {
        let block = self.measure_within(text, HEADING, MEASURE, 2, 11.0);
        self.need(block.height() + 6.0 + keep);
        let node = self.node(Role::Heading(2));
        self.put(&block, MARGIN, self.y, Align::Left, Some(node));
        self.y += block.height() + 6.0;
    }

    /// What a heading takes.
    pub(super) fn heading_height(&mut self, text: &str) -> f64 {
        self.measure_within(text, HEADING, MEASURE, 2, 11.0)
            .height()
            + 6.0
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.flow(&[Span::of(text, BODY)], BODY, MEASURE, Role::Paragraph);
        self.y += 6.0;
    }

    /// A paragraph of what can be looked up, a little smaller.
    pub(super) fn aside(&mut self, text: &str) {
        const STYLE: Style = Style::new(9.0, 12.5);
        self.flow(&[Span::of(text, STYLE)], STYLE, MEASURE, Role::Paragraph);
        self.y += 4.0;
    }

    /// A remark in small type.
    pub(super) fn note(&mut self, text: &str) {
        let style = SMALL.soft();
        self.flow(&[Span::of(text, style)], style, MEASURE, Role::Paragraph);
        self.y += 4.0;
    }

    /// What it takes under a figure, in points.
    pub(super) fn note_height(&mut self, text: &str) -> f64 {
        let style = SMALL.soft();
        self.measure(&[Span::of(text, style)], style, MEASURE)
            .height()
            + 14.0
    }

    /// Text at the cursor, not split over pages.
    pub(super) fn flow(&mut self, spans: &[Span], style: Style, width: f64, role: Role) {
        let block = self.measure(spans, style, width);
        self.need(block.height());
        let node = self.node(role);
        self.put(&block, MARGIN, self.y, Align::Left, Some(node));
        self.y += block.height();
    }

    /// A list with small dots.
    pub(super) fn bullets(&mut self, items: &[Vec<Span>], style: Style) {
        const INDENT: f64 = 14.0;
        let list = self.node(Role::List);
        for item in items {
            let block = self.measure(item, style, MEASURE - INDENT);
            self.need(block.height());
            let node = self.child(list, Role::ListItem);
            let node = self.child(node, Role::ListBody);
            self.dot(
                MARGIN + 3.5,
                self.y + style.leading / 2.0,
                1.8,
                Paint::Accent,
            );
            self.put(&block, MARGIN + INDENT, self.y, Align::Left, Some(node));
            self.y += block.height() + 4.0;
        }
    }

    /// Decoration: a dot.
    pub(super) fn dot(&mut self, x: f64, y: f64, radius: f64, paint: Paint) {
        self.ink(
            None,
            Ink::Shape {
                path: Path::circle(x, y, radius),
                fill: Some(paint),
                stroke: None,
            },
        );
    }

    /// The finished document, for the writer or for a test.
    pub(super) fn finish(mut self, page_of: impl Fn(usize, usize) -> String) -> Paper {
        let total = self.paper.pages.len();
        for index in 0..total {
            if !self.bare.contains(&index) {
                self.frame_page(index, &page_of(index + 1, total));
            }
        }
        self.paper
    }

    /// The logo as decoration: it is told once.
    fn mark(&mut self, place: Area) {
        if let Some(logo) = &self.paper.look.logo {
            let area = fitted(&logo.picture, place);
            self.ink(None, Ink::Logo { area });
        }
    }

    /// Head and foot are decoration: a screen reader should not say them on every page.
    fn frame_page(&mut self, index: usize, page_of: &str) {
        let frame = self.frame.clone();
        let page_width = text_width(&mut self.fonts, page_of, FOOT);
        let status_width = text_width(&mut self.fonts, &frame.status, FOOT);
        let foot_width = MEASURE - page_width - status_width - 32.0;
        let foot = self.measure_within(&frame.foot, FOOT, foot_width, 2, 6.0);
        let y = HEIGHT - 35.0;
        // The page is not the last one any more, so its ink is collected and moved there.
        let spare = self.paper.pages.pop().unwrap_or_default();
        self.paper.pages.push(Page::default());
        if !self.headless.contains(&index) {
            self.text(
                &frame.report,
                FOOT,
                (MARGIN, 40.0, MEASURE),
                Align::Left,
                None,
            );
        }
        if !self.headless.contains(&index) && !self.branded.contains(&index) {
            self.mark(HEAD_LOGO);
        }
        self.rule(MARGIN, y - 8.0, MEASURE);
        self.put(&foot, MARGIN, y, Align::Left, None);
        let status_x = MARGIN + MEASURE - page_width - 16.0 - status_width;
        self.text(
            &frame.status,
            FOOT,
            (status_x, y, status_width + 1.0),
            Align::Left,
            None,
        );
        let page_x = MARGIN + MEASURE - page_width - 1.0;
        self.text(
            page_of,
            FOOT,
            (page_x, y, page_width + 1.0),
            Align::Right,
            None,
        );
        let edges = self.paper.pages.pop().unwrap_or_default();
        self.paper.pages.push(spare);
        self.paper.pages[index].pieces.extend(edges.pieces);
    }
}
