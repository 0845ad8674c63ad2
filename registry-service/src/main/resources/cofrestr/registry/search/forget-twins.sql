-- Words that two brought at once stand there twice; one is enough.
with twin as (
    delete from name_word a using name_word b where a.word = b.word and a.ctid > b.ctid returning a.word
)
delete from name_word_form a
 using twin, name_word_form b
 where a.word = twin.word and b.word = a.word and b.form = a.form and a.ctid > b.ctid
