package opora.learning;

import static opora.learning.db.Tables.CHANNEL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.learning.LearningEvents.ChannelSaved;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.SearchText;
import opora.platform.text.Tsv;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an institution publishes (COM-02): the common list, and what the institution added, renamed or put aside. */
@Service
@Transactional
public class Channels {

    private static final List<Tsv.Row> COMMON = Tsv.read("/opora/reference/publication-channels.tsv");
    private static final Set<String> COMMON_CODES =
            COMMON.stream().map(row -> row.get("code")).collect(Collectors.toSet());

    private final DSLContext db;
    private final Journal journal;

    Channels(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** @param active false when nothing new is published there */
    public record Channel(String code, String title, boolean active) {}

    @Transactional(readOnly = true)
    public List<Channel> of(UUID institution, Locale locale) {
        var all = new LinkedHashMap<String, Channel>();
        for (var row : COMMON) {
            var title = row.get(locale.getLanguage().equals("en") ? "title_en" : "title");
            all.put(row.get("code"), new Channel(row.get("code"), title, true));
        }
        own(institution).forEach(all::put);
        return List.copyOf(all.values());
    }

    @Transactional(readOnly = true)
    public boolean knows(UUID institution, String code) {
        return COMMON_CODES.contains(code) || own(institution).containsKey(code);
    }

    public String add(String title, Change change) {
        var code = "own-" + (own(change.institution()).size() + 1);
        save(code, title, true, change);
        return code;
    }

    public void change(String code, String title, boolean active, Change change) {
        if (!knows(change.institution(), code)) {
            throw new NotFound();
        }
        save(code, title, active, change);
    }

    private void save(String code, String title, boolean active, Change change) {
        Must.beWritten("title", title.strip(), Must.TITLE);
        var key = SearchText.normalise(title);
        if (of(change.institution(), Locale.of("ru")).stream()
                .anyMatch(each -> !each.code().equals(code)
                        && SearchText.normalise(each.title()).equals(key))) {
            throw new Refused("learning.refused.channel-taken").on("title");
        }
        db.insertInto(CHANNEL)
                .set(CHANNEL.INSTITUTION_ID, change.institution())
                .set(CHANNEL.CODE, code)
                .set(CHANNEL.TITLE, title.strip())
                .set(CHANNEL.ACTIVE, active)
                .onDuplicateKeyUpdate()
                .set(CHANNEL.TITLE, title.strip())
                .set(CHANNEL.ACTIVE, active)
                .execute();
        journal.record(change, new ChannelSaved(code, active), change.institution());
    }

    private Map<String, Channel> own(UUID institution) {
        return db.selectFrom(CHANNEL)
                .where(CHANNEL.INSTITUTION_ID.eq(institution))
                .orderBy(CHANNEL.CODE)
                .fetchMap(CHANNEL.CODE, row -> new Channel(row.getCode(), row.getTitle(), row.getActive()));
    }
}
