//! From the answers of a closed wave to its published result: the one way there is. Computed once, from all sheets,
//! sealed by confidentiality, hashed, stored; afterwards every screen, PDF, export and API reads that document.

use std::collections::BTreeMap;

use surveys::{
    confidentiality::Atoms,
    ids::WaveId,
    instrument::Instrument,
    maturity::Model,
    organization::Tree,
    published::{Bootstrap, Precision, Request, publish},
    scoring::responses::Answers,
    sheet::SheetReader,
};

use crate::store::{Store, StoreError, participation::Participation, results::StoredSheet};

/// Why a wave was not released. Nothing was written then; the wave stays closed.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// The store refused or could not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is kept does not fit together any more.
    #[error("the result cannot be computed: {0}")]
    Instrument(String),
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
    let departments = store.wave_departments(wave).await?;
    let counted = store.participation(wave).await?;
    let answers = store.wave_answers(wave).await?;
    let contract = found.plan.contract;
    let name = organization.name;
    let published = tokio::task::spawn_blocking(move || {
        let tree = Tree::new(departments).map_err(|faults| {
            ReleaseError::Instrument(faults.first().map(ToString::to_string).unwrap_or_default())
        })?;
        let places = Places::new(&tree, &counted)?;
        let answers = read(&instrument, &places, &answers.sheets)?;
        let request = Request {
            organization_name: &name,
            instrument: &instrument,
            model: Model::social_business(),
            tree: &tree,
            headcounts_known: true,
            atoms: &places.atoms,
            answers: &answers,
            contract,
            precision: Precision::Wave,
            bootstrap: Bootstrap::None,
        };
        publish(&request).map_err(|fault| ReleaseError::Instrument(fault.to_string()))
    })
    .await
    .map_err(|error| ReleaseError::Instrument(error.to_string()))??;
    let (document, hash) = (published.to_json(), published.hash);
    store
        .release_wave(wave, document, hash.clone(), now)
        .await?;
    Ok(hash)
}

/// Which department's answers lie in which atom.
struct Places {
    atoms: Atoms,
    by_code: BTreeMap<String, usize>,
}

impl Places {
    fn new(tree: &Tree, counted: &[Participation]) -> Result<Self, ReleaseError> {
        let with: BTreeMap<&str, &str> = counted
            .iter()
            .map(|line| (line.code.as_str(), line.counted_with.as_str()))
            .collect();
        let mut by_home: BTreeMap<&str, usize> = BTreeMap::new();
        let mut of = Vec::with_capacity(tree.departments().len());
        let mut by_code = BTreeMap::new();
        for department in tree.departments() {
            let home = with
                .get(department.code.as_str())
                .copied()
                .unwrap_or(&department.code);
            let next = by_home.len();
            let atom = *by_home.entry(home).or_insert(next);
            of.push(atom);
            by_code.insert(department.code.clone(), atom);
        }
        let atoms = Atoms::from_stored(&of, BTreeMap::new()).ok_or_else(|| {
            ReleaseError::Instrument("departments are counted with unknown ones".to_owned())
        })?;
        Ok(Self { atoms, by_code })
    }
}

fn read(
    instrument: &Instrument,
    places: &Places,
    stored: &[StoredSheet],
) -> Result<Answers, ReleaseError> {
    let reader = SheetReader::new(instrument);
    let no_prefill = BTreeMap::new();
    let mut answers = Answers::new(instrument);
    for kept in stored {
        let atom = places
            .by_code
            .get(&kept.department)
            .copied()
            .ok_or_else(|| {
                ReleaseError::Instrument(format!(
                    "a sheet belongs to the unknown department {}",
                    kept.department
                ))
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
