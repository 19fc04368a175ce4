//! SurveyJS JSON: pages of elements, texts as strings or by language.

mod answers;

use serde_json::Value;

use crate::{
    Flaw, ImportError, Kind, Options, Place, Reason,
    draft::{Answer, Condition, Draft, Part, Question, Texts},
    expression,
    json::{self, is_on, word},
    languages,
    text::Markup,
};

pub(crate) fn read(source: &str, options: &Options) -> Result<Draft, ImportError> {
    let survey = json::read(source)?;
    let lists = ["pages", "elements", "questions"];
    if !lists.iter().any(|list| survey[list].is_array()) {
        return Err(ImportError::Broken {
            place: Place::Path("the top".to_owned()),
            found: Flaw::NoPages,
        });
    }
    let wished = options.language.as_deref().and_then(languages::code);
    let of_survey = languages::code(&word(&survey["locale"]));
    // Texts that name no language are not in one that others name.
    let wished = wished.filter(|code| !source.contains(&format!("\"{code}\"")));
    let default = of_survey.or(wished).unwrap_or_else(|| "en".to_owned());
    let mut form = Form {
        draft: Draft::new(Markup { opens: "{" }, default),
    };
    form.pages(&survey);
    form.whole(&survey);
    Ok(form.draft)
}

struct Form {
    draft: Draft,
}

fn is_random(order: &Value) -> bool {
    word(order) == "random"
}

/// What holds for everything in a panel.
#[derive(Clone, Default)]
struct Around {
    section: usize,
    conditions: Vec<Condition>,
    is_repeated: bool,
    is_hidden: bool,
}

impl Form {
    fn pages(&mut self, survey: &Value) {
        let pages = survey["pages"].as_array();
        for (index, page) in pages.into_iter().flatten().enumerate() {
            let path = format!("pages[{index}]");
            self.page(page, &survey["questionsOrder"], &path, index);
        }
        for list in ["elements", "questions"] {
            if survey[list].is_array() {
                let section = self.draft.sections.len();
                self.draft.sections.push(Part {
                    code: "questions".to_owned(),
                    title: Texts::new(),
                    place: Place::Path(list.to_owned()),
                    random: is_random(&survey["questionsOrder"]),
                });
                let around = Around {
                    section,
                    ..Around::default()
                };
                self.elements(&survey[list], list, &around);
            }
        }
    }

    fn page(&mut self, page: &Value, of_survey: &Value, path: &str, index: usize) {
        let name = word(&page["name"]);
        let title = self.texts(&page["title"]);
        self.draft.sections.push(Part {
            code: if name.is_empty() {
                format!("page{}", index + 1)
            } else {
                name.clone()
            },
            title,
            place: Place::Path(path.to_owned()),
            random: match word(&page["questionsOrder"]).as_str() {
                "" | "default" => is_random(of_survey),
                _ => is_random(&page["questionsOrder"]),
            },
        });
        self.described(page, &name, path);
        let around = inside(
            page,
            &Around {
                section: self.draft.sections.len() - 1,
                ..Around::default()
            },
        );
        for list in ["elements", "questions"] {
            if page[list].is_array() {
                self.elements(&page[list], &format!("{path}.{list}"), &around);
            }
        }
    }

    /// A description of a page or panel, which has no place here.
    fn described(&mut self, part: &Value, name: &str, path: &str) {
        if !self.texts(&part["description"]).is_empty() {
            self.draft.leave_out(
                Kind::Text,
                format!("description of {name}"),
                Place::Path(path.to_owned()),
                Reason::NoPlace,
            );
        }
    }

    fn elements(&mut self, list: &Value, path: &str, around: &Around) {
        for (index, element) in list.as_array().into_iter().flatten().enumerate() {
            let path = format!("{path}[{index}]");
            let kind = word(&element["type"]);
            let name = word(&element["name"]);
            if kind == "panel" || kind == "paneldynamic" {
                if !self.texts(&element["title"]).is_empty() {
                    let place = Place::Path(path.clone());
                    self.draft
                        .leave_out(Kind::Section, name.clone(), place, Reason::NoPlace);
                }
                if is_random(&element["questionsOrder"]) {
                    let place = Place::Path(path.clone());
                    self.draft
                        .simplify(Kind::Section, name.clone(), place, Reason::RandomOrder);
                }
                self.described(element, &name, &path);
                let mut inside = inside(element, around);
                inside.is_repeated |= kind == "paneldynamic";
                for list in ["elements", "questions", "templateElements"] {
                    self.elements(&element[list], &format!("{path}.{list}"), &inside);
                }
                continue;
            }
            self.question(element, &kind, name, path, around);
        }
    }

    fn question(
        &mut self,
        element: &Value,
        kind: &str,
        name: String,
        path: String,
        around: &Around,
    ) {
        let mut reasons = Vec::new();
        let inside = inside(element, around);
        let answer = if inside.is_hidden {
            Answer::LeftOut(Reason::NeverShown)
        } else {
            self.answer(element, kind, &mut reasons)
        };
        if around.is_repeated {
            reasons.push(Reason::AskedOnce);
        }
        if is_on(&element["isRequired"]) || !word(&element["requiredIf"]).is_empty() {
            reasons.push(Reason::MayBeSkipped);
        }
        let has = |key: &str| !element[key].is_null() && element[key] != Value::Bool(false);
        let mut checks = element["validators"].as_array().into_iter().flatten();
        let is_kept = match answer {
            Answer::Number(_) => checks.all(|check| word(&check["type"]) == "numeric"),
            Answer::Division { .. } => checks.count() == 1,
            _ => false,
        };
        if (has("validators") && !is_kept) || has("enableIf") || has("maxSelectedChoices") {
            reasons.push(Reason::Checks);
        }
        if has("defaultValue") || has("defaultValueExpression") || has("setValueExpression") {
            reasons.push(Reason::FilledIn);
        }
        let shuffles_rows = ["rowsOrder", "rowOrder"]
            .iter()
            .any(|key| is_random(&element[*key]));
        let is_matrix = matches!(answer, Answer::Matrix { .. });
        if is_random(&element["choicesOrder"]) || (shuffles_rows && !is_matrix) {
            reasons.push(Reason::RandomOrder);
        }
        if has("choicesVisibleIf") || has("rowsVisibleIf") || has("columnsVisibleIf") {
            reasons.push(Reason::OptionsFiltered);
        }
        if has("correctAnswer") {
            reasons.push(Reason::Quiz);
        }
        if has("colCount") || has("startWithNewLine") || has("renderAs") {
            reasons.push(Reason::Looks);
        }
        let mut text = self.texts(&element["title"]);
        if text.is_empty() && !name.is_empty() {
            // Without a title the name is what people read.
            text.insert(self.draft.default_language.clone(), name.clone());
        }
        let help = self.texts(&element["description"]);
        let code = if name.is_empty() {
            format!(
                "{}{}",
                if kind.is_empty() { "element" } else { kind },
                self.draft.questions.len() + 1
            )
        } else {
            name
        };
        self.draft.questions.push(Question {
            code,
            section: inside.section,
            place: Place::Path(path.clone()),
            text,
            help,
            answer,
            conditions: inside.conditions,
            shuffled_with: (shuffles_rows && is_matrix).then_some(path),
            reasons,
        });
    }

    /// A text that may come in several languages.
    fn texts(&mut self, value: &Value) -> Texts {
        let mut texts = Texts::new();
        match value {
            Value::String(text) if !text.trim().is_empty() => {
                texts.insert(self.draft.default_language.clone(), text.clone());
            }
            Value::Object(map) => {
                for (language, text) in map {
                    let code = if language == "default" {
                        self.draft.default_language.clone()
                    } else {
                        match languages::code(language) {
                            Some(code) => code,
                            None => continue,
                        }
                    };
                    let text = word(text);
                    if text.trim().is_empty() {
                        continue;
                    }
                    let is_new = code != self.draft.default_language
                        && !self.draft.languages.contains(&code);
                    if is_new && self.draft.languages.len() < 50 {
                        self.draft.languages.push(code.clone());
                    }
                    texts.insert(code, text);
                }
            }
            _ => {}
        }
        texts
    }

    /// Settings of the whole survey.
    fn whole(&mut self, survey: &Value) {
        self.draft.title = self.texts(&survey["title"]);
        self.draft.intro = self.texts(&survey["description"]);
        self.draft.thanks = self.texts(&survey["completedHtml"]);
        let place = |key: &str| Place::Path(key.to_owned());
        if survey["completedHtmlOnCondition"].is_array() {
            let key = "completedHtmlOnCondition";
            self.draft
                .leave_out(Kind::Setting, key, place(key), Reason::OneEnd);
        }
        for (key, reason) in [
            ("triggers", Reason::Flow),
            ("calculatedValues", Reason::Computed),
        ] {
            for (index, rule) in survey[key].as_array().into_iter().flatten().enumerate() {
                let path = Place::Path(format!("{key}[{index}]"));
                let name = word(&rule["name"]) + &word(&rule["type"]);
                self.draft.leave_out(Kind::Rule, name, path, reason.clone());
            }
        }
        for key in [
            "timeLimit",
            "maxTimeToFinish",
            "timeLimitPerPage",
            "maxTimeToFinishPage",
        ] {
            if !survey[key].is_null() {
                self.draft
                    .leave_out(Kind::Setting, key, place(key), Reason::TimeLimit);
            }
        }
    }
}

/// What holds inside a page or panel.
fn inside(part: &Value, around: &Around) -> Around {
    let mut inside = around.clone();
    inside.conditions.extend(condition(part));
    inside.is_hidden |= part["visible"] == Value::Bool(false);
    inside
}

/// The condition of `visibleIf`: tests of questions, joined by and, or, not.
fn condition(element: &Value) -> Option<Condition> {
    let expression = word(&element["visibleIf"]);
    if expression.trim().is_empty() {
        return None;
    }
    let read = expression::read(&expression, &test);
    Some(read.unwrap_or(Condition::Other(expression)))
}

/// `{q} = 'a'` and the like, or a word: `notempty`, `contains 'a'`, `anyof ['a', 'b']`.
fn test(atom: &str) -> Option<Condition> {
    let worded = atom.trim().strip_prefix('{').and_then(|rest| {
        let (name, rest) = rest.split_once('}')?;
        let (word, value) = match rest.trim().split_once(char::is_whitespace) {
            Some((word, value)) => (word, value.trim()),
            None => (rest.trim(), ""),
        };
        Some((asked(name), word, value))
    });
    if let Some(((question, row), word, value)) = worded {
        let equals = |value: &str| {
            Some(Condition::Equals {
                question: question.clone(),
                row: row.clone(),
                code: literal(value).filter(|code| !code.is_empty())?,
            })
        };
        let answered = || Condition::Answered {
            question: question.clone(),
            row: row.clone(),
        };
        let not = |condition| Condition::Not(Box::new(condition));
        match word {
            "notempty" if value.is_empty() => return Some(answered()),
            "empty" if value.is_empty() => return Some(not(answered())),
            "equal" | "equals" | "contains" => return equals(value),
            "notequal" | "notcontains" => return equals(value).map(not),
            "anyof" => {
                let list = value.strip_prefix('[')?.strip_suffix(']')?;
                let any: Option<Vec<_>> = list.split(',').map(equals).collect();
                return any.map(Condition::Any);
            }
            _ => {}
        }
    }
    let name = |text: &str| {
        let name = text.trim().strip_prefix('{')?.strip_suffix('}')?;
        (!name.contains(['{', '}'])).then(|| asked(name))
    };
    expression::comparison(atom, &name, &literal)
}

/// The question, and the row of it, that a name means: `q`, `q.row`.
fn asked(name: &str) -> expression::Asked {
    match name.split_once('.') {
        Some((question, row)) => (question.trim().to_owned(), Some(row.to_owned())),
        None => (name.trim().to_owned(), None),
    }
}

/// A value in quotation marks, or a bare word.
fn literal(text: &str) -> Option<String> {
    let text = text.trim();
    let is_word = !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c));
    expression::quoted(text).or_else(|| is_word.then(|| text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_of_questions_become_conditions_and_nothing_else_does() {
        for (expression, question, row, code) in [
            ("{a} = 'x y'", "a", None, "x y"),
            ("{a}==\"x\"", "a", None, "x"),
            ("{a} = true", "a", None, "true"),
            ("{a} equal 3", "a", None, "3"),
            ("{m.row1} = 5", "m", Some("row1"), "5"),
        ] {
            let wanted = Condition::Equals {
                question: question.to_owned(),
                row: row.map(str::to_owned),
                code: code.to_owned(),
            };
            assert_eq!(test(expression), Some(wanted), "{expression}");
        }
        let read = |expression: &str| expression::read(expression, &test);
        for (expression, wanted) in [
            ("{a} <> 'x'", "not (a is x)"),
            ("{a} notempty", "a answered"),
            (
                "{a} empty or {b} > 2",
                "not (a answered) or (b answered and not (b at most 2))",
            ),
            ("{a} = 'x' and {b} = 'y'", "a is x and b is y"),
            ("{a} contains 'x'", "a is x"),
            ("{a} anyof ['x', 'y']", "a is x or a is y"),
        ] {
            let told = read(expression).map(|read| read.to_string());
            assert_eq!(told.as_deref(), Some(wanted), "{expression}");
        }
        for expression in ["{a} = {b}", "{a} =", "age() > 3", "{a = 'x'"] {
            assert_eq!(read(expression), None, "{expression}");
        }
    }
}
