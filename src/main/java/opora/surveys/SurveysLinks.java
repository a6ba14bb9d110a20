package opora.surveys;

import java.util.UUID;
import opora.people.PeopleLinks;

/** Addresses of the questionnaires and of the answers. */
public final class SurveysLinks {

    public static final String ALL = "/questionnaires";
    public static final String TAB = "/questionnaires";

    private SurveysLinks() {}

    public static String questionnaire(UUID id) {
        return ALL + "/" + id;
    }

    public static String results(UUID id) {
        return questionnaire(id) + "/results";
    }

    public static String filling(UUID id) {
        return ALL + "/answers/" + id;
    }

    /** The form in which an employee writes down what a person answers. */
    public static String fill(UUID family, UUID person, UUID version) {
        return family(family) + "/members/" + person + "/versions/" + version;
    }

    public static String person(UUID person, UUID questionnaire) {
        return PeopleLinks.person(person) + "/questionnaires/" + questionnaire;
    }

    public static String family(UUID id) {
        return PeopleLinks.family(id) + TAB;
    }
}
