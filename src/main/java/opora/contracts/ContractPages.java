package opora.contracts;

import java.util.List;
import java.util.UUID;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.access.User;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms beneath a contract begin with: the contract, and the head of its family's page. */
@Component
public class ContractPages {

    private final Contracts contracts;
    private final Families families;
    private final ContractReach reach;
    private final MessageSource messages;

    ContractPages(Contracts contracts, Families families, ContractReach reach, MessageSource messages) {
        this.contracts = contracts;
        this.families = families;
        this.reach = reach;
        this.messages = messages;
    }

    public record Opened(ContractSummary contract, FamilyHeader header) {}

    /** Absent when out of reach, refused before anything is typed when it may not be changed. */
    public Opened forChange(UUID id, Change look) {
        var contract = contracts.mustFind(look.user(), id);
        families.mustSensitive(ContractsPermissions.KEEP, List.of(contract.familyId()), look.user());
        return new Opened(contract, families.header(contract.familyId(), look.user(), ContractsPermissions.KEEP));
    }

    public Opened forLook(UUID id, Change look) {
        var contract = contracts.mustFind(look.user(), id);
        return new Opened(contract, families.header(contract.familyId(), look.user()));
    }

    /** For the links of a block. */
    public boolean mayKeep(ContractSummary contract, User user) {
        return reach.may(ContractsPermissions.KEEP, contract.familyId(), user);
    }

    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
