//! SurveyJS JSON: pages of elements, texts as strings or by language.

mod answers;

use serde_json::Value;

use crate::{
    ImportError, Kind, Options, Place, Reason,
    draft::{Answer, Condition, Draft, Part, Question, Texts},
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
            found: "this JSON has none of `pages`, `elements` and `questions`".to_owned(),
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
            self.page(page, &format!("pages[{index}]"), index);
        }
        for list in ["elements", "questions"] {
            if survey[list].is_array() {
                let section = self.draft.sections.len();
                self.draft.sections.push(Part {
                    code: "questions".to_owned(),
                    title: Texts::new(),
                    place: Place::Path(list.to_owned()),
                });
                let around = Around {
                    section,
                    ..Around::default()
                };
                self.elements(&survey[list], list, &around);
            }
        }
    }

    fn page(&mut self, page: &Value, path: &str, index: usize) {
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
        if has("validators") || has("enableIf") || has("maxSelectedChoices") {
            reasons.push(Reason::Checks);
        }
        if has("defaultValue") || has("defaultValueExpression") || has("setValueExpression") {
            reasons.push(Reason::FilledIn);
        }
        if word(&element["choicesOrder"]) == "random" || word(&element["rowsOrder"]) == "random" {
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
            place: Place::Path(path),
            text,
            help,
            answer,
            conditions: inside.conditions,
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
        self.draft.shuffle = word(&survey["questionsOrder"]) == "random";
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

/// The condition of `visibleIf`: `{q} = 'a'`.
fn condition(element: &Value) -> Option<Condition> {
    let expression = word(&element["visibleIf"]);
    if expression.trim().is_empty() {
        return None;
    }
    Some(equals(&expression).unwrap_or(Condition::Other(expression)))
}

fn equals(expression: &str) -> Option<Condition> {
    let rest = expression.trim().strip_prefix('{')?;
    let (name, rest) = rest.split_once('}')?;
    let rest = rest.trim();
    let value = ["==", "=", "equal ", "equals "]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign))?
        .trim();
    let code = match value.chars().next()? {
        mark @ ('\'' | '"') => {
            let inside = value[1..].strip_suffix(mark)?;
            (!inside.contains(mark)).then(|| inside.to_owned())?
        }
        _ => value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
            .then(|| value.to_owned())?,
    };
    let (question, row) = match name.split_once('.') {
        Some((question, row)) => (question, Some(row.to_owned())),
        None => (name, None),
    };
    Some(Condition::Equals {
        question: question.trim().to_owned(),
        row,
        code,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_question_and_one_answer_become_a_branch_and_nothing_else_does() {
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
            assert_eq!(equals(expression), Some(wanted), "{expression}");
        }
        for expression in [
            "{a} <> 'x'",
            "{a} notempty",
            "{a} = 'x' and {b} = 'y'",
            "{a} = {b}",
            "{a} contains 'x'",
            "{a} =",
            "age() > 3",
            "{a = 'x'",
        ] {
            assert_eq!(equals(expression), None, "{expression}");
        }
    }
}
