//! In which order a section asks: as in the file, or its statements shuffled.
//!
//! An order follows from a seed alone, so that the same person meets the same order again after coming back, and in every
//! language. Nothing about an order is stored with a sheet.

use std::collections::BTreeSet;

use super::{Condition, Instrument, ItemKind};

impl Instrument {
    /// Indices of a section's items in the order in which they are shown: of the file, or if the section has a random order,
    /// of this seed. Without a seed, as in the file.
    ///
    /// Only statements on a scale move, and only among the places of such statements: choices, grids, texts and items that
    /// are shown under a condition stay where the file puts them, and so does what a later item waits for or repeats.
    pub fn order_in(&self, section: usize, seed: Option<u64>) -> Vec<usize> {
        let mut order: Vec<usize> = self.items_in(section).map(|(index, _)| index).collect();
        let is_random = |section: &super::Section| section.random_order;
        let Some(seed) = seed.filter(|_| self.sections.get(section).is_some_and(is_random)) else {
            return order;
        };
        let asked = self.asked();
        let places: Vec<usize> = (0..order.len())
            .filter(|place| self.moves(order[*place], &asked))
            .collect();
        // Sections of one seed are as strangers to each other.
        let mut draw = Draw(seed ^ (section as u64 + 1).wrapping_mul(0xd129_0d3b_3a5f_11b7));
        // Fisher and Yates.
        for last in (1..places.len()).rev() {
            let other = draw.below(last + 1);
            order.swap(places[last], places[other]);
        }
        order
    }

    /// How many statements of a section trade places if its order is random.
    pub fn movable_in(&self, section: usize) -> usize {
        let asked = self.asked();
        self.items_in(section)
            .filter(|(index, _)| self.moves(*index, &asked))
            .count()
    }

    fn moves(&self, index: usize, asked: &BTreeSet<usize>) -> bool {
        let item = &self.items[index];
        matches!(item.kind, ItemKind::Scale(_)) && item.show_if.is_none() && !asked.contains(&index)
    }

    /// Items that conditions and repeated answers look back at.
    fn asked(&self) -> BTreeSet<usize> {
        self.items
            .iter()
            .flat_map(|item| {
                let condition = item.show_if.as_ref().map(Condition::items);
                let mut asked = condition.unwrap_or_default();
                asked.extend(item.text_pipes.items());
                asked.extend(item.help_pipes.items());
                asked
            })
            .collect()
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): enough to shuffle a handful of questions the same way every time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        usize::try_from(bits % bound as u64).expect("smaller than a usize")
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use proptest::prelude::*;

    use super::*;

    /// A questionnaire of one or two sections. A digit says what each item is: statement, statement under a condition, choice,
    /// text or grid.
    fn sample(kinds: &[u8], random: [bool; 2], whole: bool) -> Instrument {
        let order = if whole {
            "shuffle_within_section"
        } else {
            "fixed"
        };
        let mut file = format!(
            "schema = \"instrument/1\"\nid = \"order\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ndefault_language = \"en\"\n\
             audience = \"staff\"\nitem_order = \"{order}\"\nmax_seconds = 9000\n\
             title.en = \"T\"\nintro.en = \"I\"\nprivacy.en = \"P\"\nthanks.en = \"T\"\n\
             [[scales]]\nid = \"agree\"\nkind = \"ordinal\"\n"
        );
        for value in 1..=3 {
            let _ = writeln!(
                file,
                "[[scales.options]]\ncode = \"{value}\"\nvalue = {value}\nlabel.en = \"L\""
            );
        }
        for (number, is_random) in random.into_iter().enumerate() {
            let _ = writeln!(
                file,
                "[[sections]]\nid = \"s{number}\"\norder = {}\ntitle.en = \"S\"",
                number + 1
            );
            // Under the word for the whole, a section says only what is not the rule.
            if is_random != whole {
                let _ = writeln!(file, "random_order = {is_random}");
            }
        }
        for (index, kind) in kinds.iter().enumerate() {
            let section = usize::from(index * 2 >= kinds.len());
            let _ = writeln!(
                file,
                "[[items]]\nid = \"Q{index}\"\nsection = \"s{section}\"\nscored_in = \"none\"\nseconds = 5\n\
                 text.en = \"Question {index}\""
            );
            file.push_str(match kind {
                0 | 1 => "type = \"scale\"\nscale = \"agree\"\n",
                2 => "type = \"single_choice\"\nscale = \"agree\"\n",
                3 => "type = \"open_text\"\nmax_chars = 100\n",
                _ => "type = \"grid\"\n",
            });
            if *kind == 1 && index > 0 {
                let _ = writeln!(file, "show_if = \"Q{} answered\"", index - 1);
            }
            if *kind > 3 {
                file.push_str(
                    "[[items.columns]]\nid = \"c\"\nscale = \"agree\"\nlabel.en = \"C\"\n\
                     [[items.rows]]\nid = \"r\"\nlabel.en = \"R\"\n",
                );
            }
        }
        Instrument::parse(&file).unwrap_or_else(|faults| panic!("{faults:#?}\n{file}"))
    }

    proptest! {
        #[test]
        fn an_order_moves_statements_only_and_never_a_branch_before_what_opens_it(
            mut kinds in prop::collection::vec(0..5_u8, 2..14),
            random: [bool; 2],
            whole: bool,
            seed: u64,
        ) {
            // A grid opens nothing.
            for index in 1..kinds.len() {
                if kinds[index] == 1 && kinds[index - 1] == 4 {
                    kinds[index] = 0;
                }
            }
            let instrument = sample(&kinds, random, whole);
            let file: Vec<usize> = (0..2).flat_map(|section| instrument.order_in(section, None)).collect();
            prop_assert_eq!(&file, &(0..kinds.len()).collect::<Vec<_>>());
            for (section, is_random) in random.into_iter().enumerate() {
                let before = instrument.order_in(section, None);
                let order = instrument.order_in(section, Some(seed));
                prop_assert_eq!(&order, &instrument.order_in(section, Some(seed)));
                if !is_random {
                    prop_assert_eq!(&order, &before);
                }
                let mut sorted = order.clone();
                sorted.sort_unstable();
                prop_assert_eq!(&sorted, &before);
                for (now, was) in order.iter().zip(&before) {
                    let item = &instrument.items[*was];
                    let opens = kinds.get(was + 1) == Some(&1);
                    if !matches!(item.kind, ItemKind::Scale(_)) || item.show_if.is_some() || opens {
                        prop_assert_eq!(now, was, "stays where the file puts it");
                    }
                }
                let place = |index: usize| order.iter().position(|shown| *shown == index);
                for index in &order {
                    for asked in instrument.items[*index].show_if.iter().flat_map(Condition::items) {
                        // What was asked on an earlier page has no place here, and is earlier.
                        prop_assert!(place(asked) < place(*index));
                    }
                }
            }
        }
    }

    #[test]
    fn what_says_the_whole_is_shuffled_means_every_section() {
        let kinds = [0; 12];
        let whole = sample(&kinds, [true, true], true);
        let each = sample(&kinds, [true, true], false);
        for section in 0..2 {
            let moved = (0..20)
                .any(|seed| whole.order_in(section, Some(seed)) != whole.order_in(section, None));
            assert!(moved);
            for seed in 0..20 {
                assert_eq!(
                    whole.order_in(section, Some(seed)),
                    each.order_in(section, Some(seed))
                );
            }
        }
        let but_one = sample(&kinds, [true, false], true);
        assert_eq!(but_one.order_in(1, Some(7)), but_one.order_in(1, None));
        assert_eq!(but_one.movable_in(0), 6);
        assert_eq!(but_one.order_in(9, Some(7)), [0_usize; 0]);
    }
}
