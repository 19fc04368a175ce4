//! A mail server for tests that keeps what it takes and can refuse or hang up at will.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    Takes,
    RefusesForNow,
    RefusesForGood,
    HangsUpAfterTaking,
}

#[derive(Clone)]
pub(crate) struct Sink {
    pub(crate) port: u16,
    taken: Arc<Mutex<Vec<String>>>,
    mood: Arc<Mutex<Mood>>,
}

impl Sink {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let sink = Self {
            port: listener.local_addr().unwrap().port(),
            taken: Arc::default(),
            mood: Arc::new(Mutex::new(Mood::Takes)),
        };
        let server = sink.clone();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let server = server.clone();
                // A client that goes away ends its own conversation only.
                tokio::spawn(async move { drop(server.talk(client).await) });
            }
        });
        sink
    }

    pub(crate) fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// Whole letters, headers first.
    pub(crate) fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    async fn talk(&self, client: TcpStream) -> std::io::Result<()> {
        let (read, mut write) = client.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 sink\r\n").await?;
        while let Some(line) = lines.next_line().await? {
            let mood = *self.mood.lock().unwrap();
            let verb = line
                .split([' ', ':'])
                .next()
                .unwrap_or_default()
                .to_uppercase();
            let answer: &[u8] = match verb.as_str() {
                "EHLO" => b"250 sink\r\n",
                "RCPT" if mood == Mood::RefusesForGood => b"550 5.1.1 who <secret@example.org>\r\n",
                "RCPT" if mood == Mood::RefusesForNow => b"451 4.7.1 later\r\n",
                "DATA" => {
                    write.write_all(b"354 go on\r\n").await?;
                    let mut letter = String::new();
                    while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                        letter.push_str(&line);
                        letter.push('\n');
                    }
                    self.taken.lock().unwrap().push(letter);
                    if mood == Mood::HangsUpAfterTaking {
                        return Ok(());
                    }
                    b"250 taken\r\n"
                }
                "QUIT" => {
                    write.write_all(b"221 bye\r\n").await?;
                    return Ok(());
                }
                _ => b"250 ok\r\n",
            };
            write.write_all(answer).await?;
        }
        Ok(())
    }
}
