-- What the plan check had found when a directive was submitted, so that what it finds only at the signature is told from it.
alter table directive add column findings_passed text;
