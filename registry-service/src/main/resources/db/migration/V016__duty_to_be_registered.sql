-- Who must be registered, who is exempt, and whom the register has asked to apply.
alter table employment add column volunteer boolean, add column head_satisfied_on date;
comment on column employment.volunteer is 'Works as a volunteer, as stated.';
comment on column employment.head_satisfied_on is 'Since when the head teacher is satisfied about skills, expertise and experience (SI 2015/140 reg 18A).';
drop view employment_known;
alter table employment_was rename to employment_was_before;
create table employment_was (like employment, recorded_to timestamptz not null);
insert into employment_was
select w.id, w.practitioner_id, w.valid, w.organisation, w.sender, w.staff_id, w.post_id, w.role_profile, w.census_category, w.post_title,
       w.supports_specified_work, w.contract_type, w.hours_per_week, w.full_time_hours, w.weeks_per_year, w.fte, w.pay_point, w.local_grade,
       w.subject_specialism, w.hlta_status, w.deployed_as_hlta, w.end_inferred, w.recorded_from, null, null, w.recorded_to
  from employment_was_before w;
drop table employment_was_before;
create index employment_was_person on employment_was (practitioner_id);
create view employment_known as select *, 'infinity'::timestamptz as recorded_to from employment union all select * from employment_was;

create table registration_exemption (
    category    text      not null references registration_category,
    exempt      text      not null check (exempt in ('VOLUNTEER', 'REGISTERED_IN')),
    registered  text      references registration_category,
    valid       daterange not null,
    legal_basis text      not null,
    check ((exempt = 'REGISTERED_IN') = (registered is not null))
);
comment on table registration_exemption is 'Who may do the specified work without being registered in a category: volunteers, and those registered in another.';
insert into registration_exemption
select category, exempt, registered, '[2016-04-01,)'::daterange, 'SI 2015/140 reg 18A'
  from (values ('SCHOOL_LEARNING_SUPPORT_WORKER', 'VOLUNTEER', null), ('SCHOOL_LEARNING_SUPPORT_WORKER', 'REGISTERED_IN', 'SCHOOL_TEACHER')) exempt (category, exempt, registered)
union all
select category, exempt, registered, '[2023-05-22,)'::daterange, 'project decision: as in maintained schools'
  from (values ('INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER', 'VOLUNTEER', null), ('INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER', 'REGISTERED_IN', 'INDEPENDENT_SCHOOL_TEACHER')) exempt (category, exempt, registered);

create function duty_of(setting_of text, supports boolean, is_volunteer boolean, person bigint, day date) returns text language sql stable as $$
    select d.category
      from organisation o
      join registration_duty d on d.setting = coalesce(o.sector, o.kind) and d.valid @> day
     where o.code = setting_of and supports
       and not exists (select from registration g where g.practitioner_id = person and g.category = d.category and g.valid @> day)
       and not exists (select from registration_exemption x
                        where x.category = d.category and x.valid @> day
                          and (x.exempt = 'VOLUNTEER' and coalesce(is_volunteer, false)
                               or x.exempt = 'REGISTERED_IN' and exists (select from registration g
                                    where g.practitioner_id = person and g.category = x.registered and g.valid @> day)))
     limit 1
$$;
comment on function duty_of is 'The category in which the holder of such a post must be registered on a day and is not, nor exempt (SI 2015/140 reg 18A); null where there is none.';

create table invitation (
    practitioner_id bigint      not null references practitioner,
    category        text        not null references registration_category,
    organisation    text        not null references organisation,
    invited_on      date        not null,
    recorded_from   timestamptz not null,
    primary key (practitioner_id, category)
);
comment on table invitation is 'That a person in a post that must be registered was asked to apply: once, whatever the number of posts. organisation: where the post was.';

create table duty_age (
    name   text      not null,
    months integer   not null,
    valid  daterange not null,
    basis  text      not null,
    primary key (name, valid without overlaps)
);
comment on table duty_age is 'From which age on an unmet duty to be registered is shown under a name of its own.';
insert into duty_age values ('SIX_MONTHS', 6, '[2016-04-01,)', 'project decision');
