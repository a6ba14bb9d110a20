-- The passport or the certificate of birth by which somebody is told from a namesake: sealed, and found by its token.
alter table people.person
    add column document text,
    add column document_index text;

create index person_document_index_idx on people.person (institution_id, document_index);
create index person_document_plain_idx on people.person (institution_id, document) where document_index is null and document is not null;
