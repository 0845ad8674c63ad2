insert into application_file (application, kind, of_case, media_type, bytes, sha256, sealed, seal_key, scan, uploaded_by, recorded_from)
values (:id, :kind, :ofCase, :mediaType, :bytes, :hash, :sealed, :key, :scan, :name, :now)
