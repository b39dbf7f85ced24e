//! Consultation on plans and information requests (รับฟังความคิดเห็นต่อร่างแผน คำขอข้อมูลข่าวสาร).
