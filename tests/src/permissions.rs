//! The whole permission table as a picture: a change of rights is a diff of this snapshot.

use kernel::{Action, Role, permission::allows};
use std::fmt::Write;

#[test]
fn the_permission_table_is_as_reviewed() {
    let mut picture = String::new();
    for role in Role::ALL {
        writeln!(picture, "{}", role.as_str()).unwrap();
        for action in Action::ALL {
            if allows(*role, *action) {
                writeln!(picture, "  {}", action.as_str()).unwrap();
            }
        }
    }
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("permissions", picture);
    });
}

#[test]
fn the_operator_and_the_viewers_never_read_a_case() {
    for role in [Role::TenantAdmin, Role::DistrictViewer, Role::ProvinceViewer, Role::CommitteeSecretary] {
        for action in [Action::ComplaintRead, Action::ComplainantRead, Action::CorruptionRead] {
            assert!(!allows(role, action), "{role:?} {action:?}");
        }
    }
    // Only the corruption officer reaches the corruption queue, and nothing else of that role reaches the general one.
    for role in Role::ALL {
        assert_eq!(allows(*role, Action::CorruptionRead), *role == Role::CorruptionOfficer, "{role:?}");
    }
}
