-- What a draft was before each of its last changes, so that the drafter can take them back. Gone with the submission.
create table directive_step (
    id           bigint primary key,
    directive_id bigint not null references directive on delete cascade,
    what         text   not null,
    place        text,
    content      text   not null
);
create index directive_step_directive on directive_step (directive_id, id);
-- newest first, as lists show them; by office, since that is what a person may see whole
create index directive_office_newest on directive (office_id, id desc);
