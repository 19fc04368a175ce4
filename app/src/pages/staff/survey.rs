//! The promise and the whole survey on one page, as plain HTML.
//!
//! Without script everything is there: branches open by `:has(:checked)`, languages switch by a submit button that
//! brings back what was typed. With script the survey island shows one section at a time. The page depends only on the
//! instrument, the language, the roster's answers and the order variant, so that it can be rendered once and sent to
//! everybody; it carries no nonce and no inline script.

mod branches;
pub mod form;
pub mod order;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use islands::survey::SurveyFlow;
use leptos::prelude::*;
use surveys::{
    instrument::{Condition, Instrument, Item, ROSTER_ATTRIBUTES, Test},
    language::{Language, Localized, direction},
    sheet::{FieldFault, FieldReason},
};

use super::promise;
pub use super::promise::{About, Mode, Promise};
use crate::{
    components::{
        attribute, condition,
        form::error_summary,
        item::{Answers, question, written},
        notice::Notice,
        placeholders::Placeholders,
    },
    paths,
    shell::{Island, Languages, Offered, Page},
    t,
    text::format,
};
use branches::Branches;

/// Id of the form; the language buttons in the header send it.
pub const FORM: &str = "survey";

/// The view model.
#[derive(Debug, Clone)]
pub struct Survey<'a> {
    /// Language of the page's own words.
    pub language: Language,
    /// Code of the language of the questions, one of the questionnaire's; the same as `language` wherever it has that.
    pub spoken: String,
    /// What is asked.
    pub instrument: &'a Instrument,
    /// Who asks.
    pub organization: &'a str,
    /// What is promised.
    pub promise: Promise,
    /// What people are counted by besides their department: names of attributes of the roster.
    pub attributes: &'a [String],
    /// Which wave it is and who answers for it; `None` for a preview.
    pub about: Option<About>,
    /// Answers known from the roster: option codes by item id. These questions are not shown. Names that begin with `attr.`
    /// are attributes that conditions ask for; one that is not there is not known, as in a preview.
    pub prefilled: &'a BTreeMap<String, String>,
    /// The seed of the order of questions; `None` for the order of the file.
    pub order: Option<u64>,
    /// Whether the device is shared: no draft is kept, and nothing leads out of the survey but the start page.
    pub kiosk: bool,
    /// What a link that many share adds; `None` for a link of one's own.
    pub open: Option<OpenForm>,
    /// What was typed before, by field name; empty on the first visit.
    pub values: BTreeMap<String, String>,
    /// The step that was shown before, if the form came from the island.
    pub step: Option<u16>,
    /// Why it came back; empty on the first visit and after a language switch.
    pub faults: Vec<FieldFault>,
    /// Whether the answers could not be stored just now.
    pub not_kept: bool,
    /// Id of the item or section that an author is writing beside it: it is marked.
    pub pointed: Option<&'a str>,
    /// Whether something was taken out of what was written; `values` holds what would be stored.
    pub redacted: bool,
}

/// A form under a link that many share. Nothing is kept on the device: the next person may use the same one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenForm {
    /// The group whose link it is, as its people call it.
    pub group: String,
    /// When and by whom the form was given out; comes back with the answers.
    pub seal: String,
    /// Leading zero bits of the proof that our script works out meanwhile.
    pub bits: u32,
    /// Why the answers were not taken.
    pub refused: Option<Refused>,
    /// Whether the form was sent without a single answer.
    pub empty: bool,
}

/// Why answers under a link that many share were not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The form was open for too long.
    Stale,
    /// The form was sent before; its answers are kept once.
    Sent,
    /// The form was filled in faster than anybody can.
    Young,
    /// Many answers have come from one network.
    Network,
    /// The link has taken all it takes in an hour.
    Link,
}

impl Refused {
    /// What happened, what was kept, what to do.
    fn notice(self, language: Language) -> Notice {
        let (happened, kept, to_do) = match self {
            Self::Stale => ("open-stale", "open-refused-kept", "open-stale-do"),
            Self::Sent => ("open-sent", "open-sent-kept", "open-sent-do"),
            Self::Young => ("open-young", "open-refused-kept", "open-young-do"),
            Self::Network => ("open-network", "open-refused-kept", "open-later-do"),
            Self::Link => ("open-full", "open-refused-kept", "open-later-do"),
        };
        Notice::alert(t!(language, happened))
            .kept(t!(language, kept))
            .to_do(t!(language, to_do))
    }
}

/// Draws the page.
pub fn page(model: &Survey<'_>) -> Page {
    let (language, instrument) = (model.language, model.instrument);
    let (lang, dir) = model.marks();
    let title = model.filled(&instrument.title);
    let errors = model.messages();
    let branches = Branches::of(instrument, |item| model.condition(item));
    let sections = model.sections();
    let progress = model.progress(&sections);
    let answers = Answers {
        language,
        spoken: &model.spoken,
        instrument,
        values: &model.values,
        errors: &errors,
        placeholders: model.placeholders(),
    };
    let parts: Vec<_> = sections
        .iter()
        .zip(progress)
        .map(|(section, progress)| section.view(progress, answers, &branches, model))
        .collect();
    let summary: Vec<(String, String)> = model
        .faults
        .iter()
        .map(|fault| (fault.field.clone(), model.summarized(fault)))
        .collect();
    let not_kept = model.not_kept.then(|| {
        Notice::alert(t!(language, "survey-not-kept"))
            .kept(t!(language, "survey-not-kept-what"))
            .to_do(t!(language, "survey-not-kept-do"))
            .view()
    });
    let open = model.open.as_ref();
    let refused = open
        .and_then(|open| open.refused)
        .map(|refused| refused.notice(language).view());
    let empty = open.filter(|open| open.empty).map(|_| {
        Notice::alert(t!(language, "open-empty"))
            .to_do(t!(language, "open-empty-do"))
            .view()
    });
    let group = open.map(|open| {
        let told = t!(language, "open-group", group = open.group.as_str());
        view! { <p>{told}</p> }
    });
    let sealed = open.map(|open| {
        let seal = open.seal.clone();
        view! {
            <input type="hidden" name="~form" value=seal autocomplete="off"/>
            <input type="hidden" name="~proof" value="" autocomplete="off"/>
        }
    });
    let step = model.step.map_or_else(String::new, |step| step.to_string());
    let bits = open.map(|open| open.bits.to_string());
    // As on a shared device: whoever comes next is somebody else.
    let keeps_nothing = model.kiosk || open.is_some();
    let redacted = model.redacted.then(|| {
        let mut notice = Notice::default().to_do(t!(language, "survey-redacted-do"));
        notice.happened = t!(language, "survey-redacted");
        notice.view()
    });
    let wave = model.about.as_ref().map(|about| {
        let wave = about.wave.clone();
        view! { <span class="chip">{wave}</span> }
    });
    let owner = model
        .about
        .as_ref()
        .map(|about| promise::owner(language, about));
    let in_full = model.about.as_ref().filter(|_| !model.kiosk).map(|about| {
        let address = about.promise.clone();
        view! {
            <p>
                <a href=address>{t!(language, "promise-full-link")}</a>
            </p>
        }
    });
    let minutes = t!(language, "survey-minutes", minutes = instrument.minutes());
    // A language that is not ours is repeated as well: the page's own words follow from the browser then.
    let action = match model.spoken.parse::<Language>() {
        Ok(_) => format!("?lang={language}"),
        Err(_) => format!("?lang={}", model.spoken),
    };
    let (offline, offline_open) = if keeps_nothing {
        let words = t!(language, "flow-offline-kiosk");
        (words.clone(), words)
    } else {
        (
            t!(language, "flow-offline"),
            t!(language, "flow-offline-open"),
        )
    };
    let retry = if open.is_some() {
        t!(language, "open-retry")
    } else {
        t!(language, "flow-retry")
    };
    let tools = if model.kiosk {
        kiosk_tools(language).into_any()
    } else if open.is_some() {
        ().into_any()
    } else {
        flow_tools(language).into_any()
    };
    let mut page = Page::new(
        title.clone(),
        view! {
            {not_kept}
            {refused}
            {empty}
            {error_summary(language, &summary)}
            {redacted}
            <div class="flow">{flow_head(sections.len())} <SurveyFlow/></div>
            <h1 class="survey-title" lang=lang.clone() dir=dir>
                {title}
            </h1>
            <section class="promise" id="promise" tabindex="-1" data-step="">
                <p>
                    {wave} " " <span class="chip">{minutes}</span>
                </p>
                <p class="lead" lang=lang.clone() dir=dir>
                    {model.filled(&instrument.intro)}
                </p>
                {group}
                {owner}
                <div class="card">
                    <h2>{t!(language, "promise-title")}</h2>
                    <p lang=lang.clone() dir=dir>
                        {model.filled(&instrument.privacy)}
                    </p>
                    {promise::points(language, model.promise)}
                    {model.counted_by()}
                    {model.asked_by()}
                    {in_full}
                </div>
            </section>
            <form
                class="survey"
                id=FORM
                method="post"
                action=action
                novalidate
                autocomplete=keeps_nothing.then_some("off")
                data-kiosk=keeps_nothing.then_some("true")
                data-proof=bits
                data-saved=t!(language, "flow-saved")
                data-unsaved=t!(language, "flow-unsaved")
                data-resumed=t!(language, "flow-resumed")
                data-clear-sure=t!(language, "flow-clear-sure")
                data-cleared=t!(language, "flow-cleared")
                data-sending=t!(language, "flow-sending")
                data-offline=offline
                data-offline-open=offline_open
                data-locked=t!(language, "flow-locked")
                data-waiting=t!(language, "flow-waiting")
                data-offline-language=t!(language, "flow-offline-language")
                data-retry=retry
            >
                {sealed}
                <input type="hidden" name=form::STEP value=step autocomplete="off"/>
                {parts}
                {send(language)}
                {flow_foot(language)}
            </form>
            <p class="quiet-promise">
                {t!(language, "promise-short", k = model.promise.min_group)} " "
                <a href="#promise">{t!(language, "promise-link")}</a>
            </p>
            {tools}
        },
    )
    .for_staff();
    page.languages = Languages::Buttons(Offered {
        form: FORM,
        now: model.spoken.clone(),
        codes: instrument.languages.clone(),
    });
    page.island = Some(Island::Survey);
    page.proves = open.is_some();
    page
}

fn send(language: Language) -> impl IntoView {
    view! {
        <section class="section" id="send" data-step="" tabindex="-1" aria-labelledby="send-title">
            <h2 id="send-title">{t!(language, "survey-send-title")}</h2>
            <p>{t!(language, "survey-send-once")}</p>
            <div class="actions">
                <button type="submit" class="button" id="survey-send">
                    {t!(language, "survey-send")}
                </button>
            </div>
        </section>
    }
}

/// A mark per section; the island shows and fills them.
fn flow_head(sections: usize) -> impl IntoView {
    let marks: Vec<_> = (0..sections).map(|_| view! { <span></span> }).collect();
    view! {
        <div class="progress" id="flow-progress" aria-hidden="true" hidden>
            {marks}
        </div>
    }
}

/// For shared devices; the island shows it.
fn flow_tools(language: Language) -> impl IntoView {
    view! {
        <p class="flow-tools" id="flow-tools" hidden>
            <button type="button" id="flow-clear">
                {t!(language, "flow-clear")}
            </button>
            <span>{t!(language, "flow-shared")}</span>
        </p>
    }
}

/// On a shared device: the way back to its start, which clears everything, with scripts or without.
fn kiosk_tools(language: Language) -> impl IntoView {
    view! {
        <p class="flow-tools">
            <a href=paths::KIOSK>{t!(language, "kiosk-stop")}</a>
            <span>{t!(language, "kiosk-stop-why")}</span>
            <strong id="kiosk-no-script">{t!(language, "kiosk-stop-noscript")}</strong>
        </p>
    }
}

/// The way from section to section; the island shows it.
fn flow_foot(language: Language) -> impl IntoView {
    view! {
        <div class="flow-foot" id="flow-foot" hidden>
            <button type="button" class="button quiet" id="flow-back">
                {t!(language, "flow-back")}
            </button>
            <button type="button" class="button" id="flow-start">
                {t!(language, "flow-start")}
            </button>
            <button type="button" class="button" id="flow-next">
                {t!(language, "flow-next")}
            </button>
        </div>
    }
}

/// A section with the questions it shows, in their order.
struct ShownSection<'a> {
    id: &'a str,
    title: String,
    items: Vec<(usize, &'a Item)>,
    seconds: u32,
}

impl ShownSection<'_> {
    fn view(
        &self,
        progress: String,
        answers: Answers<'_>,
        branches: &Branches,
        model: &Survey<'_>,
    ) -> impl IntoView + use<> {
        let id = format!("s-{}", self.id);
        let title_id = format!("{id}-title");
        let (lang, dir) = model.marks();
        // An item may be called like a section: only where there is none, the section is meant.
        let is_item = |id: &str| model.instrument.item(id).is_some();
        let pointed = model.pointed == Some(self.id) && !is_item(self.id);
        let questions: Vec<_> = self
            .items
            .iter()
            .map(|(index, item)| {
                let mut branch = branches.item(*index);
                // An author reads every condition; who answers reads those that cannot be kept without script.
                let reads = branch.told.is_some() || model.about.is_none();
                let condition = model.condition(item).filter(|_| reads);
                branch.told = condition.map(|condition| model.sentence(&condition));
                branch.pointed = model.pointed == Some(item.id.as_str());
                question(answers, item, &branch)
            })
            .collect();
        view! {
            <section
                class="section"
                id=id
                data-step=progress
                tabindex="-1"
                aria-labelledby=title_id
                data-pointed=pointed.then_some("")
            >
                <h2 id=title_id.clone() lang=lang dir=dir>
                    {self.title.clone()}
                </h2>
                {questions}
            </section>
        }
    }
}

impl<'a> Survey<'a> {
    /// What people are counted by besides their department, if by anything.
    fn counted_by(&self) -> Option<impl IntoView + use<>> {
        let language = self.language;
        let labels: Vec<String> = self
            .attributes
            .iter()
            .map(|name| attribute::label(language, name))
            .collect();
        (!labels.is_empty()).then(|| {
            let labels = labels.join(", ");
            view! { <p>{t!(language, "survey-attributes-list", attributes = labels)}</p> }
        })
    }

    /// What of the list of people decides which questions are asked, if anything beside the two that every list has.
    fn asked_by(&self) -> Option<impl IntoView + use<>> {
        let language = self.language;
        let decides = self.open.is_none() && !self.instrument.asked_by_list().is_empty();
        decides.then(|| {
            let names = self.instrument.attributes_needed().into_iter();
            let labels: Vec<String> = names
                .filter(|name| !ROSTER_ATTRIBUTES.contains(name))
                .map(|name| attribute::label(language, name))
                .collect();
            let labels = labels.join(", ");
            view! { <p>{t!(language, "survey-asked-by-list", attributes = labels)}</p> }
        })
    }

    /// Sections that have something to show, questions in their order.
    fn sections(&self) -> Vec<ShownSection<'a>> {
        let instrument = self.instrument;
        instrument
            .sections
            .iter()
            .enumerate()
            .map(|(section, definition)| {
                let items: Vec<_> = instrument
                    .order_in(section, self.order)
                    .into_iter()
                    .filter_map(|index| Some((index, instrument.items.get(index)?)))
                    .filter(|(_, item)| self.shows(item))
                    .collect();
                ShownSection {
                    id: &definition.id,
                    title: self.filled(&definition.title),
                    seconds: items
                        .iter()
                        .filter(|(_, item)| item.show_if.is_none())
                        .map(|(_, item)| item.seconds)
                        .sum(),
                    items,
                }
            })
            .filter(|section| !section.items.is_empty())
            .collect()
    }

    /// Not shown: what the roster has answered, and branches that it has closed.
    pub fn shows(&self, item: &Item) -> bool {
        let is_closed = || {
            let condition = item.show_if.as_ref();
            condition.and_then(|condition| condition.verdict(&|test| self.known(test)))
                == Some(false)
        };
        !self.prefilled.contains_key(&item.id) && !is_closed()
    }

    /// What is left of an item's condition beside what the roster knows.
    fn condition(&self, item: &Item) -> Option<Condition> {
        let condition = item.show_if.as_ref()?;
        condition.remaining(&|test| self.known(test)).ok()
    }

    /// What the roster says about a test.
    fn known(&self, test: &Test) -> Option<bool> {
        self.instrument.known_test(test, self.prefilled)
    }

    /// When a question is to be answered, in words.
    fn sentence(&self, left: &Condition) -> String {
        let told = condition::sentence((self.language, &self.spoken), self.instrument, left);
        let told = self.placeholders().fill(&told);
        t!(self.language, "survey-branch-hint", condition = told)
    }

    /// `lang` and `dir` of what is in the language of the questions, where the page around it is in another one.
    fn marks(&self) -> (Option<String>, Option<&'static str>) {
        let differs = self.spoken != self.language.code();
        (
            differs.then(|| self.spoken.clone()),
            differs.then(|| direction(&self.spoken)),
        )
    }

    /// A text of the instrument with its placeholders filled.
    fn filled(&self, text: &Localized) -> String {
        let text = text.or(&self.spoken, &self.instrument.default_language);
        self.placeholders().fill(text)
    }

    fn placeholders(&self) -> Placeholders<'_> {
        placeholders(self.instrument, self.organization, self.promise)
    }

    fn messages(&self) -> BTreeMap<String, String> {
        self.faults
            .iter()
            .map(|fault| (fault.field.clone(), message(self.language, &fault.reason)))
            .collect()
    }

    /// A line of the summary: the question and what is wrong with its answer.
    fn summarized(&self, fault: &FieldFault) -> String {
        let message = message(self.language, &fault.reason);
        let id = fault.field.split('.').next().unwrap_or_default();
        match self.instrument.item(id) {
            Some((_, item)) => format!("{} – {message}", self.filled(&item.text)),
            None => message,
        }
    }

    /// Where one is, per section: "Section 3 of 8 · about 5 minutes left".
    fn progress(&self, sections: &[ShownSection<'_>]) -> Vec<String> {
        let mut left: u32 = sections.iter().map(|section| section.seconds).sum();
        sections
            .iter()
            .enumerate()
            .map(|(index, section)| {
                let minutes = (left + 30) / 60;
                left -= section.seconds;
                t!(
                    self.language,
                    "flow-progress",
                    number = index + 1,
                    total = sections.len(),
                    left = minutes
                )
            })
            .collect()
    }
}

/// What stands in place of what texts of a questionnaire leave open.
pub fn placeholders<'a>(
    instrument: &Instrument,
    organization: &'a str,
    promise: Promise,
) -> Placeholders<'a> {
    Placeholders {
        organization,
        minutes: instrument.minutes(),
        min_group: promise.min_group,
        min_group_comments: promise.min_group_comments,
    }
}

/// What is wrong with a field, in words.
fn message(language: Language, reason: &FieldReason) -> String {
    match reason {
        FieldReason::UnknownField => t!(language, "survey-error-field"),
        FieldReason::UnknownOption(_) => t!(language, "survey-error-option"),
        FieldReason::OutOfRange { min, max } => {
            t!(language, "survey-error-range", min = *min, max = *max)
        }
        FieldReason::TooLong { max_chars } => {
            let count = format::whole(language, i64::from(*max_chars));
            t!(language, "survey-error-long", count = count)
        }
        FieldReason::NoNumber { min, max, decimals } => {
            let (min, max) = (written(language, *min), written(language, *max));
            let digits = u32::from(*decimals);
            t!(
                language,
                "survey-error-number",
                min = min,
                max = max,
                digits = digits
            )
        }
        FieldReason::Ticks { min, max } => {
            let (min, max) = (u32::from(*min), u32::from(*max));
            t!(language, "survey-error-ticks", min = min, max = max)
        }
        FieldReason::NotAlone(_) => t!(language, "survey-error-alone"),
        FieldReason::SamePlace(place) => {
            t!(language, "survey-error-place", place = u32::from(*place))
        }
        FieldReason::Sum { total, given } => {
            t!(language, "survey-error-sum", total = *total, given = *given)
        }
    }
}
