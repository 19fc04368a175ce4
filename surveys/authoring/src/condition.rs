//! When an item is shown, as something that can be written by hand, by a form, and rewritten when an id is.
//!
//! The grammar is that of `surveys`, whose reader stays the judge: what it refuses is a problem of the draft. Here a line
//! only has to be understood well enough to be edited; what is not, stays as it was typed.

use std::fmt;

use surveys::instrument::ATTRIBUTE;

/// Brackets within brackets, at most.
const DEPTH: usize = 12;

/// A condition whose items are names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// This test holds.
    Test(Test),
}

/// One test of an item or, with `attr.` before its name, of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// Id of the item, or `attr.` and a name.
    pub of: String,
    /// What is asked.
    pub asks: Asks,
}

/// What a test asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// Whether one of these options was chosen.
    Is(Vec<String>),
    /// Whether one of these options was ticked.
    Ticked(Vec<String>),
    /// Whether the answer is this number or more.
    AtLeast(String),
    /// Whether the answer is this number or less.
    AtMost(String),
    /// Whether there is any answer.
    Answered,
}

/// Words that are no value without quotation marks.
const WORDS: [&str; 11] = [
    "and", "or", "not", "is", "one", "of", "at", "least", "most", "ticked", "answered",
];

impl Condition {
    /// Reads a line; `None` if it cannot be understood.
    pub fn read(line: &str) -> Option<Self> {
        let mut reader = Reader {
            tokens: tokens(line)?,
            place: 0,
        };
        let condition = reader.condition(0)?;
        (reader.place == reader.tokens.len()).then_some(condition)
    }

    /// All tests, in reading order.
    pub fn tests(&self) -> Vec<&Test> {
        match self {
            Self::Test(test) => vec![test],
            Self::Not(inner) => inner.tests(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::tests).collect(),
        }
    }

    fn tests_mut(&mut self) -> Vec<&mut Test> {
        match self {
            Self::Test(test) => vec![test],
            Self::Not(inner) => inner.tests_mut(),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter_mut().flat_map(Self::tests_mut).collect()
            }
        }
    }

    /// Calls an item by another id.
    pub fn rename_item(&mut self, from: &str, to: &str) {
        for test in self.tests_mut() {
            if test.of == from {
                to.clone_into(&mut test.of);
            }
        }
    }

    /// Calls options of an item by other codes.
    pub(crate) fn map_options(&mut self, item: &str, now: &dyn Fn(&str) -> String) {
        for test in self.tests_mut() {
            if let (true, Asks::Is(codes) | Asks::Ticked(codes)) = (test.of == item, &mut test.asks)
            {
                for code in codes {
                    *code = now(code);
                }
            }
        }
    }

    /// The condition as rows of a form: whether all of them must hold, and each test with whether it must not. `None` if
    /// it has brackets, which no rows can show.
    pub fn rows(&self) -> Option<(bool, Vec<(bool, &Test)>)> {
        let row = |part: &'_ Self| -> Option<bool> {
            match part {
                Self::Test(_) => Some(false),
                Self::Not(inner) => matches!(**inner, Self::Test(_)).then_some(true),
                Self::All(_) | Self::Any(_) => None,
            }
        };
        let (all, parts) = match self {
            Self::All(parts) => (true, parts.as_slice()),
            Self::Any(parts) => (false, parts.as_slice()),
            one => (true, std::slice::from_ref(one)),
        };
        let mut rows = Vec::new();
        for part in parts {
            let negated = row(part)?;
            rows.push((negated, *part.tests().first()?));
        }
        Some((all, rows))
    }

    /// A condition made of rows; `None` without any.
    pub fn of_rows(all: bool, rows: Vec<(bool, Test)>) -> Option<Self> {
        let mut parts: Vec<Self> = rows
            .into_iter()
            .map(|(negated, test)| {
                let test = Self::Test(test);
                if negated {
                    Self::Not(Box::new(test))
                } else {
                    test
                }
            })
            .collect();
        match (parts.len(), all) {
            (0, _) => None,
            (1, _) => parts.pop(),
            (_, true) => Some(Self::All(parts)),
            (_, false) => Some(Self::Any(parts)),
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, inner: bool) -> fmt::Result {
        let row = |f: &mut fmt::Formatter<'_>, parts: &[Self], word: &str| {
            if inner {
                f.write_str("(")?;
            }
            for (place, part) in parts.iter().enumerate() {
                if place > 0 {
                    write!(f, " {word} ")?;
                }
                part.write(f, true)?;
            }
            if inner { f.write_str(")") } else { Ok(()) }
        };
        match self {
            Self::All(parts) => row(f, parts, "and"),
            Self::Any(parts) => row(f, parts, "or"),
            Self::Not(part) => {
                f.write_str("not ")?;
                part.write(f, true)
            }
            Self::Test(test) => write!(f, "{test}"),
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, false)
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of.starts_with(ATTRIBUTE) {
            f.write_str(&value(&self.of))?;
        } else {
            f.write_str(&self.of)?;
        }
        match &self.asks {
            Asks::Is(codes) => write!(f, " is {}", values(codes)),
            Asks::Ticked(codes) => write!(f, " ticked {}", values(codes)),
            Asks::AtLeast(number) => write!(f, " at least {number}"),
            Asks::AtMost(number) => write!(f, " at most {number}"),
            Asks::Answered => f.write_str(" answered"),
        }
    }
}

fn values(codes: &[String]) -> String {
    match codes {
        [one] => value(one),
        several => {
            let several: Vec<_> = several.iter().map(|code| value(code)).collect();
            format!("one of ({})", several.join(", "))
        }
    }
}

/// A value, in quotation marks where it needs them; one of its own is written twice.
fn value(code: &str) -> String {
    let is_plain = !code.is_empty()
        && !WORDS.contains(&code)
        && !code
            .chars()
            .any(|c| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '\''));
    if is_plain {
        code.to_owned()
    } else {
        format!("'{}'", code.replace('\'', "''"))
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Open,
    Close,
    Comma,
    Word(String),
    Quoted(String),
}

fn tokens(line: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '(' | ')' | ',' => {
                tokens.push(match first {
                    '(' => Token::Open,
                    ')' => Token::Close,
                    _ => Token::Comma,
                });
                1
            }
            '\'' => {
                let (text, end) = quoted(rest)?;
                tokens.push(Token::Quoted(text));
                end
            }
            _ => {
                let end = rest
                    .find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '\''))
                    .unwrap_or(rest.len());
                tokens.push(Token::Word(rest[..end].to_owned()));
                end
            }
        };
        rest = rest[end..].trim_start();
    }
    Some(tokens)
}

/// What stands in quotation marks at the beginning of `line`, and how many bytes that takes.
fn quoted(line: &str) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut end = 1;
    loop {
        let close = end + line[end..].find('\'')?;
        text.push_str(&line[end..close]);
        end = close + 1;
        if !line[end..].starts_with('\'') {
            return Some((text, end));
        }
        text.push('\'');
        end += 1;
    }
}

struct Reader {
    tokens: Vec<Token>,
    place: usize,
}

impl Reader {
    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.place).cloned();
        self.place += usize::from(token.is_some());
        token
    }

    fn takes(&mut self, word: &str) -> bool {
        let is_next =
            matches!(self.tokens.get(self.place), Some(Token::Word(next)) if next == word);
        self.place += usize::from(is_next);
        is_next
    }

    fn condition(&mut self, depth: usize) -> Option<Condition> {
        let mut parts = vec![self.part(depth)?];
        let mut joined_by: Option<&str> = None;
        while let Some(word) = ["and", "or"].into_iter().find(|word| self.takes(word)) {
            if joined_by.is_some_and(|before| before != word) {
                return None;
            }
            joined_by = Some(word);
            parts.push(self.part(depth)?);
        }
        match joined_by {
            Some("and") => Some(Condition::All(parts)),
            Some(_) => Some(Condition::Any(parts)),
            None => parts.pop(),
        }
    }

    fn part(&mut self, depth: usize) -> Option<Condition> {
        if depth > DEPTH {
            return None;
        }
        if self.takes("not") {
            return Some(Condition::Not(Box::new(self.part(depth + 1)?)));
        }
        match self.next()? {
            Token::Open => {
                let inner = self.condition(depth + 1)?;
                (self.next()? == Token::Close).then_some(inner)
            }
            Token::Word(name) if !WORDS.contains(&name.as_str()) => self.test(name),
            Token::Quoted(name) if name.starts_with(ATTRIBUTE) => self.test(name),
            _ => None,
        }
    }

    fn test(&mut self, of: String) -> Option<Condition> {
        let test = |asks| Condition::Test(Test { of, asks });
        if self.takes("is") {
            let negated = self.takes("not");
            let test = test(Asks::Is(self.values()?));
            return Some(if negated {
                Condition::Not(Box::new(test))
            } else {
                test
            });
        }
        if self.takes("ticked") {
            return Some(test(Asks::Ticked(self.values()?)));
        }
        if self.takes("answered") {
            return Some(test(Asks::Answered));
        }
        if !self.takes("at") {
            return None;
        }
        let at_least = self.takes("least");
        if !at_least && !self.takes("most") {
            return None;
        }
        let Token::Word(number) = self.next()? else {
            return None;
        };
        Some(test(if at_least {
            Asks::AtLeast(number)
        } else {
            Asks::AtMost(number)
        }))
    }

    fn values(&mut self) -> Option<Vec<String>> {
        if !self.takes("one") {
            return Some(vec![self.value()?]);
        }
        if !self.takes("of") || self.next()? != Token::Open {
            return None;
        }
        let mut values = vec![self.value()?];
        loop {
            match self.next()? {
                Token::Comma => values.push(self.value()?),
                Token::Close => return Some(values),
                _ => return None,
            }
        }
    }

    fn value(&mut self) -> Option<String> {
        match self.next()? {
            Token::Quoted(text) if !text.trim().is_empty() => Some(text),
            Token::Word(word) if !WORDS.contains(&word.as_str()) => Some(word),
            _ => None,
        }
    }
}
