//! The roster: everybody who can be invited. Imports are all or nothing and never delete anybody.

use std::collections::{BTreeMap, HashMap, HashSet};

use surveys::{
    ids::{OrganizationId, PersonId},
    language::Language,
    organization::DepartmentRow,
};

use super::{
    Conflict, Result, Store,
    db::{Conn, Row, Value, json, values},
    departments,
    dialect::statements,
};
use crate::random::Random;

statements! {
    LIST_PEOPLE = same "
        select person_id, external_id, email, department, people_manager, customer_facing, locale, attributes, phone, chat,
            active
        from people
        where organization_id = $1";
    LIST_PEOPLE_PAGE = same "
        select person_id, external_id, email, department, people_manager, customer_facing, locale, attributes, phone, chat,
            active
        from people
        where organization_id = $1
            and (cast($2 as text) is null or department = $2)
            and lower(coalesce(email, '') || ' ' || coalesce(external_id, '')) like $3 escape '\\'
        order by active desc, coalesce(email, external_id), person_id
        limit $4 offset $5";
    COUNT_PEOPLE_PAGE = same "
        select count(*) as n
        from people
        where organization_id = $1
            and (cast($2 as text) is null or department = $2)
            and lower(coalesce(email, '') || ' ' || coalesce(external_id, '')) like $3 escape '\\'";
    COUNT_PEOPLE = same "
        select department, count(*) as n
        from people
        where organization_id = $1 and active = 1
        group by department";
    INSERT_PEOPLE = rows "
        insert into people
            (person_id, organization_id, external_id, email, department, people_manager, customer_facing, locale,
             attributes, phone, chat, active)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3, cast(value ->> 4 as bigint),
            cast(value ->> 5 as bigint), value ->> 6, value ->> 7, value ->> 8, value ->> 9, 1
        from", "";
    FREE_EMAILS = rows "
        update people
        set email = null
        where external_id is not null and person_id in (select value ->> 0 from", ")";
    UPDATE_PEOPLE = rows "
        update people
        set external_id = given.external_id, email = given.email, department = given.department,
            people_manager = given.people_manager, customer_facing = given.customer_facing, locale = given.locale,
            attributes = given.attributes, phone = given.phone, chat = given.chat, active = 1,
            undeliverable = case when people.email is distinct from given.email then null
                else people.undeliverable end
        from (
            select value ->> 0 as person_id, value ->> 1 as external_id, value ->> 2 as email,
                value ->> 3 as department, cast(value ->> 4 as bigint) as people_manager,
                cast(value ->> 5 as bigint) as customer_facing, value ->> 6 as locale, value ->> 7 as attributes,
                value ->> 8 as phone, value ->> 9 as chat
            from", ") as given
        where people.person_id = given.person_id";
    DEACTIVATE_PEOPLE = rows "
        update people
        set active = 0
        where person_id in (select value ->> 0 from", ")";
    COUNT_SCOPES = same "
        select count(*) as everybody, coalesce(cast(sum(people_manager) as bigint), 0) as managers,
            coalesce(cast(sum(customer_facing) as bigint), 0) as customer_facing
        from people
        where organization_id = $1 and active = 1";
    CORRECT_EMAIL = same "
        update people
        set email = $3, undeliverable = null
        where organization_id = $1 and person_id = $2";
}

/// The column of the roster that says who leads people.
pub const PEOPLE_MANAGER: &str = "people_manager";
/// The column of the roster that says who deals with customers.
pub const CUSTOMER_FACING: &str = "customer_facing";

/// Somebody as a file or a form gives them. At least one of `external_id` and `email` is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The organization's own number for the person; wins when people are matched.
    pub external_id: Option<String>,
    /// Where the invitation goes.
    pub email: Option<String>,
    /// Code of the department.
    pub department: String,
    /// Whether the person leads people; `None` if the roster does not say.
    pub people_manager: Option<bool>,
    /// Whether the person deals with customers; `None` if the roster does not say.
    pub customer_facing: Option<bool>,
    /// The language of the invitation.
    pub locale: Option<Language>,
    /// Further attributes by name.
    pub attributes: BTreeMap<String, String>,
    /// Where else the invitation can go.
    pub contacts: Contacts,
}

/// Where else than by mail somebody can be reached, by senders that are not ours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    /// Number of a phone with the code of its country, such as `+491701234567`.
    pub phone: Option<String>,
    /// Name in a chat.
    pub chat: Option<String>,
}

impl PersonRow {
    /// What the roster says about the person in an attribute that a wave counts people by: one of its further columns,
    /// or [`PEOPLE_MANAGER`] or [`CUSTOMER_FACING`] with `yes` and `no`.
    pub fn attribute(&self, name: &str) -> Option<String> {
        match name {
            PEOPLE_MANAGER => self.people_manager.map(yes_or_no),
            CUSTOMER_FACING => self.customer_facing.map(yes_or_no),
            _ => self
                .attributes
                .get(name)
                .map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty()),
        }
    }
}

/// As attributes of the roster say it.
pub(super) fn yes_or_no(is_so: bool) -> String {
    if is_so { "yes" } else { "no" }.to_owned()
}

/// Somebody as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// What is known.
    pub row: PersonRow,
    /// Whether a new wave invites them.
    pub active: bool,
}

/// Active people by scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScopeCounts {
    /// Everybody.
    pub all: u32,
    /// People who lead people, as far as the roster says.
    pub managers: u32,
    /// People who deal with customers, as far as the roster says.
    pub customer_facing: u32,
}

/// What an import does, or would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportDiff {
    /// New people.
    pub added: u32,
    /// People whose data differ.
    pub updated: u32,
    /// People who stay as they are.
    pub unchanged: u32,
    /// Active people who are not listed any more.
    pub deactivated: u32,
    /// Active people before.
    pub active_before: u32,
}

impl ImportDiff {
    /// Whether so many people would become inactive (more than one in ten) that a second look is due.
    pub fn needs_second_look(&self) -> bool {
        u64::from(self.deactivated) * 10 > u64::from(self.active_before)
    }
}

/// What happens to people whom an import does not list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlisted {
    /// They stay as they are.
    Stay,
    /// They become inactive: the file is the whole roster.
    Deactivate,
}

/// A file that is ready to be imported: departments already make a tree, people name departments of it.
#[derive(Debug, Clone)]
pub struct PeopleImport {
    /// The whole tree, if the file brings one; else people belong to the departments there are.
    pub departments: Option<Vec<DepartmentRow>>,
    /// People; no two share an id or an address.
    pub people: Vec<PersonRow>,
    /// What happens to the others.
    pub unlisted: Unlisted,
}

/// One page of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeoplePage {
    /// Active ones first, then by address.
    pub people: Vec<Person>,
    /// How many there are in all for this search.
    pub total: u32,
}

impl Store {
    /// A page of people: of one department, or whose address or number holds `search`.
    pub async fn people(
        &self,
        organization: OrganizationId,
        department: Option<&str>,
        search: &str,
        offset: u32,
        limit: u32,
    ) -> Result<PeoplePage> {
        let department = department.map(str::to_owned);
        let pattern = like_pattern(search);
        self.read(move |conn| {
            Box::pin(async move {
                let filter = values![organization, department, pattern];
                let total = conn
                    .one(COUNT_PEOPLE_PAGE, filter.clone())
                    .await?
                    .count("n")?;
                let mut values = filter;
                values.extend(values![limit, offset]);
                let people = conn.all(LIST_PEOPLE_PAGE, values).await?;
                Ok(PeoplePage {
                    people: people.iter().map(person).collect::<Result<_>>()?,
                    total,
                })
            })
        })
        .await
    }

    /// Active people by department code, without those of departments below.
    pub async fn people_counts(
        &self,
        organization: OrganizationId,
    ) -> Result<BTreeMap<String, u32>> {
        self.read(move |conn| {
            Box::pin(async move {
                conn.all(COUNT_PEOPLE, values![organization])
                    .await?
                    .iter()
                    .map(|row| Ok((row.text("department")?, row.count("n")?)))
                    .collect()
            })
        })
        .await
    }

    /// How many active people are in which scope, as far as the roster says.
    pub async fn scope_counts(&self, organization: OrganizationId) -> Result<ScopeCounts> {
        self.read(move |conn| {
            Box::pin(async move {
                let row = conn.one(COUNT_SCOPES, values![organization]).await?;
                Ok(ScopeCounts {
                    all: row.count("everybody")?,
                    managers: row.count("managers")?,
                    customer_facing: row.count("customer_facing")?,
                })
            })
        })
        .await
    }

    /// What the import would do; writes nothing.
    pub async fn preview_people(
        &self,
        organization: OrganizationId,
        import: PeopleImport,
    ) -> Result<ImportDiff> {
        self.read(move |conn| {
            Box::pin(async move {
                let known = list(conn, organization).await?;
                Ok(Plan::of(&known, &import.people, import.unlisted).diff)
            })
        })
        .await
    }

    /// Imports departments and people, all or nothing. One transaction.
    ///
    /// # Errors
    /// `Conflict::UnknownDepartment` if somebody active would belong to a department that does not exist.
    pub async fn import_people(
        &self,
        organization: OrganizationId,
        import: PeopleImport,
    ) -> Result<ImportDiff> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move { run_import(conn, &random, organization, &import).await })
        })
        .await
    }

    /// Corrects an address.
    pub async fn correct_email(
        &self,
        organization: OrganizationId,
        person: PersonId,
        email: &str,
    ) -> Result<()> {
        let email = super::users::normal_email(email);
        self.write(move |conn| {
            Box::pin(async move {
                conn.run_one(CORRECT_EMAIL, values![organization, person, email])
                    .await
            })
        })
        .await
    }
}

/// Everybody of an organization within a transaction.
pub(super) async fn list(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Person>> {
    conn.all(LIST_PEOPLE, values![organization])
        .await?
        .iter()
        .map(person)
        .collect()
}

async fn run_import(
    conn: &mut Conn,
    random: &Random,
    organization: OrganizationId,
    import: &PeopleImport,
) -> Result<ImportDiff> {
    if let Some(rows) = &import.departments {
        departments::replace(conn, random, organization, rows).await?;
    }
    let known = list(conn, organization).await?;
    let plan = Plan::of(&known, &import.people, import.unlisted);
    // An address may move from one person to another, so all that move are free before any is taken.
    let one = |id: &PersonId| values![*id];
    let moving: Vec<Vec<Value>> = plan.updated.iter().map(|(id, _)| one(id)).collect();
    conn.run_rows(FREE_EMAILS, &moving, &[]).await?;
    let gone: Vec<Vec<Value>> = plan.deactivated.iter().map(one).collect();
    conn.run_rows(DEACTIVATE_PEOPLE, &gone, &[]).await?;
    let updated: Vec<Vec<Value>> = plan
        .updated
        .iter()
        .map(|(id, row)| columns(*id, row))
        .collect();
    conn.run_rows(UPDATE_PEOPLE, &updated, &[]).await?;
    let added: Vec<Vec<Value>> = plan
        .added
        .iter()
        .map(|row| columns(random.id(PersonId::from_bits), row))
        .collect();
    conn.run_rows(INSERT_PEOPLE, &added, &[organization.into()])
        .await?;

    let departments = departments::list(conn, organization).await?;
    let codes: HashSet<&str> = departments.iter().map(|row| row.code.as_str()).collect();
    for row in conn.all(COUNT_PEOPLE, values![organization]).await? {
        if !codes.contains(row.text("department")?.as_str()) {
            return Err(Conflict::UnknownDepartment.into());
        }
    }
    Ok(plan.diff)
}

/// Who is new, who differs, who is gone.
#[derive(Debug)]
struct Plan<'a> {
    added: Vec<&'a PersonRow>,
    updated: Vec<(PersonId, &'a PersonRow)>,
    deactivated: Vec<PersonId>,
    diff: ImportDiff,
}

impl<'a> Plan<'a> {
    fn of(known: &[Person], listed: &'a [PersonRow], unlisted: Unlisted) -> Self {
        let by_external: HashMap<&str, &Person> = known
            .iter()
            .filter_map(|p| Some((p.row.external_id.as_deref()?, p)))
            .collect();
        let by_email: HashMap<&str, &Person> = known
            .iter()
            .filter_map(|p| Some((p.row.email.as_deref()?, p)))
            .collect();
        let mut plan = Self {
            added: Vec::new(),
            updated: Vec::new(),
            deactivated: Vec::new(),
            diff: ImportDiff::default(),
        };
        let mut seen = HashSet::new();
        for row in listed {
            let numbered = row
                .external_id
                .as_deref()
                .and_then(|id| by_external.get(id));
            // Without a number of their own on either side, people are who their address says.
            let addressed = row
                .email
                .as_deref()
                .and_then(|email| by_email.get(email))
                .filter(|person| row.external_id.is_none() || person.row.external_id.is_none());
            match numbered.or(addressed) {
                Some(person) => {
                    seen.insert(person.id);
                    if person.active && person.row == *row {
                        plan.diff.unchanged += 1;
                    } else {
                        plan.updated.push((person.id, row));
                    }
                }
                None => plan.added.push(row),
            }
        }
        for person in known.iter().filter(|person| person.active) {
            plan.diff.active_before += 1;
            if unlisted == Unlisted::Deactivate && !seen.contains(&person.id) {
                plan.deactivated.push(person.id);
            }
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        plan.diff.added = count(plan.added.len());
        plan.diff.updated = count(plan.updated.len());
        plan.diff.deactivated = count(plan.deactivated.len());
        plan
    }
}

fn columns(id: PersonId, row: &PersonRow) -> Vec<Value> {
    vec![
        id.into(),
        row.external_id.clone().into(),
        row.email.clone().into(),
        (&row.department).into(),
        row.people_manager.into(),
        row.customer_facing.into(),
        row.locale.map(Language::code).into(),
        json(&row.attributes),
        row.contacts.phone.clone().into(),
        row.contacts.chat.clone().into(),
    ]
}

/// A `like` pattern that finds the text anywhere; its own wildcards mean themselves.
fn like_pattern(search: &str) -> String {
    let mut pattern = String::from("%");
    for character in search.trim().to_lowercase().chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

/// Where else somebody can be reached.
pub(super) fn contacts(row: &Row) -> Result<Contacts> {
    Ok(Contacts {
        phone: row.opt_text("phone")?,
        chat: row.opt_text("chat")?,
    })
}

fn person(row: &Row) -> Result<Person> {
    Ok(Person {
        id: row.parsed("person_id")?,
        row: PersonRow {
            external_id: row.opt_text("external_id")?,
            email: row.opt_text("email")?,
            department: row.text("department")?,
            people_manager: row.opt_flag("people_manager")?,
            customer_facing: row.opt_flag("customer_facing")?,
            locale: row.opt_parsed("locale")?,
            attributes: row.json("attributes")?,
            contacts: contacts(row)?,
        },
        active: row.flag("active")?,
    })
}
