-- What was noticed about rows, each once for code and field.
select coalesce(jsonb_agg(jsonb_build_object('code', split_part(note, ' ', 1), 'field', split_part(note, ' ', 2), 'rows', rows) order by note), '[]')::text
  from (select note, count(*) as rows
          from roster_row cross join unnest(notes) note where roster = :roster group by note) noted
