-- A band or an exact number may be reached from above ("giảm còn 2 – 3%") or from below ("đúng 5 xã").
alter table target add column falling boolean;
update target set falling = (criterion = 'EXACTLY') where criterion in ('WITHIN', 'EXACTLY');
alter table target add constraint target_side check ((criterion in ('WITHIN', 'EXACTLY')) = (falling is not null));

alter table target_variant add column falling boolean;
update target_variant set falling = (criterion = 'EXACTLY') where criterion in ('WITHIN', 'EXACTLY');
