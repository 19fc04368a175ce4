//! What is known of a wave's people, so that it can be taken out of comments before they are stored.

use std::collections::BTreeMap;

use surveys::{
    confidentiality::{
        Atoms,
        redaction::{Known, Redactor},
    },
    ids::{OrganizationId, WaveId},
    organization::{DepartmentRow, Tree},
};

use super::{
    Result, Store, StoreError,
    db::{Conn, values},
    dialect::statements,
    waves::{self, frozen_departments},
};

statements! {
    LIST_KNOWN_PEOPLE = same "
        select email, external_id, attributes, chat
        from people
        where organization_id = $1";
}

/// Attributes of the people list that hold names, in the languages it comes in; lower case, letters only.
const NAME_ATTRIBUTES: &[&str] = &[
    "apellido",
    "apellidos",
    "displayname",
    "familienname",
    "familyname",
    "firstname",
    "fullname",
    "givenname",
    "lastname",
    "nachname",
    "name",
    "nickname",
    "nom",
    "nombre",
    "prenom",
    "prénom",
    "rufname",
    "spitzname",
    "surname",
    "vorname",
];

impl Store {
    /// What takes names and numbers of the organization's people, and names of departments too small to be shown, out of
    /// comments of this wave.
    ///
    /// # Errors
    /// `NotFound` if there is no such wave.
    pub async fn redactor(&self, wave: WaveId) -> Result<Redactor> {
        self.read(move |conn| {
            Box::pin(async move {
                let wave = waves::find(conn, wave).await?.ok_or(StoreError::NotFound)?;
                let departments = frozen_departments(conn, wave.id).await?;
                let minimum = wave.plan.contract.min_group();
                redactor_for(conn, wave.organization, departments, minimum).await
            })
        })
        .await
    }

    /// The same for answers that come from a file, with the departments they are counted with.
    pub async fn redactor_of_roster(
        &self,
        organization: OrganizationId,
        departments: Vec<DepartmentRow>,
        minimum: u32,
    ) -> Result<Redactor> {
        self.read(move |conn| {
            Box::pin(async move { redactor_for(conn, organization, departments, minimum).await })
        })
        .await
    }
}

async fn redactor_for(
    conn: &mut Conn,
    organization: OrganizationId,
    departments: Vec<DepartmentRow>,
    minimum: u32,
) -> Result<Redactor> {
    let (mut names, mut employee_ids) = (Vec::new(), Vec::new());
    for person in conn.all(LIST_KNOWN_PEOPLE, values![organization]).await? {
        let email = person.opt_text("email")?.unwrap_or_default();
        let mailbox = email.split('@').next().unwrap_or_default();
        // Only letters name somebody; `ma00042@…` is a number.
        names.push(mailbox.replace(|c: char| c.is_ascii_digit(), " "));
        names.push(mailbox.replace(['.', '_', '-', '+'], " "));
        names.extend(person.opt_text("chat")?);
        employee_ids.extend(person.opt_text("external_id")?);
        let attributes: BTreeMap<String, String> = person.json("attributes")?;
        names.extend(
            attributes
                .into_iter()
                .filter(|(attribute, _)| is_name(attribute))
                .map(|(_, value)| value),
        );
    }
    let small_departments = small(departments, minimum);
    Ok(Redactor::new(Known {
        names: &names,
        employee_ids: &employee_ids,
        small_departments: &small_departments,
    }))
}

fn is_name(attribute: &str) -> bool {
    let letters: String = attribute
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    NAME_ATTRIBUTES.contains(&letters.as_str())
}

/// Names and codes of departments that are too small to be kept by themselves.
fn small(departments: Vec<DepartmentRow>, minimum: u32) -> Vec<String> {
    let Ok(tree) = Tree::new(departments) else {
        return Vec::new();
    };
    let minimum = minimum.max(Atoms::LAUNCH_MINIMUM);
    tree.departments()
        .iter()
        .filter(|department| department.total < minimum)
        .flat_map(|department| [department.name.clone(), department.code.clone()])
        .collect()
}
