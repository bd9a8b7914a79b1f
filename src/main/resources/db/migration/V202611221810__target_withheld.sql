-- A target whose figures are state secrets is listed and carries none: no figure, no base, no level, no plan, no
-- judgement. Its series is withheld with it, whoever else reads that.
alter table target
    add column withheld boolean not null default false,
    add constraint target_withheld_without_base check (not withheld or baseline_value is null);

create index target_withheld_by_series on target (series_id) where withheld;

-- After and not before: the row's foreign key has then waited for a marking that goes on at the same time.
create function withheld_series_takes_nothing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from target where series_id = new.series_id and withheld) then
        raise exception 'Series % is withheld', new.series_id using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger withheld_series_takes_nothing after insert or update on figure
    for each row execute function withheld_series_takes_nothing();
create trigger withheld_series_takes_nothing after insert on figure_version
    for each row execute function withheld_series_takes_nothing();
create trigger withheld_series_takes_nothing after insert or update on population_tick
    for each row execute function withheld_series_takes_nothing();

create function withheld_target_takes_nothing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from target where id = new.target_id and withheld) then
        raise exception 'Target % is withheld', new.target_id using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger withheld_target_takes_nothing after insert or update on path_point
    for each row execute function withheld_target_takes_nothing();
create trigger withheld_target_takes_nothing after insert or update on assigned_plan
    for each row execute function withheld_target_takes_nothing();

-- What figures there are stay a secret's trace, cleared cells and earlier versions too: somebody has to remove them first
create function withheld_target_has_nothing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from series where id = new.series_id for update;
    if exists (select from figure where series_id = new.series_id)
            or exists (select from figure_version where series_id = new.series_id)
            or exists (select from population_tick where series_id = new.series_id) then
        raise exception 'Series % has figures', new.series_id using errcode = 'check_violation';
    end if;
    delete from evaluation where target_id = new.id;
    return null;
end
$$;

create trigger withheld_target_has_nothing after insert or update of withheld, series_id on target
    for each row when (new.withheld) execute function withheld_target_has_nothing();
