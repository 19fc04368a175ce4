"""Makes the reference values of reliability, agreement, ICC, drivers, careless answers and weights.

Needs numpy and scipy. Where there is a choice it takes another way than the product: omega by minimising the
likelihood's discrepancy instead of EM, Shapley values over all orders instead of all subsets, relative weights by the
singular values of the standardised predictors, raking person by person, distances by the inverse covariance.

    python3 psychometrics.py
"""

import itertools
import json
import math
import pathlib

import numpy
import scipy
from scipy import optimize, stats

HERE = pathlib.Path(__file__).parent
MADE = f"numpy {numpy.__version__} and scipy {scipy.__version__}, psychometrics.py"
rng = numpy.random.default_rng(7)


def answers(n, loadings, options, missing=0.0):
    """Answers 1..options of n people to items that share one factor; a list with None for missing ones per item."""
    factor = rng.normal(size=n)
    columns = []
    for loading in loadings:
        latent = loading * factor + math.sqrt(max(0.0, 1 - loading**2)) * rng.normal(size=n)
        raw = numpy.clip(numpy.round((options + 1) / 2 + latent * options / 4), 1, options)
        columns.append([None if rng.random() < missing else int(x) for x in raw])
    return columns


def complete(columns):
    rows = [row for row in zip(*columns) if None not in row]
    return numpy.array(rows, dtype=float)


def case(name, method, inline, params, expected, tolerance=1e-9, notes=None, by=MADE):
    made = {
        "id": name,
        "method": method,
        "data": {"inline": inline},
        "params": params,
        "expected": expected,
        "tolerance": {"abs": tolerance, "rel": tolerance},
        "computed_by": by,
    }
    if notes:
        made["notes"] = notes
    return made


def edge(name, of, inline, params, reason):
    expected = {"status": "not_computed", "reason": reason}
    return case(name, "edge", inline, {"of": of, **params}, expected, by="definition")


def write(area, cases):
    head = {"schema_version": 1, "set": "own", "area": area}
    lines = ",\n".join("    " + json.dumps(case, ensure_ascii=False, default=lambda number: number.item()) for case in cases)
    text = json.dumps(head)[:-1] + ', "cases": [\n' + lines + "\n]}\n"
    json.loads(text)
    (HERE / f"{area}.json").write_text(text)


# Reliability


def alpha(x, level=0.95):
    n, k = x.shape
    a = k / (k - 1) * (1 - x.var(axis=0, ddof=1).sum() / x.sum(axis=1).var(ddof=1))
    f = stats.f(n - 1, (n - 1) * (k - 1))
    tail = (1 - level) / 2
    r = numpy.corrcoef(x, rowvar=False)
    mean_r = r[numpy.triu_indices(k, 1)].mean()
    return {
        "n": n,
        "k": k,
        "alpha": a,
        "ci_lower": 1 - (1 - a) * f.ppf(1 - tail),
        "ci_upper": 1 - (1 - a) * f.ppf(tail),
        "alpha_std": k * mean_r / (1 + (k - 1) * mean_r),
        "mean_inter_item_r": mean_r,
    }


def item_analysis(x, names):
    found = {}
    for i, name in enumerate(names):
        others = numpy.delete(x, i, axis=1)
        found[name] = {
            "mean": x[:, i].mean(),
            "sd": x[:, i].std(ddof=1),
            "r_drop": numpy.corrcoef(x[:, i], others.sum(axis=1))[0, 1],
            "alpha_if_dropped": alpha(others)["alpha"] if x.shape[1] > 2 else None,
        }
    return {"n": len(x), "items": found}


def omega(x, names):
    r = numpy.corrcoef(x, rowvar=False)
    k = len(r)

    def discrepancy(free):
        loadings, own = free[:k], numpy.exp(free[k:])
        implied = numpy.outer(loadings, loadings) + numpy.diag(own)
        return numpy.linalg.slogdet(implied)[1] + numpy.trace(r @ numpy.linalg.inv(implied))

    start = numpy.concatenate([numpy.full(k, 0.6), numpy.log(numpy.full(k, 0.6))])
    for _ in range(5):
        start = optimize.minimize(discrepancy, start, method="BFGS", options={"gtol": 1e-10}).x
    loadings, own = start[:k], numpy.exp(start[k:])
    loadings = loadings * numpy.sign(loadings.sum())
    sd = x.std(axis=0, ddof=1)

    def total(l, u):
        return l.sum() ** 2 / (l.sum() ** 2 + u.sum())

    return {
        "n": len(x),
        "k": k,
        "omega": total(sd * loadings, sd**2 * own),
        "omega_std": total(loadings, own),
        "loadings_std": dict(zip(names, loadings)),
        "uniqueness_std": dict(zip(names, own)),
        "heywood": False,
        "negative": [],
    }


cases = []
names = ["a", "b", "c", "d", "e"]
columns = answers(60, [0.8, 0.7, 0.75, 0.6, 0.7], 5, missing=0.02)
inline = dict(zip(names, columns))
for item in ["c"]:
    inline[item] = [None if x is None else 6 - x for x in inline[item]]
params = {"items": names, "reverse": ["c"], "min": 1, "max": 5}
x = complete(columns)
cases.append(case("alpha_five", "cronbach_alpha", inline, params, alpha(x)))
cases.append(case("alpha_five_90", "cronbach_alpha", inline, params | {"conf": 0.9}, alpha(x, 0.9)))
cases.append(case("items_five", "item_analysis", inline, params, item_analysis(x, names)))
cases.append(case("omega_five", "omega_total", inline, params, omega(x, names), 1e-5))
three = {name: inline[name] for name in "abd"}
params = {"items": list("abd"), "min": 1, "max": 5}
x = complete(list(three.values()))
cases.append(case("omega_three", "omega_total", three, params, omega(x, list("abd")), 1e-5))
two = {name: inline[name] for name in "ab"}
params = {"items": ["a", "b"], "min": 1, "max": 5}
x = complete(list(two.values()))
cases.append(case("alpha_two", "cronbach_alpha", two, params, alpha(x)))
cases.append(case("items_two", "item_analysis", two, params, item_analysis(x, ["a", "b"])))
same = {"a": [1, 2, 5], "b": [1, 2, 5], "c": [1, 2, 5]}
params = {"items": list("abc"), "min": 1, "max": 5}
expected = {"n": 3, "k": 3, "alpha": 1, "ci_lower": 1, "ci_upper": 1, "alpha_std": 1, "mean_inter_item_r": 1}
cases.append(case("alpha_duplicates", "cronbach_alpha", same, params, expected, by="by hand"))
against = {"a": [1, 2, 3], "b": [3, 2, 1.5]}
params = {"items": ["a", "b"], "min": 1, "max": 5}
cases.append(case("alpha_negative", "cronbach_alpha", against, params, alpha(complete(list(against.values())))))
flat = {"a": [4, 4, 4, 4], "b": [1, 2, 4, 5], "c": [2, 1, 4, 5]}
expected = {
    "n": 4,
    # Of the two that vary: covariance 9/3, variances 10/3 each: 3/2 (1 − (20/3)/(38/3)).
    "alpha": 3 / 2 * (1 - 20 / 38),
    "items": {
        "a": {"mean": 4, "sd": 0, "r_drop": None, "alpha_if_dropped": 2 * (1 - 20 / 38)},
        "b": {"mean": 3, "sd": math.sqrt(10 / 3), "r_drop": 0.9, "alpha_if_dropped": 0},
        "c": {"mean": 3, "sd": math.sqrt(10 / 3), "r_drop": 0.9, "alpha_if_dropped": 0},
    },
}
params = {"items": list("abc"), "min": 1, "max": 5}
cases.append(case("items_one_flat", "item_analysis", flat, params, expected, by="by hand"))
expected = {"n": 4, "k": 3, "alpha": 3 / 2 * (1 - 20 / 38), "alpha_std": None, "mean_inter_item_r": None}
cases.append(case("alpha_one_flat", "cronbach_alpha", flat, params, expected, by="by hand"))
cases.append(edge("omega_one_flat", "omega_total", flat | {"a": [4] * 4}, params, "too_few_respondents"))
more = {"a": [4] * 6, "b": [1, 2, 3, 4, 5, 1], "c": [2, 1, 3, 5, 4, 1]}
cases.append(edge("omega_flat_item", "omega_total", more, params, "zero_variance"))
cases.append(edge("alpha_no_items", "cronbach_alpha", {"a": [1]}, {"items": []}, "too_few_items"))
cases.append(edge("alpha_nobody", "cronbach_alpha", {"a": [], "b": []}, {"items": ["a", "b"]}, "too_few_respondents"))
mirror = {"a": [1, 2, 3], "b": [5, 4, 3]}
cases.append(edge("alpha_mirrored", "cronbach_alpha", mirror, {"items": ["a", "b"]}, "zero_variance"))
cases.append(edge("omega_two", "omega_total", two, {"items": ["a", "b"]}, "not_identified"))
cases.append(edge("omega_one", "omega_total", two, {"items": ["a"]}, "too_few_items"))
write("reliability", cases)

# Agreement

SKEWED = {5: 1.34, 6: 1.85, 7: 2.90, 8: 3.47, 9: 5.66, 10: 6.30, 11: 7.31}


def agreement(columns, groups, options, null):
    sigma = (options**2 - 1) / 12 if null == "uniform" else SKEWED[options]
    found = {}
    for name in dict.fromkeys(g for g in groups if g is not None):
        x = complete([[v for v, g in zip(c, groups) if g == name] for c in columns])
        if len(x) < 2:
            continue
        spread = x.var(axis=0, ddof=1).mean()
        v, j = min(spread / sigma, 1), x.shape[1]
        rwg = j * (1 - v) / (j * (1 - v) + v) if j > 1 else 1 - v
        ad = numpy.abs(x - x.mean(axis=0)).mean(axis=0).mean()
        found[name] = {"n": len(x), "rwg": rwg, "ad_mean": ad, "mean_item_var": spread}
    rwgs = [g["rwg"] for g in found.values()]
    ads = [g["ad_mean"] for g in found.values()]
    return {
        "null_variance": sigma,
        "groups": found,
        "n_groups": len(found),
        "median_rwg": numpy.median(rwgs),
        "mean_rwg": numpy.mean(rwgs),
        "share_rwg_ge_70": numpy.mean([r >= 0.7 for r in rwgs]),
        "median_ad": numpy.median(ads),
        "share_ad_le_cut": numpy.mean([a <= options / 6 for a in ads]),
    }


def departments(n, columns_of, shift):
    """Groups of different sizes whose answers lie apart by `shift`; some people have no group."""
    groups, columns = [], None
    for number, size in enumerate(n):
        here = columns_of(size)
        moved = [[None if v is None else v + shift[number] for v in c] for c in here]
        columns = moved if columns is None else [a + b for a, b in zip(columns, moved)]
        groups += [f"d{number}"] * size
    return groups, columns


cases = []
for options, shift in [(5, [0, 0, 0, 0]), (7, [0, -1, 0, 0])]:
    groups, columns = departments(
        [6, 9, 4, 1], lambda n: answers(n, [0.9, 0.8, 0.85], options, missing=0.05), shift
    )
    groups[3] = None
    inline = {"team": groups} | dict(zip("abc", columns))
    for null in ["uniform", "slight_skew"]:
        params = {"items": list("abc"), "group": "team", "options": options, "null": null, "min": 0, "max": options}
        expected = agreement(columns, groups, options, null)
        cases.append(case(f"agree_{options}_{null}", "agreement", inline, params, expected))
        params = params | {"items": ["b"]}
        expected = agreement(columns[1:2], groups, options, null)
        cases.append(case(f"agree_one_item_{options}_{null}", "agreement", inline, params, expected))
small = {"g": ["x", "x", "y", "y"], "a": [2, 4, 1, 1]}
expected = {
    "null_variance": 2,
    "groups": {
        "x": {"n": 2, "rwg": 0, "ad_mean": 1, "mean_item_var": 2},
        "y": {"n": 2, "rwg": 1, "ad_mean": 0, "mean_item_var": 0},
    },
    "n_groups": 2,
    "median_rwg": 0.5,
    "mean_rwg": 0.5,
    "share_rwg_ge_70": 0.5,
    "median_ad": 0.5,
    "share_ad_le_cut": 0.5,
}
params = {"items": ["a"], "group": "g", "options": 5, "null": "uniform", "min": 1, "max": 5}
cases.append(case("agree_by_hand", "agreement", small, params, expected, by="by hand"))
six = {"g": ["x", "x"], "a": [2, 4]}
expected = {"median_ad": 1, "share_ad_le_cut": 1, "null_variance": 35 / 12}
cases.append(
    case("agree_on_the_cut", "agreement", six, params | {"options": 6}, expected, notes="1 is at most 6/6", by="by hand")
)
cases.append(edge("agree_no_null", "agreement", small, params | {"options": 4, "null": "slight_skew"}, "not_identified"))
cases.append(edge("agree_no_items", "agreement", small, params | {"items": []}, "too_few_items"))
alone = {"g": ["x", "y"], "a": [1, 2]}
cases.append(edge("agree_nobody_with_another", "agreement", alone, params, "too_few_respondents"))
write("agreement", cases)

# ICC and verdict


def icc(y, groups, min_n=2, level=0.95):
    members = [numpy.array([v for v, g in zip(y, groups) if g == name and v is not None], dtype=float)
               for name in dict.fromkeys(g for g in groups if g is not None)]
    members = [m for m in members if len(m) >= min_n]
    all_scores = numpy.concatenate(members)
    n, g = len(all_scores), len(members)
    between = sum(len(m) * (m.mean() - all_scores.mean()) ** 2 for m in members)
    within = ((all_scores - all_scores.mean()) ** 2).sum() - between
    msb, msw = between / (g - 1), within / (n - g)
    sizes = numpy.array([len(m) for m in members])
    k0 = (n - (sizes**2).sum() / n) / (g - 1)
    f = stats.f(g - 1, n - g)
    tail = (1 - level) / 2
    lower, upper = (msb / msw / f.ppf(q) for q in (1 - tail, tail))
    return {
        "n": n,
        "groups": g,
        "ms_between": msb,
        "ms_within": msw,
        "df1": g - 1,
        "df2": n - g,
        "f": msb / msw,
        "p": f.sf(msb / msw),
        "k0": k0,
        "k_mean": n / g,
        "icc1": (msb - msw) / (msb + (k0 - 1) * msw),
        "icc1_kmean": (msb - msw) / (msb + (n / g - 1) * msw),
        "icc2": (msb - msw) / msb,
        "icc1_ci_lower": (lower - 1) / (lower + k0 - 1),
        "icc1_ci_upper": (upper - 1) / (upper + k0 - 1),
    }


cases = []
sizes = [7, 12, 5, 9, 1, 3]
groups = [f"d{number}" for number, size in enumerate(sizes) for _ in range(size)]
y = [round(float(50 + 8 * int(g[1:]) + 15 * rng.normal()), 1) for g in groups]
y[2], groups[20] = None, None
inline = {"g": groups, "y": y}
cases.append(case("icc_uneven", "icc", inline, {"y": "y", "group": "g"}, icc(y, groups), 1e-9))
cases.append(case("icc_from_five", "icc", inline, {"y": "y", "group": "g", "min_n": 5, "conf": 0.9}, icc(y, groups, 5, 0.9)))
apart = {"g": ["x", "x", "y", "y"], "y": [10, 10, 30, 30]}
expected = {"n": 4, "groups": 2, "ms_between": 400, "ms_within": 0, "f": None, "p": 0, "icc1": 1, "icc2": 1,
            "icc1_ci_lower": None, "icc1_ci_upper": None}
cases.append(case("icc_nobody_differs_within", "icc", apart, {"y": "y", "group": "g"}, expected, by="by hand"))
alike = {"g": ["x", "x", "y", "y"], "y": [10, 30, 30, 10]}
expected = {"ms_between": 0, "ms_within": 200, "f": 0, "p": 1, "k0": 2, "icc1": -1, "icc2": None}
cases.append(case("icc_means_alike", "icc", alike, {"y": "y", "group": "g"}, expected, by="by hand"))


def verdict_case(name, shift, loading, expected_verdict):
    groups, columns = departments([12, 15, 10, 14], lambda n: answers(n, loading, 5), shift)
    points = [[25 * (min(max(v, 1), 5) - 1) for v in c] for c in columns]
    columns = [[min(max(v, 1), 5) for v in c] for c in columns]
    y = [float(numpy.mean(row)) for row in zip(*points)]
    found = icc(y, groups)
    agreed = agreement(columns, groups, 5, "uniform")
    met = lambda icc2, rwg: found["p"] < 0.05 and found["icc2"] >= icc2 and agreed["median_rwg"] >= rwg
    verdict = "supported" if met(0.7, 0.7) else "with_caution" if met(0.4, 0.5) else "not_supported"
    assert verdict == expected_verdict, (name, verdict, found["icc2"], agreed["median_rwg"], found["p"])
    params = {"items": list("abcd"), "group": "g", "options": 5, "null": "uniform", "min": 1, "max": 5}
    expected = {key: found[key] for key in ["p", "icc1", "icc2"]}
    expected |= {"median_rwg": agreed["median_rwg"], "verdict": verdict}
    return case(name, "aggregation_verdict", {"g": groups} | dict(zip("abcd", columns)), params, expected)


cases.append(verdict_case("verdict_supported", [-1, 1, 0, -1], [0.8] * 4, "supported"))
cases.append(verdict_case("verdict_not_supported", [0, 0, 0, 0], [0.8] * 4, "not_supported"))
one = {"g": ["x", "x", "x"], "a": [1, 2, 3], "b": [1, 3, 3]}
params = {"items": ["a", "b"], "group": "g", "options": 5, "null": "uniform", "min": 1, "max": 5}
expected = {"p": None, "icc1": None, "icc2": None, "verdict": "not_applicable"}
cases.append(case("verdict_one_department", "aggregation_verdict", one, params, expected, by="definition"))
same = {"g": ["x", "x", "y", "y"], "a": [4, 4, 4, 4], "b": [4, 4, 4, 4]}
expected = {"p": None, "median_rwg": 1, "verdict": "not_supported", "pseudo_agreement": True}
cases.append(case("verdict_all_alike", "aggregation_verdict", same, params, expected, by="definition"))
cases.append(edge("icc_nobody", "icc", {"g": [], "y": []}, {"y": "y", "group": "g"}, "too_few_groups"))
cases.append(edge("icc_all_equal", "icc", {"g": list("xxyy"), "y": [33.3] * 4}, {"y": "y", "group": "g"}, "zero_variance"))
singles = {"g": list("xyz"), "y": [1, 2, 3]}
cases.append(edge("icc_one_each", "icc", singles, {"y": "y", "group": "g", "min_n": 1}, "too_few_respondents"))
write("icc", cases)

# Drivers


def r2_of(x, y, chosen):
    if not chosen:
        return 0.0
    design = numpy.column_stack([numpy.ones(len(y)), x[:, chosen]])
    left = y - design @ numpy.linalg.lstsq(design, y, rcond=None)[0]
    return 1 - (left**2).sum() / ((y - y.mean()) ** 2).sum()


def drivers(x, y, names):
    n, p = x.shape
    z = (x - x.mean(axis=0)) / x.std(axis=0)
    zy = (y - y.mean()) / y.std()
    beta = numpy.linalg.lstsq(z, zy, rcond=None)[0]
    u, s, vt = numpy.linalg.svd(z, full_matrices=False)
    closest = u @ vt
    weights = ((z.T @ closest / math.sqrt(n)) ** 2) @ (closest.T @ zy / math.sqrt(n)) ** 2
    gains = numpy.zeros(p)
    orders = list(itertools.permutations(range(p)))
    for order in orders:
        for place, i in enumerate(order):
            gains[i] += r2_of(x, y, list(order[: place + 1])) - r2_of(x, y, list(order[:place]))
    gains /= len(orders)
    r2 = r2_of(x, y, list(range(p)))
    found = {}
    for i, name in enumerate(names):
        others = [j for j in range(p) if j != i]
        found[name] = {
            "r": numpy.corrcoef(x[:, i], y)[0, 1],
            "beta_std": beta[i],
            "vif": 1 / (1 - r2_of(x, x[:, i], others)),
            "rw": weights[i],
            "rw_pct": 100 * weights[i] / r2,
            "lmg": gains[i],
            "lmg_pct": 100 * gains[i] / r2,
        }
    return {"n": n, "r2": r2, "adj_r2": 1 - (1 - r2) * (n - 1) / (n - p - 1), "predictors": found}


cases = []
factor = rng.normal(size=50)
scores = {name: [round(float(50 + 12 * factor[i] + 14 * rng.normal()), 2) for i in range(50)] for name in "abcd"}
scores["d"] = [round(v + float(rng.normal()) * 6, 2) for v in scores["c"]]
outcome = [round(0.5 * scores["a"][i] + 0.3 * scores["c"][i] + 10 * float(rng.normal()), 2) for i in range(50)]
scores["b"][4] = None
outcome[7] = None
rows = complete([outcome] + list(scores.values()))
params = {"y": "y", "x": list("abcd")}
found = drivers(rows[:, 1:], rows[:, 0], list("abcd"))
cases.append(case("drivers_four", "drivers", {"y": outcome} | scores, params, found, 1e-8))
x = rng.normal(size=(20, 2))
y = x @ [0.7, 0.4] + rng.normal(size=20)
inline = {"y": y.round(3).tolist(), "a": x[:, 0].round(3).tolist(), "b": x[:, 1].round(3).tolist()}
x, y = numpy.column_stack([inline["a"], inline["b"]]), numpy.array(inline["y"])
resamples = rng.integers(0, 20, size=(49, 20))
numpy.savetxt(HERE / "resamples_20x49.csv", resamples, fmt="%d", delimiter=",")
found = drivers(x, y, ["a", "b"])
for name in "ab":
    drawn = [drivers(x[rows], y[rows], ["a", "b"])["predictors"][name]["rw"] for rows in resamples]
    for end, q in [("lower", 0.025), ("upper", 0.975)]:
        found["predictors"][name][f"rw_ci_{end}"] = numpy.quantile(drawn, q)
params = {"y": "y", "x": ["a", "b"], "resamples_file": "resamples_20x49.csv"}
cases.append(case("drivers_resampled", "drivers", inline, params, found, 1e-8))
one = {"y": [1, 2, 3, 5], "a": [1, 2, 3, 4]}
r = 6.5 / math.sqrt(5 * 8.75)
each = {"r": r, "beta_std": r, "vif": 1, "rw": r * r, "rw_pct": 100, "lmg": r * r, "lmg_pct": 100}
expected = {"n": 4, "r2": r * r, "adj_r2": 1 - (1 - r * r) * 3 / 2, "predictors": {"a": each}}
cases.append(case("drivers_one", "drivers", one, {"y": "y", "x": ["a"]}, expected, by="by hand"))
few = {"y": [1, 2, 4], "a": [1, 3, 2], "b": [1, 1, 2]}
cases.append(edge("drivers_few", "drivers", few, {"y": "y", "x": ["a", "b"]}, "too_few_respondents"))
flat = {"y": [1, 2, 4, 3, 5], "a": [1, 3, 2, 1, 2], "b": [2, 2, 2, 2, 2]}
cases.append(edge("drivers_flat_predictor", "drivers", flat, {"y": "y", "x": ["a", "b"]}, "zero_variance"))
cases.append(edge("drivers_none", "drivers", flat, {"y": "y", "x": []}, "too_few_items"))
total = {"y": [1, 2, 4, 3, 5], "a": [1, 3, 2, 1, 2], "b": [2, 1, 5, 2, 3], "c": [3, 4, 7, 3, 5]}
cases.append(edge("drivers_sum_of_others", "drivers", total | {k: v + v[::-1] for k, v in total.items()},
                  {"y": "y", "x": list("abc")}, "singular_matrix"))
write("drivers", cases)

# Careless answers


def longest(row):
    best = run = 0
    last = None
    for value in row:
        run = 0 if value is None else run + 1 if value == last else 1
        last = value
        best = max(best, run)
    return best


cases = []
columns = answers(30, [0.5] * 6, 5, missing=0.04)
for column in columns[:5]:
    column[3] = 4
names = list("abcdef")
rows = list(zip(*columns))
runs = [longest(row) for row in rows]
irv = [numpy.std([v for v in row if v is not None], ddof=1) if sum(v is not None for v in row) > 1 else None
       for row in rows]
x = complete(columns)
inverse = numpy.linalg.inv(numpy.cov(x, rowvar=False))
d2 = [None if None in row else float((numpy.array(row) - x.mean(axis=0)) @ inverse @ (numpy.array(row) - x.mean(axis=0)))
      for row in rows]
known = [d for d in d2 if d is not None]
cut = stats.chi2(6).isf(0.001)
expected = {
    "n": 30,
    "n_complete": len(known),
    "longstring_first": runs,
    "longstring_max": max(runs),
    "longstring_mean": float(numpy.mean(runs)),
    "longstring_flagged": sum(2 * run > 6 for run in runs),
    "irv_first": irv,
    "d2_first": d2,
    "d2_max": max(known),
    "d2_cut": cut,
    "d2_flagged": sum(d > cut for d in known),
}
params = {"items": names, "head": 30}
cases.append(case("careless_thirty", "careless", dict(zip(names, columns)), params, expected))
gaps = {"a": [3, 3, None], "b": [3, None, None], "c": [3, 3, None], "d": [1, 3, 2]}
expected = {
    "n": 3,
    "n_complete": 1,
    "longstring_first": [3, 2, 1],
    "longstring_flagged": 1,
    "irv_first": [1, 0, None],
    "d2_first": None,
    "d2_cut": None,
}
notes = "a missing answer ends a run; one complete row has no distance, and the other signs stand"
cases.append(case("careless_gaps", "careless", gaps, {"items": list("abcd")}, expected, notes=notes, by="by hand"))
twice = {"a": [1, 2, 3, 5], "b": [1, 2, 3, 5]}
cases.append(edge("careless_twice_the_same", "careless", twice, {"items": ["a", "b"]}, "singular_matrix"))
flat = {"a": [1, 2, 3, 5], "b": [4, 4, 4, 4]}
cases.append(edge("careless_flat_item", "careless", flat, {"items": ["a", "b"]}, "singular_matrix"))
write("careless", cases)

# Weights


def summary(w, y, level=0.95):
    w, y = numpy.array(w, dtype=float), numpy.array(y, dtype=float)
    n = len(w)
    mean = numpy.average(y, weights=w)
    se = math.sqrt(n / (n - 1) * (w**2 * (y - mean) ** 2).sum()) / w.sum()
    half = stats.t(n - 1).isf((1 - level) / 2) * se
    return {
        "n": n,
        "sum_w": w.sum(),
        "kish_neff": w.sum() ** 2 / (w**2).sum(),
        "deff": n * (w**2).sum() / w.sum() ** 2,
        "min_w": w.min(),
        "max_w": w.max(),
        "mean": mean,
        "se": se,
        "ci_lower": mean - half,
        "ci_upper": mean + half,
        "unweighted_mean": y.mean(),
    }


def rake(people, margins):
    w = numpy.ones(len(people[0]))
    for _ in range(2000):
        for levels, totals in zip(people, margins):
            for level, total in totals.items():
                here = numpy.array([value == level for value in levels])
                w[here] *= total / w[here].sum()
    return w


def trim(w, multiple):
    w, cap, free = w.copy(), multiple * w.mean(), numpy.full(len(w), True)
    while (w > cap * (1 + 1e-12)).any():
        over = w > cap * (1 + 1e-12)
        excess = (w[over] - cap).sum()
        w[over] = cap
        free &= ~over
        w[free] += excess / free.sum()
    return w


cases = []
site = ["north"] * 9 + ["south"] * 14 + ["west"] * 5
role = [["office", "shop"][int(rng.random() < 0.4)] for _ in site]
y = [round(float(60 + 10 * rng.normal()), 1) for _ in site]
inline = {"site": site, "role": role, "y": y}
totals = {"north": 40, "south": 30, "west": 30}
w = [totals[s] / site.count(s) for s in site]
expected = summary(w, y) | {"cell_weights": {s: totals[s] / site.count(s) for s in totals}}
params = {"kind": "poststratify", "strata": ["site"], "totals": totals, "y": "y"}
cases.append(case("weights_by_site", "weighting", inline, params, expected))
both = [f"{r}|{s}" for s, r in zip(site, role)]
totals = {cell: 5 + 3 * place for place, cell in enumerate(sorted(set(both)))}
w = [totals[c] / both.count(c) for c in both]
expected = summary(w, y, 0.9) | {"cell_weights": {c: totals[c] / both.count(c) for c in totals}}
params = {"kind": "poststratify", "strata": ["role", "site"], "totals": totals, "y": "y", "conf": 0.9}
cases.append(case("weights_by_role_and_site", "weighting", inline, params, expected))
margins = {"site": {"north": 40, "south": 30, "west": 30}, "role": {"office": 45, "shop": 55}}
w = rake([site, role], list(margins.values()))
cells = {f"{s}|{r}": float(v) for s, r, v in zip(site, role, w)}
params = {"kind": "rake", "margins": margins, "y": "y", "trim_upper_mean_multiple": 1.3}
expected = summary(w, y) | {"cell_weights": cells, "trimmed": summary(trim(w, 1.3), y)}
cases.append(case("weights_raked_and_trimmed", "weighting", inline, params, expected))
params = {"kind": "given", "weight": "w", "y": "y"}
w = [1, 3, 1, 1]
cases.append(case("weights_given", "weighting", {"w": w, "y": [50, 70, 60, 40]}, params, summary(w, [50, 70, 60, 40])))
lonely = {"site": ["north", "south"], "y": [1, 2]}
params = {"kind": "rake", "margins": {"site": {"north": 5, "south": 5, "west": 1}}, "y": "y"}
cases.append(edge("weights_nobody_in_a_level", "weighting", lonely, params, "empty_level"))
params = {"kind": "poststratify", "strata": ["site"], "totals": {"north": 5, "south": 5, "west": 1}, "y": "y"}
cases.append(edge("weights_nobody_in_a_cell", "weighting", lonely, params, "empty_level"))
params = {"kind": "poststratify", "strata": ["site"], "totals": {"north": 5}, "y": "y"}
cases.append(edge("weights_unknown_cell", "weighting", lonely, params, "not_identified"))
diagonal = {"a": ["x", "z"], "b": ["u", "v"], "y": [1, 2]}
params = {"kind": "rake", "margins": {"a": {"x": 5, "z": 5}, "b": {"u": 2, "v": 8}}, "y": "y"}
cases.append(edge("weights_margins_that_cannot_be_met", "weighting", diagonal, params, "not_converged"))
cases.append(edge("weights_all_zero", "weighting", {"w": [0, 0], "y": [1, 2]},
                  {"kind": "given", "weight": "w", "y": "y"}, "no_valid_answers"))
write("weights", cases)
