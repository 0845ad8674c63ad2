-- By which routes some of the parts in an assessment are read: the school with whoever stands above it, the provider of preparation, the
-- assessor, each as that part alone.
create function assessment_routes(one assessment, parts text[]) returns text[] language sql stable as $$
    with recursive above (code) as (
        select one.school where 'EMPLOYER' = any(parts)
        union
        select o.parent from followed_organisation o join above on above.code = o.code where o.parent is not null)
    select coalesce(array_agg(route order by route), '{}')
      from (select 'EMPLOYER:' || code as route from above
            union select 'PROVIDER:' || one.preparation where 'PROVIDER' = any(parts)
            union select 'ASSESSOR:' || one.assessor where 'ASSESSOR' = any(parts) and one.assessor is not null) readers
$$;

-- What others know of an assessment: nothing that was judged or answered.
create function assessment_told(one assessment) returns jsonb language sql stable as $$
    select jsonb_strip_nulls(jsonb_build_object(
               'id', one.id, 'scheme', one.scheme, 'route', one.route, 'school', one.school, 'preparation', one.preparation,
               'assessor', one.assessor, 'begunOn', one.begun_on, 'registeredOn', said.registered_on,
               'visitPlannedOn', case when said.visited_on is null then said.visit_planned_on end, 'visitedOn', said.visited_on,
               'outcome', one.outcome, 'decidedOn', one.decided_on))
      from (select min(on_date) filter (where kind = 'REGISTRATION' and not planned) as registered_on,
                   min(on_date) filter (where kind = 'VISIT' and not planned) as visited_on,
                   (array_agg(on_date order by id desc) filter (where kind = 'VISIT' and planned))[1] as visit_planned_on
              from assessment_fact where assessment = one.id and withdrawn_at is null) said
$$;

-- All routes by which something of a person's assessments is read.
create function assessed_routes(person text) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct r.route), '{}')
      from assessment a cross join lateral unnest(assessment_routes(a, '{EMPLOYER,PROVIDER,ASSESSOR}')) r (route)
     where a.register_number = any(numbers_of(person))
$$;

create or replace function held_state(person text, person_version bigint) returns jsonb language sql stable as $$
    select jsonb_build_object('service', jsonb_build_object(
        'registerNumber', person, 'version', person_version,
        'awards', (select coalesce(jsonb_agg(jsonb_build_object('qualification', a.qualification, 'awardedOn', a.awarded_on) order by a.awarded_on, a.qualification), '[]')
                     from award a where a.register_number = any (numbers_of(person)) and a.state = 'VERIFIED'),
        'credits', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('unit', c.unit, 'training', c.training, 'credits', c.credits, 'achievedOn', c.achieved_on)) order by c.achieved_on, c.id), '[]')
                      from unit_credit c where c.register_number = any (numbers_of(person)) and c.state = 'VERIFIED'),
        'statuses', (select coalesce(jsonb_agg(jsonb_build_object('status', s.status, 'jurisdiction', s.jurisdiction, 'awardedOn', s.awarded_on) order by s.awarded_on, s.id), '[]')
                       from held_status s where s.register_number = any (numbers_of(person)) and s.state = 'VERIFIED'),
        'assessments', (select coalesce(jsonb_agg(assessment_told(a) order by a.id), '[]')
                          from assessment a where a.register_number = any (numbers_of(person)))))
$$;

-- The same for who reads of assessments: organisations, of theirs alone. Each has a number among those of the person, by which an event says which it is about.
create function assessed_state(person text, person_version bigint) returns jsonb language sql stable as $$
    select held_state(person, person_version) || jsonb_build_object('employer', jsonb_build_object(
        'registerNumber', person, 'version', person_version,
        'assessments', (select coalesce(jsonb_agg(assessment_told(each.one) || jsonb_build_object(
                                   'item', each.item, 'routes', assessment_routes(each.one, '{EMPLOYER,PROVIDER,ASSESSOR}')) order by each.item), '[]')
                          from (select a as one, row_number() over (order by a.id) as item
                                  from assessment a where a.register_number = any (numbers_of(person))) each)))
$$;

-- A requirement as the public reads it.
create function requirement_told(one requirement) returns jsonb language sql stable as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'id', one.id, 'code', one.code, 'ruleVersion', one.rule_version, 'state', one.state,
        'name', jsonb_build_object('cy', one.name_cy, 'en', one.name_en), 'summary', jsonb_build_object('cy', one.summary_cy, 'en', one.summary_en),
        'legalBasis', one.legal_basis, 'power', one.power,
        'appliesTo', jsonb_build_object('categories', one.categories, 'roleProfiles', one.role_profiles, 'levels', one.levels,
                                        'routes', one.routes, 'settings', one.settings),
        'effectiveFrom', one.effective_from, 'effectiveUntil', one.effective_until,
        'phaseIn', case when one.starters_from is not null then jsonb_build_object('startersFrom', one.starters_from, 'inPostUntil', one.in_post_until) end,
        'changeOfEmployer', one.change_of_employer,
        'provisional', case when one.provisional_full_time_months is not null then
             jsonb_build_object('fullTimeMonths', one.provisional_full_time_months, 'partTimeMonths', one.provisional_part_time_months,
                                'leaveDisregarded', one.provisional_leave_disregarded) end,
        'criteria', one.criteria, 'withdrawnFrom', one.withdrawn_from, 'withdrawnBecause', one.withdrawn_because, 'version', one.version))
$$;

comment on table feed_event is 'What changed, written in the transaction of the change. The other services read all of it; organisations the assessments that concern them, and requirements. Of awards, credits and statuses they read nothing: those are told to them as outcomes alone.';
comment on column feed_event.data is 'Personal data where the subject is a register number. The new state: {"service": ..., "employer": ...}.';
