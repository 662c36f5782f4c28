-- Every key of ours comes from this one sequence, and its values begin with the jurisdiction's number: rows of two
-- installations can be brought together without a clash. Entities take 50 at a time.
create sequence duban_id start with ${jurisdiction}0000000051 increment by 50;

-- How far the business clock is ahead of the machine's: moved by the demo only.
create table clock_offset (
    id            smallint primary key default 1 check (id = 1),
    offset_millis bigint not null
);

create table audit_record (
    id            bigint primary key,
    object_type   text        not null,
    object_id     bigint      not null,
    seq           integer     not null,
    directive_id  bigint,
    at            timestamptz not null,
    actor         text        not null,
    actor_name    text        not null,
    on_behalf_of  text,
    unit_id       bigint,
    unit_name     text,
    origin        text        not null,
    action        text        not null,
    before        text,
    after         text,
    previous_hash text        not null,
    hash          text        not null,
    unique (object_type, object_id, seq)
);
create index audit_record_directive on audit_record (directive_id, id);
create index audit_record_at on audit_record (at, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'records of % are append-only', tg_table_name;
end $$;
create trigger audit_record_append_only before update or delete or truncate on audit_record
    for each statement execute function refuse_change();
