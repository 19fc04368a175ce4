//! From TOML to [`Instrument`]. Everything is read before anything is refused.

mod kinds;

use std::{collections::HashSet, sync::Arc};

use super::{
    AfterSubmit, Audience, Construct, Facet, Fault, GridColumn, GridRow, Instrument, Item,
    ItemKind, Measures, NumericScale, Pipes, Scale, ScaleOption, ScoredIn, Section, Test,
    TextField, branching, condition, condition::Unresolved, roster,
};
use crate::toml_source::{Document, Table};

/// Field names that files and forms use for other things.
const RESERVED: [&str; 2] = ["department", "attr"];
/// Planning time of the start page.
const START_PAGE_SECONDS: u32 = super::START_PAGE_SECONDS;

/// Where a file comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// Its author, who can mend it.
    New,
    /// The store: it was taken when there were fewer rules, and people may be answering it.
    Kept,
}

pub(super) fn instrument(source: &str, origin: Origin) -> Result<Instrument, Vec<Fault>> {
    Document::read(source, |document, file| read(document, file, origin))
}

fn read(document: &Document<'_>, file: &Table<'_, '_>, origin: Origin) -> Option<Instrument> {
    schema(file);
    let id = file.id("core");
    let version = version(file);
    let languages = languages(file);
    let default_language = default_language(file, &languages);
    let audience = audience(file);
    // What sections do that do not say it themselves.
    let shuffled = file.word(
        "item_order",
        &[("fixed", false), ("shuffle_within_section", true)],
    );
    let max_seconds = file.count("max_seconds", 540);
    let subset_of = file.optional_text("subset_of");
    let wave_interval_days = file
        .has("wave_interval_days")
        .then(|| file.count("wave_interval_days", 90))
        .flatten();
    let title = file.localized("title", &languages);
    let intro = file.localized("intro", &languages);
    let privacy = file.localized("privacy", &languages);
    let thanks = file.localized("thanks", &languages);

    let scales = scales(file, &languages);
    let sections = sections(file, &languages, shuffled == Some(true));
    let (items, branches, spans) = items(file, &languages, &scales, &sections);
    let after_submit = after_submit(file, &languages);

    // Items that could not be read have been reported; those that refer to them are checked against what is left.
    let mut items = branching::resolve(document, items, &branches);
    branching::pipe(document, &mut items, &spans);
    match origin {
        Origin::New => roster::refuse(document, &items, &branches, &spans),
        Origin::Kept => roster::let_go(&mut items),
    }
    if let (Some(max_seconds), false) = (max_seconds, items.is_empty()) {
        let longest = START_PAGE_SECONDS + branching::longest_path_seconds(&items);
        if longest > max_seconds {
            file.fault(
                "max_seconds",
                format!("the longest path takes {longest} seconds, {max_seconds} are allowed"),
                "Ask fewer questions, or raise `max_seconds`.",
            );
        }
    }

    shuffled?;
    Some(Instrument {
        id: id?,
        version: version?,
        languages,
        default_language: default_language?,
        audience: audience?,
        max_seconds: max_seconds?,
        subset_of,
        wave_interval_days,
        title: title?,
        intro: intro?,
        privacy: privacy?,
        thanks: thanks?,
        sections: sections.into_iter().map(|(_, section)| section).collect(),
        items,
        after_submit,
    })
}

fn schema(file: &Table<'_, '_>) {
    if let Some(schema) = file.text("schema", "instrument/1")
        && schema != "instrument/1"
    {
        file.fault(
            "schema",
            format!("this file has the schema `{schema}`"),
            "Write `schema = \"instrument/1\"`.",
        );
    }
}

fn version(file: &Table<'_, '_>) -> Option<String> {
    let version = file.text("version", "1.0.0")?;
    let numbers: Vec<_> = version.split('.').collect();
    let semantic = numbers.len() == 3
        && numbers
            .iter()
            .all(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    if !semantic {
        file.fault(
            "version",
            format!("`{version}` is no semantic version"),
            "Write three numbers, such as \"1.0.0\".",
        );
        return None;
    }
    Some(version)
}

fn languages(file: &Table<'_, '_>) -> Vec<String> {
    let languages = file.texts("languages");
    if languages.is_empty() {
        file.fault(
            "languages",
            "`languages` is missing or empty",
            "List the languages present, such as `languages = [\"en\", \"de\"]`.",
        );
    }
    let mut seen = HashSet::new();
    for language in &languages {
        let code = language.split('-').next().unwrap_or_default();
        let known_form = (2..=3).contains(&code.len())
            && code.bytes().all(|b| b.is_ascii_lowercase())
            && language
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if !known_form {
            file.fault(
                "languages",
                format!("`{language}` is no language code"),
                "Write ISO codes such as \"en\" or \"pt-BR\".",
            );
        }
        if !seen.insert(language) {
            file.fault(
                "languages",
                format!("`{language}` is listed twice"),
                "List every language once.",
            );
        }
    }
    languages
}

fn default_language(file: &Table<'_, '_>, languages: &[String]) -> Option<String> {
    let default = file.text("default_language", "en")?;
    if !languages.contains(&default) {
        file.fault(
            "default_language",
            format!("the default language `{default}` is not in `languages`"),
            "Choose one of `languages`.",
        );
        return None;
    }
    Some(default)
}

fn audience(file: &Table<'_, '_>) -> Option<Audience> {
    let groups = file.texts("constituents");
    let is_staff = file.word("audience", &[("staff", true), ("constituents", false)])?;
    if is_staff {
        return Some(Audience::Staff);
    }
    if groups.is_empty() {
        file.fault(
            "audience",
            "the audience is `constituents`, but no group is named",
            "Add a line such as `constituents = [\"partner\", \"customer\"]`.",
        );
        return None;
    }
    Some(Audience::Constituents(groups))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ScaleKind {
    Ordinal,
    Nominal,
    Numeric,
}

/// A scale of the file, before it is known which items use it.
enum AnyScale {
    Ordinal(Arc<Scale>),
    Nominal(Arc<Scale>),
    Numeric(NumericScale),
}

impl AnyScale {
    fn id(&self) -> &str {
        match self {
            Self::Ordinal(scale) | Self::Nominal(scale) => &scale.id,
            Self::Numeric(scale) => &scale.id,
        }
    }
}

fn scales(file: &Table<'_, '_>, languages: &[String]) -> Vec<AnyScale> {
    let mut seen = HashSet::new();
    let mut scales = Vec::new();
    for table in file.tables("scales", "scale") {
        if let Some(scale) = scale(&table, languages) {
            unique(&table, &mut seen, scale.id(), "scale");
            scales.push(scale);
        }
        table.deny_unknown();
    }
    scales
}

fn scale(table: &Table<'_, '_>, languages: &[String]) -> Option<AnyScale> {
    let id = table.id("agree5");
    if let Some(id) = &id {
        table.called("scale", id);
    }
    let kind = table.word(
        "kind",
        &[
            ("ordinal", ScaleKind::Ordinal),
            ("nominal", ScaleKind::Nominal),
            ("numeric", ScaleKind::Numeric),
        ],
    );
    if kind == Some(ScaleKind::Numeric) {
        return numeric_scale(table, id, languages).map(AnyScale::Numeric);
    }
    let options = options(table, kind == Some(ScaleKind::Ordinal), languages);
    let scale = Arc::new(Scale { id: id?, options });
    Some(if kind? == ScaleKind::Ordinal {
        AnyScale::Ordinal(scale)
    } else {
        AnyScale::Nominal(scale)
    })
}

fn numeric_scale(
    table: &Table<'_, '_>,
    id: Option<String>,
    languages: &[String],
) -> Option<NumericScale> {
    let min = table.optional_integer("min");
    let max = table.optional_integer("max");
    let min_label = table.localized("min_label", languages);
    let max_label = table.localized("max_label", languages);
    // Every number becomes a control of the form.
    let fits =
        matches!((min, max), (Some(min), Some(max)) if min < max && max.saturating_sub(min) <= 100);
    if !fits {
        table.fault(
            "min",
            format!("{} needs whole numbers `min` and `max`", table.name()),
            "Write `min` below `max`, at most 100 apart, such as `min = 0` and `max = 10`.",
        );
        return None;
    }
    Some(NumericScale {
        id: id?,
        min: min?,
        max: max?,
        min_label: min_label?,
        max_label: max_label?,
    })
}

fn options(scale: &Table<'_, '_>, ordinal: bool, languages: &[String]) -> Vec<ScaleOption> {
    let mut seen = HashSet::new();
    let mut options = Vec::new();
    for table in scale.tables("options", "option") {
        let code = table.text("code", "1");
        if let Some(code) = &code {
            table.called("option", code);
            unique(&table, &mut seen, code, "option");
        }
        let label = table.localized("label", languages);
        let value = table.optional_number("value");
        let missing = table.flag("missing");
        if missing && value.is_some() {
            table.fault(
                "missing",
                format!("{} is missing and has a value", table.name()),
                "Keep either `value` or `missing = true`.",
            );
        }
        if ordinal && !missing && value.is_none() {
            table.fault(
                "code",
                format!("{} of an ordinal scale has no value", table.name()),
                "Add `value`, or `missing = true` if it is no answer.",
            );
        }
        table.deny_unknown();
        if let (Some(code), Some(label)) = (code, label) {
            options.push(ScaleOption { code, value, label });
        }
    }
    let mut values: Vec<f64> = options.iter().filter_map(|option| option.value).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    if ordinal && values.len() < 2 {
        scale.fault(
            "options",
            format!("{} has fewer than two different values", scale.name()),
            "Give at least two options different values.",
        );
    }
    if !(2..=200).contains(&options.len()) {
        scale.fault(
            "options",
            format!("{} has {} options", scale.name(), options.len()),
            "Give it between 2 and 200 `[[scales.options]]`.",
        );
    }
    options
}

fn sections(file: &Table<'_, '_>, languages: &[String], shuffled: bool) -> Vec<(i64, Section)> {
    let mut ids = HashSet::new();
    let mut orders = HashSet::new();
    let mut sections = Vec::new();
    for table in file.tables("sections", "section") {
        let id = table.id("start");
        if let Some(id) = &id {
            table.called("section", id);
            unique(&table, &mut ids, id, "section");
        }
        let order = table.count("order", 1);
        if let Some(order) = order
            && !orders.insert(order)
        {
            table.fault(
                "order",
                format!("two sections have the order {order}"),
                "Number the sections 1, 2, 3 and so on.",
            );
        }
        let title = table.localized("title", languages);
        let random_order = if table.has("random_order") {
            table.flag("random_order")
        } else {
            shuffled
        };
        table.deny_unknown();
        if let (Some(id), Some(order), Some(title)) = (id, order, title) {
            let section = Section {
                id,
                title,
                random_order,
            };
            sections.push((i64::from(order), section));
        }
    }
    if sections.is_empty() && !file.has("sections") {
        file.fault(
            "sections",
            "the file has no sections",
            "Add `[[sections]]` with `id`, `order` and `title`.",
        );
    }
    sections.sort_by_key(|(order, _)| *order);
    sections
}

/// A branch as written, before its target is looked up.
pub(super) struct Branch {
    pub(super) item: usize,
    pub(super) condition: Unresolved,
    pub(super) span: std::ops::Range<usize>,
}

fn items(
    file: &Table<'_, '_>,
    languages: &[String],
    scales: &[AnyScale],
    sections: &[(i64, Section)],
) -> (Vec<Item>, Vec<Branch>, Vec<Spans>) {
    let mut spans = Vec::new();
    let mut seen = HashSet::new();
    let mut items = Vec::new();
    let mut branches = Vec::new();
    let tables = file.tables("items", "item");
    if tables.is_empty() && !file.has("items") {
        file.fault(
            "items",
            "the file has no items",
            "Add `[[items]]` with `id`, `section`, `type` and `text`.",
        );
    }
    for table in tables {
        let id = table.id("OUT-R1");
        if let Some(id) = &id {
            table.called("item", id);
            unique(&table, &mut seen, id, "item");
            if RESERVED.contains(&id.as_str()) {
                table.fault(
                    "id",
                    format!("`{id}` is a column of its own in files of answers"),
                    "Choose another id.",
                );
            }
        }
        let branch = show_if(&table);
        if let Some(item) = item(&table, id, languages, scales, sections) {
            if let Some((condition, span)) = branch {
                branches.push(Branch {
                    item: items.len(),
                    condition,
                    span,
                });
            }
            spans.push(Spans {
                text: table.span_of("text"),
                help: table.span_of("help"),
                prefill: table.span_of("prefill"),
            });
            items.push(item);
        }
        table.deny_unknown();
    }
    (items, branches, spans)
}

/// Where parts of an item stand that are checked when all items are read.
pub(super) struct Spans {
    pub(super) text: std::ops::Range<usize>,
    pub(super) help: std::ops::Range<usize>,
    pub(super) prefill: std::ops::Range<usize>,
}

fn item(
    table: &Table<'_, '_>,
    id: Option<String>,
    languages: &[String],
    scales: &[AnyScale],
    sections: &[(i64, Section)],
) -> Option<Item> {
    let section = section_of(table, sections);
    let kind = kind(table, languages, scales);
    let scored_in = table.word(
        "scored_in",
        &[
            ("core", ScoredIn::Core),
            ("pulse", ScoredIn::Pulse),
            ("sponsor", ScoredIn::Sponsor),
            ("conversation", ScoredIn::Conversation),
            ("mirror", ScoredIn::Mirror),
            ("channels", ScoredIn::Channels),
            ("recommend", ScoredIn::Recommend),
            ("themes", ScoredIn::Themes),
            ("none", ScoredIn::None),
        ],
    );
    let measures = measures(table, kind.as_ref(), scored_in);
    let reverse = table.flag("reverse");
    if table.flag("required") {
        table.fault(
            "required",
            format!("{} is required", table.name()),
            "Write `required = false`; everybody may skip any question.",
        );
    }
    let seconds = table.count("seconds", 7);
    // Origins of the wording, for people who read the file.
    let _ = table.texts("seeds");
    let prefill = table.optional_text("prefill");
    let text = table.localized("text", languages);
    let help = table.optional_localized("help", languages);
    Some(Item {
        id: id?,
        section: section?,
        kind: kind?,
        scored_in: scored_in?,
        measures,
        reverse,
        seconds: seconds?,
        prefill,
        show_if: None,
        text: text?,
        help: help.unwrap_or_default(),
        text_pipes: Pipes::default(),
        help_pipes: Pipes::default(),
    })
}

fn section_of(table: &Table<'_, '_>, sections: &[(i64, Section)]) -> Option<usize> {
    let id = table.text("section", "start")?;
    let index = sections.iter().position(|(_, section)| section.id == id);
    if index.is_none() {
        table.fault(
            "section",
            format!(
                "{} is in section `{id}`, which does not exist",
                table.name()
            ),
            "Add that section, or name one that exists.",
        );
    }
    index
}

#[derive(Clone, Copy)]
enum Kind {
    Scale,
    SingleChoice,
    MultipleChoice,
    Number,
    Ranking,
    Division,
    NowAndPreferred,
    Grid,
    Rating,
    ShortText,
    OpenText,
    OpenTextGroup,
}

fn kind(table: &Table<'_, '_>, languages: &[String], scales: &[AnyScale]) -> Option<ItemKind> {
    let kind = table.word(
        "type",
        &[
            ("scale", Kind::Scale),
            ("single_choice", Kind::SingleChoice),
            ("multiple_choice", Kind::MultipleChoice),
            ("number", Kind::Number),
            ("ranking", Kind::Ranking),
            ("division", Kind::Division),
            ("now_and_preferred", Kind::NowAndPreferred),
            ("grid", Kind::Grid),
            ("rating", Kind::Rating),
            ("short_text", Kind::ShortText),
            ("open_text", Kind::OpenText),
            ("open_text_group", Kind::OpenTextGroup),
        ],
    )?;
    Some(match kind {
        Kind::Scale => match scale_of(table, scales)? {
            AnyScale::Ordinal(scale) => ItemKind::Scale(Arc::clone(scale)),
            other => return wrong_scale(table, other, "an ordinal scale"),
        },
        Kind::SingleChoice => match scale_of(table, scales)? {
            AnyScale::Ordinal(scale) | AnyScale::Nominal(scale) => kinds::single(table, scale)?,
            other @ AnyScale::Numeric(_) => {
                return wrong_scale(table, other, "an ordinal or nominal scale");
            }
        },
        Kind::Rating => match scale_of(table, scales)? {
            AnyScale::Numeric(scale) => ItemKind::Rating(scale.clone()),
            other => return wrong_scale(table, other, "a numeric scale"),
        },
        Kind::MultipleChoice => kinds::multiple(table, scales)?,
        Kind::Number => kinds::number(table, languages)?,
        Kind::Ranking => kinds::ranking(table, scales)?,
        Kind::Division => kinds::division(table, scales)?,
        Kind::NowAndPreferred => match scale_of(table, scales)? {
            AnyScale::Ordinal(scale) => ItemKind::NowAndPreferred(Arc::clone(scale)),
            other => return wrong_scale(table, other, "an ordinal scale"),
        },
        Kind::Grid => grid(table, languages, scales)?,
        Kind::ShortText => ItemKind::ShortText {
            max_chars: max_chars(table)?,
        },
        Kind::OpenText => ItemKind::OpenText {
            max_chars: max_chars(table)?,
        },
        Kind::OpenTextGroup => ItemKind::OpenTextGroup {
            fields: parts(table, "fields", languages)
                .into_iter()
                .map(|(id, label)| TextField { id, label })
                .collect(),
            max_chars: max_chars(table)?,
        },
    })
}

fn scale_of<'s>(table: &Table<'_, '_>, scales: &'s [AnyScale]) -> Option<&'s AnyScale> {
    let id = table.text("scale", "agree5")?;
    let scale = scales.iter().find(|scale| scale.id() == id);
    if scale.is_none() {
        table.fault(
            "scale",
            format!(
                "{} uses the scale `{id}`, which does not exist",
                table.name()
            ),
            "Add that scale, or name one that exists.",
        );
    }
    scale
}

fn wrong_scale<T>(table: &Table<'_, '_>, scale: &AnyScale, wanted: &str) -> Option<T> {
    table.fault(
        "scale",
        format!(
            "the scale `{}` does not fit the type of {}",
            scale.id(),
            table.name()
        ),
        format!("Name {wanted}."),
    );
    None
}

fn max_chars(table: &Table<'_, '_>) -> Option<u32> {
    let limit = table.count("max_chars", 800)?;
    if !(1..=10_000).contains(&limit) {
        table.fault(
            "max_chars",
            format!("{} allows {limit} characters", table.name()),
            "Allow between 1 and 10000.",
        );
        return None;
    }
    Some(limit)
}

fn grid(table: &Table<'_, '_>, languages: &[String], scales: &[AnyScale]) -> Option<ItemKind> {
    let mut columns = Vec::new();
    let mut seen = HashSet::new();
    for column in table.tables("columns", "column") {
        let id = column.id("use");
        if let Some(id) = &id {
            column.called("column", id);
            unique(&column, &mut seen, id, "column");
        }
        let label = column.localized("label", languages);
        let scale = match scale_of(&column, scales) {
            Some(AnyScale::Ordinal(scale) | AnyScale::Nominal(scale)) => Some(Arc::clone(scale)),
            Some(numeric) => wrong_scale(&column, numeric, "an ordinal or nominal scale"),
            None => None,
        };
        column.deny_unknown();
        if let (Some(id), Some(scale), Some(label)) = (id, scale, label) {
            columns.push(GridColumn { id, scale, label });
        }
    }
    let rows: Vec<_> = parts(table, "rows", languages)
        .into_iter()
        .map(|(id, label)| GridRow { id, label })
        .collect();
    if columns.is_empty() {
        table.fault(
            "columns",
            format!("{} has no columns", table.name()),
            "Add `[[items.columns]]` with `id`, `scale` and `label`.",
        );
        return None;
    }
    Some(ItemKind::Grid { columns, rows })
}

/// Rows of a grid or fields of a text group: an id and a label each, between 1 and 200 of them.
fn parts(
    table: &Table<'_, '_>,
    key: &str,
    languages: &[String],
) -> Vec<(String, crate::language::Localized)> {
    let mut seen = HashSet::new();
    let mut parts = Vec::new();
    for part in table.tables(key, key) {
        let id = part.id("email");
        if let Some(id) = &id {
            part.called("the part", id);
            unique(&part, &mut seen, id, "part");
        }
        let label = part.localized("label", languages);
        part.deny_unknown();
        if let (Some(id), Some(label)) = (id, label) {
            parts.push((id, label));
        }
    }
    if !(1..=200).contains(&parts.len()) {
        table.fault(
            key,
            format!("{} has {} {key}", table.name(), parts.len()),
            format!("Give it between 1 and 200 `[[items.{key}]]` with `id` and `label`."),
        );
    }
    parts
}

fn measures(
    table: &Table<'_, '_>,
    kind: Option<&ItemKind>,
    scored_in: Option<ScoredIn>,
) -> Option<Measures> {
    let dimension = table.optional_text("dimension");
    let construct = table.has("construct").then(|| {
        table.word(
            "construct",
            &[
                ("readiness", Construct::Readiness),
                ("maturity", Construct::Maturity),
            ],
        )
    });
    let facet = table.has("facet").then(|| {
        table.word(
            "facet",
            &[("willing", Facet::Willing), ("able", Facet::Able)],
        )
    });
    let is_scale = matches!(kind, Some(ItemKind::Scale(_)));
    let must_measure = is_scale
        && matches!(
            scored_in,
            Some(ScoredIn::Core | ScoredIn::Pulse | ScoredIn::Mirror)
        );
    match (dimension, construct.flatten()) {
        (None, None) if must_measure => {
            table.fault(
                "scored_in",
                format!("{} counts, but measures nothing", table.name()),
                "Add `dimension` and `construct`, or write `scored_in = \"none\"`.",
            );
            None
        }
        (None, None) => None,
        (Some(dimension), Some(construct)) => {
            if kind.is_some() && !is_scale {
                table.fault(
                    "dimension",
                    format!(
                        "{} is no statement and cannot measure a dimension",
                        table.name()
                    ),
                    "Use `type = \"scale\"`, or remove `dimension` and `construct`.",
                );
            }
            if construct == Construct::Maturity && facet.is_some() {
                table.fault(
                    "facet",
                    format!("{} measures maturity, which has no facets", table.name()),
                    "Remove `facet`.",
                );
            }
            Some(Measures {
                dimension,
                construct,
                facet: facet.flatten(),
            })
        }
        _ => {
            table.fault(
                "dimension",
                format!(
                    "{} has only one of `dimension` and `construct`",
                    table.name()
                ),
                "Write both, or neither.",
            );
            None
        }
    }
}

/// One line, or a table with `item` and `equals`.
fn show_if(item: &Table<'_, '_>) -> Option<(Unresolved, std::ops::Range<usize>)> {
    let span = item.span_of("show_if");
    if let Some(line) = item.plain_text("show_if") {
        return match condition::read(&line) {
            Ok(condition) => Some((condition, span)),
            Err((found, advice)) => {
                let found = format!("in `show_if` of {}, {found}", item.name());
                item.fault("show_if", found, advice);
                None
            }
        };
    }
    let table = item.optional_table("show_if")?;
    let target = table.text("item", "PRO-MGR");
    let equals = table.text("equals", "yes");
    table.deny_unknown();
    let test = Test::Chosen {
        item: 0,
        codes: vec![equals?],
    };
    Some((Unresolved::Test(target?, test), span))
}

fn after_submit(file: &Table<'_, '_>, languages: &[String]) -> Vec<AfterSubmit> {
    let mut seen = HashSet::new();
    let mut questions = Vec::new();
    for table in file.tables("after_submit", "question after submitting") {
        let id = table.id("VOL-1");
        if let Some(id) = &id {
            table.called("question", id);
            unique(&table, &mut seen, id, "question");
        }
        table.word("type", &[("opt_in", ())]);
        table.word("stored", &[("separately", ())]);
        let _ = table.texts("seeds");
        let text = table.localized("text", languages);
        let help = table.optional_localized("help", languages);
        table.deny_unknown();
        if let (Some(id), Some(text)) = (id, text) {
            questions.push(AfterSubmit {
                id,
                text,
                help: help.unwrap_or_default(),
            });
        }
    }
    questions
}

fn unique(table: &Table<'_, '_>, seen: &mut HashSet<String>, id: &str, kind: &str) {
    if !seen.insert(id.to_owned()) {
        let key = if kind == "option" { "code" } else { "id" };
        table.fault(
            key,
            format!("there are two {kind}s `{id}`"),
            "Give each one a name of its own.",
        );
    }
}
