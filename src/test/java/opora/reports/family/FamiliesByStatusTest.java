package opora.reports.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import opora.Centre;
import opora.PageTest;
import opora.institution.SectionBlock;
import opora.reports.Story;
import opora.reports.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@PageTest
class FamiliesByStatusTest {

    @Autowired
    FamiliesByStatus block;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @BeforeEach
    void russian() {
        LocaleContextHolder.setLocale(Locale.of("ru"));
    }

    @AfterEach
    void asItWas() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theFamiliesOnServiceStandByStatusEachWithItsList() {
        var story = new Story(db, centre);
        var small = story.small;
        var here = "/people?section=" + small.firstSection();
        onService(story, "sop", "asocial");
        onService(story, "sop", null);
        onService(story, null, null);

        var lines = block.lines(small.firstSection(), centre.user(small.specialistAccount()), World.TODAY);

        assertThat(lines)
                .containsExactly(
                        new SectionBlock.Line("На обслуживании", 3, here),
                        new SectionBlock.Line("Социально опасное положение", 2, here + "&legal=sop"),
                        new SectionBlock.Line("Асоциальная семья", 1, here + "&practice=asocial"));
        assertThat(block.lines(small.secondSection(), centre.user(small.specialistAccount()), World.TODAY))
                .isEmpty();
    }

    private static void onService(Story story, String legal, String practice) {
        var family = story.world.family("Ручьёвы", story.small.near(), story.small.firstSection());
        story.world.opened(family);
        if (legal != null) {
            story.world.status(family, "legal", legal, World.LONG_AGO, null);
        }
        if (practice != null) {
            story.world.status(family, "practice", practice, World.LONG_AGO, null);
        }
    }
}
