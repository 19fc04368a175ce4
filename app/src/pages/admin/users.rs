//! Who can sign in to an organization, as what, and the links that set a password.

use leptos::prelude::*;
use surveys::{
    ids::{OrganizationId, UserId},
    language::Language,
};

use crate::{
    components::{
        chip::{Chip, Tone},
        form::{self, Field},
        heading::Heading,
        notice::Notice,
    },
    pages::{entrance::account::languages, faults::Faults},
    paths,
    shell::{Page, Role},
    t,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Its language.
    pub language: Language,
    /// The organization.
    pub organization: OrganizationId,
    /// Users by address.
    pub users: Vec<User>,
    /// Departments an executive can be limited to: code and name.
    pub departments: Vec<(String, String)>,
    /// A link that was made just now, shown once.
    pub link: Option<Link>,
    /// Whether something was saved just now.
    pub saved: bool,
    /// Whether the password was given recently enough to do more than look.
    pub is_fresh: bool,
    /// What was typed into the form for another user.
    pub typed: Typed,
    /// What is wrong.
    pub faults: Faults,
}

/// One user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The user's id.
    pub id: UserId,
    /// The address.
    pub email: String,
    /// The name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// Code of the department an executive is limited to; empty for none.
    pub department: String,
    /// Whether a password was ever set.
    pub has_password: bool,
    /// Whether it is the reader.
    pub is_reader: bool,
}

/// A link to hand over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// For whom.
    pub email: String,
    /// The whole address.
    pub address: String,
    /// For how many hours it holds.
    pub hours: u32,
}

/// What was typed into the form for another user.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// Address.
    pub email: String,
    /// Name.
    pub name: String,
    /// Role code.
    pub role: String,
    /// Department code.
    pub department: String,
    /// Language code.
    pub locale: String,
}

/// Draws it.
pub fn page(model: &Model) -> Page {
    let l = model.language;
    let saved = model
        .saved
        .then(|| Notice::good(t!(l, "users-saved")).view());
    let users: Vec<_> = model.users.iter().map(|user| card(model, user)).collect();
    let confirm = (!model.is_fresh).then(|| {
        Notice {
            happened: t!(l, "users-confirm"),
            to_do: t!(l, "users-confirm-to-do"),
            action: Some((
                t!(l, "users-confirm-action"),
                paths::login(Some(&paths::users(model.organization))),
            )),
            ..Notice::default()
        }
        .view()
    });
    let main = view! {
        {Heading::new(t!(l, "users-title")).lead(t!(l, "users-lead")).view()}
        {form::error_summary(l, model.faults.all())}
        {saved}
        {model.link.as_ref().map(|link| handed_over(l, link))}
        {confirm}
        <ul class="cards">{users}</ul>
        {model.is_fresh.then(|| invite(model))}
    };
    Page::new(t!(l, "users-title"), main).wide()
}

fn handed_over(l: Language, link: &Link) -> impl IntoView + use<> {
    view! {
        <section class="notice good" role="status">
            <h2>{t!(l, "users-link-title", email = link.email.as_str())}</h2>
            <p>{t!(l, "users-link-copy")}</p>
            {Field::text("link", t!(l, "users-link")).value(&link.address).view()}
            <p>{t!(l, "users-link-hours", count = link.hours)}</p>
        </section>
    }
}

fn card(model: &Model, user: &User) -> impl IntoView + use<> {
    let l = model.language;
    let department = model
        .departments
        .iter()
        .find(|(code, _)| *code == user.department)
        .map_or(user.department.clone(), |(_, name)| name.clone());
    let scope = (!user.department.is_empty())
        .then(|| view! { <p>{t!(l, "users-scope", department = department)}</p> });
    let waiting = (!user.has_password)
        .then(|| view! { <Chip text=t!(l, "users-no-password") tone=Tone::Attention/> });
    let forms = model.is_fresh.then(|| forms(model, user));
    view! {
        <li class="card">
            <h2>{user.name.clone()}</h2>
            <p>{user.email.clone()}</p>
            <p>
                <Chip text=role_name(l, user.role)/>
                {waiting}
            </p>
            {scope}
            {forms}
        </li>
    }
}

fn forms(model: &Model, user: &User) -> impl IntoView + use<> {
    let l = model.language;
    let (organization, id) = (model.organization, user.id);
    // Nobody takes their own role away by accident: another administrator does it.
    let others = (!user.is_reader).then(|| {
        let name = |field: &str| format!("{field}-{id}");
        view! {
            <details>
                <summary>{t!(l, "users-role-edit")}</summary>
                <form method="post" action=paths::user(organization, id) class="stack">
                    {Labelled::select(name("role"), "role", t!(l, "users-role"), roles(l), role_code(user.role))}
                    {Labelled::select(
                        name("department"),
                        "department",
                        t!(l, "users-department"),
                        departments(model),
                        &user.department,
                    )}
                    {form::submit(t!(l, "account-save"))}
                </form>
                <form method="post" action=paths::user_removal(organization, id)>
                    <button type="submit" class="button quiet">
                        {t!(l, "users-remove", name = user.name.as_str())}
                    </button>
                </form>
            </details>
        }
    });
    view! {
        <form method="post" action=paths::user_link(organization, id)>
            <button type="submit" class="button quiet">
                {t!(l, "users-new-link", name = user.name.as_str())}
            </button>
        </form>
        {others}
    }
}

/// A select whose id differs from its name, because the page has several of them.
struct Labelled;

impl Labelled {
    fn select(
        id: String,
        name: &'static str,
        label: String,
        options: Vec<(String, String)>,
        chosen: &str,
    ) -> AnyView {
        let options: Vec<_> = options
            .into_iter()
            .map(|(value, text)| {
                let is_chosen = value == chosen;
                view! {
                    <option value=value selected=is_chosen>
                        {text}
                    </option>
                }
            })
            .collect();
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <select id=id name=name>
                    {options}
                </select>
            </div>
        }
        .into_any()
    }
}

fn invite(model: &Model) -> impl IntoView + use<> {
    let l = model.language;
    let (typed, faults) = (&model.typed, &model.faults);
    view! {
        <section class="card">
            <h2>{t!(l, "users-invite")}</h2>
            <p>{t!(l, "users-invite-text")}</p>
            <form method="post" action=paths::users(model.organization) class="stack">
                {Field::email("email", t!(l, "login-email"))
                    .value(&typed.email)
                    .error(faults.of("email"))
                    .max_length(254)
                    .required()
                    .view()}
                {Field::text("name", t!(l, "users-name"))
                    .value(&typed.name)
                    .error(faults.of("name"))
                    .max_length(200)
                    .required()
                    .view()}
                {Field::select("role", t!(l, "users-role"), roles(l))
                    .value(&typed.role)
                    .error(faults.of("role"))
                    .view()}
                {Field::select("department", t!(l, "users-department"), departments(model))
                    .help(t!(l, "users-department-help"))
                    .value(&typed.department)
                    .error(faults.of("department"))
                    .view()}
                {Field::select("locale", t!(l, "account-locale"), languages())
                    .value(&typed.locale)
                    .view()}
                {form::submit(t!(l, "users-invite-submit"))}
            </form>
        </section>
    }
}

fn departments(model: &Model) -> Vec<(String, String)> {
    let everything = (
        String::new(),
        t!(model.language, "users-department-everything"),
    );
    std::iter::once(everything)
        .chain(model.departments.iter().cloned())
        .collect()
}

fn roles(l: Language) -> Vec<(String, String)> {
    [Role::Administrator, Role::Consultant, Role::Executive]
        .map(|role| (role_code(role).to_owned(), role_name(l, role)))
        .to_vec()
}

fn role_code(role: Role) -> &'static str {
    match role {
        Role::Administrator => "administrator",
        Role::Consultant => "consultant",
        Role::Executive => "executive",
    }
}

fn role_name(l: Language, role: Role) -> String {
    match role {
        Role::Administrator => t!(l, "role-administrator"),
        Role::Consultant => t!(l, "role-consultant"),
        Role::Executive => t!(l, "role-executive"),
    }
}
