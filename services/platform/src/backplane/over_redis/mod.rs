//! The drivers on Redis. The crate `redis` is used nowhere else.

mod cache;
mod limiter;
mod link;
mod pubsub;

pub(super) use cache::RedisCache;
pub(super) use limiter::RedisLimiter;
pub(super) use link::Link;
#[cfg(test)]
pub(super) use link::MOST_STALE;
pub(super) use pubsub::RedisPubSub;
