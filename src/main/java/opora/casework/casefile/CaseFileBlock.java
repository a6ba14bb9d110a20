package opora.casework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseFileSource.Paper;
import opora.casework.CaseworkBlock;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of the family: which papers are still missing. */
@Component
class CaseFileBlock implements CaseworkBlock {

    private static final int ORDER = 90;

    private final CaseFile file;
    private final MessageSource messages;

    CaseFileBlock(CaseFile file, MessageSource messages) {
        this.file = file;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        var rows = file.papers(user, familyId, caseId, today).stream()
                .filter(Paper::isMissing)
                .map(paper -> new Row(text(paper.titleKey()), text("casework.file.missing"), paper.href(), true))
                .toList();
        return Optional.of(new Block(
                "casework.file",
                rows,
                List.of(new Action("casework.file.open", CaseFileController.path(familyId))),
                "casework.file.whole"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
