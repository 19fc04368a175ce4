//! Qualtrics `.qsf`: a list of elements. Blocks name the questions, the flow names the blocks.

mod logic;
mod questions;

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::{
    Flaw, ImportError, Kind, Options, Place, Reason,
    draft::{Answer, Condition, Draft, Part, Question, Texts},
    json::{self, entries, word},
    languages,
    text::Markup,
};

/// Deepest nesting of the flow; the parser of JSON ends at 128.
const DEEPEST: usize = 60;

/// A question and where it stands.
struct Asked<'v> {
    payload: &'v Value,
    path: String,
}

/// All questions by their number, such as `QID4`.
type Questions<'v> = HashMap<String, Asked<'v>>;

pub(crate) fn read(source: &str, options: &Options) -> Result<Draft, ImportError> {
    let file = json::read(source)?;
    let Some(elements) = file["SurveyElements"].as_array() else {
        return Err(ImportError::Broken {
            place: Place::Path("the top".to_owned()),
            found: Flaw::NoSurveyElements,
        });
    };
    let entry = &file["SurveyEntry"];
    let wished = options.language.as_deref().and_then(languages::code);
    let default = languages::code(&word(&entry["SurveyLanguage"]))
        .or(wished)
        .unwrap_or_else(|| "en".to_owned());
    let mut draft = Draft::new(Markup { opens: "${" }, default.clone());
    draft.name = word(&entry["SurveyName"]);
    for (key, texts) in [
        ("SurveyName", &mut draft.title),
        ("SurveyDescription", &mut draft.intro),
    ] {
        let text = word(&entry[key]);
        if !text.trim().is_empty() {
            texts.insert(default.clone(), text);
        }
    }
    let mut questions = Questions::new();
    let mut order = Vec::new();
    let mut flow = None;
    let mut blocks = HashMap::new();
    for (index, element) in elements.iter().enumerate() {
        let payload = &element["Payload"];
        let path = format!("SurveyElements[{index}].Payload");
        match word(&element["Element"]).as_str() {
            "SQ" => {
                let mut number = word(&element["PrimaryAttribute"]);
                if number.is_empty() {
                    number = word(&payload["QuestionID"]);
                }
                // A number that comes twice still is a question of the source.
                if questions.contains_key(&number) {
                    number = format!("{number} at {path}");
                }
                order.push(number.clone());
                questions.insert(number, Asked { payload, path });
            }
            "BL" => {
                for (key, block) in entries(payload) {
                    let place = format!("{path}[{key}]");
                    blocks.insert(word(&block["ID"]), (block, place));
                }
            }
            "FL" => flow = Some((payload, path)),
            "QO" | "QG" => {
                let name = word(&payload["Name"]);
                draft.leave_out(Kind::Rule, name, Place::Path(path), Reason::Quota);
            }
            _ => {}
        }
    }
    let mut reader = Reader {
        questions: &questions,
        blocks,
        seen: HashSet::new(),
        draft: &mut draft,
    };
    match flow {
        Some((flow, path)) => reader.flow(&flow["Flow"], &format!("{path}.Flow"), &[], 0),
        None => reader.all_blocks(),
    }
    reader.rest(&order);
    Ok(draft)
}

struct Reader<'v, 'd> {
    questions: &'d Questions<'v>,
    blocks: HashMap<String, (&'v Value, String)>,
    seen: HashSet<String>,
    draft: &'d mut Draft,
}

impl Reader<'_, '_> {
    /// Blocks in the order in which they are shown.
    fn flow(&mut self, flow: &Value, path: &str, conditions: &[Condition], depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for (key, step) in entries(flow) {
            let path = format!("{path}[{key}]");
            let kind = word(&step["Type"]);
            let inner = format!("{path}.Flow");
            match kind.as_str() {
                "Block" | "Standard" => self.block(&word(&step["ID"]), conditions),
                "Branch" => {
                    let mut inside = conditions.to_vec();
                    inside.push(logic::condition(&step["BranchLogic"], self.questions));
                    self.flow(&step["Flow"], &inner, &inside, depth + 1);
                }
                "Group" | "Root" => self.flow(&step["Flow"], &inner, conditions, depth + 1),
                "" => {}
                _ => {
                    let reason = match kind.as_str() {
                        "EndSurvey" => Reason::OneEnd,
                        "QuotaCheck" => Reason::Quota,
                        "WebService" => Reason::Program,
                        "BlockRandomizer" => Reason::RandomOrder,
                        _ => Reason::Flow,
                    };
                    self.draft
                        .leave_out(Kind::Rule, kind.clone(), Place::Path(path), reason);
                    self.flow(&step["Flow"], &inner, conditions, depth + 1);
                }
            }
        }
    }

    fn all_blocks(&mut self) {
        let mut ids: Vec<_> = self.blocks.keys().cloned().collect();
        ids.sort();
        for id in ids {
            let is_trash = self.blocks[&id].0["Type"] == "Trash";
            if !is_trash {
                self.block(&id, &[]);
            }
        }
    }

    /// A block, the first time that the flow comes by.
    fn block(&mut self, id: &str, conditions: &[Condition]) {
        let Some((block, path)) = self.blocks.remove(id) else {
            return;
        };
        let name = word(&block["Description"]);
        let title = if name.starts_with("Block ") || name == "Default Question Block" {
            // Names that Qualtrics gives by itself are no headings.
            Texts::new()
        } else {
            Texts::from([(self.draft.default_language.clone(), name.clone())])
        };
        let section = self.draft.sections.len();
        let order = word(&block["Options"]["RandomizeQuestions"]);
        self.draft.sections.push(Part {
            code: if name.is_empty() {
                format!("block-{}", section + 1)
            } else {
                name
            },
            title,
            place: Place::Path(path.clone()),
            random: ["true", "RandomWithXPerPage"].contains(&order.as_str()),
        });
        if !["", "false", "true", "RandomWithXPerPage"].contains(&order.as_str()) {
            // Some questions of many, or an order by rules.
            let place = Place::Path(path.clone());
            let code = self.draft.sections[section].code.clone();
            self.draft
                .simplify(Kind::Section, code, place, Reason::RandomOrder);
        }
        let is_loop = !word(&block["Options"]["Looping"]).is_empty()
            && word(&block["Options"]["Looping"]) != "None";
        for (key, element) in entries(&block["BlockElements"]) {
            if word(&element["Type"]) != "Question" {
                continue;
            }
            let number = word(&element["QuestionID"]);
            let Some(asked) = self.questions.get(&number) else {
                continue;
            };
            if !self.seen.insert(number.clone()) {
                continue;
            }
            let mut question = self.question(asked, &number, section);
            question.conditions.splice(0..0, conditions.iter().cloned());
            if is_loop {
                question.reasons.push(Reason::AskedOnce);
            }
            let skips = entries(&element["SkipLogic"]);
            for (index, _) in skips {
                let place = Place::Path(format!("{path}.BlockElements[{key}].SkipLogic[{index}]"));
                self.draft
                    .leave_out(Kind::Rule, question.code.clone(), place, Reason::Skip);
            }
            self.draft.questions.push(question);
        }
    }

    /// Questions in the bin, or in no block that is shown.
    fn rest(&mut self, order: &[String]) {
        let section = self.draft.sections.len();
        for number in order {
            if self.seen.contains(number) {
                continue;
            }
            if let Some(asked) = self.questions.get(number) {
                let mut question = self.question(asked, number, section);
                question.answer = Answer::LeftOut(Reason::Unused);
                self.draft.questions.push(question);
            }
        }
    }

    fn question(&mut self, asked: &Asked<'_>, number: &str, section: usize) -> Question {
        let mut reasons = Vec::new();
        let payload = asked.payload;
        let words = questions::Words {
            payload,
            languages: self.languages(payload),
        };
        let answer = questions::answer(&words, &mut reasons);
        questions::common(payload, &mut reasons);
        let randomization = &payload["Randomization"];
        let shuffles_rows =
            matches!(answer, Answer::Matrix { .. }) && word(&randomization["Type"]) == "All";
        if randomization.is_object() && !shuffles_rows {
            reasons.push(Reason::RandomOrder);
        }
        let logic = ["DisplayLogic", "InPageDisplayLogic"]
            .iter()
            .map(|key| &payload[*key])
            .find(|logic| logic.is_object());
        let tag = word(&payload["DataExportTag"]);
        if !tag.is_empty() && tag != number {
            self.draft.called.insert(number.to_owned(), tag.clone());
        }
        Question {
            code: if tag.is_empty() {
                number.to_owned()
            } else {
                tag
            },
            section,
            place: Place::Path(asked.path.clone()),
            text: words.text("QuestionText"),
            help: Texts::new(),
            answer,
            conditions: logic
                .map(|logic| logic::condition(logic, self.questions))
                .into_iter()
                .collect(),
            shuffled_with: shuffles_rows.then(|| asked.path.clone()),
            reasons,
        }
    }

    /// The default language and those of a question, with their keys in the source; the default one has none.
    fn languages(&mut self, payload: &Value) -> Vec<(String, String)> {
        let mut languages = vec![(String::new(), self.draft.default_language.clone())];
        for (key, _) in payload["Language"].as_object().into_iter().flatten() {
            if let Some(code) = languages::code(key) {
                if !self.draft.languages.contains(&code) && self.draft.languages.len() < 50 {
                    self.draft.languages.push(code.clone());
                }
                if code != self.draft.default_language {
                    languages.push((key.clone(), code));
                }
            }
        }
        languages
    }
}
