//! The tree of departments as it is today. A wave freezes its own copy at launch.

use std::collections::HashSet;

use surveys::{
    ids::{DepartmentId, OrganizationId},
    organization::DepartmentRow,
};

use super::{
    Conflict, Result, Store,
    db::{Conn, Row, Value, values},
    dialect::statements,
};
use crate::random::Random;

statements! {
    LIST_DEPARTMENTS = same "
        select code, name, parent, headcount
        from departments
        where organization_id = $1
        order by position";
    DELETE_DEPARTMENTS = same "
        delete from departments
        where organization_id = $1";
    INSERT_DEPARTMENTS = rows "
        insert into departments (department_id, organization_id, code, name, parent, headcount, position)
        select value ->> 0, $2, value ->> 1, value ->> 2, value ->> 3,
            cast(value ->> 4 as bigint), cast(value ->> 5 as bigint)
        from", "";
    LIST_DEPARTMENTS_IN_USE = same "
        select distinct department
        from people
        where organization_id = $1 and active = 1";
}

impl Store {
    /// The departments in the order of their file; `Tree::new` makes the tree.
    pub async fn departments(&self, organization: OrganizationId) -> Result<Vec<DepartmentRow>> {
        self.read(move |conn| Box::pin(async move { list(conn, organization).await }))
            .await
    }

    /// Puts these departments in place of the ones there are. The caller has checked that they make a tree.
    ///
    /// # Errors
    /// `Conflict::DepartmentInUse` if an active person belongs to a department that would be gone.
    pub async fn replace_departments(
        &self,
        organization: OrganizationId,
        rows: Vec<DepartmentRow>,
    ) -> Result<()> {
        let random = self.random().clone();
        self.write(move |conn| {
            Box::pin(async move {
                replace(conn, &random, organization, &rows).await?;
                let known: HashSet<&str> = rows.iter().map(|row| row.code.as_str()).collect();
                for row in conn
                    .all(LIST_DEPARTMENTS_IN_USE, values![organization])
                    .await?
                {
                    if !known.contains(row.text("department")?.as_str()) {
                        return Err(Conflict::DepartmentInUse.into());
                    }
                }
                Ok(())
            })
        })
        .await
    }
}

/// The departments within a transaction.
pub(super) async fn list(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Vec<DepartmentRow>> {
    conn.all(LIST_DEPARTMENTS, values![organization])
        .await?
        .iter()
        .map(department)
        .collect()
}

/// Puts departments in place within a transaction, whoever belongs to them.
pub(super) async fn replace(
    conn: &mut Conn,
    random: &Random,
    organization: OrganizationId,
    rows: &[DepartmentRow],
) -> Result<()> {
    conn.run(DELETE_DEPARTMENTS, values![organization]).await?;
    let rows: Vec<Vec<Value>> = rows
        .iter()
        .zip(0_u32..)
        .map(|(row, position)| {
            values![
                random.id(DepartmentId::from_bits),
                &row.code,
                &row.name,
                row.parent.clone(),
                row.headcount,
                position
            ]
        })
        .collect();
    conn.run_rows(INSERT_DEPARTMENTS, &rows, &[organization.into()])
        .await?;
    Ok(())
}

/// A department of any table with these four columns.
pub(super) fn department(row: &Row) -> Result<DepartmentRow> {
    Ok(DepartmentRow {
        code: row.text("code")?,
        name: row.text("name")?,
        parent: row.opt_text("parent")?,
        headcount: row.count("headcount")?,
    })
}
