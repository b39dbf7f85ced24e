//! The process (ตัวระบบที่ทำงานอยู่): settings, tracing, metrics, shutdown, the backplane (cache, rate limit and
//! pub/sub, in memory or on Redis) and file storage. Nothing here knows the database, HTTP or any rule of the domain.

pub mod backplane;
pub mod config;
pub mod files;
pub mod scope;
pub mod shutdown;
pub mod telemetry;

pub use backplane::{
    Backplane, BackplaneState, Cache, CacheKey, Channel, Decision, LimitKey, PubSub, RateLimiter,
};
pub use config::{Config, ConfigError, Loaded};
pub use files::{FileError, FileKey, FileStore};
pub use scope::ScopeId;
pub use shutdown::Shutdown;
pub use telemetry::{Metrics, init_tracing};
