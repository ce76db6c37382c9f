//! `--allow`, `--deny` and `--strict`: the arguments that change the level of diagnostics.

use clap::{Args, builder::ValueParser};
use oas_client_generator::{Code, Levels, diagnostic::InvalidCode};

/// The levels of diagnostics.
#[derive(Clone, Debug, Default, Args)]
pub struct LevelArguments {
    /// Don't report diagnostics with this code; repeatable. An error that leaves nothing to generate can't be allowed.
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = ValueParser::new(allowed))]
    pub allow: Vec<Code>,
    /// Report diagnostics with this code as errors; repeatable.
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = ValueParser::new(denied))]
    pub deny: Vec<Code>,
    /// Report every warning as an error.
    #[arg(long)]
    pub strict: bool,
}

impl From<LevelArguments> for Levels {
    fn from(arguments: LevelArguments) -> Self {
        let LevelArguments { allow, deny, strict } = arguments;
        Self { allow, deny, strict }
    }
}

fn allowed(name: &str) -> Result<Code, String> {
    Code::allowed(name).map_err(text)
}

fn denied(name: &str) -> Result<Code, String> {
    Code::from_name(name).map_err(text)
}

fn text(invalid: InvalidCode) -> String {
    format!("{}\n  help: {}", invalid.message, invalid.help)
}
