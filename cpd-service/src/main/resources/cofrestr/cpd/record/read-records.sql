-- A person reads everything. An organisation reads the record where the person has opened it, else what it reported itself.
with may as materialized (
    select :all or granted(:numbers, :own, 'RECORDS', :today) as records,
           :all or granted(:numbers, :own, 'REFLECTIONS', :today) as words
)
select r.id, r.register_number, r.guest, r.ends_on, r.version, may.records as whole,
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
           select p.title, p.kind, p.topic, p.begins_on, p.hours, p.provider, p.state, p.holds_until
             from cpd_report p
            where p.record = r.id and p.withdrawn_at is null and not :all and p.source in (select beneath(:own))
            order by p.id limit 1) mine on true
 where r.who = any(:numbers) and r.withdrawn_at is null
   and (may.records or mine.title is not null)
   and (:id::uuid is null or r.id = :id::uuid)
   and (:after = '' or r.id > nullif(:after, '')::uuid)
 order by r.id
 limit :fetch
