//! From the answers of a closed wave to its published result: the one way there is. Computed once, from all sheets,
//! sealed by confidentiality, hashed, stored; afterwards every screen, PDF, export and API reads that document.

use std::collections::BTreeMap;

use surveys::{
    confidentiality::{comments::Told, release_plan::Mode},
    ids::WaveId,
    instrument::Instrument,
    maturity::Model,
    published::{
        self as publish, Bootstrap, Comment, Comments, Origin, Precision, Progress, PublishFault,
        Raking, Reach, Request, RosterMargin, Weighing,
    },
    scoring::responses::Answers,
    sheet::SheetReader,
};

use crate::{
    local_time,
    store::{
        Store, StoreError,
        atoms::Placed,
        results::{NewResult, StoredComment, WaveAnswers},
    },
};

/// Why a wave was not released. Nothing was written then; the wave stays closed.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// The store refused or could not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is kept does not fit together any more.
    #[error("the result cannot be computed: {0}")]
    Instrument(String),
    /// The auditor could work out what must stay hidden.
    #[error("{0}")]
    Unsafe(String),
}

/// Computes and publishes the result of a closed wave. Answers its hash.
///
/// # Errors
/// `Conflict::WaveState` if the wave is not closed, or was released before.
pub async fn release(store: &Store, wave: WaveId, now: i64) -> Result<String, ReleaseError> {
    release_watched(store, wave, now, |_| {}).await
}

/// As [`release`]; `watch` is told how far it is, on the thread that computes.
///
/// # Errors
/// As [`release`].
pub async fn release_watched(
    store: &Store,
    wave: WaveId,
    now: i64,
    watch: impl Fn(Progress) + Send + Sync + 'static,
) -> Result<String, ReleaseError> {
    let found = store.wave(wave).await?.ok_or(StoreError::NotFound)?;
    let organization = store
        .organization(found.organization)
        .await?
        .ok_or(StoreError::NotFound)?;
    let stored = store
        .instrument(found.plan.instrument)
        .await?
        .ok_or(StoreError::NotFound)?;
    let instrument = stored.parse().map_err(|faults| {
        ReleaseError::Instrument(faults.first().map(ToString::to_string).unwrap_or_default())
    })?;
    let kept = store.wave_atoms(wave).await?;
    let answers = store.wave_answers(wave).await?;
    let contract = found.plan.contract;
    let name = organization.name;
    let seed = wave.to_string();
    let told = Told::of(found.plan.verbatims);
    let order = store.keys().comment_order(wave);
    let title = found.plan.title;
    let audience = found.audience;
    let is_part = !audience.is_everybody();
    let origin = store
        .brought_waves(found.organization)
        .await?
        .remove(&wave)
        .and_then(|source| {
            let day = local_time::iso_day(&organization.time_zone, source.brought);
            Some(Origin {
                tool: source.tool,
                brought: day.parse().ok()?,
            })
        });
    let (margins, trim) = (found.margins, found.weight_cap.map(f64::from));
    let (published, plan) = tokio::task::spawn_blocking(move || {
        let places = kept.of_answers()?;
        let stored = answers;
        let answers = read(&instrument, &places, &stored)?;
        let comments = written(&places, stored.comments)?;
        let people = match &places.population {
            Some(population) => population.clone(),
            None => places.atoms.headcounts(&kept.tree),
        };
        let raking = Raking {
            margins: margins
                .iter()
                .map(|margin| RosterMargin::of_people(margin, &places.atoms, &people))
                .collect(),
            trim,
        };
        let request = Request {
            organization_name: &name,
            wave: &title,
            mode: Mode::Separated,
            instrument: &instrument,
            model: Model::social_business(),
            tree: &kept.tree,
            // Of answers that were brought from elsewhere nobody may know of how many people they are, and of those that came
            // through open links nobody can. Every answer weighs the same then, and intervals are those of an unknown
            // population: nothing is taken off for a part of it that was asked anyway.
            headcounts_known: kept
                .tree
                .departments()
                .iter()
                .any(|department| department.direct > 0),
            atoms: &places.atoms,
            reach: (is_part || places.population.is_some()).then_some(Reach {
                is_part,
                attributes: &audience.attributes,
                population: places.population.as_deref(),
            }),
            answers: &answers,
            contract,
            weighing: if raking.margins.is_empty() {
                Weighing::Departments
            } else {
                Weighing::Raking(&raking)
            },
            precision: Precision::Wave,
            comments: Some(Comments {
                comments: &comments,
                told,
                order: &order,
            }),
            bootstrap: Bootstrap::Seeded {
                seed: &seed,
                progress: &|_, _| {},
            },
        };
        let (published, mut plan) =
            publish::release_watched(&request, &watch).map_err(|fault| match fault {
                PublishFault::Unsafe(_) => ReleaseError::Unsafe(fault.to_string()),
                _ => ReleaseError::Instrument(fault.to_string()),
            })?;
        let published = match origin {
            Some(origin) => published.collected_by(origin),
            None => published,
        };
        // The plan names the result it belongs to.
        plan.result.clone_from(&published.hash);
        Ok::<_, ReleaseError>((published, plan))
    })
    .await
    .map_err(|error| ReleaseError::Instrument(error.to_string()))??;
    let hash = published.hash.clone();
    let result = NewResult {
        document: published.to_json(),
        hash: published.hash,
        plan: plan.to_json(),
    };
    store.release_wave(wave, result, now).await?;
    Ok(hash)
}

fn read(
    instrument: &Instrument,
    places: &Placed,
    stored: &WaveAnswers,
) -> Result<Answers, ReleaseError> {
    let reader = SheetReader::new(instrument);
    let no_prefill = BTreeMap::new();
    let mut answers = Answers::new(instrument);
    for kept in &stored.sheets {
        let atom = places.of(kept.atom).ok_or_else(|| {
            ReleaseError::Instrument("a sheet is kept with an unknown atom".to_owned())
        })?;
        let fields = kept
            .answers
            .iter()
            .map(|(field, value)| (field.as_str(), value.as_str()));
        let sheet = reader.read(fields, &no_prefill).map_err(|faults| {
            ReleaseError::Instrument(format!("a sheet does not fit: {faults:?}"))
        })?;
        answers.push(atom, &sheet);
    }
    for part in &stored.branches {
        let fields = part
            .answers
            .iter()
            .map(|(field, value)| (field.as_str(), value.as_str()));
        let part = reader.read_part(fields).map_err(|faults| {
            ReleaseError::Instrument(format!("a part of a sheet does not fit: {faults:?}"))
        })?;
        answers.push_part(&part);
    }
    Ok(answers)
}

/// Comments as they were stored: redacted, each by itself.
fn written(places: &Placed, stored: Vec<StoredComment>) -> Result<Vec<Comment>, ReleaseError> {
    stored
        .into_iter()
        .map(|kept| {
            let atom = places.of(kept.atom).ok_or_else(|| {
                ReleaseError::Instrument("a comment is kept with an unknown atom".to_owned())
            })?;
            Ok(Comment {
                field: kept.item,
                atom,
                text: kept.text,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use surveys::{
        confidentiality::release_plan::{ReleasePlan, verify},
        published::Published,
    };

    use super::release;
    use crate::store::{
        retention::COMMENTS_KEPT,
        testing::{Bench, NOW, answers},
    };

    #[tokio::test]
    async fn comments_become_themes_and_after_a_year_their_words_are_gone() {
        for bench in Bench::both().await {
            let store = &bench.store;
            let organization = bench
                .organization(&[("S", "", 40), ("O", "", 40), ("T", "", 40)])
                .await;
            let wave = bench.draft(organization).await;
            bench.force("update waves set verbatims = 1").await.unwrap();
            store.launch_wave(wave, NOW).await.unwrap();
            for link in store.invitation_links(wave).await.unwrap() {
                let mut sent = answers("4");
                let text = match link.email.as_deref() {
                    Some(email) if email.starts_with('s') => "The printer never has any paper.",
                    _ => "The coffee is very good.",
                };
                sent.comments = vec![("OPE-1".to_owned(), text.to_owned())];
                store.submit(&link.token, sent).await.unwrap();
            }
            store.close_wave(wave, NOW + 1).await.unwrap();
            release(store, wave, NOW + 2).await.unwrap();
            let read = async || {
                let stored = store.published_result(wave).await.unwrap().unwrap();
                let published = Published::read(&stored.document).unwrap();
                assert_eq!(stored.hash, published.hash, "{}", bench.engine);
                let plan = store.release_plan(wave).await.unwrap().unwrap();
                let plan = ReleasePlan::read(&plan).unwrap();
                verify(&published, &plan, &mut |_, _| {}).unwrap();
                published
            };
            let published = read().await;
            let group = |published: &Published, code: &str| {
                let figures = published.group(code).unwrap().figures.shown().unwrap();
                figures.themes[0].clone()
            };
            let printer = group(&published, "S");
            assert_eq!(
                printer.themes.shown().unwrap().themes[0].terms,
                ["paper", "printer"],
                "{}",
                bench.engine
            );
            let texts = &printer.verbatims.shown().unwrap().texts;
            assert_eq!(texts.len(), 40);
            assert!(group(&published, "O").themes.is_shown());

            store.purge_waves(NOW + COMMENTS_KEPT).await.unwrap();
            assert_eq!(read().await, published, "kept to the last day");
            store.purge_waves(NOW + 1 + COMMENTS_KEPT).await.unwrap();
            let without = read().await;
            assert!(!without.to_json().contains("never has any"));
            let printer_then = group(&without, "S");
            assert_eq!(printer_then.themes, printer.themes, "themes stay");
            assert_eq!(
                store.purge_waves(NOW + 2 + COMMENTS_KEPT).await.unwrap(),
                0,
                "nothing is left to take out"
            );
        }
    }
}
