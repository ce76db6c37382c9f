use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use expected_files::files_below;
use oas_client_generator::{
    Options,
    baseline::Baseline,
    diff::{Diff, Kind, RULES, diff},
    public_api::PublicApi,
};
use semver::Version;

pub(crate) fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn api(name: &str, description: &str) -> PublicApi {
    let options = Options::new("shelf", "shelf.yaml");
    oas_client_generator::api(description, &options).unwrap_or_else(|diagnostics| panic!("{name}: {diagnostics:?}"))
}

/// The descriptions of a rule's case, in the folder of one of the groups.
fn file(rule: &str) -> PathBuf {
    let name = format!("{rule}.yaml");
    let files = files_below(&tests().join("diff"));
    files.into_iter().find(|file| file.ends_with(&name)).unwrap_or_else(|| panic!("there is no {name}"))
}

/// The two descriptions of a rule's case.
fn case(rule: &str) -> (PublicApi, PublicApi) {
    let text = read(&file(rule));
    let (before, after) = text.split_once("\n---\n").unwrap();
    (api(rule, before), api(rule, after))
}

/// The folders of all golden descriptions that are whole in one file.
pub(crate) fn folders() -> BTreeSet<PathBuf> {
    let files = files_below(&tests().join("golden")).into_iter().filter(|file| file.ends_with("api.yaml"));
    let folders = files.filter_map(|file| Some(file.parent()?.to_owned()));
    folders.filter(|folder| !folder.join("paths").exists()).collect()
}

/// All golden descriptions.
fn golden() -> Vec<(String, PublicApi)> {
    let name = |folder: &Path| folder.file_name().unwrap().to_string_lossy().into_owned();
    folders().iter().map(|folder| (name(folder), api(&name(folder), &read(&folder.join("api.yaml"))))).collect()
}

#[test]
fn every_rule_says_what_is_expected() {
    let (mut missing, mut expected) = (Vec::new(), Vec::new());
    for rule in RULES {
        let (before, after) = case(rule.id);
        let found = diff(&before, &after);
        match found.changes.iter().find(|change| change.rule == rule.id) {
            None => missing.push(format!("the case of `{}` shows only {:#?}", rule.id, found.lines())),
            Some(change) => {
                assert_eq!((change.kind, change.level, change.wire), (rule.kind, rule.level, rule.wire), "{}", rule.id);
            }
        }
        let back = diff(&after, &before).lines();
        let text = format!("{}\n\nand back:\n{}\n", found.lines().join("\n"), back.join("\n"));
        let path = file(rule.id).with_extension("txt");
        expected.push((path.strip_prefix(tests()).unwrap().display().to_string(), text));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    expected_files::check(&tests(), expected, "cargo test -p oas-client-generator --test diff");
}

#[test]
fn every_case_is_a_rules() {
    let known: BTreeSet<_> = RULES.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(known.len(), RULES.len(), "an id is there twice");
    for path in files_below(&tests().join("diff")) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(path.extension().unwrap() == "rs" || known.contains(&name), "{} belongs to no rule", path.display());
    }
}

/// `| id | change | level | wire | why |`
#[test]
fn the_documentation_has_every_rule_with_its_level() {
    let page = read(&tests().join("../../docs/compatibility.md"));
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let documented: Vec<_> =
        rows.iter().map(|row| (row[0].trim_matches('`').to_owned(), row[2].to_owned(), row[3].to_owned())).collect();
    let known: BTreeSet<_> =
        RULES.iter().map(|rule| (rule.id.to_owned(), rule.level.to_string(), rule.wire.to_string())).collect();
    assert_eq!(documented.iter().cloned().collect::<BTreeSet<_>>(), known);
    assert_eq!(documented.len(), known.len(), "a rule is documented twice");
    assert!(rows.iter().all(|row| row.len() == 5 && row.iter().all(|cell| !cell.is_empty())));
}

#[test]
fn nothing_differs_from_itself() {
    let cases = RULES.iter().flat_map(|rule| <[PublicApi; 2]>::from(case(rule.id)));
    for api in cases.chain(golden().into_iter().map(|(_, api)| api)) {
        assert_eq!(diff(&api, &api), Diff::default());
    }
    let none = Diff::default();
    assert_eq!((none.level(), none.lines()), (None, vec!["nothing changed for callers".to_owned()]));
}

/// A baseline says all that is compared.
#[test]
fn a_baseline_reads_back_as_it_was() {
    let cases = RULES.iter().flat_map(|rule| <[PublicApi; 2]>::from(case(rule.id)));
    for api in cases.chain(golden().into_iter().map(|(_, api)| api)) {
        let baseline = Baseline { version: Version::new(0, 1, 0), api };
        assert_eq!(Baseline::read(&baseline.text().unwrap()).unwrap(), baseline);
    }
}

/// An addition is a removal in the other direction, and a change is a change in both.
#[test]
fn the_way_back_mirrors_the_way_there() {
    let cases = RULES.iter().map(|rule| case(rule.id));
    let golden = golden();
    let all = golden.iter().flat_map(|(_, a)| golden.iter().map(|(_, b)| (a.clone(), b.clone())));
    // All pairs would take a quarter of a minute.
    let all: Vec<_> = all.step_by(5).collect();
    assert!(all.len() > 100);
    for (before, after) in cases.chain(all) {
        let (there, back) = (diff(&before, &after), diff(&after, &before));
        let subjects = |diff: &Diff, kind: Kind| {
            let of_kind = diff.changes.iter().filter(|change| change.kind == kind);
            of_kind
                .map(|change| (change.subject.clone(), change.before_pointer.clone(), change.after_pointer.clone()))
                .collect()
        };
        let swapped = |all: BTreeSet<(String, Option<String>, Option<String>)>| -> BTreeSet<_> {
            all.into_iter().map(|(subject, before, after)| (subject, after, before)).collect()
        };
        assert_eq!(subjects(&there, Kind::Added), swapped(subjects(&back, Kind::Removed)));
        assert_eq!(subjects(&there, Kind::Removed), swapped(subjects(&back, Kind::Added)));
        let changed = |diff: &Diff| diff.changes.iter().filter(|change| change.kind == Kind::Changed).count();
        assert_eq!(changed(&there), changed(&back));
    }
}
