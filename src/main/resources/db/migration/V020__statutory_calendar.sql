-- The days off and the swapped working days that the State Council publishes for each year.
-- A year that is not listed in calendar_year is unknown: it is reported, never taken for plain weeks.
create table calendar_year (
  year        smallint     primary key check (year between 2000 and 2199),
  source      varchar(200) not null,
  imported_at timestamptz  not null default now()
);

create table calendar_day (
  year smallint    not null references calendar_year (year) on delete cascade,
  day  date        not null,
  kind varchar(4)  not null check (kind in ('OFF', 'WORK')),
  name varchar(40) not null,
  primary key (year, day),
  -- a list may move days of the December before it, also such as that year's own list names: the later list decides
  check (extract(year from day) = year or extract(year from day) = year - 1 and extract(month from day) = 12)
);

insert into calendar_year (year, source) values
  (2024, '国务院办公厅关于2024年部分节假日安排的通知'),
  (2025, '国务院办公厅关于2025年部分节假日安排的通知'),
  (2026, '国务院办公厅关于2026年部分节假日安排的通知');

insert into calendar_day (day, year, kind, name)
select d::date, run.year, 'OFF', run.name
from (values
  (2024, date '2024-01-01', date '2024-01-01', '元旦'),
  (2024, date '2024-02-10', date '2024-02-17', '春节'),
  (2024, date '2024-04-04', date '2024-04-06', '清明节'),
  (2024, date '2024-05-01', date '2024-05-05', '劳动节'),
  (2024, date '2024-06-10', date '2024-06-10', '端午节'),
  (2024, date '2024-09-15', date '2024-09-17', '中秋节'),
  (2024, date '2024-10-01', date '2024-10-07', '国庆节'),
  (2025, date '2025-01-01', date '2025-01-01', '元旦'),
  (2025, date '2025-01-28', date '2025-02-04', '春节'),
  (2025, date '2025-04-04', date '2025-04-06', '清明节'),
  (2025, date '2025-05-01', date '2025-05-05', '劳动节'),
  (2025, date '2025-05-31', date '2025-06-02', '端午节'),
  (2025, date '2025-10-01', date '2025-10-08', '国庆节、中秋节'),
  (2026, date '2026-01-01', date '2026-01-03', '元旦'),
  (2026, date '2026-02-15', date '2026-02-23', '春节'),
  (2026, date '2026-04-04', date '2026-04-06', '清明节'),
  (2026, date '2026-05-01', date '2026-05-05', '劳动节'),
  (2026, date '2026-06-19', date '2026-06-21', '端午节'),
  (2026, date '2026-09-25', date '2026-09-27', '中秋节'),
  (2026, date '2026-10-01', date '2026-10-07', '国庆节')
) as run (year, first, last, name)
cross join lateral generate_series(run.first, run.last, interval '1 day') as d;

insert into calendar_day (day, year, kind, name) values
  ('2024-02-04', 2024, 'WORK', '春节'),
  ('2024-02-18', 2024, 'WORK', '春节'),
  ('2024-04-07', 2024, 'WORK', '清明节'),
  ('2024-04-28', 2024, 'WORK', '劳动节'),
  ('2024-05-11', 2024, 'WORK', '劳动节'),
  ('2024-09-14', 2024, 'WORK', '中秋节'),
  ('2024-09-29', 2024, 'WORK', '国庆节'),
  ('2024-10-12', 2024, 'WORK', '国庆节'),
  ('2025-01-26', 2025, 'WORK', '春节'),
  ('2025-02-08', 2025, 'WORK', '春节'),
  ('2025-04-27', 2025, 'WORK', '劳动节'),
  ('2025-09-28', 2025, 'WORK', '国庆节'),
  ('2025-10-11', 2025, 'WORK', '国庆节'),
  ('2026-01-04', 2026, 'WORK', '元旦'),
  ('2026-02-14', 2026, 'WORK', '春节'),
  ('2026-02-28', 2026, 'WORK', '春节'),
  ('2026-05-09', 2026, 'WORK', '劳动节'),
  ('2026-09-20', 2026, 'WORK', '国庆节'),
  ('2026-10-10', 2026, 'WORK', '国庆节');
