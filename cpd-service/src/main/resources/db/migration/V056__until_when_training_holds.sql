-- Said once: until when training holds. null where it is not said and the topic has no time.
create function training_until(stated date, ended date, valid_months integer) returns date language sql immutable as $$
    select coalesce(stated, (ended + make_interval(months => valid_months) - interval '1 day')::date)
$$;
comment on function training_until is 'The last day on which training holds: as stated, or so many months from its last day.';

create or replace function told_training(person text) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                  'topic', topic, 'from', ends_on, 'until', case when not without_end then holds_until end)) order by topic, ends_on), '[]')
      from (select m.topic, m.ends_on, bool_or(t.valid_months is null and m.holds_until is null) as without_end,
                   max(training_until(m.holds_until, m.ends_on, t.valid_months)) as holds_until
              from cpd_record c
              join cpd_report m on m.record = c.id and m.withdrawn_at is null and m.state <> 'PLANNED' and m.source_kind <> 'PERSON'
              join training_topic t on t.code = m.topic
             where c.who = any(numbers_of(person)) and c.withdrawn_at is null
             group by m.topic, m.ends_on) held
$$;
