select concat_ws('|', organisation, staff_id, post_id, kind, coalesce(practitioner_id::text, '-'), coalesce(practitioner_version::text, '-'),
                 coalesce(reason, '-'), changes::text, coalesce(encode(sha256(convert_to(row.stated::text, 'UTF8')), 'hex'), '-'),
                 coalesce(encode(row.ni_hash, 'hex'), '-'))
  from (select plan.organisation, plan.staff_id, plan.post_id, plan.kind, plan.practitioner_id, plan.practitioner_version, plan.reason,
               plan.changes, r.stated, r.ni_hash
          from roster_plan plan left join roster_row r on r.roster = plan.roster and r.number = plan.row_number
         where plan.roster = :roster) row
 order by organisation collate "C", staff_id collate "C", post_id collate "C", kind
