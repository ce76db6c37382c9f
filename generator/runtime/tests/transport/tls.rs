//! Whom the default transport trusts.

use std::time::Duration;

use tokio::net::TcpListener;

use super::{OK, builders, client, failure, get, server::*};
use oas_client_runtime::Error;

#[tokio::test]
async fn a_server_is_trusted_only_with_its_authority_given() {
    let (root, tls) = authority("localhost");
    let (other, _) = authority("other.test");
    let server = Server::tls(&[OK], tls).await;
    let url = format!("https://localhost:{}", server.address.port());

    for builder in builders() {
        let told = failure(get(&client(&url, builder.build().unwrap())).send().await).to_lowercase();
        assert!(told.contains("unknownissuer") || told.contains("certificate verify failed"), "{told}");
    }
    for builder in builders() {
        let transport = builder.root_certificates_pem(other.clone()).without_built_in_roots().build().unwrap();
        failure(get(&client(&url, transport)).send().await);
    }
    assert_eq!(server.requests(), [""; 0], "what was meant for a trusted server");

    for builder in builders() {
        let transport = builder.root_certificates_pem(root.clone()).build().unwrap();
        get(&client(&url, transport)).send().await.unwrap();
    }
    for builder in builders() {
        // Several in one text, as bundles have them.
        let both = format!("{other}\n{root}");
        let transport = builder.root_certificates_pem(both).without_built_in_roots().build().unwrap();
        get(&client(&url, transport)).send().await.unwrap();
    }
    assert_eq!(server.requests().len(), 2 * builders().len());
}

#[tokio::test]
async fn a_certificate_for_another_name_is_rejected_before_anything_is_sent() {
    let (root, tls) = authority("other.test");
    let server = Server::tls(&[OK], tls).await;
    for builder in builders() {
        let transport = builder.root_certificates_pem(root.clone()).build().unwrap();
        let url = format!("https://localhost:{}", server.address.port());
        let told = failure(get(&client(&url, transport)).send().await).to_lowercase();
        assert!(told.contains("not valid for name") || told.contains("hostname mismatch"), "{told}");
    }
    assert_eq!(server.connections(), builders().len());
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn plain_http_to_this_machine_needs_no_certificate() {
    let server = Server::plain(&[OK]).await;
    for builder in builders() {
        get(&client(&server.url(), builder.build().unwrap())).send().await.unwrap();
    }
    assert_eq!(server.requests().len(), builders().len());
}

#[test]
fn roots_of_no_use_are_rejected() {
    let (root, _) = authority("localhost");
    let malformed = root.replacen("MII", "AII", 1);
    for pem in ["", "no PEM", &malformed, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"] {
        for builder in builders() {
            let error = builder.root_certificates_pem(pem).build().unwrap_err();
            assert!(matches!(error, Error::Invalid { .. }), "{pem}: {error:?}");
            assert!(error.to_string().starts_with("the root certificates aren't valid PEM: "), "{error}");
        }
    }
    for builder in builders() {
        let error = builder.without_built_in_roots().build().unwrap_err();
        assert!(error.to_string().contains("no server is trusted"), "{error}");
    }
}

#[tokio::test]
async fn the_connect_timeout_bounds_tls_too() {
    // The system accepts connections; nobody ever speaks on them.
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", silent.local_addr().unwrap());
    for builder in builders() {
        let transport = builder.connect_timeout(Duration::from_millis(20)).build().unwrap();
        let told = failure(get(&client(&url, transport)).send().await);
        assert!(told.contains("no connection within 20ms"), "{told}");
    }
    for builder in builders() {
        let error = builder.connect_timeout(Duration::ZERO).build().unwrap_err();
        assert!(error.to_string().contains("connect timeout of zero"), "{error}");
    }
}
