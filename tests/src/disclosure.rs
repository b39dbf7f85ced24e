//! Disclosure: catalogue, publications, procurement, visits (การเปิดเผยข้อมูลข่าวสาร).
