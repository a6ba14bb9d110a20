-- Contacts of a section for other modules: who by role and organisation, never by name or telephone.
create or replace view institution.section_contact_card with (security_invoker = true) as
select institution_id, id, section_id, role, organisation
from institution.section_contact;

-- Who works for whom and when.
create or replace view institution.substitution_interval with (security_invoker = true) as
select institution_id, id, absent_employee_id, substitute_employee_id, starts_on, ends_on
from institution.substitution;
