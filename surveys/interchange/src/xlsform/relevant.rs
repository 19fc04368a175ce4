//! The XPath expressions of XLSForm that a branch can say: comparisons and `selected`, joined by and, or, not.

use crate::{draft::Condition, expression};

/// The condition of an XPath expression: `${q} = 'a'` or `selected(${q}, 'a')`.
pub(super) fn condition(expression: &str) -> Option<Condition> {
    if expression.is_empty() || expression == "true()" {
        return None;
    }
    let read = expression::read(expression, &test);
    Some(read.unwrap_or_else(|| Condition::Other(expression.to_owned())))
}

/// `${q} = 'a'` and the like, or `selected(${q}, 'a')`.
fn test(atom: &str) -> Option<Condition> {
    let selected = atom
        .strip_prefix("selected")
        .map(str::trim_start)
        .and_then(|rest| rest.strip_prefix('(')?.strip_suffix(')')?.split_once(','));
    if let Some((left, right)) = selected {
        return Some(Condition::Equals {
            question: reference(left)?.to_owned(),
            row: None,
            code: expression::quoted(right).filter(|code| !code.is_empty())?,
        });
    }
    let name = |text: &str| reference(text).map(|name| (name.to_owned(), None));
    expression::comparison(atom, &name, &expression::quoted)
}

/// `${name}`.
fn reference(text: &str) -> Option<&str> {
    let name = text.trim().strip_prefix("${")?.strip_suffix('}')?.trim();
    (!name.contains(['{', '}', '$'])).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_become_conditions_and_nothing_else_does() {
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
        for (expression, wanted) in [
            ("not(selected(${a}, 'yes'))", "not (a is yes)"),
            ("${a} != 'yes'", "not (a is yes)"),
            ("${a} >= 3", "a at least 3"),
            ("${a} = 'x' and ${b} = 'y'", "a is x and b is y"),
            ("${a} = ''", "not (a answered)"),
            (
                "selected(${a}, 'x') or selected(${b}, 'y')",
                "a is x or b is y",
            ),
        ] {
            let read = condition(expression).map(|read| read.to_string());
            assert_eq!(read.as_deref(), Some(wanted), "{expression}");
        }
        for expression in [
            "${a} = ${b}",
            "count-selected(${a}) > 2",
            "${a} = 'x' and today() > 3",
        ] {
            assert_eq!(
                condition(expression),
                Some(Condition::Other(expression.to_owned()))
            );
        }
    }
}
