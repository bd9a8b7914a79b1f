alter table former_rule add column falling boolean;
update former_rule set falling = (criterion = 'EXACTLY') where criterion in ('WITHIN', 'EXACTLY');
alter table former_rule add constraint former_rule_side check ((criterion in ('WITHIN', 'EXACTLY')) = (falling is not null));
