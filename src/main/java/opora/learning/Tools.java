package opora.learning;

import static opora.learning.db.Tables.TOOL;
import static opora.learning.db.Tables.TOOL_USER;
import static org.jooq.impl.DSL.noCondition;

import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.db.tables.records.ToolRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The bank of methods: each tool once, however its name is written (MET-01, MET-02, T23-02). */
@Service
public class Tools extends EntryBook<ToolDraft, ToolRecord> {

    private final DSLContext db;

    Tools(DSLContext db, Journal journal, Policy policy) {
        super(
                db,
                journal,
                policy,
                Register.TOOLS,
                TOOL,
                new Roster(
                        TOOL_USER, TOOL_USER.INSTITUTION_ID, TOOL_USER.ENTRY_ID, TOOL_USER.EMPLOYEE_ID, TOOL_USER.ID));
        this.db = db;
    }

    @Override
    void write(ToolRecord row, ToolDraft draft) {
        row.setName(draft.name());
        row.setNameKey(draft.nameKey());
        row.setStudiedOn(draft.studiedOn());
        row.setIntroducedOn(draft.introducedOn());
        row.setDescription(draft.description());
    }

    @Override
    ToolDraft read(ToolRecord row, Set<UUID> roster) {
        return new ToolDraft(row.getName(), row.getStudiedOn(), row.getIntroducedOn(), row.getDescription(), roster);
    }

    @Override
    Set<UUID> rosterOf(ToolDraft draft) {
        return draft.users();
    }

    @Override
    void mustFit(ToolDraft draft, @Nullable UUID self, Change change) {
        if (db.fetchExists(
                TOOL,
                TOOL.INSTITUTION_ID.eq(change.institution()),
                TOOL.NAME_KEY.eq(draft.nameKey()),
                TOOL.VOIDED_AT.isNull(),
                self == null ? noCondition() : TOOL.ID.ne(self))) {
            throw new Refused("constraint.tool_once").on("name");
        }
    }
}
