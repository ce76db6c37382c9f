//! Integers keep all their digits.

use golden_clients::wide_integer_enums::models::Book;
use oas_client_runtime::serde_json::{self, json};

#[test]
fn no_digit_is_lost() {
    let most = 18_446_744_073_709_551_615_u64;
    let book = json!({"wide": most, "typed": most, "mixed": most, "parts": 2.5});
    let read: Book = serde_json::from_value(book.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), book);
}
