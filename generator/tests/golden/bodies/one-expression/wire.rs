//! A body is built in one expression, and sent as it was built.

use crate::serve::{body, json, serve};
use golden_clients::one_expression::{
    Client,
    models::{Cat, Dog, Goal, GoalColour, GoalPet, Plan, PlanGuest, Step},
};
use oas_client_runtime::Date;

async fn sent(goal: Goal) -> String {
    let server = serve([json("{}")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.goals().create(goal).send().await.unwrap();
    body(&server.request()).to_owned()
}

macro_rules! goals {
    ($($goal:expr => $json:literal;)*) => {$(
        let expected = format!(r#"{{"name":"n","kind":"goal","level":3{}}}"#, $json);
        assert_eq!(sent($goal).await, expected);
    )*};
}

#[tokio::test]
async fn each_setter_takes_what_becomes_its_value() {
    let day: Date = "2026-01-02".parse().unwrap();
    let new = || Goal::new("n");
    goals! {
        new() => "";
        new().due_on(day).tags(["a"]).done(true) => r#","due_on":"2026-01-02","done":true,"tags":["a"]"#;
        new().due_on("2026-01-02") => r#","due_on":"2026-01-02""#;
        new().count(7).ratio(0.5) => r#","count":7,"ratio":0.5"#;
        new().colour("red").sizes([1, 2]) => r#","colour":"red","sizes":[1,2]"#;
        new().colour(GoalColour::Blue).tags(vec![String::from("b")]) => r#","colour":"blue","tags":["b"]"#;
        new().labels([("a", "x")]).counts([("b", 1)]) => r#","labels":{"a":"x"},"counts":{"b":1}"#;
        new().note("x").seen_on(day).limit(5) => r#","note":"x","seen_on":"2026-01-02","limit":5"#;
        new().note(None).seen_on(None).limit(None) => r#","note":null,"seen_on":null,"limit":null"#;
        new().note(Some("y".to_owned())) => r#","note":"y""#;
        new().secret("s").raw(7) => r#","secret":"s","raw":7"#;
        new().steps([Step::new("t").rest([("more", "z")])]) => r#","steps":[{"title":"t","more":"z"}]"#;
        new().parent(Goal::new("n")) => r#","parent":{"name":"n","kind":"goal","level":3}"#;
        new().clone_("c").default_("d") => r#","clone":"c","default":"d""#;
    }
    assert_eq!(new().clone(), new());
}

#[tokio::test]
async fn unions_are_made_of_the_types_of_their_variants() {
    goals! {
        Goal::new("n").pet(Cat::new(9)) => r#","pet":{"lives":9}"#;
        Goal::new("n").pet(Dog::new("wow").loud(true)) => r#","pet":{"bark":"wow","loud":true}"#;
        Goal::new("n").pet("Tom".to_owned()) => r#","pet":"Tom""#;
        Goal::new("n").pet(7) => r#","pet":7"#;
    }
    assert_eq!(GoalPet::from(7), GoalPet::Integer(7));
}

#[tokio::test]
async fn new_takes_lists_and_maps_and_unions_and_fills_constants_in() {
    let plan = Plan::new(
        ["a"],
        [1],
        [("k", "v")],
        [("n", 2)],
        [Step::new("t")],
        Cat::new(9),
        ["2026-01-02"],
        PlanGuest::from_cat(Cat::new(7)).unwrap(),
    );
    assert_eq!(plan.guest.as_cat().unwrap(), Cat::new(7));
    let server = serve([json("{}")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.plans().create(plan).send().await.unwrap();
    assert_eq!(
        body(&server.request()),
        concat!(
            r#"{"open":true,"ratio":2,"tags":["a"],"sizes":[1],"labels":{"k":"v"},"counts":{"n":2},"#,
            r#""steps":[{"title":"t"}],"pet":{"lives":9},"days":["2026-01-02"],"guest":{"lives":7}}"#
        )
    );
}
