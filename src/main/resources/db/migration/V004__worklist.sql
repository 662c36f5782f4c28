-- The open user tasks of all processes, written with the engine's own in one transaction: what a page or a count needs
-- is read here, since the engine sorts every task of a group to show one page of it.
create table open_task (
    task_id             text primary key,
    kind                text        not null,
    name                text        not null,
    process_instance_id text        not null,
    business_key        text        not null,
    role                text        not null,
    unit_id             bigint      not null references unit,
    directive_id        bigint,
    assignment_id       bigint,
    notice_id           bigint,
    report_id           bigint,
    subject             text        not null,
    claimed_by          text,
    due                 timestamptz,
    created_at          timestamptz not null
);
create index open_task_group on open_task (unit_id, role, due, task_id);
create index open_task_assignment on open_task (assignment_id);
create index open_task_directive on open_task (directive_id);

-- The way a process instance actually took: history alone cannot tell which flow was followed.
create table process_step (
    id                  bigint primary key,
    process_instance_id text        not null,
    process_key         text        not null,
    definition_id       text        not null,
    process_version     integer     not null,
    business_key        text        not null,
    element_id          text        not null,
    element_type        text        not null,
    event               text        not null,
    at                  timestamptz not null
);
create index process_step_instance on process_step (process_instance_id, id);
create index process_step_key on process_step (business_key, process_key, id);
