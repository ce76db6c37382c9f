//! Bytes come down as they arrive; files are replaced whole or not at all.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
    time::Duration,
};

use oas_client_runtime::Download;
use twilio_chat_v2::Error;

use crate::{
    folder::Folder,
    server::{Response, Server, bytes, until, watched},
};

fn content() -> Vec<u8> {
    (0..=u8::MAX).collect::<Vec<_>>().repeat(1000)
}

/// Half of a body, with all of it announced.
fn half() -> Vec<u8> {
    let all = bytes(200, &["Content-Type: image/png"], content());
    all[..all.len() - 128_000].to_vec()
}

async fn download(server: &Server) -> Download {
    let client = server.client();
    let download = client.download(format!("{}/file?signature=x", server.origin));
    watched(download.timeout(Duration::from_millis(200)).send()).await.unwrap()
}

#[tokio::test]
async fn a_file_is_written_and_an_old_one_replaced() {
    let folder = Folder::new();
    let path = folder.path("cat.png");
    for _ in 0..2 {
        let server = Server::with([Response::Whole(bytes(200, &["Content-Type: image/png"], content()))]).await;
        let download = download(&server).await;
        assert_eq!((download.content_type(), download.remaining()), (Some("image/png"), Some(256_000)));
        assert_eq!(watched(download.save(&path)).await.unwrap(), 256_000);
        folder.assert_only("cat.png", content());
        assert_eq!(server.request().await.line, "GET /file?signature=x HTTP/1.1");
        folder.file("cat.png", "the old one");
    }
}

#[tokio::test]
async fn an_empty_file_is_a_file() {
    let folder = Folder::new();
    let server = Server::with([Response::Whole(bytes(200, &[], ""))]).await;
    let download = download(&server).await;
    assert_eq!((download.content_type(), download.remaining()), (None, Some(0)));
    assert_eq!(watched(download.save(folder.path("empty"))).await.unwrap(), 0);
    folder.assert_only("empty", "");
}

#[tokio::test]
async fn pieces_come_as_they_arrive() {
    // Only half of it comes before the server falls silent: what is there is handed over all the same.
    let server = Server::with([Response::Stall(half())]).await;
    let mut download = download(&server).await;
    let mut all = Vec::new();
    while all.len() < 128_000 {
        all.extend_from_slice(&watched(download.try_next()).await.unwrap().unwrap());
        assert_eq!(download.remaining(), Some(256_000 - all.len() as u64));
    }
    assert!(all == content()[..128_000]);
    let error = watched(download.try_next()).await.unwrap_err();
    assert!(matches!(error, Error::Timeout { after, .. } if after == Duration::from_millis(200)), "{error:?}");
    assert!(watched(download.try_next()).await.unwrap().is_none(), "it ends after an error");
}

#[tokio::test]
async fn a_broken_download_leaves_everything_as_it_was() {
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n";
    for response in [Response::Cut(half()), Response::Stall(half()), Response::Cut(chunked.into())] {
        for old in [None, Some("the old one")] {
            let folder = Folder::new();
            old.map(|old| folder.file("cat.png", old));
            let server = Server::with([response.clone()]).await;
            let error = watched(download(&server).await.save(folder.path("cat.png"))).await.unwrap_err();
            match response {
                Response::Stall(_) => assert!(error.is_timeout(), "{error:?}"),
                _ => assert!(matches!(error, Error::Transport { .. }), "{error:?}"),
            }
            match old {
                Some(old) => folder.assert_only("cat.png", old),
                None => assert!(folder.names().is_empty(), "{:?}", folder.names()),
            }
        }
    }
}

#[tokio::test]
async fn a_download_that_is_given_up_leaves_everything_as_it_was() {
    let folder = Folder::new();
    folder.file("cat.png", "the old one");
    let server = Server::with([Response::Stall(half())]).await;
    let client = server.client();
    let download = watched(client.download(&server.origin).send()).await.unwrap();
    let path = folder.path("cat.png");
    let saving = tokio::spawn(async move { download.save(path).await });
    let some = || std::fs::metadata(folder.path(&folder.names().pop().unwrap())).is_ok_and(|file| file.len() > 11);
    until(some).await;
    saving.abort();
    assert!(saving.await.unwrap_err().is_cancelled());
    folder.assert_only("cat.png", "the old one");
}

/// The system is busy while the download opens its file, and it is given up meanwhile.
#[test]
fn a_download_that_is_given_up_at_once_leaves_nothing_behind() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(1).build().unwrap();
    runtime.block_on(async {
        let folder = Folder::new();
        let server = Server::with([Response::Stall(half())]).await;
        let download = download(&server).await;
        let (free, busy) = std::sync::mpsc::channel::<()>();
        let busy = tokio::task::spawn_blocking(move || busy.recv());
        {
            let mut saving = pin!(download.save(folder.path("cat.png")));
            assert!(poll_fn(|context| Poll::Ready(saving.as_mut().poll(context).is_pending())).await);
        }
        drop(free);
        assert!(busy.await.unwrap().is_err());
        // There is one thread for files: what was begun has ended when it takes this up.
        tokio::task::spawn_blocking(|| ()).await.unwrap();
        assert!(folder.names().is_empty(), "{:?}", folder.names());
    });
}

#[tokio::test]
async fn a_path_that_can_not_be_written_is_an_error() {
    let folder = Folder::new();
    let missing = folder.path("no such folder/cat.png");
    let taken = folder.path("folder");
    std::fs::create_dir(&taken).unwrap();
    for path in [missing, taken] {
        let server = Server::with([Response::Whole(bytes(200, &[], content()))]).await;
        let error = watched(download(&server).await.save(&path)).await.unwrap_err();
        assert!(matches!(error, Error::File { written: true, .. }), "{error:?}");
        assert_eq!(error.to_string(), format!("the file {} can't be written", path.display()));
        assert_eq!(folder.names(), ["folder"]);
    }
}

#[tokio::test]
async fn bytes_in_memory_are_bounded() {
    for (most, fits) in [(256_000, true), (usize::MAX, true), (255_999, false), (0, false)] {
        let server = Server::with([Response::Whole(bytes(200, &[], content()))]).await;
        let all = watched(download(&server).await.bytes(most)).await;
        match all {
            Ok(all) => assert!(fits && all == content()),
            Err(Error::TooLarge { limit, .. }) => assert!(!fits && limit == most),
            Err(error) => panic!("{error:?}"),
        }
    }
    let server = Server::with([Response::Whole(bytes(200, &[], ""))]).await;
    assert!(download(&server).await.bytes(0).await.unwrap().is_empty());
    let server = Server::with([Response::Cut(half())]).await;
    let error = watched(download(&server).await.bytes(usize::MAX)).await.unwrap_err();
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
}

#[tokio::test]
async fn a_download_ends_after_an_error() {
    let server = Server::with([Response::Cut(half())]).await;
    let mut download = download(&server).await;
    let error = loop {
        match watched(download.try_next()).await {
            Ok(piece) => assert!(piece.is_some(), "it ended well"),
            Err(error) => break error,
        }
    };
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
    assert!(watched(download.try_next()).await.unwrap().is_none());
}

#[tokio::test]
async fn a_download_may_be_larger_than_a_response() {
    let server = Server::with([Response::Whole(bytes(200, &[], content()))]).await;
    let client = server.client_with(|builder| builder.max_response_size(10));
    let download = watched(client.download(&server.origin).send()).await.unwrap();
    assert_eq!(watched(download.bytes(256_000)).await.unwrap().len(), 256_000);
}

#[tokio::test]
async fn a_rejected_download_is_an_error_response() {
    let server = Server::with([Response::Whole(bytes(403, &[], "expired"))]).await;
    let error = watched(server.client().download(&server.origin).send()).await.unwrap_err();
    assert!(error.is_denied(), "{error:?}");
    assert_eq!(error.api().unwrap().body, "expired");
}

#[tokio::test]
async fn a_download_is_tried_again_until_its_head_is_there() {
    let broken = Response::Cut(Vec::new());
    let busy = Response::Whole(bytes(503, &["Retry-After: 0"], ""));
    let server = Server::with([broken, busy, Response::Whole(bytes(200, &[], "ab"))]).await;
    let download = watched(server.client().download(&server.origin).send()).await.unwrap();
    assert_eq!(watched(download.bytes(9)).await.unwrap(), "ab");
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn chunks_have_the_timeout_of_the_call() {
    let server = Server::with([Response::Stall(half())]).await;
    let client = server.client_with(|builder| {
        let mut retry = twilio_chat_v2::Retry::never();
        retry.deadline = Duration::from_millis(100);
        builder.retry(retry).timeout(Duration::from_millis(300))
    });
    let download = watched(client.download(&server.origin).send()).await.unwrap();
    let error = watched(download.bytes(usize::MAX)).await.unwrap_err();
    assert!(matches!(error, Error::Timeout { after, .. } if after == Duration::from_millis(300)), "{error:?}");
}

/// Threads without an async runtime have methods of their own.
#[cfg(feature = "blocking")]
#[test]
fn a_download_can_be_waited_for() {
    let folder = Folder::new();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let responses = (0..2).map(|_| Response::Whole(bytes(200, &[], content()))).chain([Response::Stall(half())]);
    let server = runtime.block_on(Server::with(responses));
    let client = server.client_with(|builder| builder.timeout(Duration::from_millis(200)));
    let download = || client.download(&server.origin).send_blocking().unwrap();
    assert!(download().bytes_blocking(256_000).unwrap() == content());
    assert_eq!(download().save_blocking(folder.path("cat.png")).unwrap(), 256_000);
    folder.assert_only("cat.png", content());
    assert!(download().save_blocking(folder.path("cat.png")).unwrap_err().is_timeout());
    folder.assert_only("cat.png", content());
}
