//! The rules by which calls get their names, one by one.

use super::{Layout, calls, described};

#[test]
fn rule_1_extensions_and_names_of_parameters_do_not_part_places() {
    let lines = [
        "GET* /racks/{RackId}/books.json",
        "GET /racks/{Id}.json",
        "POST /racks/{id}:dust",
        "GET /files/{name}.{format}",
    ];
    let expected =
        ["rack(id).books().list()", "rack(id).get()", "rack(id).dust()", "files().by_format(name, format).get()"];
    assert_eq!(calls(&lines), expected);
}

#[test]
fn rule_1_parameters_after_the_path_go_to_the_method() {
    let lines = ["GET /racks/{id}/books?page={page}", "GET* /racks{?page,limit}"];
    assert_eq!(calls(&lines), ["rack(id).books().get(page)", "by_racks_page_limit(page_limit).get()"]);
}

#[test]
fn rule_2_shared_prefix() {
    assert_eq!(calls(&["GET* /api/v1/racks", "GET* /api/v1/boxes"]), ["racks().list()", "boxes().list()"]);
    assert_eq!(calls(&["GET* /racks/{id}/books"]), ["rack(id).books().list()"]);
    assert_eq!(calls(&["GET /api", "GET* /api/books"]), ["api().get()", "api().books().list()"]);
}

#[test]
fn rule_2_lower_version_keeps_the_name() {
    let lines = [
        "GET* /a/v10/books",
        "GET* /a/v2/books",
        "GET /a/v10/books/{id}",
        "GET /b/v2/books/{id}",
        "GET /a/v2/books/{id}",
    ];
    let expected = [
        "a().books_v10().list()",
        "a().books().list()",
        "a().book_v10(id).get()",
        "b().book(id).get()",
        "a().book(id).get()",
    ];
    assert_eq!(calls(&lines), expected);
}

#[test]
fn rule_4_items() {
    let lines = [
        "GET /repos/{owner}/{repo}",
        "GET* /repos/{owner}",
        "GET /user",
        "GET /users/{username}",
        "GET /media/{media_id}",
        "GET /racks/{a}/{b}/{c}/books",
        "GET /racks/{a}",
    ];
    let expected = [
        "repo(owner, repo).get()",
        "repos().by_owner(owner).get()",
        "user().get()",
        "users().by_username(username).get()",
        "media().by_id(media_id).get()",
        "rack(a).by_c(b, c).books().get()",
        "rack(a).get()",
    ];
    assert_eq!(calls(&lines), expected);
}

#[test]
fn rule_4_parameters_that_branch() {
    let lines = ["GET /racks/{a}/{b}/x", "GET /racks/{a}/b-{c}", "GET /{z}/y", "GET /{z}"];
    let expected = ["rack(a).by_b(b).x().get()", "rack(a).by_b_c(c).get()", "by_z(z).y().get()", "by_z(z).get()"];
    assert_eq!(calls(&lines), expected);
}

#[test]
fn rule_4_a_place_under_several_names_takes_the_shortest_paths() {
    let (plan, calls) = described(&["GET /racks/{RackId}/books/{Id}", "GET /racks/{Id}", "GET /racks/{x}/boxes"], None);
    assert_eq!(calls, ["rack(id).book(id).get()", "rack(id).get()", "rack(id).boxes().get()"]);
    let wires: Vec<_> = plan.handles.iter().flat_map(|h| &h.arguments).collect();
    let wires: Vec<_> = wires.iter().map(|a| (a.wire.as_str(), a.position)).collect();
    assert_eq!(wires, [("Id", 0), ("Id", 1)]);
}

#[test]
fn rule_5_actions() {
    let lines = [
        "POST /books/{id}/lend",
        "GET /books/{id}/summary summaryOfBook",
        "POST /books/{id}/feedback createBookFeedback",
        "POST /books/{id}/burn postBookBurn",
        "POST /books/{id}/sell",
        "GET /books/{id}/sell",
        "GET /books:count countBooks",
    ];
    let expected = [
        "book(id).lend()",
        "book(id).summary()",
        "book(id).feedback().create()",
        "book(id).burn()",
        "book(id).sell().post()",
        "book(id).sell().get()",
        "books().count()",
    ];
    assert_eq!(calls(&lines), expected);
}

#[test]
fn rule_6_cores() {
    for (line, core) in [
        ("GET* /users/{id}/loans ListUserLoan", "list"),
        ("GET /users/{id}/instance instance_create", "create"),
        ("GET /users/{id}/contacts contacts.create", "create"),
        ("GET* /users/me/x Users_List #Users", "list"),
        ("GET* /orgs/{org}/repos repos/list-for-org", "list"),
        ("GET /api/users/{id} get_user_users__id__get", "get"),
        ("GET /users/{id}/v1/x fetchV1Thing", "fetch"),
        ("GET /users/{id}/password resetPassword", "reset"),
        ("GET /users/{id}/password-reset resetItsPassword", "reset_its"),
    ] {
        let beside = format!("HEAD {} other", line.split(' ').nth(1).unwrap());
        let call = calls(&[line, &beside, "GET /users", "GET /users/{id}"]).remove(0);
        assert!(call.ends_with(&format!(".{core}()")), "{line} {call}");
    }
}

#[test]
fn rule_6_words_that_say_nothing_are_no_core() {
    for (line, method) in [
        ("GET /users/{id}/seconds users_seconds_36", "get"),
        ("PUT+ /users/{id}/input-output inputAndOutput", "replace"),
        ("PATCH+ /users/{id}/seconds usersInt32Seconds", "update"),
        ("GET /users/{id}/day usersDateTimeOfDay", "get"),
        ("GET /users/{id}/x get_2", "get"),
        ("PUT+ /users/{id}/x Users_put_2", "put"),
        ("GET /users/{id}/day getDateTimeOfDay", "get"),
        ("PATCH+ /users/{id}/x putUser", "update"),
        ("GET* /users/{id}/x listUserXs", "list"),
        ("GET /users/{id}/x listUserXs", "get"),
        ("PUT+ /users/{id}/x lockAndHold", "lock_and_hold"),
        ("PUT+ /users/{id}/x lock_2", "lock"),
        ("GET /users/{id}/x parseDate", "parse_date"),
    ] {
        let beside = format!("HEAD {} other", line.split(' ').nth(1).unwrap());
        let call = calls(&[line, &beside, "GET /users", "GET /users/{id}"]).remove(0);
        assert!(call.ends_with(&format!(".{method}()")), "{line} {call}");
    }
    assert_eq!(calls(&["POST+ /users/{id}/input-output inputAndOutput"]), ["user(id).input_output()"]);
}

#[test]
fn rule_7_no_function_is_called_as_a_method_of_builders() {
    let lines = [
        "POST+ /books/{id} Books_send",
        "GET* /books/{id} pages",
        "POST+ /books/{id}/send sendBook",
        "POST+ /racks/{id}/send",
        "POST+ /racks/{id}:send sendOrder",
        "GET /boxes send",
        "PUT+ /books/{id}/with withBook",
    ];
    let expected = [
        "book(id).post()",
        "book(id).get()",
        "book(id).send_book()",
        "rack(id).post_racks_id_send()",
        "rack(id).send_order()",
        "boxes().get()",
        "book(id).with_book()",
    ];
    assert_eq!(calls(&lines), expected);
    let groups = ["PUT /{id} Books.send", "POST /{id} send", "GET /{id} Books.pages", "GET /{id} Books.get"];
    let expected = ["books().books_send(id)", "send_post(id)", "books().books_pages(id)", "books().get(id)"];
    assert_eq!(described(&groups, Some(Layout::Groups)).1, expected);
}

#[test]
fn rule_7_methods_take_the_first_free_name() {
    let lines = [
        "GET /books/{id} getBook",
        "GET /books/{id}#a getBookTheOther",
        "GET /books/{id}#b getBook",
        "POST /books/{id} getBook",
        "GET /books/{id}#b getBook",
        "GET /",
        "POST / announceToAll",
    ];
    let expected = [
        "book(id).get()",
        "book(id).get_book_the_other()",
        "book(id).get_book()",
        "book(id).post()",
        "book(id).get_book_get()",
        "get()",
        "announce_to_all()",
    ];
    assert_eq!(calls(&lines), expected);
}

#[test]
fn rule_8_default_verbs() {
    let lines = [
        "GET* /books",
        "POST+ /books",
        "GET* /books/{id}",
        "PUT+ /books/{id}",
        "PATCH+ /books/{id}",
        "DELETE /books/{id}",
        "PUT /books",
        "POST /books/{id}",
    ];
    let methods: Vec<_> = described(&lines, None).0.calls.into_iter().map(|c| c.method).collect();
    assert_eq!(methods, ["list", "create", "get", "replace", "update", "delete", "put", "post"]);
}

#[test]
fn rule_9_one_namespace() {
    let lines = ["GET /type", "GET /type_", "GET /books/{id}/get", "GET /books/{id}", "POST /books/{id}:get"];
    let expected = [
        "type_().get()",
        "type_2().get()",
        "book(id).get().get()",
        "book(id).get_books_id()",
        "book(id).get_2().post()",
    ];
    assert_eq!(calls(&lines), expected);
}

#[test]
fn rule_11_layout() {
    let bare = ["GET /{a}", "PUT /{a}", "GET /{a}/{b}", "GET /books"];
    assert_eq!(described(&bare, None).0.layout, Layout::Groups);
    assert_eq!(described(&bare[..3], None).0.layout, Layout::Resources);
    assert_eq!(described(&["GET /a", "GET /b", "GET /c", "GET /{d}"], None).0.layout, Layout::Resources);
}

#[test]
fn rule_12_groups() {
    let lines = [
        "GET /{id} showBookById #Books",
        "GET /{id}/{id} api.racks.books.get",
        "PUT /{id}/{id} api.racks.books.get",
        "GET /x/{id} ping",
        "GET /y/{id}",
    ];
    let expected = [
        "books().show_book_by_id(id)",
        "api().racks().books().get(id, id_2)",
        "api().racks().books().api_racks_books_get(id, id_2)",
        "ping(id)",
        "get_y_id(id)",
    ];
    assert_eq!(described(&lines, Some(Layout::Groups)).1, expected);
    let shared = ["GET /{id} api.books.get", "GET /{id} api.racks.list"];
    let expected = ["books().get(id)", "racks().list(id)"];
    assert_eq!(described(&shared, Some(Layout::Groups)).1, expected);
}
