//! What the expressions of all tools have in common: and, or, not, brackets, comparisons. Each reader brings its own names
//! and its own functions.

use crate::draft::Condition;

/// Brackets within each other, at most.
const DEEPEST: usize = 12;

/// The condition of an expression, if `atom` can read each of its tests. "And" binds more closely than "or".
pub(crate) fn read(
    expression: &str,
    atom: &dyn Fn(&str) -> Option<Condition>,
) -> Option<Condition> {
    within(expression, atom, 0)
}

fn within(
    expression: &str,
    atom: &dyn Fn(&str) -> Option<Condition>,
    depth: usize,
) -> Option<Condition> {
    if depth > DEEPEST {
        return None;
    }
    let expression = bare(expression);
    let each = |parts: Vec<&str>| -> Option<Vec<Condition>> {
        let parts = parts.into_iter().map(|part| within(part, atom, depth + 1));
        parts.collect()
    };
    let alternatives = split(expression, "||", "or");
    if alternatives.len() > 1 {
        return each(alternatives).map(Condition::Any);
    }
    let together = split(expression, "&&", "and");
    if together.len() > 1 {
        return each(together).map(Condition::All);
    }
    let negated = expression
        .strip_prefix('!')
        .filter(|rest| !rest.starts_with('='))
        .or_else(|| {
            let rest = expression.strip_prefix("not")?.trim_start();
            rest.starts_with('(').then_some(rest)
        });
    match negated {
        Some(inner) => within(inner, atom, depth + 1).map(|inner| Condition::Not(Box::new(inner))),
        None => atom(expression),
    }
}

/// An expression without the brackets around the whole of it.
fn bare(mut expression: &str) -> &str {
    loop {
        expression = expression.trim();
        let inside = expression
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'));
        match inside {
            Some(inside) if is_closed(inside) => expression = inside,
            _ => return expression,
        }
    }
}

fn is_closed(expression: &str) -> bool {
    let mut depth = 0_i32;
    for (_, letter, _) in outside_quotes(expression) {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

/// Letters outside of quotation marks, with their places and how many brackets are open before them.
fn outside_quotes(expression: &str) -> impl Iterator<Item = (usize, char, i32)> {
    let mut quote: Option<char> = None;
    let mut depth = 0;
    expression.char_indices().filter_map(move |(at, letter)| {
        if let Some(mark) = quote {
            if letter == mark {
                quote = None;
            }
            return None;
        }
        if matches!(letter, '\'' | '"') {
            quote = Some(letter);
            return None;
        }
        let before = depth;
        match letter {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
        Some((at, letter, before))
    })
}

/// The parts between a sign or a word, outside of brackets and quotation marks.
fn split<'e>(expression: &'e str, sign: &str, word: &str) -> Vec<&'e str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _, depth) in outside_quotes(expression) {
        if depth != 0 || at < from {
            continue;
        }
        let rest = &expression[at..];
        let length = if rest.starts_with(sign) {
            sign.len()
        } else if is_word(&expression[..at], rest, word) {
            word.len()
        } else {
            continue;
        };
        parts.push(&expression[from..at]);
        from = at + length;
    }
    parts.push(&expression[from..]);
    parts
}

/// Whether `rest` begins with this word, which stands by itself.
fn is_word(before: &str, rest: &str, word: &str) -> bool {
    let is_there = rest
        .get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word));
    let apart = |letter: Option<char>| {
        letter.is_some_and(|letter| letter.is_whitespace() || matches!(letter, '(' | ')'))
    };
    is_there && apart(before.chars().next_back()) && apart(rest[word.len()..].chars().next())
}

/// How two sides compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Is,
    IsNot,
    AtLeast,
    AtMost,
    Above,
    Below,
}

impl Sign {
    const ALL: [(&'static str, Self); 8] = [
        ("==", Self::Is),
        ("!=", Self::IsNot),
        ("<>", Self::IsNot),
        (">=", Self::AtLeast),
        ("<=", Self::AtMost),
        ("=", Self::Is),
        (">", Self::Above),
        ("<", Self::Below),
    ];
    const WORDS: [(&'static str, Self); 6] = [
        ("eq", Self::Is),
        ("ne", Self::IsNot),
        ("ge", Self::AtLeast),
        ("le", Self::AtMost),
        ("gt", Self::Above),
        ("lt", Self::Below),
    ];

    /// The same with the sides the other way round.
    const fn turned(self) -> Self {
        match self {
            Self::Is | Self::IsNot => self,
            Self::AtLeast => Self::AtMost,
            Self::AtMost => Self::AtLeast,
            Self::Above => Self::Below,
            Self::Below => Self::Above,
        }
    }
}

/// A question, and a row of it.
pub(crate) type Asked = (String, Option<String>);

/// A comparison of a question with a value, either way round. An empty value asks whether there is an answer.
pub(crate) fn comparison(
    expression: &str,
    name: &dyn Fn(&str) -> Option<Asked>,
    literal: &dyn Fn(&str) -> Option<String>,
) -> Option<Condition> {
    let (left, sign, right) = sides(expression)?;
    let (asked, sign, value) = match (name(left), literal(right)) {
        (Some(asked), Some(value)) => (asked, sign, value),
        _ => (name(right)?, sign.turned(), literal(left)?),
    };
    let (question, row) = asked;
    let answered = || Condition::Answered {
        question: question.clone(),
        row: row.clone(),
    };
    let not = |condition| Condition::Not(Box::new(condition));
    if value.is_empty() {
        return match sign {
            Sign::Is => Some(not(answered())),
            Sign::IsNot => Some(answered()),
            Sign::AtLeast | Sign::AtMost | Sign::Above | Sign::Below => None,
        };
    }
    let equals = |code: String| Condition::Equals {
        question: question.clone(),
        row: row.clone(),
        code,
    };
    let limit = |least: bool| -> Option<Condition> {
        let number = value
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite());
        let number = number.map(|_| value.clone())?;
        let (question, row) = (question.clone(), row.clone());
        Some(if least {
            Condition::AtLeast {
                question,
                row,
                number,
            }
        } else {
            Condition::AtMost {
                question,
                row,
                number,
            }
        })
    };
    match sign {
        Sign::Is => Some(equals(value)),
        Sign::IsNot => Some(not(equals(value))),
        Sign::AtLeast => limit(true),
        Sign::AtMost => limit(false),
        Sign::Above => Some(Condition::All(vec![answered(), not(limit(false)?)])),
        Sign::Below => Some(Condition::All(vec![answered(), not(limit(true)?)])),
    }
}

/// What stands on either side of the one sign.
fn sides(expression: &str) -> Option<(&str, Sign, &str)> {
    for (at, _, depth) in outside_quotes(expression) {
        if depth != 0 {
            continue;
        }
        let (before, rest) = expression.split_at(at);
        let sign = Sign::ALL.iter().find(|(sign, _)| rest.starts_with(sign));
        let word = || {
            let mut words = Sign::WORDS.iter();
            words.find(|(word, _)| is_word(before, rest, word))
        };
        if let Some((text, sign)) = sign.or_else(word) {
            let behind = &rest[text.len()..];
            return sides_once(behind).then_some((before.trim(), *sign, behind.trim()));
        }
    }
    None
}

/// Whether no second sign follows.
fn sides_once(behind: &str) -> bool {
    !outside_quotes(behind).any(|(_, letter, _)| matches!(letter, '=' | '<' | '>' | '!'))
}

/// `'code'`, `"code"`, a bare number, or nothing between quotation marks.
pub(crate) fn quoted(text: &str) -> Option<String> {
    let text = text.trim();
    for mark in ['"', '\''] {
        if let Some(inside) = text
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark))
        {
            return (!inside.contains(mark)).then(|| inside.to_owned());
        }
    }
    let is_number = !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && text.parse::<f64>().is_ok();
    is_number.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the words of our own files.
    fn told(expression: &str) -> Option<String> {
        let name = |text: &str| {
            let is_name = text.len() == 1 && text.bytes().all(|b| b.is_ascii_lowercase());
            is_name.then(|| (text.to_owned(), None))
        };
        read(expression, &|atom| comparison(atom, &name, &quoted)).map(|it| it.to_string())
    }

    #[test]
    fn and_or_not_and_comparisons_are_read_as_their_tools_mean_them() {
        for (expression, wanted) in [
            ("a = '1'", "a is 1"),
            ("'1'==a", "a is 1"),
            ("a != 1", "not (a is 1)"),
            ("a = '' or b <> ''", "not (a answered) or b answered"),
            ("a=1 && b=2 || c=3", "(a is 1 and b is 2) or c is 3"),
            (
                "(a=1 or b=2) and not(c=3)",
                "(a is 1 or b is 2) and not (c is 3)",
            ),
            ("!(a=1 and b=2)", "not (a is 1 and b is 2)"),
            ("3 <= a", "a at least 3"),
            ("a > 3", "a answered and not (a at most 3)"),
            ("a = ' and '", "a is  and "),
            ("a eq 1 AND b ge 2", "a is 1 and b at least 2"),
        ] {
            assert_eq!(told(expression).as_deref(), Some(wanted), "{expression}");
        }
        for expression in [
            "",
            "a",
            "a = b",
            "a = 1 = 2",
            "a > 'many'",
            "a = 1 and",
            "band = 1",
            "a = 1) or (b = 2",
            "f(a) = 1",
            "a + 1 = 2",
            "not a = 1",
            "é == '1'",
        ] {
            assert_eq!(told(expression), None, "{expression}");
        }
        assert_eq!(
            told(&format!("{}a=1{}", "!(".repeat(99), ")".repeat(99))),
            None
        );
    }
}
