//! What may be said about a member of staff.

use kernel::{
    Fault, FieldError, Lang, Role,
    ids::{DepartmentId, StaffId},
    text,
};

const MOST_NAME: usize = 120;
const MOST_POSITION: usize = 150;
const MOST_EMAIL: usize = 254;

/// What a person says about a member of staff.
#[derive(Debug, Clone, Default)]
pub struct Input {
    pub name: String,
    pub email: String,
    pub position: String,
    pub department_id: Option<DepartmentId>,
    pub roles: Vec<Role>,
    pub phone: String,
    pub lang: Lang,
}

/// The form in which an address is stored and looked up.
#[must_use]
pub fn email_key(email: &str) -> String {
    text::clean_line(email, MOST_EMAIL + 1).to_lowercase()
}

/// Whether mail could reach it: one @, a domain with a dot, nothing that a mail header reads as something else. Only
/// the invitation that arrives proves more.
#[must_use]
pub fn is_email(email: &str) -> bool {
    let Some((local, domain)) = email.split_once('@') else { return false };
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~.-".contains(&b);
    let label = |l: &str| {
        !l.is_empty()
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    email.len() <= MOST_EMAIL
        && (1..=64).contains(&local.len())
        && local.bytes().all(plain)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && domain.contains('.')
        && domain.split('.').all(label)
}

/// Thai numbers have 9 digits, or 10 with a mobile; an extension may follow after `ต่อ` or `#`.
fn is_phone(phone: &str) -> bool {
    let number = phone.split(['#', 'ต']).next().unwrap_or_default();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (9..=12).contains(&digits)
        && number.chars().all(|c| c.is_ascii_digit() || "+-() .".contains(c))
        && phone.len() <= 60
}

/// Brings the texts into order and refuses what breaks a rule.
///
/// # Errors
/// [`Fault::Invalid`] with every broken field.
pub(super) fn check(mut input: Input) -> Result<Input, Fault> {
    let mut errors = Vec::new();
    input.name = text::clean_line(&input.name, usize::MAX);
    if input.name.is_empty() {
        errors.push(FieldError::new("name", "required"));
    } else if input.name.chars().count() > MOST_NAME {
        errors.push(FieldError::new("name", "too_long").with("max", MOST_NAME));
    }
    input.email = email_key(&input.email);
    if !is_email(&input.email) {
        errors.push(FieldError::new("email", "bad_email"));
    }
    input.position = text::clean_line(&input.position, usize::MAX);
    if input.position.chars().count() > MOST_POSITION {
        errors.push(FieldError::new("position", "too_long").with("max", MOST_POSITION));
    }
    input.phone = text::clean_line(&input.phone, usize::MAX);
    if !input.phone.is_empty() && !is_phone(&input.phone) {
        errors.push(FieldError::new("phone", "bad_phone"));
    }
    input.roles.sort_unstable();
    input.roles.dedup();
    if input.roles.is_empty() {
        errors.push(FieldError::new("roles", "required"));
    }
    if errors.is_empty() { Ok(input) } else { Err(Fault::Invalid(errors)) }
}

/// Somebody must always be able to manage the accounts.
///
/// # Errors
/// [`Fault::Refused`] when the step would take away the last active administrator.
pub(super) fn keep_an_admin(subject: StaffId, active_admins: &[StaffId]) -> Result<(), Fault> {
    if active_admins.contains(&subject) && active_admins.len() == 1 {
        return Err(Fault::Refused("last_admin"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn good() -> Input {
        Input {
            name: " สมใจ  ใจดี ".into(),
            email: " Clerk@Example.GO.TH ".into(),
            roles: vec![Role::Auditor, Role::ReceivingClerk, Role::Auditor],
            phone: "043-123456 ต่อ 11".into(),
            ..Input::default()
        }
    }

    #[test]
    fn texts_are_brought_into_one_form() {
        let input = check(good()).unwrap();
        assert_eq!((input.name.as_str(), input.email.as_str()), ("สมใจ ใจดี", "clerk@example.go.th"));
        assert_eq!(input.roles, [Role::ReceivingClerk, Role::Auditor]);
    }

    #[test]
    fn every_broken_field_is_named() {
        let bad = Input { phone: "12".into(), position: "ก".repeat(151), ..Input::default() };
        let Err(Fault::Invalid(fields)) = check(bad) else { panic!("accepted") };
        let names: Vec<&str> = fields.iter().map(|f| f.field.as_str()).collect();
        assert_eq!(names, ["name", "email", "position", "phone", "roles"]);
    }

    #[test]
    fn addresses_that_mail_would_misread_are_refused() {
        for good in ["a@b.th", "first.last+x@sub.example.go.th", "o'neil@example.com"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@",
            "@b.th",
            "a@b",
            "a b@c.th",
            "a@b..th",
            "a@-b.th",
            ".a@b.th",
            "a@b.th\nbcc:x@y.z",
            "ก@b.th",
            "a@b@c.th",
            "a,b@c.th",
            "<a@b.th>",
        ] {
            assert!(!is_email(bad), "{bad:?}");
        }
    }

    #[test]
    fn telephone_numbers_as_offices_write_them() {
        for good in ["0812345678", "081-234-5678", "+66 81 234 5678", "043 123 456 #2"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["1669", "08123x5678", "081234567890123"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }

    #[test]
    fn the_last_administrator_stays() {
        let (a, b) = (StaffId::new(), StaffId::new());
        assert!(matches!(keep_an_admin(a, &[a]), Err(Fault::Refused("last_admin"))));
        assert!(keep_an_admin(a, &[a, b]).is_ok());
        assert!(keep_an_admin(b, &[a]).is_ok());
    }
}
