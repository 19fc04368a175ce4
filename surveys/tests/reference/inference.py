"""Makes inference.json and scores.json: reference values for our own small data.

Independent of the product: written with scipy's own tests and adaptive quadrature where they exist, else from the papers.
Run with Python 3.11 or later, numpy and scipy: python3 inference.py
"""

import json
import math
import pathlib

import numpy as np
import scipy
from scipy import integrate, optimize, stats

HERE = pathlib.Path(__file__).parent
MADE = f"inference.py with numpy {np.__version__} and scipy {scipy.__version__}"


def case(name, method, data, params, expected, abs_=1e-8, rel=1e-8, by=MADE, notes=None):
    made = {
        "id": name,
        "method": method,
        "data": {"inline": data},
        "params": params,
        "expected": expected,
        "tolerance": {"abs": abs_, "rel": rel},
        "computed_by": by,
    }
    if notes:
        made["notes"] = notes
    return made


def edge(name, of, data, params, reason):
    expected = {"status": "not_computed", "reason": reason}
    return case(name, "edge", data, {"of": of, **params}, expected, by="definition of the method")


def write(file, area, cases):
    cases = ",\n".join("    " + json.dumps(c, ensure_ascii=False, default=float) for c in cases)
    head = f'{{\n  "schema_version": 1,\n  "set": "own",\n  "area": "{area}",\n  "cases": [\n'
    (HERE / file).write_text(head + cases + "\n  ]\n}\n", encoding="utf-8")


# Answers of three made-up teams: a wave of scores in points, some missing.
TEAM = ["north"] * 8 + ["south"] * 7 + ["west"] * 6 + ["quay"] * 5
SCORE = [62.5, 70, 55, 81.25, None, 47.5, 66, 73.75, 41, 38.5, 52.5, 45, None, 60, 35.5,
         58, 64.5, 49.5, 71, 55.25, 62, 80, 77.5, 69, 90, 84.5]
NEXT = [65, 68, 61, 85, 52.5, None, 70, 74, 45, 47, 50, 51, 39, 66, 40,
        57, 70, 55, 69, 61, 66, 82, 75, 74, 91, 80]


def present(values):
    return np.array([v for v in values if v is not None], dtype=float)


def by_team(values):
    teams = {}
    for team, value in zip(TEAM, values):
        if value is not None:
            teams.setdefault(team, []).append(value)
    return {team: np.array(v) for team, v in teams.items()}


def mean_expected(y, headcount, conf):
    n, se = len(y), stats.sem(y)
    fpc = math.sqrt(1 - n / headcount) if headcount else 1.0
    asked = stats.t.interval(conf, n - 1, y.mean(), se * fpc) if fpc > 0 else (y.mean(), y.mean())
    process = stats.t.interval(conf, n - 1, y.mean(), se)
    return {"n": n, "mean": y.mean(), "sd": y.std(ddof=1), "se_process": se, "se": se * fpc,
            "df": n - 1, "ci_lower": asked[0], "ci_upper": asked[1],
            "ci_process_lower": process[0], "ci_process_upper": process[1]}


def welch_expected(a, b, conf, margin):
    test = stats.ttest_ind(a, b, equal_var=False)
    low, high = test.confidence_interval(conf)
    diff = a.mean() - b.mean()
    lower = stats.ttest_ind(a, b - margin, equal_var=False, alternative="greater").pvalue
    upper = stats.ttest_ind(a, b + margin, equal_var=False, alternative="less").pvalue
    m = len(a) + len(b) - 2
    pooled = math.sqrt((a.var(ddof=1) * (len(a) - 1) + b.var(ddof=1) * (len(b) - 1)) / m)
    j = math.gamma(m / 2) / (math.sqrt(m / 2) * math.gamma((m - 1) / 2))
    g = j * diff / pooled
    g_se = math.sqrt(1 / len(a) + 1 / len(b) + g * g / (2 * (len(a) + len(b))))
    z = stats.norm.ppf((1 + conf) / 2)
    return {"n1": len(a), "n2": len(b), "mean1": a.mean(), "mean2": b.mean(), "diff": diff,
            "se": diff / test.statistic, "t": test.statistic, "df": test.df, "p": test.pvalue,
            "ci_lower": low, "ci_upper": high, "g": g, "g_se": g_se,
            "g_ci_lower": g - z * g_se, "g_ci_upper": g + z * g_se, "tost_p": max(lower, upper)}


def grid_expected(columns, min_n):
    found = {}
    for name, values in columns.items():
        teams = {t: v for t, v in by_team(values).items() if len(v) >= min_n}
        for team, a in teams.items():
            b = np.concatenate([v for other, v in teams.items() if other != team])
            test = stats.ttest_ind(a, b, equal_var=False)
            found[f"{team}|{name}"] = {"diff": a.mean() - b.mean(), "t": test.statistic,
                                       "df": test.df, "p": test.pvalue}
    q = stats.false_discovery_control([f["p"] for f in found.values()], method="bh")
    for result, value in zip(found.values(), q):
        result["q"] = value
    return {"tests": len(found), "significant_05": int(sum(q < 0.05)), "results": found}


def within(teams):
    n = sum(len(v) for v in teams.values())
    squares = sum(((v - v.mean()) ** 2).sum() for v in teams.values())
    return squares / (n - len(teams))


def shrink_expected(teams, conf):
    msw = within(teams)
    y = np.array([v.mean() for v in teams.values()])
    v = np.array([msw / len(t) for t in teams.values()])

    def centre(tau2):
        w = 1 / (v + tau2)
        return (w * y).sum() / w.sum(), w

    def excess(tau2):
        mu, w = centre(tau2)
        return (w * (y - mu) ** 2).sum() - (len(y) - 1)

    tau2 = 0.0 if excess(0) <= 0 else optimize.brentq(excess, 0, 1e6, xtol=1e-14, rtol=1e-15)
    mu, w = centre(tau2)
    keeps = tau2 / (tau2 + v)
    post = mu + keeps * (y - mu)
    sd = np.sqrt(keeps * v + (1 - keeps) ** 2 / w.sum())
    z = stats.norm.ppf((1 + conf) / 2)
    groups = {t: {"n": len(teams[t]), "mean": y[i], "reliability": keeps[i], "post_mean": post[i],
                  "post_sd": sd[i], "ci_lower": post[i] - z * sd[i], "ci_upper": post[i] + z * sd[i]}
              for i, t in enumerate(teams)}
    return {"ms_within": msw, "mu": mu, "se_mu": 1 / math.sqrt(w.sum()), "tau2": tau2, "groups": groups}


def bayes_expected(teams, scale, cuts, conf):
    msw = within(teams)
    y = np.array([v.mean() for v in teams.values()])
    v = np.array([msw / len(t) for t in teams.values()])

    def given(tau):
        w = 1 / (v + tau * tau)
        mu = (w * y).sum() / w.sum()
        log = 0.5 * np.log(w).sum() - 0.5 * math.log(w.sum()) - 0.5 * (w * (y - mu) ** 2).sum()
        return mu, w, log + stats.halfcauchy.logpdf(tau, scale=scale)

    top = max(given(t)[2] for t in np.linspace(0, 100, 2001))

    def integral(f):
        pieces = [0, 1, 3, 6, 10, 20, 50, 200, 2000, np.inf]
        return sum(integrate.quad(lambda t: f(t) * math.exp(given(t)[2] - top), a, b,
                                  epsabs=1e-13, epsrel=1e-11, limit=200)[0]
                   for a, b in zip(pieces, pieces[1:]))

    whole = integral(lambda t: 1.0)
    mean = lambda f: integral(f) / whole
    groups = {}
    for i, team in enumerate(teams):
        def of(t, i=i):
            mu, w, _ = given(t)
            keeps = t * t / (t * t + v[i])
            return mu + keeps * (y[i] - mu), keeps * v[i] + (1 - keeps) ** 2 / w.sum()
        m = mean(lambda t: of(t)[0])
        var = mean(lambda t: of(t)[1] + of(t)[0] ** 2) - m * m
        cdf = lambda x: mean(lambda t: stats.norm.cdf(x, of(t)[0], math.sqrt(of(t)[1])))
        solve = lambda q: optimize.brentq(lambda x: cdf(x) - q, m - 60, m + 60, xtol=1e-9)
        f = [cdf(x) for x in [0, *cuts, 100]]
        groups[team] = {"n": len(teams[team]), "mean": y[i], "post_mean": m, "post_sd": math.sqrt(var),
                        "ci_lower": solve((1 - conf) / 2), "ci_upper": solve((1 + conf) / 2),
                        "level_prob": [(b - a) / (f[-1] - f[0]) for a, b in zip(f, f[1:])]}
    return {"ms_within": msw, "mu": mean(lambda t: given(t)[0]), "tau_mean": mean(lambda t: t), "groups": groups}


def level_expected(m, sd, cuts):
    f = stats.norm.cdf([0, *cuts, 100], m, sd)
    return (np.diff(f) / (f[-1] - f[0])).tolist()


def enps_expected(x, headcount, conf):
    p, d, n = sum(v >= 9 for v in x), sum(v <= 6 for v in x), len(x)
    f = 1 - n / headcount if headcount else 1.0
    se = lambda p, d, n: 100 * math.sqrt((p + d - (p - d) ** 2) / n * f)
    centre = 100 * (p - d) / (n + 3)
    half = stats.norm.ppf((1 + conf) / 2) * se((p + 0.75) / (n + 3), (d + 0.75) / (n + 3), n + 3)
    return {"n": n, "promoters": p, "passives": n - p - d, "detractors": d, "enps": 100 * (p - d) / n,
            "se_wald": se(p / n, d / n, n), "adj_center": centre,
            "ci_lower": max(centre - half, -100), "ci_upper": min(centre + half, 100)}


def bootstrap_expected(y, rows, conf):
    means = np.array([y[r].mean() for r in rows])
    theta, b = y.mean(), len(rows)
    z0 = stats.norm.ppf((np.sum(means < theta - 1e-9) + 0.5 * np.sum(abs(means - theta) <= 1e-9)) / b)
    left_out = np.array([np.delete(y, i).mean() for i in range(len(y))])
    d = left_out.mean() - left_out
    acc = (d ** 3).sum() / (6 * (d ** 2).sum() ** 1.5)
    levels = [stats.norm.cdf(z0 + (z0 + z) / (1 - acc * (z0 + z)))
              for z in stats.norm.ppf([(1 - conf) / 2, (1 + conf) / 2])]
    low, high = np.quantile(means, levels)
    p_low, p_high = np.quantile(means, [(1 - conf) / 2, (1 + conf) / 2])
    return {"n": len(y), "b": b, "mean": theta, "boot_se": means.std(ddof=1), "perc_lower": p_low,
            "perc_upper": p_high, "z0": z0, "acceleration": acc, "bca_lower": low, "bca_upper": high}


def keyness_expected(docs, groups, a, stop, min_docs):
    import re
    sets = [{w for w in re.findall(r"[^\W\d_]+", d.lower()) if len(w) >= 3 and w not in stop} for d in docs]
    in_a = [s for s, g in zip(sets, groups) if g == a]
    in_b = [s for s, g in zip(sets, groups) if g != a]
    words = sorted(w for w in set().union(*in_a) if sum(w in s for s in in_a) >= min_docs)
    found = {}
    for w in words:
        da, db = sum(w in s for s in in_a), sum(w in s for s in in_b)
        table = [[da, db], [len(in_a) - da, len(in_b) - db]]
        g2, p = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")[:2] \
            if 0 < da + db < len(docs) else (0.0, 1.0)
        ratio = math.log2(((da + .5) / (len(in_a) + 1)) / ((db + .5) / (len(in_b) + 1)))
        found[w] = {"df_a": da, "df_b": db, "g2": g2, "log2_ratio": ratio, "p": p}
    for w, q in zip(words, stats.false_discovery_control([found[w]["p"] for w in words], method="bh")):
        found[w]["q"] = q
    themes = sorted((w for w in words if found[w]["q"] < .05 and found[w]["log2_ratio"] > 0),
                    key=lambda w: (-round(found[w]["g2"], 9), w))
    return {"n_a": len(in_a), "n_b": len(in_b), "terms_tested": len(words), "themes": themes, "terms": found}


def inference():
    y, nxt, teams = present(SCORE), present(NEXT), by_team(SCORE)
    wave = {"team": TEAM, "score": SCORE, "next": NEXT}
    cuts = [20, 40, 60, 80]
    cases = [
        case("mean_headcount", "mean_ci", {"y": SCORE}, {"y": "y", "headcount": 40}, mean_expected(y, 40, .95)),
        case("mean_unknown_headcount", "mean_ci", {"y": SCORE}, {"y": "y", "conf": .9}, mean_expected(y, None, .9)),
        case("mean_all_answered", "mean_ci", {"y": SCORE}, {"y": "y", "headcount": 24}, mean_expected(y, 24, .95)),
        case("mean_one_person", "mean_ci", {"y": [55, None]}, {"y": "y"},
             {"n": 1, "mean": 55, "sd": None, "se": None, "ci_lower": None, "ci_upper": None}, by="definition"),
        edge("mean_nobody", "mean_ci", {"y": [None]}, {"y": "y"}, "no_valid_answers"),
        edge("mean_more_than_people", "mean_ci", {"y": [1, 2, 3]}, {"y": "y", "headcount": 2}, "headcount_below_n"),
    ]
    share = stats.binomtest(13, 20).proportion_ci(method="wilson")
    star = 20 * 49 / 30
    asked = scipy.stats.norm.ppf(.975) ** 2 / star
    root = math.sqrt(.65 * .35 / star + asked / (4 * star)) * math.sqrt(asked * star) / (1 + asked)
    cases += [
        case("wilson_13_of_20", "proportion_ci", {}, {"x": 13, "n": 20},
             {"ci_lower": 100 * share.low, "ci_upper": 100 * share.high}),
        case("wilson_13_of_20_of_50", "proportion_ci", {}, {"x": 13, "n": 20, "headcount": 50},
             {"ci_lower": 100 * ((.65 + asked / 2) / (1 + asked) - root),
              "ci_upper": 100 * ((.65 + asked / 2) / (1 + asked) + root)}),
        case("wilson_all_answered", "proportion_ci", {}, {"x": 13, "n": 20, "headcount": 20},
             {"ci_lower": 65, "ci_upper": 65}, by="definition"),
        edge("wilson_nobody", "proportion_ci", {}, {"x": 0, "n": 0}, "no_valid_answers"),
        edge("wilson_more_than_people", "proportion_ci", {}, {"x": 2, "n": 6, "headcount": 5}, "headcount_below_n"),
        case("bounds_45_of_90", "nonresponse_bounds", {},
             {"n": 45, "headcount": 90, "mean": 62, "shifts": [-12, 6], "threshold": 60},
             {"response_rate": .5, "worst": 31, "best": 81, "shifted": [56, 65], "tipping_gap": -4}, by="by hand"),
        case("bounds_all_answered", "nonresponse_bounds", {},
             {"n": 9, "headcount": 9, "mean": 62, "shifts": [-12], "threshold": 60},
             {"response_rate": 1, "worst": 62, "best": 62, "shifted": [62], "tipping_gap": None}, by="by hand"),
        edge("bounds_more_than_people", "nonresponse_bounds", {},
             {"n": 10, "headcount": 9, "mean": 62, "shifts": [], "threshold": 60}, "headcount_below_n"),
    ]
    rows = np.random.default_rng(20).integers(0, 24, size=(99, 24))
    (HERE / "resamples_24x99.csv").write_text("\n".join(",".join(map(str, r)) for r in rows) + "\n")
    cases += [
        case("bootstrap_24", "bootstrap_ci", {"y": SCORE}, {"y": "y", "resamples_file": "resamples_24x99.csv"},
             bootstrap_expected(y, rows, .95)),
        edge("bootstrap_equal", "bootstrap_ci", {"y": [4, 4, 4]}, {"y": "y"}, "zero_variance"),
        edge("bootstrap_one", "bootstrap_ci", {"y": [4]}, {"y": "y"}, "too_few_respondents"),
        case("shrink_teams", "shrink", wave, {"y": "score", "group": "team", "min_n": 5},
             shrink_expected(teams, .95), 1e-7, 1e-7),
        case("shrink_bayes_teams", "shrink_bayes", wave,
             {"y": "score", "group": "team", "min_n": 5, "tau_scale": 10, "cuts": cuts},
             bayes_expected(teams, 10, cuts, .95), 1e-5, 1e-5,
             notes="adaptive quadrature; the product takes neighbouring nodes together for the interval"),
        edge("shrink_two_groups", "shrink_bayes", {"g": ["a"] * 5 + ["b"] * 5, "y": list(range(10))},
             {"y": "y", "group": "g", "min_n": 5}, "too_few_groups"),
        edge("shrink_all_equal", "shrink", {"g": ["a", "a", "b", "b", "c", "c"], "y": [1, 1, 2, 2, 3, 3]},
             {"y": "y", "group": "g", "min_n": 2}, "zero_variance"),
    ]
    for name, m, sd, likely, shown in [("one", 50, 4, 3, [3]), ("two", 59, 6, 3, [3, 4]), ("none", 50, 30, 3, [])]:
        cases.append(case(f"level_{name}", "maturity", {}, {"post_mean": m, "post_sd": sd, "cuts": cuts, "sure": .8},
                          {"level_prob": level_expected(m, sd, cuts), "most_likely": likely, "shown_levels": shown}))
    cases += [
        case("welch_north_south", "welch", wave,
             {"y": "score", "group": "team", "a": ["north"], "b": ["south"], "equivalence_margin": 5},
             welch_expected(teams["north"], teams["south"], .95, 5)),
        case("welch_west_rest", "welch", wave, {"y": "next", "group": "team", "a": ["west"], "equivalence_margin": 20},
             welch_expected(by_team(NEXT)["west"],
                            np.concatenate([v for t, v in by_team(NEXT).items() if t != "west"]), .95, 20)),
        edge("welch_one_person", "welch", {"g": ["a", "b", "b"], "y": [1, 2, 3]},
             {"y": "y", "group": "g", "a": ["a"]}, "too_few_respondents"),
        edge("welch_equal", "welch", {"g": ["a", "a", "b", "b"], "y": [1, 1, 3, 3]},
             {"y": "y", "group": "g", "a": ["a"]}, "zero_variance"),
        case("grid_teams", "group_vs_rest", wave, {"y": ["score", "next"], "group": "team", "min_n": 5},
             grid_expected({"score": SCORE, "next": NEXT}, 5)),
        case("grid_small_team_left_out", "group_vs_rest", wave, {"y": ["score"], "group": "team", "min_n": 6},
             grid_expected({"score": SCORE}, 6)),
        case("fdr_ties", "fdr", {"p": [.2, .01, .04, .04, None, 1]}, {"p": "p"},
             {"adjusted": [.25, .05, 1 / 15, 1 / 15, None, 1]}, by="by hand"),
        edge("fdr_not_p", "fdr", {"p": [.2, 1.5]}, {"p": "p"}, "not_identified"),
    ]
    later = stats.ttest_ind(nxt, y, equal_var=False)
    ci = later.confidence_interval(.95)
    cases.append(case("movement", "change_independent", wave, {"wave1": "score", "wave2": "next"},
                      {"n1": len(nxt), "n2": len(y), "mean1": nxt.mean(), "mean2": y.mean(),
                       "diff": nxt.mean() - y.mean(), "t": later.statistic, "df": later.df, "p": later.pvalue,
                       "ci_lower": ci.low, "ci_upper": ci.high}))
    parts = [(v.var(ddof=1) / len(v) * (1 - len(v) / h), len(v) - 1) for v, h in ((y, 30), (nxt, 28))]
    se, df = math.sqrt(sum(p for p, _ in parts)), sum(p for p, _ in parts) ** 2 / sum(p * p / f for p, f in parts)
    diff = nxt.mean() - y.mean()
    cases.append(case("movement_of_these_people", "change_independent", wave,
                      {"wave1": "score", "wave2": "next", "headcount1": 30, "headcount2": 28},
                      {"diff": diff, "se": se, "df": df, "t": diff / se, "p": 2 * stats.t.sf(abs(diff / se), df),
                       "ci_lower": diff - stats.t.ppf(.975, df) * se, "ci_upper": diff + stats.t.ppf(.975, df) * se}))
    cases.append(edge("movement_equal", "change_independent", {"a": [5, 5], "b": [7, 7]},
                      {"wave1": "a", "wave2": "b"}, "zero_variance"))
    pairs = np.array([(a, b) for a, b in zip(SCORE, NEXT) if a is not None and b is not None])
    paired = stats.ttest_rel(pairs[:, 1], pairs[:, 0])
    ci = paired.confidence_interval(.95)
    cases += [
        case("movement_linked", "change_linked", wave, {"wave1": "score", "wave2": "next"},
             {"n": len(pairs), "mean1": pairs[:, 0].mean(), "mean2": pairs[:, 1].mean(),
              "diff": (pairs[:, 1] - pairs[:, 0]).mean(), "t": paired.statistic, "df": paired.df,
              "p": paired.pvalue, "ci_lower": ci.low, "ci_upper": ci.high,
              "r": stats.pearsonr(pairs[:, 0], pairs[:, 1]).statistic,
              "d_av": (pairs[:, 1] - pairs[:, 0]).mean() / math.sqrt(pairs.var(axis=0, ddof=1).mean()),
              "matched": len(pairs) / len(y)}),
        edge("movement_linked_same_step", "change_linked", {"a": [1, 2], "b": [3, 4]},
             {"wave1": "a", "wave2": "b"}, "zero_variance"),
        edge("movement_linked_no_pair", "change_linked", {"a": [1, None], "b": [None, 4]},
             {"wave1": "a", "wave2": "b"}, "no_valid_answers"),
    ]
    x = [10, 9, 9, 8, 7, 7, 6, 3, 10, 5, 9, 8, 2]
    cases += [
        case("enps_13", "enps", {"x": [*x, None]}, {"x": "x"}, enps_expected(x, None, .95)),
        case("enps_13_of_20", "enps", {"x": x}, {"x": "x", "headcount": 20}, enps_expected(x, 20, .95)),
        case("enps_all_against", "enps", {"x": [0, 3, 6, 1]}, {"x": "x"}, enps_expected([0, 3, 6, 1], None, .95)),
        edge("enps_nobody", "enps", {"x": [None, 11]}, {"x": "x"}, "no_valid_answers"),
        edge("enps_more_than_people", "enps", {"x": [9, 8]}, {"x": "x", "headcount": 1}, "headcount_below_n"),
    ]
    docs = ["The lift broke again, lift!"] * 9 + ["Lunch was fine"] * 5 + ["Der Aufzug: fine lunch"] * 6 \
        + ["fine desks, fine light"] * 8 + ["the lift is slow"] * 2
    groups = ["yard"] * 16 + ["mill"] * 8 + ["dock"] * 6
    params = {"group": "g", "text": "t", "a": "yard", "min_docs": 5, "stopwords": ["the", "was"]}
    cases += [
        case("themes_yard", "keyness", {"g": groups, "t": docs}, params,
             keyness_expected(docs, groups, "yard", {"the", "was"}, 5)),
        edge("themes_no_rest", "keyness", {"g": ["yard"], "t": ["lift"]}, params, "no_valid_answers"),
    ]
    write("inference.json", "inference", cases)


def scores():
    hand = "by hand"
    items = {"a": [5, 4, None, 1, 9], "b": [3, None, None, 2, 4], "r": [1, 2, 5, None, 3]}
    cases = [
        case("item_five_options", "item_score", {"x": [1, 2, 4, 5, None, 6]}, {"x": "x", "min": 1, "max": 5},
             {"scores": [0, 25, 75, 100, None, None]}, by=hand),
        case("item_reversed", "item_score", {"x": [0, 4, 10]}, {"x": "x", "min": 0, "max": 10, "reverse_item": True},
             {"scores": [100, 60, 0]}, by=hand),
        edge("item_scale_without_width", "item_score", {"x": [3]}, {"x": "x", "min": 3, "max": 3}, "not_identified"),
        # 1 to 6 in points: 0 20 40 60 80 100; exactly 40 and exactly 60 are neutral.
        case("shares_six_options", "favorability", {"x": [1, 2, 3, 4, 5, 6, 6, None]}, {"x": "x", "min": 1, "max": 6},
             {"n_valid": 7, "n_missing": 1, "favorable": 300 / 7, "neutral": 200 / 7, "unfavorable": 200 / 7,
              "fav_ci_lower": 100 * stats.binomtest(3, 7).proportion_ci(method="wilson").low,
              "fav_ci_upper": 100 * stats.binomtest(3, 7).proportion_ci(method="wilson").high}),
        case("shares_weighted", "favorability", {"x": [5, 3, 1, 5], "w": [3, 2, 1, None]},
             {"x": "x", "min": 1, "max": 5, "weight": "w"},
             {"n_valid": 3, "n_missing": 1, "favorable": 50, "neutral": 100 / 3, "unfavorable": 100 / 6}, by=hand),
        edge("shares_nobody", "favorability", {"x": [None, 7]}, {"x": "x", "min": 1, "max": 5}, "no_valid_answers"),
        # Points: (100, 50, 100), (75, -, 75), (-, -, 0), (0, 25, -), (outside, 75, 50); three items need two.
        case("dimension_three_items", "dimension_score", items,
             {"items": ["a", "b", "r"], "reverse": ["r"], "min": 1, "max": 5},
             {"need": 2, "n_rows": 5, "n_scored": 4, "n_unscored": 1, "mean": (250 / 3 + 75 + 12.5 + 62.5) / 4,
              "sd": float(np.std([250 / 3, 75, 12.5, 62.5], ddof=1)),
              "first_scores": [250 / 3, 75, None, 12.5, 62.5]}, by=hand),
        edge("dimension_nobody", "dimension_score", {"a": [None], "b": [3]},
             {"items": ["a", "b"], "min": 1, "max": 5}, "no_valid_answers"),
    ]
    write("scores.json", "scoring", cases)


inference()
scores()
