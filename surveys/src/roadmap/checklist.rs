//! What a plan needs before it may be published, point by point, with what is missing (REPORTS.md §8).

use std::collections::BTreeSet;

use super::{
    Inputs, Library, Plan, PlannedStep, Step,
    agreement::{Agreement, Limit, Stays, limits_passed},
    levers::Commitment,
    step::{Direction, Horizon, LegalCheck},
};
use crate::{framing::Finding, language::Language, published::Gate, trend::Day};

/// Constituents that gain from a step at the least.
pub const LEAST_CONSTITUENTS: usize = 2;

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Review<'a> {
    /// The plan as it would be published.
    pub plan: &'a Plan,
    /// What it was made of.
    pub inputs: &'a Inputs,
    /// Its steps.
    pub library: &'a Library,
    /// What people confirmed.
    pub agreement: &'a Agreement,
    /// Words that ring alarm bells, in all languages: where each stands, and the finding.
    pub alarms: &'a [(String, Finding)],
    /// Soft words that may cover a hard fact: where each stands, and the finding.
    pub soft: &'a [(String, Finding)],
    /// Whether enough was heard in the survey behind it; `None` without a survey.
    pub gate: Option<Gate>,
    /// The day of the wave by which staff hear what was heard.
    pub report_back: Option<Day>,
    /// Words of what staff said that nobody has answered.
    pub unanswered: &'a [String],
    /// Whether a roadmap was published before.
    pub is_new_version: bool,
}

/// One point of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Point {
    /// Enough was heard to speak for the whole organization, or somebody decided to go on.
    Result,
    /// There are steps, and each is complete.
    Steps,
    /// Legal and social checks.
    Checks,
    /// Load, capacity, budget and return within their limits, or decided on.
    Limits,
    /// Cost and return are those of these steps.
    Figures,
    /// No word rings an alarm bell, in no language.
    Wording,
    /// Staff know by when they hear back.
    ReportBack,
    /// The executive team confirmed what stays; advice, since every step says what it leaves as it is.
    Stays,
    /// What staff said is answered, or has somebody who sees to it.
    Answers,
    /// Somebody of the organization has read it.
    Reader,
    /// A new version says why there is one.
    Reason,
}

impl Point {
    /// Whether nothing goes out before it is complete; else it is advice.
    pub const fn is_needed(self) -> bool {
        !matches!(self, Self::Stays)
    }
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Too few were heard, and nobody decided to go on.
    Coverage,
    /// The steps of the library were revised since the plan was worked out.
    Figures,
    /// Something that staff said has no answer.
    Answer(String),
    /// The plan has no steps.
    AnyStep,
    /// A part of a step.
    Part {
        /// Id of the step.
        step: String,
        /// What it lacks.
        part: Part,
    },
    /// A check of a step is not done; or, for a step that starts later, has no name beside it.
    Check {
        /// Id of the step.
        step: String,
        /// Which one.
        check: LegalCheck,
        /// Whether a name is enough for now.
        name_is_enough: bool,
    },
    /// A limit is passed and nobody decided on it.
    Limit(Limit),
    /// A word rings an alarm bell.
    Alarm {
        /// Where it stands.
        place: String,
        /// The word, and what to say instead.
        finding: Finding,
    },
    /// A soft word that may cover a hard fact, and nobody has read it.
    Soft {
        /// Where it stands.
        place: String,
        /// The word, and what to do.
        finding: Finding,
    },
    /// The day of reporting back.
    ReportBack,
    /// What stays, confirmed by the executive team.
    Stays,
    /// Who read it.
    Reader,
    /// Why there is a new version.
    Reason,
}

/// What each step tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who owns it.
    Owner,
    /// The strategic goal it serves.
    Goal,
    /// How we will know, with a baseline and a target beyond it.
    Kpi,
    /// What people gain.
    Encouragement,
    /// What is agreed afterwards, where readiness allows commitments.
    Commitment,
    /// What it leaves as it is.
    WhatStays,
    /// Value for at least [`LEAST_CONSTITUENTS`].
    Value,
}

/// A point and what is missing of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The point.
    pub point: Point,
    /// What is missing; empty where it is fulfilled.
    pub missing: Vec<Missing>,
}

/// Every point, in the order in which a reader goes through them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// The points.
    pub items: Vec<Item>,
    /// Limits that are passed, whether decided on or not.
    pub passed: BTreeSet<Limit>,
}

impl Checklist {
    /// Whether the plan may be published.
    pub fn is_complete(&self) -> bool {
        self.items.iter().all(|item| !item.is_open())
    }
}

impl Item {
    /// Whether the plan waits for it.
    pub fn is_open(&self) -> bool {
        self.point.is_needed() && !self.missing.is_empty()
    }
}

/// Whether somebody is named here.
pub(super) fn is_named(name: &str) -> bool {
    !name.trim().is_empty()
}

/// Goes through all points.
pub fn checklist(review: &Review<'_>) -> Checklist {
    let mut passed = limits_passed(review.plan, review.inputs);
    passed.extend(
        review
            .gate
            .is_some_and(|gate| !gate.open)
            .then_some(Limit::Coverage),
    );
    let mut undecided = review.agreement.undecided(&passed);
    let is_covered = !undecided.remove(&Limit::Coverage);
    let is_current = review.plan.library_version == review.inputs.library().version();
    let alarms = review.alarms.iter().map(|(place, finding)| Missing::Alarm {
        place: place.clone(),
        finding: finding.clone(),
    });
    let is_reviewed = is_named(&review.agreement.reviewed_by);
    let soft = review
        .soft
        .iter()
        .filter(|_| !is_reviewed)
        .map(|(place, finding)| Missing::Soft {
            place: place.clone(),
            finding: finding.clone(),
        });
    let report_back = review.agreement.report_back_by.or(review.report_back);
    let report_back = report_back.is_none().then_some(Missing::ReportBack);
    let sees_to_answers = is_named(&review.agreement.answers_by);
    let unanswered = review.unanswered.iter().filter(|_| !sees_to_answers);
    let stays = review.agreement.stays.as_ref();
    let is_kept = stays.is_some_and(Stays::is_confirmed);
    let reader = (!is_named(&review.agreement.read_by)).then_some(Missing::Reader);
    let reason =
        (review.is_new_version && !is_named(&review.agreement.why)).then_some(Missing::Reason);
    let mut items = vec![
        Item {
            point: Point::Result,
            missing: (!is_covered)
                .then_some(Missing::Coverage)
                .into_iter()
                .collect(),
        },
        Item {
            point: Point::Steps,
            missing: steps(review),
        },
        Item {
            point: Point::Checks,
            missing: checks(review),
        },
        Item {
            point: Point::Limits,
            missing: undecided.into_iter().map(Missing::Limit).collect(),
        },
        Item {
            point: Point::Figures,
            missing: (!is_current)
                .then_some(Missing::Figures)
                .into_iter()
                .collect(),
        },
        Item {
            point: Point::Wording,
            missing: alarms.chain(soft).collect(),
        },
        Item {
            point: Point::ReportBack,
            missing: report_back.into_iter().collect(),
        },
        Item {
            point: Point::Answers,
            missing: unanswered.cloned().map(Missing::Answer).collect(),
        },
        Item {
            point: Point::Stays,
            missing: (!is_kept).then_some(Missing::Stays).into_iter().collect(),
        },
        Item {
            point: Point::Reader,
            missing: reader.into_iter().collect(),
        },
    ];
    if review.is_new_version {
        items.push(Item {
            point: Point::Reason,
            missing: reason.into_iter().collect(),
        });
    }
    Checklist { items, passed }
}

fn steps(review: &Review<'_>) -> Vec<Missing> {
    if review.plan.steps.is_empty() {
        return vec![Missing::AnyStep];
    }
    review
        .plan
        .steps
        .iter()
        .flat_map(|planned| {
            let step = review.library.step(&planned.id);
            lacking(planned, step)
                .into_iter()
                .map(|part| Missing::Part {
                    step: planned.id.clone(),
                    part,
                })
        })
        .collect()
}

/// Whether the target lies beyond the baseline, in the direction that is better.
fn leads_on(planned: &PlannedStep, direction: Direction) -> bool {
    let way = planned.kpi_target - planned.kpi_baseline;
    match direction {
        Direction::Up => way > f64::EPSILON,
        Direction::Down => way < -f64::EPSILON,
    }
}

fn lacking(planned: &PlannedStep, step: Option<&Step>) -> Vec<Part> {
    let everywhere = |text: &dyn Fn(Language) -> String| {
        Language::ALL
            .iter()
            .all(|language| is_named(&text(*language)))
    };
    let has_text = |text: fn(&Step, Language) -> String| {
        step.is_some_and(|step| everywhere(&|language| text(step, language)))
    };
    let constituents = step.map_or(0, |step| {
        let stated = |text: &crate::language::Localized| {
            everywhere(&|language| text.text(language).to_owned())
        };
        step.texts
            .value
            .values()
            .filter(|text| stated(text))
            .count()
    });
    let kpi = has_text(|step, l| step.texts.kpi_name.text(l).to_owned())
        && step.is_some_and(|step| leads_on(planned, step.kpi.direction));
    let commitment = matches!(planned.levers.commitment, Commitment::Off { .. })
        || has_text(|step, l| step.texts.commitment.text(l).to_owned());
    [
        (
            planned
                .owner
                .as_ref()
                .is_some_and(|words| !words.is_empty()),
            Part::Owner,
        ),
        (
            planned.goal.as_ref().is_some_and(|words| !words.is_empty()),
            Part::Goal,
        ),
        (kpi, Part::Kpi),
        (
            has_text(|step, l| step.texts.encouragement.text(l).to_owned()),
            Part::Encouragement,
        ),
        (commitment, Part::Commitment),
        (
            has_text(|step, l| step.texts.what_stays.text(l).to_owned()),
            Part::WhatStays,
        ),
        (constituents >= LEAST_CONSTITUENTS, Part::Value),
    ]
    .into_iter()
    .filter_map(|(is_there, part)| (!is_there).then_some(part))
    .collect()
}

/// Checks of steps that start in the first months are done before they are promised; later ones have somebody who will
/// see to them.
fn checks(review: &Review<'_>) -> Vec<Missing> {
    review
        .plan
        .steps
        .iter()
        .flat_map(|planned| {
            let must_be_done = planned.horizon == Horizon::Now;
            planned
                .checks
                .iter()
                .filter(move |check| !review.agreement.settles(&planned.id, **check, must_be_done))
                .map(move |check| Missing::Check {
                    step: planned.id.clone(),
                    check: *check,
                    name_is_enough: !must_be_done,
                })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{
        framing::{Lexicon, Surface},
        roadmap::{
            Situation, Yardstick,
            agreement::{Checked, Decision},
            inputs::{Choice, Words},
        },
    };

    const EXAMPLE: &str = include_str!("../../steps/inputs-example.toml");

    fn inputs(steps: &[&str]) -> Inputs {
        Inputs {
            candidates: Some(steps.iter().map(ToString::to_string).collect()),
            choice: Choice::Listed,
            budget: None,
            return_floor: None,
            owners: BTreeMap::new(),
            strategy_links: BTreeMap::new(),
            ..Inputs::from_toml(EXAMPLE).unwrap()
        }
    }

    fn plan(inputs: &Inputs) -> Plan {
        Plan::make(inputs, Library::builtin(), &Yardstick::builtin(), &[]).unwrap()
    }

    fn look(inputs: &Inputs, agreement: &Agreement) -> Checklist {
        checklist(&Review {
            plan: &plan(inputs),
            inputs,
            library: Library::builtin(),
            agreement,
            alarms: &[],
            soft: &[],
            gate: None,
            report_back: "2027-03-01".parse().ok(),
            unanswered: &[],
            is_new_version: false,
        })
    }

    fn missing(list: &Checklist, point: Point) -> &[Missing] {
        &list
            .items
            .iter()
            .find(|item| item.point == point)
            .unwrap()
            .missing
    }

    fn every_step() -> Inputs {
        let ids: Vec<&str> = Library::builtin()
            .steps()
            .iter()
            .map(|step| step.id.as_str())
            .collect();
        inputs(&ids)
    }

    #[test]
    fn what_stays_is_advised_and_holds_nothing_up() {
        let inputs = inputs(&["VOI-S1"]);
        let mut agreement = Agreement::default();
        let before = look(&inputs, &agreement);
        assert_eq!(missing(&before, Point::Stays), [Missing::Stays]);
        let is_open = |list: &Checklist, point| {
            let item = list.items.iter().find(|item| item.point == point);
            item.unwrap().is_open()
        };
        assert!(!is_open(&before, Point::Stays) && is_open(&before, Point::Reader));
        agreement.stays = Some(Stays {
            what: Words::Everywhere("All sites".to_owned()),
            by: " ".to_owned(),
            on: None,
        });
        let unsigned = look(&inputs, &agreement);
        assert_eq!(missing(&unsigned, Point::Stays), [Missing::Stays]);
        if let Some(stays) = &mut agreement.stays {
            "Ada Example".clone_into(&mut stays.by);
        }
        assert_eq!(missing(&look(&inputs, &agreement), Point::Stays), []);
    }

    #[test]
    fn a_step_needs_its_owner_and_its_goal() {
        let mut inputs = inputs(&["VOI-S1"]);
        let found = look(&inputs, &Agreement::default());
        let part = |part| Missing::Part {
            step: "VOI-S1".to_owned(),
            part,
        };
        assert_eq!(
            missing(&found, Point::Steps),
            [part(Part::Owner), part(Part::Goal)]
        );
        assert!(!found.is_complete());
        for words in [&mut inputs.owners, &mut inputs.strategy_links] {
            words.insert(
                "VOI-S1".to_owned(),
                Words::Everywhere("Ada Example".to_owned()),
            );
        }
        let found = look(&inputs, &Agreement::default());
        assert_eq!(missing(&found, Point::Steps), []);
        inputs
            .owners
            .insert("VOI-S1".to_owned(), Words::Everywhere(" ".to_owned()));
        let found = look(&inputs, &Agreement::default());
        assert_eq!(missing(&found, Point::Steps), [part(Part::Owner)]);
    }

    #[test]
    fn a_check_of_a_step_that_starts_now_is_done_and_a_later_one_has_a_name() {
        let inputs = every_step();
        let plan = plan(&inputs);
        for name_is_enough in [false, true] {
            let step = plan
                .steps
                .iter()
                .find(|step| {
                    !step.checks.is_empty() && (step.horizon != Horizon::Now) == name_is_enough
                })
                .unwrap();
            let check = step.checks[0];
            let mut agreement = Agreement::default();
            let wanted = Missing::Check {
                step: step.id.clone(),
                check,
                name_is_enough,
            };
            let found = look(&inputs, &agreement);
            assert!(
                missing(&found, Point::Checks).contains(&wanted),
                "{found:?}"
            );
            let checked = Checked {
                by: "Cleo Example".to_owned(),
                on: None,
            };
            agreement
                .checks
                .entry(step.id.clone())
                .or_default()
                .insert(check, checked);
            let still = missing(&look(&inputs, &agreement), Point::Checks).contains(&wanted);
            assert_eq!(still, !name_is_enough, "{}", step.id);
            let checks = agreement.checks.get_mut(&step.id).unwrap();
            checks.get_mut(&check).unwrap().on = "2027-01-15".parse().ok();
            let found = look(&inputs, &agreement);
            assert!(
                !missing(&found, Point::Checks).contains(&wanted),
                "{found:?}"
            );
            assert!(agreement.done(&step.id).contains(&check));
        }
    }

    #[test]
    fn a_decision_holds_for_the_limits_that_were_known() {
        let mut inputs = inputs(&["VOI-S1"]);
        inputs.budget = Some(1.0);
        let found = look(&inputs, &Agreement::default());
        assert_eq!(
            missing(&found, Point::Limits),
            [Missing::Limit(Limit::Budget)]
        );
        let decided = Agreement {
            decision: Some(Decision {
                by: "Ada Example".to_owned(),
                limits: found.passed.clone(),
            }),
            ..Agreement::default()
        };
        assert_eq!(missing(&look(&inputs, &decided), Point::Limits), []);
        inputs.return_floor = Some(1e12);
        assert_eq!(
            missing(&look(&inputs, &decided), Point::Limits),
            [Missing::Limit(Limit::ReturnFloor)]
        );
        let nobody = Agreement {
            decision: Some(Decision {
                by: " ".to_owned(),
                limits: found.passed,
            }),
            ..Agreement::default()
        };
        inputs.return_floor = None;
        assert_eq!(
            missing(&look(&inputs, &nobody), Point::Limits),
            [Missing::Limit(Limit::Budget)]
        );
    }

    #[test]
    fn words_readers_and_reasons_are_asked_for() {
        let inputs = inputs(&["VOI-S1"]);
        let (plan, agreement) = (plan(&inputs), Agreement::default());
        let lexicon = Lexicon::builtin();
        let finding = lexicon
            .check("We change it", Language::En, Surface::RoadmapPdf, &[])
            .remove(0);
        let alarms = [("English".to_owned(), finding.clone())];
        let soft = [("Deutsch".to_owned(), finding.clone())];
        let review = Review {
            plan: &plan,
            inputs: &inputs,
            library: Library::builtin(),
            agreement: &agreement,
            alarms: &alarms,
            soft: &soft,
            gate: None,
            report_back: None,
            unanswered: &[],
            is_new_version: true,
        };
        let found = checklist(&review);
        let alarm = Missing::Alarm {
            place: "English".to_owned(),
            finding: finding.clone(),
        };
        let unread = Missing::Soft {
            place: "Deutsch".to_owned(),
            finding,
        };
        assert_eq!(
            missing(&found, Point::Wording),
            [alarm.clone(), unread.clone()]
        );
        let read = Agreement {
            reviewed_by: "Ada Example".to_owned(),
            ..Agreement::default()
        };
        let reviewed = checklist(&Review {
            agreement: &read,
            ..review
        });
        assert_eq!(missing(&reviewed, Point::Wording), [alarm]);
        assert_eq!(missing(&found, Point::ReportBack), [Missing::ReportBack]);
        assert_eq!(missing(&found, Point::Reader), [Missing::Reader]);
        assert_eq!(missing(&found, Point::Reason), [Missing::Reason]);
        let first = checklist(&Review {
            is_new_version: false,
            ..review
        });
        assert!(first.items.iter().all(|item| item.point != Point::Reason));
    }

    #[test]
    fn a_result_of_too_few_goes_out_once_somebody_decides() {
        let inputs = inputs(&["VOI-S1"]);
        let (plan, agreement) = (plan(&inputs), Agreement::default());
        let gate = |open| Gate {
            reportable: 0.9,
            response_rate: 0.2,
            open,
        };
        let review = Review {
            plan: &plan,
            inputs: &inputs,
            library: Library::builtin(),
            agreement: &agreement,
            alarms: &[],
            soft: &[],
            gate: Some(gate(false)),
            report_back: None,
            unanswered: &[],
            is_new_version: false,
        };
        let found = checklist(&review);
        assert_eq!(missing(&found, Point::Result), [Missing::Coverage]);
        assert_eq!(missing(&found, Point::Limits), [], "it is told once");
        let decided = Agreement {
            decision: Some(Decision {
                by: "Ada Example".to_owned(),
                limits: found.passed,
            }),
            ..Agreement::default()
        };
        let decided = checklist(&Review {
            agreement: &decided,
            ..review
        });
        assert_eq!(missing(&decided, Point::Result), []);
        let open = checklist(&Review {
            gate: Some(gate(true)),
            ..review
        });
        assert_eq!(missing(&open, Point::Result), []);
        assert!(open.passed.is_empty());
    }

    #[test]
    fn what_nobody_answered_and_the_day_of_reporting_back_can_be_settled_here() {
        let inputs = inputs(&["VOI-S1"]);
        let plan = plan(&inputs);
        let said = ["Quiet hours".to_owned(), "One record".to_owned()];
        let look = |agreement: &Agreement| {
            checklist(&Review {
                plan: &plan,
                inputs: &inputs,
                library: Library::builtin(),
                agreement,
                alarms: &[],
                soft: &[],
                gate: None,
                report_back: None,
                unanswered: &said,
                is_new_version: false,
            })
        };
        let found = look(&Agreement::default());
        let open = said.clone().map(Missing::Answer);
        assert_eq!(missing(&found, Point::Answers), open);
        assert_eq!(missing(&found, Point::ReportBack), [Missing::ReportBack]);
        let settled = look(&Agreement {
            report_back_by: "2027-03-01".parse().ok(),
            answers_by: "Ada Example".to_owned(),
            ..Agreement::default()
        });
        assert_eq!(missing(&settled, Point::Answers), []);
        assert_eq!(missing(&settled, Point::ReportBack), []);
    }

    #[test]
    fn a_plan_of_an_earlier_library_is_worked_out_again_first() {
        let inputs = inputs(&["VOI-S1"]);
        let mut old = plan(&inputs);
        assert_eq!(
            missing(&look(&inputs, &Agreement::default()), Point::Figures),
            []
        );
        "0".clone_into(&mut old.library_version);
        let found = checklist(&Review {
            plan: &old,
            inputs: &inputs,
            library: Library::builtin(),
            agreement: &Agreement::default(),
            alarms: &[],
            soft: &[],
            gate: None,
            report_back: None,
            unanswered: &[],
            is_new_version: false,
        });
        assert_eq!(missing(&found, Point::Figures), [Missing::Figures]);
    }

    #[test]
    fn where_readiness_is_low_a_plan_that_begins_elsewhere_is_decided_on() {
        let begun = |steps: &[&str], readiness: f64, in_place: &[&str]| {
            let inputs = Inputs {
                mandatory: Vec::new(),
                readiness: Some(readiness),
                in_place: in_place.iter().map(ToString::to_string).collect(),
                ..inputs(steps)
            };
            limits_passed(&plan(&inputs), &inputs).contains(&Limit::FirstStep)
        };
        assert!(begun(&["TOO-S3"], 52.0, &[]));
        assert!(!begun(&["TOO-S3"], 61.0, &[]));
        assert!(!begun(&["TOO-S3", "VOI-S1"], 52.0, &[]));
        assert!(
            !begun(&["TOO-S3"], 52.0, &["VOI-S1"]),
            "it was taken before"
        );
        // One department is enough, the pooled rest is none.
        let inputs = Inputs {
            mandatory: Vec::new(),
            readiness: Some(70.0),
            ..inputs(&["TOO-S3"])
        };
        let of = |code: &str| Situation {
            code: code.to_owned(),
            name: "Operations".to_owned(),
            scores: inputs.scores.clone(),
            readiness: Some(48.0),
        };
        for (code, is_passed) in [("OPS", true), ("~other", false)] {
            let plan = Plan::make(
                &inputs,
                Library::builtin(),
                &Yardstick::builtin(),
                &[of(code)],
            )
            .unwrap();
            let passed = limits_passed(&plan, &inputs);
            assert_eq!(passed.contains(&Limit::FirstStep), is_passed, "{code}");
            assert_eq!(plan.departments_below(50.0).len(), usize::from(is_passed));
        }
    }

    #[test]
    fn a_target_that_was_agreed_on_lies_beyond_the_baseline() {
        let mut inputs = inputs(&["VOI-S1"]);
        let step = Library::builtin().step("VOI-S1").unwrap();
        let lacks = |inputs: &Inputs, agreement: &Agreement| {
            let mut plan = plan(inputs);
            agreement.settle(&mut plan);
            let kpi = lacking(&plan.steps[0], Some(step)).contains(&Part::Kpi);
            (plan.steps[0].kpi_target, kpi)
        };
        let agreed = |target: f64| Agreement {
            targets: [("VOI-S1".to_owned(), target)].into(),
            ..Agreement::default()
        };
        assert_eq!(
            lacks(&inputs, &Agreement::default()),
            (step.kpi.target, false)
        );
        let measured = step.kpi.target + 5.0;
        inputs.measured_baselines = [("VOI-S1".to_owned(), measured)].into();
        assert!(lacks(&inputs, &Agreement::default()).1);
        assert_eq!(
            lacks(&inputs, &agreed(measured + 5.0)),
            (measured + 5.0, false)
        );
    }

    #[test]
    fn a_plan_without_steps_is_no_roadmap() {
        let inputs = inputs(&["VOI-S1"]);
        let mut plan = plan(&inputs);
        plan.steps.clear();
        let found = checklist(&Review {
            plan: &plan,
            inputs: &inputs,
            library: Library::builtin(),
            agreement: &Agreement::default(),
            alarms: &[],
            soft: &[],
            gate: None,
            report_back: None,
            unanswered: &[],
            is_new_version: false,
        });
        assert_eq!(missing(&found, Point::Steps), [Missing::AnyStep]);
    }
}
