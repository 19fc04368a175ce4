//! Just enough reading of our own pages: forms with their fields, links, and the words a person sees.

/// A form as a browser without scripts would send it untouched.
#[derive(Debug, Clone)]
pub struct Form {
    /// Where it goes; empty means the page's own address.
    pub action: String,
    /// Whether it is sent with POST.
    pub post: bool,
    /// Whether it carries files.
    pub multipart: bool,
    /// All named controls in page order, buttons included.
    pub fields: Vec<Field>,
}

/// A named control of a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it would send.
    pub value: String,
    /// `text`, `radio`, `checkbox`, `hidden`, `select`, `textarea`, `submit`, `file`…
    pub kind: String,
    /// Whether it is sent untouched: not an unticked box and not a button.
    pub on: bool,
    /// The values of a `select`.
    pub options: Vec<String>,
}

impl Form {
    /// The control with this name (the first, for radio buttons).
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// What is sent if nobody touches it.
    pub fn untouched(&self) -> Vec<(String, String)> {
        self.fields
            .iter()
            .filter(|field| field.on)
            .map(|field| (field.name.clone(), field.value.clone()))
            .collect()
    }
}

/// All forms of a page.
pub fn forms(html: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut inside = false;
    let mut select: Option<Field> = None;
    for tag in Tags::new(html) {
        match tag.name.as_str() {
            "form" => {
                inside = true;
                forms.push(Form {
                    action: tag.attribute("action").unwrap_or_default(),
                    post: tag
                        .attribute("method")
                        .is_some_and(|method| method.eq_ignore_ascii_case("post")),
                    multipart: tag
                        .attribute("enctype")
                        .is_some_and(|kind| kind.contains("multipart")),
                    fields: Vec::new(),
                });
            }
            "/form" => inside = false,
            "select" if inside => {
                select = Some(field(&tag, "select", true));
            }
            "option" => {
                if let Some(select) = &mut select {
                    let value = tag.attribute("value").unwrap_or_else(|| tag.following());
                    if tag.has("selected") || select.options.is_empty() {
                        select.value.clone_from(&value);
                    }
                    select.options.push(value);
                }
            }
            "/select" => {
                if let (Some(select), Some(form)) = (select.take(), forms.last_mut()) {
                    push(form, select);
                }
            }
            "textarea" if inside => {
                let mut area = field(&tag, "textarea", true);
                area.value = tag.following();
                push(last(&mut forms), area);
            }
            "button" if inside => push(last(&mut forms), field(&tag, "submit", false)),
            "input" if inside => {
                let kind = tag.attribute("type").unwrap_or_else(|| "text".to_owned());
                let on = match kind.as_str() {
                    "radio" | "checkbox" => tag.has("checked"),
                    "submit" | "button" | "image" | "file" => false,
                    _ => true,
                };
                let mut input = field(&tag, &kind, on);
                if matches!(kind.as_str(), "radio" | "checkbox") && !tag.has("value") {
                    "on".clone_into(&mut input.value);
                }
                push(last(&mut forms), input);
            }
            _ => {}
        }
    }
    forms
}

/// The address of every link of a page.
pub fn links(html: &str) -> Vec<String> {
    Tags::new(html)
        .filter(|tag| tag.name == "a")
        .filter_map(|tag| tag.attribute("href"))
        .collect()
}

/// An attribute of the first tag with this name that has it.
pub fn attribute(html: &str, tag: &str, attribute: &str) -> Option<String> {
    Tags::new(html)
        .filter(|found| found.name == tag)
        .find_map(|found| found.attribute(attribute))
}

/// The value of the input with this name, inside a form or not.
pub(crate) fn input_value(html: &str, name: &str) -> Option<String> {
    Tags::new(html)
        .filter(|tag| tag.name == "input" && tag.attribute("name").as_deref() == Some(name))
        .find_map(|tag| tag.attribute("value"))
}

/// The words of a page, white space folded; nothing of `head`, scripts and styles.
pub fn text(html: &str) -> String {
    let mut words = String::new();
    let mut hidden = 0_u32;
    for tag in Tags::new(html) {
        match tag.name.as_str() {
            "head" | "script" | "style" => hidden += 1,
            "/head" | "/script" | "/style" => hidden = hidden.saturating_sub(1),
            _ => {}
        }
        if hidden == 0 {
            words.push(' ');
            words.push_str(&tag.following());
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn field(tag: &Tag<'_>, kind: &str, on: bool) -> Field {
    Field {
        name: tag.attribute("name").unwrap_or_default(),
        value: tag.attribute("value").unwrap_or_default(),
        kind: kind.to_owned(),
        on: on && !tag.has("disabled"),
        options: Vec::new(),
    }
}

fn last(forms: &mut [Form]) -> &mut Form {
    forms.last_mut().expect("inside a form")
}

fn push(form: &mut Form, field: Field) {
    if !field.name.is_empty() {
        form.fields.push(field);
    }
}

/// Tags in page order. Comments are skipped; scripts and styles end at their closing tag.
struct Tags<'a> {
    rest: &'a str,
    raw: Option<&'static str>,
}

struct Tag<'a> {
    /// Lower case, with `/` in front when it closes.
    name: String,
    inner: &'a str,
    after: &'a str,
}

impl<'a> Tags<'a> {
    fn new(html: &'a str) -> Self {
        Self {
            rest: html,
            raw: None,
        }
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        let open = match self.raw.take() {
            Some(end) => self.rest.find(end)?,
            None => loop {
                let open = self.rest.find('<')?;
                if self.rest[open..].starts_with("<!--") {
                    let end = self.rest[open..].find("-->")?;
                    self.rest = &self.rest[open + end + 3..];
                } else {
                    break open;
                }
            },
        };
        let inside = &self.rest[open + 1..];
        let close = end_of_tag(inside)?;
        let inner = &inside[..close];
        self.rest = &inside[close + 1..];
        let name: String = inner
            .chars()
            .take_while(|c| !c.is_whitespace())
            .collect::<String>()
            .trim_end_matches('/')
            .to_ascii_lowercase();
        self.raw = match name.as_str() {
            "script" => Some("</script"),
            "style" => Some("</style"),
            _ => None,
        };
        Some(Tag {
            name,
            inner,
            after: self.rest,
        })
    }
}

fn end_of_tag(inside: &str) -> Option<usize> {
    let mut quote = None;
    inside.char_indices().find_map(|(at, c)| match (quote, c) {
        (Some(open), _) if open == c => {
            quote = None;
            None
        }
        (None, '"' | '\'') => {
            quote = Some(c);
            None
        }
        (None, '>') => Some(at),
        _ => None,
    })
}

impl Tag<'_> {
    fn attributes(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        let mut rest = self.inner[self.name.len().min(self.inner.len())..].trim_start();
        while !rest.is_empty() {
            let end = rest
                .find(|c: char| c == '=' || c.is_whitespace())
                .unwrap_or(rest.len());
            let name = rest[..end].to_ascii_lowercase();
            rest = rest[end..].trim_start();
            let mut value = String::new();
            if let Some(after) = rest.strip_prefix('=') {
                let after = after.trim_start();
                let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
                let (raw, next) = match quote {
                    Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                    None => after.split_once(char::is_whitespace).unwrap_or((after, "")),
                };
                value = decode(raw);
                rest = next.trim_start();
            }
            if !name.is_empty() && name != "/" {
                found.push((name, value));
            } else if end == 0 {
                break;
            }
        }
        found
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.attributes()
            .into_iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value)
    }

    fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// The text up to the next tag.
    fn following(&self) -> String {
        decode(self.after.split('<').next().unwrap_or_default())
    }
}

fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(end) = rest[..rest.len().min(12)].find(';') else {
            out.push('&');
            rest = &rest[1..];
            continue;
        };
        let name = &rest[1..end];
        let c = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            _ => name
                .strip_prefix("#x")
                .and_then(|hex| u32::from_str_radix(hex, 16).ok())
                .or_else(|| {
                    name.strip_prefix('#')
                        .and_then(|number| number.parse().ok())
                })
                .and_then(char::from_u32),
        };
        if let Some(c) = c {
            out.push(c);
            rest = &rest[end + 1..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html><head><title>T</title><style>a > b{}</style></head><body>
        <!-- <form action="/no"> --><a href="/x?a=1&amp;b=2">go</a>
        <form method="POST" action='/s' enctype="multipart/form-data">
          <input name=plain value=1 disabled><input type="hidden" name="h" value="&quot;q&quot; > 1">
          <label><input type="radio" name="r" value="1">one</label><input type="radio" name="r" value="2" checked>
          <input type="checkbox" name="c"><textarea name="t">a &lt; b</textarea>
          <select name="s"><option value="x">X</option><option selected>Y</option></select>
          <input type="file" name="f"/><button name="act" value="go">Go</button>
        </form><script>if (a < b) { "<form>" }</script></body></html>"#;

    #[test]
    fn a_form_is_read_as_a_browser_would_send_it() {
        let forms = forms(PAGE);
        assert_eq!(forms.len(), 1);
        let form = &forms[0];
        assert!(form.post && form.multipart && form.action == "/s");
        let sent: Vec<(String, String)> = form.untouched();
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            sent,
            [
                pair("h", "\"q\" > 1"),
                pair("r", "2"),
                pair("t", "a < b"),
                pair("s", "Y")
            ]
        );
        assert_eq!(form.field("s").unwrap().options, ["x", "Y"]);
        assert_eq!(form.field("act").unwrap().value, "go");
        assert_eq!(form.field("c").unwrap().value, "on");
    }

    #[test]
    fn links_and_words_are_decoded() {
        assert_eq!(links(PAGE), ["/x?a=1&b=2"]);
        assert_eq!(
            text("<head><title>x</title></head><p>a&nbsp;&amp; b</p><script>1<2</script>"),
            "a & b"
        );
    }
}
