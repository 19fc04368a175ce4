use std::{fs, path::PathBuf};

use super::*;

fn given() -> Given {
    Given::default()
}

fn problems_of(given: Given) -> Vec<String> {
    Config::load(given)
        .expect_err("these settings are refused")
        .0
}

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("daybreak.toml");
    fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn nothing_given_is_a_server_for_this_machine() {
    let config = Config::load(given()).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
    assert_eq!(config.public_url.origin(), "http://127.0.0.1:3000");
    assert!(!config.public_url.is_https());
    assert!(config.smtp.is_none());
}

#[test]
fn unprotected_addresses_are_refused_beyond_this_machine() {
    for url in [
        "http://survey.example.org",
        "http://10.0.0.1:3000",
        "http://127.0.0.1.example.org",
        "ftp://survey.example.org",
        "survey.example.org",
        "https://survey.example.org/daybreak",
        "https://me@survey.example.org",
        "not an address",
    ] {
        let problems = problems_of(Given {
            public_url: Some(url.to_owned()),
            ..given()
        });
        assert!(
            problems[0].starts_with("public-url:"),
            "{url}: {problems:?}"
        );
    }
    let problems = problems_of(Given {
        listen: Some("0.0.0.0:3000".to_owned()),
        public_url: Some("http://localhost:3000".to_owned()),
        ..given()
    });
    assert!(problems[0].contains("other machines"), "{problems:?}");
}

#[test]
fn an_https_address_may_listen_anywhere_and_has_no_slash_at_its_end() {
    let config = Config::load(Given {
        listen: Some("0.0.0.0:8080".to_owned()),
        public_url: Some("https://Survey.Example.org/".to_owned()),
        ..given()
    })
    .unwrap();
    assert!(config.public_url.is_https());
    assert_eq!(config.public_url.origin(), "https://survey.example.org");
    assert_eq!(
        config.public_url.link("/login"),
        "https://survey.example.org/login"
    );
}

#[test]
fn all_problems_are_reported_together() {
    let (_folder, path) = file("trusted_proxies = [\"proxy\"]\n");
    let problems = problems_of(Given {
        config: Some(path),
        listen: Some("here".to_owned()),
        public_url: Some("http://example.org".to_owned()),
        data: Some("data".into()),
        database: Some(Secret::new("mysql://x")),
        ..given()
    });
    assert_eq!(problems.len(), 4, "{problems:?}");
}

#[test]
fn a_file_with_a_typing_error_is_refused_with_its_line() {
    let (_folder, path) = file("listen = \"127.0.0.1:4000\"\n\npublic_ulr = \"https://x\"\n");
    let problems = problems_of(Given {
        config: Some(path),
        ..given()
    });
    assert!(
        problems[0].contains("daybreak.toml:3:") && problems[0].contains("public_ulr"),
        "{problems:?}"
    );
}

#[test]
fn flags_win_over_the_file() {
    let (_folder, path) = file("listen = \"127.0.0.1:4000\"\n");
    let config = Config::load(Given {
        config: Some(path),
        listen: Some("127.0.0.1:5000".to_owned()),
        ..given()
    })
    .unwrap();
    assert_eq!(config.listen.port(), 5000);
}

#[cfg(unix)]
#[test]
fn a_password_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let password = folder.path().join("password");
    fs::write(&password, "hunter2\n").unwrap();
    let config = folder.path().join("daybreak.toml");
    fs::write(
        &config,
        format!(
            "[smtp]\nhost = \"mail.example.org\"\nuser = \"survey\"\npassword_file = {password:?}\nfrom = \"s@example.org\"\n"
        ),
    )
    .unwrap();
    let load = || {
        Config::load(Given {
            config: Some(config.clone()),
            ..given()
        })
    };

    fs::set_permissions(&password, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(load().unwrap_err().0[0].contains("chmod 600"));

    fs::set_permissions(&password, fs::Permissions::from_mode(0o600)).unwrap();
    let smtp = load().unwrap().smtp.unwrap();
    assert_eq!(smtp.port, 465);
    assert_eq!(smtp.login.as_ref().unwrap().1.expose(), "hunter2");
    assert!(!format!("{smtp:?}").contains("hunter2"));
}
