//! The client's own words in a form: in the reader's language at once, in the others where somebody gives them as well.
//!
//! Where the library has words of its own, such as the role that usually owns a step, they are known in every language:
//! a form shows them in the reader's, and keeps all of them as long as nobody writes something else.

use std::collections::BTreeMap;

use surveys::{
    language::{Language, Localized},
    roadmap::inputs::Words,
};

use super::Typed;

/// Name of the field for the same words in another language; left blank, they are those of the field itself.
pub fn in_language(field: &str, language: Language) -> String {
    format!("{field}_{language}")
}

/// Words as a form shows them: in the reader's language, and in others that say it themselves. What is the library's is
/// not shown in others, since nobody has to write it.
pub fn words_typed(
    field: &str,
    words: Option<&Words>,
    library: Option<&Words>,
    language: Language,
) -> Typed {
    let Some(words) = words else {
        return Typed::new();
    };
    let main = (field.to_owned(), words.text(language).to_owned());
    let others = Language::ALL
        .into_iter()
        .filter(|other| *other != language && library != Some(words))
        .filter_map(|other| Some((in_language(field, other), said(words, other)?.to_owned())));
    others.chain([main]).collect()
}

/// The words that were typed. What stands there as it was shown is what it was, in every language; a form without the
/// fields of other languages says nothing about them.
pub fn words_read(
    typed: &Typed,
    field: &str,
    before: Option<&Words>,
    library: Option<&Words>,
    language: Language,
) -> Option<Words> {
    let text = |of: &Typed, field: &str| of.get(field).map_or("", |text| text.trim()).to_owned();
    let main = text(typed, field);
    let library = library.filter(|words| !words.is_empty());
    let fields = Language::ALL.map(|other| (other, in_language(field, other)));
    let is_as_shown = |words: &&Words| {
        let shown = words_typed(field, Some(words), library, language);
        main == text(&shown, field)
            && fields.iter().all(|(_, field)| {
                !typed.contains_key(field) || text(typed, field) == text(&shown, field)
            })
    };
    if let Some(words) = [before, library].into_iter().flatten().find(is_as_shown) {
        return Some(words.clone());
    }
    // Whoever empties the one field there is means all of it.
    let kept = before.filter(|before| library != Some(before) && !main.is_empty());
    let mut texts: BTreeMap<String, String> = fields
        .iter()
        .filter(|(other, _)| *other != language)
        .filter_map(|(other, field)| {
            let text = match typed.get(field) {
                Some(text) => text.trim(),
                None => said(kept?, *other)?,
            };
            (!text.is_empty()).then(|| (other.code().to_owned(), text.to_owned()))
        })
        .collect();
    if texts.is_empty() {
        return (!main.is_empty()).then_some(Words::Everywhere(main));
    }
    if !main.is_empty() {
        texts.insert(language.code().to_owned(), main);
    }
    Some(Words::ByLanguage(Localized(texts)))
}

/// What words say in exactly this language, where they tell languages apart.
fn said(words: &Words, language: Language) -> Option<&str> {
    match words {
        Words::Everywhere(_) => None,
        Words::ByLanguage(texts) => texts.get(language.code()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELD: &str = "goal.VOI-S1";

    fn form(fields: &[(&str, &str)]) -> Typed {
        let fields = fields.iter();
        fields
            .map(|(field, text)| ((*field).to_owned(), (*text).to_owned()))
            .collect()
    }

    fn everywhere(text: &str) -> Words {
        Words::Everywhere(text.to_owned())
    }

    fn by_language(texts: &[(&str, &str)]) -> Words {
        Words::ByLanguage(Localized(form(texts)))
    }

    #[test]
    fn words_are_told_in_each_language_that_has_some() {
        let in_german = form(&[
            (FIELD, "Wir hören zu"),
            ("goal.VOI-S1_en", "We listen"),
            ("goal.VOI-S1_fr", " "),
        ]);
        let found = words_read(&in_german, FIELD, None, None, Language::De).unwrap();
        assert_eq!(found.text(Language::De), "Wir hören zu");
        assert_eq!(found.text(Language::En), "We listen");
        // What nobody wrote in French is told in English, and a reader who saves it there makes it no French sentence.
        let shown = words_typed(FIELD, Some(&found), None, Language::Fr);
        assert_eq!(shown[FIELD], "We listen");
        assert_eq!(
            words_read(&shown, FIELD, Some(&found), None, Language::Fr),
            Some(found)
        );
        let short = form(&[(FIELD, "Wir hören zu")]);
        assert_eq!(
            words_read(&short, FIELD, None, None, Language::De),
            Some(everywhere("Wir hören zu"))
        );
        assert_eq!(
            words_read(&form(&[]), FIELD, None, None, Language::De),
            None
        );
    }

    #[test]
    fn a_form_without_other_languages_says_nothing_about_them() {
        let before = by_language(&[("de", "Wir hören zu"), ("en", "We listen")]);
        let short = form(&[(FIELD, "Wir fragen")]);
        assert_eq!(
            words_read(&short, FIELD, Some(&before), None, Language::De),
            Some(by_language(&[("de", "Wir fragen"), ("en", "We listen")]))
        );
        let emptied = form(&[(FIELD, "Wir fragen"), ("goal.VOI-S1_en", "")]);
        assert_eq!(
            words_read(&emptied, FIELD, Some(&before), None, Language::De),
            Some(everywhere("Wir fragen"))
        );
        let blank = form(&[(FIELD, " ")]);
        assert_eq!(
            words_read(&blank, FIELD, Some(&before), None, Language::De),
            None
        );
        let nothing = Words::ByLanguage(Localized::default());
        assert_eq!(
            words_read(&blank, FIELD, None, Some(&nothing), Language::De),
            None
        );
    }

    #[test]
    fn words_of_the_library_are_kept_in_every_language_until_somebody_writes_others() {
        let role = by_language(&[("de", "Leitung Personal"), ("en", "Head of people")]);
        let read = |fields: &[(&str, &str)], before: Option<&Words>| {
            words_read(&form(fields), FIELD, before, Some(&role), Language::De)
        };
        let shown = words_typed(FIELD, Some(&role), Some(&role), Language::De);
        assert_eq!(shown, form(&[(FIELD, "Leitung Personal")]));
        assert_eq!(
            read(&[(FIELD, "Leitung Personal")], None),
            Some(role.clone())
        );
        let blank = [(FIELD, "Leitung Personal"), ("goal.VOI-S1_en", " ")];
        assert_eq!(read(&blank, Some(&role)), Some(role.clone()));
        // Typed where it was not known yet, it stays what it was: a form that nobody touched says nothing new.
        let typed = everywhere("Head of people");
        assert_eq!(
            read(&[(FIELD, "Head of people")], Some(&typed)),
            Some(typed.clone())
        );
        // A name takes the place of the role in all of them.
        for before in [None, Some(&role)] {
            assert_eq!(
                read(&[(FIELD, "Ada Beispiel"), ("goal.VOI-S1_en", "")], before),
                Some(everywhere("Ada Beispiel"))
            );
            assert_eq!(
                read(&[(FIELD, "Ada Beispiel")], before),
                Some(everywhere("Ada Beispiel"))
            );
        }
        assert_eq!(read(&[(FIELD, "")], Some(&role)), None);
    }
}
