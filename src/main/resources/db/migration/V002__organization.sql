create table unit (
    id         bigint primary key,
    version    integer     not null,
    parent_id  bigint references unit,
    code       text        not null unique,
    name       text        not null,
    short_name text        not null,
    level      text        not null,
    depth      smallint    not null,
    -- '/<root>/…/<self>/': a subtree is a prefix
    path       text        not null,
    position   integer     not null,
    active     boolean     not null default true,
    created_at timestamptz not null
);
create index unit_parent on unit (parent_id, position);
create index unit_path on unit (path text_pattern_ops);
create unique index unit_sibling_name on unit (coalesce(parent_id, 0), name) where active;

create table unit_alias (
    unit_id bigint  not null references unit on delete cascade,
    name    text    not null,
    former  boolean not null default false,
    primary key (unit_id, name)
);
create index unit_alias_name on unit_alias (name);

create table unit_group (
    id       bigint primary key,
    under_id bigint references unit,
    name     text not null
);
create unique index unit_group_name on unit_group (coalesce(under_id, 0), name);

create table unit_group_alias (
    group_id bigint not null references unit_group on delete cascade,
    name     text   not null,
    primary key (group_id, name)
);

create table unit_group_member (
    group_id bigint not null references unit_group on delete cascade,
    unit_id  bigint not null references unit,
    primary key (group_id, unit_id)
);

create table person (
    id         bigint primary key,
    version    integer     not null,
    username   text        not null unique,
    name       text        not null,
    title      text        not null default '',
    phone      text        not null default '',
    password   text        not null,
    unit_id    bigint      not null references unit,
    active     boolean     not null default true,
    created_at timestamptz not null
);
create index person_unit on person (unit_id);

create table person_role (
    person_id bigint not null references person on delete cascade,
    unit_id   bigint not null references unit,
    role      text   not null,
    primary key (person_id, unit_id, role)
);
create index person_role_unit on person_role (unit_id, role);

create table substitute (
    id            bigint primary key,
    person_id     bigint not null references person on delete cascade,
    substitute_id bigint not null references person,
    first_day     date   not null,
    last_day      date   not null,
    check (last_day >= first_day),
    check (person_id <> substitute_id)
);
create index substitute_substitute on substitute (substitute_id, last_day);
