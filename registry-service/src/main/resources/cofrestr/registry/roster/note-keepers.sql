-- Under whom the plan is made, noted before anything of it is worked out: whatever changes meanwhile is found at the commit.
update roster
   set kept_by = (select coalesce(jsonb_object_agg(k.organisation, k.keeper || ' ' || lower(k.valid)), '{}')
                    from roster_keeper k join organisation_ancestor beneath on beneath.code = k.organisation and beneath.ancestor = :organisation
                   where upper_inf(k.valid) and (k.keeper <> :sender or k.because is not null))
 where id = :roster
