//! The relevance expressions of LimeSurvey that a branch can say: one question, one answer.

use std::collections::HashMap;

use crate::draft::Condition;

/// What relevance expressions call things.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Code of a question, in the words of the source.
    pub(super) codes: std::collections::HashSet<String>,
    /// `survey X group X question` to code.
    pub(super) numbers: HashMap<String, String>,
}

impl Names {
    /// The condition of an expression; `None` if it always holds.
    pub(super) fn condition(&self, expression: &str) -> Option<Condition> {
        let expression = expression.trim();
        if expression.is_empty() || expression == "1" {
            return None;
        }
        let other = || Condition::Other(expression.to_owned());
        Some(self.equals(bare(expression)).unwrap_or_else(other))
    }

    /// `question == "code"`, either way round.
    fn equals(&self, expression: &str) -> Option<Condition> {
        if expression.contains(['&', '|', '(', ')', '!', '<', '>']) {
            return None;
        }
        let (left, right) = expression
            .split_once("==")
            .or_else(|| expression.split_once(" eq "))?;
        let (name, code) = match (quoted(left), quoted(right)) {
            (None, Some(code)) => (left, code),
            (Some(code), None) => (right, code),
            _ => return None,
        };
        if code.is_empty() {
            return None;
        }
        let (question, row) = self.question(name.trim())?;
        Some(Condition::Equals {
            question,
            row,
            code,
        })
    }

    /// The question, and the row of it, that a name means: `Q1`, `Q1.NAOK`, `Q1_SQ001`, `12X3X45`, `12X3X45SQ001`.
    fn question(&self, name: &str) -> Option<(String, Option<String>)> {
        let name = name.split('.').next().unwrap_or(name);
        if self.codes.contains(name) {
            return Some((name.to_owned(), None));
        }
        if let Some(code) = self.numbers.get(name) {
            return Some((code.clone(), None));
        }
        for (at, _) in name.match_indices('_') {
            if self.codes.contains(&name[..at]) {
                return Some((name[..at].to_owned(), Some(name[at + 1..].to_owned())));
            }
        }
        let digits = |c: char| c.is_ascii_digit() || c == 'X';
        let end = name.find(|c| !digits(c))?;
        let code = self.numbers.get(&name[..end])?;
        Some((code.clone(), Some(name[end..].to_owned())))
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
    for letter in expression.chars() {
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

/// A code in quotation marks, or a bare number.
fn quoted(text: &str) -> Option<String> {
    let text = text.trim();
    for mark in ['"', '\''] {
        if let Some(inside) = text
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark))
        {
            return (!inside.contains(mark)).then(|| inside.to_owned());
        }
    }
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_question_and_one_answer_become_a_branch_and_nothing_else_does() {
        let names = Names {
            codes: ["Q1", "Q_2"].map(str::to_owned).into(),
            numbers: [("12X3X45".to_owned(), "Q1".to_owned())].into(),
        };
        let equals = |question: &str, row: Option<&str>, code: &str| {
            Some(Condition::Equals {
                question: question.to_owned(),
                row: row.map(str::to_owned),
                code: code.to_owned(),
            })
        };
        for (expression, wanted) in [
            ("", None),
            (" 1 ", None),
            ("Q1==\"Y\"", equals("Q1", None, "Y")),
            ("((Q1.NAOK == \"Y\"))", equals("Q1", None, "Y")),
            ("'A1' == Q_2.NAOK", equals("Q_2", None, "A1")),
            ("Q1_SQ001 == 3", equals("Q1", Some("SQ001"), "3")),
            ("12X3X45.NAOK == \"A1\"", equals("Q1", None, "A1")),
            ("12X3X45SQ1.NAOK == \"Y\"", equals("Q1", Some("SQ1"), "Y")),
        ] {
            assert_eq!(names.condition(expression), wanted, "{expression}");
        }
        for expression in [
            "0",
            "Q1 != \"Y\"",
            "Q1 == \"Y\" && Q_2 == \"N\"",
            "(Q1 == \"Y\") or (Q_2 == \"N\")",
            "Q1 == \"\"",
            "is_empty(Q1)",
            "Nobody == \"Y\"",
            "Q1 == Q_2",
            "é==\"1\"",
        ] {
            assert_eq!(
                names.condition(expression),
                Some(Condition::Other(expression.to_owned()))
            );
        }
    }
}
