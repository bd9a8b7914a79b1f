-- Why a target is behind or lacks its figure at the end of a period. Every save is a row; the highest version holds.
create table explanation (
    target_id     bigint      not null,
    period        text        not null,
    version       integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    -- The portal's own conclusion when it was written
    state         text        not null,
    cause_kind    text        not null,
    cause         text        not null,
    measures      text        not null,
    request       text,
    request_to    text,
    request_by    date,
    commitment    text,
    commitment_by date,
    promised_on   date,
    written_by    bigint      not null references account,
    written_at    timestamptz not null,
    primary key (target_id, period, version),
    constraint explanation_commune foreign key (province_code, commune_code) references commune (province_code, code),
    constraint explanation_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint explanation_round foreign key (commune_code, period) references round,
    constraint explanation_version check (version > 0),
    constraint explanation_cause_kind check (cause_kind in ('OBJECTIVE', 'SUBJECTIVE', 'BOTH')),
    constraint explanation_said check (cause <> '' and measures <> '' and request <> '' and commitment <> ''),
    constraint explanation_request_whole check (num_nulls(request, request_to, request_by) in (0, 3)),
    constraint explanation_commitment_whole check (num_nulls(commitment, commitment_by) in (0, 2)),
    constraint explanation_promises check (commitment is not null or promised_on is not null)
);

create index explanation_by_commune on explanation (commune_code, period);

-- What the standing committee asks about a target at the end of a period, step by step; none is ever changed.
create table explanation_remark (
    target_id     bigint      not null,
    period        text        not null,
    number        integer     not null,
    province_code text        not null,
    commune_code  text        not null,
    kind          text        not null,
    text          text,
    due_on        date,
    -- Of the explanation that answers, or that is accepted
    version       integer,
    said_by       bigint      not null references account,
    said_at       timestamptz not null,
    primary key (target_id, period, number),
    constraint explanation_remark_commune foreign key (province_code, commune_code)
        references commune (province_code, code),
    constraint explanation_remark_target foreign key (target_id, commune_code) references target (id, commune_code),
    constraint explanation_remark_round foreign key (commune_code, period) references round,
    constraint explanation_remark_explanation foreign key (target_id, period, version) references explanation,
    constraint explanation_remark_kind check (kind in ('ASKED', 'ANSWERED', 'ACCEPTED')),
    constraint explanation_remark_question check ((kind = 'ASKED') = (text is not null and due_on is not null)),
    constraint explanation_remark_answer check ((kind = 'ASKED') = (version is null))
);

create index explanation_remark_by_commune on explanation_remark (commune_code, period);

grant select, insert on explanation, explanation_remark to ${web};

-- As for figures: an administrator sees none of it, and of internal documents nobody to whom they are not open
do $$
declare
    name text;
    seen text := $p$(
        commune_code = any ((select scope('internal'))::text[])
        or target_id <> all ((select hidden_targets())::bigint[]))$p$;
begin
    foreach name in array array['explanation', 'explanation_remark'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy reads on %I for select to ${web} using (
            (select ''*'' = any (scope(''provinces'')))
            or province_code = any ((select scope(''provinces''))::text[])
            or commune_code = any ((select scope(''communes''))::text[]) and (%s))', name, seen);
        execute format('create policy adds on %I for insert to ${web} with check (
            (select ''*'' = any (scope(''writable'')))
            or commune_code = any ((select scope(''writable''))::text[]) and (%s))', name, seen);
    end loop;
end
$$;

create trigger withheld_target_takes_nothing after insert on explanation
    for each row execute function withheld_target_takes_nothing();
create trigger withheld_target_takes_nothing after insert on explanation_remark
    for each row execute function withheld_target_takes_nothing();
