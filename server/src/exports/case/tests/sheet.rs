//! A small spreadsheet program of its own: it reads a workbook and computes its formulas from their text alone.

use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
    io::Cursor,
};

use calamine::{Data, Reader as _, Xlsx};

/// Sheet, row and column, from 0.
pub(super) type Address = (String, u32, u32);

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Computed {
    Number(f64),
    Text(String),
    Empty,
    Many(Vec<f64>),
}

pub(super) struct Workbook {
    pub names: Vec<String>,
    cells: HashMap<Address, Data>,
    pub formulas: BTreeMap<Address, String>,
    defined: HashMap<String, Address>,
    /// What was computed already.
    done: RefCell<HashMap<Address, Computed>>,
}

impl Workbook {
    pub(super) fn open(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        let (mut cells, mut formulas) = (HashMap::new(), BTreeMap::new());
        for name in &names {
            let range = book.worksheet_range(name).unwrap();
            let (top, left) = range.start().unwrap();
            for (row, column, data) in range.used_cells() {
                let at = |one: u32, two: usize| one + u32::try_from(two).unwrap();
                cells.insert((name.clone(), at(top, row), at(left, column)), data.clone());
            }
            let range = book.worksheet_formula(name).unwrap();
            let Some((top, left)) = range.start() else {
                continue;
            };
            for (row, column, formula) in range.used_cells() {
                let at = |one: u32, two: usize| one + u32::try_from(two).unwrap();
                formulas.insert(
                    (name.clone(), at(top, row), at(left, column)),
                    formula.clone(),
                );
            }
        }
        let defined = book
            .defined_names()
            .iter()
            // Names of our own; the rows that are printed on every page have one of the program's.
            .filter(|(name, _)| !name.starts_with("_xlnm"))
            .map(|(name, place)| {
                let (sheet, cell) = place.trim_start_matches('=').rsplit_once('!').unwrap();
                let (row, column) = cell_of(cell);
                let sheet = sheet.trim_matches('\'').replace("''", "'");
                (name.clone(), (sheet, row, column))
            })
            .collect();
        Self {
            names,
            cells,
            formulas,
            defined,
            done: RefCell::default(),
        }
    }

    /// What the file says stands in a cell.
    pub(super) fn kept(&self, sheet: &str, row: u32, column: u32) -> Computed {
        match self.cells.get(&(sheet.to_owned(), row, column)) {
            Some(Data::Float(value)) => Computed::Number(*value),
            #[expect(clippy::cast_precision_loss, reason = "small whole numbers")]
            Some(Data::Int(value)) => Computed::Number(*value as f64),
            Some(Data::String(text)) => Computed::Text(text.clone()),
            None | Some(Data::Empty) => Computed::Empty,
            Some(other) => panic!("{sheet} {row} {column}: {other:?}"),
        }
    }

    /// What its formula gives, or what stands there.
    pub(super) fn value(&self, sheet: &str, row: u32, column: u32) -> Computed {
        let address = (sheet.to_owned(), row, column);
        if let Some(done) = self.done.borrow().get(&address) {
            return done.clone();
        }
        let value = match self.formulas.get(&address) {
            Some(formula) => {
                let mut reader = Reader {
                    book: self,
                    sheet,
                    rest: formula,
                };
                let value = reader.comparison();
                assert_eq!(reader.rest, "", "{formula}");
                value
            }
            None => self.kept(sheet, row, column),
        };
        self.done.borrow_mut().insert(address, value.clone());
        value
    }

    /// Writes a number into the cell that has this name.
    pub(super) fn write_over(&mut self, name: &str, value: f64) {
        let address = self.defined[name].clone();
        assert!(!self.formulas.contains_key(&address), "{name} is a formula");
        self.cells.insert(address, Data::Float(value));
        self.done.borrow_mut().clear();
    }
}

/// `$AB$12` as row and column.
fn cell_of(text: &str) -> (u32, u32) {
    let text = text.replace('$', "");
    let digits = text.find(|letter: char| letter.is_ascii_digit()).unwrap();
    let column = text[..digits].bytes().fold(0, |column, letter| {
        column * 26 + u32::from(letter - b'A') + 1
    });
    (text[digits..].parse::<u32>().unwrap() - 1, column - 1)
}

/// Whether two numbers compare so.
type Compares = fn(f64, f64) -> bool;

/// Longer signs first.
const COMPARISONS: [(&str, Compares); 5] = [
    ("<=", |a, b| a <= b),
    (">=", |a, b| a >= b),
    ("<", |a, b| a < b),
    (">", |a, b| a > b),
    ("=", |a, b| (a - b).abs() == 0.0),
];

struct Reader<'b> {
    book: &'b Workbook,
    sheet: &'b str,
    rest: &'b str,
}

impl<'b> Reader<'b> {
    fn takes(&mut self, sign: &str) -> bool {
        let found = self.rest.starts_with(sign);
        if found {
            self.rest = &self.rest[sign.len()..];
        }
        found
    }

    fn while_of(&mut self, fits: impl Fn(char) -> bool) -> &'b str {
        let end = self.rest.find(|letter| !fits(letter));
        let (taken, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn comparison(&mut self) -> Computed {
        let left = self.sum();
        for (sign, holds) in COMPARISONS {
            if self.takes(sign) {
                let right = self.sum();
                return each(&left, &right, |a, b| f64::from(u8::from(holds(a, b))));
            }
        }
        left
    }

    fn sum(&mut self) -> Computed {
        let mut sum = self.product();
        loop {
            if self.takes("+") {
                sum = each(&sum, &self.product(), |a, b| a + b);
            } else if self.takes("-") {
                sum = each(&sum, &self.product(), |a, b| a - b);
            } else {
                return sum;
            }
        }
    }

    fn product(&mut self) -> Computed {
        let mut product = self.power();
        loop {
            if self.takes("*") {
                product = each(&product, &self.power(), |a, b| a * b);
            } else if self.takes("/") {
                product = each(&product, &self.power(), |a, b| a / b);
            } else {
                return product;
            }
        }
    }

    fn power(&mut self) -> Computed {
        let mut power = self.atom();
        while self.takes("^") {
            power = each(&power, &self.atom(), f64::powf);
        }
        power
    }

    fn atom(&mut self) -> Computed {
        if self.takes("(") {
            let inner = self.comparison();
            assert!(self.takes(")"), "{}", self.rest);
            return inner;
        }
        if self.takes("\"") {
            let mut text = String::new();
            loop {
                text.push_str(self.while_of(|letter| letter != '"'));
                assert!(self.takes("\""));
                if !self.takes("\"") {
                    return Computed::Text(text);
                }
                text.push('"');
            }
        }
        if self
            .rest
            .starts_with(|letter: char| letter.is_ascii_digit())
        {
            let number = self.while_of(|letter| letter.is_ascii_digit() || letter == '.');
            return Computed::Number(number.parse().unwrap());
        }
        let sheet = if self.takes("'") {
            let name = self.while_of(|letter| letter != '\'');
            assert!(self.takes("'!"), "{}", self.rest);
            name
        } else {
            self.sheet
        };
        let word = self
            .while_of(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$');
        if self.takes("(") {
            return self.call(word);
        }
        if let Some((sheet, row, column)) = self.book.defined.get(word) {
            return self.book.value(sheet, *row, *column);
        }
        let (row, column) = cell_of(word);
        if !self.takes(":") {
            return self.book.value(sheet, row, column);
        }
        let end = self.while_of(|letter| letter.is_ascii_alphanumeric() || letter == '$');
        let (last_row, last_column) = cell_of(end);
        let mut all = Vec::new();
        for row in row..=last_row {
            for column in column..=last_column {
                all.push(number(&self.book.value(sheet, row, column)));
            }
        }
        Computed::Many(all)
    }

    fn call(&mut self, name: &str) -> Computed {
        if name == "IF" {
            // Only the branch that holds is computed in earnest; the other may divide by nothing.
            let condition = number(&self.comparison());
            assert!(self.takes(","));
            let then = self.comparison();
            assert!(self.takes(","));
            let or = self.comparison();
            assert!(self.takes(")"));
            return if condition.abs() > 0.0 { then } else { or };
        }
        let mut arguments = vec![self.comparison()];
        while self.takes(",") {
            arguments.push(self.comparison());
        }
        assert!(self.takes(")"), "{name} {}", self.rest);
        let flat = arguments.iter().flat_map(many);
        Computed::Number(match name {
            "SUM" => flat.sum(),
            "MIN" => flat.fold(f64::INFINITY, f64::min),
            "MAX" => flat.fold(f64::NEG_INFINITY, f64::max),
            "SUMPRODUCT" => {
                let first = many(&arguments[0]).len();
                (0..first)
                    .map(|index| {
                        arguments
                            .iter()
                            .map(|argument| many(argument)[index])
                            .product::<f64>()
                    })
                    .sum()
            }
            other => panic!("{other} is not known"),
        })
    }
}

/// Element by element; a single value beside many stands for each.
fn each(left: &Computed, right: &Computed, of: impl Fn(f64, f64) -> f64) -> Computed {
    match (left, right) {
        (Computed::Many(left), Computed::Many(right)) => {
            assert_eq!(left.len(), right.len());
            let pairs = left.iter().zip(right);
            Computed::Many(pairs.map(|(left, right)| of(*left, *right)).collect())
        }
        (Computed::Many(left), right) => {
            let right = number(right);
            Computed::Many(left.iter().map(|left| of(*left, right)).collect())
        }
        (left, Computed::Many(right)) => {
            let left = number(left);
            Computed::Many(right.iter().map(|right| of(left, *right)).collect())
        }
        (left, right) => Computed::Number(of(number(left), number(right))),
    }
}

fn number(value: &Computed) -> f64 {
    match value {
        Computed::Number(value) => *value,
        Computed::Empty => 0.0,
        other => panic!("{other:?} is no number"),
    }
}

fn many(value: &Computed) -> Vec<f64> {
    match value {
        Computed::Many(values) => values.clone(),
        one => vec![number(one)],
    }
}
