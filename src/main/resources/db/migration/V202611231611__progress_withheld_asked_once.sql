-- Whether a series is withheld is asked once for all figures that a statement writes, and not for each.
create function withheld_series_take_nothing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    withheld_series bigint;
begin
    select series_id into withheld_series
    from target where withheld and series_id in (select series_id from written) limit 1;
    if found then
        raise exception 'Series % is withheld', withheld_series using errcode = 'check_violation';
    end if;
    return null;
end
$$;

drop trigger withheld_series_takes_nothing on figure;
drop trigger withheld_series_takes_nothing on figure_version;
create trigger withheld_series_take_nothing_new after insert on figure
    referencing new table as written for each statement execute function withheld_series_take_nothing();
create trigger withheld_series_take_nothing after update on figure
    referencing new table as written for each statement execute function withheld_series_take_nothing();
create trigger withheld_series_take_nothing after insert on figure_version
    referencing new table as written for each statement execute function withheld_series_take_nothing();
