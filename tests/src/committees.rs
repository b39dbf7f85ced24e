//! Committees and their meetings (คณะกรรมการ การประชุม).
