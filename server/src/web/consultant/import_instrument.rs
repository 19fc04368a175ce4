//! A questionnaire of another tool, or a file of ours: chosen, looked at, kept. Nothing is kept between the steps; what
//! was looked at travels with the form and is read again.

use app::{
    pages::{
        consultant::{
            import_instrument::{self as page, Choose, Look, Report, ReportLine},
            instruments as drawn,
        },
        faults::Faults,
    },
    paths,
    shell::Place,
    t,
    text::{self, IntoValue},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use interchange::{
    Entry, Flaw, Format, ImportError, Kind, MAX_BYTES, MAX_UNPACKED, Options, Place as Spot, Reason,
};
use serde::{Deserialize, Serialize};
use surveys::{ids::OrganizationId, instrument::Instrument, language::Language};

use crate::{
    store::{Conflict, StoreError, instruments::AddInstrumentError},
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Form, Path, Upload},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// The word for a file of ours among the tools.
const TOML: &str = "toml";
/// Most items of the source that one line names.
const NAMED: usize = 8;

/// The form.
pub(crate) async fn choose(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::AddInstruments, organization)?;
    let faults = Faults::default();
    let model = form(visit.language, organization, &faults);
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Instruments);
    Ok(show(&chrome, || page::choose(&model)))
}

fn form(l: Language, organization: OrganizationId, faults: &Faults) -> Choose<'_> {
    let mut tools = vec![(String::new(), t!(l, "import-instrument-guess"))];
    tools.extend(Format::ALL.map(|format| (format.word().to_owned(), format.to_string())));
    tools.push((TOML.to_owned(), t!(l, "import-instrument-toml")));
    Choose {
        language: l,
        organization,
        tools,
        tool: String::new(),
        of: String::new(),
        faults,
        lines: Vec::new(),
        report: None,
    }
}

/// What a file came to.
enum Read {
    Ours(Box<Instrument>, String),
    Theirs(Box<interchange::Import>),
    /// Faults of a file of ours.
    Faulty(Vec<String>),
    Refused(Box<ImportError>),
}

/// Reads the file and shows what would become of it. Stores nothing.
pub(crate) async fn look(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    upload: Upload,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::AddInstruments, organization)?;
    let l = visit.language;
    let text = |name: &str| {
        let text = upload.texts.get(name).map(|text| text.trim());
        text.unwrap_or_default().to_owned()
    };
    let (tool, of) = (text("tool"), text("language"));
    let mut faults = Faults::default();
    let is_code = |code: &str| {
        (2..=8).contains(&code.len())
            && code
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    if !of.is_empty() && !is_code(&of) {
        faults.add("language", t!(l, "import-instrument-error-language"));
    }
    let read = match upload.files.get("file") {
        None => {
            faults.add("file", t!(l, "import-instrument-error-file"));
            None
        }
        Some(_) if !faults.is_empty() => None,
        Some(file) => {
            let (file, tool, of) = (file.clone(), tool.clone(), of.clone());
            let read = tokio::task::spawn_blocking(move || read(&file, &tool, &of))
                .await
                .map_err(|error| Failure::unexpected("import", &error))?;
            Some(read)
        }
    };
    let (mut lines, mut report) = (Vec::new(), None);
    match read {
        Some(Read::Ours(instrument, document)) => {
            return Ok(looked(
                &app,
                &actor,
                &visit,
                &permit,
                &instrument,
                document,
                None,
            ));
        }
        Some(Read::Theirs(import)) => {
            let told = told(l, &import.report);
            let interchange::Import {
                document,
                instrument,
                ..
            } = *import;
            return Ok(looked(
                &app,
                &actor,
                &visit,
                &permit,
                &instrument,
                document,
                Some(told),
            ));
        }
        Some(Read::Faulty(found)) => {
            faults.add("file", t!(l, "import-instrument-faults"));
            lines = found;
        }
        Some(Read::Refused(error)) => {
            let why = refusal(l, &error);
            faults.add("file", t!(l, "import-instrument-error", why = why));
            if let ImportError::Nothing(nothing) = &*error {
                report = Some(told(l, nothing));
            }
        }
        None => {}
    }
    let model = Choose {
        tool,
        of,
        lines,
        report,
        ..form(l, organization, &faults)
    };
    let visit = visit.at(paths::import_instrument(organization));
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Instruments);
    Ok(refuse(&chrome, || page::choose(&model)))
}

fn read(file: &[u8], tool: &str, language: &str) -> Read {
    let ours = std::str::from_utf8(file)
        .ok()
        .filter(|text| tool == TOML || (tool.is_empty() && text.contains("\"instrument/1\"")));
    if tool == TOML && ours.is_none() {
        return Read::Faulty(vec!["UTF-8".to_owned()]);
    }
    if let Some(text) = ours {
        return match Instrument::parse(text) {
            Ok(instrument) => Read::Ours(Box::new(instrument), text.to_owned()),
            Err(faults) => Read::Faulty(faults.iter().map(ToString::to_string).collect()),
        };
    }
    let options = Options {
        format: tool.parse().ok(),
        language: (!language.is_empty()).then(|| language.to_owned()),
        name: String::new(),
    };
    match interchange::import(file, &options) {
        Ok(import) => Read::Theirs(Box::new(import)),
        Err(error) => Read::Refused(Box::new(error)),
    }
}

fn looked(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    instrument: &Instrument,
    document: String,
    report: Option<Report>,
) -> Response {
    let l = visit.language;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let model = Look {
        language: l,
        organization: permit.organization,
        title: drawn::name(instrument, l, ""),
        version: format!("{} {}", instrument.id, instrument.version),
        numbers: [
            count(instrument.items.len()),
            count(instrument.sections.len()),
            instrument.minutes(),
        ],
        languages: instrument.languages.join(", "),
        report,
        document,
    };
    let visit = visit
        .clone()
        .at(paths::import_instrument(permit.organization));
    let chrome = visit.chrome_in(app, actor, permit, Place::Instruments);
    show(&chrome, || page::look(&model))
}

/// The file that was looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    document: String,
}

/// Keeps it, after reading it once more.
pub(crate) async fn keep(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::AddInstruments, organization)?;
    let l = visit.language;
    let document = typed.document.replace("\r\n", "\n");
    let mut faults = Faults::default();
    let mut lines = Vec::new();
    match app
        .store
        .add_instrument(organization, document, app.clock.now())
        .await
    {
        Ok(id) => {
            app.note(&actor, organization, "instrument.add", id, "")
                .await?;
            let path = format!("{}?kept=true", paths::instrument(organization, id));
            return Ok(Redirect::to(&path).into_response());
        }
        Err(AddInstrumentError::Faults(found)) => {
            faults.add("file", t!(l, "import-instrument-faults"));
            lines = found.iter().map(ToString::to_string).collect();
        }
        Err(AddInstrumentError::Store(StoreError::Conflict(Conflict::InstrumentVersion))) => {
            faults.add("file", t!(l, "import-instrument-known"));
        }
        Err(AddInstrumentError::Store(error)) => return Err(error.into()),
    }
    let model = Choose {
        lines,
        ..form(l, organization, &faults)
    };
    let visit = visit.at(paths::import_instrument(organization));
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Instruments);
    Ok(refuse(&chrome, || page::choose(&model)))
}

/// Why nothing came of a file, in a language.
fn refusal(l: Language, error: &ImportError) -> String {
    let mb = |bytes: u64| bytes / 1_000_000;
    let at = |place: &Spot, words: String, key: &str| {
        let place = spot(l, place);
        t!(l, key, place = place, flaw = words)
    };
    match error {
        ImportError::TooLarge => t!(l, "refused-too-large", mb = mb(MAX_BYTES as u64)),
        ImportError::Unpacks => t!(l, "refused-unpacks", mb = mb(MAX_UNPACKED)),
        ImportError::TooMany => t!(l, "refused-too-many", most = interchange::MAX_ITEMS),
        ImportError::Letters { place, encoding } => t!(
            l,
            "refused-letters",
            place = spot(l, place),
            encoding = *encoding
        ),
        ImportError::Unknown => t!(l, "refused-unknown"),
        ImportError::Broken { place, found } => at(place, flaw(l, found), "refused-broken"),
        ImportError::Forbidden { place, found } => at(place, flaw(l, found), "refused-forbidden"),
        ImportError::Nothing(_) => t!(l, "refused-nothing"),
        // The reader of our own files speaks for itself; what it finds here is a fault of ours.
        ImportError::Refused(faults) => {
            let told: Vec<String> = faults.iter().take(3).map(ToString::to_string).collect();
            t!(l, "refused-refused", faults = told.join(" "))
        }
    }
}

fn flaw(l: Language, flaw: &Flaw) -> String {
    in_words(l, "flaw", flaw).unwrap_or_else(|| flaw.to_string())
}

/// A place in the file, in a language.
fn spot(l: Language, place: &Spot) -> String {
    match place {
        Spot::Line(number) => t!(l, "import-place-line", line = *number),
        Spot::Row { sheet, row } => {
            t!(l, "import-place-row", sheet = sheet.as_str(), row = *row)
        }
        Spot::Path(path) => path.clone(),
        Spot::File => t!(l, "import-place-file"),
    }
}

/// The report in a language.
fn told(l: Language, report: &interchange::Report) -> Report {
    let questions = |list: &[Entry]| {
        list.iter()
            .filter(|entry| entry.kind == Kind::Question)
            .count()
    };
    let lists = [&report.taken, &report.simplified, &report.left_out];
    Report {
        counts: [
            report.questions(),
            questions(lists[0]),
            questions(lists[1]),
            questions(lists[2]),
        ],
        lists: lists.map(|list| list.iter().map(|entry| line(l, entry)).collect()),
    }
}

fn line(l: Language, entry: &Entry) -> ReportLine {
    let kind = t!(
        l,
        match entry.kind {
            Kind::Question => "import-kind-question",
            Kind::Section => "import-kind-section",
            Kind::Text => "import-kind-text",
            Kind::Rule => "import-kind-rule",
            Kind::Setting => "import-kind-setting",
        }
    );
    let place = spot(l, &entry.place);
    let is_same = entry.kind == Kind::Question && entry.items == [entry.code.as_str()];
    let mut became = Vec::new();
    if !entry.items.is_empty() && !is_same {
        let mut items = entry
            .items
            .iter()
            .take(NAMED)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        if entry.items.len() > NAMED {
            let more = t!(l, "import-more", count = entry.items.len() - NAMED);
            items = format!("{items} {more}");
        }
        became.push(items);
    }
    became.extend(entry.reasons.iter().map(|reason| reason_words(l, reason)));
    ReportLine {
        what: format!("{kind} {}", entry.code).trim().to_owned(),
        place,
        became: became.join("; "),
    }
}

/// A reason in a language.
fn reason_words(l: Language, reason: &Reason) -> String {
    in_words(l, "reason", reason).unwrap_or_else(|| reason.to_string())
}

/// Something that is written with its name under `tag`, in a language. What it tells stands in its fields, as in the file
/// of the command line.
fn in_words(l: Language, tag: &str, of: &impl Serialize) -> Option<String> {
    let fields = serde_json::to_value(of).unwrap_or_default();
    let name = fields[tag].as_str().unwrap_or_default();
    let area = if tag == "reason" { "loss" } else { tag };
    let key = format!("{area}-{}", name.replace('_', "-"));
    if !text::exists(&key) {
        return None;
    }
    let arguments: Vec<(&str, _)> = fields
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(field, _)| *field != tag)
        .map(|(field, value)| (field.as_str(), as_text(value).into_value()))
        .collect();
    Some(text::lookup(l, &key, &arguments))
}

fn as_text(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(parts) => {
            let parts: Vec<String> = parts.iter().map(as_text).collect();
            parts.join(", ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words_in_every_language() {
        for name in Reason::NAMES {
            let key = format!("loss-{}", name.replace('_', "-"));
            assert!(text::exists(&key), "{key}");
        }
        for name in Flaw::NAMES {
            let key = format!("flaw-{}", name.replace('_', "-"));
            assert!(text::exists(&key), "{key}");
        }
        for language in Language::ALL {
            let refused = ImportError::Forbidden {
                place: Spot::Line(7),
                found: Flaw::TooDeep { most: 24 },
            };
            let words = refusal(language, &refused);
            assert!(words.contains('7') && words.contains("24"), "{words}");
            let reason = Reason::NotTranslated {
                languages: vec!["it".to_owned(), "pl".to_owned()],
            };
            let words = reason_words(language, &reason);
            assert!(words.contains("it, pl"), "{words}");
            let words = reason_words(language, &Reason::TooManyOptions { count: 312 });
            assert!(words.contains("312"), "{words}");
        }
    }
}
