//! A mail through a real SMTP server (Debian's python3-aiosmtpd), read back from the mailbox it wrote.

use crate::harness::start;
use kernel::Lang;
use platform::config::{Mail, MailMode, MailTls};
use reminders::{Transport, mail, message};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// The server, ended with the test.
struct SmtpServer {
    child: Child,
    port: u16,
}

impl SmtpServer {
    fn start(mailbox: &std::path::Path) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new("aiosmtpd")
            .args(["-n", "-d", "-c", "aiosmtpd.handlers.Mailbox"])
            .arg(mailbox)
            .args(["-l", &format!("127.0.0.1:{port}")])
            .stderr(Stdio::piped())
            .spawn()
            .expect("aiosmtpd is missing: run `make test`, which installs python3-aiosmtpd");
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let ready = lines.by_ref().map_while(Result::ok).any(|line| line.contains("listening"));
        assert!(ready, "aiosmtpd ended before it listened");
        // Whatever it says from now on must not fill the pipe.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Self { child, port }
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

db_test!(a_thai_mail_arrives_at_a_real_server_as_it_was_written, |h| {
    let town = h.town("wattum").await;
    let mailbox = h.folder.path().join("mailbox");
    let server = SmtpServer::start(&mailbox);
    let paragraphs = ["ได้รับเรื่องของท่านแล้ว".to_owned()];
    let link = Some(("ติดตามเรื่อง", "https://suanruam.example/t/wattum/track"));
    let (text, html) = mail::layout(Lang::Th, "เทศบาลสมมุติ", "แจ้งการได้รับเรื่อง", &paragraphs, link);
    let new = message::NewMessage {
        dedup_key: "real".into(),
        kind: message::NOTICE,
        to_address: "citizen@mail.example".into(),
        to_staff: None,
        lang: Lang::Th,
        subject: "แจ้งการได้รับเรื่อง เลขที่ 1/2570".into(),
        text,
        html,
        confidential: false,
    };
    let tx = h.store.write(&town.scope).await.unwrap();
    message::post(&tx, new, h.now()).await.unwrap();
    tx.commit().await.unwrap();
    let config = Mail {
        mode: MailMode::Smtp,
        host: "127.0.0.1".into(),
        port: server.port,
        tls: MailTls::None,
        ..platform::Config::default().mail
    };
    let transport = Transport::from_config(&config, "https://suanruam.example").unwrap();
    let delivered = message::deliver_due(&h.store, &transport, 10, start()).await.unwrap();
    assert_eq!((delivered.sent, delivered.failed), (1, 0));
    let folder = mailbox.join("new");
    let mails: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(mails.len(), 1);
    let wire = std::fs::read_to_string(&mails[0]).unwrap();
    assert!(wire.is_ascii(), "Thai goes over the wire encoded");
    for header in ["Message-ID: <", "List-Id:", "Subject: =?utf-8?", "Auto-Submitted: auto-generated"] {
        assert!(wire.contains(header), "{header}\n{wire}");
    }
    assert!(wire.contains("text/plain") && wire.contains("text/html"), "{wire}");
});
