//! Community forums (เวทีประชาคม).
