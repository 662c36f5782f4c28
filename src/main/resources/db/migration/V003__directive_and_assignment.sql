create table stored_file (
    sha256     text primary key,
    size       bigint      not null,
    content    bytea       not null,
    created_at timestamptz not null
);

create table directive (
    id                 bigint primary key,
    version            integer     not null,
    state              text        not null,
    title              text        not null,
    doc_number         text,
    issuer             text,
    doc_date           date,
    source             text        not null,
    urgency            text        not null,
    office_id          bigint      not null references unit,
    draft              text        not null,
    -- which units the names in the draft mean, where a person decided it: JSON, name to list of unit ids
    unit_choices       text        not null default '{}',
    verifying_unit_id  bigint references unit,
    source_text        text,
    source_file        text references stored_file,
    source_file_name   text,
    created_by         bigint      not null references person,
    created_at         timestamptz not null,
    findings_reason    text,
    submitted_at       timestamptz,
    returned_reason    text,
    signed_by          bigint references person,
    signed_at          timestamptz,
    issued_at          timestamptz,
    ended_at           timestamptz,
    end_reason         text,
    archive_number     text
);
create index directive_office on directive (office_id, state, id);
create index directive_doc_number on directive (doc_number);

create table item (
    id                bigint primary key,
    directive_id      bigint  not null references directive,
    position          integer not null,
    no                text    not null,
    title             text    not null,
    goal              text    not null,
    deadline_text     text,
    deadline          date,
    long_term         boolean not null,
    verifying_unit_id bigint references unit,
    unique (directive_id, position)
);

create table measure (
    id            bigint primary key,
    item_id       bigint  not null references item,
    position      integer not null,
    no            text    not null,
    text          text    not null,
    deadline_text text,
    deadline      date,
    long_term     boolean not null,
    unique (item_id, position)
);

create table assignment (
    id                   bigint primary key,
    version              integer     not null,
    directive_id         bigint      not null references directive,
    item_id              bigint      not null references item,
    measure_id           bigint references measure,
    parent_id            bigint references assignment,
    number               text        not null,
    title                text        not null,
    requirement          text        not null,
    unit_id              bigint      not null references unit,
    unit_name            text        not null,
    leads                boolean     not null,
    -- the unit and those above it, from the root down: one index a level serves every subtree
    anc_1                bigint      not null,
    anc_2                bigint,
    anc_3                bigint,
    anc_4                bigint,
    anc_5                bigint,
    assigned_by_id       bigint      not null references unit,
    verifying_unit_id    bigint      not null references unit,
    state                text        not null,
    due                  date,
    first_due            date,
    due_text             text,
    long_term            boolean     not null,
    percent              integer     not null default 0 check (percent between 0 and 100),
    planned_at           timestamptz not null,
    issued_at            timestamptz,
    issued_on            date,
    receipt_due          timestamptz,
    received_at          timestamptz,
    received_by          text,
    objected             boolean     not null default false,
    leader               text,
    liaison              text,
    returns              integer     not null default 0,
    return_reason        text,
    last_report_at       timestamptz,
    closure_requested_at timestamptz,
    ended_at             timestamptz,
    end_reason           text,
    grade                text,
    -- 0 open, 1 suspended, 2 ended: the ledger's first sort key
    sort_rank            smallint    not null default 0,
    due_key              date        not null default date '9999-12-31'
);
-- planning twice adds nothing; a unit holds one piece of work under a parent at a time
create unique index assignment_number on assignment (directive_id, number);
create index assignment_directive on assignment (directive_id, sort_rank, due_key, id);
create index assignment_planned on assignment (directive_id, id) where state = 'PLANNED';
create index assignment_parent on assignment (parent_id);
create index assignment_unit on assignment (unit_id, sort_rank, due_key, id);
create index assignment_verifying on assignment (verifying_unit_id, sort_rank, due_key, id);
create index assignment_anc_1 on assignment (anc_1, sort_rank, due_key, id);
create index assignment_anc_2 on assignment (anc_2, sort_rank, due_key, id);
create index assignment_anc_3 on assignment (anc_3, sort_rank, due_key, id);
create index assignment_anc_4 on assignment (anc_4, sort_rank, due_key, id);

-- Rows about an assignment or report may be written before the aggregate itself is flushed in the same transaction.
create table deadline_change (
    id             bigint primary key,
    assignment_id  bigint      not null references assignment deferrable initially deferred,
    seq            integer     not null,
    kind           text        not null,
    due            date,
    text           text,
    reason         text,
    days_overdue   integer     not null,
    decided_by     text        not null,
    decided_at     timestamptz not null,
    unique (assignment_id, seq)
);

create table objection (
    id              bigint primary key,
    assignment_id   bigint      not null unique references assignment deferrable initially deferred,
    reason          text        not null,
    proposed_unit   text,
    raised_by       text        not null,
    raised_at       timestamptz not null,
    decision        text,
    decision_reason text,
    decided_by      text,
    decided_at      timestamptz
);

create table report (
    id              bigint primary key,
    version         integer     not null,
    assignment_id   bigint      not null references assignment deferrable initially deferred,
    seq             integer     not null,
    state           text        not null,
    text            text        not null,
    percent         integer     not null check (percent between 0 and 100),
    difficulties    text        not null,
    next_steps      text        not null,
    reported_by     text        not null,
    reported_at     timestamptz not null,
    approved_by     text,
    approved_at     timestamptz,
    returned_reason text,
    unique (assignment_id, seq)
);

create table evidence (
    id            bigint primary key,
    assignment_id bigint      not null references assignment deferrable initially deferred,
    report_id     bigint references report deferrable initially deferred,
    sha256        text        not null references stored_file,
    name          text        not null,
    content_type  text        not null,
    size          bigint      not null,
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null,
    unique (assignment_id, sha256)
);
create index evidence_sha on evidence (sha256);

-- One round of closing: application, the unit's approval, the verifier's check.
create table verification (
    id             bigint primary key,
    version        integer     not null,
    assignment_id  bigint      not null references assignment deferrable initially deferred,
    round          integer     not null,
    state          text        not null,
    statement      text        not null,
    applied_by     text        not null,
    applied_at     timestamptz not null,
    approved_by    text,
    approved_at    timestamptz,
    verified_by    text,
    verified_at    timestamptz,
    findings       text,
    new_due        date,
    unique (assignment_id, round)
);

-- A request to end a directive, or one assignment with those below it, in another way than by success.
create table withdrawal (
    id             bigint primary key,
    directive_id   bigint      not null references directive,
    assignment_id  bigint references assignment,
    ground         text        not null,
    requested_by   text        not null,
    requested_at   timestamptz not null,
    state          text        not null,
    decided_by     text,
    decided_at     timestamptz,
    opinion        text
);
create index withdrawal_directive on withdrawal (directive_id);
