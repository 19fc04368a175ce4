//! The smallest groups that answers of a wave are ever kept with. Which they are is decided by
//! [`surveys::confidentiality::Atoms`]; here they are written down and read again.

use std::collections::{BTreeMap, HashMap};

use surveys::{
    confidentiality::{Apart, Atoms, AttributeValue},
    ids::{AtomId, WaveId},
    organization::Tree,
};

use super::{
    Result, Store, StoreError,
    db::{Conn, Value, json, values},
    dialect::statements,
    waves,
};
use crate::random::Random;

statements! {
    INSERT_ATOMS = rows "
        insert into wave_atoms (atom_id, wave_id, department, headcount, branches, attributes, population)
        select value ->> 0, $2, value ->> 1, cast(value ->> 2 as bigint), value ->> 3, value ->> 4,
            cast(value ->> 5 as bigint)
        from", "";
    LIST_ATOMS = same "
        select atom_id, department, headcount, branches, attributes, merged_into, population
        from wave_atoms
        where wave_id = $1";
    LIST_PLACES = same "
        select code, atom_id
        from wave_departments
        where wave_id = $1
        order by position";
    SETTLE_ATOMS = rows "
        update wave_atoms
        set sheets = cast(given.sheets as bigint), merged_into = given.merged_into, branches = given.branches
        from (
            select value ->> 0 as atom_id, value ->> 1 as sheets, value ->> 2 as merged_into, value ->> 3 as branches
            from", ") as given
        where wave_atoms.atom_id = given.atom_id";
}

/// The atoms of a launched wave with the names they are kept under.
#[derive(Debug, Clone)]
pub struct WaveAtoms {
    /// The departments as they were at launch, with the people invited.
    pub tree: Tree,
    launch: Atoms,
    // By atom at launch.
    ids: Vec<AtomId>,
    /// With which one an atom is counted since close; itself if it stayed.
    merged_into: Vec<usize>,
    /// By branch question, with which one its rows are kept.
    branches: BTreeMap<String, Vec<usize>>,
    /// By atom at launch, the people for whom those invited stand, where a sample was drawn.
    population: Option<Vec<u32>>,
    place: HashMap<AtomId, usize>,
}

/// Atoms with the place of each kept one in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The atoms.
    pub atoms: Atoms,
    /// By atom, the people for whom those invited stand, where a sample was drawn.
    pub population: Option<Vec<u32>>,
    place: HashMap<AtomId, usize>,
}

impl Placed {
    /// In which atom the rows lie that are kept under this name.
    pub fn of(&self, kept: AtomId) -> Option<usize> {
        self.place.get(&kept).copied()
    }
}

impl Store {
    /// The atoms of a launched wave.
    ///
    /// # Errors
    /// `NotFound` for a draft.
    pub async fn wave_atoms(&self, wave: WaveId) -> Result<WaveAtoms> {
        self.read(move |conn| Box::pin(async move { WaveAtoms::list(conn, wave).await }))
            .await
    }
}

impl WaveAtoms {
    /// Names for the atoms of a launch.
    pub(super) fn new(tree: Tree, launch: Atoms, random: &Random) -> Self {
        let ids: Vec<AtomId> = (0..launch.count())
            .map(|_| random.id(AtomId::from_bits))
            .collect();
        Self {
            tree,
            merged_into: (0..ids.len()).collect(),
            branches: BTreeMap::new(),
            population: None,
            place: ids.iter().enumerate().map(|(at, id)| (*id, at)).collect(),
            launch,
            ids,
        }
    }

    /// The atoms of main answers and comments: as at launch, or as at close once the wave is closed.
    pub fn of_answers(&self) -> Result<Placed> {
        self.placed(&self.merged_into)
    }

    /// The atoms of a branch.
    pub fn of_branch(&self, question: &str) -> Result<Placed> {
        match self.branches.get(question) {
            Some(into) => self.placed(into),
            None => self.placed(&(0..self.ids.len()).collect::<Vec<_>>()),
        }
    }

    /// The atoms as they were at launch.
    pub fn at_launch(&self) -> &Atoms {
        &self.launch
    }

    /// Where main answers of somebody go who is invited.
    pub(super) fn of_person(
        &self,
        department: usize,
        attributes: Option<&[AttributeValue]>,
    ) -> AtomId {
        self.ids[self.launch.of_person(department, attributes)]
    }

    /// Keeps the rows of a branch with the atoms of `coarser`, which was made from those of the launch.
    pub(super) fn keep_branch(&mut self, question: &str, coarser: &Atoms) {
        let targets = self.targets(coarser);
        self.branches.insert(question.to_owned(), targets);
    }

    /// Keeps for whom those invited stand: people by atom of the launch.
    pub(super) fn stand_for(&mut self, population: Vec<u32>) {
        self.population = Some(population);
    }

    /// By atom of the launch, the people for whom those invited stand, where a sample was drawn.
    pub(super) fn population(&self) -> Option<&[u32]> {
        self.population.as_deref()
    }

    /// Keeps main answers with the atoms of `coarser`, which was made from those of the launch.
    pub(super) fn keep_answers(&mut self, coarser: &Atoms) {
        self.merged_into = self.targets(coarser);
    }

    /// Under which name main answers of an atom are kept.
    pub(super) fn target(&self, atom: AtomId) -> AtomId {
        self.moved(&self.merged_into, atom)
    }

    /// Under which name rows of a branch are kept.
    pub(super) fn branch_target(&self, question: &str, atom: AtomId) -> AtomId {
        match self.branches.get(question) {
            Some(into) => self.moved(into, atom),
            None => atom,
        }
    }

    fn moved(&self, into: &[usize], atom: AtomId) -> AtomId {
        self.place
            .get(&atom)
            .map_or(atom, |place| self.ids[into[*place]])
    }

    /// For each atom the one that stands for all it is joined with in `coarser`: people without attributes, where
    /// possible of the department that holds them all.
    fn targets(&self, coarser: &Atoms) -> Vec<usize> {
        let moved = self.launch.moved_to(coarser);
        let homes = coarser.homes(&self.tree);
        let mut stands_for: Vec<Option<usize>> = homes
            .iter()
            .enumerate()
            .map(|(atom, home)| {
                let at_home = self.launch.of((*home)?);
                (coarser.attributes(atom).is_none() && moved[at_home] == atom).then_some(at_home)
            })
            .collect();
        let unspecified = |place: &usize| self.launch.attributes(*place).is_none();
        let places = 0..self.ids.len();
        for place in places.clone().filter(unspecified).chain(places) {
            stands_for[moved[place]].get_or_insert(place);
        }
        moved
            .iter()
            .enumerate()
            .map(|(place, atom)| stands_for[*atom].unwrap_or(place))
            .collect()
    }

    fn placed(&self, into: &[usize]) -> Result<Placed> {
        let atoms = self
            .launch
            .joined(into)
            .ok_or_else(|| senseless("merged_into"))?;
        let moved = self.launch.moved_to(&atoms);
        let population = self.population.as_ref().map(|by_launch| {
            let mut people = vec![0_u32; atoms.count()];
            for (atom, n) in moved.iter().zip(by_launch) {
                people[*atom] = people[*atom].saturating_add(*n);
            }
            people
        });
        let place = self
            .place
            .iter()
            .map(|(id, place)| (*id, moved[*place]))
            .collect();
        Ok(Placed {
            atoms,
            population,
            place,
        })
    }

    /// Writes the atoms of a launch.
    pub(super) async fn insert(&self, conn: &mut Conn, wave: WaveId) -> Result<()> {
        let headcounts = self.launch.headcounts(&self.tree);
        let homes = self.launch.homes(&self.tree);
        let rows: Vec<Vec<Value>> = self
            .launch
            .departments()
            .iter()
            .enumerate()
            .map(|(place, departments)| {
                // The department above its others if it is one of them; where it is shown, or else the first.
                let named = homes[place]
                    .filter(|home| departments.contains(home))
                    .unwrap_or(departments[0]);
                let mut row = values![
                    self.ids[place],
                    &self.tree.departments()[named].code,
                    headcounts[place]
                ];
                row.push(self.branches_of(place));
                row.push(
                    self.launch
                        .attributes(place)
                        .map_or(Value::Text(None), |told| json(&told)),
                );
                let population = self.population.as_ref().map(|of| i64::from(of[place]));
                row.push(population.into());
                row
            })
            .collect();
        conn.run_rows(INSERT_ATOMS, &rows, &[wave.into()]).await?;
        Ok(())
    }

    /// Writes where everything is kept since close, with the sheets by name.
    pub(super) async fn settle(
        &self,
        conn: &mut Conn,
        sheets: &HashMap<AtomId, u32>,
    ) -> Result<()> {
        let rows: Vec<Vec<Value>> = self
            .place
            .iter()
            .map(|(id, place)| {
                let into = self.ids[self.merged_into[*place]];
                let count = sheets.get(id).copied().unwrap_or(0);
                let mut row = values![*id, count, (into != *id).then_some(into)];
                row.push(self.branches_of(*place));
                row
            })
            .collect();
        conn.run_rows(SETTLE_ATOMS, &rows, &[]).await?;
        Ok(())
    }

    fn branches_of(&self, place: usize) -> Value {
        let branches: BTreeMap<&str, AtomId> = self
            .branches
            .iter()
            .map(|(question, into)| (question.as_str(), self.ids[into[place]]))
            .collect();
        json(&branches)
    }

    /// Reads what was written.
    pub(super) async fn list(conn: &mut Conn, wave: WaveId) -> Result<Self> {
        let tree = Tree::new(waves::frozen_departments(conn, wave).await?)
            .map_err(|_| senseless("parent"))?;
        let mut kept: BTreeMap<AtomId, Kept> = BTreeMap::new();
        for row in conn.all(LIST_ATOMS, values![wave]).await? {
            let attributes = match row.opt_text("attributes")? {
                Some(_) => Some(row.json("attributes")?),
                None => None,
            };
            kept.insert(
                row.parsed("atom_id")?,
                Kept {
                    department: row.text("department")?,
                    invited: row.count("headcount")?,
                    attributes,
                    branches: row.json("branches")?,
                    merged_into: row.opt_parsed("merged_into")?,
                    population: row
                        .opt_int("population")?
                        .and_then(|people| u32::try_from(people).ok()),
                },
            );
        }
        let mut of_department: HashMap<String, AtomId> = HashMap::new();
        for row in conn.all(LIST_PLACES, values![wave]).await? {
            of_department.insert(row.text("code")?, row.parsed("atom_id")?);
        }
        if of_department.is_empty() {
            return Err(StoreError::NotFound);
        }
        Self::from_kept(tree, &kept, &of_department).ok_or_else(|| senseless("atom_id"))
    }

    fn from_kept(
        tree: Tree,
        kept: &BTreeMap<AtomId, Kept>,
        of_department: &HashMap<String, AtomId>,
    ) -> Option<Self> {
        let mut ids = Vec::new();
        let mut place: HashMap<AtomId, usize> = HashMap::new();
        let mut number = |id: AtomId| {
            *place.entry(id).or_insert_with(|| {
                ids.push(id);
                ids.len() - 1
            })
        };
        // Numbered in the order of departments, the unspecified first, as at launch.
        let mut in_department: HashMap<&str, Vec<(&[AttributeValue], AtomId)>> = HashMap::new();
        for (id, row) in kept {
            if let Some(attributes) = &row.attributes {
                let there = in_department.entry(&row.department).or_default();
                there.push((attributes.as_slice(), *id));
            }
        }
        let mut unspecified = Vec::new();
        let mut apart = BTreeMap::new();
        for (department, found) in tree.departments().iter().enumerate() {
            unspecified.push(number(*of_department.get(&found.code)?));
            let mut there = in_department
                .remove(found.code.as_str())
                .unwrap_or_default();
            there.sort_unstable();
            for (attributes, id) in there {
                let atom = Apart {
                    department,
                    attributes: attributes.to_vec(),
                    invited: kept[&id].invited,
                };
                apart.insert(number(id), atom);
            }
        }
        let launch = Atoms::from_stored(&unspecified, apart)?;
        // Waves of the first release have rows of departments that were merged at launch; nothing lies under them.
        for (id, row) in kept {
            if !place.contains_key(id) {
                let with = of_department.get(&row.department)?;
                place.insert(*id, *place.get(with)?);
            }
        }
        let at = |id: &AtomId| place.get(id).copied();
        let population = ids
            .iter()
            .map(|id| kept.get(id).and_then(|row| row.population))
            .collect();
        let mut merged_into = Vec::with_capacity(ids.len());
        let mut branches: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (own, id) in ids.iter().enumerate() {
            let row = kept.get(id)?;
            merged_into.push(row.merged_into.as_ref().map_or(Some(own), at)?);
            for (question, target) in &row.branches {
                let places = branches
                    .entry(question.clone())
                    .or_insert_with(|| (0..ids.len()).collect());
                places[own] = at(target)?;
            }
        }
        Some(Self {
            tree,
            launch,
            ids,
            merged_into,
            branches,
            population,
            place,
        })
    }
}

/// A row of an atom.
struct Kept {
    department: String,
    invited: u32,
    attributes: Option<Vec<AttributeValue>>,
    branches: BTreeMap<String, AtomId>,
    merged_into: Option<AtomId>,
    population: Option<u32>,
}

fn senseless(column: &'static str) -> StoreError {
    StoreError::Inconsistent {
        statement: "LIST_ATOMS",
        column: column.into(),
    }
}

#[cfg(test)]
mod tests {
    use surveys::organization::DepartmentRow;

    use super::*;

    #[test]
    fn rows_of_departments_merged_at_an_earlier_launch_stand_for_their_company() {
        let row = |code: &str, parent: Option<&str>, headcount| DepartmentRow {
            code: code.to_owned(),
            name: code.to_owned(),
            parent: parent.map(str::to_owned),
            headcount,
        };
        let tree = Tree::new(vec![
            row("HQ", None, 12),
            row("LAB", Some("HQ"), 4),
            row("SALES", Some("HQ"), 20),
        ])
        .unwrap();
        let [hq, lab, sales] = [1, 2, 3].map(AtomId::from_bits);
        let kept = |department: &str, branch: AtomId| Kept {
            department: department.to_owned(),
            invited: 0,
            attributes: None,
            branches: BTreeMap::from([("PRO-MGR".to_owned(), branch)]),
            merged_into: None,
            population: None,
        };
        let rows = BTreeMap::from([
            (hq, kept("HQ", hq)),
            (lab, kept("LAB", hq)),
            (sales, kept("SALES", hq)),
        ]);
        let of = [("HQ", hq), ("LAB", hq), ("SALES", sales)];
        let of = of.map(|(code, id)| (code.to_owned(), id)).into();
        let atoms = WaveAtoms::from_kept(tree, &rows, &of).unwrap();
        assert_eq!(atoms.at_launch().departments(), [vec![0, 1], vec![2]]);
        let answers = atoms.of_answers().unwrap();
        assert_eq!((answers.of(lab), answers.of(sales)), (Some(0), Some(1)));
        let branch = atoms.of_branch("PRO-MGR").unwrap();
        assert_eq!((branch.atoms.count(), branch.of(sales)), (1, Some(0)));
        assert_eq!(atoms.branch_target("PRO-MGR", sales), hq);
    }
}
