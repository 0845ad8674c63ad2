-- A person reads everything. An organisation reads the record where the person has opened it, else what it reported itself, as it
-- reported it. What is open is asked here, in the statement that reads, and told with it, also where there is nothing to read.
with may as materialized (
    select :all or granted(:numbers, :own, 'RECORDS', :today) as records,
           :all or granted(:numbers, :own, 'REFLECTIONS', :today) as words
), readable as (
    select case when may.records then r.id else mine.id end as id, r.register_number, r.guest, r.ends_on,
           case when may.records then r.version else mine.version end as version, may.records as whole, may.records and may.words as words,
           case when may.records then r.title else mine.title end as title,
           case when may.records then r.kind else mine.kind end as kind,
           case when may.records then r.topic else mine.topic end as topic,
           case when may.records then r.begins_on else mine.begins_on end as begins_on,
           case when may.records then r.hours else mine.hours end as hours,
           case when may.records then r.provider else mine.provider end as provider,
           case when may.records then r.state else mine.state end as state,
           case when may.records then r.verified_by end as verified_by,
           case when may.records then r.holds_until else mine.holds_until end as holds_until,
           case when may.records then r.standards else '{}' end as standards,
           case when may.records and may.words then r.reflection end as reflection,
           case when may.records and may.words then r.evidence end as evidence
      from may
           cross join cpd_record r
           left join lateral (
               select p.id, p.version, p.title, p.kind, p.topic, p.begins_on, p.hours, p.provider, p.state, p.holds_until
                 from cpd_report p
                where p.record = r.id and p.withdrawn_at is null and not :all and p.source in (select beneath(:own))
                order by p.id limit 1) mine on true
     where r.who = any(:numbers) and r.withdrawn_at is null and (may.records or mine.id is not null)
)
select readable.*, not may.records as withheld
  from may left join lateral (
       select * from readable
        where (:id::uuid is null or readable.id = :id::uuid) and (:after = '' or readable.id > nullif(:after, '')::uuid)
        order by readable.id limit :fetch) readable on true
 order by readable.id
