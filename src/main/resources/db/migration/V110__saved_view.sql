-- Filters of the ledger that a person keeps under a name.
create table saved_view (
    id        bigint primary key,
    person_id bigint not null references person on delete cascade,
    name      text   not null,
    query     text   not null,
    unique (person_id, name)
);
