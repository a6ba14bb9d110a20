-- The present of a person or a family, found at once. The exclusion constraints already forbid a second open interval; without these
-- the planner reads the present through their GiST indexes, which is many times slower, or cannot tell that there is at most one.
create unique index membership_present on people.membership (institution_id, person_id) where ends_on is null;
create unique index residence_present on people.residence (institution_id, family_id) where ends_on is null;
create unique index curator_present on people.curator (institution_id, family_id) where ends_on is null;
create unique index family_status_present on people.family_status (institution_id, family_id, axis) where ends_on is null;
