//! The relevance expressions of LimeSurvey that a branch can say: comparisons of questions with values, joined by and, or, not.

use std::collections::HashMap;

use crate::{draft::Condition, expression};

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
        let read = expression::read(expression, &|atom| self.test(atom));
        Some(read.unwrap_or_else(other))
    }

    /// `question == "code"` and the like, either way round, or whether a question is empty.
    fn test(&self, atom: &str) -> Option<Condition> {
        let name = |text: &str| self.question(text.trim());
        let empty = atom
            .strip_prefix("is_empty")
            .map(str::trim_start)
            .and_then(|rest| rest.strip_prefix('(')?.strip_suffix(')'));
        if let Some(inside) = empty {
            let (question, row) = name(inside)?;
            let answered = Condition::Answered { question, row };
            return Some(Condition::Not(Box::new(answered)));
        }
        if atom.contains('(') {
            return None;
        }
        expression::comparison(atom, &name, &expression::quoted)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_become_conditions_and_nothing_else_does() {
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
        for (expression, wanted) in [
            ("Q1 != \"Y\"", "not (Q1 is Y)"),
            ("Q1 == \"Y\" && Q_2 == \"N\"", "Q1 is Y and Q_2 is N"),
            (
                "(Q1.NAOK == \"Y\") or (Q_2 == \"N\")",
                "Q1 is Y or Q_2 is N",
            ),
            ("Q1 == \"\"", "not (Q1 answered)"),
            ("!is_empty(Q1.NAOK)", "not (not (Q1 answered))"),
            ("Q1 >= 3", "Q1 at least 3"),
        ] {
            let read = names.condition(expression).map(|read| read.to_string());
            assert_eq!(read.as_deref(), Some(wanted), "{expression}");
        }
        for expression in [
            "0",
            "count(Q1, Q_2) > 1",
            "Q1 == \"Y\" && Nobody == \"N\"",
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
