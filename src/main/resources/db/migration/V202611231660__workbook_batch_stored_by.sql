-- Who asked for what is clean of a batch to be stored. It is stored in that person's name, whoever opens the batch's page
alter table workbook_batch add column storing_by bigint references account;

-- Nobody knows any more who asked: it has to be asked anew
update workbook_batch set storing = false;

-- Whose file was dropped before anybody had read or stored it would be waited for for ever
update batch_workbook set state = 'WRONG', done_at = coalesce(done_at, now())
where state in ('WAITING', 'CLEAN', 'CONFLICT') and content is null;
