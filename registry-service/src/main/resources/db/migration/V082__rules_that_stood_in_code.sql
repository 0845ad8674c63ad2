create table service_rule (
    channel       text      not null check (channel in ('BY_HAND', 'POST', 'EMAIL')),
    valid         daterange not null,
    working_days  integer   not null check (working_days >= 0),
    must_be_asked boolean   not null,
    legal_basis   text      not null,
    primary key (channel, valid without overlaps)
);
comment on table service_rule is 'When a document counts as served: so many working days after it was handed over, posted or sent (0: the same day); must_be_asked: only on whoever had asked for this way by then.';
insert into service_rule values
    ('BY_HAND', '[2015-04-01,)', 0, false, 'SI 2015/140 Part 5'),
    ('POST', '[2015-04-01,)', 1, false, 'SI 2015/140 Part 5'),
    ('EMAIL', '[2015-04-01,)', 0, true, 'SI 2015/140 Part 5');

alter table order_kind add column published_at_least text not null default 'P6M';
alter table order_kind alter column published_at_least drop default;
comment on column order_kind.published_at_least is 'For how long an order is published at least, from its first day (SI 2015/140 Part 5: its life or six months, whichever is later).';

create table restriction_kind (
    code             text      not null check (code in ('BARRED', 'PROHIBITION', 'RESTRICTION')),
    valid            daterange not null,
    makes_ineligible boolean   not null,
    legal_basis      text      not null,
    primary key (code, valid without overlaps)
);
comment on table restriction_kind is 'Whether what another body told keeps a person from being registered (2014 Act s10(2)).';
insert into restriction_kind values
    ('BARRED', '[2015-04-01,)', true, '2014 Act s10(2)'),
    ('PROHIBITION', '[2015-04-01,)', true, '2014 Act s10(2)'),
    ('RESTRICTION', '[2015-04-01,)', false, 'SI 2015/140 Sch 2 paras 21-25; that it alone does not: project decision');
