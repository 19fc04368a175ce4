//! Which departments are counted together because too few people stand behind them alone (PRIVACY §8, 3a).

/// For every unit the unit it is counted with: itself if at least `minimum` people stand behind it, else the nearest one
/// above that gathers enough. Units come parents first. A root that stays small gathers its smallest neighbours below
/// until it is large enough; a whole forest of too few people ends in one unit per root.
pub(super) fn gather(parents: &[Option<usize>], people: &[u32], minimum: u32) -> Vec<usize> {
    let mut with: Vec<usize> = (0..parents.len()).collect();
    let mut gathered = people.to_vec();
    // From the leaves up: what is too small goes one up, and there it is looked at again.
    for unit in (0..parents.len()).rev() {
        if let Some(parent) = parents[unit]
            && gathered[unit] < minimum
        {
            gathered[parent] += std::mem::take(&mut gathered[unit]);
            with[unit] = parent;
        }
    }
    for root in (0..parents.len()).filter(|&unit| parents[unit].is_none()) {
        while gathered[root] > 0 && gathered[root] < minimum {
            let is_below = |unit: usize| {
                std::iter::successors(parents[unit], |&above| parents[above])
                    .any(|above| above == root)
            };
            let Some(smallest) = (0..parents.len())
                .filter(|&unit| with[unit] == unit && gathered[unit] > 0 && is_below(unit))
                .min_by_key(|&unit| (gathered[unit], unit))
            else {
                break;
            };
            gathered[root] += std::mem::take(&mut gathered[smallest]);
            with[smallest] = root;
        }
    }
    (0..parents.len())
        .map(|unit| {
            let mut end = unit;
            while with[end] != end {
                end = with[end];
            }
            end
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_units_stand_alone() {
        assert_eq!(
            gather(&[None, Some(0), Some(0)], &[10, 12, 30], 10),
            [0, 1, 2]
        );
    }

    #[test]
    fn a_small_unit_goes_to_the_one_above() {
        assert_eq!(
            gather(&[None, Some(0), Some(0)], &[10, 4, 30], 10),
            [0, 0, 2]
        );
    }

    #[test]
    fn small_units_under_one_parent_gather_there() {
        // The middle has nobody itself; its two small ones are enough together.
        assert_eq!(
            gather(&[None, Some(0), Some(1), Some(1)], &[20, 0, 6, 5], 10),
            [0, 1, 1, 1]
        );
    }

    #[test]
    fn what_is_still_too_small_goes_further_up() {
        assert_eq!(
            gather(&[None, Some(0), Some(1)], &[20, 2, 3], 10),
            [0, 0, 0]
        );
    }

    #[test]
    fn a_lonely_head_office_gathers_its_smallest_neighbour() {
        assert_eq!(
            gather(&[None, Some(0), Some(0)], &[1, 40, 15], 10),
            [0, 1, 0]
        );
    }

    #[test]
    fn too_few_people_in_all_are_one_group() {
        assert_eq!(gather(&[None, Some(0), Some(0)], &[1, 2, 3], 10), [0, 0, 0]);
    }

    #[test]
    fn nobody_is_lost_and_no_group_is_small_if_it_can_be_helped() {
        let random = crate::random::Random::seeded(3);
        for _ in 0..300 {
            let units = 1 + (random.bits() % 12) as usize;
            let parents: Vec<Option<usize>> = (0..units)
                .map(|unit| (unit > 0).then(|| (random.bits() % unit as u128) as usize))
                .collect();
            let people: Vec<u32> = (0..units).map(|_| (random.bits() % 15) as u32).collect();
            let groups = gather(&parents, &people, 10);
            let mut sums = vec![0; units];
            for unit in 0..units {
                assert_eq!(groups[groups[unit]], groups[unit]);
                sums[groups[unit]] += people[unit];
            }
            let total: u32 = people.iter().sum();
            assert_eq!(sums.iter().sum::<u32>(), total);
            let smallest = sums.into_iter().filter(|&sum| sum > 0).min().unwrap_or(0);
            assert!(
                smallest >= 10 || total < 10 || smallest == total,
                "{parents:?} {people:?}"
            );
        }
    }
}
