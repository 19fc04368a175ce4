//! Texts with markup become plain ones: tags go, entities become letters, repeated answers stay if they can, else they
//! become "…".

use quick_xml::escape::resolve_html5_entity;

/// What the texts of a format may hold besides letters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Markup {
    /// What opens the repetition of an earlier answer; `}` closes it.
    pub(crate) opens: &'static str,
}

/// What a text lost on its way to plain letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four losses that come in any combination"
)]
pub(crate) struct Lost {
    pub(crate) formatting: bool,
    pub(crate) pictures: bool,
    pub(crate) program: bool,
    pub(crate) answer: bool,
}

/// Stands before an answer that is repeated, `ID|…}`, until the text is written; nothing else can hold this letter.
pub(crate) const REPEATS: char = '\u{E000}';

/// How often braces that never close are looked at in one text.
const TRIES: usize = 1_000;

/// Plain letters on one line, and what was lost; no answer is repeated.
pub(crate) fn plain(raw: &str, markup: Markup) -> (String, Lost) {
    plain_with(raw, markup, &mut |_| None)
}

/// The same, where `item` knows the item of ours whose answer is meant by what stands in braces.
pub(crate) fn plain_with(
    raw: &str,
    markup: Markup,
    item: &mut dyn FnMut(&str) -> Option<String>,
) -> (String, Lost) {
    let mut out = String::with_capacity(raw.len());
    let mut lost = Lost::default();
    let mut rest = raw;
    // What only opens is looked at a few times, so that a text of nothing else takes no time.
    let mut tries = TRIES;
    let last_tag = raw.rfind('>').map_or(usize::MAX, |end| raw.len() - end);
    while let Some(next) = rest.chars().next() {
        if tries > 0 && rest.starts_with(markup.opens) {
            if let Some(end) = closing(rest, markup.opens.len()) {
                if let Some(id) = item(&rest[markup.opens.len()..end - 1]) {
                    out.push(REPEATS);
                    out.push_str(&id);
                    out.push_str("|…}");
                } else {
                    out.push('…');
                    lost.answer = true;
                }
                rest = &rest[end..];
            } else {
                tries -= 1;
                out.push(next);
                rest = &rest[next.len_utf8()..];
            }
        } else if next == '<'
            && rest.len() >= last_tag
            && let Some(end) = tag(rest, &mut out, &mut lost)
        {
            rest = &rest[end..];
        } else if next == '&'
            && let Some((letters, end)) = entity(rest)
        {
            out.extend(letters.chars().filter(|letter| *letter != REPEATS));
            rest = &rest[end..];
        } else {
            if next != REPEATS {
                out.push(next);
            }
            rest = &rest[next.len_utf8()..];
        }
    }
    (one_line(&out), lost)
}

/// Where the braces that open at the start of `text` close. A brace before a blank opens nothing.
fn closing(text: &str, opens: usize) -> Option<usize> {
    const LONGEST: usize = 2_000;
    let inside = &text[opens..];
    if inside.starts_with(|c: char| c.is_whitespace() || c == '}') {
        return None;
    }
    let mut depth = 1_usize;
    for (index, letter) in inside.char_indices().take(LONGEST) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(opens + index + 1);
        }
    }
    None
}

/// Reads a tag or comment at the start of `text`; `None` if the `<` is only a letter.
fn tag(text: &str, out: &mut String, lost: &mut Lost) -> Option<usize> {
    if text.starts_with("<!--") {
        return Some(text.find("-->").map_or(text.len(), |end| end + 3));
    }
    let inside = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
        return None;
    }
    let end = text.find('>')? + 1;
    let name: String = inside
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    match name.as_str() {
        "script" | "style" | "iframe" | "object" | "embed" | "form" | "input" | "button"
        | "select" | "textarea" | "svg" | "math" | "noscript" | "template" => {
            lost.program |= name != "style";
            lost.formatting = true;
            // What stands between is no text for people.
            let close = format!("</{name}");
            let swallows = [
                "script", "style", "iframe", "object", "svg", "math", "template",
            ];
            if !text.starts_with("</") && swallows.contains(&name.as_str()) {
                let found = find_ignoring_case(&text[end..], &close);
                return Some(found.map_or(text.len(), |at| end + at));
            }
        }
        "img" | "audio" | "video" | "source" | "canvas" | "picture" => {
            lost.pictures = true;
            out.push(' ');
        }
        "br" | "p" | "div" | "tr" | "td" | "th" | "table" | "ul" | "ol" | "h1" | "h2" | "h3"
        | "h4" | "h5" | "h6" | "hr" | "blockquote" | "section" | "fieldset" => {
            lost.formatting |= !["br", "p", "div"].contains(&name.as_str());
            out.push(' ');
        }
        "li" => {
            lost.formatting = true;
            if !text.starts_with("</") {
                out.push_str(" • ");
            }
        }
        _ => lost.formatting = true,
    }
    Some(end)
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let wanted = wanted.as_bytes();
    text.as_bytes()
        .windows(wanted.len())
        .position(|window| window.eq_ignore_ascii_case(wanted))
}

/// Reads a character reference at the start of `text`.
fn entity(text: &str) -> Option<(String, usize)> {
    let end = text.char_indices().take(40).find(|(_, c)| *c == ';')?.0;
    let name = &text[1..end];
    let letters = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(code)?.to_string()
    } else {
        resolve_html5_entity(name)?.to_owned()
    };
    Some((letters, end + 1))
}

/// Blanks of every kind become one; control characters and letters that mean nothing go.
pub(crate) fn one_line(text: &str) -> String {
    let letters = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    let kept: String = letters
        .filter(|c| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}' | '\u{FEFF}'))
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first characters of a text; never within one, and without a mark that would lose its letter.
pub(crate) fn cut(text: &str, characters: usize) -> Option<String> {
    let (end, _) = text.char_indices().nth(characters)?;
    let mut kept = &text[..end];
    // An answer is repeated whole or not at all.
    if let Some(start) = kept.rfind(REPEATS)
        && !kept[start..].contains('}')
    {
        kept = &kept[..start];
    }
    Some(format!("{}…", kept.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: Markup = Markup { opens: "{" };

    fn text(raw: &str) -> String {
        plain(raw, HTML).0
    }

    #[test]
    fn markup_becomes_plain_words() {
        assert_eq!(
            text("<p>How <b>are</b> you?</p>\n<p>Well?</p>"),
            "How are you? Well?"
        );
        assert_eq!(
            text("Caf&eacute; &amp; bar&nbsp;&#8230; &#x1F600;"),
            "Café & bar … 😀"
        );
        assert_eq!(text("a < 5 and b > 3 & c"), "a < 5 and b > 3 & c");
        assert_eq!(text("<ul><li>one</li><li>two</li></ul>"), "• one • two");
        assert_eq!(text("line<br/>break\u{0}\u{7}"), "line break");
        assert_eq!(text("&lt;script&gt; stays a word"), "<script> stays a word");
        assert_eq!(text("&#1114112; &nosuch; &"), "&#1114112; &nosuch; &");
        assert_eq!(text("e\u{301}👩‍👩‍👧"), "e\u{301}👩‍👩‍👧");
    }

    #[test]
    fn programs_pictures_and_repeated_answers_go_and_are_told() {
        let (words, lost) = plain(
            "Hi<SCRIPT>alert('x')</script> {name.shown}!<img src=x>",
            HTML,
        );
        assert_eq!(words, "Hi …!");
        assert!(lost.program && lost.pictures && lost.answer, "{lost:?}");
        assert_eq!(text("<style>a { b: c }</style>Text"), "Text");
        assert_eq!(text("<script>never closed"), "");
        assert_eq!(text("{if(a > 3, \"{b}\", 'c')} d"), "… d");
        assert_eq!(
            text("{ no expression } {} {open"),
            "{ no expression } {} {open"
        );
        assert_eq!(plain("${a} {b}", Markup { opens: "${" }).0, "… {b}");
    }

    #[test]
    fn an_answer_that_is_known_is_repeated_whole_and_nothing_else_looks_like_it() {
        let mut known = |inner: &str| (inner == "team").then(|| "TEAM".to_owned());
        let (words, lost) = plain_with("In {team}, {boss}? \u{E000}&#xE000;", HTML, &mut known);
        assert_eq!(words, "In \u{E000}TEAM|…}, …?");
        assert!(lost.answer);
        assert_eq!(cut(&words, 6).as_deref(), Some("In…"));
        assert_eq!(cut(&words, 12).as_deref(), Some("In \u{E000}TEAM|…},…"));
    }

    #[test]
    fn a_text_that_only_opens_takes_no_time() {
        for opening in ["<a", "{", "&", "<a{&", "<!--", "<script>"] {
            let long = opening.repeat(200_000);
            let (words, _) = plain(&long, HTML);
            assert!(words.len() <= long.len(), "{opening}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(cut("äöü", 3), None);
        assert_eq!(cut("äöüß", 3).as_deref(), Some("äöü…"));
    }
}
