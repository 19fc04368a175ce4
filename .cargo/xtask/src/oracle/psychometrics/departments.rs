//! Agreement within departments and differences between them.

use serde_json::json;
use surveys::scoring::{
    NotComputed,
    agreement::{self, Agreement, Null, Options},
    columns::Column,
    icc::{self, Icc},
    verdict,
};

use super::{
    super::{
        Trouble,
        compare::{number, number_or_null},
        unreadable,
    },
    Input, Outcome, by_name, columns, ends, items, numbered,
};

pub(super) fn agreement(input: &Input) -> Outcome {
    let (groups, names) = numbered(input.labels("group")?);
    let found = agree(input, &groups)??;
    let each = found.groups.iter().zip(&names).filter_map(|(group, name)| {
        let group = group.as_ref()?;
        let told = json!({
            "n": group.n,
            "rwg": number(group.rwg),
            "ad_mean": number(group.ad),
            "mean_item_var": number(group.mean_item_variance),
        });
        Some((name.clone(), told))
    });
    let (counted, told): (Vec<_>, Vec<_>) = each.unzip();
    Ok(json!({
        "null_variance": number(found.null_variance),
        "groups": by_name(&counted, told),
        "n_groups": found.n_groups,
        "median_rwg": number(found.median_rwg),
        "mean_rwg": number(found.mean_rwg),
        "share_rwg_ge_70": number(found.share_agreeing),
        "median_ad": number(found.median_ad),
        "share_ad_le_cut": number(found.share_within_cut),
    }))
}

/// What cannot be read is no result of the method.
fn agree(input: &Input, groups: &[Option<u32>]) -> Result<Result<Agreement, NotComputed>, Trouble> {
    let null = match input.optional_text("null")? {
        None | Some("uniform") => Null::Uniform,
        Some("slight_skew") => Null::SlightlySkewed,
        Some(_) => {
            return Err(unreadable(
                "`params.null` is neither uniform nor slight_skew",
            ));
        }
    };
    Ok(agreement::agreement(
        &columns(&items(input)?),
        groups,
        Options::in_scale_units(input.count("options")?),
        null,
        input.optional_count("min_n")?.unwrap_or(2),
    ))
}

pub(super) fn icc(input: &Input) -> Outcome {
    let icc = differ(input, &numbered(input.labels("group")?).0)??;
    let (lower, upper) = ends(icc.icc1_interval);
    Ok(json!({
        "n": icc.n,
        "groups": icc.n_groups,
        "ms_between": number(icc.ms_between),
        "ms_within": number(icc.ms_within),
        "df1": icc.df.0,
        "df2": icc.df.1,
        "f": number_or_null(icc.f),
        "p": number(icc.p),
        "k0": number(icc.k0),
        "k_mean": number(icc.mean_size),
        "icc1": number_or_null(icc.icc1),
        "icc1_kmean": number_or_null(icc.icc1_mean_size),
        "icc2": number_or_null(icc.icc2),
        "icc1_ci_lower": lower,
        "icc1_ci_upper": upper,
    }))
}

fn differ(input: &Input, groups: &[Option<u32>]) -> Result<Result<Icc, NotComputed>, Trouble> {
    let scores = input.person_scores()?;
    Ok(icc::icc(
        &icc::by_group(Column::from(&scores), groups),
        input.optional_count("min_n")?.unwrap_or(2),
        input.confidence()?,
    ))
}

pub(super) fn aggregation_verdict(input: &Input) -> Outcome {
    let (groups, _) = numbered(input.labels("group")?);
    let median_rwg = agree(input, &groups)?.ok().map(|found| found.median_rwg);
    let found = verdict::aggregation_verdict(differ(input, &groups)?, median_rwg);
    Ok(json!({
        "p": number_or_null(found.p),
        "icc1": number_or_null(found.icc1),
        "icc2": number_or_null(found.icc2),
        "median_rwg": number_or_null(found.median_rwg),
        "verdict": found.verdict,
        "pseudo_agreement": found.is_pseudo_agreement,
    }))
}
