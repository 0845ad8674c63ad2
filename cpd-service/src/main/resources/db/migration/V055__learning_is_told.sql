-- What the other services are told of a person: inductions, and training that has to be renewed. Only what employers and providers say;
-- what the person alone says is the person's.
create function told_training(person text) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                  'topic', topic, 'from', ends_on, 'until', case when not without_end then holds_until end)) order by topic, ends_on), '[]')
      from (select m.topic, m.ends_on, bool_or(t.valid_months is null and m.holds_until is null) as without_end,
                   max(coalesce(m.holds_until, (m.ends_on + make_interval(months => t.valid_months) - interval '1 day')::date)) as holds_until
              from cpd_record c
              join cpd_report m on m.record = c.id and m.withdrawn_at is null and m.state <> 'PLANNED' and m.source_kind <> 'PERSON'
              join training_topic t on t.code = m.topic
             where c.who = any(numbers_of(person)) and c.withdrawn_at is null
             group by m.topic, m.ends_on) held
$$;

create function told_inductions(person text) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                  'induction', i.id, 'organisation', i.organisation, 'roleProfile', i.role_profile, 'beginsOn', i.begins_on,
                                  'completedOn', i.completed_on, 'exemptedOn', i.exempted_on, 'endedOn', i.ended_on)) order by i.begins_on, i.id), '[]')
      from induction i where i.register_number = any(numbers_of(person))
$$;

create function told_state(person text, person_version bigint) returns jsonb language sql stable as $$
    select jsonb_build_object('registerNumber', person, 'version', person_version,
                              'inductions', told_inductions(person), 'training', told_training(person))
$$;
comment on function told_state is 'What an event says of a person to the other services, whole.';

create table training_told (
    register_number text  primary key,
    training        jsonb not null
);
comment on table training_told is 'Of whom which training was told last, so that what changes nothing is not told. Personal data in every column.';

-- What was recorded before anybody was told of it is told now.
insert into learner (register_number, version)
select distinct last_survivor(register_number), 0 from induction
union
select distinct last_survivor(c.register_number), 0
  from cpd_record c join cpd_report m on m.record = c.id and m.withdrawn_at is null and m.topic is not null and m.source_kind <> 'PERSON'
 where c.register_number is not null and c.withdrawn_at is null
    on conflict (register_number) do nothing;
with told as (
    select l.register_number, told_training(l.register_number) as training from learner l
     where told_training(l.register_number) <> '[]' or told_inductions(l.register_number) <> '[]'
), kept as (
    insert into training_told select register_number, training from told
), raised as (
    update learner l set version = l.version + 1 from told t where t.register_number = l.register_number returning l.register_number, l.version
)
insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.training.changed.v1', r.register_number, r.version, '{inductions,training}', '{}', '{}',
       jsonb_build_object('service', told_state(r.register_number, r.version)), now()
  from raised r order by r.register_number;
