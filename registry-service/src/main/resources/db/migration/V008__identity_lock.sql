create table identity_lock (
    bucket integer primary key check (bucket between 0 and 1023)
);
insert into identity_lock select generate_series(0, 1023);
comment on table identity_lock is 'Whoever creates a person holds the bucket of the birth date until the end of the transaction, so that two never create the same person at once.';
