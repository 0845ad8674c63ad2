-- Two systems may each send the staff of one school, each under its own keys. One of them keeps the school's list; what the
-- other sends is tied to the keeper's posts and compared with them.
create table staff_link (
    sender        text        not null references organisation,
    staff_id      text        not null,
    post_id       text        not null,
    employment    bigint      not null,
    basis         text        not null check (basis in ('STAFF_ID', 'REGISTER_NUMBER', 'NI_NUMBER')),
    roster        uuid        not null,
    recorded_from timestamptz not null,
    primary key (sender, staff_id, post_id),
    constraint staff_link_post_once unique (employment, sender)
);
comment on table staff_link is 'Which post of the keeper a second source means by its own keys. A link makes no post, and ends none.';
comment on column staff_link.basis is 'How the person was known: by another linked post under the same staff id, by register number and birth date, or by National Insurance number, birth date and name.';

create table post_word_rule (
    field text      not null check (field in ('postTitle', 'subjectSpecialism', 'hltaStatus', 'deployedAsHlta')),
    whose text      not null check (whose in ('KEEPER', 'WORKPLACE')),
    valid daterange not null check (not isempty(valid)),
    basis text      not null,
    primary key (field, valid without overlaps)
);
comment on table post_word_rule is 'Whose word on a post stands where two sources differ: that of the list''s keeper, which is so for every field that is not here, or that of the place where the work is done.';
insert into post_word_rule values
    ('deployedAsHlta', 'WORKPLACE', '[2015-04-01,)', 'project decision: the school knows how it deploys its staff'),
    ('subjectSpecialism', 'WORKPLACE', '[2015-04-01,)', 'project decision: the school knows what its staff work on');

create view words_of_workplace as
select l.employment, jsonb_object_agg(word.key, word.value order by s.recorded_from) as said
  from staff_link l
  join statement s on s.sender = l.sender and s.staff_id = l.staff_id and s.post_id = l.post_id and s.superseded_at is null
 cross join lateral jsonb_each(s.stated) word
  join post_word_rule rule on rule.field = word.key and rule.whose = 'WORKPLACE' and rule.valid @> s.as_of
 where s.organisation = l.sender
 group by l.employment;
comment on view words_of_workplace is 'What the place where the work is done says of a post where its word stands against the keeper''s.';

alter table roster_plan drop constraint roster_plan_kind_check;
alter table roster_plan add constraint roster_plan_kind_check
    check (kind in ('STARTER', 'LEAVER', 'MOVER', 'CHANGED', 'UNCHANGED', 'HELD', 'REFERRED', 'AGREES', 'DIFFERS', 'NOT_KEPT', 'NOT_LISTED'));
alter table roster_plan add column link_basis text, add column says_anew boolean not null default false;
comment on column roster_plan.link_basis is 'Set where the row is of a second source and is to be linked to the keeper''s post: how its person was known.';
comment on column roster_plan.says_anew is 'The second source says something of the post that it did not say before.';
