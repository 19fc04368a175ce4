//! Which departments stand on one page. A small organization sees all; a large one sees its two upper levels, sixty at a
//! time, and finds the others on the page of the department above.

use std::{borrow::Cow, ops::Range};

use surveys::published::Published;

/// Most rows that are still a picture and not a telephone book.
const MOST: usize = 60;

/// The deepest level that stands on the page of a large organization, 0 for the top.
const DEEPEST: usize = 1;

/// A result with the departments of one page.
#[derive(Debug)]
pub struct Extent<'a> {
    /// The same result; departments that are not on this page are left out.
    pub published: Cow<'a, Published>,
    /// Places of the departments on this page among those that have one, from 0.
    pub range: Range<usize>,
    /// Departments that have a place on some page.
    pub all: usize,
    /// This page, from 0.
    pub page: usize,
    /// Whether departments further down were left to other pages.
    pub is_cut: bool,
}

impl<'a> Extent<'a> {
    /// The page with this number, from 0; a number too large gives the last page.
    pub fn of(published: &'a Published, page: usize) -> Self {
        let count = published.departments.len();
        if count <= MOST {
            return Self {
                published: Cow::Borrowed(published),
                range: 0..count,
                all: count,
                page: 0,
                is_cut: false,
            };
        }
        let upper = published
            .departments
            .iter()
            .filter(|group| group.depth <= DEEPEST)
            .count();
        let page = page.min(upper.saturating_sub(1) / MOST);
        let range = page * MOST..((page + 1) * MOST).min(upper);
        let mut near = published.clone();
        let mut place = 0;
        near.departments.retain(|group| {
            let is_upper = group.depth <= DEEPEST;
            let is_here = is_upper && range.contains(&place);
            place += usize::from(is_upper);
            is_here
        });
        Self {
            published: Cow::Owned(near),
            range,
            all: upper,
            page,
            is_cut: upper < count,
        }
    }

    /// Whether there are several pages.
    pub fn has_pages(&self) -> bool {
        self.range.len() < self.all
    }

    /// The pages before and after, where there are any.
    pub fn neighbours(&self) -> (Option<usize>, Option<usize>) {
        (
            self.page.checked_sub(1),
            (self.range.end < self.all).then_some(self.page + 1),
        )
    }
}
