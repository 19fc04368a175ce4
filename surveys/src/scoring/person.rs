//! A person's score on several items.

/// How many of `n_items` a person must answer: `max(ceil(share · k), floor)`, at most all (METHODS §1.3). The model
/// file asks for half and a floor of 1; METHODS' default floor is 2 (half rule: Fairclough and Cella 1996).
pub fn needed(n_items: usize, share: f64, floor: usize) -> usize {
    // Slack for shares that are not exact in binary: 0.6 of 5 is 3.
    let by_share = (share * n_items as f64 - 1e-9).ceil().max(0.0);
    let mut needed = floor.min(n_items);
    while (needed as f64) < by_share && needed < n_items {
        needed += 1;
    }
    needed.max(1)
}

/// Mean of the answered item scores, in points, if at least `needed` are answered.
pub fn score(answers: impl Iterator<Item = Option<f64>>, needed: usize) -> Option<f64> {
    let (n, sum) = answers
        .flatten()
        .fold((0_usize, 0.0), |(n, sum), points| (n + 1, sum + points));
    (n >= needed && n > 0).then(|| sum / n as f64)
}
