insert into standard (set_code, number, reference, group_cy, group_en, subgroup_cy, subgroup_en, label_cy, label_en, label_cy_basis, basis, level)
select :code, number, reference, "groupCy", "groupEn", "subgroupCy", "subgroupEn", "labelCy", "labelEn", 'text of the set', 'text of the set', level
  from jsonb_to_recordset(:standards::jsonb)
       said (number int, reference text, "groupCy" text, "groupEn" text, "subgroupCy" text, "subgroupEn" text, "labelCy" text, "labelEn" text, level int)
