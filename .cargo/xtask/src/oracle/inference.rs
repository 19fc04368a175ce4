//! Calls the methods about how far a figure can be trusted: intervals, shrinkage, comparisons, movement, eNPS, themes.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use surveys::scoring::{
    NotComputed,
    bootstrap::{self, bootstrap_ci},
    change::{change_independent, change_linked},
    compare::{self, Difference, group_vs_rest, welch},
    enps::enps,
    fdr,
    keyness::{self, Comment, Corpus},
    level::{self, ShownLevels},
    mean::mean_ci,
    moments::Moments,
    nonresponse::nonresponse_bounds,
    resample::{self, Resamples},
    shares,
    shrink::shrink,
    shrink_bayes::{self, shrink_bayes},
};

use super::{
    Outcome, Trouble,
    compare::{number, number_or_null},
    input::Input,
    unreadable,
};

/// The result of a method of this group; `None` if it is not one of them.
pub(super) fn compute(method: &str, input: &Input) -> Option<Outcome> {
    Some(match method {
        "mean_ci" => of_mean(input),
        "bootstrap_ci" => of_bootstrap(input),
        "proportion_ci" => of_proportion(input),
        "nonresponse_bounds" => of_nonresponse(input),
        "shrink" => of_shrink(input),
        "shrink_bayes" => of_shrink_bayes(input),
        "maturity" | "level_prob" => of_level(input),
        "welch" => of_welch(input),
        "group_vs_rest" => of_group_vs_rest(input),
        "fdr" => of_fdr(input),
        "change_independent" => of_change_independent(input),
        "change_linked" => of_change_linked(input),
        "enps" => of_enps(input),
        "keyness" => of_keyness(input),
        _ => return None,
    })
}

fn present(values: &[Option<f64>]) -> Vec<f64> {
    values.iter().flatten().copied().collect()
}

fn of_mean(input: &Input) -> Outcome {
    let scores = Moments::of(&present(&input.column("y")?));
    let mean = mean_ci(&scores, input.headcount("headcount")?, input.confidence()?)?;
    let error = mean.error;
    Ok(json!({
        "n": scores.n(),
        "mean": number(scores.mean()),
        "sd": number_or_null(scores.sd()),
        "se": number_or_null(error.map(|e| e.se)),
        "se_process": number_or_null(error.map(|e| e.se_process)),
        "df": number_or_null(error.map(|e| e.df)),
        "ci_lower": number_or_null(error.map(|e| e.interval.0)),
        "ci_upper": number_or_null(error.map(|e| e.interval.1)),
        "ci_process_lower": number_or_null(error.map(|e| e.process_interval.0)),
        "ci_process_upper": number_or_null(error.map(|e| e.process_interval.1)),
    }))
}

fn of_bootstrap(input: &Input) -> Outcome {
    let scores = present(&input.column("y")?);
    let rows = input.resamples()?;
    // Without a file the product draws itself; no two generators agree, so such a case can only expect what is certain.
    let resamples = match &rows {
        Some(rows) => Resamples::Given(rows),
        None => Resamples::Seeded {
            seed: resample::seed(&["oracle", input.text("y")?]),
            n: bootstrap::B,
        },
    };
    let found = bootstrap_ci(
        &scores,
        resamples,
        input.headcount("headcount")?,
        input.confidence()?,
    )?;
    Ok(json!({
        "n": found.n,
        "b": found.b,
        "mean": number(found.mean),
        "boot_se": number_or_null(found.se),
        "perc_lower": number(found.percentile.0),
        "perc_upper": number(found.percentile.1),
        "z0": number_or_null(found.bca.map(|bca| bca.z0)),
        "acceleration": number(found.acceleration),
        "bca_lower": number_or_null(found.bca.map(|bca| bca.interval.0)),
        "bca_upper": number_or_null(found.bca.map(|bca| bca.interval.1)),
    }))
}

fn of_proportion(input: &Input) -> Outcome {
    let (low, high) = shares::proportion_ci(
        input.count("x")?,
        input.count("n")?,
        input.headcount("headcount")?,
        input.confidence()?,
    )?;
    Ok(json!({ "ci_lower": number(100.0 * low), "ci_upper": number(100.0 * high) }))
}

fn of_nonresponse(input: &Input) -> Outcome {
    let headcount = input.headcount("headcount")?;
    let found = nonresponse_bounds(
        input.count("n")?,
        headcount.ok_or_else(|| unreadable("`params.headcount` is missing"))?,
        input.number("mean")?,
        &input.numbers("shifts")?,
        input.optional_number("threshold")?.unwrap_or(60.0),
    )?;
    Ok(json!({
        "response_rate": number(found.response_rate),
        "worst": number(found.worst),
        "best": number(found.best),
        "shifted": found.shifted.into_iter().map(number).collect::<Vec<_>>(),
        "tipping_gap": number_or_null(found.tipping_gap),
    }))
}

/// Names and scores of the groups that `params.group` makes of people's scores.
fn groups(input: &Input) -> Result<(Vec<String>, Vec<Moments>), Trouble> {
    let scores = input.person_scores()?;
    let groups = Input::by_group(input.labels("group")?, &scores);
    Ok(groups
        .into_iter()
        .map(|(name, scores)| (name, Moments::of(&scores)))
        .unzip())
}

/// Smallest group; 2 unless given, as for every method but `group_vs_rest`.
fn min_n(input: &Input) -> Result<usize, Trouble> {
    Ok(input.optional_count("min_n")?.unwrap_or(2))
}

fn of_shrink(input: &Input) -> Outcome {
    let (names, groups) = groups(input)?;
    let found = shrink(&groups, min_n(input)?, input.confidence()?)?;
    let groups: Map<String, Value> = names
        .into_iter()
        .zip(&found.groups)
        .filter_map(|(name, group)| {
            let group = group.as_ref()?;
            let value = json!({
                "n": group.n,
                "mean": number(group.mean),
                "reliability": number(group.reliability),
                "post_mean": number(group.post_mean),
                "post_sd": number(group.post_sd),
                "ci_lower": number(group.interval.0),
                "ci_upper": number(group.interval.1),
            });
            Some((name, value))
        })
        .collect();
    Ok(json!({
        "ms_within": number(found.ms_within),
        "mu": number(found.mu),
        "se_mu": number(found.se_mu),
        "tau2": number(found.tau2),
        "groups": groups,
    }))
}

fn of_shrink_bayes(input: &Input) -> Outcome {
    let (names, groups) = groups(input)?;
    let cuts = input.numbers("cuts")?;
    let scale = input
        .optional_number("tau_scale")?
        .unwrap_or(shrink_bayes::TAU_SCALE);
    let found = shrink_bayes(&groups, min_n(input)?, scale, &cuts, input.confidence()?)?;
    let groups: Map<String, Value> = names
        .into_iter()
        .zip(&found.groups)
        .filter_map(|(name, group)| {
            let group = group.as_ref()?;
            let levels = group.level_probabilities.iter().copied().map(number);
            let value = json!({
                "n": group.n,
                "mean": number(group.mean),
                "post_mean": number(group.post_mean),
                "post_sd": number(group.post_sd),
                "ci_lower": number(group.interval.0),
                "ci_upper": number(group.interval.1),
                "level_prob": levels.collect::<Vec<_>>(),
            });
            Some((name, value))
        })
        .collect();
    Ok(json!({
        "ms_within": number(found.ms_within),
        "mu": number(found.mu),
        "tau_mean": number(found.tau_mean),
        "groups": groups,
    }))
}

fn of_level(input: &Input) -> Outcome {
    let probabilities = level::probabilities(
        input.number("post_mean")?,
        input.number("post_sd")?,
        &input.numbers("cuts")?,
    );
    let sure = input.optional_number("sure")?.unwrap_or(level::SURE);
    let shown = match level::shown(&probabilities, sure) {
        ShownLevels::One(level) => vec![level],
        ShownLevels::Neighbours(lower, upper) => vec![lower, upper],
        ShownLevels::NotEnough => Vec::new(),
    };
    Ok(json!({
        "most_likely": level::most_likely(&probabilities),
        "level_prob": probabilities.into_iter().map(number).collect::<Vec<_>>(),
        "shown_levels": shown,
    }))
}

/// The keys that every difference has.
fn difference(found: &Difference) -> Map<String, Value> {
    let members = [
        ("diff", found.estimate),
        ("se", found.se),
        ("t", found.t),
        ("df", found.df),
        ("p", found.p),
        ("ci_lower", found.interval.0),
        ("ci_upper", found.interval.1),
        ("tost_p", found.equivalence_p),
    ];
    members
        .into_iter()
        .map(|(key, value)| (key.to_owned(), number(value)))
        .collect()
}

fn with(mut result: Map<String, Value>, more: Value) -> Value {
    if let Value::Object(more) = more {
        result.extend(more);
    }
    Value::Object(result)
}

fn margin(input: &Input) -> Result<f64, Trouble> {
    let margin = input.optional_number("equivalence_margin")?;
    Ok(margin.unwrap_or(compare::EQUIVALENCE_MARGIN))
}

fn of_welch(input: &Input) -> Outcome {
    let (in_a, in_b) = (input.texts("a")?, input.texts("b")?);
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for (name, scores) in Input::by_group(input.labels("group")?, &input.person_scores()?) {
        if in_a.contains(&name) {
            a.extend(scores);
        } else if in_b.is_empty() || in_b.contains(&name) {
            b.extend(scores);
        }
    }
    let (a, b) = (Moments::of(&a), Moments::of(&b));
    let found = welch(&a, &b, margin(input)?, input.confidence()?)?;
    let effect = found.effect;
    let more = json!({
        "n1": a.n(),
        "n2": b.n(),
        "mean1": number(a.mean()),
        "mean2": number(b.mean()),
        "g": number(effect.g),
        "g_se": number(effect.se),
        "g_ci_lower": number(effect.interval.0),
        "g_ci_upper": number(effect.interval.1),
    });
    Ok(with(difference(&found.difference), more))
}

fn of_group_vs_rest(input: &Input) -> Outcome {
    let labels = input.labels("group")?;
    let measures = input.texts("y")?;
    let mut names: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    for label in labels.iter().flatten() {
        if known.insert(label) {
            names.push(label.clone());
        }
    }
    let moments = measures
        .iter()
        .map(|measure| {
            let groups = Input::by_group(labels, &input.table.numbers(measure)?);
            let mut groups: std::collections::HashMap<_, _> = groups.into_iter().collect();
            Ok(names
                .iter()
                .map(|name| Moments::of(&groups.remove(name).unwrap_or_default()))
                .collect())
        })
        .collect::<Result<Vec<Vec<Moments>>, Trouble>>()?;
    let min_n = input.optional_count("min_n")?.unwrap_or(compare::MIN_N);
    let found = group_vs_rest(&moments, min_n, margin(input)?, input.confidence()?);
    let results: Map<String, Value> = measures
        .iter()
        .zip(&found.results)
        .flat_map(|(measure, groups)| {
            names.iter().zip(groups).filter_map(move |(name, test)| {
                let test = test.as_ref().ok()?;
                let more = json!({ "q": number(test.q), "wording": test.wording });
                let value = with(difference(&test.welch.difference), more);
                Some((format!("{name}|{measure}"), value))
            })
        })
        .collect();
    if results.is_empty() {
        return Err(NotComputed::TooFewGroups.into());
    }
    Ok(json!({
        "tests": found.tests,
        "significant_05": found.significant(),
        "results": results,
    }))
}

fn of_fdr(input: &Input) -> Outcome {
    let p = input.column("p")?;
    // A missing p is no test: it stays missing and does not count.
    let mut q = fdr::adjusted(&present(&p))?.into_iter();
    let adjusted = p.iter().map(|p| number_or_null(p.and_then(|_| q.next())));
    Ok(json!({ "adjusted": adjusted.collect::<Vec<_>>() }))
}

fn of_change_independent(input: &Input) -> Outcome {
    let earlier = Moments::of(&present(&input.column("wave1")?));
    let later = Moments::of(&present(&input.column("wave2")?));
    let found = change_independent(
        (&earlier, input.headcount("headcount1")?),
        (&later, input.headcount("headcount2")?),
        margin(input)?,
        input.confidence()?,
    )?;
    // The difference is later minus earlier, so the first sample of the test is the later wave.
    let more = json!({
        "n1": found.n_later,
        "n2": found.n_earlier,
        "mean1": number(later.mean()),
        "mean2": number(earlier.mean()),
        "diff": number(found.estimate),
    });
    let exact = || {
        let mut keys: Map<String, Value> = ["t", "df", "p", "tost_p"]
            .into_iter()
            .map(|key| (key.to_owned(), Value::Null))
            .collect();
        keys.insert("se".to_owned(), number(0.0));
        keys.insert("ci_lower".to_owned(), number(found.estimate));
        keys.insert("ci_upper".to_owned(), number(found.estimate));
        keys
    };
    Ok(with(
        found.difference.as_ref().map_or_else(exact, difference),
        more,
    ))
}

fn of_change_linked(input: &Input) -> Outcome {
    let found = change_linked(
        &input.column("wave1")?,
        &input.column("wave2")?,
        margin(input)?,
        input.confidence()?,
    )?;
    let more = json!({
        "n": found.earlier.n(),
        "mean1": number(found.earlier.mean()),
        "mean2": number(found.later.mean()),
        "matched": number(found.matched),
        "r": number_or_null(found.r),
        "d_av": number_or_null(found.d_av),
    });
    Ok(with(difference(&found.difference), more))
}

fn of_enps(input: &Input) -> Outcome {
    let found = enps(
        present(&input.column("x")?).into_iter(),
        input.headcount("headcount")?,
        input.confidence()?,
    )?;
    Ok(json!({
        "n": found.n(),
        "promoters": found.promoters,
        "passives": found.passives,
        "detractors": found.detractors,
        "enps": number(found.score),
        "se_wald": number(found.se_wald),
        "adj_center": number(found.adjusted_centre),
        "ci_lower": number(found.interval.0),
        "ci_upper": number(found.interval.1),
    }))
}

fn of_keyness(input: &Input) -> Outcome {
    let groups = input.labels("group")?;
    let texts = input.labels("text")?;
    let in_a = input.texts("a")?;
    let stop_words = input.texts("stopwords")?;
    let stop_words: HashSet<&str> = stop_words.iter().map(String::as_str).collect();
    let (mut is_in_a, mut comments) = (Vec::new(), Vec::new());
    for (commenter, (group, text)) in groups.iter().zip(texts).enumerate() {
        if let (Some(group), Some(text)) = (group, text) {
            is_in_a.push(in_a.contains(group));
            comments.push(Comment { text, commenter });
        }
    }
    let min_docs = input
        .optional_count("min_docs")?
        .unwrap_or(keyness::MIN_DOCS);
    let found = Corpus::read(comments, &stop_words).keyness(|c| is_in_a[c], min_docs)?;
    let terms: Map<String, Value> = found
        .terms
        .iter()
        .map(|term| {
            let value = json!({
                "df_a": term.df_a,
                "df_b": term.df_b,
                "g2": number(term.g2),
                "log2_ratio": number(term.log2_ratio),
                "p": number(term.p),
                "q": number(term.q),
            });
            (term.word.clone(), value)
        })
        .collect();
    let themes = found.terms.iter().filter(|term| term.is_theme());
    Ok(json!({
        "n_a": found.n_a,
        "n_b": found.n_b,
        "terms_tested": found.terms.len(),
        "themes": themes.map(|term| &term.word).collect::<Vec<_>>(),
        "terms": terms,
    }))
}
