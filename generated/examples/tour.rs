//! A tour of the client: a service with a channel, a few messages in it, and everything tidied up again.
//!
//! ```sh
//! cargo run -p twilio-chat-v2 --example tour
//! ```
//!
//! With `TWILIO_API_KEY` and `TWILIO_API_SECRET`, or `TWILIO_ACCOUNT_SID` and `TWILIO_AUTH_TOKEN`, in the environment
//! it talks to the live service. Without them it runs offline: a server on loopback plays the same story back.
//! With `TOUR_BASE_URL` it talks to another server, such as a mock of the API.

use std::{env, error::Error, process::ExitCode};

use oas_client_runtime::replay::Replay;
use twilio_chat_v2::{Auth, Client, Result, auth, models::MessageOrder};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let outcome = match (env::var("TOUR_BASE_URL"), auth::from_env()) {
        (Ok(url), _) => elsewhere(url).await,
        (Err(_), Ok(auth)) => live(auth).await,
        (Err(_), Err(why)) => offline(why).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The tour failed: {error}");
            let causes = std::iter::successors(error.source(), |&cause| cause.source());
            causes.for_each(|cause| eprintln!("  because: {cause}"));
            ExitCode::FAILURE
        }
    }
}

async fn live(auth: Auth) -> Result<(), Box<dyn Error>> {
    println!("Live: credentials found, this talks to Twilio.");
    Ok(tour(&Client::new(auth)?).await?)
}

async fn elsewhere(url: String) -> Result<(), Box<dyn Error>> {
    println!("This talks to {url}.");
    let client = Client::builder().auth(auth::api_key("SK", "secret")).base_url(url).build()?;
    Ok(tour(&client).await?)
}

async fn offline(why: twilio_chat_v2::Error) -> Result<(), Box<dyn Error>> {
    println!("Offline, a recording responds: {why}.");
    let server = Replay::start_all(include_str!("tour.har")).await?;
    let client = Client::builder().auth(auth::api_key("SK", "secret")).base_url(server.base_url("/v2")).build()?;
    // The server knows whether every request was the recorded one.
    Ok(server.finish(tour(&client).await).await?)
}

/// Whatever happens in the service, it is deleted at the end.
async fn tour(client: &Client) -> Result<()> {
    let service = client.services().create("Tour").send().await?;
    println!("Created the service {}.", service.sid);
    let outcome = talk(client, &service.sid).await;

    let deleted = client.service(&service.sid).delete().send().await;
    match &deleted {
        Ok(()) => println!("Deleted the service with all that was in it."),
        Err(error) => eprintln!("The service {} may still be there: {error}", service.sid),
    }
    outcome.and(deleted)
}

async fn talk(client: &Client, service: &str) -> Result<()> {
    let channels = client.service(service).channels();
    channels.create().friendly_name("Campfire").unique_name("campfire").send().await?;
    let channel = client.service(service).channel("campfire");
    println!("Created the channel campfire.");

    for (author, text) in
        [("ada", "Is anybody out there?"), ("zoë", "Just me & the marshmallows 🔥"), ("ada", "Save me one!")]
    {
        channel.messages().create().from(author).body(text).send().await?;
    }

    let mut pages = channel.messages().list().order(MessageOrder::Asc).page_size(2).pages();
    while let Some(page) = pages.try_next().await? {
        println!("A page of messages:");
        for message in page.messages {
            println!("  {}: {}", message.from.unwrap_or_default(), message.body.unwrap_or_default());
        }
    }

    match channel.message("IM00000000000000000000000000000000").fetch().send().await {
        Ok(message) => println!("A message that nobody wrote: {}", message.sid),
        Err(error) if error.is_not_found() => println!("No such message, as the server says: {error}"),
        Err(error) => return Err(error),
    }
    Ok(())
}
