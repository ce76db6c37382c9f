//! The table in `docs/constructs.md` is true: it has every construct, and each test that it names is there.

use std::{fs, path::Path};

/// The number of constructs.
const ALL: usize = 39;

/// The cells of each row that begins with a number.
fn rows(table: &str) -> Vec<Vec<&str>> {
    let cells = table.lines().filter_map(|line| line.strip_prefix("| ")).map(|line| line.split('|').map(str::trim));
    cells.map(Iterator::collect).filter(|cells: &Vec<_>| cells[0].parse::<usize>().is_ok()).collect()
}

/// The mistakes of a table.
fn faults(table: &str) -> Vec<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let there = |file: String| tests.join(file).exists();
    let golden = |name: &str, wire: bool| {
        there(format!("golden/{name}/api.yaml")) && there(format!("golden/{name}/wire.rs")) == wire
    };
    let mut faults = Vec::new();
    let rows = rows(table);
    let numbers: Vec<_> = rows.iter().map(|cells| cells[0].parse::<usize>().unwrap()).collect();
    if numbers != (1..=ALL).collect::<Vec<_>>() {
        faults.push(format!("the constructs are not 1 to {ALL}: {numbers:?}"));
    }
    for cells in rows {
        let [number, construct, what, shown @ ..] = &cells[..] else { panic!("{cells:?}") };
        // The cell after the last `|` is empty.
        let [wire, code, said, hostile, ""] = shown else { panic!("{number} has {} cells", cells.len()) };
        let named =
            |cell: &str| cell.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let mut check = |cell: &str, column: &str, holds: &dyn Fn(&str) -> bool| {
            let wrong = named(cell).into_iter().filter(|name| !holds(name));
            faults.extend(wrong.map(|name| format!("{number}: `{name}` is not shown {column}")));
        };
        check(wire, "on the wire", &|name| golden(name, true));
        check(code, "as code only", &|name| golden(name, false));
        check(said, "in diagnostics/", &|name| there(format!("diagnostics/{name}.yaml")));
        check(hostile, "in hostile/", &|name| there(format!("hostile/{name}.rs")));
        if construct.is_empty() || what.is_empty() || [wire, code, said, hostile].iter().all(|cell| cell.is_empty()) {
            faults.push(format!("{number} says nothing, or nothing shows it"));
        }
    }
    faults
}

fn table() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/constructs.md")).unwrap()
}

#[test]
fn every_construct_is_shown_where_the_table_says() {
    let faults = faults(&table());
    assert!(faults.is_empty(), "docs/constructs.md:\n{}", faults.join("\n"));
}

#[test]
fn a_table_that_is_not_true_is_noticed() {
    for (from, to, fault) in [
        ("| 7 |", "| 8 |", "the constructs are not 1 to 39"),
        (
            "| schemas/additional-properties, schemas/all-of |",
            "| schemas/none |",
            "26: `schemas/none` is not shown on the wire",
        ),
        (
            "| schemas/additional-properties, schemas/all-of |",
            "| names/inline-schemas |",
            "26: `names/inline-schemas` is not shown on the wire",
        ),
        (
            "| names/inline-schemas, names/prelude, names/schemas-of-one-schema |",
            "| schemas/string-enums |",
            "31: `schemas/string-enums` is not shown as code only",
        ),
        ("| names/operation-ids |", "| names/operations |", "1: `names/operations` is not shown in diagnostics/"),
        ("| files |", "| file |", "16: `file` is not shown in hostile/"),
    ] {
        let changed = table().replace(from, to);
        assert!(faults(&changed).iter().any(|found| found.starts_with(fault)), "{from}: {:?}", faults(&changed));
    }
}
