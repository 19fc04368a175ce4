//! The XPath expressions of XLSForm that a branch can say: one question, one answer.

use crate::draft::Condition;

/// The condition of an XPath expression: `${q} = 'a'` or `selected(${q}, 'a')`.
pub(super) fn condition(expression: &str) -> Option<Condition> {
    if expression.is_empty() || expression == "true()" {
        return None;
    }
    let selected = expression
        .trim()
        .strip_prefix("selected")
        .map(str::trim_start)
        .and_then(|rest| rest.strip_prefix('(')?.strip_suffix(')')?.split_once(','));
    let equals = expression
        .split_once('=')
        .filter(|(left, _)| !left.ends_with(['!', '<', '>']));
    let read = selected.or(equals).and_then(|(left, right)| {
        let (name, code) = match (reference(left), literal(right)) {
            (Some(name), Some(code)) => (name, code),
            _ => (reference(right)?, literal(left)?),
        };
        Some(Condition::Equals {
            question: name.to_owned(),
            row: None,
            code: code.to_owned(),
        })
    });
    Some(read.unwrap_or_else(|| Condition::Other(expression.to_owned())))
}

/// `${name}`.
fn reference(text: &str) -> Option<&str> {
    let name = text.trim().strip_prefix("${")?.strip_suffix('}')?.trim();
    (!name.contains(['{', '}', '$'])).then_some(name)
}

/// `'code'`, `"code"` or a number.
fn literal(text: &str) -> Option<&str> {
    let text = text.trim();
    for mark in ['\'', '"'] {
        if let Some(inside) = text
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark))
        {
            return (!inside.contains(mark) && !inside.is_empty()).then_some(inside);
        }
    }
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_question_and_one_answer_become_a_branch_and_nothing_else_does() {
        let equals = |question: &str, code: &str| {
            Some(Condition::Equals {
                question: question.to_owned(),
                row: None,
                code: code.to_owned(),
            })
        };
        for (expression, wanted) in [
            ("", None),
            ("${a} = 'yes'", equals("a", "yes")),
            ("'yes'=${a}", equals("a", "yes")),
            ("selected(${a}, \"b c\")", equals("a", "b c")),
            ("${a}=3", equals("a", "3")),
        ] {
            assert_eq!(condition(expression), wanted, "{expression}");
        }
        for expression in [
            "not(selected(${a}, 'yes'))",
            "${a} != 'yes'",
            "${a} >= 3",
            "${a} = 'x' and ${b} = 'y'",
            "${a} = ${b}",
            "${a} = ''",
            "selected(${a}, 'x') or selected(${b}, 'y')",
        ] {
            assert_eq!(
                condition(expression),
                Some(Condition::Other(expression.to_owned()))
            );
        }
    }
}
