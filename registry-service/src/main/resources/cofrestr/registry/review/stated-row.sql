select w.stated::text as stated, w.date_of_birth, w.staff_id, w.register_number, w.ni_sealed,
       (select array_agg(distinct coalesce(kept.id, p.id))
          from practitioner p
          left join survivor s on s.number = p.register_number
          left join practitioner kept on kept.register_number = s.survivor
         where p.id = any(m.candidates)) as candidates
  from match_review m left join roster_row w on w.roster = m.roster and w.number = m.row_number
 where m.id = :id
