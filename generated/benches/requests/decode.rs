//! A page of a thousand messages, decoded as a call does it, and by serde_json alone.

use std::hint::black_box;

use serde::de::DeserializeOwned;
use twilio_chat_v2::models;

use crate::{
    Failure,
    measure::{Watch, usual},
    records,
};

const ROUNDS: usize = 41;
const REPEATS: u32 = 20;

pub(crate) fn compare() -> Result<(), Failure> {
    let text = records::page_json(&records::messages_json(1000), "https://chat.twilio.com", "/v2/x", 1000, 0, false);
    let (mut by_hand, mut typed) = (Vec::new(), Vec::new());
    let mut round = |both: [bool; 2]| -> Result<(), Failure> {
        for first in both {
            if first {
                by_hand.push(decode::<records::MessagePage>(&text)?);
            } else {
                typed.push(decode::<models::MessagePage>(&text)?);
            }
        }
        Ok(())
    };
    for _ in 0..ROUNDS {
        round([true, false])?;
        round([false, true])?;
    }
    println!("\nDecoding a page of 1,000 messages, {} KB: CPU µs", text.len() / 1000);
    for (name, times) in [("by hand", &by_hand), ("typed", &typed)] {
        let [least, median, most] = usual(times.iter().copied());
        let [_, ratio, _] = usual(times.iter().zip(&by_hand).map(|(own, by_hand)| own / by_hand));
        println!("{name:<8} {median:>8.0} ({least:.0} to {most:.0})   × {ratio:.3}");
    }
    Ok(())
}

fn decode<T: DeserializeOwned>(text: &str) -> Result<f64, Failure> {
    let watch = Watch::start();
    for _ in 0..REPEATS {
        drop(black_box(serde_json::from_slice::<T>(black_box(text.as_bytes()))?));
    }
    Ok(watch.spent().cpu / f64::from(REPEATS) * 1e6)
}
