//! A questionnaire for others: as our own file, for `SurveyJS`, and what the columns of its answers mean.

use app::{
    pages::consultant::{
        codebook::{self, Codebook, Variable},
        instruments as drawn,
    },
    shell::Place,
    t,
    text::format,
};
use axum::{extract::State, response::Response};
use interchange::export::{
    codebook::{Values, ddi, variables},
    surveyjs,
};
use surveys::{
    ids::{InstrumentId, OrganizationId},
    instrument::Instrument,
    language::{Language, Localized},
};

use super::instruments::{of, parse};
use crate::{
    reports::questionnaire::{self, Questionnaire},
    web::{
        App,
        actor::Actor,
        error::Failure,
        executive::export::download,
        form::Path,
        page::{Visit, show},
        permissions::Action,
        staff::promise::promised_by,
    },
};

type Address = Path<(OrganizationId, InstrumentId)>;

/// The file as it is kept.
pub(crate) async fn toml(
    actor: Actor,
    State(app): State<App>,
    Path((organization, id)): Address,
) -> Result<Response, Failure> {
    actor.may(Action::SeeInstruments, organization)?;
    let stored = of(&app, organization, id).await?;
    let name = format!("{}-{}.toml", stored.key, stored.version);
    Ok(download(
        "application/toml; charset=utf-8",
        &name,
        stored.document.into_bytes(),
    ))
}

/// For `SurveyJS`.
pub(crate) async fn survey_js(
    actor: Actor,
    State(app): State<App>,
    Path((organization, id)): Address,
) -> Result<Response, Failure> {
    actor.may(Action::SeeInstruments, organization)?;
    let stored = of(&app, organization, id).await?;
    let survey = surveyjs::survey(&parse(&stored)?);
    let bytes = serde_json::to_vec_pretty(&survey)
        .map_err(|error| Failure::unexpected("surveyjs", &error))?;
    let name = format!("{}-{}.json", stored.key, stored.version);
    Ok(download("application/json", &name, bytes))
}

/// Every question with room for its answer, to print. The promise is that of the strictest contract, as in the preview.
pub(crate) async fn printable(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Address,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeInstruments, organization)?;
    let stored = of(&app, organization, id).await?;
    let instrument = parse(&stored)?;
    let look = app.store.look(organization).await?;
    let language = visit.language;
    let _turn = app
        .drawing
        .acquire()
        .await
        .map_err(|_| Failure::Unavailable)?;
    let bytes = tokio::task::spawn_blocking(move || {
        questionnaire::render(&Questionnaire {
            language,
            instrument: &instrument,
            organization: &permit.organization_name,
            promise: promised_by(&instrument),
            look: &look,
        })
    })
    .await
    .map_err(|error| Failure::unexpected("questionnaire", &error))?
    .map_err(|error| Failure::unexpected("questionnaire", &error))?;
    let name = format!("{}-{}-{}.pdf", stored.key, stored.version, language.code());
    Ok(download("application/pdf", &name, bytes))
}

/// The codebook as DDI.
pub(crate) async fn codebook_xml(
    actor: Actor,
    State(app): State<App>,
    Path((organization, id)): Address,
) -> Result<Response, Failure> {
    actor.may(Action::SeeInstruments, organization)?;
    let stored = of(&app, organization, id).await?;
    let book = ddi(&parse(&stored)?);
    let name = format!("{}-{}-codebook.xml", stored.key, stored.version);
    Ok(download(
        "application/xml; charset=utf-8",
        &name,
        book.into_bytes(),
    ))
}

/// The codebook to read.
pub(crate) async fn codebook(
    actor: Actor,
    visit: Visit,
    State(app): State<App>,
    Path((organization, id)): Address,
) -> Result<Response, Failure> {
    let permit = actor.may(Action::SeeInstruments, organization)?;
    let instrument = parse(&of(&app, organization, id).await?)?;
    let l = visit.language;
    let model = Codebook {
        language: l,
        organization,
        id,
        title: drawn::name(&instrument, l, ""),
        version: format!("{} {}", instrument.id, instrument.version),
        sections: sections(&instrument, l),
    };
    let chrome = visit.chrome_in(&app, &actor, &permit, Place::Instruments);
    Ok(show(&chrome, || codebook::page(&model)))
}

fn sections(instrument: &Instrument, l: Language) -> Vec<(String, Vec<Variable>)> {
    let words = |text: &Localized| text.or(l.code(), &instrument.default_language).to_owned();
    let all = variables(instrument);
    instrument
        .sections
        .iter()
        .enumerate()
        .map(|(index, section)| {
            let columns = all
                .iter()
                .filter(|variable| variable.item.section == index)
                .map(|variable| {
                    let mut question = vec![words(&variable.item.text)];
                    question.extend(variable.parts.iter().map(|part| words(part)));
                    let (values, range) = values(&variable.values, l, &words);
                    Variable {
                        name: variable.name.clone(),
                        question: question.join(" – "),
                        values,
                        range,
                    }
                })
                .collect();
            (words(&section.title), columns)
        })
        .filter(|(_, columns): &(String, Vec<Variable>)| !columns.is_empty())
        .collect()
}

/// Codes with their meanings, and what can stand there where that is no list.
fn values(
    values: &Values<'_>,
    l: Language,
    words: &impl Fn(&Localized) -> String,
) -> (Vec<(String, String)>, String) {
    match values {
        Values::Options(scale) => {
            let options = scale.options.iter();
            (
                options
                    .map(|option| (option.code.clone(), words(&option.label)))
                    .collect(),
                String::new(),
            )
        }
        Values::Ticked => (Vec::new(), t!(l, "codebook-ticked")),
        Values::Whole { min, max, ends } => {
            let ends = ends.map_or_else(Vec::new, |(low, high)| {
                vec![
                    (min.to_string(), words(low)),
                    (max.to_string(), words(high)),
                ]
            });
            let (min, max) = (format::whole(l, *min), format::whole(l, *max));
            (ends, t!(l, "codebook-whole", min = min, max = max))
        }
        Values::Decimal { min, max, unit } => {
            let range = t!(l, "codebook-number", min = min.as_str(), max = max.as_str());
            let unit = words(unit);
            let range = if unit.is_empty() {
                range
            } else {
                format!("{range} ({unit})")
            };
            (Vec::new(), range)
        }
        Values::Text(most) => (Vec::new(), t!(l, "codebook-text", most = *most)),
    }
}
