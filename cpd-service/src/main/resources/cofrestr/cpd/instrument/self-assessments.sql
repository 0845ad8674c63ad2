-- What one person, or organisation, took, each beside the time before; and, also where nothing is read, whether the reader may.
with reader as materialized (
    select :organisation::text is not null or may_read_self_assessments(:number, :reader, :own, :today) as may,
           exists (select from followed_post where number = any(numbers_of(:number)) and organisation in (select beneath(:own))
                      and coalesce(until >= :today, true)) as employs
), taken as (
    select s.id, s.instrument, s.version, s.mode, s.taken_as, s.taken_with, s.taken_on,
           lag(s.id) over before as previous, lag(s.version) over before as previous_version
      from self_assessment s
     where s.organisation = :organisation or s.register_number = any(numbers_of(:number))
    window before as (partition by s.instrument order by s.id)
)
select r.may, r.employs, t.*
  from reader r
       left join lateral (
           select * from taken
            where r.may and taken.id > :after and (:id::uuid is null or taken.id = :id::uuid)
            order by taken.id limit :fetch) t on true
 order by t.id
