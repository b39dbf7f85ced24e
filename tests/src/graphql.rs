//! GraphQL itself: the schema's text is checked in, and what one request may ask is limited: just under passes, just
//! over does not.

use crate::{harness::Harness, server::Server};
use kernel::Role;
use serde_json::json;

#[test]
fn the_schema_is_the_one_checked_in() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../web/schema.graphql");
    let stored = std::fs::read_to_string(path).unwrap();
    assert!(stored == gateway::schema_sdl(), "web/schema.graphql is stale: run `make codegen`");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn limits_hold_just_over_and_let_pass_just_under() {
    let h = Harness::sqlite().await;
    let town = h.town("a").await;
    let server = Server::start(&h).await;
    let clerk = server.sign_in(&h, &town, Role::ReceivingClerk).await;
    let limits = platform::Config::default().limits;

    let aliases = |n: u32| (0..n).map(|i| format!("a{i}: __typename ")).collect::<String>();
    let most = limits.graphql_aliases;
    assert!(clerk.graphql(&format!("{{ {} }}", aliases(most)), json!({})).await.get("errors").is_none());
    let over = clerk.graphql(&format!("{{ {} }}", aliases(most + 1)), json!({})).await;
    assert_eq!(over["errors"][0]["extensions"]["code"], "malformed", "{over}");

    let nested = |n: u32| {
        // __schema { types { fields { type { ofType … } } } }: n levels deep.
        let inner = (0..n - 4).fold("name".to_owned(), |inner, _| format!("ofType {{ {inner} }}"));
        format!("{{ __schema {{ types {{ fields {{ type {{ {inner} }} }} }} }} }}")
    };
    let deep = limits.graphql_depth;
    assert!(clerk.graphql(&nested(deep - 1), json!({})).await.get("errors").is_none());
    let over = clerk.graphql(&nested(deep + 1), json!({})).await;
    assert_eq!(over["errors"][0]["extensions"]["code"], "malformed", "{over}");

    // One for the viewer, one for each field in it.
    let fields = |n: u32| format!("{{ viewer {{ {} }} }}", "permissions ".repeat(n as usize - 1));
    let most = limits.graphql_complexity;
    assert!(clerk.graphql(&fields(most), json!({})).await.get("errors").is_none());
    let over = clerk.graphql(&fields(most + 1), json!({})).await;
    assert_eq!(over["errors"][0]["extensions"]["code"], "malformed", "{over}");

    for body in ["", "{", "[]", "{\"query\": 7}", "{\"query\": \"{ nosuch }\"}", "{\"query\": \"query {\"}"] {
        let answer = clerk
            .post("/graphql")
            .header("content-type", "application/json")
            .body(body)
            .send()
            .await
            .unwrap();
        let answer: serde_json::Value = answer.json().await.unwrap();
        let code = answer.get("code").or_else(|| answer["errors"][0]["extensions"].get("code"));
        assert_eq!(code.unwrap(), "malformed", "{body}: {answer}");
    }
    let large = format!(
        "{{\"query\": \"{{ __typename }}\", \"operationName\": \"{}\"}}",
        "x".repeat(4 * 1024 * 1024)
    );
    let answer = clerk.post("/graphql").body(large).send().await.unwrap();
    assert_eq!(answer.status(), 413);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_ids_kind_is_part_of_it_and_rubbish_does_not_exist() {
    let h = Harness::sqlite().await;
    let town = h.town("a").await;
    let server = Server::start(&h).await;
    let clerk = server.sign_in(&h, &town, Role::ReceivingClerk).await;
    for id in [town.lights.to_string(), "1".into(), "cmp_".into(), "'; DROP TABLE complaint; --".into()] {
        let data = clerk.data("query($id: ID!) { complaint(id: $id) { id } }", json!({ "id": id })).await;
        assert!(data["complaint"].is_null(), "{id}");
    }
}
