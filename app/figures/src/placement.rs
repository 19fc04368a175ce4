//! Where to write names beside points so that no two overlap: near places first, then further away with a leader line,
//! and no name at all rather than one on top of another.

use crate::{
    display::{Anchor, Bounds, Label, Point, at},
    sketch::BODY,
};

/// Where a name went.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed {
    /// `None` where no free place was near.
    pub(crate) label: Option<Label>,
    /// From the point to a name further away.
    pub(crate) leader: Option<(Point, Point)>,
}

/// Places every name beside its point, inside a box and clear of what is taken.
pub(crate) fn place(
    names: &[String],
    points: &[Bounds],
    mut taken: Vec<Bounds>,
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
        let free = candidates(&names[index], points[index]).find(|(label, _)| {
            let room = label.bounds().grown(1.0);
            inside.holds(&room) && !taken.iter().any(|other| room.overlaps(other))
        });
        placed[index] = Some(match free {
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
    let far: Vec<_> = [22.0, 36.0, 52.0, 70.0, 90.0]
        .into_iter()
        .flat_map(|distance: f64| {
            (0..12_u8).map(move |turn| {
                let (sin, cos) = (f64::from(turn) * 30.0 + 15.0).to_radians().sin_cos();
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
