//! Answers that another tool collected, brought in as a wave: choose, map, check, bring in. Nothing is kept between the
//! steps but what the columns of such a file are, once it was brought in.

mod drawn;
mod typed;

use std::collections::BTreeMap;

use app::{
    pages::{consultant::import_answers as page, faults::Faults},
    paths,
    shell::{Chrome, Place},
    t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use interchange::answers::{AnswerFile, Brought, Department, Mapping, Taken, take};
use surveys::{
    confidentiality::{Contract, redaction::Redactor},
    ids::{InstrumentId, OrganizationId, WaveId},
    instrument::{Audience, Instrument},
    language::Language,
    organization::DepartmentRow,
};

use super::{wave::done, wave_of};
use crate::{
    auth::digest,
    local_time,
    store::{
        Conflict, StoreError, answers::Answers, brought::BroughtWave, organizations::Organization,
        waves::WaveDraft,
    },
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Path, Upload},
        page::{Visit, refuse, show},
        permissions::Action,
    },
};

/// Most bytes of a file as it travels from page to page.
const MAX_TEXT: usize = 9_500_000;

/// A questionnaire that answers can be brought to.
struct Asked {
    id: InstrumentId,
    instrument: Instrument,
    name: String,
}

/// What every step needs to know.
struct Desk {
    organization: Organization,
    departments: Vec<DepartmentRow>,
    asked: Vec<Asked>,
}

impl Desk {
    async fn of(app: &App, l: Language, organization: OrganizationId) -> Result<Self, Failure> {
        let found = app
            .store
            .organization(organization)
            .await?
            .ok_or(Failure::NotFound)?;
        let asked = app
            .store
            .instruments(organization)
            .await?
            .iter()
            .filter_map(|stored| {
                let instrument = stored.parse().ok()?;
                // What groups outside say never stands where the answers of staff stand.
                if instrument.audience != Audience::Staff {
                    return None;
                }
                let name = app::pages::consultant::instruments::name(&instrument, l, &found.name);
                Some(Asked {
                    id: stored.id,
                    name: format!("{name} ({})", stored.version),
                    instrument,
                })
            })
            .collect();
        Ok(Self {
            organization: found,
            departments: app.store.departments(organization).await?,
            asked,
        })
    }

    fn places(&self) -> Vec<Department> {
        self.departments
            .iter()
            .map(|row| Department {
                code: row.code.clone(),
                name: row.name.clone(),
            })
            .collect()
    }

    fn instrument(&self, upload: &Upload) -> Option<&Asked> {
        let id: InstrumentId = upload.texts.get("instrument")?.parse().ok()?;
        self.asked.iter().find(|asked| asked.id == id)
    }

    fn choose(&self, l: Language, instrument: String, faults: Faults) -> page::Choose {
        page::Choose {
            language: l,
            organization: self.organization.id,
            instruments: self
                .asked
                .iter()
                .map(|asked| (asked.id.to_string(), asked.name.clone()))
                .collect(),
            instrument,
            has_departments: !self.departments.is_empty(),
            faults,
        }
    }
}

fn chrome(app: &App, actor: &Actor, visit: Visit, permit: &Permit) -> Chrome {
    visit
        .at(paths::import_answers(permit.organization))
        .chrome_in(app, actor, permit, Place::Waves)
}

/// The form for choosing a file.
pub(crate) async fn choose(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::BringAnswers, organization)?;
    let l = visit.language;
    let desk = Desk::of(&app, l, organization).await?;
    let model = desk.choose(l, String::new(), Faults::default());
    let chrome = chrome(&app, &actor, visit, &permit);
    Ok(show(&chrome, || page::choose(&model)))
}

/// Reads the file and asks what its columns are. Stores nothing.
pub(crate) async fn look(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    upload: Upload,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::BringAnswers, organization)?;
    let l = visit.language;
    let desk = Desk::of(&app, l, organization).await?;
    let chrome = chrome(&app, &actor, visit, &permit);
    let mut faults = Faults::default();
    let asked = desk.instrument(&upload);
    if asked.is_none() {
        faults.add("instrument", t!(l, "answers-error-instrument"));
    }
    let read = match upload.files.get("file") {
        None => {
            faults.add("file", t!(l, "import-instrument-error-file"));
            None
        }
        Some(bytes) => {
            let bytes = bytes.clone();
            let read = apart(move || AnswerFile::read(&bytes)).await?;
            read.map_err(|error| faults.add("file", drawn::refused(l, &error)))
                .ok()
        }
    };
    let text = read.as_ref().map(AnswerFile::to_text).unwrap_or_default();
    if text.len() > MAX_TEXT {
        faults.add("file", t!(l, "answers-error-travels"));
    }
    let (Some(asked), Some(file), true) = (asked, read, faults.is_empty()) else {
        let chosen = upload.texts.get("instrument").cloned().unwrap_or_default();
        let model = desk.choose(l, chosen, faults);
        return Ok(refuse(&chrome, || page::choose(&model)));
    };
    let remembered = app
        .store
        .answer_mapping(organization, asked.id, digest(file.shape().as_bytes()))
        .await?;
    let is_recalled = remembered.is_some();
    let places = desk.places();
    let mapping = match remembered {
        Some(mapping) => mapping.filled(&file, &asked.instrument, &places),
        None => Mapping::guess(&file, &asked.instrument, &places),
    };
    let model = page::Map {
        is_recalled,
        ..drawn::map(l, &desk, asked, &file, &mapping, Faults::default())
    };
    Ok(show(&chrome, || page::map(&model)))
}

/// What travelled with a form; `None` if it is not what we sent.
fn travelled<'d>(desk: &'d Desk, upload: &Upload) -> Option<(&'d Asked, AnswerFile)> {
    let file = AnswerFile::from_text(upload.texts.get("file")?)?;
    Some((desk.instrument(upload)?, file))
}

/// Says what would be brought in, or asks once more what is not decided. Stores nothing.
pub(crate) async fn map(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    upload: Upload,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::BringAnswers, organization)?;
    let l = visit.language;
    let desk = Desk::of(&app, l, organization).await?;
    let chrome = chrome(&app, &actor, visit, &permit);
    let Some((asked, file)) = travelled(&desk, &upload) else {
        return Err(Failure::UnreadableForm);
    };
    let places = desk.places();
    // Back from the page that checks: everything as it was.
    if upload.texts.contains_key("again") {
        let mapping = typed::travelled(&upload).ok_or(Failure::UnreadableForm)?;
        let mapping = mapping.filled(&file, &asked.instrument, &places);
        let model = drawn::map(l, &desk, asked, &file, &mapping, Faults::default());
        return Ok(show(&chrome, || page::map(&model)));
    }
    let mapping = typed::mapping(&upload, &file, &asked.instrument, &places);
    let faults = drawn::open(l, &mapping.open(&file, &asked.instrument));
    if !faults.is_empty() {
        let model = drawn::map(l, &desk, asked, &file, &mapping, faults);
        return Ok(refuse(&chrome, || page::map(&model)));
    }
    let (file, mapping, taken) = taken(file, asked.instrument.clone(), mapping).await?;
    let counts = app.store.people_counts(organization).await?;
    let form = typed::About::begun(l, &file, &actor.user.name, &counts, &desk.departments);
    let known = drawn::Known {
        file: &file,
        mapping: &mapping,
        taken: &taken,
        before: app
            .store
            .brought_before(organization, &file.to_text())
            .await?,
    };
    let model = drawn::check(l, &desk, asked, &known, &form, Faults::default());
    Ok(show(&chrome, || page::check(&model)))
}

/// Makes sheets, away from the threads that answer others.
async fn taken(
    file: AnswerFile,
    instrument: Instrument,
    mapping: Mapping,
) -> Result<(AnswerFile, Mapping, Taken), Failure> {
    apart(move || {
        let taken = take(&file, &instrument, &mapping);
        (file, mapping, taken)
    })
    .await
}

async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Failure::unexpected("answers", &error))
}

/// Brings the answers in, all or nothing, after reading everything once more.
pub(crate) async fn bring(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    upload: Upload,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::BringAnswers, organization)?;
    let l = visit.language;
    let desk = Desk::of(&app, l, organization).await?;
    let chrome = chrome(&app, &actor, visit, &permit);
    let (Some((asked, file)), Some(mapping)) =
        (travelled(&desk, &upload), typed::travelled(&upload))
    else {
        return Err(Failure::UnreadableForm);
    };
    // Departments may be others by now, so what was decided is looked at again.
    let mapping = mapping.filled(&file, &asked.instrument, &desk.places());
    let open = drawn::open(l, &mapping.open(&file, &asked.instrument));
    if !open.is_empty() {
        let model = drawn::map(l, &desk, asked, &file, &mapping, open);
        return Ok(refuse(&chrome, || page::map(&model)));
    }
    let (file, mapping, taken) = taken(file, asked.instrument.clone(), mapping).await?;
    let form = typed::About::of(&upload, &desk.departments);
    let today = local_time::iso_day(&desk.organization.time_zone, app.clock.now());
    let answers = drawn::direct(&desk.departments, &taken);
    let checked = form.checked(l, &desk.organization.time_zone, &today, &answers);
    let content = file.to_text();
    let before = app.store.brought_before(organization, &content).await?;
    let is_asked = before.is_some() && !form.once_more;
    let about = match checked {
        Ok(about) if !taken.sheets.is_empty() && !is_asked => about,
        refused => {
            let mut faults = refused.err().unwrap_or_default();
            if taken.sheets.is_empty() {
                faults.add("", t!(l, "answers-error-none"));
            }
            if is_asked {
                faults.add("once_more", t!(l, "answers-error-before"));
            }
            let known = drawn::Known {
                file: &file,
                mapping: &mapping,
                taken: &taken,
                before,
            };
            let model = drawn::check(l, &desk, asked, &known, &form, faults);
            return Ok(refuse(&chrome, || page::check(&model)));
        }
    };
    let contract = Contract::default();
    let mut departments = desk.departments.clone();
    for row in &mut departments {
        let known = about.headcounts.as_ref().unwrap_or(&answers);
        row.headcount = known.get(&row.code).copied().unwrap_or(0);
    }
    let redactor = app
        .store
        .redactor_of_roster(organization, departments, contract.min_group())
        .await?;
    let answers = redacted(l, redactor, asked.instrument.clone(), taken.sheets).await?;
    let count = answers.len();
    let brought = BroughtWave {
        draft: WaveDraft {
            title: about.title,
            instrument: asked.id,
            contract,
            languages: asked.instrument.languages.clone(),
            owner: about.owner,
            report_back_by: None,
            opens: Some(about.day),
            closes: Some(about.day),
            verbatims: false,
        },
        answered: about.day,
        tool: file.tool.name().to_owned(),
        headcounts: about.headcounts,
        answers,
        mapping: (digest(file.shape().as_bytes()), mapping),
        content,
        once_more: form.once_more,
    };
    let now = app.clock.now();
    let wave = match app.store.bring_wave(organization, brought, now).await {
        Ok(wave) => wave,
        // Departments became others in this very moment.
        Err(StoreError::Conflict(Conflict::UnknownDepartment)) => {
            let mut faults = Faults::default();
            faults.add("file", t!(l, "answers-error-departments"));
            let model = desk.choose(l, asked.id.to_string(), faults);
            return Ok(refuse(&chrome, || page::choose(&model)));
        }
        // Somebody else brought the same file in this very moment.
        Err(StoreError::Conflict(Conflict::BroughtBefore)) => {
            let mut faults = Faults::default();
            faults.add("file", t!(l, "answers-error-before-now"));
            let model = desk.choose(l, asked.id.to_string(), faults);
            return Ok(refuse(&chrome, || page::choose(&model)));
        }
        Err(error) => return Err(error.into()),
    };
    let detail = format!("{count} answer sheets from {}", file.tool.name());
    app.note(&actor, organization, "wave.bring", wave, detail)
        .await?;
    Ok(done(organization, wave, "brought"))
}

/// Answers as they are stored, by department. The words in place of what is taken out are those of the reader's language.
async fn redacted(
    l: Language,
    redactor: Redactor,
    instrument: Instrument,
    sheets: Vec<Brought>,
) -> Result<Vec<(String, Answers)>, Failure> {
    apart(move || {
        let none = BTreeMap::new();
        let stored = |brought: Brought| {
            let redact = |text: &str| redactor.redact(l, text);
            let answers = Answers::of(&instrument, &brought.sheet, &none, redact);
            (brought.department, answers)
        };
        sheets.into_iter().map(stored).collect()
    })
    .await
}

/// Takes a wave that was brought in away again, as long as nothing of it was released.
pub(crate) async fn remove(
    actor: Actor,
    State(app): State<App>,
    Path((organization, wave)): Path<(OrganizationId, WaveId)>,
) -> Result<Response, Failure> {
    actor.may(Action::BringAnswers, organization)?;
    let wave = wave_of(&app, organization, wave).await?;
    match app.store.remove_brought(wave.id).await {
        Ok(()) => {}
        Err(StoreError::Conflict(Conflict::WaveState)) => {
            return Ok(done(organization, wave.id, "stands"));
        }
        Err(error) => return Err(error.into()),
    }
    app.note(
        &actor,
        organization,
        "wave.remove",
        wave.id,
        wave.plan.title,
    )
    .await?;
    Ok(Redirect::to(&format!("{}?deleted=true", paths::waves(organization))).into_response())
}
