-- A qualification that is not here yet.
insert into qualification (number, second_number, title_en, title_cy, title_cy_basis, awarding_body, level, credits, tqt, glh,
                           valid, valid_basis, certification_end, complete, note, source, recorded_by, recorded_from)
values (:qualification, :secondNumber, :titleEn, :shownTitleCy, :titleCyBasis, :awardingBody, :level, :credits, :tqt, :glh,
        daterange(:offeredFrom::date, :offeredUntil::date, '[]'), 'as entered by registry staff', :certificationEnd::date, :complete,
        :note, :source, :by, :now)
on conflict (number) do nothing
