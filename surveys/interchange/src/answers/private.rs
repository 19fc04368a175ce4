//! Columns that say who answered, when or where: known by their header, or by what stands in them.

use serde::{Deserialize, Serialize};

use super::{Tool, columns::squeezed};

/// Why a column is never read further: it says who answered, or when, or it is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Private {
    /// When somebody answered, or how long it took.
    Time,
    /// Address of a computer.
    Address,
    /// Mailbox or telephone.
    Mailbox,
    /// Name of a person.
    Name,
    /// A number or word that only one person has.
    Number,
    /// Where somebody was.
    Place,
    /// Written by the tool for itself.
    Technical,
}

impl Private {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Time,
        Self::Address,
        Self::Mailbox,
        Self::Name,
        Self::Number,
        Self::Place,
        Self::Technical,
    ];

    /// The word in files and for texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Address => "address",
            Self::Mailbox => "mailbox",
            Self::Name => "name",
            Self::Number => "number",
            Self::Place => "place",
            Self::Technical => "technical",
        }
    }
}

/// Values that make a column a column of one kind: this share of those that are there.
const MOST: f64 = 0.6;
/// Rows from which on a column with another word in each of them is taken to name people.
const MANY: usize = 20;

/// Headers by which a column is known, squeezed.
const KNOWN: &[(Private, &[&str])] = &[
    (
        Private::Time,
        &[
            "timestamp",
            "zeitstempel",
            "marcatemporal",
            "horodateur",
            "starttime",
            "completiontime",
            "startzeit",
            "fertigstellungszeit",
            "horadeinicio",
            "horadefinalizacion",
            "heurededebut",
            "heuredefin",
            "lastmodifiedtime",
            "startdate",
            "enddate",
            "recordeddate",
            "durationinseconds",
            "duration",
            "submitdate",
            "datestamp",
            "datesubmitted",
            "datestarted",
            "datelastaction",
            "datumabgeschickt",
            "datumgestartet",
            "datumletzteaktivitat",
            "interviewtime",
            "totaltime",
            "date",
            "datum",
            "fecha",
            "time",
            "uhrzeit",
            "zeit",
            "hora",
            "heure",
            "responsedate",
            "completiondate",
            "surveycyclecompletiondate",
            "submittedat",
            "createdat",
            "birthdate",
            "dateofbirth",
            "geburtsdatum",
            "fechadenacimiento",
            "datedenaissance",
            "hiredate",
            "startedat",
        ],
    ),
    (
        Private::Address,
        &[
            "ipaddress",
            "ipaddr",
            "ip",
            "ipadresse",
            "direccionip",
            "adresseip",
            "refererurl",
            "refurl",
        ],
    ),
    (
        Private::Mailbox,
        &[
            "email",
            "emailaddress",
            "recipientemail",
            "mail",
            "emailadresse",
            "mailadresse",
            "correo",
            "correoelectronico",
            "direcciondecorreoelectronico",
            "adressemail",
            "adresseemail",
            "courriel",
            "adressedemessagerie",
            "phone",
            "phonenumber",
            "telefon",
            "telefonnummer",
            "telefono",
            "telephone",
            "mobile",
            "username",
            "benutzername",
            "nombredeusuario",
            "nomdutilisateur",
            "manageremail",
        ],
    ),
    (
        Private::Name,
        &[
            "name",
            "fullname",
            "firstname",
            "lastname",
            "surname",
            "recipientlastname",
            "recipientfirstname",
            "vorname",
            "nachname",
            "familienname",
            "nombre",
            "apellido",
            "apellidos",
            "nombrecompleto",
            "nom",
            "prenom",
            "nomcomplet",
            "manager",
            "managername",
            "vorgesetzter",
            "displayname",
            "employeename",
        ],
    ),
    (
        Private::Number,
        &[
            "id",
            "responseid",
            "responseset",
            "externalreference",
            "externaldatareference",
            "token",
            "zugangscode",
            "zugangsschlussel",
            "employeeid",
            "personalnummer",
            "mitarbeiternummer",
            "personid",
            "userid",
            "managerid",
            "respondentid",
            "collectorid",
            "antwortid",
            "idderantwort",
            "idderespuesta",
            "idrespuesta",
            "iddelareponse",
            "surveyresponseuuid",
            "uuid",
            "sessionid",
            "accesscode",
            "codigodeacceso",
            "codedacces",
            "panelid",
        ],
    ),
    (
        Private::Place,
        &[
            "locationlatitude",
            "locationlongitude",
            "locationaccuracy",
            "latitude",
            "longitude",
            "geolocation",
        ],
    ),
    (
        Private::Technical,
        &[
            "finished",
            "status",
            "progress",
            "distributionchannel",
            "userlanguage",
            "lastpage",
            "letzteseite",
            "ultimapagina",
            "dernierepage",
            "startlanguage",
            "startsprache",
            "idiomainicial",
            "languededepart",
            "seed",
            "startwert",
            "surveycycleuuid",
            "surveycycletitle",
            "surveyuuid",
            "browser",
            "useragent",
            "totalpoints",
            "quizfeedback",
            "language",
        ],
    ),
];

/// What the header says.
pub(super) fn by_name(tool: Tool, name: &str) -> Option<Private> {
    // LimeSurvey may write "submitdate. Date submitted".
    let code = match tool {
        Tool::LimeSurvey => name.split(". ").next().unwrap_or(name),
        Tool::Qualtrics | Tool::Glint | Tool::Forms | Tool::Table => name,
    };
    [squeezed(name), squeezed(code)].iter().find_map(|name| {
        KNOWN
            .iter()
            .find(|(_, names)| names.contains(&name.as_str()))
            .map(|(why, _)| *why)
    })
}

/// What the values say: most of them are addresses or moments, or each row has another word.
pub(super) fn by_values(rows: &[Vec<String>], column: usize) -> Option<Private> {
    let values: Vec<&str> = rows
        .iter()
        .map(|row| row[column].as_str())
        .filter(|cell| !cell.is_empty())
        .collect();
    #[expect(
        clippy::cast_precision_loss,
        reason = "at most a hundred thousand rows"
    )]
    let most = |is: fn(&str) -> bool| {
        let n = values.iter().filter(|value| is(value)).count();
        n > 0 && n as f64 >= MOST * values.len() as f64
    };
    if most(is_mailbox) {
        return Some(Private::Mailbox);
    }
    if most(is_address) {
        return Some(Private::Address);
    }
    if most(is_moment) {
        return Some(Private::Time);
    }
    let is_word = |value: &&str| !value.contains(char::is_whitespace);
    if values.len() >= MANY && values.iter().all(is_word) {
        let mut sorted = values.clone();
        sorted.sort_unstable();
        sorted.dedup();
        if sorted.len() == values.len() {
            return Some(Private::Number);
        }
    }
    None
}

fn is_mailbox(value: &str) -> bool {
    value.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && !value.contains(char::is_whitespace)
    })
}

fn is_address(value: &str) -> bool {
    value.parse::<std::net::IpAddr>().is_ok()
}

/// A date with a time of day, or a date by itself: `2024-05-01 09:30`, `5/1/2024`, `01.05.2024 09:30:12`.
fn is_moment(value: &str) -> bool {
    let date = value.split([' ', 'T']).next().unwrap_or_default();
    ['-', '/', '.'].iter().any(|mark| {
        let parts: Vec<&str> = date.split(*mark).collect();
        let numbers = |part: &&str| part.len() <= 4 && part.parse::<u16>().is_ok();
        parts.len() == 3
            && parts.iter().all(numbers)
            && (parts[0].len() == 4 || parts[2].len() == 4)
    })
}
