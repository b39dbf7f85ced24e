//! Which lines the values of a document name (บรรทัดที่จัดเข้าหัวข้อแล้ว), told by the values themselves as a caller gets
//! them. A reader that drops a value by mistake cannot hide its line this way.

use serde::Serialize;
use serde_json::Value;
use std::collections::HashSet;

pub(crate) fn lines(body: &impl Serialize, facts: &impl Serialize) -> HashSet<u32> {
    let mut found = HashSet::new();
    for value in [serde_json::to_value(body), serde_json::to_value(facts)].iter().flatten() {
        walk(value, &mut found);
    }
    found
}

fn walk(value: &Value, found: &mut HashSet<u32>) {
    match value {
        Value::Object(object) => {
            if object.contains_key("raw") {
                let more = object.get("more_lines").and_then(Value::as_array).into_iter().flatten();
                let lines = object.get("line").into_iter().chain(more).filter_map(Value::as_u64);
                found.extend(lines.filter_map(|line| u32::try_from(line).ok()));
            }
            object.values().for_each(|inner| walk(inner, found));
        }
        Value::Array(all) => all.iter().for_each(|inner| walk(inner, found)),
        _ => {}
    }
}
