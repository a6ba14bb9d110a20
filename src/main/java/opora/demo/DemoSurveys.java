package opora.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import opora.contracts.FormStatusList;
import opora.contracts.StatusListDraft;
import opora.platform.Change;
import opora.platform.Ids;
import opora.surveys.FillingDraft;
import opora.surveys.Given;
import opora.surveys.Questionnaires;
import opora.surveys.RecordFilling;
import opora.surveys.RefusalDraft;
import opora.surveys.Way;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What those with a contract answered to the questionnaire of the technology, and the lists of who wants to change their status. */
@Component
@Profile("demo")
class DemoSurveys {

    private static final String CODE = "yugorsk-2021";
    private static final String WILLING = "inner-resources";
    private static final int DECEMBER = 12;

    private final Questionnaires questionnaires;
    private final RecordFilling recordFilling;
    private final FormStatusList formStatusList;

    DemoSurveys(Questionnaires questionnaires, RecordFilling recordFilling, FormStatusList formStatusList) {
        this.questionnaires = questionnaires;
        this.recordFilling = recordFilling;
        this.formStatusList = formStatusList;
    }

    void ask(List<DemoContract> contracts, Change change) {
        var asked = questionnaires.byCode(change.institution(), CODE).orElseThrow();
        var answered = new ArrayList<FillingDraft>();
        var willing = new TreeMap<Integer, List<StatusListDraft.Listed>>();
        for (var each : contracts) {
            int i = each.index();
            var on = each.draft().startsOn().minusDays(1);
            if (i % 40 == 9) {
                refuse(each, asked.versionId(), on, change);
            } else if (i % 20 != 13) {
                boolean yes = i % 10 < 6;
                answered.add(filling(each, asked.versionId(), on, yes));
                if (yes) {
                    willing.computeIfAbsent(on.getYear(), year -> new ArrayList<>())
                            .add(new StatusListDraft.Listed(
                                    each.draft().personId(), StatusListDraft.Source.SURVEY, on, ""));
                }
            }
        }
        recordFilling.recordAll(answered, change);
        willing.forEach((year, members) -> form(year, members, change));
    }

    private static FillingDraft filling(DemoContract contract, UUID version, LocalDate on, boolean yes) {
        return new FillingDraft(
                Ids.next(),
                version,
                contract.draft().personId(),
                contract.draft().employeeId(),
                contract.index() % 3 == 0 ? Way.PAPER : Way.SPECIALIST,
                on,
                List.of(
                        Given.chosen(WILLING, yes ? "yes" : "no"),
                        Given.chosen("others-experience", contract.index() % 4 == 1 ? "no" : "yes")),
                null,
                null);
    }

    private void refuse(DemoContract contract, UUID version, LocalDate on, Change change) {
        recordFilling.refuse(
                new RefusalDraft(
                        Ids.next(),
                        version,
                        contract.draft().personId(),
                        contract.draft().employeeId(),
                        Way.SPECIALIST,
                        on,
                        "Не хочет отвечать на вопросы",
                        null),
                change);
    }

    private void form(int year, List<StatusListDraft.Listed> members, Change change) {
        var last = LocalDate.of(year, DECEMBER, 31);
        var until = last.isAfter(change.today()) ? change.today() : last;
        formStatusList.form(
                new StatusListDraft(Ids.next(), until, LocalDate.of(year, 1, 1), until, CODE, WILLING, null, members),
                change);
    }
}
