//! Figures of the process itself, read from the Linux proc file system; elsewhere they are simply absent.

use metrics::{Unit, counter, describe_counter, describe_gauge, gauge};
use std::fs;

/// Clock ticks a second in /proc, fixed for user space on every Linux architecture.
const TICKS: u64 = 100;

pub(super) fn describe() {
    describe_gauge!("process_resident_memory_bytes", Unit::Bytes, "Memory held by the process");
    describe_gauge!("process_open_fds", Unit::Count, "Open files and sockets");
    describe_gauge!("process_threads", Unit::Count, "Threads");
    describe_counter!("process_cpu_seconds_total", Unit::Seconds, "Processor time used, whole seconds");
}

pub(super) fn record() {
    // Not /proc/self/statm: it counts in pages, whose size differs between kernels and needs unsafe code to ask.
    if let Ok(status) = fs::read_to_string("/proc/self/status") {
        if let Some(kib) = field(&status, "VmRSS:") {
            gauge!("process_resident_memory_bytes").set(kib as f64 * 1024.0);
        }
        if let Some(threads) = field(&status, "Threads:") {
            gauge!("process_threads").set(threads as f64);
        }
    }
    if let Ok(open) = fs::read_dir("/proc/self/fd") {
        gauge!("process_open_fds").set(open.count() as f64);
    }
    if let Some(ticks) = fs::read_to_string("/proc/self/stat").ok().as_deref().and_then(cpu_ticks) {
        counter!("process_cpu_seconds_total").absolute(ticks / TICKS);
    }
}

fn field(status: &str, name: &str) -> Option<u64> {
    let rest = status.lines().find_map(|line| line.strip_prefix(name))?;
    rest.split_whitespace().next()?.parse().ok()
}

/// User plus system time. The program's name stands in parentheses and may hold spaces, so counting starts after it.
fn cpu_ticks(stat: &str) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(11);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn reads_the_right_fields() {
        let stat = "42 (a ) name) S 1 2 3 4 5 6 7 8 9 10 700 33 0 0 20 0 4 0";
        assert_eq!(cpu_ticks(stat), Some(733));
        assert_eq!(field("Name:\tx\nVmRSS:\t  2048 kB\nThreads:\t9\n", "VmRSS:"), Some(2048));
        assert_eq!(field("Name:\tx\n", "VmRSS:"), None);
    }
}
