alter table feed_event add column effective_on date;
comment on column feed_event.effective_on is 'The day on which it began or ended to be so, where that is not the day of recording.';

alter table roster drop constraint roster_coverage_check;
alter table roster add constraint roster_coverage_check check (coverage in ('NAMED', 'ALL', 'ONE'));
comment on column roster.coverage is 'For whom absence means something: organisations that the list names, all beneath its own, or (ONE, a single message) nobody.';

insert into due (kind, subject, at)
select 'practitioner', boundary.id::text, min(boundary.day)
  from (select practitioner_id as id, unnest(array[lower(valid), upper(valid)]) as day from employment
        union all select practitioner_id, unnest(array[lower(valid), upper(valid)]) from registration
        union all select practitioner_id, unnest(array[lower(valid), upper(valid)]) from disciplinary_order) boundary
 where boundary.day > current_date
 group by boundary.id;
