//! The command line as the operator types it.

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

const EXITS: &str = "\
Settings come from defaults, then suanruam.toml (or --config, or SUANRUAM_CONFIG), then the environment:
SUANRUAM_HTTP__BIND sets http.bind. `suanruam config show` prints each with its origin.

Exit codes: 0 done, 1 failed, 2 wrong use or a document that was refused, 3 settings cannot work, 4 database cannot be reached,
5 done, but lines of a file were rejected or the doctor found problems.";

/// Suanruam (ส่วนร่วม): public participation of local administrations, hosted for many of them.
#[derive(Debug, Parser)]
#[command(name = "suanruam", version, about, after_help = EXITS, propagate_version = true)]
pub struct Args {
    /// Settings file instead of suanruam.toml in the working folder
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Answer as JSON on standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// Say nothing but the answer and errors
    #[arg(long, short, global = true)]
    pub quiet: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Everything in one process: gateway and worker; an embedded database is migrated first
    Up,
    /// Serve citizens and the console over HTTP
    Gateway,
    /// Send reminders and mail, do background work
    Worker,
    /// Bring the database to this version and load the reference data that ships with it
    Migrate,
    /// Look at settings, database, row-level security, Redis, mail, files and keys, and say what is wrong
    Doctor,
    /// The administrations that use the service
    #[command(subcommand)]
    Tenant(Tenant),
    /// Import reference data from files; repeatable
    #[command(subcommand)]
    Import(Import),
    /// Load demonstration data into an empty installation
    Demo {
        /// How much
        #[arg(long, value_enum, default_value_t = Scale::Towns)]
        scale: Scale,
        /// Of the region: the same number gives the same data
        #[arg(long, default_value_t = 1, value_name = "N")]
        seed: u64,
    },
    /// Settings
    #[command(subcommand)]
    Config(Settings),
    /// Read a document that an administration already has, and show what is understood of it; nothing is imported
    Read {
        /// A .txt, .csv, .docx or .xlsx file; - for standard input
        file: PathBuf,
    },
    /// Print the GraphQL schema
    Schema,
    /// Print a completion script for a shell
    Completions { shell: Shell },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Scale {
    /// Five towns with 60 days of complaints in every state
    Towns,
    /// 200 administrations, 2,000 staff, 100,000 complaints: for measuring
    Region,
}

#[derive(Debug, Subcommand)]
pub enum Settings {
    /// Every setting with its value and origin; secrets are masked
    Show,
}

#[derive(Debug, Subcommand)]
pub enum Tenant {
    /// Open an administration
    Add(NewTenant),
    /// List the administrations that use the service
    List,
    /// Invite an administrator: the first one, or when the last one has left
    Invite {
        /// The administration's short name in addresses
        slug: String,
        /// Where the invitation goes
        email: String,
        /// The person's name
        name: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct NewTenant {
    /// Its short name in addresses: /t/SLUG/
    pub slug: String,
    /// Its code on the national list; gives name, type and place
    #[arg(long, value_name = "CODE", required_unless_present = "name")]
    pub lao: Option<String>,
    /// Its full Thai name, when it is not on the list
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Its English name
    #[arg(long, value_name = "NAME", default_value = "")]
    pub name_en: String,
    /// sao, subdistrict_municipality, town_municipality, city_municipality, pao, bma or pattaya
    #[arg(long = "type", value_name = "TYPE", conflicts_with = "lao", requires = "name")]
    pub lao_type: Option<String>,
    /// The six-digit code of the subdistrict of its seat, when it is not on the list
    #[arg(long, value_name = "CODE", conflicts_with = "lao")]
    pub subdistrict: Option<String>,
    /// Address of the first administrator, who gets an invitation by mail
    #[arg(long, value_name = "MAIL", requires = "admin_name")]
    pub admin_email: Option<String>,
    /// Name of the first administrator
    #[arg(long, value_name = "NAME", requires = "admin_email")]
    pub admin_name: Option<String>,
    /// A host name of its own for its portal
    #[arg(long, value_name = "HOST")]
    pub host: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Import {
    /// Provinces, districts, subdistricts and province letters; without files: those that ship with the program
    Divisions { files: Vec<PathBuf> },
    /// The list of all local administrations
    Administrations { file: PathBuf },
    /// Public holidays; without a file: those that ship with the program
    Holidays { file: Option<PathBuf> },
}
