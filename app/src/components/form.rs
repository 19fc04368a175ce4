//! Form controls: label, help, error and value in their places.
//!
//! ```text
//! Field::email("email", t!(l, "login-email")).value(&model.email).error(fault).autocomplete("username").view()
//! ```
//!
//! A refused form comes back with [`error_summary`] at the top, which links to each field, and the message beside the
//! field, tied to it by `aria-describedby`.

use leptos::prelude::*;
use surveys::{
    framing::Surface,
    language::{Language, direction},
};

use crate::{render, t};

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Control {
    /// `<input>` of this type.
    Input(&'static str),
    /// Several lines.
    Area { rows: u32 },
    /// One of these: value and label.
    Select(Vec<(String, String)>),
    /// A file of these kinds.
    File { accept: &'static str },
    /// Yes or no.
    Tick,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    name: String,
    label: String,
    control: Control,
    value: String,
    help: String,
    error: Option<String>,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    max_length: Option<u32>,
    required: bool,
    short: bool,
    within: Option<String>,
    framed: Option<Framed>,
    spoken: Option<String>,
}

/// Others read what is typed here: where, and in which language if that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Framed {
    surface: Surface,
    language: Option<Language>,
}

impl Field {
    fn new(name: impl Into<String>, label: impl Into<String>, control: Control) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            control,
            value: String::new(),
            help: String::new(),
            error: None,
            autocomplete: None,
            inputmode: None,
            max_length: None,
            required: false,
            short: false,
            within: None,
            framed: None,
            spoken: None,
        }
    }

    /// One line of text.
    pub fn text(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Input("text"))
    }

    /// An e-mail address.
    pub fn email(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Input("email")).inputmode("email")
    }

    /// A password; what was typed is never sent back.
    pub fn password(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Input("password"))
    }

    /// A date, as `YYYY-MM-DD`.
    pub fn date(name: impl Into<String>, label: impl Into<String>) -> Self {
        let mut field = Self::new(name, label, Control::Input("date"));
        field.short = true;
        field
    }

    /// A number, written as text so that every browser shows what was typed.
    pub fn number(name: impl Into<String>, label: impl Into<String>) -> Self {
        let mut field = Self::new(name, label, Control::Input("text")).inputmode("numeric");
        field.short = true;
        field
    }

    /// Several lines of text.
    pub fn area(name: impl Into<String>, label: impl Into<String>, rows: u32) -> Self {
        Self::new(name, label, Control::Area { rows })
    }

    /// One of these options: value and label.
    pub fn select(
        name: impl Into<String>,
        label: impl Into<String>,
        options: Vec<(String, String)>,
    ) -> Self {
        Self::new(name, label, Control::Select(options))
    }

    /// A file; `accept` as in HTML.
    pub fn file(name: impl Into<String>, label: impl Into<String>, accept: &'static str) -> Self {
        Self::new(name, label, Control::File { accept })
    }

    /// Yes or no; sends `on`, and is ticked when its value is `on`.
    pub fn tick(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self::new(name, label, Control::Tick)
    }

    /// What was typed before.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// One line of help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// What is wrong with it.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// What the browser may fill in, as in HTML.
    #[must_use]
    pub fn autocomplete(mut self, autocomplete: &'static str) -> Self {
        self.autocomplete = Some(autocomplete);
        self
    }

    /// Which keyboard a phone shows, as in HTML.
    #[must_use]
    pub fn inputmode(mut self, inputmode: &'static str) -> Self {
        self.inputmode = Some(inputmode);
        self
    }

    /// Longest text, in characters.
    #[must_use]
    pub fn max_length(mut self, max_length: u32) -> Self {
        self.max_length = Some(max_length);
        self
    }

    /// It must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// A narrow field.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.short = true;
        self
    }

    /// One of several forms of a page that have fields of the same names: the id of its control tells them apart.
    #[must_use]
    pub fn within(mut self, form: impl Into<String>) -> Self {
        self.within = Some(form.into());
        self
    }

    /// Others read what is typed here: with a script, what rings an alarm bell is told while one types. The page has to be
    /// [`crate::shell::Page::with_framing`].
    #[must_use]
    pub fn framed(mut self, surface: Surface) -> Self {
        self.framed = Some(Framed {
            surface,
            language: None,
        });
        self
    }

    /// The language in which a text that is [`Field::framed`] is written; without it, the words of every language are
    /// looked for.
    #[must_use]
    pub fn written_in(mut self, language: Language) -> Self {
        if let Some(framed) = &mut self.framed {
            framed.language = Some(language);
        }
        self
    }

    /// The code of the language in which its label and help are, where that is not the one of the page.
    #[must_use]
    pub fn spoken(mut self, code: Option<String>) -> Self {
        self.spoken = code;
        self
    }

    /// Draws it.
    pub fn view(self) -> AnyView {
        let lang = self.spoken.clone();
        let dir = lang.as_deref().map(direction);
        let id = match &self.within {
            Some(form) => field_id(&name_within(form, &self.name)),
            None => field_id(&self.name),
        };
        let label = self.label.clone();
        let is_tick = self.control == Control::Tick;
        let described_by = self.described_by(&id);
        let help = (!self.help.is_empty()).then(|| {
            view! {
                <p class="help" id=format!("{id}-help") lang=lang.clone() dir=dir>
                    {self.help.clone()}
                </p>
            }
        });
        let error = self.error.clone().map(|error| {
            view! {
                <p class="error" id=format!("{id}-error")>
                    {error}
                </p>
            }
        });
        let framing = self.framed.map(|_| {
            view! { <div class="framing" id=framing_id(&id) aria-live="polite"></div> }
        });
        let control = self.control(&id, described_by);
        if is_tick {
            view! {
                <div class="field">
                    <label class="tick" for=id>
                        {control} <span lang=lang dir=dir>{label}</span>
                    </label>
                    {help}
                    {error}
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="field">
                    <label for=id lang=lang dir=dir>{label}</label>
                    {help}
                    {error}
                    {control}
                    {framing}
                </div>
            }
            .into_any()
        }
    }

    fn described_by(&self, id: &str) -> Option<String> {
        let help = (!self.help.is_empty()).then(|| format!("{id}-help"));
        let error = self.error.is_some().then(|| format!("{id}-error"));
        let framing = self.framed.map(|_| framing_id(id));
        let ids: Vec<String> = help.into_iter().chain(error).chain(framing).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn control(self, id: &str, described_by: Option<String>) -> AnyView {
        let id = id.to_owned();
        let invalid = self.error.is_some().then_some("true");
        let class = self.short.then_some("short");
        let surface = self.framed.map(|framed| framed.surface.name());
        let written_in = self
            .framed
            .and_then(|framed| framed.language)
            .map(Language::code);
        match self.control {
            Control::Input(kind) => {
                let value = (kind != "password").then_some(self.value);
                view! {
                    <input
                        type=kind
                        id=id
                        name=self.name
                        value=value
                        class=class
                        required=self.required
                        autocomplete=self.autocomplete
                        inputmode=self.inputmode
                        maxlength=self.max_length.map(|length| length.to_string())
                        aria-invalid=invalid
                        aria-describedby=described_by
                        data-framed=surface
                        data-written-in=written_in
                    />
                }
                .into_any()
            }
            Control::Area { rows } => view! {
                <textarea
                    id=id
                    name=self.name
                    rows=rows.to_string()
                    required=self.required
                    maxlength=self.max_length.map(|length| length.to_string())
                    aria-invalid=invalid
                    aria-describedby=described_by
                    data-framed=surface
                    data-written-in=written_in
                >
                    {render::textarea(&self.value)}
                </textarea>
            }
            .into_any(),
            Control::Select(options) => {
                let chosen = self.value;
                let options: Vec<_> = options
                    .into_iter()
                    .map(|(value, label)| {
                        let selected = value == chosen;
                        view! {
                            <option value=value selected=selected>
                                {label}
                            </option>
                        }
                    })
                    .collect();
                view! {
                    <select
                        id=id
                        name=self.name
                        class=class
                        required=self.required
                        aria-invalid=invalid
                        aria-describedby=described_by
                    >
                        {options}
                    </select>
                }
                .into_any()
            }
            Control::File { accept } => view! {
                <input
                    type="file"
                    id=id
                    name=self.name
                    accept=accept
                    required=self.required
                    aria-invalid=invalid
                    aria-describedby=described_by
                />
            }
            .into_any(),
            Control::Tick => view! {
                <input
                    type="checkbox"
                    id=id
                    name=self.name
                    value="on"
                    checked=self.value == "on"
                    required=self.required
                    aria-invalid=invalid
                    aria-describedby=described_by
                />
            }
            .into_any(),
        }
    }
}

/// Id of the control of a field with this name; what an error summary links to.
pub fn field_id(name: &str) -> String {
    format!("f-{name}")
}

/// Id of the place below a control where it is told what rings an alarm bell in it.
pub fn framing_id(control: &str) -> String {
    format!("{control}-framing")
}

/// The name by which an error summary links to a field that stands [`Field::within`] one of several forms.
pub fn name_within(form: &str, name: &str) -> String {
    format!("{form}-{name}")
}

/// What is wrong with a form, with a link to each field: field name (empty for the form as a whole) and message.
/// Nothing at all when `faults` is empty.
///
/// It takes the focus when the page opens (`autofocus`), so that a screen reader begins here.
pub fn error_summary(
    language: Language,
    faults: &[(String, String)],
) -> Option<impl IntoView + use<>> {
    if faults.is_empty() {
        return None;
    }
    let links: Vec<_> = faults
        .iter()
        .map(|(name, message)| {
            let message = message.clone();
            if name.is_empty() {
                view! { <li>{message}</li> }.into_any()
            } else {
                let target = format!("#{}", field_id(name));
                view! {
                    <li>
                        <a href=target>{message}</a>
                    </li>
                }
                .into_any()
            }
        })
        .collect();
    Some(view! {
        <div class="notice alert" id="error-summary" role="alert" tabindex="-1" autofocus>
            <h2>{t!(language, "form-errors-title", count = faults.len())}</h2>
            <p>{t!(language, "form-errors-kept")}</p>
            <ul>{links}</ul>
        </div>
    })
}

/// The button that sends a form.
pub fn submit(label: impl Into<String>) -> impl IntoView {
    view! {
        <button type="submit" class="button">
            {label.into()}
        </button>
    }
}

/// The button that sends a form, and a link that leaves it.
pub fn submit_or(
    label: impl Into<String>,
    other: impl Into<String>,
    address: impl Into<String>,
) -> impl IntoView {
    view! {
        <div class="actions">
            {submit(label)}
            <a class="button quiet" href=address.into()>
                {other.into()}
            </a>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fragment;

    #[test]
    fn a_field_ties_label_help_and_error_to_its_control() {
        let html = fragment(|| {
            Field::email("email", "E-mail")
                .help("The one you sign in with.")
                .error(Some("Please enter an address."))
                .value("typed")
                .required()
                .view()
        });
        assert!(
            html.contains("<label for=\"f-email\">E-mail</label>"),
            "{html}"
        );
        assert!(
            html.contains("aria-describedby=\"f-email-help f-email-error\""),
            "{html}"
        );
        assert!(html.contains("aria-invalid=\"true\""), "{html}");
        assert!(html.contains("value=\"typed\""), "{html}");
        assert!(html.contains(" required"), "{html}");
    }

    #[test]
    fn a_text_for_others_says_who_reads_it_and_where_findings_are_told() {
        let html = fragment(|| {
            Field::area("text_de", "Text", 3)
                .framed(Surface::StaffPages)
                .written_in(Language::De)
                .view()
        });
        assert!(html.contains("data-framed=\"staff_pages\""), "{html}");
        assert!(html.contains("data-written-in=\"de\""), "{html}");
        assert!(
            html.contains("aria-describedby=\"f-text_de-framing\""),
            "{html}"
        );
        assert!(
            html.contains("id=\"f-text_de-framing\" aria-live=\"polite\""),
            "{html}"
        );
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let html = fragment(|| {
            Field::password("password", "Password")
                .value("secret")
                .view()
        });
        assert!(!html.contains("secret"), "{html}");
        assert!(!html.contains(" required"), "{html}");
    }

    #[test]
    fn a_summary_links_to_the_fields() {
        let faults = vec![("email".to_owned(), "No address.".to_owned())];
        let html = fragment(|| error_summary(Language::En, &faults));
        assert!(
            html.contains("<a href=\"#f-email\">No address.</a>"),
            "{html}"
        );
        assert!(error_summary(Language::En, &[]).is_none());
    }

    #[test]
    fn the_chosen_option_stays_chosen() {
        let options = vec![
            ("a".to_owned(), "A".to_owned()),
            ("b".to_owned(), "B".to_owned()),
        ];
        let html = fragment(|| Field::select("s", "S", options).value("b").view());
        assert_eq!(html.matches(" selected").count(), 1, "{html}");
        assert!(html.contains("value=\"b\" selected"), "{html}");
    }
}
