-- The day on which the application for closure left the unit: done on the due day is on time, however long the check takes.
alter table assignment add column applied_on date;

-- Pairs of neighbouring characters. A trigram index is of no use for a word of two characters, and most Chinese words
-- have two.
create function bigrams(words text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct one || two), '{}')
    from (select ch as one, lead(ch) over (order by n) as two
          from unnest(string_to_array(words, null)) with ordinality as letters(ch, n)) as neighbours
    where two is not null
$$;

-- What the ledger's search looks into; the document number stands on the directive.
alter table assignment add column search text
    generated always as (lower(number || ' ' || title || ' ' || unit_name || ' ' || left(requirement, 2000))) stored;
create index assignment_search on assignment using gin (bigrams(search));
