-- A value the plan names without «не менее» (THR-15): 83 % of programmes carried out in full.
alter table reports.threshold drop constraint threshold_operator_known;
alter table reports.threshold add constraint threshold_operator_known
    check (operator in ('AT_LEAST', 'PLANNED', 'MORE_THAN', 'AT_MOST', 'LESS_THAN'));
