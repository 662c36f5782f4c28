-- Steps that were taken back stay until the next change, so that they can be done again.
alter table directive_step add column undone boolean not null default false;
-- What a reviewer must know of the file that a draft was read from, as message keys, one a line.
alter table directive add column source_notes text;
