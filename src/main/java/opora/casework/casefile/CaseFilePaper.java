package opora.casework.casefile;

import static opora.documents.PrintedForm.Field.may;
import static opora.documents.PrintedForm.Field.must;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.documents.PrintedForm;
import opora.documents.Sheet;
import org.springframework.stereotype.Component;

/** The cover of a case file: whose it is, who lives there, which papers it holds (CAS-24). */
@Component
class CaseFilePaper implements PrintedForm {

    static final String CODE = "case-file";

    private static final String KEY = "casework.paper.file.";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "casework.file";
    }

    @Override
    public Optional<String> path(UUID record) {
        return Optional.of("/cases/" + record);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                must("institution", "casework.paper.institution", "casework.paper.institution.example"),
                must("family", KEY + "family", KEY + "family.example"),
                must("number", KEY + "number", KEY + "number.example"),
                must("opened_on", KEY + "opened", KEY + "opened.example"),
                may("closed_on", KEY + "closed", KEY + "closed.example"),
                may("reason", KEY + "reason", KEY + "reason.example"),
                must("curator", KEY + "curator", KEY + "curator.example"),
                may("section", KEY + "section", KEY + "section.example"),
                may("address", KEY + "address", KEY + "address.example"),
                must("member.name", KEY + "member", KEY + "member.example"),
                may("member.born", KEY + "born", KEY + "born.example"),
                may("member.role", KEY + "role", KEY + "role.example"),
                must("paper.title", KEY + "paper", KEY + "paper.example"),
                may("paper.count", KEY + "count", KEY + "count.example"),
                may("paper.last", KEY + "last", KEY + "last.example"));
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.centre("${institution}")
                .title(sheet.t(titleKey()) + " № ${number}")
                .centre("${family}")
                .fact(sheet.t(KEY + "opened"), "${opened_on}")
                .fact(sheet.t(KEY + "closed"), "${closed_on} ${reason}")
                .fact(sheet.t(KEY + "curator"), "${curator}")
                .fact(sheet.t(KEY + "section"), "${section}")
                .fact(sheet.t(KEY + "address"), "${address}")
                .text("")
                .table(this, "member")
                .text("")
                .text(sheet.t(KEY + "inventory"))
                .table(this, "paper")
                .text("")
                .text(sheet.t(KEY + "registered", "${reg_number}", "${printed_on}", "${printed_by}"));
    }
}
