//! A schema that is only null makes its union nullable.

use crate::serve::{body, json as response, serve};
use golden_clients::null_schemas::{
    Client,
    models::{RoleEnum, User, UserId, UserRole},
};
use oas_client_runtime::serde_json;

async fn again(text: &str) -> User {
    let server = serve([response(text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let user: User = serde_json::from_str(text).unwrap();
    let read = client.users().replace(user).send().await.unwrap();
    assert_eq!(body(&server.requests()[0]), text);
    read
}

#[tokio::test]
async fn a_value_has_its_type() {
    let user = again(
        r#"{"role":"","level":"guest","home":{"street":"a"},"work":{"street":"b"},"club":{"street":"c"},"farm":{"street":"d"},"boat":{"street":"e"},"tent":{"street":"f"},"age":7,"flag":true,"id":7,"pets":["admin",null,"owner"],"marks":{"a":1.5,"b":null},"car":{"wheels":4,"seats":2}}"#,
    )
    .await;
    assert_eq!((user.role, user.level.flatten()), (Some(UserRole::Empty), Some(RoleEnum::Guest)));
    let homes = [user.home, user.work, user.club, user.farm, user.boat, user.tent];
    let streets: Vec<_> = homes.into_iter().map(|home| home.flatten().unwrap().street).collect();
    assert_eq!(streets, ["a", "b", "c", "d", "e", "f"]);
    assert_eq!((user.age.flatten(), user.flag.flatten(), user.id.flatten()), (Some(7), Some(true), Some(UserId::Integer(7))));
    assert_eq!(user.pets.unwrap(), [Some(RoleEnum::Admin), None, Some(RoleEnum::Unknown("owner".to_owned()))]);
    assert_eq!(user.marks.unwrap()["b"], None);
    assert_eq!(user.car.flatten().unwrap().seats, Some(2));
}

#[tokio::test]
async fn null_is_null() {
    let user = again(
        r#"{"role":null,"level":null,"home":null,"work":null,"club":null,"farm":null,"boat":null,"tent":null,"age":null,"flag":null,"id":null,"none":null,"car":null}"#,
    )
    .await;
    assert_eq!((user.role, user.level, user.home, user.id), (None, Some(None), Some(None), Some(None)));
}
