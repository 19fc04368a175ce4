//! From the answers of a closed wave to its published result: the one way there is. Computed once, from all sheets,
//! sealed by confidentiality, hashed, stored; afterwards every screen, PDF, export and API reads that document.

use std::collections::BTreeMap;

use surveys::{
    confidentiality::release_plan::Mode,
    ids::WaveId,
    instrument::Instrument,
    maturity::Model,
    published::{self as publish, Bootstrap, Precision, PublishFault, Request},
    scoring::responses::Answers,
    sheet::SheetReader,
};

use crate::store::{
    Store, StoreError,
    atoms::Placed,
    results::{NewResult, StoredSheet},
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
    let title = found.plan.title;
    let (published, plan) = tokio::task::spawn_blocking(move || {
        let places = kept.of_answers()?;
        let answers = read(&instrument, &places, &answers.sheets)?;
        let request = Request {
            organization_name: &name,
            wave: &title,
            mode: Mode::Separated,
            instrument: &instrument,
            model: Model::social_business(),
            tree: &kept.tree,
            headcounts_known: true,
            atoms: &places.atoms,
            answers: &answers,
            contract,
            precision: Precision::Wave,
            bootstrap: Bootstrap::Seeded {
                seed: &seed,
                progress: &|_, _| {},
            },
        };
        publish::release(&request).map_err(|fault| match fault {
            PublishFault::Unsafe(_) => ReleaseError::Unsafe(fault.to_string()),
            _ => ReleaseError::Instrument(fault.to_string()),
        })
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
    stored: &[StoredSheet],
) -> Result<Answers, ReleaseError> {
    let reader = SheetReader::new(instrument);
    let no_prefill = BTreeMap::new();
    let mut answers = Answers::new(instrument);
    for kept in stored {
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
    Ok(answers)
}
