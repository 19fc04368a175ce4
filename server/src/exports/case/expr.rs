//! Formulas that know their value: what is written into a cell and what a program shows before it computes come from one
//! expression, so that they cannot drift apart.

use std::ops::{Add, Div, Mul, Sub};

use rust_xlsxwriter::utility::{row_col_to_cell, row_col_to_cell_absolute};

/// The sheets in the order of their tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tab {
    Summary,
    Inputs,
    Rates,
    Steps,
    Schedule,
    Effects,
    Months,
    Cash,
    Gain,
    Notes,
}

impl Tab {
    pub(super) const ALL: [Self; 10] = [
        Self::Summary,
        Self::Inputs,
        Self::Rates,
        Self::Steps,
        Self::Schedule,
        Self::Effects,
        Self::Months,
        Self::Cash,
        Self::Gain,
        Self::Notes,
    ];

    /// Stands before a reference until it is known on which sheet the formula stands.
    fn mark(self) -> String {
        format!("\u{1}{}\u{2}", self as u8)
    }
}

/// Row and column, from 0.
pub(super) type Place = (u32, u16);

/// How firmly the outermost operation of a formula binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    Sum,
    Product,
    Power,
    Atom,
}

/// A formula with its value.
#[derive(Debug, Clone)]
pub(super) struct Expr {
    text: String,
    binds: Binds,
    pub value: f64,
}

impl Expr {
    /// A number that stands in a formula as it is.
    pub(super) fn number(value: f64) -> Self {
        Self::atom(value.to_string(), value)
    }

    /// A cell that holds this value.
    pub(super) fn cell(tab: Tab, (row, column): Place, value: f64) -> Self {
        let cell = row_col_to_cell(row, column);
        Self::atom(format!("{}{cell}", tab.mark()), value)
    }

    /// A cell that has a name.
    pub(super) fn named(name: &str, value: f64) -> Self {
        Self::atom(name.to_owned(), value)
    }

    /// A function of texts that are formulas already.
    pub(super) fn call(name: &str, arguments: &[String], value: f64) -> Self {
        Self::atom(format!("{name}({})", arguments.join(",")), value)
    }

    fn atom(text: String, value: f64) -> Self {
        Self {
            text,
            binds: Binds::Atom,
            value,
        }
    }

    /// The smaller of two.
    pub(super) fn min(&self, other: &Self) -> Self {
        let arguments = [self.text.clone(), other.text.clone()];
        Self::call("MIN", &arguments, self.value.min(other.value))
    }

    /// The larger of two.
    pub(super) fn max(&self, other: &Self) -> Self {
        let arguments = [self.text.clone(), other.text.clone()];
        Self::call("MAX", &arguments, self.value.max(other.value))
    }

    pub(super) fn power(&self, exponent: &Self) -> Self {
        Self {
            text: format!(
                "{}^{}",
                self.within(Binds::Atom),
                exponent.within(Binds::Atom)
            ),
            binds: Binds::Power,
            value: self.value.powf(exponent.value),
        }
    }

    /// One of two, by a condition that compares this with another.
    pub(super) fn choose(&self, is: Is, other: &Self, then: &Self, or: &Self) -> Self {
        let holds = match is {
            Is::AtMost => self.value <= other.value,
            Is::Below => self.value < other.value,
            Is::Above => self.value > other.value,
            Is::Equal => self.value.total_cmp(&other.value).is_eq(),
        };
        let condition = format!("{}{}{}", self.text, is.sign(), other.text);
        let arguments = [condition, then.text.clone(), or.text.clone()];
        Self::call("IF", &arguments, if holds { then.value } else { or.value })
    }

    fn within(&self, least: Binds) -> String {
        if self.binds < least {
            format!("({})", self.text)
        } else {
            self.text.clone()
        }
    }

    fn join(self, sign: char, other: &Self, (left, right): (Binds, Binds), value: f64) -> Self {
        Self {
            text: format!("{}{sign}{}", self.within(left), other.within(right)),
            binds: left,
            value,
        }
    }

    /// The formula as it is written on this sheet; `names` are those of all sheets.
    pub(super) fn on(&self, tab: Tab, names: &[String]) -> String {
        localized(&self.text, tab, names)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// How two values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    AtMost,
    Below,
    Above,
    Equal,
}

impl Is {
    const fn sign(self) -> &'static str {
        match self {
            Self::AtMost => "<=",
            Self::Below => "<",
            Self::Above => ">",
            Self::Equal => "=",
        }
    }
}

/// A formula with references to other sheets by their names.
pub(super) fn localized(text: &str, tab: Tab, names: &[String]) -> String {
    let mut written = String::new();
    for (index, part) in text.split('\u{1}').enumerate() {
        match part.split_once('\u{2}') {
            Some((sheet, rest)) if index > 0 => {
                if sheet != (tab as u8).to_string()
                    && let Some(name) = sheet.parse::<usize>().ok().and_then(|at| names.get(at))
                {
                    written.push_str(&quoted(name));
                    written.push('!');
                }
                written.push_str(rest);
            }
            _ => written.push_str(part),
        }
    }
    written
}

/// The name of a sheet as formulas write it.
pub(super) fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// A rectangle of cells, for functions over many. Rows and columns stay where they are when a formula is copied.
pub(super) fn range(tab: Tab, from: Place, to: Place) -> String {
    let corner = |(row, column): Place| row_col_to_cell_absolute(row, column);
    format!("{}{}:{}", tab.mark(), corner(from), corner(to))
}

macro_rules! operation {
    ($operation:ident, $method:ident, $sign:literal, $left:ident, $right:ident) => {
        impl $operation<&Expr> for Expr {
            type Output = Expr;

            fn $method(self, other: &Expr) -> Expr {
                let value = $operation::$method(self.value, other.value);
                self.join($sign, other, (Binds::$left, Binds::$right), value)
            }
        }

        impl $operation for Expr {
            type Output = Expr;

            fn $method(self, other: Expr) -> Expr {
                $operation::$method(self, &other)
            }
        }

        impl $operation<&Expr> for &Expr {
            type Output = Expr;

            fn $method(self, other: &Expr) -> Expr {
                $operation::$method(self.clone(), other)
            }
        }

        impl $operation<f64> for Expr {
            type Output = Expr;

            fn $method(self, other: f64) -> Expr {
                $operation::$method(self, &Expr::number(other))
            }
        }
    };
}

operation!(Add, add, '+', Sum, Sum);
operation!(Sub, sub, '-', Sum, Product);
operation!(Mul, mul, '*', Product, Product);
operation!(Div, div, '/', Product, Power);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_binds_as_its_value_was_computed() {
        let cell = |row, value| Expr::cell(Tab::Steps, (row, 0), value);
        let (a, b, c) = (cell(0, 2.0), cell(1, 3.0), cell(2, 4.0));
        let names = Tab::ALL.map(|tab| format!("{tab:?}"));
        let on = |of: &Expr| of.on(Tab::Steps, &names);
        let sum = (a.clone() + &b) * &c;
        assert_eq!((on(&sum).as_str(), sum.value), ("(A1+A2)*A3", 20.0));
        let rest = a.clone() - (&b - &c);
        assert_eq!((on(&rest).as_str(), rest.value), ("A1-(A2-A3)", 3.0));
        let part = a.clone() / (&b * &c);
        assert_eq!(on(&part), "A1/(A2*A3)");
        let power = (Expr::number(1.0) - &a).power(&(&b / &c));
        assert_eq!(on(&power), "(1-A1)^(A2/A3)");
        assert_eq!(
            part.on(Tab::Cash, &names),
            "'Steps'!A1/('Steps'!A2*'Steps'!A3)"
        );
        let chosen = a.choose(Is::AtMost, &b, &c, &Expr::number(0.0));
        assert_eq!(
            (on(&chosen).as_str(), chosen.value),
            ("IF(A1<=A2,A3,0)", 4.0)
        );
    }
}
