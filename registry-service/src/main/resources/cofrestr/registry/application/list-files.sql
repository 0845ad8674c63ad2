select id, kind, media_type, bytes, encode(sha256, 'hex') as sha256, scan, recorded_from as uploaded
  from application_file
 where application = :id and (:casesToo or not of_case)
 order by id
