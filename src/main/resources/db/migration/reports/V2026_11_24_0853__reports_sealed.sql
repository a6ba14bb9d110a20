-- What was handed in stays as it was handed in. Its texts may be sealed with another key, though: a sealed text that does not belong to
-- its place does not open, so nothing else can be put in its stead. The running application may not do even that.
create or replace function reports.allow_withdrawal_only() returns trigger language plpgsql as
$$
declare
    texts constant text[] := array['narrative', 'statements'];
    withdrawal constant text[] := array['withdrawn_at', 'withdrawn_by', 'withdrawer', 'withdrawal'];
begin
    if current_user <> 'opora_app'
        and to_jsonb(old) - texts = to_jsonb(new) - texts
        and (old.narrative = new.narrative or starts_with(new.narrative #>> '{}', 'v1:'))
        and (old.statements = new.statements or starts_with(new.statements #>> '{}', 'v1:')) then
        return new;
    end if;
    if old.withdrawn_at is not null
        or new.withdrawn_at is null
        or to_jsonb(old) - withdrawal <> to_jsonb(new) - withdrawal then
        raise exception 'reports.submission is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
