-- A paper of supervision (督办文书): from draft to the answer. What was issued is kept as it was signed.
create table notice (
    id                  bigint primary key,
    version             integer     not null,
    kind                text        not null,
    state               text        not null,
    -- what called for it, so that the same call twice makes one paper
    occasion            text        not null unique,
    lateness            text,
    level               integer     not null,
    round               integer     not null,
    automatic           boolean     not null,
    directive_id        bigint      not null references directive,
    assignment_id       bigint      not null references assignment,
    about_notice_id     bigint references notice,
    office_id           bigint      not null references unit,
    unit_id             bigint      not null references unit,
    unit_name           text        not null,
    -- the recipient and those above it, from the root down, as in assignment
    anc_1               bigint      not null,
    anc_2               bigint,
    anc_3               bigint,
    anc_4               bigint,
    anc_5               bigint,
    addressee           text        not null,
    title               text        not null,
    matter              text        not null,
    situation           text        not null,
    ground              text        not null,
    requirements        text        not null,
    copies              text        not null,
    due                 date,
    days_late           integer     not null,
    until_date          date,
    reply_until         date,
    interview_at        timestamptz,
    interview_place     text        not null,
    interview_attendees text        not null,
    interview_materials text        not null,
    approver            text        not null,
    skipped_reason      text,
    needs_signature     boolean     not null,
    needs_reply         boolean     not null,
    series              text        not null,
    year                integer,
    number              integer,
    paper               text,
    content_hash        text,
    drafted_on          date        not null,
    drafted_by          text        not null,
    drafted_at          timestamptz not null,
    returned_reason     text,
    signed_by           text,
    signed_at           timestamptz,
    discarded_reason    text,
    issued_by           text,
    issued_at           timestamptz,
    receipt_due         timestamptz,
    received_by         text,
    received_at         timestamptz,
    reply               text,
    replied_by          text,
    replied_at          timestamptz,
    reply_approved_by   text,
    reply_approved_at   timestamptz,
    reply_returns       integer     not null default 0,
    reply_return_reason text,
    judged_by           text,
    judged_at           timestamptz,
    ended_at            timestamptz
);
create unique index notice_number on notice (series, year, number);
create index notice_assignment on notice (assignment_id, id);
create index notice_office on notice (office_id, id);
create index notice_anc_1 on notice (anc_1, id);
create index notice_anc_2 on notice (anc_2, id);
create index notice_anc_3 on notice (anc_3, id);
create index notice_anc_4 on notice (anc_4, id);

-- One climb up the ladder: for one lateness of one assignment (or of one notice) in one round. A second start finds it.
create table escalation (
    id            bigint primary key,
    assignment_id bigint      not null references assignment,
    notice_id     bigint      not null default 0,
    lateness      text        not null,
    round         integer     not null,
    level         integer     not null default 0,
    next_look     timestamptz,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    unique (assignment_id, notice_id, lateness, round)
);
create index escalation_open on escalation (assignment_id) where ended_at is null;

create index open_task_notice on open_task (notice_id) where notice_id is not null;
