create table induction_told (
    induction uuid not null references induction,
    what      text not null check (what in ('OPENED', 'LATE')),
    since     date not null,
    told_on   date not null,
    primary key (induction, what, since)
);
comment on table induction_told is 'What employers were told of an induction. Personal data in every column, through the induction.';
comment on column induction_told.since is 'Of which first day, or of which extension: one that is late again after an extension is told again.';

-- What was opened before employers were told of it is known to them.
insert into induction_told (induction, what, since, told_on) select id, 'OPENED', begins_on, begins_on from induction;
