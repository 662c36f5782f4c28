-- Receipt that a unit gave by telephone (电话签收), entered by the supervisor who called.
create table telephone_receipt (
    assignment_id bigint primary key references assignment,
    answered_by   text        not null,
    called_at     timestamptz not null,
    note          text,
    entered_by    text        not null,
    entered_at    timestamptz not null
);
