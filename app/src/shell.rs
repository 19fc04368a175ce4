//! What stands around every page: document head, header with the horizon, navigation by role, languages, footer.

use figures::accent::Accent;
use leptos::prelude::*;
use surveys::{
    ids::OrganizationId,
    language::{Language, direction, own_name},
};

use crate::{
    components::{
        brand::{AccentLine, Brand},
        chip::Chip,
        kiosk,
    },
    paths, t,
};

/// Addresses of the files that pages load; their names carry the hash of their content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assets {
    /// `daybreak.css`.
    pub style: String,
    /// `icon.svg`.
    pub icon: String,
    /// Our module that starts the islands of a survey page, with what it loads next.
    pub start_survey: Option<IslandFiles>,
    /// The same for the scenario editor.
    pub start_studio: Option<IslandFiles>,
    /// Our module that reads along where people write what others read.
    pub framing: Option<String>,
    /// Our module that moves the parts of a questionnaire.
    pub outline: Option<String>,
    /// Our module that shows what is written as staff will see it, while it is written.
    pub beside: Option<String>,
    /// Our module that clears a shared device when nobody is there.
    pub kiosk: Option<String>,
    /// Our module that knows what a survey leaves on a device, and takes it away.
    pub device: Option<String>,
    /// Our module that works out a proof while a form under a shared link is filled in.
    pub proof: Option<String>,
}

/// A start module and the bundle it loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IslandFiles {
    /// The start module.
    pub start: String,
    /// The JavaScript half of the bundle.
    pub script: String,
    /// The WebAssembly half of the bundle.
    pub wasm: String,
    /// Our module that the bundle imports, asked for with the rest.
    pub imports: Option<String>,
}

impl Assets {
    /// Finds all addresses by logical name. `address` answers `None` for what was not built; pages then work without it.
    pub fn resolve(address: impl Fn(&str) -> Option<String>) -> Self {
        let file = |name: &str| address(name).unwrap_or_else(|| format!("/assets/{name}"));
        let bundle = |start: &str, script: &str, wasm: &str, imports: Option<&str>| {
            Some(IslandFiles {
                start: address(start)?,
                script: address(script)?,
                wasm: address(wasm)?,
                imports: imports.and_then(&address),
            })
        };
        Self {
            style: file("daybreak.css"),
            icon: file("icon.svg"),
            start_survey: bundle(
                "start-survey.js",
                "islands.js",
                "islands_bg.wasm",
                Some("device.js"),
            ),
            start_studio: bundle("start-studio.js", "studio.js", "studio_bg.wasm", None),
            framing: address("framing.js"),
            outline: address("outline.js"),
            beside: address("beside.js"),
            kiosk: address("kiosk.js"),
            device: address("device.js"),
            proof: address("proof.js"),
        }
    }
}

/// What someone may do in an organization; decides the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// People, users, waves, settings.
    Administrator,
    /// Instruments, waves, results, roadmaps.
    Consultant,
    /// Results and roadmaps.
    Executive,
}

/// A place in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Start page of the organization.
    Overview,
    /// People who can be invited.
    People,
    /// The tree.
    Departments,
    /// Questionnaires.
    Instruments,
    /// Runs and their results.
    Waves,
    /// What moved from wave to wave.
    Trends,
    /// Plans.
    Roadmaps,
    /// Who can sign in.
    Users,
    /// Settings.
    Settings,
}

impl Place {
    /// Where a role can go, in order.
    pub fn of(role: Role) -> &'static [Self] {
        match role {
            Role::Administrator => &[
                Self::Overview,
                Self::People,
                Self::Departments,
                Self::Waves,
                Self::Users,
                Self::Settings,
            ],
            Role::Consultant => &[
                Self::Overview,
                Self::Waves,
                Self::Instruments,
                Self::Trends,
                Self::Roadmaps,
            ],
            Role::Executive => &[Self::Overview, Self::Trends, Self::Roadmaps],
        }
    }

    fn label(self, language: Language) -> String {
        match self {
            Self::Overview => t!(language, "nav-overview"),
            Self::People => t!(language, "nav-people"),
            Self::Departments => t!(language, "nav-departments"),
            Self::Instruments => t!(language, "nav-instruments"),
            Self::Waves => t!(language, "nav-waves"),
            Self::Trends => t!(language, "nav-trends"),
            Self::Roadmaps => t!(language, "nav-roadmaps"),
            Self::Users => t!(language, "nav-users"),
            Self::Settings => t!(language, "nav-settings"),
        }
    }

    fn path(self, organization: OrganizationId) -> String {
        match self {
            Self::Overview => paths::organization(organization),
            Self::People => paths::people(organization),
            Self::Departments => paths::departments(organization),
            Self::Instruments => paths::instruments(organization),
            Self::Waves => paths::waves(organization),
            Self::Trends => paths::trends(organization),
            Self::Roadmaps => paths::roadmaps(organization),
            Self::Users => paths::users(organization),
            Self::Settings => paths::settings(organization),
        }
    }
}

/// The organization a page belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationName {
    /// Its id.
    pub id: OrganizationId,
    /// What people call it.
    pub name: String,
}

/// The logo of an organization, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emblem {
    /// Where the picture is.
    pub address: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What is read out in its place.
    pub alternative: String,
}

/// How the organization of a page looks; nothing of it need be there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// Its logo.
    pub emblem: Option<Emblem>,
    /// Its own colour.
    pub accent: Option<Accent>,
}

/// Someone who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// How the user signs in.
    pub email: String,
    /// Role in the organization of the page; `None` on pages outside any organization.
    pub role: Option<Role>,
    /// Whether there are other organizations to go to.
    pub several_organizations: bool,
}

/// What a page needs to know about its surroundings.
#[derive(Debug, Clone, Default)]
pub struct Chrome {
    /// Language of everything on the page.
    pub language: Language,
    /// Files that pages load.
    pub assets: Assets,
    /// Path and query of this page, for the language links.
    pub path: String,
    /// The organization of the page.
    pub organization: Option<OrganizationName>,
    /// Who is signed in; `None` for staff and at the entrance.
    pub user: Option<SignedIn>,
    /// Where in the navigation the page is.
    pub here: Option<Place>,
    /// Logo and colour of the organization of the page.
    pub look: Look,
    /// Code of the language that the reader would rather read, where that is none of ours. Only pages for staff say so.
    pub missed: Option<String>,
    /// Whether the device is shared, one person after the other. Only pages for staff know it.
    pub kiosk: bool,
}

/// How much room a page takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// A column of text or one form.
    #[default]
    Column,
    /// Tables and figures.
    Wide,
}

/// How the languages are offered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Languages {
    /// As links to the same page.
    #[default]
    Links,
    /// As submit buttons (named `~language`) of a form, so that nothing typed is lost.
    Buttons(Offered),
}

/// Languages that a form can be shown in, ours or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Id of the form.
    pub form: &'static str,
    /// Code of the language it is in.
    pub now: String,
    /// Codes of all of them.
    pub codes: Vec<String>,
}

/// A bundle that browsers run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Island {
    /// The survey.
    Survey,
    /// The scenario editor.
    Studio,
}

/// What a page function hands over.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of its own about the page"
)]
pub struct Page {
    /// Title of the document, without the product's name.
    pub title: String,
    /// The content of `<main>`, beginning with the only `<h1>`.
    pub main: AnyView,
    /// Room.
    pub width: Width,
    /// Whether the page is for staff: system fonts, no navigation.
    pub staff: bool,
    /// How the languages are offered.
    pub languages: Languages,
    /// What browsers run on the page.
    pub island: Option<Island>,
    /// Whether people write here what others read.
    pub framing: bool,
    /// Whether the page has parts of a questionnaire that can be moved.
    pub outline: bool,
    /// Whether the page has a preview of what is written on it.
    pub beside: bool,
    /// Whether the page is such a preview: it stands within another one, and has nothing around it.
    pub framed: bool,
    /// Whether the page is the start of a shared device: nobody has begun anything.
    pub starts_kiosk: bool,
    /// Address of a survey that is over: what it left on the device goes.
    pub forgets: Option<String>,
    /// Whether browsers work out a proof on the page, against floods.
    pub proves: bool,
}

impl Page {
    /// A page in one column.
    pub fn new(title: impl Into<String>, main: impl IntoView) -> Self {
        Self {
            title: title.into(),
            main: main.into_any(),
            width: Width::Column,
            staff: false,
            languages: Languages::Links,
            island: None,
            framing: false,
            outline: false,
            beside: false,
            framed: false,
            starts_kiosk: false,
            forgets: None,
            proves: false,
        }
    }

    /// The same page with room for tables and figures.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.width = Width::Wide;
        self
    }

    /// The same page with the scenario editor.
    #[must_use]
    pub fn with_studio(mut self) -> Self {
        self.island = Some(Island::Studio);
        self
    }

    /// The same page, read along where its fields are [`crate::components::form::Field::framed`].
    #[must_use]
    pub fn with_framing(mut self) -> Self {
        self.framing = true;
        self
    }

    /// The same page, whose parts are dragged to their place where there is a script.
    #[must_use]
    pub fn with_outline(mut self) -> Self {
        self.outline = true;
        self
    }

    /// The same page with a preview of what is written on it.
    #[must_use]
    pub fn with_preview_beside(mut self) -> Self {
        self.beside = true;
        self
    }

    /// The same page to stand within another one: without what is around a page, and without scripts.
    #[must_use]
    pub fn within_another(mut self) -> Self {
        self.framed = true;
        self.island = None;
        self
    }

    /// The same page as the start of a shared device.
    #[must_use]
    pub fn at_start_of_kiosk(mut self) -> Self {
        self.starts_kiosk = true;
        self
    }

    /// The same page, which takes away what the survey at this address left on the device.
    #[must_use]
    pub fn forgetting(mut self, survey: Option<String>) -> Self {
        self.forgets = survey;
        self
    }

    /// The same page for staff.
    #[must_use]
    pub fn for_staff(mut self) -> Self {
        self.staff = true;
        self
    }
}

impl Chrome {
    /// The whole document around a page, from `<html>` on.
    pub(crate) fn around(&self, page: Page) -> impl IntoView + use<> {
        let language = self.language;
        let title = format!("{} · {}", page.title, t!(language, "brand-name"));
        let island = page.island.and_then(|island| match island {
            Island::Survey => self.assets.start_survey.clone(),
            Island::Studio => self.assets.start_studio.clone(),
        });
        // Only within an organization: its list of names decides, too.
        let framing = self
            .organization
            .as_ref()
            .filter(|_| page.framing)
            .map(|organization| paths::framing(organization.id));
        let reads_along = self.assets.framing.clone().filter(|_| framing.is_some());
        let moves = self.assets.outline.clone().filter(|_| page.outline);
        let shows = self.assets.beside.clone().filter(|_| page.beside);
        let is_kiosk = self.kiosk && page.staff;
        let watches = self.assets.kiosk.clone().filter(|_| is_kiosk);
        let idle = is_kiosk.then(|| kiosk::idle(language, page.starts_kiosk));
        let forgets = page.forgets.clone();
        let cleans = self.assets.device.clone().filter(|_| forgets.is_some());
        let proves = self.assets.proof.clone().filter(|_| page.proves);
        let missed = self
            .missed
            .as_deref()
            .filter(|_| page.staff && !page.framed && page.languages == Languages::Links);
        let missed = missed.and_then(|code| self.instead_of(code));
        let skip = (!page.framed).then(|| {
            view! { <a class="skip" href="#content">{t!(language, "skip-to-content")}</a> }
        });
        let header = (!page.framed).then(|| self.header(&page.languages));
        let foot = if page.framed {
            ().into_any()
        } else if is_kiosk {
            self.kiosk_footer(&page).into_any()
        } else {
            self.footer(true).into_any()
        };
        let audience = match (page.staff, page.framed) {
            (true, true) => "staff framed",
            (true, false) => "staff",
            (false, true) => "workspace framed",
            (false, false) => "workspace",
        };
        let width = match page.width {
            Width::Column => "column",
            Width::Wide => "wide",
        };
        view! {
            <html lang=language.code()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)"/>
                    <meta name="theme-color" content="#14172a" media="(prefers-color-scheme: dark)"/>
                    <meta name="robots" content="noindex"/>
                    <title>{title}</title>
                    <link rel="icon" href=self.assets.icon.clone() type="image/svg+xml"/>
                    <link rel="stylesheet" href=self.assets.style.clone()/>
                    {island.map(island_links)}
                    {reads_along.map(|module| view! { <script type="module" src=module></script> })}
                    {moves.map(|module| view! { <script type="module" src=module></script> })}
                    {shows.map(|module| view! { <script type="module" src=module></script> })}
                    {watches.map(|module| view! { <script type="module" src=module></script> })}
                    {cleans.map(|module| view! { <script type="module" src=module></script> })}
                    {proves.map(|module| view! { <script type="module" src=module></script> })}
                </head>
                <body class=audience>
                    {skip}
                    {header}
                    <main id="content" class=width tabindex="-1" data-framing=framing data-forget=forgets>
                        {missed}
                        {page.main}
                    </main>
                    {foot}
                    {idle}
                </body>
            </html>
        }
    }

    /// In which language the page stands instead of one that is none of ours; nothing about what we cannot name.
    fn instead_of(&self, code: &str) -> Option<impl IntoView + use<>> {
        let name = own_name(code);
        let told = t!(self.language, "language-missed");
        let (lang, dir) = (code.to_owned(), direction(code));
        (name != code).then(|| {
            view! {
                <p class="soft">
                    <strong lang=lang dir=dir>{name}</strong>
                    ": " {told}
                </p>
            }
        })
    }

    fn header(&self, languages: &Languages) -> impl IntoView + use<> {
        let language = self.language;
        let brand = self
            .organization
            .as_ref()
            .map_or_else(|| t!(language, "brand-name"), |name| name.name.clone());
        let home = self.user.is_some().then_some(paths::HOME);
        let emblem = self.look.emblem.clone();
        let line = self
            .look
            .accent
            .map(|accent| view! { <AccentLine accent=accent/> });
        view! {
            {line}
            <header class="bar">
                {match home {
                    Some(home) => {
                        view! {
                            <a class="brand" href=home>
                                <Brand name=brand emblem=emblem/>
                            </a>
                        }
                            .into_any()
                    }
                    None => {
                        view! {
                            <span class="brand">
                                <Brand name=brand emblem=emblem/>
                            </span>
                        }
                            .into_any()
                    }
                }}
                {self.navigation()}
                <div class="bar-end">
                    {self.language_switch(languages)}
                    {self.account()}
                </div>
            </header>
        }
    }

    fn navigation(&self) -> Option<impl IntoView + use<>> {
        let language = self.language;
        let here = self.here;
        let organization = self.organization.as_ref()?.id;
        let role = self.user.as_ref()?.role?;
        let links: Vec<_> = Place::of(role)
            .iter()
            .map(|place| {
                let current = (here == Some(*place)).then_some("page");
                view! {
                    <li>
                        <a href=place.path(organization) aria-current=current>
                            {place.label(language)}
                        </a>
                    </li>
                }
            })
            .collect();
        Some(view! {
            <nav class="places" aria-label=t!(language, "nav-label")>
                <ul>{links}</ul>
            </nav>
        })
    }

    fn language_switch(&self, languages: &Languages) -> Option<AnyView> {
        let current = self.language;
        let (first, options, now) = match languages {
            Languages::Links => (None, self.language_links(), current.own_name().to_owned()),
            Languages::Buttons(offered) => {
                // A page whose own words are in another language than its only one still offers that.
                let is_all =
                    offered.codes == [offered.now.as_str()] && offered.now == current.code();
                if is_all {
                    return None;
                }
                // Enter in a text field presses the first button of a form, which would be a language. One that cannot be
                // pressed keeps it from sending anything.
                let first =
                    view! { <button type="submit" form=offered.form disabled hidden></button> };
                let buttons = language_buttons(offered);
                (Some(first), buttons, own_name(&offered.now))
            }
        };
        Some(
            view! {
                {first}
                <details class="menu languages">
                    <summary>
                        <span class="visually-hidden">
                            {format!("{}: ", t!(current, "language-label"))}
                        </span>
                        {now}
                    </summary>
                    <ul>{options}</ul>
                </details>
            }
            .into_any(),
        )
    }

    fn language_links(&self) -> Vec<AnyView> {
        let current = self.language;
        Language::ALL
            .into_iter()
            .map(|language| {
                view! {
                    <li>
                        <a
                            href=paths::in_language(&self.path, language)
                            lang=language.code()
                            hreflang=language.code()
                            aria-current=(language == current).then_some("true")
                        >
                            {language.own_name()}
                        </a>
                    </li>
                }
                .into_any()
            })
            .collect()
    }

    fn account(&self) -> Option<impl IntoView + use<>> {
        let language = self.language;
        let user = self.user.clone()?;
        let role = user.role.map(|role| match role {
            Role::Administrator => t!(language, "role-administrator"),
            Role::Consultant => t!(language, "role-consultant"),
            Role::Executive => t!(language, "role-executive"),
        });
        let administers = user.role == Some(Role::Administrator);
        Some(view! {
            <details class="menu account">
                <summary>
                    <span class="visually-hidden">{format!("{}: ", t!(language, "account-label"))}</span>
                    {user.email}
                </summary>
                <ul>
                    {role.map(|role| view! { <li><Chip text=role/></li> })}
                    <li>
                        <a href=paths::ACCOUNT>{t!(language, "nav-account")}</a>
                    </li>
                    {(user.several_organizations || administers)
                        .then(|| {
                            view! {
                                <li>
                                    <a href=paths::ORGANIZATIONS>{t!(language, "nav-organizations")}</a>
                                </li>
                            }
                        })}
                    <li>
                        <form method="post" action=paths::LOGOUT>
                            <button type="submit">{t!(language, "sign-out")}</button>
                        </form>
                    </li>
                </ul>
            </details>
        })
    }

    /// On a shared device nothing leads out of a survey, and everything else leads back to the start.
    fn kiosk_footer(&self, page: &Page) -> impl IntoView + use<> {
        if page.starts_kiosk {
            return self.footer(true).into_any();
        }
        if page.island == Some(Island::Survey) {
            return self.footer(false).into_any();
        }
        let back = t!(self.language, "kiosk-back");
        view! {
            <footer class="foot">
                <ul>
                    <li>
                        <a href=paths::KIOSK>{back}</a>
                    </li>
                </ul>
            </footer>
        }
        .into_any()
    }

    fn footer(&self, with_links: bool) -> impl IntoView + use<> {
        let language = self.language;
        let (imprint, privacy) = match &self.organization {
            Some(organization) => (
                paths::imprint(organization.id),
                paths::privacy(organization.id),
            ),
            None => (paths::IMPRINT.to_owned(), paths::PRIVACY.to_owned()),
        };
        let links = with_links.then(|| {
            view! {
                <ul>
                    <li>
                        <a href=imprint>{t!(language, "footer-imprint")}</a>
                    </li>
                    <li>
                        <a href=privacy>{t!(language, "footer-privacy")}</a>
                    </li>
                </ul>
            }
        });
        view! {
            <footer class="foot">
                {links}
                <p>{t!(language, "footer-made-with")}</p>
            </footer>
        }
    }
}

/// Hints and the start module. The module finds its bundle by its own text, which the build fills with hashed names.
fn island_links(files: IslandFiles) -> impl IntoView {
    view! {
        <link rel="modulepreload" href=files.script/>
        {files.imports.map(|module| view! { <link rel="modulepreload" href=module/> })}
        <link rel="preload" r#as="fetch" type="application/wasm" href=files.wasm crossorigin="anonymous"/>
        <script type="module" src=files.start></script>
    }
}

#[cfg(test)]
mod tests;

fn language_buttons(offered: &Offered) -> Vec<AnyView> {
    let form = offered.form;
    offered
        .codes
        .iter()
        .map(|code| {
            view! {
                <li>
                    <button
                        type="submit"
                        form=form
                        formnovalidate
                        name="~language"
                        value=code.clone()
                        lang=code.clone()
                        dir=direction(code)
                        aria-current=(*code == offered.now).then_some("true")
                    >
                        {own_name(code)}
                    </button>
                </li>
            }
            .into_any()
        })
        .collect()
}
