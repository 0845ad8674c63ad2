-- Tells of an assessment where what others know of it is not what they knew; the person is locked.
with told as (
    select assessment_told(a) as now from assessment a where a.id = :assessment
), changed as (
    select t.now,
           case when :before::jsonb is null then 'opened'
                when t.now -> 'outcome' is distinct from :before::jsonb -> 'outcome' then 'decided'
                when t.now -> 'registeredOn' is not null and t.now -> 'registeredOn' is distinct from :before::jsonb -> 'registeredOn' then 'registered'
                when t.now -> 'visitPlannedOn' is not null and t.now -> 'visitPlannedOn' is distinct from :before::jsonb -> 'visitPlannedOn' then 'visit-planned'
                else 'changed' end as what
      from told t where t.now is distinct from :before::jsonb
), raised as (
    update held_person p set version = p.version + 1 from changed where p.register_number = :person returning p.version
)
insert into feed_event (type, subject, version, changed, changed_items, routes_before, routes_after, data, recorded_at, effective_on)
select 'wales.cofrestr.assessment.' || c.what || '.v1', :person, r.version, '{assessments}',
       array(select count(*) from assessment o where o.register_number = any(numbers_of(:person)) and o.id <= :assessment),
       :routesBefore, assessed_routes(:person), assessed_state(:person, r.version), :now,
       nullif((c.now ->> case c.what when 'opened' then 'begunOn' when 'registered' then 'registeredOn' when 'decided' then 'decidedOn' end)::date, :today)
  from changed c cross join raised r
