//! A questionnaire on paper: every question with room for its answer, for meetings, works councils and people who would
//! rather read on paper what they will be asked.

use app::{
    components::{condition, item},
    pages::staff::{promise::Promise, survey},
    t,
};
use figures::{Paint, Stroke};
use surveys::{
    instrument::{GridColumn, GridRow, Instrument, Item, ItemKind, SIDES, Scale},
    language::{Language, Localized},
};

use super::{
    ReportError,
    composer::{Align, BODY, Block, Composer, Frame, HEADING, MARGIN, MEASURE, SMALL},
    lines::{Span, Style},
    paper::{Area, Ink, Paper, Path},
    structure::{NodeId, Role},
    writer::{About, write},
};
use crate::store::looks::Look;

const QUESTION: Style = BODY.strong();
const OPTION: Style = Style::new(9.5, 14.0);
/// Heads of the columns that are marked.
const HEAD: Style = Style::new(7.5, 9.5).soft();
/// The name of a question, for whoever types answers in.
const NAME: Style = Style::new(6.5, 9.0).soft();

const MARK: f64 = 4.2;
const INDENT: f64 = 18.0;
const PAD: f64 = 5.0;
const AFTER: f64 = 12.0;
/// From one line to write on to the next.
const RULED: f64 = 22.0;
/// Part of the width that statements take beside their marks.
const STATEMENT: f64 = 0.44;
/// What a question that begins on a page must have of it, at least.
const TOGETHER: f64 = 120.0;

/// What is printed.
#[derive(Debug)]
pub struct Questionnaire<'a> {
    /// Language of the document, and of the questions that have it.
    pub language: Language,
    /// The questions.
    pub instrument: &'a Instrument,
    /// Who asks.
    pub organization: &'a str,
    /// What is promised.
    pub promise: Promise,
    /// Logo and colour.
    pub look: &'a Look,
}

/// What is marked: one, or any number.
#[derive(Debug, Clone, Copy)]
enum Mark {
    One,
    Any,
}

/// The file. Pure computing: call it where it may block.
///
/// # Errors
/// When fonts or file cannot be put together, which is a fault of ours.
pub fn render(questionnaire: &Questionnaire<'_>) -> Result<Vec<u8>, ReportError> {
    let about = About {
        title: questionnaire.title(),
        author: questionnaire.organization.to_owned(),
        subject: t!(questionnaire.language, "paper-subject"),
        language: questionnaire.language,
    };
    write(&compose(questionnaire)?, &about)
}

fn compose(questionnaire: &Questionnaire<'_>) -> Result<Paper, ReportError> {
    let Questionnaire {
        language,
        instrument,
        look,
        ..
    } = *questionnaire;
    let title = questionnaire.title();
    let frame = Frame {
        report: t!(language, "paper-title"),
        foot: format!("{title} · {} {}", instrument.id, instrument.version),
        status: String::new(),
    };
    let mut composer = Composer::new(language, frame)?.wearing(look);
    composer.section(&title);
    composer.headline(questionnaire.organization, &title);
    composer.lead(&questionnaire.filled(&instrument.intro));
    composer.paragraph(&questionnaire.filled(&instrument.privacy));
    composer.paragraph(&t!(language, "paper-how"));
    let mut sheet = Sheet {
        composer,
        questionnaire,
        number: 0,
    };
    for (index, section) in instrument.sections.iter().enumerate() {
        let items: Vec<&Item> = instrument.items_in(index).map(|(_, item)| item).collect();
        if !items.is_empty() {
            sheet.section(&questionnaire.filled(&section.title), &items);
        }
    }
    Ok(sheet
        .composer
        .finish(|page, total| t!(language, "report-page-of", page = page, total = total)))
}

impl Questionnaire<'_> {
    fn title(&self) -> String {
        self.filled(&self.instrument.title)
    }

    /// A text in the language of the document, or in the questionnaire's own.
    fn filled(&self, text: &Localized) -> String {
        let text = text.or(self.language.code(), &self.instrument.default_language);
        survey::placeholders(self.instrument, self.organization, self.promise).fill(text)
    }

    fn condition(&self, item: &Item) -> Option<String> {
        let condition = item.show_if.as_ref()?;
        let told = condition::sentence(
            (self.language, self.language.code()),
            self.instrument,
            condition,
        );
        let told =
            survey::placeholders(self.instrument, self.organization, self.promise).fill(&told);
        Some(t!(self.language, "paper-only-if", condition = told))
    }
}

/// Puts questions on pages, one below the other.
struct Sheet<'a> {
    composer: Composer,
    questionnaire: &'a Questionnaire<'a>,
    /// Of the last question.
    number: u32,
}

impl Sheet<'_> {
    fn section(&mut self, title: &str, items: &[&Item]) {
        self.composer.section_below(title, TOGETHER);
        let block = self
            .composer
            .measure_within(title, HEADING, MEASURE, 2, 11.0);
        let node = self.composer.node(Role::Heading(2));
        self.put(&block, Some(node));
        self.composer.space(8.0);
        let mut from = 0;
        while let Some(item) = items.get(from) {
            let alike = statements(&items[from..]);
            if let (Some(scale), true) = (scale_of(item), alike > 1) {
                self.matrix(scale, &items[from..from + alike]);
                from += alike;
            } else {
                self.question(item);
                from += 1;
            }
        }
    }

    fn put(&mut self, block: &Block, node: Option<NodeId>) {
        let y = self.composer.y;
        self.composer.put(block, MARGIN, y, Align::Left, node);
        self.composer.space(block.height());
    }

    /// "12. Question" with its name behind it.
    fn spans(&mut self, item: &Item, style: Style) -> Vec<Span> {
        self.number += 1;
        let text = self.questionnaire.filled(&item.text);
        vec![
            Span::of(format!("{}. {text} ", self.number), style),
            Span::of(name(item), NAME),
        ]
    }

    /// Statements that share a scale: a line each, with a mark for every answer.
    fn matrix(&mut self, scale: &Scale, items: &[&Item]) {
        self.condition(items[0]);
        let language = self.questionnaire.language;
        let statement = MEASURE * STATEMENT;
        let column = (MEASURE - statement) / scale.options.len() as f64;
        let labels: Vec<Block> = scale
            .options
            .iter()
            .map(|option| {
                let label = self.questionnaire.filled(&option.label);
                self.composer
                    .measure_within(&label, HEAD, column - 4.0, 4, 5.5)
            })
            .collect();
        let head = labels.iter().map(Block::height).fold(0.0, f64::max);
        let table = self.composer.node(Role::Table);
        let mut is_told = false;
        let mut below_head = false;
        for item in items {
            let spans = self.spans(item, BODY);
            let text = self.composer.measure(&spans, BODY, statement - 10.0);
            let help = self.help(item, statement - 10.0);
            let row = text.height() + help.as_ref().map_or(0.0, Block::height) + 2.0 * PAD;
            if !below_head || self.composer.room() < row {
                self.composer.need(head + 4.0 + row);
                let cells = (!is_told).then(|| self.composer.child(table, Role::Row));
                is_told = true;
                let corner = cells.map(|row| self.composer.child(row, Role::ColumnHead));
                let one = t!(language, "paper-mark-one");
                let one = self
                    .composer
                    .measure_within(&one, HEAD, statement - 10.0, 2, 6.0);
                let bottom = self.composer.y + head;
                self.composer
                    .put(&one, MARGIN, bottom - one.height(), Align::Left, corner);
                for (index, label) in labels.iter().enumerate() {
                    let cell = cells.map(|row| self.composer.child(row, Role::ColumnHead));
                    let x = MARGIN + statement + index as f64 * column;
                    self.composer
                        .put(label, x, bottom - label.height(), Align::Left, cell);
                }
                self.composer.space(head + 4.0);
                let y = self.composer.y;
                self.composer.rule(MARGIN, y, MEASURE);
                below_head = true;
            }
            let (top, cells) = (self.composer.y, self.composer.child(table, Role::Row));
            let node = self.composer.child(cells, Role::RowHead);
            self.composer
                .put(&text, MARGIN, top + PAD, Align::Left, Some(node));
            if let Some(help) = &help {
                let below = top + PAD + text.height();
                self.composer
                    .put(help, MARGIN, below, Align::Left, Some(node));
            }
            for index in 0..scale.options.len() {
                self.composer.child(cells, Role::Cell { columns: 1 });
                let x = MARGIN + statement + index as f64 * column + MARK;
                self.mark(Mark::One, x, top + PAD + BODY.leading / 2.0);
            }
            self.composer.space(row);
            let y = self.composer.y;
            self.composer.rule(MARGIN, y, MEASURE);
        }
        self.composer.space(AFTER);
    }

    fn help(&mut self, item: &Item, width: f64) -> Option<Block> {
        let help = self.questionnaire.filled(&item.help);
        let style = SMALL.soft();
        (!help.is_empty()).then(|| {
            self.composer
                .measure(&[Span::of(help, style)], style, width)
        })
    }

    fn condition(&mut self, item: &Item) {
        if let Some(condition) = self.questionnaire.condition(item) {
            let style = SMALL.soft();
            let block = self
                .composer
                .measure(&[Span::of(condition, style)], style, MEASURE);
            self.composer.need(block.height() + TOGETHER);
            let node = self.composer.node(Role::Paragraph);
            self.put(&block, Some(node));
            self.composer.space(2.0);
        }
    }

    /// One question with what is answered below it.
    fn question(&mut self, item: &Item) {
        self.condition(item);
        let spans = self.spans(item, QUESTION);
        let text = self.composer.measure(&spans, QUESTION, MEASURE);
        let help = self.help(item, MEASURE);
        self.composer
            .need(text.height() + TOGETHER.min(least(item)));
        let node = self.composer.node(Role::Paragraph);
        self.put(&text, Some(node));
        if let Some(help) = help {
            let node = self.composer.node(Role::Paragraph);
            self.put(&help, Some(node));
        }
        self.composer.space(4.0);
        self.answer(item);
        self.composer.space(AFTER);
    }

    fn answer(&mut self, item: &Item) {
        let language = self.questionnaire.language;
        match &item.kind {
            ItemKind::Scale(scale) | ItemKind::SingleChoice(scale) => {
                self.options(scale, Mark::One, None);
            }
            ItemKind::ChoiceOrOther { scale, other } => {
                self.options(scale, Mark::One, Some(other.option));
            }
            ItemKind::MultipleChoice(choice) => {
                self.instruction(t!(language, "paper-mark-any"));
                let other = choice.other.as_ref().map(|other| other.option);
                self.options(&choice.scale, Mark::Any, other);
            }
            ItemKind::Ranking(ranking) => {
                self.instruction(t!(language, "paper-rank", places = ranking.places));
                self.boxes(&ranking.scale);
            }
            ItemKind::Division(division) => {
                self.instruction(t!(language, "paper-divide", total = division.total));
                self.boxes(&division.scale);
            }
            ItemKind::NowAndPreferred(scale) => {
                for side in SIDES {
                    let key = if side == SIDES[0] {
                        "paper-now"
                    } else {
                        "paper-preferred"
                    };
                    self.instruction(t!(language, key));
                    self.options(scale, Mark::One, None);
                }
            }
            ItemKind::Number(field) => {
                let unit = self.questionnaire.filled(&field.unit);
                let (min, max) = (
                    item::written(language, field.min),
                    item::written(language, field.max),
                );
                let range = t!(language, "codebook-number", min = min, max = max);
                self.instruction(if unit.is_empty() {
                    range
                } else {
                    format!("{range} ({unit})")
                });
                self.lines(1, MEASURE / 3.0);
            }
            ItemKind::Rating(scale) => {
                self.line_of_numbers(scale.min, scale.max, &scale.min_label, &scale.max_label);
            }
            ItemKind::Grid { columns, rows } => self.grid(columns, rows),
            ItemKind::ShortText { .. } => self.lines(1, MEASURE),
            ItemKind::OpenText { .. } => self.lines(4, MEASURE),
            ItemKind::OpenTextGroup { fields, .. } => {
                for field in fields {
                    let label = self.questionnaire.filled(&field.label);
                    self.instruction(label);
                    self.lines(2, MEASURE);
                }
            }
        }
    }

    fn instruction(&mut self, text: String) {
        let style = SMALL.soft();
        let block = self
            .composer
            .measure(&[Span::of(text, style)], style, MEASURE);
        self.composer.need(block.height() + RULED);
        let node = self.composer.node(Role::Paragraph);
        self.put(&block, Some(node));
        self.composer.space(3.0);
    }

    /// A list of options with a mark before each; one of them may have room for words.
    fn options(&mut self, scale: &Scale, mark: Mark, other: Option<u8>) {
        let list = self.composer.node(Role::List);
        for (index, option) in scale.options.iter().enumerate() {
            let label = self.questionnaire.filled(&option.label);
            let block = self.listed(list, &label, |sheet, y| {
                sheet.mark(mark, MARGIN + MARK, y);
            });
            if other.map(usize::from) == Some(index) {
                let x = MARGIN + INDENT + block + 8.0;
                let y = self.composer.y - 4.0;
                self.composer.rule(x, y, (MARGIN + MEASURE - x).max(40.0));
            }
        }
    }

    /// A list of options with an empty box before each.
    fn boxes(&mut self, scale: &Scale) {
        const WIDTH: f64 = 26.0;
        let list = self.composer.node(Role::List);
        for option in &scale.options {
            let label = self.questionnaire.filled(&option.label);
            let style = OPTION;
            let block =
                self.composer
                    .measure(&[Span::of(label, style)], style, MEASURE - WIDTH - 8.0);
            let height = block.height().max(18.0);
            self.composer.need(height + 4.0);
            let y = self.composer.y;
            self.composer
                .panel(Area::new(MARGIN, y, WIDTH, 16.0), 2.0, None, true);
            let item = self.composer.child(list, Role::ListItem);
            let body = self.composer.child(item, Role::ListBody);
            let x = MARGIN + WIDTH + 8.0;
            self.composer
                .put(&block, x, y + 1.0, Align::Left, Some(body));
            self.composer.space(height + 4.0);
        }
    }

    /// One entry of a list, with decoration before it; how wide its words are.
    fn listed(&mut self, list: NodeId, label: &str, before: impl FnOnce(&mut Self, f64)) -> f64 {
        let block = self
            .composer
            .measure(&[Span::of(label, OPTION)], OPTION, MEASURE - INDENT);
        self.composer.need(block.height() + 3.0);
        let y = self.composer.y;
        before(self, y + OPTION.leading / 2.0);
        let item = self.composer.child(list, Role::ListItem);
        let body = self.composer.child(item, Role::ListBody);
        self.composer
            .put(&block, MARGIN + INDENT, y, Align::Left, Some(body));
        self.composer.space(block.height() + 3.0);
        block.ink_width()
    }

    /// Numbers to mark, with what the ends mean below them.
    fn line_of_numbers(&mut self, min: i64, max: i64, low: &Localized, high: &Localized) {
        let count = usize::try_from(max - min + 1).unwrap_or(1);
        let per_line = count.min(11);
        let column = MEASURE / per_line as f64;
        let list = self.composer.node(Role::List);
        for (index, number) in (min..=max).enumerate() {
            if index % per_line == 0 {
                self.composer.need(2.0 * RULED);
            }
            let (x, y) = (MARGIN + (index % per_line) as f64 * column, self.composer.y);
            self.mark(Mark::One, x + MARK, y + OPTION.leading / 2.0);
            let item = self.composer.child(list, Role::ListItem);
            let body = self.composer.child(item, Role::ListBody);
            let place = (x + 2.0 * MARK + 5.0, y, column);
            self.composer
                .text(&number.to_string(), OPTION, place, Align::Left, Some(body));
            if index % per_line == per_line - 1 || number == max {
                self.composer.space(OPTION.leading + 3.0);
            }
        }
        let (low, high) = (
            self.questionnaire.filled(low),
            self.questionnaire.filled(high),
        );
        let style = SMALL.soft();
        let half = MEASURE / 2.0 - 6.0;
        let low = self.composer.measure(&[Span::of(low, style)], style, half);
        let high = self.composer.measure(&[Span::of(high, style)], style, half);
        let y = self.composer.y;
        for (block, x, align) in [
            (&low, MARGIN, Align::Left),
            (&high, MARGIN + MEASURE - half, Align::Right),
        ] {
            let node = self.composer.node(Role::Paragraph);
            self.composer.put(block, x, y, align, Some(node));
        }
        self.composer.space(low.height().max(high.height()));
    }

    /// Rows to tick, each with a mark per answer of every column.
    fn grid(&mut self, columns: &[GridColumn], rows: &[GridRow]) {
        let language = self.questionnaire.language;
        self.instruction(t!(language, "paper-grid"));
        let list = self.composer.node(Role::List);
        for row in rows {
            self.composer
                .need((columns.len() + 1) as f64 * (OPTION.leading + 3.0));
            let label = self.questionnaire.filled(&row.label);
            self.listed(list, &label, |sheet, y| {
                sheet.mark(Mark::Any, MARGIN + MARK, y);
            });
            for column in columns {
                self.answers_in_a_line(list, column);
            }
            self.composer.space(3.0);
        }
    }

    /// "Label: o answer o answer", broken where it is too long.
    fn answers_in_a_line(&mut self, list: NodeId, column: &GridColumn) {
        let style = SMALL;
        let label = format!("{} ", self.questionnaire.filled(&column.label));
        let left = MARGIN + INDENT;
        let item = self.composer.child(list, Role::ListItem);
        let body = self.composer.child(item, Role::ListBody);
        let mut x = left;
        let mut words = vec![(label, false)];
        let options = column.scale.options.iter();
        words.extend(options.map(|option| (self.questionnaire.filled(&option.label), true)));
        for (text, is_marked) in words {
            let before = if is_marked { 2.0 * MARK + 4.0 } else { 0.0 };
            let block = self
                .composer
                .measure(&[Span::of(text, style)], style, MEASURE - INDENT);
            let width = before + block.ink_width() + 10.0;
            if x > left && x + width > MARGIN + MEASURE {
                self.composer.space(style.leading + 2.0);
                self.composer.need(style.leading + 2.0);
                x = left;
            }
            let y = self.composer.y;
            if is_marked {
                self.mark(Mark::One, x + MARK, y + style.leading / 2.0);
            }
            self.composer
                .put(&block, x + before, y, Align::Left, Some(body));
            x += width;
        }
        self.composer.space(style.leading + 3.0);
    }

    /// Decoration: lines to write on.
    fn lines(&mut self, count: u32, width: f64) {
        for _ in 0..count {
            self.composer.need(RULED);
            self.composer.space(RULED);
            let y = self.composer.y - 3.0;
            self.composer.rule(MARGIN, y, width);
        }
    }

    /// Decoration: a circle where one is marked, a square where several are.
    fn mark(&mut self, mark: Mark, x: f64, y: f64) {
        let path = match mark {
            Mark::One => Path::circle(x, y, MARK),
            Mark::Any => Path::rounded(Area::new(x - MARK, y - MARK, 2.0 * MARK, 2.0 * MARK), 1.0),
        };
        self.composer.ink(
            None,
            Ink::Shape {
                path,
                fill: None,
                stroke: Some(Stroke::solid(Paint::Ink, 0.7)),
            },
        );
    }
}

/// What should stay on one page with a question.
fn least(item: &Item) -> f64 {
    match &item.kind {
        ItemKind::ShortText { .. } | ItemKind::Number(_) => 2.0 * RULED,
        ItemKind::OpenTextGroup { fields, .. } => fields.len() as f64 * 3.0 * RULED,
        _ => TOGETHER,
    }
}

/// What a question is called in files, never broken over two lines.
fn name(item: &Item) -> String {
    item.id.replace('-', "\u{2011}")
}

fn scale_of(item: &Item) -> Option<&Scale> {
    match &item.kind {
        ItemKind::Scale(scale) => Some(scale),
        _ => None,
    }
}

/// How many of the first items are statements on one scale under one condition.
fn statements(items: &[&Item]) -> usize {
    let first = items[0];
    let Some(scale) = scale_of(first) else {
        return 1;
    };
    let alike = items.iter().take_while(|item| {
        scale_of(item).is_some_and(|own| own.id == scale.id) && item.show_if == first.show_if
    });
    alike.count()
}

#[cfg(test)]
mod tests {
    use app::pages::staff::promise::Mode;

    use super::{
        super::tests::{assert_tidy, text_of},
        *,
    };

    const LOOK: fn() -> Look = Look::default;

    fn printed(instrument: &Instrument, language: Language) -> (Paper, String) {
        let look = LOOK();
        let questionnaire = Questionnaire {
            language,
            instrument,
            organization: "Nordlicht Komponentenbau und Vertriebsgesellschaft mbH",
            promise: Promise {
                mode: Mode::Separated,
                min_group: 5,
                min_group_comments: 10,
                verbatims: false,
            },
            look: &look,
        };
        let paper = compose(&questionnaire).unwrap();
        let text = text_of(&render(&questionnaire).unwrap());
        (paper, text)
    }

    #[test]
    fn every_question_is_printed_once_in_every_language() {
        for language in Language::ALL {
            for instrument in [
                Instrument::core(),
                Instrument::pulse(),
                Instrument::partner(),
            ] {
                let (paper, text) = printed(instrument, language);
                assert_tidy(&paper);
                for item in &instrument.items {
                    let named = text.split_whitespace().filter(|word| *word == name(item));
                    assert_eq!(named.count(), 1, "{} of {}: {text}", item.id, instrument.id);
                }
                assert!(!text.contains('{'), "a placeholder is left: {text}");
            }
        }
    }

    #[test]
    fn what_is_asked_of_some_only_says_of_whom() {
        let (_, text) = printed(Instrument::core(), Language::En);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("Only if"), "{words}");
    }
}
