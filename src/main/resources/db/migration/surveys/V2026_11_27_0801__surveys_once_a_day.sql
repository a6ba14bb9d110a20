-- The same answers typed in twice, by two people or by one in a hurry.
create unique index filling_once_a_day on surveys.filling (institution_id, version_id, person_id, filled_on)
    where person_id is not null and state in ('done', 'refused');
