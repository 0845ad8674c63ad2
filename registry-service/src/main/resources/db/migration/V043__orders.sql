-- The kinds of order and what each does (2014 Act ss27-31; SI 2015/140 regs 35-40; SI 2021/350), as dated data.
create table order_kind (
    code                 text      not null,
    valid                daterange not null,
    name_en              text      not null,
    name_cy              text      not null,
    name_cy_basis        text      not null,
    takes_off_register   boolean   not null,
    needs_ground         boolean   not null,
    needs_length         boolean   not null,
    longest              text,
    stands_for           text,
    may_apply_after      text,
    takes_conditions     boolean   not null,
    notice_working_days  integer,
    service_working_days integer,
    extension            text,
    review_every         text,
    legal_basis          text      not null,
    primary key (code, valid without overlaps)
);
comment on table order_kind is 'What each kind of order does. Lengths are ISO 8601 periods (P2Y, P18M).';
comment on column order_kind.longest is 'The longest it may be made for; null is without limit.';
comment on column order_kind.stands_for is 'How long it always stands, where the order itself gives no length (a reprimand).';
comment on column order_kind.may_apply_after is 'How long the person must at least wait before applying to be found eligible again.';
comment on column order_kind.takes_conditions is 'Whether it may be made with conditions. Of an order that takes off the register: ineligible until they are met, also past its period.';
comment on column order_kind.notice_working_days is 'Working days of notice that the person must have had before it is made.';
comment on column order_kind.service_working_days is 'Working days within which it is to be served.';
comment on column order_kind.extension is 'The longest by which a court may extend it, each time.';
insert into order_kind values
    ('REPRIMAND', '[2015-04-01,)', 'Reprimand', 'Cerydd', 'translation for review', false, true, false, null, 'P2Y', null, false, null, null, null, null, '2014 Act s27; SI 2015/140 Sch 2 para 20'),
    ('CONDITIONAL_REGISTRATION', '[2015-04-01,)', 'Conditional registration order', 'Gorchymyn cofrestru amodol', 'translation for review', false, true, false, null, null, null, true, null, null, null, null, '2014 Act s29; SI 2015/140 regs 37-38'),
    ('SUSPENSION', '[2015-04-01,)', 'Suspension order', 'Gorchymyn atal dros dro', 'translation for review', true, true, true, 'P2Y', null, null, true, null, null, null, null, '2014 Act s30; SI 2015/140 reg 39'),
    ('PROHIBITION', '[2015-04-01,)', 'Prohibition order', 'Gorchymyn gwahardd', 'translation for review', true, true, false, null, null, 'P2Y', false, null, null, null, null, '2014 Act s31; SI 2015/140 reg 40'),
    ('INTERIM_SUSPENSION', '[2021-01-01,)', 'Interim suspension order', 'Gorchymyn atal dros dro interim', 'SI 2021/350', true, false, true, 'P18M', null, null, false, 10, 3, 'P12M', 'P6M', 'SI 2021/350');

create table order_ground (
    code    text primary key,
    name_en text not null,
    name_cy text not null,
    basis   text not null
);
comment on table order_ground is 'Why an order may be made (2014 Act s26).';
insert into order_ground values
    ('UNACCEPTABLE_PROFESSIONAL_CONDUCT', 'Unacceptable professional conduct', 'Ymddygiad proffesiynol annerbyniol', 'SI 2015/140'),
    ('SERIOUS_PROFESSIONAL_INCOMPETENCE', 'Serious professional incompetence', 'Anghymhwysedd proffesiynol difrifol', 'SI 2015/140'),
    ('RELEVANT_OFFENCE', 'Conviction of a relevant offence', 'Euogfarn am drosedd berthnasol', 'SI 2015/140');

create table order_made (
    id                    uuid        primary key default uuidv7(),
    practitioner_id       bigint      not null references practitioner,
    kind                  text        not null,
    state                 text        not null check (state in ('PROPOSED', 'DROPPED', 'MADE', 'IN_FORCE', 'REVOKED', 'QUASHED')),
    grounds               text[]      not null,
    made_on               date        not null,
    effect_fixed_on       date,
    length                text,
    may_apply_after       text,
    conditions            text,
    notice_given_on       date,
    published             boolean     not null,
    not_published_because text,
    conduct_en            text,
    conduct_cy            text,
    conviction            text,
    proposed_by           text        not null,
    confirmed_by          text,
    served_by             text        check (served_by in ('BY_HAND', 'POST', 'EMAIL')),
    sent_on               date,
    served_on             date,
    from_on               date,
    until_on              date,
    may_apply_on          date,
    conditions_met_on     date,
    reviewed_on           date,
    ended_on              date,
    published_until       date,
    version               bigint      not null default 1,
    recorded_from         timestamptz not null,
    constraint order_four_eyes check (confirmed_by is null or confirmed_by <> proposed_by),
    constraint order_unpublished_for_a_reason check (published or not_published_because is not null)
);
create index order_made_person on order_made (practitioner_id);
create index order_made_waiting on order_made (id) where state in ('PROPOSED', 'MADE');
create index order_made_published on order_made (id) where published and state in ('IN_FORCE', 'REVOKED');
comment on table order_made is 'An order from its making by a committee to its end. When it has effect stands, on both clocks, in disciplinary_order under the same id.';
comment on column order_made.state is 'PROPOSED by one caseworker; MADE: confirmed by another, not in effect before it is served; IN_FORCE: its days are known (they may lie ahead or be over).';
comment on column order_made.effect_fixed_on is 'The day that the committee fixed; null: it has effect on service (SI 2015/140 reg 35(2)).';
comment on column order_made.conditions is 'Criminal-offence or conduct data: only caseworkers, and those the law names, read it.';
comment on column order_made.published_until is 'Last day of its publication: its life, and six months at least; null is without end.';
comment on column order_made.until_on is 'Last day of the period of the order itself; null is without end.';

create table order_act (
    order_id      uuid        not null references order_made,
    place         integer     not null,
    act           text        not null check (act in ('PROPOSED', 'CONFIRMED', 'DROPPED', 'SERVED', 'CONDITIONS_MET', 'EXTENDED', 'REVIEWED', 'REVOKED', 'QUASHED')),
    acted_on      date        not null,
    authority     text,
    acted_by      text        not null,
    recorded_from timestamptz not null,
    primary key (order_id, place)
);
comment on table order_act is 'What was done about an order, in order. Append-only.';

create table conflict_of_interest (
    practitioner_id bigint      not null references practitioner,
    staff           text        not null,
    declared_on     date        not null,
    recorded_from   timestamptz not null,
    primary key (practitioner_id, staff)
);
comment on table conflict_of_interest is 'Who of the staff has declared a conflict of interest about a person, and is kept out of that person''s orders and cases.';

create table removal (
    id              uuid        primary key default uuidv7(),
    practitioner_id bigint      not null references practitioner,
    category        text        not null references registration_category,
    reason          text        not null,
    order_id        uuid        references order_made,
    period          daterange   not null check (not isempty(period)),
    kind            text        not null,
    legal_basis     text        not null,
    act             uuid,
    recorded_from   timestamptz not null,
    restored_at     timestamptz
);
create index removal_person on removal (practitioner_id);
create index removal_order on removal (order_id) where order_id is not null;
comment on table removal is 'A registration that was cut off: for what period it would have gone on. What a court finds void from the start is put back from here.';

create table outside_restriction (
    id              uuid        not null,
    practitioner_id bigint      not null references practitioner,
    valid           daterange   not null check (not isempty(valid)),
    body            text        not null check (body in ('DBS', 'SECRETARY_OF_STATE', 'GTC_SCOTLAND', 'GTC_NORTHERN_IRELAND', 'TEACHING_COUNCIL_IRELAND')),
    kind            text        not null check (kind in ('BARRED', 'PROHIBITION', 'RESTRICTION')),
    reference       text,
    received_on     date        not null,
    makes_ineligible boolean    not null,
    recorded_from   timestamptz not null,
    primary key (id, valid without overlaps)
);
create table outside_restriction_was (like outside_restriction, recorded_to timestamptz not null);
create index outside_restriction_person on outside_restriction (practitioner_id);
create index outside_restriction_was_person on outside_restriction_was (practitioner_id);
create view outside_restriction_known as
select *, 'infinity'::timestamptz as recorded_to from outside_restriction union all select * from outside_restriction_was;
comment on table outside_restriction is 'What other bodies told the register about a person: barred, prohibited, restricted (SI 2015/140 Sch 2 paras 21-25; 2014 Act s10(2)), as received and since when.';

create view ineligibility as
select o.practitioner_id, o.valid, o.id, o.kind as cause
  from disciplinary_order o
 where exists (select from order_kind k where k.code = o.kind and k.takes_off_register and k.valid @> lower(o.valid))
union all
select r.practitioner_id, r.valid, r.id, r.body from outside_restriction r where r.makes_ineligible;
comment on view ineligibility is 'When a person must not be registered, and by what (2014 Act s10(2)).';

-- Orders recorded before they had a life of their own: in force, as they stand.
insert into order_made (id, practitioner_id, kind, state, grounds, made_on, effect_fixed_on, conditions, published, not_published_because,
                        proposed_by, from_on, until_on, recorded_from)
select distinct on (id) id, practitioner_id, kind, 'IN_FORCE', '{}', lower(valid), lower(valid), terms, false, 'recorded before publication was decided',
       'unknown', lower(valid), upper(valid) - 1, recorded_from
  from disciplinary_order order by id, lower(valid);

create or replace function standing_of(number text, birth date, today date)
returns table (register_number text, first_registered date, ineligible boolean, orders text[], categories text[], names_en text[], names_cy text[],
               registrations text[], since text[])
language sql stable as $$
    select p.register_number,
           (select min(lower(g.valid)) from registration g where g.practitioner_id = p.id),
           exists (select from ineligibility x where x.practitioner_id = p.id and x.valid @> $3),
           array(select x.kind from disciplinary_order x where x.practitioner_id = p.id and x.valid @> $3
                    and not exists (select from ineligibility i where i.practitioner_id = p.id and i.id = x.id) order by lower(x.valid)),
           registered.*
      from practitioner p
      join entry e on e.practitioner_id = p.id and e.valid @> $3
     cross join lateral (
           select array_agg(c.code order by lower(g.valid), c.code),
                  array_agg(c.name_en order by lower(g.valid), c.code),
                  array_agg(c.name_cy order by lower(g.valid), c.code),
                  array_agg(g.kind order by lower(g.valid), c.code),
                  array_agg(lower(g.valid)::text order by lower(g.valid), c.code)
             from registration g join registration_category c on c.code = g.category
            where g.practitioner_id = p.id and g.valid @> $3) registered
     where p.register_number = last_survivor($1) and ($2 is null or e.date_of_birth = $2)
$$;

insert into notice_kind values
    ('ORDER_MADE', 'An order has been made', 'Gwnaed gorchymyn', 'SI 2015/140 Part 5; SI 2021/350'),
    ('ORDER_QUASHED', 'An order has been quashed', 'Diddymwyd gorchymyn', 'project decision');
insert into notice_text (kind, language, valid, subject, body) values
    ('ORDER_MADE', 'en', '[2015-04-01,)', 'An order has been made: {orderName}',
     'On {madeOn} the following was made about the person whose register number is {registerNumber}: {orderName}. It has effect {effect}. Against an order there is an appeal to the High Court within 28 days of the day on which notice of it was served.'),
    ('ORDER_MADE', 'cy', '[2015-04-01,)', 'Gwnaed gorchymyn: {orderNameCy}',
     'Ar {madeOn} gwnaed y canlynol ynghylch y person y mae ei rif cofrestru yn {registerNumber}: {orderNameCy}. Mae''n cael effaith {effectCy}. Gellir apelio i''r Uchel Lys yn erbyn gorchymyn o fewn 28 diwrnod i''r diwrnod y cyflwynwyd hysbysiad ohono.'),
    ('ORDER_QUASHED', 'en', '[2015-04-01,)', 'An order has been quashed: {orderName}',
     'By a decision of {endedOn} the order ({orderName}) about the person whose register number is {registerNumber} is void from its beginning.'),
    ('ORDER_QUASHED', 'cy', '[2015-04-01,)', 'Diddymwyd gorchymyn: {orderNameCy}',
     'Drwy benderfyniad ar {endedOn} mae''r gorchymyn ({orderNameCy}) ynghylch y person y mae ei rif cofrestru yn {registerNumber} yn ddi-rym o''r cychwyn.');
