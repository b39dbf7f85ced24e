//! The program (โปรแกรมส่วนร่วม): one binary, a role or a chore of the operator per subcommand. It reads settings, puts
//! parts together and hands over; every rule lives in the rooms below.

mod args;
mod assemble;
mod demo;
mod demonstrate;
mod doctor;
mod import;
mod migrate;
mod read;
mod settings;
mod stop;
mod tenant;
mod up;
mod voice;

use args::{Args, Command, Settings};
use clap::{CommandFactory, Parser};
use std::process::ExitCode;
use stop::Stop;
use up::Roles;
use voice::Voice;

/// Gives memory back after a peak (a decoded photo, an import), where the system's allocator keeps it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let args = Args::parse();
    let voice = Voice::new(args.json, args.quiet);
    match start(voice, args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            voice.complain(&stop);
            ExitCode::from(stop.code())
        }
    }
}

fn start(voice: Voice, args: Args) -> Result<(), Stop> {
    // These need neither settings nor a database.
    match args.command {
        Command::Schema => return voice.text(&gateway::schema_sdl()),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "suanruam", &mut script);
            return voice.text(&String::from_utf8_lossy(&script));
        }
        Command::Read { file } => return read::run(voice, &file),
        _ => {}
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(run(voice, args))
}

async fn run(voice: Voice, args: Args) -> Result<(), Stop> {
    let serves = matches!(args.command, Command::Up | Command::Gateway | Command::Worker);
    let loaded = assemble::load(args.config.as_deref(), serves)?;
    if let Command::Config(Settings::Show) = args.command {
        return settings::show(voice, &loaded);
    }
    let config = loaded.config;
    match args.command {
        Command::Up => up::run(voice, config, Roles::All).await,
        Command::Gateway => up::run(voice, config, Roles::Gateway).await,
        Command::Worker => up::run(voice, config, Roles::Worker).await,
        Command::Migrate => migrate::run(voice, &config).await,
        Command::Doctor => doctor::run(voice, &config).await,
        Command::Tenant(what) => tenant::run(voice, &config, &what).await,
        Command::Import(what) => import::run(voice, &config, &what).await,
        Command::Demo { scale, seed } => demonstrate::run(voice, config, scale, seed).await,
        // Answered before any settings were needed.
        Command::Config(_) | Command::Schema | Command::Completions { .. } | Command::Read { .. } => Ok(()),
    }
}
