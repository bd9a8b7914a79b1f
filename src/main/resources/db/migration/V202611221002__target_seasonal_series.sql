-- A total that comes in as it did last year: tax after the harvest, spending at the year's end.
alter table series
    add column seasonal boolean not null default false,
    add constraint series_seasonal_total check (not seasonal or accumulation = 'YEAR_TO_DATE');
