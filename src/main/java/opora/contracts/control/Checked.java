package opora.contracts.control;

import opora.contracts.db.tables.records.ContractRecord;

/** A draft beside its contract, which is read and locked. */
record Checked(ControlDraft draft, ContractRecord contract) {}
