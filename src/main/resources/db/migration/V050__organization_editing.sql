-- Two people may edit one group at the same time: the later one is told.
alter table unit_group add column version integer not null default 0;
-- A password that an administrator handed out; its owner replaces it after the first login.
alter table person add column one_time_password boolean not null default false;
