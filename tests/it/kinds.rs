//! One question of every kind, answered the same by people who use a browser differently: the same sheet each time.

use anyhow::{Context, Result, bail};
use serde_json::json;
use tests::{
    Browser, Daybreak, Screen, Spoken, Store,
    people::{SIXTY, departments_csv, people_csv},
    rows,
    steps::{CONSULTANT, Office, PASSWORD, WaveAt},
};

const EVERY_KIND: &str = include_str!("../fixtures/every-kind.toml");

/// One thing to do.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Do<'a> {
    /// Chooses or ticks: name and value.
    Choose(&'a str, &'a str),
    /// Types into the control of this name.
    Type(&'a str, &'a str),
    /// Chooses from the list of this name.
    Select(&'a str, &'a str),
    /// Ranks this option first, the other second.
    Rank(&'a str, &'a str),
}

/// What everybody answers, section by section.
const ANSWERS: [&[Do<'static>]; 4] = [
    &[
        Do::Choose("PLACE", "else"),
        Do::Type("PLACE.other-text", "Unterwegs"),
        Do::Choose("LEADS", "yes"),
        Do::Type("TEAM", "Labor <b>1</b>"),
    ],
    &[
        Do::Choose("TOOLS.chat", "yes"),
        Do::Choose("TOOLS.else", "yes"),
        Do::Type("TOOLS.other-text", "Zettel"),
        Do::Type("HOURS", "4,5"),
        Do::Choose("WRITING.now", "2"),
        Do::Choose("WRITING.preferred", "4"),
        Do::Choose("CHAT", "7"),
        Do::Type("LONG", "Die Wege"),
    ],
    &[
        Do::Choose("AGREE-1", "2"),
        Do::Choose("AGREE-2", "4"),
        Do::Choose("AGREE-3", "5"),
        Do::Rank("WISHES.tools", "WISHES.thanks"),
        Do::Type("WORTH.time", "40"),
        Do::Type("WORTH.tools", "60"),
        Do::Type("LESS", "Zeit"),
    ],
    &[
        Do::Choose("~tick.CHANNELS.meeting", "on"),
        Do::Select("CHANNELS.meeting.use", "3"),
        Do::Type("KEEP.stay", "Ruhe"),
    ],
];

/// How somebody uses a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    WithoutScripts,
    Mouse,
    Keyboard,
    Touch,
    /// The page as Arabic would have it.
    RightToLeft,
    /// 1280 pixels at 200 %.
    Zoomed,
    /// Without a connection from the first question to the last, and with one again.
    Offline,
}

impl Way {
    pub(crate) const ALL: [Self; 7] = [
        Self::WithoutScripts,
        Self::Mouse,
        Self::Keyboard,
        Self::Touch,
        Self::RightToLeft,
        Self::Zoomed,
        Self::Offline,
    ];

    pub(crate) const fn screen(self) -> Screen {
        match self {
            Self::WithoutScripts => Screen::PHONE.without_scripts(),
            Self::Mouse | Self::Keyboard => Screen::DESK,
            Self::Touch | Self::RightToLeft | Self::Offline => Screen::PHONE,
            Self::Zoomed => Screen {
                width: 640,
                height: 450,
                ..Screen::DESK
            },
        }
    }
}

fn named(name: &str) -> String {
    format!("[name='{name}']")
}

fn chosen(name: &str, value: &str) -> String {
    format!("[name='{name}'][value='{value}']")
}

/// One person at work.
pub(crate) struct Hands<'b> {
    browser: &'b Browser,
    way: Way,
}

impl<'b> Hands<'b> {
    /// Comes to a survey in this way, and starts.
    pub(crate) async fn at(browser: &'b Browser, way: Way, link: &str) -> Result<Self> {
        let hands = Self { browser, way };
        if way == Way::Touch {
            browser.by_touch().await?;
        }
        browser.go(link).await?;
        if way == Way::RightToLeft {
            let turn = "document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ar'";
            browser.client.execute(turn, vec![]).await?;
        }
        if way != Way::WithoutScripts {
            hands.press_button("#flow-start").await?;
        }
        if way == Way::Offline {
            browser.offline(true).await?;
        }
        Ok(hands)
    }

    /// Sends, and waits for the thanks.
    pub(crate) async fn send(&self) -> Result<()> {
        let browser = self.browser;
        if self.way == Way::WithoutScripts {
            browser.submit("#survey-send").await?;
        } else {
            if self.way != Way::Offline {
                browser.quiet().await?;
            }
            self.press_button("#survey-send").await?;
        }
        if self.way == Way::Offline {
            browser
                .until("a word about the connection", || async {
                    Ok(browser.text().await?.contains("Sie sind offline"))
                })
                .await?;
            browser.offline(false).await?;
        }
        browser
            .until("the thank-you page", || async {
                Ok(browser.path().await? == "/s/thanks")
            })
            .await
    }

    pub(crate) async fn act(&self, act: Do<'_>) -> Result<()> {
        let done = match self.way {
            Way::Keyboard => self.by_keyboard(act).await,
            Way::Touch => self.by_touch(act).await,
            Way::WithoutScripts | Way::Mouse | Way::RightToLeft | Way::Zoomed | Way::Offline => {
                self.by_mouse(act).await
            }
        };
        done.with_context(|| format!("{act:?}, {:?}", self.way))
    }

    async fn by_mouse(&self, act: Do<'_>) -> Result<()> {
        let browser = self.browser;
        match act {
            Do::Choose(name, value) => {
                let label = format!("label:has({})", chosen(name, value));
                browser.click(&label).await
            }
            Do::Type(name, text) => browser.fill(&named(name), text).await,
            Do::Select(name, value) => {
                let list = browser.find(&named(name)).await?;
                Ok(list.select_by_value(value).await?)
            }
            Do::Rank(first, second) => {
                for (name, place) in [(first, "1"), (second, "2")] {
                    let list = browser.find(&named(name)).await?;
                    list.select_by_value(place).await?;
                }
                Ok(())
            }
        }
    }

    async fn by_touch(&self, act: Do<'_>) -> Result<()> {
        let browser = self.browser;
        let row = |name: &str, part: &str| format!("li:has({}) {part}", named(name));
        match act {
            Do::Choose(name, value) => {
                let label = format!("label:has({})", chosen(name, value));
                browser.touch(&[&label]).await
            }
            Do::Type(name, text) => {
                // A finger that came right after a drag is not always taken for a tap.
                browser
                    .until("the cursor", || async {
                        browser.touch(&[&named(name)]).await?;
                        let active = "return document.activeElement.name";
                        Ok(browser.client.execute(active, vec![]).await? == json!(name))
                    })
                    .await?;
                browser.type_text(text).await
            }
            // A list opens outside of the page, where no finger of ours reaches.
            Do::Select(..) => self.by_mouse(act).await,
            Do::Rank(first, second) => {
                let up = "[data-move='-1']";
                browser.touch(&[&row(second, up)]).await?;
                browser.touch(&[&row(first, up)]).await?;
                let (from, to) = (row(first, ".rank-grip"), row(second, ".rank-grip"));
                browser.touch(&[&from, &to]).await
            }
        }
    }

    async fn by_keyboard(&self, act: Do<'_>) -> Result<()> {
        let browser = self.browser;
        match act {
            Do::Choose(name, value) => {
                self.tab_to(&named(name)).await?;
                let wanted = chosen(name, value);
                for _ in 0..12 {
                    if self.is_at(&wanted).await? {
                        break;
                    }
                    browser.press("ArrowDown").await?;
                }
                if !self.is_at(&format!("{wanted}:checked")).await? {
                    browser.press(" ").await?;
                }
                Ok(())
            }
            Do::Type(name, text) => {
                self.tab_to(&named(name)).await?;
                browser.type_text(text).await
            }
            Do::Select(name, value) => {
                self.tab_to(&named(name)).await?;
                for _ in 0..12 {
                    let now = browser
                        .client
                        .execute("return document.activeElement.value", vec![])
                        .await?;
                    if now == json!(value) {
                        return Ok(());
                    }
                    browser.press("ArrowDown").await?;
                }
                bail!("no {value} in the list {name}")
            }
            Do::Rank(first, second) => {
                for name in [first, second] {
                    self.tab_to(&format!("li:has({}) [data-move='-1']", named(name)))
                        .await?;
                    browser.press("Enter").await?;
                }
                Ok(())
            }
        }
    }

    async fn is_at(&self, css: &str) -> Result<bool> {
        let at = self
            .browser
            .client
            .execute(
                "return document.activeElement.matches(arguments[0])",
                vec![json!(css)],
            )
            .await?;
        Ok(at == json!(true))
    }

    async fn tab_to(&self, css: &str) -> Result<()> {
        for _ in 0..120 {
            if self.is_at(css).await? {
                return Ok(());
            }
            self.browser.press("Tab").await?;
        }
        bail!("no Tab leads to {css}")
    }

    pub(crate) async fn press_button(&self, css: &str) -> Result<()> {
        match self.way {
            Way::Keyboard => {
                self.tab_to(css).await?;
                self.browser.press("Enter").await
            }
            Way::Touch => self.browser.touch(&[css]).await,
            Way::WithoutScripts | Way::Mouse | Way::RightToLeft | Way::Zoomed | Way::Offline => {
                self.browser.click(css).await
            }
        }
    }
}

/// An office whose wave asks one question of every kind; its links, and the questionnaire.
pub(crate) async fn asked(server: &Daybreak) -> (Office, WaveAt, Vec<String>, String) {
    let office = Office::set_up(server).await.unwrap();
    office
        .import(departments_csv(&SIXTY).into(), people_csv(&SIXTY).into())
        .await
        .unwrap();
    let consultant = office
        .colleague(CONSULTANT, "consultant", "en")
        .await
        .unwrap();
    let questionnaire = brought_along(&consultant).await;
    let page = office.visitor.open(&office.at("/waves")).await.unwrap();
    let form = page.form_with("title").unwrap();
    let filled = [
        ("title", "Herbst"),
        ("owner", "Mara Lindqvist"),
        ("instrument", &questionnaire),
    ];
    let made = office.visitor.send(&page, &form, &filled).await.unwrap();
    assert_eq!(made.status, 200, "{}", made.text());
    let wave = WaveAt {
        path: made.path().to_owned(),
    };
    let links = office.launch(&wave).await.unwrap();
    let links = links.into_iter().map(|invited| invited.link).collect();
    (office, wave, links, questionnaire)
}

/// Brings the questionnaire along, as a consultant does. The roster is not asked, so that all people see the same.
async fn brought_along(consultant: &Office) -> String {
    let source = EVERY_KIND
        .replace("prefill = \"people_manager\"\n", "")
        .replace("attr.customer_facing is yes or ", "");
    let visitor = &consultant.visitor;
    let page = visitor
        .open(&consultant.at("/instruments/import"))
        .await
        .unwrap();
    let form = page.form("/instruments/import").unwrap();
    let file = ("file", "every-kind.toml", source.into_bytes());
    let looked = visitor.upload(&page, &form, &[], &[file]).await.unwrap();
    assert_eq!(looked.status, 200, "{}", looked.text());
    let form = looked.form("/instruments").unwrap();
    let kept = visitor.send(&looked, &form, &[]).await.unwrap();
    assert_eq!(kept.status, 200, "{}", kept.text());
    kept.path().rsplit('/').next().unwrap().to_owned()
}

async fn answer(server: &Daybreak, link: &str, way: Way) -> Result<()> {
    let browser = Browser::open(&server.url, way.screen()).await?;
    let hands = Hands::at(&browser, way, link).await?;
    let with_scripts = way != Way::WithoutScripts;
    for (number, section) in ANSWERS.iter().enumerate() {
        for act in *section {
            hands.act(*act).await?;
        }
        if with_scripts {
            browser.picture(&format!("kinds-{way:?}-{number}")).await?;
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let wide = browser.client.execute(wide, vec![]).await?;
            anyhow::ensure!(wide.as_i64() <= Some(0), "{way:?}: {wide} px too wide");
            if number == 1 {
                // An earlier answer stands in the question, as text.
                let words = browser.find("#f-CHAT legend").await?.text().await?;
                anyhow::ensure!(words.contains("Labor <b>1</b>"), "{words}");
                anyhow::ensure!(words.contains("Chat, Etwas anderes"), "{words}");
            }
            if number == 2 {
                browser
                    .until("the sum of all points", || async {
                        Ok(browser.find("#f-WORTH output").await?.text().await? == "100")
                    })
                    .await?;
            }
            hands.press_button("#flow-next").await?;
        }
    }
    if !with_scripts {
        browser.picture("kinds-without-scripts").await?;
    }
    hands.send().await?;
    browser.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_every_kind_of_question_gives_the_same_sheet_whatever_hands_answer() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let (office, wave, links, _) = asked(&server).await;
    for (way, link) in Way::ALL.into_iter().zip(&links) {
        answer(&server, link, way).await.unwrap();
    }
    office.close(&wave).await.unwrap();
    let url = server.database_url().unwrap();
    let count = Way::ALL.len().to_string();
    for table in ["sheets", "branch_sheets"] {
        let branch = if table == "sheets" { "''" } else { "branch" };
        let query = format!(
            "select {branch}, cast(answers as text), cast(count(*) as text) from {table} group by 1, 2 order by 1"
        );
        let kept = rows(&url, &query).await.unwrap();
        assert!(
            !kept.is_empty() && kept.iter().all(|row| row[2] == count),
            "{table}: {kept:#?}"
        );
        if table == "sheets" {
            for field in [
                "\"TOOLS.chat\":\"yes\"",
                "\"HOURS\":\"4.5\"",
                "\"WISHES.tools\":\"1\"",
                "\"WISHES.thanks\":\"2\"",
                "\"WORTH.tools\":\"60\"",
                "\"WRITING.preferred\":\"4\"",
            ] {
                assert!(
                    kept[0][1].contains(field),
                    "{field} is not in {}",
                    kept[0][1]
                );
            }
        }
    }
    let comments = rows(
        &url,
        "select item, text, cast(count(*) as text) from comments group by 1, 2 order by 1",
    )
    .await
    .unwrap();
    let fields: Vec<&str> = comments.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        fields,
        [
            "KEEP.stay",
            "LESS",
            "LONG",
            "PLACE.other-text",
            "TEAM",
            "TOOLS.other-text"
        ]
    );
    assert!(comments.iter().all(|row| row[2] == count), "{comments:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_every_kind_of_question_is_accessible() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let (office, _, _, questionnaire) = asked(&server).await;
    for width in [320, 768, 1440] {
        let screen = Screen {
            width,
            ..Screen::DESK
        };
        let browser = Browser::open(&server.url, screen).await.unwrap();
        browser.go("/login").await.unwrap();
        browser.fill("[name=email]", CONSULTANT).await.unwrap();
        browser.fill("[name=password]", PASSWORD).await.unwrap();
        browser
            .submit("form[action$='/login'] button[type=submit]")
            .await
            .unwrap();
        for language in ["en", "de", "es", "fr"] {
            let page = office.at(&format!(
                "/instruments/{questionnaire}/preview?lang={language}"
            ));
            browser.go(&page).await.unwrap();
            // The preview shows every kind at once; what opens with an option is opened.
            for label in [
                "PLACE'][value='else",
                "TOOLS.else",
                "~tick.CHANNELS.meeting",
            ] {
                browser
                    .click(&format!("label:has([name='{label}'])"))
                    .await
                    .unwrap();
            }
            browser
                .picture(&format!("kinds-preview-{language}-{width}"))
                .await
                .unwrap();
            browser.accessible().await.unwrap();
            browser.quiet().await.unwrap();
            if language == "de" {
                told_without_our_colours(&browser, width).await;
            }
        }
        browser
            .go(&office.at(&format!("/instruments/{questionnaire}/preview?lang=en")))
            .await
            .unwrap();
        // What opens with an answer is heard when it is open.
        for opens in ["[name='TOOLS.else']", "[name='PLACE'][value='field']"] {
            browser.click(&format!("label:has({opens})")).await.unwrap();
        }
        heard(&browser).await;
        browser.close().await.unwrap();
    }
}

/// Goes through the survey with the island, section by section, and sends a sum that does not fit.
async fn section_by_section(browser: &Browser, link: &str, name: &str) -> Result<()> {
    let hands = Hands::at(browser, Way::Mouse, link).await?;
    let shown = async |place: &str| -> Result<()> {
        browser.picture(&format!("kinds-{place}-{name}")).await?;
        browser.accessible().await.context(place.to_owned())
    };
    for (number, section) in ANSWERS.iter().enumerate() {
        for act in *section {
            let act = match act {
                Do::Type("WORTH.tools", _) => Do::Type("WORTH.tools", "50"),
                act => *act,
            };
            hands.act(act).await?;
        }
        shown(&format!("section-{number}")).await?;
        hands.press_button("#flow-next").await?;
    }
    shown("send").await?;
    browser.quiet().await?;
    hands.press_button("#survey-send").await?;
    browser
        .until("the form with its error", || async {
            let refused = "return !!document.querySelector('.one-by-one .here .error')";
            let found = browser.client.execute(refused, vec![]).await;
            Ok(found.is_ok_and(|found| found == json!(true)))
        })
        .await?;
    let focused = "return document.activeElement.id";
    let focused = browser.client.execute(focused, vec![]).await?;
    anyhow::ensure!(
        focused == json!("error-summary"),
        "the focus is at {focused}"
    );
    heard_refused(browser).await?;
    shown("refused").await
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_every_section_of_a_survey_is_accessible_and_so_is_what_comes_back() {
    let server = Daybreak::start(Store::Folder).await.unwrap();
    let (_, _, links, _) = asked(&server).await;
    let mut links = links.iter();
    for width in [320, 768, 1440] {
        let screen = Screen {
            width,
            ..Screen::DESK
        };
        let browser = Browser::open(&server.url, screen).await.unwrap();
        for language in ["en", "de", "es", "fr"] {
            browser
                .go(&format!("/login?lang={language}"))
                .await
                .unwrap();
            let name = format!("{language}-{width}");
            section_by_section(&browser, links.next().unwrap(), &name)
                .await
                .unwrap_or_else(|error| panic!("{name}: {error:#}"));
        }
        browser.close().await.unwrap();
    }
}

/// Where the system chooses the colours, what is chosen still looks chosen, and nothing we draw is lost on the ground.
async fn told_without_our_colours(browser: &Browser, width: u32) {
    browser.forced_colors(true).await.unwrap();
    browser
        .picture(&format!("kinds-forced-colours-{width}"))
        .await
        .unwrap();
    let outlines = "const style = css => getComputedStyle(document.querySelector(css)).outlineStyle;
        return [style('.choice:has(:checked)'), style('.choice:not(:has(:checked))'),
                style('.grid-row:has(> .tick :checked)'), style('.grid-row:not(:has(> .tick :checked))')]";
    let outlines = browser.client.execute(outlines, vec![]).await.unwrap();
    assert_eq!(outlines, json!(["solid", "none", "solid", "none"]));
    let strokes = "const ink = getComputedStyle(document.body).color;
        return [...document.querySelectorAll('.promise-points svg')]
          .every(svg => getComputedStyle(svg).stroke === ink)";
    let strokes = browser.client.execute(strokes, vec![]).await.unwrap();
    assert_eq!(strokes, json!(true));
    let moving = "return [...document.querySelectorAll('main *')].filter(one => {
        const {transitionDuration, animationDuration} = getComputedStyle(one);
        return [transitionDuration, animationDuration].some(time => parseFloat(time) > 0.001);
      }).length";
    let moving = browser.client.execute(moving, vec![]).await.unwrap();
    assert_eq!(
        moving,
        json!(0),
        "nothing moves for those who asked for that"
    );
    browser.forced_colors(false).await.unwrap();
}

/// Role, name, the groups it stands in from the nearest on, what is said after the name, and its states.
type Heard = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static [&'static str],
);

/// What each kind is made of.
const HEARD: [Heard; 22] = [
    ("group", "Where do you work most of the time?", &[], "", &[]),
    (
        "radio",
        "With customers",
        &["Where do you work most of the time?"],
        "",
        &["checked=true"],
    ),
    (
        "radio",
        "In an office",
        &["Where do you work most of the time?"],
        "",
        &["checked=false"],
    ),
    (
        "radio",
        "Yes",
        &["Do you lead people?"],
        "",
        &["checked=false"],
    ),
    (
        "textbox",
        "What do you call your team?",
        &[],
        "",
        &["invalid=false"],
    ),
    (
        "group",
        "What do you use every day?",
        &[],
        "Up to three.",
        &[],
    ),
    (
        "checkbox",
        "A shared board",
        &["What do you use every day?"],
        "",
        &["checked=false"],
    ),
    (
        "checkbox",
        "Something else",
        &["What do you use every day?"],
        "",
        &["checked=true"],
    ),
    (
        "textbox",
        "How long do you talk with others each day?",
        &[],
        "",
        &["invalid=false"],
    ),
    (
        "group",
        "How it is now",
        &["We write things down."],
        "",
        &[],
    ),
    (
        "radio",
        "Sometimes",
        &["How you would like it", "We write things down."],
        "",
        &["checked=false"],
    ),
    (
        "radio",
        "7",
        &["How well does what you use help your team?"],
        "",
        &["checked=false"],
    ),
    (
        "radio",
        "Strongly agree",
        &["I can try new things."],
        "",
        &["checked=false"],
    ),
    (
        "combobox",
        "Quiet rooms",
        &["What would help you most?"],
        "",
        &[],
    ),
    (
        "group",
        "What would help you most?",
        &[],
        "Your first three.",
        &[],
    ),
    (
        "textbox",
        "Better tools",
        &["Divide 100 points: what is each of these worth to you?"],
        "",
        &["invalid=false"],
    ),
    (
        "checkbox",
        "Meetings",
        &["Which of these do you meet in?"],
        "",
        &["checked=false"],
    ),
    (
        "textbox",
        "Stay",
        &["What should stay, what should come?"],
        "",
        &["invalid=false"],
    ),
    (
        "textbox",
        "Come",
        &["What should stay, what should come?"],
        "",
        &["invalid=false"],
    ),
    (
        "textbox",
        "What do customers tell you?",
        &[],
        "",
        &["invalid=false"],
    ),
    (
        "group",
        "Divide 100 points: what is each of these worth to you?",
        &[],
        "",
        &[],
    ),
    ("group", "What should stay, what should come?", &[], "", &[]),
];

/// Every question is heard with its group, its help and its state.
async fn heard(browser: &Browser) {
    let spoken = browser.spoken().await.unwrap();
    for (role, name, groups, description, states) in HEARD {
        let alike: Vec<&Spoken> = spoken
            .iter()
            .filter(|one| one.role.eq_ignore_ascii_case(role) && one.name == name)
            .collect();
        let found = alike.iter().any(|one| {
            one.groups
                .iter()
                .map(String::as_str)
                .take(groups.len())
                .eq(groups.iter().copied())
                && one.description.contains(description)
                && states.iter().all(|state| one.is(state))
        });
        assert!(
            found,
            "{role} {name} {groups:?} {description:?} {states:?}: {alike:#?}"
        );
    }
}

/// What is wrong with an answer is said at once, with its question, and its controls are known to be wrong.
async fn heard_refused(browser: &Browser) -> Result<()> {
    let spoken = browser.spoken().await?;
    let is = |one: &Spoken, role: &str| one.role.eq_ignore_ascii_case(role);
    anyhow::ensure!(
        spoken.iter().any(|one| is(one, "alert")),
        "nothing is announced"
    );
    // 40 and 50 are no 100.
    let question = spoken
        .iter()
        .find(|one| is(one, "group") && one.description.contains("90"));
    let question = question.context("no group says what is wrong")?;
    let wrong: Vec<&Spoken> = spoken
        .iter()
        .filter(|one| one.groups.contains(&question.name) && one.is("invalid=true"))
        .collect();
    anyhow::ensure!(
        !wrong.is_empty()
            && wrong
                .iter()
                .all(|one| is(one, "textbox") || is(one, "spinbutton")),
        "{wrong:#?}"
    );
    let others = spoken.iter().filter(|one| one.is("invalid=true")).count();
    anyhow::ensure!(others == wrong.len(), "more is said to be wrong: {others}");
    Ok(())
}
