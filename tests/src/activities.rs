//! Activities, the half-year programme and the centre's yearly duties (กิจกรรม รายงานรอบ 6 เดือน ภารกิจศูนย์ฯ).
