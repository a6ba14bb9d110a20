package opora.institution.sections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import opora.institution.InstitutionPermissions;
import opora.institution.SectionBlock;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the page of a section together: its own data and what the other modules contribute. */
@Component
class SectionPages {

    private final Policy policy;
    private final SectionStore store;
    private final List<SectionBlock> blocks;
    private final Clock clock;

    SectionPages(Policy policy, SectionStore store, List<SectionBlock> blocks, Clock clock) {
        this.policy = policy;
        this.store = store;
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(SectionBlock::order))
                .toList();
        this.clock = clock;
    }

    SectionPage section(UUID id, Shell shell, User user, Fields ending) {
        policy.mustFind(user, InstitutionPermissions.VIEW, RecordFacts.ofSection(id));
        var today = LocalDate.now(clock);
        var institution = user.institutionId();
        var facts = RecordFacts.ofSection(id);
        return new SectionPage(
                shell,
                today,
                store.section(institution, id),
                store.assignments(institution, id),
                store.contacts(institution, id),
                blocksOf(id, user, today),
                shell.can(InstitutionPermissions.EDIT, RecordFacts.ofInstitution()),
                shell.can(InstitutionPermissions.EDIT, facts),
                shell.can(InstitutionPermissions.CONTACTS, facts),
                ending);
    }

    private List<SectionPage.Block> blocksOf(UUID section, User user, LocalDate today) {
        return blocks.stream()
                .map(block -> new SectionPage.Block(block.titleKey(), block.lines(section, user, today)))
                .filter(block -> !block.lines().isEmpty())
                .toList();
    }
}
