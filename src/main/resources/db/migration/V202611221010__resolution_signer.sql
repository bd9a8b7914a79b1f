-- In what office a document was signed, as it stands under it.
alter table resolution add column signer_role text;
