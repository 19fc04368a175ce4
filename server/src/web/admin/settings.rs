//! Settings of an organization.

use std::collections::BTreeMap;

use app::{
    pages::{
        admin::{
            look::Look,
            settings::{self, CURRENCIES, Notices},
        },
        faults::Faults,
    },
    paths,
    shell::Place,
    t,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use jiff::tz::TimeZone;
use serde::Deserialize;
use surveys::{
    ids::OrganizationId,
    language::{Language, Localized},
};

use crate::{
    store::{Conflict, StoreError, organizations::OrganizationSettings},
    typed,
    web::{
        App,
        actor::{Actor, Permit},
        consultant::texts,
        entrance::{required, unfit_words},
        error::Failure,
        form::{Form, Path, Query},
        page::{self, Visit},
        permissions::Action,
    },
};

/// Longest imprint or privacy notice, in characters.
const MAX_NOTICE: usize = 20_000;

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    saved: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    name: String,
    locale: Language,
    time_zone: String,
    currency: String,
    imprint_en: String,
    imprint_de: String,
    imprint_es: String,
    imprint_fr: String,
    privacy_en: String,
    privacy_de: String,
    privacy_es: String,
    privacy_fr: String,
}

/// The form.
pub(crate) async fn show(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageSettings, organization)?;
    let mut model = kept(&app, visit.language, &permit).await?;
    model.saved = asked.saved.is_some();
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Settings);
    Ok(page::show(&chrome, || settings::page(&model)))
}

/// The page again, because one of the forms for logo and colour was refused; what is kept is as it was.
pub(super) async fn refused(
    app: &App,
    actor: &Actor,
    visit: &Visit,
    permit: &Permit,
    say: impl FnOnce(&mut settings::Model),
) -> Result<Response, Failure> {
    let mut model = kept(app, visit.language, permit).await?;
    say(&mut model);
    // Languages are links to the page that has an answer without a form.
    let visit = visit.clone().at(paths::settings(permit.organization));
    let chrome = visit.chrome_in(app, actor, permit, Place::Settings);
    Ok(page::refuse(&chrome, || settings::page(&model)))
}

/// Everything as it is kept.
async fn kept(app: &App, language: Language, permit: &Permit) -> Result<settings::Model, Failure> {
    let kept = app
        .store
        .organization(permit.organization)
        .await?
        .ok_or(Failure::NotFound)?;
    let text = |texts: &Localized, language: Language| {
        texts.get(language.code()).unwrap_or_default().to_owned()
    };
    let allow = app.store.allowed_names(permit.organization).await?;
    let found = |key: &str, texts: &Localized| -> Vec<_> {
        texts::findings(texts, None, &allow)
            .into_iter()
            .map(|(of, finding)| (t!(language, key, language = of), finding))
            .collect()
    };
    let mut findings = found("settings-imprint", &kept.imprint);
    findings.extend(found("settings-privacy", &kept.privacy_notice));
    Ok(settings::Model {
        language,
        findings,
        organization: kept.id,
        look: look(language, permit, &kept.name),
        name: kept.name,
        locale: kept.locale.code().to_owned(),
        time_zone: kept.time_zone,
        currency: kept.currency,
        notices: Language::ALL.map(|language| Notices {
            imprint: text(&kept.imprint, language),
            privacy: text(&kept.privacy_notice, language),
        }),
        saved: false,
        faults: Faults::default(),
    })
}

/// Logo and colour as they are kept, with words for a logo that has none yet.
fn look(language: Language, permit: &Permit, name: &str) -> Look {
    let alternative = permit.emblem.as_ref().map_or_else(
        || t!(language, "look-alternative-usual", organization = name),
        |emblem| emblem.alternative.clone(),
    );
    Look {
        emblem: permit.emblem.as_ref().map(|emblem| {
            let address = paths::logo_picture(permit.organization, &emblem.digest);
            page::emblem_at(emblem, address)
        }),
        accent: permit.accent,
        alternative,
        typed_accent: permit
            .accent
            .map_or_else(String::new, |accent| accent.rgb().to_string()),
        offered: None,
    }
}

/// Saves everything.
pub(crate) async fn save(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path(organization): Path<OrganizationId>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::ManageSettings, organization)?;
    let l = visit.language;
    let mut faults = Faults::default();
    let settings = settings_of(l, &mut faults, &typed);
    let imprint = notices(l, &mut faults, "imprint", typed.imprints());
    let privacy = notices(l, &mut faults, "privacy", typed.privacies());
    if faults.is_empty() {
        match app
            .store
            .update_organization(permit.organization, settings)
            .await
        {
            Ok(()) => {
                app.store
                    .update_notices(permit.organization, imprint, privacy)
                    .await?;
                app.note(
                    &actor,
                    permit.organization,
                    "organization.settings",
                    organization,
                    "",
                )
                .await?;
                let to = format!("{}?saved=1", paths::settings(organization));
                return Ok(Redirect::to(&to).into_response());
            }
            Err(StoreError::Conflict(Conflict::OrganizationName)) => {
                faults.add("name", t!(l, "organizations-error-name"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let model = typed.again(l, &permit, faults);
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Settings);
    Ok(page::refuse(&chrome, || settings::page(&model)))
}

fn settings_of(l: Language, faults: &mut Faults, typed: &Typed) -> OrganizationSettings {
    let name = required(l, faults, "name", &typed.name, 200);
    let time_zone = typed.time_zone.trim();
    if TimeZone::get(time_zone).is_err() {
        faults.add("time_zone", t!(l, "settings-time-zone-error"));
    }
    if !CURRENCIES.contains(&typed.currency.as_str()) {
        faults.add("currency", t!(l, "settings-currency-error"));
    }
    OrganizationSettings {
        name,
        locale: typed.locale,
        time_zone: time_zone.to_owned(),
        currency: typed.currency.clone(),
    }
}

/// One text in all languages in which it is not empty.
fn notices(l: Language, faults: &mut Faults, field: &str, typed: [&String; 4]) -> Localized {
    let mut texts = BTreeMap::new();
    for (language, text) in Language::ALL.into_iter().zip(typed) {
        match typed::lines(text, MAX_NOTICE) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                texts.insert(language.code().to_owned(), text);
            }
            Err(unfit) => {
                let field = format!("{field}_{language}");
                faults.add(&field, unfit_words(l, unfit, MAX_NOTICE));
            }
        }
    }
    Localized(texts)
}

impl Typed {
    fn imprints(&self) -> [&String; 4] {
        [
            &self.imprint_en,
            &self.imprint_de,
            &self.imprint_es,
            &self.imprint_fr,
        ]
    }

    fn privacies(&self) -> [&String; 4] {
        [
            &self.privacy_en,
            &self.privacy_de,
            &self.privacy_es,
            &self.privacy_fr,
        ]
    }

    /// The form as it was typed.
    fn again(&self, language: Language, permit: &Permit, faults: Faults) -> settings::Model {
        let (imprints, privacies) = (self.imprints(), self.privacies());
        settings::Model {
            language,
            organization: permit.organization,
            look: look(language, permit, &permit.organization_name),
            name: self.name.clone(),
            locale: self.locale.code().to_owned(),
            time_zone: self.time_zone.clone(),
            currency: self.currency.clone(),
            notices: std::array::from_fn(|index| Notices {
                imprint: imprints[index].clone(),
                privacy: privacies[index].clone(),
            }),
            findings: Vec::new(),
            saved: false,
            faults,
        }
    }
}
