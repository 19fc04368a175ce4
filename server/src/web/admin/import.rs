//! People and departments from files: choose, look, confirm. Nothing is kept between the steps, see
//! [`app::pages::admin::import`].

use app::{
    pages::{
        admin::import::{self, Numbers},
        faults::Faults,
    },
    paths,
    shell::{Chrome, Place},
    t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use surveys::{ids::OrganizationId, language::Language, organization::DepartmentRow};

use super::history;
use crate::{
    roster::{Import, Refused},
    store::{
        Conflict, StoreError,
        people::{ImportDiff, PeopleImport, Unlisted},
    },
    tabular,
    web::{
        App,
        actor::{Actor, Permit},
        error::Failure,
        form::{Path, Query, Upload},
        page::{self, Visit},
        permissions::Action,
    },
};

/// Rows of each file that are shown before anything is stored.
const SHOWN: usize = 10;
/// Most bytes of both files as UTF-8, so that the page that asks for confirmation can send them again.
const MAX_TEXT: usize = 9_500_000;

#[derive(Deserialize, Default)]
pub(crate) struct Done {
    departments: Option<u32>,
    added: Option<u32>,
    updated: Option<u32>,
    unchanged: Option<u32>,
    deactivated: Option<u32>,
}

/// The form for choosing files, and what the last import did.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ImportPeople, organization)?;
    let model = import::Choose {
        done: done.added.map(|added| Numbers {
            departments: done.departments,
            added,
            updated: done.updated.unwrap_or(0),
            unchanged: done.unchanged.unwrap_or(0),
            deactivated: done.deactivated.unwrap_or(0),
        }),
        ..choose(visit.language, organization)
    };
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::People);
    Ok(page::show(&chrome, || import::choose(&model)))
}

/// Reads the files and shows what they would do. Stores nothing.
pub(crate) async fn look(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    upload: Upload,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ImportPeople, organization)?;
    let files = Files::of(&upload);
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::People);

    let mut faults = Faults::default();
    if files.are_missing() {
        faults.add("people", t!(visit.language, "import-error-nothing"));
    } else if files.text_bytes() > MAX_TEXT {
        faults.add("people", t!(visit.language, "import-error-large"));
    }
    if !faults.is_empty() {
        let model = import::Choose {
            faults,
            is_whole: files.is_whole,
            ..choose(visit.language, organization)
        };
        return Ok(page::refuse(&chrome, || import::choose(&model)));
    }
    let known = app.store.departments(permit.organization).await?;
    let read = match files.read(known).await? {
        Ok(read) => read,
        Err(refused) => {
            return Ok(refuse(
                &chrome,
                visit.language,
                organization,
                &files,
                &refused,
            ));
        }
    };
    let plan = read.for_store(files.unlisted());
    let diff = app.store.preview_people(permit.organization, plan).await?;
    let model = preview(visit.language, organization, &files, &read, diff);
    Ok(page::show(&chrome, || import::look(&model)))
}

/// Reads the same files again and stores them, all or nothing.
pub(crate) async fn confirm(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    upload: Upload,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ImportPeople, organization)?;
    let files = Files::of(&upload);
    if files.are_missing() {
        return Err(Failure::UnreadableForm);
    }
    let visit = visit.at(paths::import(organization));
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::People);

    // What was looked at may have waited for a day, so everything is looked at again.
    let known = app.store.departments(permit.organization).await?;
    let read = match files.read(known).await? {
        Ok(read) => read,
        Err(refused) => {
            return Ok(refuse(
                &chrome,
                visit.language,
                organization,
                &files,
                &refused,
            ));
        }
    };
    let plan = read.for_store(files.unlisted());
    let diff = app
        .store
        .preview_people(permit.organization, plan.clone())
        .await?;
    if diff.needs_second_look() && !upload.texts.contains_key("sure") {
        let mut model = preview(visit.language, organization, &files, &read, diff);
        model
            .faults
            .add("sure", t!(visit.language, "import-error-sure"));
        return Ok(page::refuse(&chrome, || import::look(&model)));
    }
    let before = app.store.snapshot(permit.organization).await?;
    match store(&app, &actor, &permit, plan).await {
        Ok(diff) => {
            // What departments became since the last wave is for the administrator to say.
            if history::propose(&app, &permit, before).await? > 0 {
                let to = format!("{}#history", paths::departments(organization));
                return Ok(Redirect::to(&to).into_response());
            }
            Ok(done(organization, &read, diff))
        }
        Err(StoreError::Conflict(Conflict::UnknownDepartment | Conflict::DepartmentInUse)) => {
            let mut model = import::Choose {
                is_whole: files.is_whole,
                ..choose(visit.language, organization)
            };
            model
                .faults
                .add("departments", t!(visit.language, "import-error-in-use"));
            Ok(page::refuse(&chrome, || import::choose(&model)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn store(
    app: &App,
    actor: &Actor,
    permit: &Permit,
    plan: PeopleImport,
) -> Result<ImportDiff, StoreError> {
    let organization = permit.organization;
    let diff = app.store.import_people(organization, plan).await?;
    let detail = format!(
        "added {}, updated {}, deactivated {}",
        diff.added, diff.updated, diff.deactivated
    );
    app.note(actor, organization, "people.import", organization, detail)
        .await?;
    Ok(diff)
}

fn done(organization: OrganizationId, read: &Import, diff: ImportDiff) -> Response {
    let departments = read
        .departments
        .as_ref()
        .map_or(String::new(), |departments| {
            format!("departments={}&", departments.rows.len())
        });
    let to = format!(
        "{}?{departments}added={}&updated={}&unchanged={}&deactivated={}",
        paths::import(organization),
        diff.added,
        diff.updated,
        diff.unchanged,
        diff.deactivated
    );
    Redirect::to(&to).into_response()
}

/// Both files as UTF-8 text; a file that is not there is empty.
struct Files {
    departments: Vec<u8>,
    people: Vec<u8>,
    is_whole: bool,
}

impl Files {
    /// From files that were chosen, or from the texts that the page for looking sends again.
    fn of(upload: &Upload) -> Self {
        let content = |field: &str| {
            upload
                .files
                .get(field)
                .map(|bytes| bytes.to_vec())
                .or_else(|| Some(upload.texts.get(field)?.clone().into_bytes()))
                .filter(|content| !content.is_empty())
                .unwrap_or_default()
        };
        Self {
            departments: content("departments"),
            people: content("people"),
            is_whole: upload.texts.contains_key("whole"),
        }
    }

    fn are_missing(&self) -> bool {
        self.departments.is_empty() && self.people.is_empty()
    }

    fn text_bytes(&self) -> usize {
        tabular::text(&self.departments).len() + tabular::text(&self.people).len()
    }

    fn unlisted(&self) -> Unlisted {
        if self.is_whole {
            Unlisted::Deactivate
        } else {
            Unlisted::Stay
        }
    }

    /// Reads both, away from the threads that answer others: fifty thousand rows take a moment.
    async fn read(&self, known: Vec<DepartmentRow>) -> Result<Result<Import, Refused>, Failure> {
        let (departments, people) = (self.departments.clone(), self.people.clone());
        tokio::task::spawn_blocking(move || {
            let given = |bytes: &[u8]| (!bytes.is_empty()).then(|| bytes.to_vec());
            Import::read(
                given(&departments).as_deref(),
                given(&people).as_deref(),
                &known,
            )
        })
        .await
        .map_err(|error| Failure::unexpected("import", &error))
    }
}

fn choose(language: Language, organization: OrganizationId) -> import::Choose {
    import::Choose {
        language,
        organization,
        departments: Vec::new(),
        people: Vec::new(),
        faults: Faults::default(),
        is_whole: false,
        done: None,
    }
}

fn refuse(
    chrome: &Chrome,
    language: Language,
    organization: OrganizationId,
    files: &Files,
    refused: &Refused,
) -> Response {
    let lines = |faults: &Option<crate::roster::FileFaults>| {
        faults
            .as_ref()
            .map(|faults| faults.lines(language))
            .unwrap_or_default()
    };
    let model = import::Choose {
        departments: lines(&refused.departments),
        people: lines(&refused.people),
        is_whole: files.is_whole,
        ..choose(language, organization)
    };
    page::refuse(chrome, || import::choose(&model))
}

fn preview(
    language: Language,
    organization: OrganizationId,
    files: &Files,
    read: &Import,
    diff: ImportDiff,
) -> import::Look {
    let departments = read.departments.as_ref();
    let people = read.people.as_ref();
    let unused = [
        departments.map(|read| &read.unused),
        people.map(|read| &read.unused),
    ];
    import::Look {
        language,
        organization,
        departments_text: tabular::text(&files.departments),
        people_text: tabular::text(&files.people),
        is_whole: files.is_whole,
        numbers: Numbers {
            departments: departments.map(|read| u32::try_from(read.rows.len()).unwrap_or(u32::MAX)),
            added: diff.added,
            updated: diff.updated,
            unchanged: diff.unchanged,
            deactivated: diff.deactivated,
        },
        is_guess: read.is_guess,
        new_departments: people.map_or_else(Vec::new, |read| {
            read.new_departments
                .iter()
                .map(|row| row.name.clone())
                .collect()
        }),
        unused: unused.into_iter().flatten().flatten().cloned().collect(),
        first_departments: departments.map_or_else(Vec::new, |read| {
            let first = read.rows.iter().take(SHOWN);
            first
                .map(|row| {
                    let above = row.parent.clone().unwrap_or_default();
                    [row.code.clone(), row.name.clone(), above]
                })
                .collect()
        }),
        first_people: people.map_or_else(Vec::new, |read| {
            let first = read.rows.iter().take(SHOWN);
            first
                .map(|row| {
                    let who = row.email.clone().or_else(|| row.external_id.clone());
                    [who.unwrap_or_default(), row.department.clone()]
                })
                .collect()
        }),
        needs_second_look: diff.needs_second_look(),
        faults: Faults::default(),
    }
}
