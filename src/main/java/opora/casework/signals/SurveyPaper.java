package opora.casework.signals;

import static opora.documents.PrintedForm.Field.may;
import static opora.documents.PrintedForm.Field.must;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.documents.FormValues;
import opora.documents.PrintedForm;
import opora.documents.Sheet;
import opora.platform.text.RussianDate;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** The act of survey of living conditions as a document (domain: article 122 of the Family Code). */
@Component
class SurveyPaper implements PrintedForm {

    static final String CODE = "survey";

    private static final String KEY = "casework.paper.survey.";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "casework.survey.title";
    }

    @Override
    public Optional<String> path(UUID record) {
        return Optional.of("/surveys/" + record);
    }

    @Override
    public List<Field> fields() {
        var fields = new ArrayList<Field>(List.of(
                must("institution", "casework.paper.institution", "casework.paper.institution.example"),
                must("on", KEY + "on", KEY + "on.example"),
                may("signal", KEY + "signal", KEY + "signal.example"),
                must("whom", KEY + "whom", KEY + "whom.example"),
                may("address", KEY + "address", KEY + "address.example"),
                may("outcome", KEY + "outcome", "casework.survey.outcome.surveyed"),
                must("commission.name", KEY + "member", KEY + "member.example")));
        for (var section : SurveySection.values()) {
            var example = KEY + "example." + section.code().replace('_', '-');
            fields.add(
                    section == SurveySection.CONCLUSION
                            ? must(section.code(), section.titleKey(), example)
                            : may(section.code(), section.titleKey(), example));
        }
        return fields;
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.centre("${institution}")
                .title(sheet.t(titleKey()) + " № ${reg_number}")
                .right("${on}")
                .fact(sheet.t(KEY + "signal"), "${signal}")
                .fact(sheet.t(KEY + "whom"), "${whom}")
                .fact(sheet.t(KEY + "address"), "${address}")
                .fact(sheet.t(KEY + "outcome"), "${outcome}");
        for (var section : SurveySection.values()) {
            sheet.section(sheet.t(section.titleKey()), "${" + section.code() + "}");
        }
        sheet.text(sheet.t("casework.survey.signatures"))
                .table(List.of(sheet.t(KEY + "member"), sheet.t(KEY + "signature")), List.of("${commission.name}", ""))
                .text("")
                .text(sheet.t("casework.survey.acquainted") + " ________________ /________________/");
    }

    static FormValues values(SignalCard card, Survey survey, String institution, Shell shell) {
        var line = card.line();
        var values = new FormValues()
                .text("institution", institution)
                .text("on", RussianDate.format(survey.on()))
                .text("signal", "№ " + line.number() + " — " + RussianDate.format(line.receivedOn()))
                .text("whom", whom(card))
                .text("address", card.address())
                .text("outcome", shell.t(survey.outcome().titleKey()))
                .list(
                        "commission",
                        survey.commission()
                                .lines()
                                .map(name -> Map.of("name", name.strip()))
                                .toList());
        for (var section : SurveySection.values()) {
            values.text(section.code(), survey.text(section));
        }
        return values;
    }

    private static String whom(SignalCard card) {
        if (card.line().familyName() == null) {
            return card.whom();
        }
        var family = card.line().familyName() + ", № " + card.familyNumber();
        return card.person() == null ? family : family + ", " + card.person();
    }
}
