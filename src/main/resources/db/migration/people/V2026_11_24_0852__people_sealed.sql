-- Numbers are sealed: that they are numbers is checked before, and equal ones are known by a token that only the key can make.
alter table people.person
    drop constraint snils_has_eleven_digits,
    drop constraint person_phone_has_ten_digits,
    drop constraint person_snils_once,
    add column snils_index text,
    add column phone_index text;

alter table people.person add constraint person_snils_once unique (institution_id, snils_index);

drop index people.person_phone_idx;
create index person_phone_index_idx on people.person (institution_id, phone_index);
-- Until the numbers of before are sealed they are found as they stand.
create index person_snils_plain_idx on people.person (institution_id, snils) where snils_index is null and snils is not null;
create index person_phone_plain_idx on people.person (institution_id, phone) where phone_index is null and phone is not null;
