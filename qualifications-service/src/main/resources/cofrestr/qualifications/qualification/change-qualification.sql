-- All there is to say of a qualification, anew.
update qualification
   set second_number = :secondNumber, title_en = :titleEn, title_cy = :shownTitleCy, title_cy_basis = :titleCyBasis,
       awarding_body = :awardingBody, level = :level, level_written = null, credits = :credits, tqt = :tqt, glh = :glh,
       min_glh = null, max_glh = null, valid = daterange(:offeredFrom::date, :offeredUntil::date, '[]'),
       valid_basis = 'as entered by registry staff', certification_end = :certificationEnd::date, complete = :complete,
       note = :note, source = :source, recorded_by = :by, recorded_from = :now, version = version + 1
 where number = :qualification
