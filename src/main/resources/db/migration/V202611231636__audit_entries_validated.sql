-- Looks through the whole trail, while everybody goes on reading and adding to it.
alter table audit_entry validate constraint audit_entry_hash;
