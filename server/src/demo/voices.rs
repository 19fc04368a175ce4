//! The round of ideas after the last wave of the sample: ideas in four languages, read, voted for, and replied to.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;
use futures::{StreamExt, TryStreamExt, stream};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use surveys::{
    ids::{IdeaId, WaveId},
    language::{
        Language::{self, De, En, Es, Fr},
        Localized,
    },
    trend::Day,
    voice::{
        Ballot, MOST_VOTES, Phase, Verdict,
        heard::{Reply, Status, Subject},
    },
};

use super::{AT_ONCE, localized, organization::Colleague};
use crate::{
    auth::Token,
    clock::DAY,
    heard::{Heard, day},
    store::{
        Store,
        ideas::Idea,
        voices::{NewIdea, Voice},
    },
};

const ZONE: &str = "Europe/Berlin";

/// What becomes of an idea of the sample.
enum Fate {
    /// Others vote for it, the more the higher the number.
    Approved {
        step: Option<&'static str>,
        liking: u32,
    },
    /// It says what the idea of this place says.
    Merged(usize),
    /// Others never see it.
    Declined(&'static str),
}

use Fate::{Approved, Declined, Merged};

/// Ideas in the language they are written in.
const IDEAS: [(Language, &str, Fate); 16] = [
    (
        De,
        "Das Wochenmeeting am Freitag durch eine kurze Runde an der Tafel ersetzen. Dann bleibt Zeit für Kundinnen und Kunden.",
        Approved {
            step: Some("TOO-S1"),
            liking: 9,
        },
    ),
    (
        De,
        "Der Service sieht vor jedem Anruf, was der Vertrieb versprochen hat. Eine Akte für alle statt drei Listen.",
        Approved {
            step: Some("TOO-S2"),
            liking: 14,
        },
    ),
    (
        En,
        "One shared record per customer, so that nobody has to ask twice what was promised.",
        Merged(1),
    ),
    (
        En,
        "Two quiet hours every morning without meetings or chat, the same for all teams.",
        Approved {
            step: Some("TOO-S3"),
            liking: 12,
        },
    ),
    (
        De,
        "Zwei Stunden am Vormittag ohne Besprechung, für alle gleich.",
        Merged(3),
    ),
    (
        Es,
        "Que cada propuesta del equipo reciba una respuesta en dos semanas, también cuando sea un no.",
        Approved {
            step: Some("VOI-S1"),
            liking: 13,
        },
    ),
    (
        Fr,
        "Passer une journée par trimestre dans une autre équipe pour comprendre son travail.",
        Approved {
            step: Some("CON-S3"),
            liking: 8,
        },
    ),
    (
        De,
        "Lob und Danke sichtbar machen: jeden Monat erzählt ein Team, wer ihm aus einer anderen Abteilung geholfen hat.",
        Approved {
            step: Some("REC-S1"),
            liking: 6,
        },
    ),
    (
        En,
        "Invite two customers to every prototype review. We learn more in an hour than from a report.",
        Approved {
            step: Some("OUT-S3"),
            liking: 7,
        },
    ),
    (
        De,
        "Ein Wegweiser, wer was weiß, mit Foto und Telefon, auch für die Nachtschicht.",
        Approved {
            step: Some("CON-S1"),
            liking: 7,
        },
    ),
    (
        Es,
        "Una guía de quién sabe qué, para encontrar ayuda sin llamar a cinco personas.",
        Merged(9),
    ),
    (
        Fr,
        "Les nouveaux outils s’essaient trente jours avec une équipe avant d’aller plus loin.",
        Approved {
            step: Some("WAY-S3"),
            liking: 5,
        },
    ),
    (
        De,
        "Die Kantine öffnet auch für die Spätschicht.",
        Approved {
            step: None,
            liking: 6,
        },
    ),
    (
        En,
        "A second coffee machine on the third floor.",
        Approved {
            step: None,
            liking: 0,
        },
    ),
    (
        De,
        "Mein Chef [name] soll endlich zuhören.",
        Declined("names one person; the person was invited to speak with HR"),
    ),
    (En, "asdf", Declined("says nothing")),
];

/// Opens the round after the release, lets people write and vote, and replies. As a consultant would.
pub(super) async fn round(
    store: &Store,
    wave: WaveId,
    colleagues: &[Colleague],
    seed: u64,
    released: i64,
) -> anyhow::Result<()> {
    let mut random = ChaCha12Rng::seed_from_u64(seed ^ 0x1dea);
    store.open_round(wave, released + DAY).await?;
    let tokens: BTreeMap<String, Token> = store
        .voice_links(wave)
        .await?
        .into_iter()
        .filter_map(|link| Some((link.email?, link.token)))
        .collect();
    write(store, colleagues, &tokens).await?;
    store
        .move_round(wave, Phase::Sorting, released + 7 * DAY)
        .await?;
    let ideas = judge(store, wave).await?;
    store
        .move_round(wave, Phase::Votes, released + 8 * DAY)
        .await?;
    vote(store, colleagues, &tokens, &ideas, &mut random).await?;
    let closed = released + 14 * DAY;
    store.move_round(wave, Phase::Closed, closed).await?;
    reply(store, wave, &ideas, released).await
}

/// Every idea comes from somebody who speaks its language, if there is anybody.
async fn write(
    store: &Store,
    colleagues: &[Colleague],
    tokens: &BTreeMap<String, Token>,
) -> anyhow::Result<()> {
    // In a small sample somebody may write more than one.
    let mut written: BTreeMap<&str, u32> = BTreeMap::new();
    for (place, (language, text, _)) in IDEAS.iter().enumerate() {
        let writer = colleagues
            .iter()
            .filter(|colleague| colleague.language == *language)
            .chain(colleagues)
            .cycle()
            .nth(place)
            .context("the sample has people")?;
        let idea = NewIdea {
            language: *language,
            text: (*text).to_owned(),
        };
        let token = tokens
            .get(&writer.email)
            .context("everybody has a voice link")?;
        let number = written.entry(&writer.email).or_default();
        *number += 1;
        let voice = Voice::Idea {
            number: *number,
            idea,
        };
        store.speak(token, voice).await?;
    }
    Ok(())
}

/// Decides about every idea; says which stored one each of the sample became.
async fn judge(store: &Store, wave: WaveId) -> anyhow::Result<Vec<Idea>> {
    let stored = store.ideas(wave).await?;
    let ideas: Vec<Idea> = IDEAS
        .iter()
        .filter_map(|(_, text, _)| stored.iter().find(|idea| idea.written == *text).cloned())
        .collect();
    anyhow::ensure!(
        ideas.len() == IDEAS.len(),
        "every idea of the sample is kept"
    );
    let order = |fate: &Fate| matches!(fate, Merged(_));
    let mut places: Vec<usize> = (0..IDEAS.len()).collect();
    places.sort_by_key(|place| order(&IDEAS[*place].2));
    for place in places {
        let (_, _, fate) = &IDEAS[place];
        let idea = &ideas[place];
        let verdict = match fate {
            Approved { .. } => Verdict::Approved,
            Merged(into) => Verdict::Merged(ideas[*into].id),
            Declined(reason) => Verdict::Declined((*reason).to_owned()),
        };
        store
            .judge_idea(wave, idea.id, idea.wording.clone(), verdict)
            .await?;
        if let Approved {
            step: Some(step), ..
        } = fate
        {
            store
                .link_idea(wave, idea.id, Some((*step).to_owned()))
                .await?;
        }
    }
    Ok(ideas)
}

/// Somewhat more than half vote, for what they like.
async fn vote(
    store: &Store,
    colleagues: &[Colleague],
    tokens: &BTreeMap<String, Token>,
    ideas: &[Idea],
    random: &mut ChaCha12Rng,
) -> anyhow::Result<()> {
    let liked: Vec<IdeaId> = ideas
        .iter()
        .zip(&IDEAS)
        .flat_map(|(idea, (_, _, fate))| {
            let liking = match fate {
                Approved { liking, .. } => *liking,
                Merged(_) | Declined(_) => 0,
            };
            std::iter::repeat_n(idea.id, liking as usize)
        })
        .collect();
    let votable: BTreeSet<IdeaId> = liked.iter().copied().collect();
    let mut ballots = Vec::new();
    for colleague in colleagues {
        if !random.random_bool(0.58) {
            continue;
        }
        let choices = (0..MOST_VOTES).map(|_| liked[random.random_range(0..liked.len())]);
        let token = tokens
            .get(&colleague.email)
            .context("everybody has a voice link")?;
        ballots.push((*token, Ballot::new(choices.collect::<Vec<_>>(), &votable)?));
    }
    stream::iter(ballots)
        .map(|(token, ballot)| async move { store.speak(&token, Voice::Ballot(ballot)).await })
        .buffer_unordered(AT_ONCE)
        .try_for_each(|_| std::future::ready(Ok(())))
        .await?;
    Ok(())
}

/// A reply of the sample, in English, German, Spanish and French.
struct Answer {
    texts: [&'static str; 4],
    status: Status,
    /// Days after the release until it is there.
    due: Option<i64>,
    who: &'static str,
    /// Days after the release until it was given.
    after: i64,
}

async fn reply(store: &Store, wave: WaveId, ideas: &[Idea], released: i64) -> anyhow::Result<()> {
    for (place, answer) in ANSWERS {
        let subject = Subject::Idea(ideas[place].id);
        store
            .save_reply(wave, subject, answer.given(released)?)
            .await?;
    }
    let found = store.wave(wave).await?.context("the wave was made")?;
    let heard = Heard::load(store, &found, ZONE)
        .await?
        .context("the wave was released")?;
    for said in heard.said {
        let Subject::Theme { terms, .. } = &said.subject else {
            continue;
        };
        let answer = THEMES
            .iter()
            .find(|(word, _)| terms.iter().any(|term| term.contains(word)));
        if let Some((_, answer)) = answer {
            let reply = answer.given(released)?;
            store.save_reply(wave, said.subject.clone(), reply).await?;
        }
    }
    Ok(())
}

impl Answer {
    fn given(&self, released: i64) -> anyhow::Result<Reply> {
        let on = |days: i64| -> anyhow::Result<Day> { Ok(day(ZONE, released + days * DAY)?) };
        let texts: Localized = localized(self.texts);
        Ok(Reply {
            text: texts,
            status: self.status,
            by: self.due.map(on).transpose()?,
            who: self.who.to_owned(),
            step: None,
            replied: on(self.after)?,
        })
    }
}

/// Replies to ideas, by their place.
const ANSWERS: [(usize, Answer); 8] = [
    (
        1,
        Answer {
            texts: [
                "Sales and service will share one customer record. The first two teams begin in spring; the weekly list ends for everyone whose records are complete.",
                "Vertrieb und Service arbeiten künftig mit einer gemeinsamen Kundenakte. Zwei Teams beginnen im Frühjahr; die Wochenliste entfällt für alle, deren Akten vollständig sind.",
                "Ventas y servicio compartirán una ficha de cliente. Dos equipos empiezan en primavera; la lista semanal desaparece para quienes tienen sus fichas completas.",
                "Les ventes et le service partageront un dossier client. Deux équipes commencent au printemps ; la liste hebdomadaire disparaît pour celles dont les dossiers sont complets.",
            ],
            status: Status::Planned,
            due: Some(160),
            who: "Vertrieb, Service",
            after: 16,
        },
    ),
    (
        3,
        Answer {
            texts: [
                "From next month the calendar keeps nine to eleven free of meetings. The shop floor keeps its own times.",
                "Ab dem nächsten Monat bleibt im Kalender die Zeit von neun bis elf frei von Besprechungen. Die Fertigung behält ihre eigenen Zeiten.",
                "Desde el mes que viene el calendario deja libre de reuniones de nueve a once. La planta conserva sus horarios.",
                "Dès le mois prochain, l’agenda garde la plage de neuf à onze heures sans réunion. L’atelier conserve ses horaires.",
            ],
            status: Status::InWork,
            due: Some(40),
            who: "HR",
            after: 15,
        },
    ),
    (
        5,
        Answer {
            texts: [
                "This page is the beginning: every theme and every idea gets an answer here, also when it is a no.",
                "Diese Seite ist der Anfang: Jedes Thema und jede Idee bekommt hier eine Antwort, auch wenn es ein Nein ist.",
                "Esta página es el comienzo: cada tema y cada idea recibe aquí una respuesta, también cuando es un no.",
                "Cette page est le début : chaque thème et chaque idée reçoit ici une réponse, même quand c’est un non.",
            ],
            status: Status::Done,
            due: None,
            who: "Eva Lorenz",
            after: 15,
        },
    ),
    (
        6,
        Answer {
            texts: [
                "Twelve people can swap a day in the first round. You sign up yourself; your team plans the day with you.",
                "In der ersten Runde können zwölf Personen einen Tag tauschen. Sie melden sich selbst an; Ihr Team plant den Tag mit Ihnen.",
                "En la primera ronda, doce personas pueden intercambiar un día. La inscripción es voluntaria; el equipo planifica el día con usted.",
                "Douze personnes peuvent échanger une journée au premier tour. L’inscription est libre ; votre équipe prépare la journée avec vous.",
            ],
            status: Status::Planned,
            due: Some(75),
            who: "HR",
            after: 17,
        },
    ),
    (
        8,
        Answer {
            texts: [
                "Two customers will sit in on the next three prototype reviews.",
                "Bei den nächsten drei Prototyp-Terminen sitzen zwei Kunden mit am Tisch.",
                "Dos clientes asistirán a las tres próximas revisiones de prototipos.",
                "Deux clients assisteront aux trois prochaines revues de prototypes.",
            ],
            status: Status::InWork,
            due: Some(60),
            who: "Entwicklung",
            after: 15,
        },
    ),
    (
        9,
        Answer {
            texts: [
                "The guide starts with assembly, logistics and service. Who is in it decides each person alone.",
                "Der Wegweiser beginnt mit Montage, Logistik und Service. Ob jemand darin steht, entscheidet jede Person selbst.",
                "La guía empieza con montaje, logística y servicio. Cada persona decide si aparece.",
                "Le guide commence par le montage, la logistique et le service. Chacun décide d’y figurer ou non.",
            ],
            status: Status::Planned,
            due: Some(110),
            who: "IT",
            after: 18,
        },
    ),
    (
        12,
        Answer {
            texts: [
                "The canteen opens until ten in the evening, four days a week, for a trial of three months.",
                "Die Kantine öffnet an vier Tagen der Woche bis zweiundzwanzig Uhr, zunächst drei Monate zur Probe.",
                "El comedor abre hasta las diez de la noche cuatro días por semana, a prueba durante tres meses.",
                "La cantine ouvre jusqu’à vingt-deux heures, quatre jours par semaine, pour un essai de trois mois.",
            ],
            status: Status::Done,
            due: None,
            who: "Kantine",
            after: 16,
        },
    ),
    (
        13,
        Answer {
            texts: [
                "No: there is a machine on the second floor, and the money goes into the opening hours of the canteen.",
                "Nein: Im zweiten Stock steht eine Maschine, und das Geld geht in die Öffnungszeiten der Kantine.",
                "No: hay una máquina en la segunda planta, y el dinero va al horario del comedor.",
                "Non : il y a une machine au deuxième étage, et l’argent va aux horaires de la cantine.",
            ],
            status: Status::NotNow,
            due: None,
            who: "Facility",
            after: 15,
        },
    ),
];

/// Replies to themes of the survey, by a part of one of their words.
const THEMES: [(&str, Answer); 16] = [
    (
        "antwort",
        Answer {
            texts: REPLIES,
            status: Status::InWork,
            due: Some(45),
            who: "Eva Lorenz",
            after: 9,
        },
    ),
    (
        "answer",
        Answer {
            texts: REPLIES,
            status: Status::InWork,
            due: Some(45),
            who: "Eva Lorenz",
            after: 9,
        },
    ),
    (
        "vorschl",
        Answer {
            texts: REPLIES,
            status: Status::InWork,
            due: Some(45),
            who: "Eva Lorenz",
            after: 9,
        },
    ),
    (
        "suggestion",
        Answer {
            texts: REPLIES,
            status: Status::InWork,
            due: Some(45),
            who: "Eva Lorenz",
            after: 9,
        },
    ),
    (
        "list",
        Answer {
            texts: RECORDS,
            status: Status::Planned,
            due: Some(160),
            who: "Vertrieb, Service",
            after: 16,
        },
    ),
    (
        "bericht",
        Answer {
            texts: RECORDS,
            status: Status::Planned,
            due: Some(160),
            who: "Vertrieb, Service",
            after: 16,
        },
    ),
    (
        "besprech",
        Answer {
            texts: MEETINGS,
            status: Status::InWork,
            due: Some(40),
            who: "HR",
            after: 15,
        },
    ),
    (
        "meeting",
        Answer {
            texts: MEETINGS,
            status: Status::InWork,
            due: Some(40),
            who: "HR",
            after: 15,
        },
    ),
    (
        "kuchen",
        Answer {
            texts: CAKE,
            status: Status::Done,
            due: None,
            who: "Eva Lorenz",
            after: 5,
        },
    ),
    (
        "horaires",
        Answer {
            texts: HOURS,
            status: Status::Done,
            due: None,
            who: "HR",
            after: 5,
        },
    ),
    (
        "geschäftsführung",
        Answer {
            texts: BOARD,
            status: Status::Planned,
            due: Some(60),
            who: "Eva Lorenz",
            after: 11,
        },
    ),
    (
        "führungskraft",
        Answer {
            texts: BOARD,
            status: Status::Planned,
            due: Some(60),
            who: "Eva Lorenz",
            after: 11,
        },
    ),
    (
        "frage",
        Answer {
            texts: QUESTIONS,
            status: Status::InWork,
            due: Some(75),
            who: "Service, Entwicklung",
            after: 15,
        },
    ),
    (
        "mail",
        Answer {
            texts: MAIL,
            status: Status::NotNow,
            due: None,
            who: "IT",
            after: 17,
        },
    ),
    (
        "kunde",
        Answer {
            texts: CUSTOMERS,
            status: Status::Planned,
            due: Some(160),
            who: "Vertrieb, Service",
            after: 16,
        },
    ),
    (
        "client",
        Answer {
            texts: CUSTOMERS,
            status: Status::Planned,
            due: Some(160),
            who: "Vertrieb, Service",
            after: 16,
        },
    ),
];

const REPLIES: [&str; 4] = [
    "Every suggestion gets an answer within two weeks. You can read all of them on this page.",
    "Jeder Vorschlag bekommt innerhalb von zwei Wochen eine Antwort. Alle stehen auf dieser Seite.",
    "Cada propuesta recibe respuesta en dos semanas. Todas se leen en esta página.",
    "Chaque proposition reçoit une réponse en deux semaines. Toutes se lisent sur cette page.",
];
const RECORDS: [&str; 4] = [
    "The weekly report ends for everyone whose records are complete. The first two teams begin in spring.",
    "Der Wochenbericht entfällt für alle, deren Akten vollständig sind. Zwei Teams beginnen im Frühjahr.",
    "El informe semanal desaparece para quienes tienen sus fichas completas. Dos equipos empiezan en primavera.",
    "Le rapport hebdomadaire disparaît pour celles et ceux dont les dossiers sont complets. Deux équipes commencent au printemps.",
];
const MEETINGS: [&str; 4] = [
    "The calendar keeps two hours every morning free of meetings. Each team checks its standing meetings once this quarter.",
    "Der Kalender hält jeden Vormittag zwei Stunden frei von Besprechungen. Jedes Team prüft in diesem Quartal einmal seine festen Termine.",
    "El calendario deja cada mañana dos horas sin reuniones. Cada equipo revisa este trimestre sus reuniones fijas.",
    "L’agenda garde chaque matin deux heures sans réunion. Chaque équipe revoit ce trimestre ses réunions fixes.",
];
const CAKE: [&str; 4] = [
    "It stays: the round on Friday keeps its place and its cake.",
    "Das bleibt: Die Runde am Freitag behält ihren Platz und ihren Kuchen.",
    "Se queda: la ronda del viernes conserva su lugar y su pastel.",
    "Cela reste : la tablée du vendredi garde sa place et son gâteau.",
];
const HOURS: [&str; 4] = [
    "Flexible hours stay as they are. The works agreement is signed for two more years.",
    "Die flexiblen Zeiten bleiben. Die Vereinbarung dazu gilt zwei weitere Jahre.",
    "Los horarios flexibles se quedan. El acuerdo vale dos años más.",
    "Les horaires souples restent. L’accord vaut deux années de plus.",
];
const BOARD: [&str; 4] = [
    "Once a month the executive board listens in one department, without slides. Dates are on the notice board.",
    "Einmal im Monat hört die Geschäftsführung in einer Abteilung zu, ohne Folien. Die Termine hängen aus.",
    "Una vez al mes la dirección escucha en un departamento, sin diapositivas. Las fechas están en el tablón.",
    "Une fois par mois, la direction écoute dans un service, sans diapositives. Les dates sont affichées.",
];
const QUESTIONS: [&str; 4] = [
    "A question goes to one open channel, and somebody answers the same day. Service and development try it first.",
    "Eine Frage geht in einen offenen Kanal, und jemand antwortet am selben Tag. Service und Entwicklung probieren es zuerst.",
    "Una pregunta va a un canal abierto y alguien responde el mismo día. Servicio y desarrollo lo prueban primero.",
    "Une question va dans un canal ouvert, et quelqu’un répond le jour même. Le service et le développement l’essaient d’abord.",
];
const MAIL: [&str; 4] = [
    "Not now: mail stays for customers and partners. The channel guide says from March where everything else goes.",
    "Jetzt nicht: E-Mail bleibt für Kunden und Partner. Der Kanal-Wegweiser sagt ab März, wohin alles andere geht.",
    "Ahora no: el correo se queda para clientes y socios. La guía de canales dirá desde marzo adónde va lo demás.",
    "Pas maintenant : le courriel reste pour les clients et partenaires. Le guide des canaux dira dès mars où va le reste.",
];
const CUSTOMERS: [&str; 4] = [
    "One record shows what was promised to a customer, for sales and for service alike.",
    "Eine Akte zeigt Vertrieb und Service gleichermaßen, was einer Kundin oder einem Kunden versprochen ist.",
    "Una ficha muestra a ventas y a servicio lo que se prometió a un cliente.",
    "Un dossier montre aux ventes comme au service ce qui a été promis à un client.",
];
