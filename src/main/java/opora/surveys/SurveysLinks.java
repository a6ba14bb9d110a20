package opora.surveys;

import java.util.UUID;
import opora.people.PeopleLinks;

/** Addresses of the questionnaires and of the answers. */
public final class SurveysLinks {

    public static final String ALL = "/surveys";
    public static final String TAB = "/surveys";

    private SurveysLinks() {}

    public static String questionnaire(UUID id) {
        return ALL + "/" + id;
    }

    public static String results(UUID id) {
        return questionnaire(id) + "/results";
    }

    public static String filling(UUID id) {
        return ALL + "/fillings/" + id;
    }

    public static String family(UUID id) {
        return PeopleLinks.family(id) + TAB;
    }
}
