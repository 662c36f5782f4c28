-- What units and people are told. A row is the inbox's entry and the gateway's outbox at once: the key makes sure that
-- the same news is told once.
create table message (
    id          bigint primary key,
    message_key text        not null unique,
    unit_id     bigint      not null references unit,
    roles       text        not null,
    title       text        not null,
    text        text        not null,
    link        text,
    created_at  timestamptz not null,
    pushed_at   timestamptz
);
create index message_unit on message (unit_id, id);

create table message_read (
    message_id bigint      not null references message,
    person_id  bigint      not null references person on delete cascade,
    read_at    timestamptz not null,
    primary key (message_id, person_id)
);
