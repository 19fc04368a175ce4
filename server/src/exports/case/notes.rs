//! What to know before reading anything else: what computes and what does not, the marks, and every caveat.

use app::t;

use super::{
    Case,
    book::{Book, Look},
    expr::Tab,
};

/// All of them, as in the printed roadmap.
const CAVEATS: [&str; 10] = [
    "effects", "points", "overlap", "time", "leavers", "outside", "adoption", "middle", "small",
    "horizon",
];

pub(super) fn fill(case: &Case<'_>, book: &mut Book) {
    let (tab, language) = (Tab::Notes, case.language);
    book.shape(tab, &[110.0], (1, 0));
    book.text(tab, (0, 0), Look::Title, t!(language, "case-sheet-notes"));
    let mut lines = vec![
        t!(language, "case-book-how-inputs"),
        t!(language, "case-book-how-choice"),
        t!(language, "case-book-how-drawn"),
        t!(language, "case-inputs-lead"),
    ];
    lines.extend(app::components::deviations::lines(language, case.plan));
    let not_counted = &case.plan.base_case.not_counted;
    if !not_counted.is_empty() {
        let names: Vec<String> = not_counted
            .iter()
            .map(|driver| app::components::plan_inputs::driver_name(language, *driver))
            .collect();
        let names = app::text::format::list(language, &names);
        lines.push(t!(language, "case-book-not-counted", names = names));
    }
    let mut row = 1;
    for line in lines {
        book.text(tab, (row, 0), Look::Prose, line);
        row += 1;
    }
    row += 1;
    book.text(
        tab,
        (row, 0),
        Look::Name,
        t!(language, "future-know-caveats"),
    );
    for caveat in CAVEATS {
        row += 1;
        let months = case.inputs.horizon_months;
        let key = format!("future-caveat-{caveat}");
        let caveat = t!(language, &key, months = months);
        book.text(tab, (row, 0), Look::Prose, caveat);
    }
}
