alter table told_fact
    add column statement    uuid,
    add column version      bigint,
    add column organisation text,
    add column taken_back   boolean not null default false,
    add column recorded_by  text,
    add constraint told_fact_stated_whole check (num_nulls(statement, version, organisation, recorded_by) in (0, 4)),
    add constraint told_fact_taken_back_is_stated check (not taken_back or statement is not null),
    add constraint told_fact_stated_is_so check (statement is null or met);
create unique index told_fact_version_of_statement on told_fact (statement, version) where statement is not null;
comment on column told_fact.statement is 'Of what an employer states, which statement it is: of its versions the last that was known counts, and nothing where that takes it back. Null of what cpd-service tells.';
comment on column told_fact.version is 'Which version of the statement, from 1.';
comment on column told_fact.organisation is 'Personal data: where somebody works. The organisation of the post that an employer speaks of; working time and leave count for the posts there.';
comment on column told_fact.taken_back is 'Whether this version takes the statement back.';
comment on column told_fact.recorded_by is 'Personal data. Who stated it: the desk of an employer or of registry staff.';
comment on column told_fact.fact is 'Of STANDARDS the set, of CPD the topic of training as cpd-service has it, of INDUCTION COMPLETED; of FULL_TIME, PART_TIME and LEAVE the kind itself: no kind of leave, and no reason, is kept.';
comment on table told_fact is 'Personal data in every column. What another part of the register tells of a person that a requirement may ask for, or an employer states; append-only. Of what another part tells: what is told later of the same kind, fact and from_date stands for what was told before; told not to be so on the from_date of something told to be so, it is taken back: what was told of other days counts again. Of a statement its last version stands. What nobody told is unknown.';
