-- Yearly number series of official papers: one row per series and year holds the last number given.
create table number_series (
    jurisdiction int  not null,
    series       text not null,
    year         int  not null check (year between 1000 and 9999),
    last         int  not null check (last > 0),
    primary key (jurisdiction, series, year)
);
