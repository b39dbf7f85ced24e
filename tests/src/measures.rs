//! Plans and measures (แผน มาตรการ/โครงการ/กิจกรรม).
