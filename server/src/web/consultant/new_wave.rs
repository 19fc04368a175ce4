//! From the form for a new wave to a draft. Pure: every fault is found at once and named by its field.

use app::pages::consultant::waves::NewWave;
use surveys::{confidentiality::Contract, ids::InstrumentId, language::Language};

use crate::{clock::DAY, local_time, store::waves::WaveDraft};

/// A fault: field and text key.
pub(super) type Fault = (&'static str, &'static str);

/// Longest name of a wave or owner, in characters.
const LONGEST: usize = 120;
/// Value of the answer that comments are shown in their own words.
pub(super) const VERBATIMS: &str = "verbatims";
/// Days within which people hear what was heard.
const REPORT_BACK_DAYS: i64 = 30;

/// The form as it stands when nobody has typed yet.
pub(super) fn blank(zone: &str, now: i64) -> NewWave {
    let day = |days: i64| local_time::iso_day(zone, now + days * DAY);
    NewWave {
        opens: day(0),
        closes: day(14),
        report_back_by: day(42),
        min_group: Contract::FLOOR.to_string(),
        min_group_comments: Contract::COMMENTS_FLOOR.to_string(),
        ..NewWave::default()
    }
}

/// The draft that the form asks for.
///
/// # Errors
/// Every field that does not fit.
pub(super) fn draft(
    form: &NewWave,
    zone: &str,
    instruments: &[InstrumentId],
) -> Result<WaveDraft, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut check = |fits: bool, field: &'static str, key: &'static str| {
        if !fits {
            faults.push((field, key));
        }
        fits
    };
    let is_name = |text: &str| (1..=LONGEST).contains(&text.trim().chars().count());
    check(is_name(&form.title), "title", "wave-error-name");
    check(is_name(&form.owner), "owner", "wave-error-owner");
    let instrument = form
        .instrument
        .parse()
        .ok()
        .filter(|id| instruments.contains(id));
    check(instrument.is_some(), "instrument", "wave-error-instrument");

    let opens = local_time::start_of_day(zone, &form.opens);
    check(opens.is_some(), "opens", "wave-error-date");
    let closes = local_time::start_of_day(zone, &form.closes);
    if check(closes.is_some(), "closes", "wave-error-date") {
        check(closes > opens, "closes", "wave-error-closes");
    }
    let report_back = local_time::start_of_day(zone, &form.report_back_by);
    if check(report_back.is_some(), "report_back_by", "wave-error-date") {
        // A day of daylight saving more or less does not matter to a promise in days.
        let latest = closes.map(|closes| closes + REPORT_BACK_DAYS * DAY + DAY / 2);
        check(
            report_back >= closes && report_back <= latest,
            "report_back_by",
            "wave-error-report-back",
        );
    }

    let min_group = whole(&form.min_group, Contract::FLOOR, 100);
    check(min_group.is_some(), "min_group", "wave-error-min-group");
    let floor = min_group.unwrap_or(0).max(Contract::COMMENTS_FLOOR);
    let min_group_comments = whole(&form.min_group_comments, floor, 200);
    check(
        min_group_comments.is_some(),
        "min_group_comments",
        "wave-error-min-comments",
    );

    match (instrument, min_group, min_group_comments) {
        (Some(instrument), Some(min_group), Some(min_group_comments)) if faults.is_empty() => {
            Ok(WaveDraft {
                title: form.title.trim().to_owned(),
                instrument,
                contract: Contract::at_least(min_group, min_group_comments),
                languages: Language::ALL
                    .map(|language| language.code().to_owned())
                    .into(),
                owner: form.owner.trim().to_owned(),
                report_back_by: Some(form.report_back_by.trim().to_owned()),
                opens,
                closes,
                verbatims: form.verbatims == VERBATIMS,
            })
        }
        _ => Err(faults),
    }
}

/// A whole number in these bounds.
pub(super) fn whole(text: &str, least: u32, most: u32) -> Option<u32> {
    text.trim()
        .parse()
        .ok()
        .filter(|number| (least..=most).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INSTRUMENT: InstrumentId = InstrumentId::from_bits(7);

    fn filled() -> NewWave {
        NewWave {
            instrument: INSTRUMENT.to_string(),
            title: "Spring".to_owned(),
            owner: "Eva Lorenz".to_owned(),
            opens: "2027-03-01".to_owned(),
            closes: "2027-03-15".to_owned(),
            report_back_by: "2027-04-14".to_owned(),
            min_group: "5".to_owned(),
            min_group_comments: "10".to_owned(),
            verbatims: "themes".to_owned(),
        }
    }

    fn faults(edit: impl FnOnce(&mut NewWave)) -> Vec<&'static str> {
        let mut form = filled();
        edit(&mut form);
        draft(&form, "Europe/Berlin", &[INSTRUMENT])
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|(field, _)| field)
            .collect()
    }

    #[test]
    fn a_complete_form_becomes_a_draft() {
        let draft = draft(&filled(), "Europe/Berlin", &[INSTRUMENT]).unwrap();
        assert_eq!(draft.contract, Contract::default());
        assert_eq!(draft.languages, ["en", "de", "es", "fr"]);
        assert!(!draft.verbatims);
    }

    #[test]
    fn comments_are_shown_in_their_own_words_only_when_asked_for() {
        for (typed, verbatims) in [
            ("", false),
            ("on", false),
            ("themes", false),
            (VERBATIMS, true),
        ] {
            let mut form = filled();
            form.verbatims = typed.to_owned();
            let draft = draft(&form, "Europe/Berlin", &[INSTRUMENT]).unwrap();
            assert_eq!(draft.verbatims, verbatims, "{typed}");
        }
    }

    #[test]
    fn every_fault_is_named_by_its_field() {
        assert_eq!(faults(|form| form.title = " ".to_owned()), ["title"]);
        assert_eq!(
            faults(|form| form.closes = "2027-03-01".to_owned()),
            ["closes", "report_back_by"]
        );
        assert_eq!(
            faults(|form| form.report_back_by = "2027-05-01".to_owned()),
            ["report_back_by"]
        );
        assert_eq!(
            faults(|form| form.min_group = "4".to_owned()),
            ["min_group"]
        );
        assert_eq!(
            faults(|form| form.min_group = "12".to_owned()),
            ["min_group_comments"]
        );
        assert_eq!(
            faults(|form| form.instrument = InstrumentId::from_bits(8).to_string()),
            ["instrument"]
        );
    }
}
