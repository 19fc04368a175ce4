//! How customers and partners of the sample see it: a closed wave of the short questionnaire, answered through open links.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use surveys::{
    confidentiality::Contract,
    ids::OrganizationId,
    instrument::{Instrument, ItemKind, ScoredIn},
    language::Language,
    sheet::Sheet,
};

use crate::{
    clock::DAY,
    local_time, release,
    store::{Store, answers::Answers, waves::WaveDraft},
};

/// Groups with how many of them answer, and how well they think of the sample on a scale from 1 to 5.
const GROUPS: [(&str, u32, f64); 4] = [
    ("partner", 46, 3.6),
    ("supplier", 21, 3.3),
    ("customer", 64, 3.0),
    ("community", 12, 4.0),
];

/// What some of them write; whole sentences of invented people.
const COMMENTS: [&str; 4] = [
    "Tell us about delivery dates earlier.",
    "One contact who knows our orders would help.",
    "Plan the delivery together with us each quarter.",
    "Joint training for new products would bring us both forward.",
];

/// Draft, launch, answers, close, release: as a consultant would.
pub(super) async fn wave(
    store: &Store,
    organization: OrganizationId,
    seed: u64,
    launched: i64,
) -> anyhow::Result<()> {
    let partner = store
        .instruments(organization)
        .await?
        .into_iter()
        .find(|instrument| instrument.key == "partner")
        .context("the questionnaire for constituents comes with every organization")?
        .id;
    let closes = launched + 21 * DAY;
    let draft = WaveDraft {
        title: "Partners and customers".to_owned(),
        instrument: partner,
        contract: Contract::default(),
        languages: Language::ALL
            .map(|language| language.code().to_owned())
            .into(),
        owner: "Eva Lorenz, Executive Board".to_owned(),
        report_back_by: Some(local_time::iso_day("Europe/Berlin", closes + 28 * DAY)),
        opens: Some(launched),
        closes: Some(closes),
        verbatims: false,
    };
    let wave = store
        .create_wave(organization, draft, launched - DAY)
        .await?;
    store.launch_wave(wave, launched).await?;
    let instrument = Instrument::partner();
    let redactor = store.redactor(wave).await?;
    let mut random = ChaCha12Rng::seed_from_u64(seed);
    for link in store.open_links(wave).await? {
        let Some((_, people, mind)) = GROUPS.iter().find(|(code, ..)| *code == link.code) else {
            continue;
        };
        for _ in 0..*people {
            let fields = fields(instrument, *mind, &mut random);
            let fields = fields
                .iter()
                .map(|(field, value)| (field.as_str(), value.as_str()));
            let known = BTreeMap::new();
            let sheet = Sheet::from_fields(instrument, fields, &known).map_err(|faults| {
                anyhow!("the sample answers what the questionnaire asks: {faults:?}")
            })?;
            let answers = Answers::of(instrument, &sheet, &known, |comment| {
                redactor.redact(Language::En, comment)
            });
            store.submit_openly(&link.token, answers).await?;
        }
    }
    store.close_wave(wave, closes).await?;
    release::release(store, wave, closes + DAY).await?;
    Ok(())
}

/// What one of them sends.
fn fields(instrument: &Instrument, mind: f64, random: &mut impl Rng) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let own = mind + random.random_range(-0.8..0.8);
    for item in &instrument.items {
        let value = match (&item.kind, item.scored_in) {
            (ItemKind::Scale(_), _) => {
                let told = (own + random.random_range(-1.2..1.2))
                    .round()
                    .clamp(1.0, 5.0);
                Some(if item.reverse { 6.0 - told } else { told }.to_string())
            }
            (_, ScoredIn::Recommend) => {
                let told = (own * 2.2 + random.random_range(-2.0..2.0)).round();
                Some(told.clamp(0.0, 10.0).to_string())
            }
            (_, ScoredIn::Themes) => {
                let place = random.random_range(0..2 * COMMENTS.len());
                COMMENTS.get(place).map(|text| (*text).to_owned())
            }
            _ => None,
        };
        fields.extend(value.map(|value| (item.id.clone(), value)));
    }
    fields
}
