use super::{Level, Model, Place, Quadrant};
use crate::language::Language;

const SMALL: &str = r#"
schema = "model/1"
version = "1.0.0"
languages = ["en"]
[[dimensions]]
id = "one"
weight = 0.25
name.en = "One"
[[dimensions]]
id = "two"
weight = 0.75
name.en = "Two"
[[levels]]
level = 1
from = 0.0
name.en = "A"
[[levels]]
level = 2
from = 35.0
name.en = "B"
[[levels]]
level = 3
from = 50.0
name.en = "C"
[[levels]]
level = 4
from = 65.0
name.en = "D"
[[levels]]
level = 5
from = 80.0
name.en = "E"
"#;

fn refused(find: &str, replace: &str) -> String {
    let broken = SMALL.replacen(find, replace, 1);
    assert_ne!(broken, SMALL, "`{find}` is not in the small model");
    let faults = Model::parse(&broken).expect_err("the file was accepted");
    let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn the_social_business_model_speaks_four_languages_everywhere() {
    let model = Model::social_business();
    assert_eq!(model.dimensions.len(), 10);
    for language in Language::ALL {
        let code = language.code();
        for dimension in &model.dimensions {
            assert!(
                dimension.name.get(code).is_some(),
                "{} {code}",
                dimension.id
            );
            assert!(
                dimension.definition.get(code).is_some(),
                "{} {code}",
                dimension.id
            );
            assert_eq!(dimension.rubric.len(), 5);
            assert!(dimension.rubric.iter().all(|text| text.get(code).is_some()));
        }
        assert!(
            model
                .levels
                .iter()
                .all(|level| level.summary.get(code).is_some())
        );
        assert!(model.bands.iter().all(|band| band.name.get(code).is_some()));
        assert!(
            model
                .quadrants
                .iter()
                .all(|quadrant| quadrant.name.get(code).is_some())
        );
    }
}

#[test]
fn tools_weigh_least() {
    let model = Model::social_business();
    let (_, tools) = model.dimension("tools").unwrap();
    let others = model
        .dimensions
        .iter()
        .filter(|dimension| dimension.id != "tools");
    assert!(
        others
            .into_iter()
            .all(|dimension| dimension.weight > tools.weight)
    );
}

#[test]
fn every_item_of_our_instruments_measures_a_dimension_of_the_model() {
    use crate::instrument::Instrument;
    for instrument in [
        Instrument::core(),
        Instrument::pulse(),
        Instrument::partner(),
    ] {
        for measures in instrument
            .items
            .iter()
            .filter_map(|item| item.measures.as_ref())
        {
            assert!(
                Model::social_business()
                    .dimension(&measures.dimension)
                    .is_some()
            );
        }
    }
}

#[test]
fn what_a_model_leaves_out_has_the_documented_default() {
    let model = Model::parse(SMALL).unwrap();
    assert_eq!(model.scoring, super::ScoringPolicy::default());
    assert_eq!(model.scoring, Model::social_business().scoring);
    assert_eq!(model.bands.len(), 3);
    assert_eq!(
        model.quadrant(Quadrant::Lead).name.text(Language::En),
        "Time to Lead"
    );
}

#[test]
fn a_score_is_at_the_highest_level_that_does_not_begin_above_it() {
    let model = Model::social_business();
    let level = |score: f64| model.level_of(score).number();
    assert_eq!(
        [
            -1.0, 0.0, 34.999, 35.0, 49.96, 50.0, 64.9999, 65.0, 80.0, 100.0
        ]
        .map(level),
        [1, 1, 1, 2, 2, 3, 3, 4, 5, 5]
    );
    assert_eq!(model.band_of(49.9).id, "warming");
    assert_eq!(model.band_of(50.0).id, "joining");
    assert_eq!(model.band_of(70.0).id, "leading");
}

#[test]
fn a_place_is_between_quadrants_when_an_interval_crosses_a_threshold() {
    use Quadrant::{Build, Lead, Listen, Reconnect};
    let policy = &Model::social_business().scoring;
    let clear = Place::of(
        policy,
        (65.0, Some((61.0, 69.0))),
        (55.0, Some((52.0, 58.0))),
    );
    assert_eq!((clear.quadrant, &clear.reaches[..]), (Lead, &[Lead][..]));
    let between = Place::of(
        policy,
        (65.0, Some((59.0, 71.0))),
        (55.0, Some((50.0, 58.0))),
    );
    assert_eq!(
        (between.quadrant, &between.reaches[..]),
        (Lead, &[Reconnect, Lead][..])
    );
    let open = Place::of(
        policy,
        (59.0, Some((55.0, 63.0))),
        (49.0, Some((45.0, 53.0))),
    );
    assert_eq!(
        (open.quadrant, open.reaches),
        (Listen, vec![Listen, Build, Reconnect, Lead])
    );
    let alone = Place::of(policy, (59.0, None), (50.0, None));
    assert_eq!(
        (alone.quadrant, &alone.reaches[..]),
        (Reconnect, &[Reconnect][..])
    );
}

#[test]
fn faults_of_a_model_are_told_with_what_to_do() {
    assert!(refused("weight = 0.75", "weight = 0.7").contains("sum to 0.9500"));
    assert!(refused("id = \"two\"", "id = \"one\"").contains("two dimensions `one`"));
    assert!(refused("from = 50.0", "from = 30.0").contains("Write five `[[levels]]`"));
    assert!(refused("weight = 0.25", "wieght = 0.25").contains("unknown key `wieght`"));
    let told = refused(
        "[[dimensions]]",
        "[scoring]\nmin_items_share = 2\n[[dimensions]]",
    );
    assert_eq!(
        told,
        "line 6: `min_items_share` is 2. Write a number from 0 to 1."
    );
}

#[test]
fn levels_stop_at_five() {
    assert_eq!(Level::LOWEST.raised_by(1).number(), 2);
    assert_eq!(Level::HIGHEST.raised_by(1), Level::HIGHEST);
    assert!(Level::try_from(0).is_err() && Level::try_from(6).is_err());
}

#[test]
fn a_real_model_of_others_is_read_when_it_is_there() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../shared/real/leadership/model.toml"
    );
    if let Ok(source) = std::fs::read_to_string(path) {
        assert_eq!(Model::parse(&source).unwrap().dimensions.len(), 2);
    }
}
