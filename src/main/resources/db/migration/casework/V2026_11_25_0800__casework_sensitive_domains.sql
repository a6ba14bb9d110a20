-- Ratings of these domains tell of health, addiction or abuse; the lowest words of the last two name cruelty and violence.
alter table casework.monitoring_domain add column sensitive boolean not null default false;

update casework.monitoring_domain
set sensitive = true
where code in ('health', 'psychological', 'psychological_2', 'substances', 'child_parent', 'microclimate');
