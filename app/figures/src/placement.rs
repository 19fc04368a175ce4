//! Where to write names beside points so that no two overlap: near places first, then further away with a leader line,
//! and no name at all rather than one on top of another.

use crate::{
    display::{Anchor, Bounds, Label, Point, at},
    sketch::BODY,
};

/// How many places further away a name goes rather than onto a line.
const CROSSING: usize = 40;

/// Where a name went.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed {
    /// `None` where no free place was near.
    pub(crate) label: Option<Label>,
    /// From the point to a name further away.
    pub(crate) leader: Option<(Point, Point)>,
}

/// Places every name beside its point, inside a box and clear of what is taken; clear of `lines` too where that is near.
pub(crate) fn place(
    names: &[String],
    points: &[Bounds],
    mut taken: Vec<Bounds>,
    lines: &[Bounds],
    inside: Bounds,
) -> Vec<Placed> {
    let mut placed: Vec<Option<Placed>> = vec![None; names.len()];
    // Points with the most neighbours choose first, while there is room.
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&index| {
        let near = points[index].grown(60.0);
        std::cmp::Reverse(points.iter().filter(|other| near.overlaps(other)).count())
    });
    for index in order {
        let free = |label: &Label| {
            let room = label.bounds().grown(1.0);
            inside.holds(&room) && !taken.iter().any(|other| room.overlaps(other))
        };
        let crossed = |label: &Label, leader: Option<(Point, Point)>| {
            let room = label.bounds();
            let under = lines.iter().filter(|line| room.overlaps(line)).count();
            let others = taken.iter().filter(|other| **other != points[index]);
            let through = leader.map_or(0, |leader| {
                others.filter(|other| runs_through(leader, other)).count()
            });
            under + through
        };
        // A name further away is better than one that a line runs through, up to a point.
        let best = candidates(&names[index], points[index])
            .enumerate()
            .filter(|(_, (label, _))| free(label))
            .min_by_key(|(order, (label, leader))| order + CROSSING * crossed(label, *leader))
            .map(|(_, candidate)| candidate);
        placed[index] = Some(match best {
            Some((label, leader)) => {
                taken.push(label.bounds());
                Placed {
                    label: Some(label),
                    leader,
                }
            }
            None => Placed {
                label: None,
                leader: None,
            },
        });
    }
    placed.into_iter().flatten().collect()
}

/// Whether a straight line from point to point passes through a box.
fn runs_through((from, to): (Point, Point), place: &Bounds) -> bool {
    const SAMPLES: u8 = 24;
    (0..=SAMPLES).any(|sample| {
        let share = f64::from(sample) / f64::from(SAMPLES);
        let (x, y) = (
            from.x + (to.x - from.x) * share,
            from.y + (to.y - from.y) * share,
        );
        place.left < x && x < place.right && place.top < y && y < place.bottom
    })
}

/// Places to try, the best first: beside, above, below, then on rings further away.
fn candidates(name: &str, point: Bounds) -> impl Iterator<Item = (Label, Option<(Point, Point)>)> {
    let (x, y) = (
        f64::midpoint(point.left, point.right),
        f64::midpoint(point.top, point.bottom),
    );
    let radius = (point.right - point.left) / 2.0;
    let label = |x: f64, baseline: f64, anchor: Anchor| {
        let mut label = Label::new(x, baseline, BODY, name);
        label.anchor = anchor;
        label
    };
    let near = [
        label(x + radius + 4.0, y + 4.0, Anchor::Start),
        label(x - radius - 4.0, y + 4.0, Anchor::End),
        label(x, y - radius - 6.0, Anchor::Middle),
        label(x, y + radius + 13.0, Anchor::Middle),
        label(x + radius + 2.0, y - radius - 2.0, Anchor::Start),
        label(x + radius + 2.0, y + radius + 8.0, Anchor::Start),
        label(x - radius - 2.0, y - radius - 2.0, Anchor::End),
        label(x - radius - 2.0, y + radius + 8.0, Anchor::End),
    ]
    .map(|label| (label, None));
    let far: Vec<_> = [16.0, 26.0, 38.0, 52.0, 68.0, 86.0, 106.0]
        .into_iter()
        .flat_map(|distance: f64| {
            (0..16_u8).map(move |turn| {
                let (sin, cos) = (f64::from(turn) * 22.5 + 11.25).to_radians().sin_cos();
                (distance + radius, sin, cos)
            })
        })
        .map(|(distance, sin, cos)| {
            let end = at(x + distance * cos, y + distance * sin);
            let anchor = if cos >= 0.0 {
                Anchor::Start
            } else {
                Anchor::End
            };
            let gap = if cos >= 0.0 { 2.0 } else { -2.0 };
            let start = at(x + radius * cos, y + radius * sin);
            (label(end.x + gap, end.y + 4.0, anchor), Some((start, end)))
        })
        .collect();
    near.into_iter().chain(far)
}
