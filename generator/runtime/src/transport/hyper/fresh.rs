//! Connections whose reads see every byte that the kernel has received.
//!
//! Tokio's stream only knows what Tokio's driver saw last. The driver doesn't run while a program works between two calls,
//! or is outside the runtime. An idle connection then looks quiet although a response, or the end, has arrived. hyper reads
//! an idle connection before it sends a request: if the read finds something, hyper closes the connection, and the pool
//! sends the request on another one. If it finds nothing, hyper takes the bytes for the response to the request.

use std::{
    cell::Cell,
    future::poll_fn,
    io::{ErrorKind, IoSlice, Read, Result},
    pin::Pin,
    task::{Context, Poll},
};

use hyper::rt::Executor;
use hyper_util::client::legacy::connect::{Connected, Connection};
use socket2::SockRef;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

thread_local! {
    /// The task that this thread polls hasn't asked the kernel since the poll began.
    static UNASKED: Cell<bool> = const { Cell::new(true) };
}

/// The most bytes of one read from the kernel. An idle connection rarely has any.
const CHUNK: usize = 1024;

/// Spawns the tasks of connections on Tokio.
///
/// hyper reads an idle connection several times in each poll of its task. Only the first read asks the kernel, so that a
/// call costs one system call more. A poll runs no other code of the program.
#[derive(Clone)]
pub(super) struct FreshExecutor;

type Task = Pin<Box<dyn Future<Output = ()> + Send>>;

impl Executor<Task> for FreshExecutor {
    fn execute(&self, mut task: Task) {
        tokio::spawn(poll_fn(move |context| {
            UNASKED.set(true);
            task.as_mut().poll(context)
        }));
    }
}

/// A TCP stream that asks the kernel before it says that nothing has arrived.
///
/// The stream is below TLS, so that all bytes, such as session tickets, go through TLS in their order.
pub(super) struct FreshStream(TcpStream);

impl FreshStream {
    pub(super) fn new(tcp: TcpStream) -> Self {
        Self(tcp)
    }
}

impl AsyncRead for FreshStream {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        let polled = Pin::new(&mut self.0).poll_read(context, buf);
        if polled.is_ready() {
            UNASKED.set(false);
            return polled;
        }
        if !UNASKED.get() {
            return Poll::Pending;
        }
        let polled = read_now(&self.0, buf);
        // TLS reads on until it has a whole record.
        UNASKED.set(polled.is_ready());
        polled
    }
}

/// Reads bytes that the kernel has received. `Pending` means that it has none, and wakes nobody.
fn read_now(tcp: &TcpStream, buf: &mut ReadBuf<'_>) -> Poll<Result<()>> {
    let len = buf.remaining().min(CHUNK);
    match (&*SockRef::from(tcp)).read(buf.initialize_unfilled_to(len)) {
        Ok(len) => {
            buf.advance(len);
            Poll::Ready(Ok(()))
        }
        Err(error) if error.kind() == ErrorKind::WouldBlock => Poll::Pending,
        Err(error) => Poll::Ready(Err(error)),
    }
}

impl AsyncWrite for FreshStream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        Pin::new(&mut self.0).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.0.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

impl Connection for FreshStream {
    fn connected(&self) -> Connected {
        self.0.connected()
    }
}
