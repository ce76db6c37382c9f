mod hostile;

use std::collections::{BTreeMap, BTreeSet};

use super::words::{is_version, same_word, words};
use super::{Argument, Endpoint, Layout, PathPrefix, Plan, ident, plan, template};

/// An operation in short: `GET* /books listBooks #Tag`, where `*` says that the response is a list
/// and `+` that there is a body.
fn described(lines: &[&str], layout: Option<Layout>) -> (Plan, Vec<String>) {
    let parsed: Vec<_> = lines.iter().map(|line| parse(line)).collect();
    let endpoints: Vec<_> = parsed
        .iter()
        .map(|(method, path, id, tags)| Endpoint {
            method: method.trim_end_matches(['*', '+']),
            path,
            operation_id: id.as_deref(),
            tags,
            has_body: method.ends_with('+'),
            returns_list: method.ends_with('*'),
            pinned: None,
        })
        .collect();
    let mut vocabulary: BTreeSet<_> = words("rack book box repo user branch").into_iter().collect();
    for endpoint in &endpoints {
        vocabulary.extend(words(endpoint.operation_id.unwrap_or_default()));
    }
    let plan = plan(&endpoints, &vocabulary, layout);
    check(&plan, &endpoints);
    let calls = (0..lines.len()).map(|i| shown(&plan, i)).collect();
    (plan, calls)
}

/// The path templates of all handles.
fn templates(lines: &[&str]) -> Vec<String> {
    let plan = described(lines, Some(Layout::Resources)).0;
    let path = |prefix: &PathPrefix| lines[prefix.endpoint].split(' ').nth(1).unwrap();
    plan.handles.iter().flat_map(|handle| &handle.path).map(|prefix| prefix.of(path(prefix))).collect()
}

#[test]
fn a_handle_has_the_path_that_leads_to_it() {
    assert_eq!(templates(&["GET /users/or/user get", "GET /users list"]), ["/users", "/users/or", "/users/or/user"]);
    let shared = ["GET /api/v1/racks/{rack_id}/books/{id}", "POST /api/v1/racks/{id}/books", "GET /api/v1/racks/{id}"];
    let expected = ["/api/v1/racks/{id}", "/api/v1/racks/{id}/books", "/api/v1/racks/{rack_id}/books/{id}"];
    assert_eq!(templates(&shared), expected);
    let verbs = ["GET /books/{id}:lend x", "GET /books/{id}:lend/again y", "GET /a/{x}{y}/{z}/ z"];
    let expected = ["/books/{id}", "/books/{id}:lend", "/books/{id}:lend/again", "/a", "/a/{x}{y}/{z}"];
    assert_eq!(templates(&verbs), expected);
}

type Parsed = (String, String, Option<String>, Vec<String>);

fn parse(line: &str) -> Parsed {
    let mut parts = line.split(' ');
    let method = parts.next().unwrap().to_lowercase();
    let path = parts.next().unwrap().to_owned();
    let (tags, ids): (Vec<_>, Vec<_>) = parts.partition(|part| part.starts_with('#'));
    let tags = tags.into_iter().map(|tag| tag[1..].to_owned()).collect();
    (method, path, ids.first().map(|id| (*id).to_owned()), tags)
}

fn calls(lines: &[&str]) -> Vec<String> {
    described(lines, Some(Layout::Resources)).1
}

fn listed(arguments: &[Argument]) -> String {
    let names: Vec<_> = arguments.iter().map(|a| a.name.as_str()).collect();
    names.join(", ")
}

fn shown(plan: &Plan, index: usize) -> String {
    let call = &plan.calls[index];
    let mut text = format!("{}({})", call.method, listed(&call.arguments));
    let mut at = call.handle;
    while let Some(handle) = at.map(|h| &plan.handles[h]) {
        text = format!("{}({}).{text}", handle.accessor, listed(&handle.arguments));
        at = handle.parent;
    }
    text
}

/// Checks the invariants of every plan.
fn check(plan: &Plan, endpoints: &[Endpoint<'_>]) {
    let mut names = BTreeSet::new();
    let mut inherited = Vec::new();
    for (i, handle) in plan.handles.iter().enumerate() {
        assert!(handle.parent.is_none_or(|parent| parent < i));
        assert!(names.insert((handle.parent, handle.accessor.clone())), "{handle:?}");
        let above = handle.parent.map_or(0, |parent| inherited[parent]);
        for (j, argument) in handle.arguments.iter().enumerate() {
            assert_eq!(argument.position, above + j);
        }
        inherited.push(above + handle.arguments.len());
        check_function(&handle.accessor, &handle.arguments);
    }
    let mut leading = BTreeSet::new();
    assert_eq!(plan.calls.len(), endpoints.len());
    for (call, endpoint) in plan.calls.iter().zip(endpoints) {
        assert!(names.insert((call.handle, call.method.clone())), "{call:?}");
        let above = call.handle.map_or(0, |handle| inherited[handle]);
        for (j, argument) in call.arguments.iter().enumerate() {
            assert_eq!(argument.position, above + j);
        }
        let parameters = template::parameters(endpoint.path).len();
        assert_eq!(above + call.arguments.len(), parameters, "{endpoint:?}");
        check_function(&call.method, &call.arguments);
        let mut at = call.handle;
        while let Some(handle) = at
            && leading.insert(handle)
        {
            at = plan.handles[handle].parent;
        }
    }
    assert_eq!(leading.len(), plan.handles.len());
}

fn check_function(name: &str, arguments: &[Argument]) {
    assert_identifier(name);
    let mut names = BTreeSet::new();
    for argument in arguments {
        assert_identifier(&argument.name);
        assert!(names.insert(&argument.name));
    }
}

fn assert_identifier(name: &str) {
    assert!(name.starts_with(|c: char| c.is_ascii_alphabetic()), "{name}");
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{name}");
    assert!(!["type", "match", "gen", "self", "_"].contains(&name), "{name}");
    assert!(name.len() <= 110, "{name}");
}

#[test]
fn words_end_at_humps_and_punctuation() {
    assert_eq!(words("list-HTTPServer2Books_v1.json"), words("list http server2 books v1 json"));
    assert_eq!(words("floatingIPs"), ["floating", "ips"]);
    assert_eq!(words("listIPsNow"), ["list", "ips", "now"]);
    assert_eq!(words("getXssToken"), ["get", "xss", "token"]);
    assert_eq!(words("Éclair größe"), ["éclair", "größe"]);
    assert!(words("/-{}").is_empty());
}

#[test]
fn plurals_are_the_same_word() {
    for (one, many) in [("book", "books"), ("box", "boxes"), ("entity", "entities")] {
        assert!(same_word(one, many) && same_word(many, one) && same_word(one, one));
    }
    assert!(!same_word("book", "rack") && !same_word("", "books"));
}

#[test]
fn versions() {
    for yes in ["v1", "V2", "v1beta1", "v1alpha", "v1.0", "v1.2.3", "2010-04-01"] {
        assert!(is_version(yes), "{yes}");
    }
    for no in ["", "v", "1", "v.1", "v1.", "version1", "v1-x", "2010-04", "v1beta1x"] {
        assert!(!is_version(no), "{no}");
    }
}

#[test]
fn identifiers_are_always_valid() {
    let snake = |text: &str| ident::snake(&words(text));
    let pascal = |text: &str| ident::pascal(&words(text));
    for (text, function, name) in [
        ("bookId", "book_id", "BookId"),
        ("type", "type_", "Type"),
        ("gen", "gen_", "Gen"),
        ("self", "self_", "Self_"),
        ("2fa", "n2fa", "N2fa"),
        ("", "unnamed", "Unnamed"),
        ("書籍", "unnamed", "Unnamed"),
        ("größe", "gre", "Gre"),
    ] {
        assert_eq!((snake(text).as_str(), pascal(text).as_str()), (function, name));
    }
    assert!(snake(&"ab ".repeat(1000)).len() <= 100);
}

#[test]
fn templates_keep_every_parameter() {
    assert_eq!(template::parameters("/a{b}/{c}-{d}.json?e={f}#{g}"), ["b", "c", "d", "f", "g"]);
    assert_eq!(template::parameters("/{a/b}/{/}}{{c}"), ["a/b", "/", "c"]);
    assert_eq!(template::parameters("/{}/{"), [""]);
}

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
        ("GET /users/me/x Users_List #Users", "list"),
        ("GET /orgs/{org}/repos repos/list-for-org", "list"),
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
        "type_().get_type()",
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

#[test]
fn order_of_the_document_makes_no_difference() {
    let mut lines = vec![
        "GET /user",
        "GET /users/{id}",
        "GET /users",
        "POST /users/find",
        "GET /users/find#x",
        "GET /Users/{name}/v2/a",
        "GET /users/{x}/a findA",
        "GET /users/{x}/a#y findA",
    ];
    let forward = calls(&lines);
    let by_line: BTreeMap<_, _> = lines.iter().copied().zip(forward).collect();
    for _ in 0..lines.len() {
        lines.rotate_left(3);
        lines.swap(0, 2);
        for (line, call) in lines.iter().zip(calls(&lines)) {
            assert_eq!(by_line[line], call);
        }
    }
}

#[test]
fn a_newcomer_renames_nobody() {
    let mut lines = vec!["GET* /racks", "GET /racks/{id}", "POST /racks/{id}/dust"];
    let before = calls(&lines);
    lines.extend(["GET /racks/{rack}/books/{id}", "GET /a/b", "PUT /racks/{id}"]);
    assert_eq!(calls(&lines)[..3], before);
}
