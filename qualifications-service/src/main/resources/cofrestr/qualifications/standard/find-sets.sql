-- Sets as they stand on a day, by family and in each the oldest first. Nobody but those who prepare them reads a bare draft.
select s.code, s.family, s.kind, s.name_cy, s.name_en, s.name_cy_basis, s.jurisdiction, s.in_use, s.valid_from, s.valid_until, s.stage,
       standards_set_state(s, :day::date) as state, s.announced, s.standards as count, s.statutory, s.basis, s.complete, s.published_at,
       s.withdrawn_from, s.withdrawn_because, s.version,
       coalesce(s.groups, (select string_agg(name || ' (' || times || ')', '; ' order by first)
                             from (select group_en as name, count(*) as times, min(number) as first
                                     from standard where set_code = s.code group by group_en) g)) as groups
  from standards_set s
 where (:code::text is null or s.code = :code)
   and (:family::text is null or s.family = :family)
   and (:kind::text is null or s.kind = :kind)
   and (:drafts or s.stage = 'CONSULTATION' or s.announced or s.source_state is not null or s.published_at is not null)
   and (:state::text is null or standards_set_state(s, :day::date) = :state)
 order by s.place
