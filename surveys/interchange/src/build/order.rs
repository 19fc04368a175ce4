//! Random order of the source: what a section here can keep of it.
//!
//! A section in random order has its statements trade places, all of them and nothing else. So it keeps the order of a source
//! that shuffles all questions of the section, or one group or the rows of one question that is all its statements. Where the
//! source shuffles less or something else, the order is that of the source, and the report says so.

use crate::{
    Entry, Kind, Reason, Report,
    draft::{Answer, Part, Question},
};

/// Decides for each section whether its order is random, and tells what is lost.
pub(super) fn settle(sections: &mut [Part], questions: &mut [Question], report: &mut Report) {
    let wanted: Vec<bool> = sections.iter().map(|part| part.random).collect();
    for (index, part) in sections.iter_mut().enumerate() {
        let is_wanted = part.random;
        part.random = if is_wanted {
            keeps_whole(index, questions)
        } else {
            keeps_one_group(index, questions)
        };
        if is_wanted && !part.random {
            report.simplified.push(Entry {
                kind: Kind::Section,
                code: part.code.clone(),
                place: part.place.clone(),
                items: Vec::new(),
                reasons: vec![Reason::RandomOrder],
            });
        }
    }
    for question in questions {
        let is_random = sections
            .get(question.section)
            .is_some_and(|part| part.random);
        let was_random = is_random && wanted[question.section];
        let is_kept = is_random && is_statement(question);
        if (question.shuffled_with.is_some() || was_random) && !is_kept {
            question.reasons.push(Reason::RandomOrder);
        }
    }
}

/// Of a section whose questions are all shuffled: whether its statements may be. Rows that keep their order in the source
/// would be torn apart.
fn keeps_whole(section: usize, questions: &[Question]) -> bool {
    let statements = || of(section, questions).filter(|question| is_statement(question));
    statements().map(count).sum::<usize>() > 1
        && statements().all(|question| is_one(question) || question.shuffled_with.is_some())
}

/// Whether all statements of a section are one group that the source shuffles, and are all of it.
fn keeps_one_group(section: usize, questions: &[Question]) -> bool {
    let mut statements = of(section, questions).filter(|question| is_statement(question));
    let Some(group) = statements
        .next()
        .and_then(|question| question.shuffled_with.as_ref())
    else {
        return false;
    };
    let is_of_group = |question: &&Question| question.shuffled_with.as_ref() == Some(group);
    let all = || questions.iter().filter(is_of_group);
    statements.all(|question| is_of_group(&question))
        && all().all(|question| question.section == section)
        && all()
            .filter(|question| is_statement(question))
            .map(count)
            .sum::<usize>()
            > 1
}

fn of(section: usize, questions: &[Question]) -> impl Iterator<Item = &Question> {
    questions
        .iter()
        .filter(move |question| question.section == section)
}

/// Whether it becomes statements that trade places.
fn is_statement(question: &Question) -> bool {
    question.conditions.is_empty()
        && matches!(
            question.answer,
            Answer::Scale(_) | Answer::Matrix { ordered: true, .. }
        )
}

fn is_one(question: &Question) -> bool {
    count(question) == 1
}

/// How many statements it becomes.
fn count(question: &Question) -> usize {
    match &question.answer {
        Answer::Matrix { rows, .. } => rows.len(),
        _ => 1,
    }
}
