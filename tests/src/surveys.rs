//! Surveys and evaluation rounds (แบบสำรวจความพึงพอใจ การประเมินผล).
