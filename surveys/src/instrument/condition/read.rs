//! One line to a [`Condition`].
//!
//! ```text
//! condition = part { "and" part } | part { "or" part }       both in one row need brackets
//! part      = "not" part | "(" condition ")" | test
//! test      = ID "is" [ "not" ] values | ID "ticked" values | ID "at least" number | ID "at most" number
//!           | ID "answered" | "attr."NAME "is" [ "not" ] values
//! values    = value | "one of" "(" value { "," value } ")"
//! ```
//!
//! A value, or an attribute with its `attr.`, stands in single quotation marks where it has blanks; one of its own is written
//! twice.

use super::{ATTRIBUTE, Condition, Test};
use crate::instrument::Decimal;

/// Brackets and `not` within each other, at most.
const DEPTH: usize = 12;
/// Tests of one condition, at most.
const TESTS: usize = 40;

/// A condition whose items are still names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::instrument) enum Unresolved {
    All(Vec<Unresolved>),
    Any(Vec<Unresolved>),
    Not(Box<Unresolved>),
    /// The test says item 0; this is its name.
    Test(String, Test),
}

impl Unresolved {
    /// The names it asks about.
    pub(in crate::instrument) fn names(&self) -> Vec<&str> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::names).collect(),
            Self::Not(inner) => inner.names(),
            Self::Test(_, Test::Attribute { .. }) => Vec::new(),
            Self::Test(name, _) => vec![name],
        }
    }

    /// The attributes of the roster it asks for, each with its values.
    pub(in crate::instrument) fn attributes(&self) -> Vec<(&str, &[String])> {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().flat_map(Self::attributes).collect()
            }
            Self::Not(inner) => inner.attributes(),
            Self::Test(_, Test::Attribute { name, values }) => vec![(name, values)],
            Self::Test(..) => Vec::new(),
        }
    }

    /// The condition, with each test turned by `test`; `None` if one of them cannot be.
    pub(in crate::instrument) fn resolve(
        &self,
        test: &mut impl FnMut(&str, &Test) -> Option<Test>,
    ) -> Option<Condition> {
        // All tests are looked at, so that all faults are told.
        let mut all = |parts: &[Self]| -> Option<Vec<Condition>> {
            let parts: Vec<_> = parts.iter().map(|part| part.resolve(test)).collect();
            parts.into_iter().collect()
        };
        match self {
            Self::All(parts) => all(parts).map(Condition::All),
            Self::Any(parts) => all(parts).map(Condition::Any),
            Self::Not(inner) => inner
                .resolve(test)
                .map(|inner| Condition::Not(Box::new(inner))),
            Self::Test(name, one) => test(name, one).map(Condition::Test),
        }
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

impl Token {
    fn told(&self) -> String {
        match self {
            Self::Open => "`(`".to_owned(),
            Self::Close => "`)`".to_owned(),
            Self::Comma => "`,`".to_owned(),
            Self::Word(word) => format!("`{word}`"),
            Self::Quoted(text) => format!("`'{text}'`"),
        }
    }
}

/// Reads one line.
///
/// # Errors
/// What was found and what to write instead.
pub(in crate::instrument) fn read(line: &str) -> Result<Unresolved, (String, String)> {
    let mut reader = Reader {
        tokens: tokens(line)?,
        place: 0,
        tests: 0,
    };
    let condition = reader.condition(0)?;
    match reader.next() {
        None => Ok(condition),
        Some(token) => Err(fault(
            &format!("{} stands where the condition should end", token.told()),
            "Join tests by `and` or `or`, such as `A is yes and B at least 3`.",
        )),
    }
}

fn fault(found: &str, advice: &str) -> (String, String) {
    (found.to_owned(), advice.to_owned())
}

fn tokens(line: &str) -> Result<Vec<Token>, (String, String)> {
    let mut tokens = Vec::new();
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        let end;
        match first {
            '(' | ')' | ',' => {
                tokens.push(match first {
                    '(' => Token::Open,
                    ')' => Token::Close,
                    _ => Token::Comma,
                });
                end = 1;
            }
            '\'' => {
                let Some((text, length)) = quoted(rest) else {
                    return Err(fault(
                        "a quotation mark is never closed",
                        "Write `'` before and after the value.",
                    ));
                };
                tokens.push(Token::Quoted(text));
                end = length;
            }
            _ => {
                end = rest
                    .find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '\''))
                    .unwrap_or(rest.len());
                tokens.push(Token::Word(rest[..end].to_owned()));
            }
        }
        rest = rest[end..].trim_start();
    }
    Ok(tokens)
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
    tests: usize,
}

/// Words that are no value without quotation marks.
const WORDS: [&str; 11] = [
    "and", "or", "not", "is", "one", "of", "at", "least", "most", "ticked", "answered",
];

impl Reader {
    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.place).cloned();
        self.place += usize::from(token.is_some());
        token
    }

    /// Takes this word if it is next.
    fn takes(&mut self, word: &str) -> bool {
        let is_next =
            matches!(self.tokens.get(self.place), Some(Token::Word(next)) if next == word);
        self.place += usize::from(is_next);
        is_next
    }

    fn condition(&mut self, depth: usize) -> Result<Unresolved, (String, String)> {
        let mut parts = vec![self.part(depth)?];
        let mut joined_by: Option<&str> = None;
        while let Some(word) = ["and", "or"].into_iter().find(|word| self.takes(word)) {
            if joined_by.is_some_and(|before| before != word) {
                return Err(fault(
                    "`and` and `or` stand in one row",
                    "Put brackets around what belongs together, such as `A is yes and (B is no or C answered)`.",
                ));
            }
            joined_by = Some(word);
            parts.push(self.part(depth)?);
        }
        Ok(match joined_by {
            Some("and") => Unresolved::All(parts),
            Some(_) => Unresolved::Any(parts),
            None => parts.remove(0),
        })
    }

    fn part(&mut self, depth: usize) -> Result<Unresolved, (String, String)> {
        if depth > DEPTH {
            return Err(fault(
                "brackets stand within each other too deeply",
                "Write a flatter condition.",
            ));
        }
        if self.takes("not") {
            return Ok(Unresolved::Not(Box::new(self.part(depth + 1)?)));
        }
        match self.next() {
            Some(Token::Open) => {
                let inner = self.condition(depth + 1)?;
                match self.next() {
                    Some(Token::Close) => Ok(inner),
                    _ => Err(fault(
                        "a bracket is never closed",
                        "Write `)` where it ends.",
                    )),
                }
            }
            Some(Token::Word(name)) if !WORDS.contains(&name.as_str()) => self.test(name),
            Some(Token::Quoted(name)) if name.starts_with(ATTRIBUTE) => self.test(name),
            other => Err(fault(
                &format!(
                    "{} stands where a test should",
                    other.map_or_else(|| "nothing".to_owned(), |token| token.told())
                ),
                "Write a test such as `A is yes`, `A at least 3`, `A ticked email` or `A answered`.",
            )),
        }
    }

    fn test(&mut self, name: String) -> Result<Unresolved, (String, String)> {
        self.tests += 1;
        if self.tests > TESTS {
            return Err(fault(
                &format!("there are more than {TESTS} tests"),
                "Split the item, or ask one question that covers several.",
            ));
        }
        let attribute = name.strip_prefix(ATTRIBUTE).map(str::to_owned);
        let item = 0;
        if self.takes("is") {
            let negated = self.takes("not");
            let codes = self.values()?;
            let test = match attribute {
                Some(name) => Test::Attribute {
                    name,
                    values: codes,
                },
                None => Test::Chosen { item, codes },
            };
            let test = Unresolved::Test(name, test);
            return Ok(if negated {
                Unresolved::Not(Box::new(test))
            } else {
                test
            });
        }
        if attribute.is_some() {
            return Err(fault(
                &format!("`{name}` is not followed by `is`"),
                "Write an attribute as `attr.people_manager is yes` or `attr.site is 'New York'`.",
            ));
        }
        let test = if self.takes("ticked") {
            let codes = self.values()?;
            Test::Ticked { item, codes }
        } else if self.takes("answered") {
            Test::Answered { item }
        } else if self.takes("at") {
            let at_least = self.takes("least");
            if !at_least && !self.takes("most") {
                return Err(fault(
                    "`at` is followed by neither `least` nor `most`",
                    "Write `at least` or `at most` and a number.",
                ));
            }
            let number = self.number()?;
            if at_least {
                Test::AtLeast { item, number }
            } else {
                Test::AtMost { item, number }
            }
        } else {
            return Err(fault(
                &format!("`{name}` is followed by no test"),
                "Write `is`, `is one of ( )`, `at least`, `at most`, `ticked` or `answered` behind it.",
            ));
        };
        Ok(Unresolved::Test(name, test))
    }

    fn values(&mut self) -> Result<Vec<String>, (String, String)> {
        if !self.takes("one") {
            return Ok(vec![self.value()?]);
        }
        if !self.takes("of") || self.next() != Some(Token::Open) {
            return Err(fault(
                "`one` is not followed by `of (`",
                "Write a list such as `one of (yes, no)`.",
            ));
        }
        let mut values = vec![self.value()?];
        loop {
            match self.next() {
                Some(Token::Comma) => values.push(self.value()?),
                Some(Token::Close) => return Ok(values),
                _ => {
                    return Err(fault(
                        "a list of values is never closed",
                        "Write a list such as `one of (yes, no)`.",
                    ));
                }
            }
        }
    }

    fn value(&mut self) -> Result<String, (String, String)> {
        match self.next() {
            Some(Token::Quoted(text)) if !text.trim().is_empty() => Ok(text),
            Some(Token::Word(word)) if !WORDS.contains(&word.as_str()) => Ok(word),
            other => Err(fault(
                &format!(
                    "{} stands where a value should",
                    other.map_or_else(|| "nothing".to_owned(), |token| token.told())
                ),
                "Write the code of an option; put it in `'` if it has blanks or is a word such as `and`.",
            )),
        }
    }

    fn number(&mut self) -> Result<Decimal, (String, String)> {
        let token = self.next();
        let number = match &token {
            Some(Token::Word(word)) if !word.contains(',') => Decimal::read(word, Decimal::DIGITS),
            _ => None,
        };
        number.ok_or_else(|| {
            fault(
                &format!(
                    "{} stands where a number should",
                    token.map_or_else(|| "nothing".to_owned(), |token| token.told())
                ),
                "Write a number such as `3` or `2.5`.",
            )
        })
    }
}
