use super::*;

const MAIN: Server = Server {
    name: "",
    urls: &["https://a.example/v2", "https://a.{region}.example/v2", "https://a.{edge}.{region}.example/v2"],
};
const FILES: Server = Server { name: "files", urls: &["https://f.{region}.example"] };
const VARIABLES: [ServerVariable; 2] =
    [ServerVariable::new("region", "r1", &[]), ServerVariable::new("edge", "e1", &["e1", "e2"])];

fn found(server: &Server, settings: &[ServerSetting]) -> String {
    match base(server, &VARIABLES, settings, None) {
        Ok(base) => base.map_or("none".to_owned(), |base| base.to_string()),
        Err(message) => message,
    }
}

#[test]
fn the_first_url_with_a_place_for_all_that_is_set_counts() {
    let (region, edge) = (ServerSetting::variable("region", "r9"), ServerSetting::variable("edge", "e2"));
    let url = ServerSetting::url("files", "http://localhost:1/x");
    assert_eq!(found(&MAIN, &[]), "https://a.example/v2");
    assert_eq!(found(&MAIN, std::slice::from_ref(&region)), "https://a.r9.example/v2");
    assert_eq!(found(&MAIN, std::slice::from_ref(&edge)), "https://a.e2.r1.example/v2");
    assert_eq!(found(&MAIN, &[region.clone(), edge.clone()]), "https://a.e2.r9.example/v2");
    assert_eq!(found(&FILES, &[]), "https://f.r1.example");
    assert_eq!(found(&FILES, &[region.clone(), edge]), "https://f.r9.example");
    assert_eq!(found(&FILES, &[region, url.clone()]), "http://localhost:1/x");
    assert_eq!(found(&MAIN, &[url]), "https://a.example/v2");
    assert_eq!(found(&Server { name: "", urls: &[] }, &[]), "none");
}

#[test]
fn what_the_description_lists_may_hold_slashes_and_nothing_at_all() {
    let server = Server { name: "", urls: &["https://a.example/{base}/{tier}"] };
    let variables =
        [ServerVariable::new("base", "api/v1", &["api/v1", "api/v2"]), ServerVariable::new("tier", "", &[])];
    let found = |settings: &[ServerSetting]| base(&server, &variables, settings, None).unwrap().unwrap().to_string();
    assert_eq!(found(&[]), "https://a.example/api/v1");
    assert_eq!(found(&[ServerSetting::variable("base", "api/v2")]), "https://a.example/api/v2");
}

#[test]
fn a_value_leads_to_the_url_that_lists_it() {
    let server = Server { name: "", urls: &["https://{region}.a.example", "https://{region_2}.b.example/{tier}"] };
    let variables = [
        ServerVariable::new("region", "r1", &["r1", "r2"]),
        ServerVariable::new("region", "s1", &["s1"]).expression("region_2"),
        ServerVariable::new("tier", "t1", &["t1", "t2"]),
    ];
    let found = |settings: &[(&'static str, &str)]| {
        let settings: Vec<_> = settings.iter().map(|(name, value)| ServerSetting::variable(name, *value)).collect();
        base(&server, &variables, &settings, None).map_or_else(|message| message, |base| base.unwrap().to_string())
    };
    assert_eq!(found(&[]), "https://r1.a.example");
    assert_eq!(found(&[("region", "r2")]), "https://r2.a.example");
    assert_eq!(found(&[("region", "s1")]), "https://s1.b.example/t1");
    assert_eq!(found(&[("tier", "t2")]), "https://s1.b.example/t2");
    assert_eq!(found(&[("region", "nowhere"), ("region", "r2")]), "https://r2.a.example");
    assert_eq!(
        found(&[("region", "x")]),
        "the server variable `region` is one of r1, r2, s1; it was set to another value"
    );
    let together = found(&[("region", "r2"), ("tier", "t2")]);
    assert_eq!(together, "the server variable `region` is one of s1; it was set to another value");
}

#[test]
fn servers_may_have_differing_variables() {
    let files = Server { name: "files", urls: &["https://f.{region_2}.example", "https://f.{tier}.example"] };
    let variables = [
        ServerVariable::new("region", "r1", &["r1", "r2"]),
        ServerVariable::new("region", "s1", &["s1"]).expression("region_2"),
        ServerVariable::new("tier", "t1", &[]),
        ServerVariable::new("unused", "u1", &[]),
    ];
    let main = Server { name: "", urls: &["https://a.example", "https://a.{region}.example"] };
    for (name, value, allowed) in [
        ("region", "r2", true),
        ("region", "s1", true),
        ("region", "t1", false),
        ("tier", "anything", true),
        ("tier", "a/b", false),
        // No URL has it, so that it would be ignored.
        ("unused", "u1", false),
        ("unknown", "x", false),
    ] {
        let set = [ServerSetting::variable(name, value)];
        assert_eq!(are_allowed(&[main, files], &variables, &set), allowed, "{name} = {value}");
    }
    assert!(are_allowed(&[main, files], &variables, &[ServerSetting::url("files", "https://any.example")]));
    let last = [ServerSetting::variable("region", "nowhere"), ServerSetting::variable("region", "s1")];
    assert!(are_allowed(&[main, files], &variables, &last));
    // A variable of another server changes nothing.
    let tier = [ServerSetting::variable("tier", "t2")];
    assert_eq!(base(&main, &variables, &tier, None).unwrap().unwrap().to_string(), "https://a.example");
    assert_eq!(base(&files, &variables, &tier, None).unwrap().unwrap().to_string(), "https://f.t2.example");
}

#[test]
fn a_value_never_becomes_another_host() {
    for evil in ["evil.example/", "evil.example#", "a@evil.example", "x:1", "", "a b", "ü"] {
        let what = "the server variable `region` may hold letters, digits and `-._~`; for other values set the server's whole URL";
        assert_eq!(found(&MAIN, &[ServerSetting::variable("region", evil)]), what, "{evil}");
    }
    let unknown = ServerSetting::variable("edge", "e3");
    assert_eq!(found(&MAIN, &[unknown]), "the server variable `edge` is one of e1, e2; it was set to another value");
}

#[test]
fn a_variable_may_be_a_whole_url_or_a_host_with_its_port() {
    let variables = [
        ServerVariable::new("endpoint", "https://a.example", &[]),
        ServerVariable::new("root", "/api", &["/api", "https://b.example"]),
        ServerVariable::new("host", "localhost:8080", &[]),
    ];
    let origin = Base::parse("https://o.example/x").unwrap();
    let found = |url: &'static str, settings: &[(&'static str, &str)]| {
        let server = Server { name: "", urls: Box::leak(Box::new([url])) };
        let settings: Vec<_> = settings.iter().map(|(name, value)| ServerSetting::variable(name, *value)).collect();
        base(&server, &variables, &settings, Some(&origin))
            .map_or_else(|message| message, |base| base.unwrap().to_string())
    };
    assert_eq!(found("{endpoint}/v1", &[]), "https://a.example/v1");
    assert_eq!(found("{endpoint}/v1", &[("endpoint", "http://localhost:80/x/")]), "http://localhost:80/x/v1");
    assert_eq!(found("{root}/v1", &[]), "https://o.example/api/v1");
    assert_eq!(found("{root}/v1", &[("root", "https://b.example")]), "https://b.example/v1");
    assert_eq!(found("http://{host}/v1", &[]), "http://localhost:8080/v1");
    assert_eq!(found("https://api.{host}", &[("host", "c.example:1")]), "https://api.c.example:1");
    assert_eq!(found("https://{host}:1/v1", &[("host", "c.example")]), "https://c.example:1/v1");
    for evil in ["ftp://a.example", "https://me:secret@a.example", "https://a.example?q=secret", "a.example", ""] {
        let message = found("{endpoint}/v1", &[("endpoint", evil)]);
        assert!(message.starts_with("the server variable `endpoint` isn't a valid URL"), "{message}");
    }
    for evil in ["c.example:", "c.example:99999", "c.example:1/x", "u:1@c.example", ":1", "c.example:1:1", "[::1]:1"] {
        let message = found("http://{host}/v1", &[("host", evil)]);
        assert!(message.contains("and a port such as `:8080` at its end"), "{message}");
    }
    for url in ["https://{host}.example", "https://{host}:1/v1", "https://a.example/{host}"] {
        assert!(found(url, &[("host", "c:1")]).contains("set the server's whole URL"), "{url}");
    }
}

#[test]
fn a_path_is_on_the_host_of_the_base_url() {
    let variables = [ServerVariable::new("root", "/api", &[]), ServerVariable::new("host", "https://a.example", &[])];
    for (urls, relative) in [
        (&["/files"][..], true),
        (&["/"], true),
        (&["{root}/files"], true),
        (&["{host}/files"], false),
        (&["https://a.example/files", "/files"], false),
        (&[], false),
    ] {
        let server = Server { name: "files", urls: Box::leak(urls.into()) };
        assert_eq!(server.is_relative(&variables), relative, "{urls:?}");
    }
}

/// Responses may link to it, whatever host they came from.
#[test]
fn the_default_host_is_known_whatever_is_set() {
    let region = [ServerSetting::variable("region", "r9")];
    let host = |settings: &[ServerSetting]| base(&MAIN, &VARIABLES, settings, None).unwrap().unwrap().default_host;
    assert_eq!(host(&region).unwrap(), "a.example");
    assert_eq!(host(&[]).unwrap(), "a.example");
    assert_eq!(host(&[ServerSetting::url("", "https://b.example")]), None);
}
