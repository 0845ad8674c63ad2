create table review (
    id            uuid        primary key default uuidv7(),
    reviewee      text        not null,
    reviewer      text        not null,
    organisation  text        not null,
    begins_on     date        not null,
    due_on        date        not null,
    state         text        not null default 'OPEN',
    agreed_on     date,
    closed_on     date,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    version       bigint      not null default 1,
    constraint review_of_somebody_else check (reviewee <> reviewer),
    constraint review_due_after_begin check (due_on > begins_on),
    constraint review_state_known check (state in ('OPEN', 'AGREED', 'CLOSED')),
    constraint review_agreed check ((agreed_on is null) = (state = 'OPEN')),
    constraint review_closed check ((closed_on is not null) = (state = 'CLOSED'))
);
create unique index review_one_open on review (reviewee, organisation) where state <> 'CLOSED';
create index review_of_reviewer on review (reviewer, id);
create index review_of_organisation on review (organisation, id);
comment on table review is 'A cycle of professional development review of one person by another. Personal data in every column. The organisation that opened it knows that it is and how far it has come; what is in it stays between the two.';

create table review_entry (
    id            uuid        primary key default uuidv7(),
    review        uuid        not null references review,
    kind          text        not null,
    words         text        not null,
    standards     text[]      not null default '{}',
    author        text        not null,
    recorded_from timestamptz not null,
    constraint review_entry_kind_known check (kind in ('OBJECTIVE', 'EVIDENCE', 'STATEMENT', 'AGREED_LEARNING')),
    constraint review_entry_says_something check (words <> '')
);
create index review_entry_of on review_entry (review, id);
comment on table review_entry is 'What reviewer and reviewee write: objectives, evidence against standards, statements, learning that was agreed. Personal data in every column, read by the two alone; never changed, only added to.';
