//! What became of every department between two waves.

use std::collections::{BTreeMap, BTreeSet};

use super::{Day, Reorganization, ReorganizationKind};

/// Which departments of an earlier wave live on in which of a later one, as far as the records say.
pub(super) struct Lineage {
    /// From a code of the earlier wave to what came of it.
    pub(super) forward: BTreeMap<String, Thread>,
    /// From a code of the later wave to what it came from.
    pub(super) back: BTreeMap<String, Thread>,
}

/// Where a department leads, and what happened on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Thread {
    /// Codes at the other end.
    pub(super) codes: BTreeSet<String>,
    /// Indices of the records that touched it.
    pub(super) events: BTreeSet<usize>,
    /// Part of it opened after the earlier wave, or closed before the later one.
    pub(super) is_open_ended: bool,
}

impl Lineage {
    /// Follows the records that took effect after `since` and not after `until`, in the order of their days whatever
    /// the order of the list. Records of one day hold at the same time, as an exchange of two codes must; only where
    /// one names what another of that day made, it comes after it.
    pub(super) fn new<'a>(
        earlier: impl Iterator<Item = &'a str>,
        records: &[Reorganization],
        since: Day,
        until: Day,
    ) -> Self {
        let mut threads: BTreeMap<String, Thread> = earlier
            .map(|code| {
                let thread = Thread {
                    codes: BTreeSet::from([code.to_owned()]),
                    ..Thread::default()
                };
                (code.to_owned(), thread)
            })
            .collect();
        let mut forward: BTreeMap<String, Thread> = threads
            .keys()
            .map(|code| (code.clone(), Thread::default()))
            .collect();
        let mut by_day: BTreeMap<Day, Vec<usize>> = BTreeMap::new();
        for (index, record) in records.iter().enumerate() {
            if record.effective() > since && record.effective() <= until {
                by_day.entry(record.effective()).or_default().push(index);
            }
        }
        for day in by_day.into_values() {
            take_effect(day, records, &mut threads, &mut forward);
        }
        for (code, thread) in &threads {
            for origin in &thread.codes {
                let ahead = forward.entry(origin.clone()).or_default();
                ahead.codes.insert(code.clone());
                ahead.events.extend(&thread.events);
            }
        }
        Self {
            forward,
            back: threads,
        }
    }
}

/// All records of one day, in as many rounds as they build on each other.
fn take_effect(
    mut pending: Vec<usize>,
    records: &[Reorganization],
    threads: &mut BTreeMap<String, Thread>,
    forward: &mut BTreeMap<String, Thread>,
) {
    while !pending.is_empty() {
        let lives = |code: &String| threads.contains_key(code);
        let whole = |index: &usize| records[*index].from().iter().all(lives);
        let part = |index: &usize| records[*index].from().iter().any(lives);
        let mut ready: Vec<usize> = pending.iter().copied().filter(whole).collect();
        if ready.is_empty() {
            ready = pending.iter().copied().filter(part).collect();
        }
        if ready.is_empty() {
            // About departments that were not asked.
            return;
        }
        pending.retain(|index| !ready.contains(index));
        round(&ready, records, threads, forward);
    }
}

fn round(
    ready: &[usize],
    records: &[Reorganization],
    threads: &mut BTreeMap<String, Thread>,
    forward: &mut BTreeMap<String, Thread>,
) {
    let before = std::mem::take(threads);
    let left: BTreeSet<&str> = ready
        .iter()
        .flat_map(|index| records[*index].from())
        .map(String::as_str)
        .collect();
    threads.extend(
        before
            .iter()
            .filter(|(code, _)| !left.contains(code.as_str()))
            .map(|(code, thread)| (code.clone(), thread.clone())),
    );
    for index in ready {
        let record = &records[*index];
        for (old, new) in record.ways() {
            let Some(thread) = before.get(old) else {
                continue;
            };
            let joined = threads.entry(new.to_owned()).or_default();
            joined.codes.extend(thread.codes.iter().cloned());
            joined.events.extend(&thread.events);
            joined.events.insert(*index);
            joined.is_open_ended |= thread.is_open_ended;
        }
        match record.kind() {
            ReorganizationKind::Opened => {
                for code in record.to() {
                    // A department that the earlier wave knew did not open after it.
                    if !before.contains_key(code) || left.contains(code.as_str()) {
                        let opened = threads.entry(code.clone()).or_default();
                        opened.is_open_ended = true;
                        opened.events.insert(*index);
                    }
                }
            }
            ReorganizationKind::Closed => {
                for thread in record.from().iter().filter_map(|code| before.get(code)) {
                    for origin in &thread.codes {
                        let ahead = forward.entry(origin.clone()).or_default();
                        ahead.is_open_ended = true;
                        ahead.events.extend(&thread.events);
                        ahead.events.insert(*index);
                    }
                }
            }
            ReorganizationKind::Move
            | ReorganizationKind::Merge
            | ReorganizationKind::Split
            | ReorganizationKind::Rename => {}
        }
    }
}
