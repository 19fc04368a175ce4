//! The words that the editor needs in the browser, with places for what is put into them.

use studio::telling::Words;
use surveys::language::Language;

use crate::{components::plan_figures::money_words, t};

/// All words of the editor.
pub fn words(language: Language) -> Words {
    let amount = "{amount}";
    let span = "{span}";
    let (from, to) = ("{from}", "{to}");
    let (percent, gap, sets) = ("{percent}", "{gap}", "{sets}");
    let step = "{step}";
    Words {
        budget_fits: t!(language, "scenario-budget-fits", amount = amount),
        budget_over: t!(language, "scenario-budget-over", amount = amount),
        budget_none: t!(language, "studio-budget-none"),
        payback_never: t!(language, "scenario-payback-never", months = "{months}"),
        gain: t!(
            language,
            "studio-gain",
            today = "{today}",
            expected = "{expected}"
        ),
        load: t!(
            language,
            "studio-load-value",
            steps = "{steps}",
            hours = "{hours}"
        ),
        almost_never: t!(language, "odds-almost-never", percent = percent),
        about: t!(
            language,
            "odds-about",
            cases = "{cases}",
            of = "{of}",
            percent = percent
        ),
        almost_always: t!(language, "odds-almost-always", percent = percent),
        month: t!(language, "studio-month", month = "{month}"),
        span: t!(language, "roadmap-step-when", from = from, to = to),
        moved: t!(language, "studio-moved", step = step, span = span),
        not_in: t!(language, "studio-not-in"),
        is_in: t!(language, "studio-is-in", span = span),
        month_load: t!(
            language,
            "studio-month-load",
            month = "{month}",
            steps = "{steps}"
        ),
        saved: t!(language, "studio-saved"),
        saving: t!(language, "studio-saving"),
        faulty: t!(language, "studio-faulty"),
        needs: t!(
            language,
            "scenario-error-needs",
            step = step,
            needs = "{needs}"
        ),
        offline: t!(language, "studio-offline"),
        overtaken: t!(language, "studio-overtaken"),
        signed_out: t!(language, "studio-signed-out"),
        searching: t!(language, "studio-searching", sets = sets, gap = gap),
        searching_none: t!(language, "studio-searching-none", sets = sets),
        stopped: t!(language, "studio-stopped", gap = gap),
        no_set: t!(language, "studio-no-set"),
        undone: t!(language, "studio-undone"),
        redone: t!(language, "studio-redone"),
        fan_title: t!(language, "studio-fan"),
        fan_note: t!(language, "studio-fan-note"),
        fan_month: t!(language, "future-fan-month"),
        fan_band: t!(language, "future-fan-band"),
        fan_middle: t!(language, "future-fan-middle"),
        fan_base: t!(language, "future-fan-base"),
        fan_payback: t!(language, "future-fan-payback", from = from, to = to),
        fan_payback_open: t!(language, "future-fan-payback-open", from = from, to = to),
        fan_low: t!(language, "future-sure-p10"),
        fan_high: t!(language, "future-sure-p90"),
        money: money_words(language),
    }
}
