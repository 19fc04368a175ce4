//! Figures that enter no dimension, over the whole organization: what leaders and those who talk with customers say of
//! their own work (MODEL §10), and which channels help (MODEL §9). Told under the rules of [`asked`](super::asked).

use super::{
    asked::{points, share},
    group::Computing,
};
use crate::{
    instrument::{ItemKind, ScoredIn},
    published::{
        Precision,
        evidence::{ApartIndex, ChannelEvidence, ChannelsEvidence, IndexEvidence},
    },
    scoring::tally::{Channel, Channels},
};

/// Fewest people whose Net Help is told.
const NET_HELP: u32 = 20;

pub(super) fn indices(computing: &Computing<'_>) -> Vec<IndexEvidence> {
    let minimum = computing.request.contract.min_group();
    let indices = computing.request.answers.tally().indices().iter();
    indices
        .map(|index| {
            let part = &index.people;
            let figure = points(computing, part, minimum);
            IndexEvidence {
                index: match index.of {
                    ScoredIn::Conversation => ApartIndex::Conversation,
                    _ => ApartIndex::Sponsor,
                },
                n: if part.n >= minimum { part.n } else { 0 },
                mean: figure.map(|(mean, _)| mean),
                interval: figure.and_then(|(_, interval)| interval),
            }
        })
        .collect()
}

pub(super) fn channels(computing: &Computing<'_>) -> Vec<ChannelsEvidence> {
    let inventories = computing.request.answers.tally().channels().iter();
    inventories.map(|one| inventory(computing, one)).collect()
}

fn inventory(computing: &Computing<'_>, of: &Channels) -> ChannelsEvidence {
    let item = &computing.request.instrument.items[of.item];
    let minimum = computing.request.contract.min_group();
    let is_told = of.n >= minimum;
    let share = |count: u32| {
        let told = is_told.then(|| share(computing, of.n, count, minimum));
        told.flatten().map(|(share, _)| share)
    };
    let rows = match &item.kind {
        ItemKind::Grid { rows, .. } => rows.as_slice(),
        _ => &[],
    };
    ChannelsEvidence {
        item: item.id.clone(),
        text: item.text.naming(computing.request.organization_name),
        n: if is_told { of.n } else { 0 },
        load: share(of.loaded),
        channels: rows
            .iter()
            .zip(&of.rows)
            .map(|(row, channel)| ChannelEvidence {
                id: row.id.clone(),
                label: row.label.clone(),
                reach: share(channel.weekly),
                net_help: net_help(computing, channel, minimum),
            })
            .collect(),
    }
}

/// Net Help of many people, where it does not lie so near an end that fewer than a group's answers could be elsewhere.
fn net_help(computing: &Computing<'_>, channel: &Channel, minimum: u32) -> Option<f64> {
    let help = channel
        .net_help()
        .filter(|_| channel.told >= minimum.max(NET_HELP))?;
    let room = 200.0 * f64::from(minimum) / f64::from(channel.told);
    match computing.request.precision {
        Precision::Calculator => Some(help),
        Precision::Wave => {
            let help = help.round();
            (100.0 - help.abs() >= room).then_some(help)
        }
    }
}
