//! Names that were published stay, whatever is added.

use std::{collections::BTreeSet, path::Path};

use oas_client_generator::{
    Diagnostic, Lock, LockFile, Lowered, Options, Output,
    contract::Contract,
    diff::{Diff, Kind, Level, diff},
    generate, load, lower_locked,
    naming::template,
};
use serde_yaml::{Mapping, Value};

use crate::rules::{folders, read, tests};

fn options(lock: Option<&str>) -> Options {
    let mut options = Options::new("shelf", "shelf.yaml");
    options.lock = lock.map(|text| LockFile { name: "shelf.lock.yaml".to_owned(), text: text.to_owned() });
    options
}

fn generated(description: &str, lock: Option<&str>) -> Output {
    generate(description, &[], &options(lock))
        .unwrap_or_else(|diagnostics| panic!("{description}\n{}", shown(&diagnostics)))
}

/// The changes for callers from the first description to the second, with or without the pinned names of the first.
fn changes(before: &str, after: &str, locked: bool) -> Diff {
    let before = lowered(before, &Lock::default());
    let lock = if locked { Lock::read(&before.lock.text(), &mut Vec::new()) } else { Lock::default() };
    diff(&before.public_api(Contract::default()), &lowered(after, &lock).public_api(Contract::default()))
}

fn lowered(description: &str, lock: &Lock) -> Lowered {
    let mut diagnostics = Vec::new();
    let options = Options::new("shelf", "shelf.yaml");
    let document = load(description, &options, &mut diagnostics).unwrap();
    let lowered = lower_locked(&document, &[], &options, lock, &mut diagnostics);
    assert!(!diagnostics.iter().any(Diagnostic::is_error), "{}", shown(&diagnostics));
    lowered
}

fn shown(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(Diagnostic::to_string).collect::<Vec<_>>().join("\n")
}

/// A description of operations, each `GET /books/{id} fetchBook #tag`, with the schemas of the components.
fn described(operations: &[&str], schemas: &str) -> String {
    let mut paths = Mapping::new();
    for operation in operations {
        let parts: Vec<_> = operation.split(' ').collect();
        let mut yaml = format!("operationId: {}\nresponses: {{'204': {{description: ok}}}}\n", parts[2]);
        let places = template::parameters(parts[1]).into_iter();
        let declared: Vec<_> = places
            .map(|name| format!("{{name: {name}, in: path, required: true, schema: {{type: string}}}}"))
            .collect();
        yaml += &format!("parameters: [{}]\n", declared.join(", "));
        for part in &parts[3..] {
            match part.strip_prefix('#') {
                Some(tag) => yaml += &format!("tags: ['{}']\n", tag.replace('+', " ")),
                None => yaml = yaml.replace("{description: ok}", &answer(part)).replace("204", "200"),
            }
        }
        let item = paths.entry(parts[1].into()).or_insert(Value::Mapping(Mapping::new()));
        item.as_mapping_mut().unwrap().insert(parts[0].to_lowercase().into(), serde_yaml::from_str(&yaml).unwrap());
    }
    let paths = serde_yaml::to_string(&paths).unwrap().replace('\n', "\n  ");
    format!(
        "openapi: 3.0.3\ninfo: {{title: Shelf, version: '1'}}\nservers: [{{url: 'https://shelf.example'}}]\n\
         paths:\n  {paths}\ncomponents:\n  schemas: {{{schemas}}}\n"
    )
}

fn answer(schema: &str) -> String {
    format!("{{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}")
}

/// Adding what comes second moves names without a lock, and none with one.
#[track_caller]
fn stays(before: &[&str], after: &[&str]) {
    stays_with((before, ""), (after, ""));
}

#[track_caller]
fn stays_with((before, schemas): (&[&str], &str), (after, more): (&[&str], &str)) {
    stays_whole(&described(before, schemas), &described(after, more));
}

#[track_caller]
fn stays_whole(before: &str, after: &str) {
    let loose = changes(before, after, false);
    assert!(
        loose.changes.iter().any(|change| change.level == Level::Major),
        "nothing moves anyway: {:#?}",
        loose.lines()
    );
    let locked = changes(before, after, true);
    assert!(!locked.changes.is_empty());
    let added = locked.changes.iter().all(|change| change.kind == Kind::Added && change.level != Level::Major);
    assert!(added, "{:#?}", locked.lines());
    let lock = generated(before, None).lock;
    let output = generated(after, Some(&lock));
    assert_eq!(output.lock, generated(after, Some(&output.lock)).lock, "the next lock holds nothing new");
    assert!(output.diagnostics.is_empty(), "{}", shown(&output.diagnostics));
}

#[test]
fn an_action_stays_one_when_a_second_operation_comes() {
    let lend = "POST /books/{id}/lend lendBook";
    stays(&[lend], &[lend, "GET /books/{id}/lend fetchLoan", "GET /books/{id}/lend/{day} fetchDay"]);
}

#[test]
fn an_item_keeps_its_noun_when_a_literal_of_that_name_comes() {
    let (list, fetch) = ("GET /books listBooks", "GET /books/{id} fetchBook");
    stays(&[list, fetch], &[list, fetch, "GET /book findOne", "PUT /book swapOne", "GET /books/{id}/pages listPages"]);
}

#[test]
fn models_stay_when_deeper_or_equal_ones_come() {
    let (list, fetch) = ("GET /books listBooks b.shelf.page", "GET /books/{id} fetchBook a.book");
    let page = "b.shelf.page: {type: object, properties: {cover: {type: object, properties: {a: {type: string}}}}}";
    let book = "a.book: {type: object, properties: {title: {type: string}}}";
    let both = format!("{page}, {book}");
    // `PageCover` is what the page's own cover is called.
    let more = format!(
        "a.a.page: {{type: object, properties: {{b: {{type: string}}}}}}, PageCover: {{type: string, enum: [x]}}, {both}"
    );
    let newcomers = ["GET /covers listCovers PageCover", "GET /pages listPages a.a.page"];
    stays_with((&[list, fetch], &both), (&[newcomers[0], newcomers[1], list, fetch], &more));
}

#[test]
fn a_prefix_stays_one_when_a_path_without_it_comes() {
    let (list, fetch) = ("GET /api/books listBooks", "GET /api/books/{id} fetchBook");
    stays(&[list, fetch], &[list, fetch, "GET /health checkHealth", "GET /api/shelves listShelves"]);
    let output = generated(
        &described(&[list, fetch, "GET /api/shelves listShelves"], ""),
        Some(&generated(&described(&[list, fetch], ""), None).lock),
    );
    assert!(output.lock.contains("listShelves: client.shelves().list\n"), "{}", output.lock);
}

#[test]
fn arguments_stay_together_when_an_operation_comes_between() {
    let page = "GET /volumes/{volume}/{page} openPage";
    stays(&[page], &[page, "GET /volumes/{volume} openVolume"]);
}

#[test]
fn the_layout_stays() {
    let bare = ["GET /{a} one #shelf", "PUT /{a} two #shelf", "GET /{a}/{b} three #shelf", "GET /{a}/x four #shelf"];
    let more =
        ["/x", "/y", "/z", "/r", "/s", "/t", "/u", "/v"].map(|path| format!("GET {path} get{} #shelf", &path[1..]));
    let all: Vec<_> = bare.into_iter().chain(more.iter().map(String::as_str)).collect();
    stays(&bare, &all);
}

#[test]
fn modules_stay_when_a_tag_comes_that_shares_less() {
    let (books, covers) = ("GET /books listBooks #Shelf+Book", "GET /covers listCovers #Shelf+Cover");
    stays(&[books, covers], &[books, covers, "GET /rooms listRooms #Room", "PUT /books swapBooks #Shelf+Book"]);
}

#[test]
fn a_handle_stays_in_its_module_when_an_earlier_operation_comes() {
    let swap = "PUT /books swapBooks #late";
    stays(&[swap], &["GET /books listBooks #early", swap]);
}

#[test]
fn methods_and_requests_stay_when_one_comes_that_chooses_first() {
    let renew = "PUT /books/{id} renew_book";
    stays(&[renew], &["GET /books/{id} renewBook", renew]);
}

#[test]
fn a_way_to_send_a_body_stays_when_another_comes() {
    let body = |kinds: &str| {
        let operation = "GET /books listBooks";
        let body = format!("requestBody: {{content: {{{kinds}}}}}\n      responses");
        described(&[&operation.replace("GET", "POST")], "").replace("responses", &body)
    };
    let schema = "{schema: {type: object, properties: {a: {type: string}}}}";
    let form = format!("application/x-www-form-urlencoded: {schema}");
    let (before, after) = (body(&form), body(&format!("application/json: {schema}, {form}")));
    assert_ne!(before, after);
    stays_whole(&before, &after);
}

/// Everything that has a name, and nothing else about it.
const NAMES: [&str; 9] = [
    "operation-removed",
    "handle-removed",
    "model-removed",
    "call-renamed",
    "request-renamed",
    "handle-renamed",
    "handle-type",
    "model-renamed",
    "arguments",
];

#[test]
fn generating_again_changes_nothing() {
    const OBJECT: &str = "{type: object, properties: {b: {type: string}}}";
    let wrapped = [
        format!("allOf: [{OBJECT}]"),
        format!("allOf: [{OBJECT}], nullable: true"),
        format!("allOf: [{OBJECT}], title: Hound"),
        format!("allOf: [{OBJECT}], type: object"),
        format!("allOf: [{OBJECT}], description: Barks."),
        format!("allOf: [{{allOf: [{OBJECT}]}}]"),
        format!("allOf: [{OBJECT}, {OBJECT}]"),
        format!("oneOf: [{OBJECT}]"),
        format!("anyOf: [{OBJECT}], nullable: true"),
        "allOf: [{type: string, enum: [a, b]}]".to_owned(),
        "allOf: [{type: integer, enum: [1, 2]}], nullable: true".to_owned(),
        "oneOf: [{type: string, enum: [a, b]}]".to_owned(),
        format!("allOf: [{{oneOf: [{OBJECT}, {{type: string}}]}}]"),
        "allOf: [{type: array, items: {type: object, properties: {c: {type: string}}}}]".to_owned(),
        format!("allOf: [{{type: object, properties: {{inner: {{allOf: [{OBJECT}]}}}}}}]"),
    ];
    let dogs = wrapped.iter().map(|dog| described(&["GET /a getA Dog"], &format!("Dog: {{{dog}}}")));
    let unsupported =
        described(&["GET /3gpp/a getA", "GET /3gpp/{x:y} getB", "GET /4/b getC"], "").replace("{x:y}", "{+x}");
    let mut moved = Vec::new();
    for description in descriptions().into_iter().chain(dogs).chain([unsupported]) {
        // A golden case may need more than its description.
        let Ok(first) = generate(&description, &[], &options(None)) else { continue };
        let second = generated(&description, Some(&first.lock));
        if first.lock != second.lock || first.files != second.files {
            moved.push(format!("{description}\n{}\n{}", first.lock, second.lock));
        }
    }
    assert!(moved.is_empty(), "{} descriptions\n{}", moved.len(), moved.concat());
}

/// Each path in turn is the one that comes new; of many paths, each eighth.
#[test]
fn names_stay_whatever_path_comes() {
    assert_names_stay(|paths| if paths > 12 { 8 } else { 1 });
}

#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn names_stay_whatever_of_many_paths_comes() {
    assert_names_stay(|_| 2);
}

/// `step` says for a number of paths, which of them come new: each, each second and so on.
fn assert_names_stay(step: impl Fn(usize) -> usize) {
    let mut moved = 0;
    // A path that others refer into can't be left out.
    for description in descriptions().into_iter().filter(|description| !description.contains("#/paths/")) {
        let whole: Value = serde_yaml::from_str(&description).unwrap();
        let paths = whole["paths"].as_mapping().unwrap().clone();
        for path in paths.keys().filter(|_| paths.len() > 1).step_by(step(paths.len())) {
            let mut less = whole.clone();
            less["paths"].as_mapping_mut().unwrap().shift_remove(path);
            let less = serde_json::to_string(&less).unwrap();
            // A list that alone has a parameter of `paging` can't be left out.
            if generate(&less, &[], &options(None)).is_err() {
                continue;
            }
            let moves = |diff: &Diff| {
                let of_names = diff.changes.iter().filter(|change| NAMES.contains(&change.rule));
                of_names.map(ToString::to_string).collect::<Vec<_>>()
            };
            moved += moves(&changes(&less, &description, false)).len();
            let locked = moves(&changes(&less, &description, true));
            assert!(locked.is_empty(), "{path:?}: {locked:#?}");
        }
    }
    assert!(moved > 0, "nothing moves anyway");
}

#[test]
fn a_lock_of_the_current_names_changes_nothing() {
    for description in descriptions() {
        let free = generated(&description, None);
        let locked = generated(&description, Some(&free.lock));
        assert_eq!(free.files, locked.files);
        assert_eq!((free.lock, free.diagnostics), (locked.lock, locked.diagnostics));
    }
}

/// Whatever is lost of a lock, what is left is obeyed.
#[test]
fn every_part_of_a_lock_is_obeyed_without_the_others() {
    for description in descriptions() {
        let whole = lowered(&description, &Lock::default()).lock;
        let lines = whole.text().lines().map(str::to_owned).collect::<Vec<_>>();
        for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("  ")).step_by(7) {
            let less = [&lines[..index], &lines[index + 1..]].concat().join("\n");
            let mut diagnostics = Vec::new();
            let lock = lowered(&description, &Lock::read(&less, &mut diagnostics)).lock;
            assert!(diagnostics.is_empty(), "{line}: {}", shown(&diagnostics));
            let kept: BTreeSet<_> = less.lines().filter(|line| line.starts_with("  ")).map(str::to_owned).collect();
            let text = lock.text();
            let now: BTreeSet<_> = text.lines().map(str::to_owned).collect();
            assert!(kept.is_subset(&now), "without {line}: {:#?}", kept.difference(&now).collect::<Vec<_>>());
        }
    }
}

fn descriptions() -> Vec<String> {
    let mut all: Vec<_> = folders().into_iter().map(|folder| read(&folder.join("api.yaml"))).collect();
    let spec: BTreeSet<_> =
        std::fs::read_dir(tests().join("../../spec")).unwrap().map(|entry| entry.unwrap().path()).collect();
    // Descriptions of webhooks have no pinned names; lock files and baselines are no descriptions.
    let others = ["webhooks", ".lock.", ".baseline."];
    let described = |path: &Path| !others.iter().any(|other| path.to_string_lossy().contains(other));
    let apis = spec.iter().filter(|path| path.is_file() && described(path));
    all.extend(apis.map(|path| read(path)));
    assert!(all.len() > 20);
    all
}

#[test]
fn a_lock_is_a_line_for_a_name() {
    let book = "Book: {type: object, properties: {title: {type: string}}}";
    let lock = generated(&described(&["GET /books/{id} fetchBook Book #Reading"], book), None).lock;
    let lines: Vec<_> = lock.lines().filter(|line| !line.starts_with('#')).collect();
    let expected = [
        "layout: resources",
        "operations:",
        "  fetchBook: client.book(id).fetch",
        "requests:",
        "  fetchBook: reading::FetchBook",
        "handles:",
        "  book: reading::BookHandle",
        "models:",
        "  /components/schemas/Book: Book",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn names_given_by_hand_come_first_and_stay() {
    let book = "Book: {type: object, properties: {title: {type: string}}}";
    let description = described(&["GET /books/{id} fetchBook Book", "GET /books listBooks"], book);
    let rename = "rename:\n  fetchBook: client.books().one(id).open\n  /components/schemas/Book: Tome\n";
    let output = generated(&description, Some(rename));
    for line in
        ["fetchBook: client.books().one(id).open", "listBooks: client.books().list", "/components/schemas/Book: Tome"]
    {
        assert_eq!(output.lock.matches(line).count(), if line.starts_with('l') { 1 } else { 2 }, "{}", output.lock);
    }
    assert_eq!(generated(&description, Some(&output.lock)), output);
    // Over a name that is published, too.
    let published = generated(&description, None).lock;
    let again = generated(&description, Some(&(published + rename)));
    assert_eq!(again.lock, output.lock);
}

#[test]
fn removed_names_are_reported_and_dropped() {
    let (list, fetch) = ("GET /books listBooks", "GET /books/{id} fetchBook Book");
    let before = described(&[list, fetch], "Book: {type: string, enum: [a]}");
    let output = generated(&described(&[list], ""), Some(&generated(&before, None).lock));
    let expected = "\
warning[name-freed]: `fetchBook` is no longer in the description; its name is free again
  --> shelf.lock.yaml#/operations/fetchBook
  help: nothing to do: this run removes it from the lock file
warning[name-freed]: `/components/schemas/Book` is no longer in the description; its name is free again
  --> shelf.lock.yaml#/models/~1components~1schemas~1Book
  help: nothing to do: this run removes it from the lock file";
    assert_eq!(shown(&output.diagnostics), expected);
    assert_eq!(output.lock, generated(&described(&[list], ""), None).lock);
}

#[test]
fn other_path_arguments_than_published_are_noted() {
    let before = described(&["GET /books/{id} fetchBook"], "");
    let after = described(&["GET /shelves/{shelf}/books/{id} fetchBook"], "");
    let output = generated(&after, Some(&generated(&before, None).lock));
    let expected = "\
warning[pinned-name]: the pinned call of `fetchBook` has other path arguments than the path; the operation gets a new call
  --> shelf.lock.yaml#/operations/fetchBook
  help: callers must use the new call; to choose it, add the operation under `rename`";
    assert_eq!(shown(&output.diagnostics), expected);
}

#[test]
fn a_name_by_hand_that_another_model_has_is_an_error() {
    let schemas = "Book: {type: string, enum: [a]}, Tome: {type: string, enum: [b]}";
    let description = described(&["GET /books listBooks Book", "GET /tomes listTomes Tome"], schemas);
    let lock = generated(&description, None).lock;
    let wrong = format!("{lock}rename: {{/components/schemas/Tome: Book}}\n");
    let diagnostics = generate(&description, &[], &options(Some(&wrong))).unwrap_err();
    let expected = "error[invalid-lock]: `/components/schemas/Book` has the name `Book` already\n  --> \
                    shelf.lock.yaml#/rename/~1components~1schemas~1Tome\n  help: write a name that no other model has, or rename \
                    the other model, too";
    assert_eq!(shown(&diagnostics), expected);
    // The name of a schema that is gone is free.
    let renamed = described(&["GET /books listBooks Tome"], "Tome: {type: string, enum: [a]}");
    let lock = generated(&described(&["GET /books listBooks Book"], "Book: {type: string, enum: [a]}"), None).lock;
    assert!(
        generate(&renamed, &[], &options(Some(&format!("{lock}rename: {{/components/schemas/Tome: Book}}\n")))).is_ok()
    );
}

/// Each a lock and what is said of it.
#[test]
fn mistakes_have_their_location() {
    let description = described(&["GET /books/{id} fetchBook", "GET /books listBooks"], "");
    for (lock, expected) in MISTAKES {
        let diagnostics = generate(&description, &[], &options(Some(lock))).unwrap_err();
        let text = shown(&diagnostics);
        assert_eq!(text, expected, "{lock}");
    }
}

const MISTAKES: [(&str, &str); 11] = [
    (
        "models:\n  /a: Book\n  /b: Shelf\n  /a: Tome",
        "error[duplicate-key]: duplicate key `/a`\n  --> shelf.lock.yaml#/models/~1a\n  the first one is here: \
         shelf.lock.yaml#/models/~1a\n  help: remove or rename one of the two keys",
    ),
    (
        "models:\n<<<<<<< HEAD\n  /a: Book\n=======\n  /a: Tome\n>>>>>>> other\n",
        "error[syntax]: a merge conflict isn't resolved: this line marks it\n  --> shelf.lock.yaml:2:1\n  the conflict ends here: \
         shelf.lock.yaml:6:1\n  help: keep line 3 or line 5, and remove the lines of the markers",
    ),
    (
        "rename: {fetchBok: client.book(id).open}",
        "error[unknown-rename]: `rename` names `fetchBok`, which is not generated\n  \
         --> shelf.lock.yaml#/rename/fetchBok\n  help: did you mean `fetchBook`?",
    ),
    (
        "rename: {/components/schemas/Bok: Book}",
        "error[unknown-rename]: `rename` names `/components/schemas/Bok`, which is not generated\n  \
         --> shelf.lock.yaml#/rename/~1components~1schemas~1Bok\n  help: use a key of `operations` or of \
         `models`, or remove the line",
    ),
    (
        "models: {/a: Book, /b: Book}\noperations: {fetchBook: client.book(id).fetch}",
        "error[invalid-lock]: `/a` has the name `Book` already\n  --> shelf.lock.yaml#/models/~1b\n  help: give one of the two another name",
    ),
    (
        "operations: {fetchBook: client.book(id).fetch, listBooks: client.book().list}",
        "error[pinned-clash]: the pinned call of `fetchBook` can't stay: another function or handle is called `book` there\n  \
         --> shelf.lock.yaml#/operations/fetchBook\n  help: give one of the two another name under `rename`: \
         `fetchBook: client.book_2`",
    ),
    (
        "operations: {fetchBook: client.books(id).fetch, listBooks: client.books}",
        "error[pinned-clash]: the pinned call of `fetchBook` can't stay: another function or handle is called `books` there\n  \
         --> shelf.lock.yaml#/operations/fetchBook\n  help: give one of the two another name under `rename`: \
         `fetchBook: client.books_2`",
    ),
    (
        "operations: {fetchBook: 'client.book(id).type', listBooks: client.books().list}",
        "error[invalid-lock]: `client.book(id).type` is not a valid name here\n  --> shelf.lock.yaml#/operations/fetchBook\n  \
         help: write `client.shelf(id).books().create`",
    ),
    (
        "handles: {book: models::BookHandle}",
        "error[invalid-lock]: `models::BookHandle` is not a valid name here\n  --> shelf.lock.yaml#/handles/book\n  \
         help: write `books::CreateBook`",
    ),
    (
        "requests: {a: books::Same}\nhandles: {books: books::Same}",
        "error[invalid-lock]: `a` has the name `books::Same` already\n  --> shelf.lock.yaml#/handles/books\n  \
         help: give one of the two another name",
    ),
    (
        "models: {/a: Book, /a: Tome}",
        "error[duplicate-key]: duplicate key `/a`\n  --> shelf.lock.yaml#/models/~1a\n  the first one is here: \
         shelf.lock.yaml#/models/~1a\n  help: remove or rename one of the two keys",
    ),
];
