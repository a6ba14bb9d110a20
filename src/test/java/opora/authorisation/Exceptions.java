package opora.authorisation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the rule has an exception, and why. Whoever adds a line here has been asked the question by the matrix. */
final class Exceptions {

    /** @param cell what the cell and its problem look like, as one line */
    private record Line(Pattern cell, String reason) {}

    private static final List<Line> LINES = List.of(
            line("GET /error · .* refused: 404", "The page of an error, opened by hand, tells that nothing was found."),
            line("(GET|POST) /(tell|answer)/\\{token}.* · .* refused: 404", "No link was given with this token."),
            line("GET /calendar/feed/\\{token} · .* refused: 404", "No link to a calendar was given with this token."),
            line("GET /invitation/\\{token} · .* refused: 404", "Nobody was invited with this token."),
            line(
                    "child · POST /trips/\\{id}/route/\\{settlement}",
                    "A settlement is no secret; one that is not on the route is neither moved nor removed."),
            line(
                    "(field|own and another|another and own) shown · POST /events/\\{id}/attendance",
                    "Says who stood on the page when it was sent; whoever is out of reach is passed over."),
            line(
                    "(field|own and another|another and own) changed · POST /meetings",
                    "Ticks among the families of the meeting; a tick of another family is passed over."),
            line(
                    "families · POST /trips/\\{id}/families/\\{family}/removal",
                    "The family to be removed stands in the path; the field belongs to the form of adding."),
            line(
                    "(field|another and own) sectionId · POST /(events|families/\\{id}/residences|signals/links).* ELSEWHERE →"
                            + " written",
                    "An event may take place in any section, a family may move to any, an agency may tell of any."),
            line(
                    "(field|another and own) serviceId · POST /aid/new",
                    "Counts only with the tick that the aid was an urgent service too."),
            line(
                    "POST /families/\\{id}/casework/diagnosis/findings/\\{finding}/pictures · .* the file was not kept: 422",
                    "Pictures stand beside an instrument, and this finding is a problem: InstrumentPicturesTest keeps one."),
            line(
                    "GET /reports/sections/\\{section}/comparison · .* refused: 404",
                    "The passports that are compared were drawn up for the own section alone."),
            line(
                    "GET /reports/\\{report}(/table|\\.table\\.\\w+) · .* refused: 404",
                    "The report that is asked for has no such table: ThresholdsAcceptanceTest opens the one that has."),
            line(
                    "GET /reports/submitted/new · .* refused: 409",
                    "Statements that the report asks for have not been made for this year."),
            line(
                    "(POST /people/\\{id}|GET /people/\\{id}/edit) · .* CLOSED → (written|not refused)",
                    "A person outlives their families: a mistake in a name is corrected after the family was removed"
                            + " too."),
            line(
                    "/signals/\\{id}/(informant|answer) · (SPECIALIST|PSYCHOLOGIST|LAWYER)/\\w+ · (OWN|CURATED|CLOSED) →"
                            + " (not refused|written)",
                    "Who wrote a signal down and who checks it see who told, whatever their reach."),
            line(
                    "POST /signals/\\{id}/answer.docx · .* refused: 409",
                    "There is no answer before the decision: SignalPagesTest takes one away."),
            line(
                    "POST /documents/templates/\\{form} · .* the file was not kept: 422",
                    "Kept is a .docx whose fields the program knows: TemplatesPagesTest uploads one."),
            line(
                    "GET /documents/templates/\\{form}/versions/\\{version}.* refused: 404",
                    "Nobody has uploaded a template of their own."),
            line(
                    "/(signals|surveys).* CLOSED → (written|not refused)",
                    "A signal about a family that was removed from service is how it may come back."),
            line(
                    "/families/\\{id}/consents.* CLOSED → (written|not refused)",
                    "A consent outlives the service: it is signed and withdrawn after a family was removed too."),
            line(
                    "child · POST /families/\\{id}/restriction/insiders/\\{employeeId}/release",
                    "An employee is no secret; one who is not named for the family is released from nothing."),
            line(
                    "(field|another and own|own and another) (account|family) · POST /journal/incident",
                    "A filter over the journal of one's own institution: what is foreign is not in it, the workbook is"
                            + " empty."),
            line(
                    "no session · POST /sign-in/passkey/options",
                    "A question for the key in the device, the same for everybody who wants to sign in."),
            line(
                    "GET /monitoring/\\{id}/(correction|decision|void) · LAWYER/SECTIONS · (OWN|CLOSED) → refused: 403",
                    "What was found tells of health and abuse: a lawyer reads and writes it in their own case only."),
            line("no session · GET /drafts", "Open to every role, not to strangers."),
            line(
                    "no session · GET /sign-in/(factor|second) ",
                    "Asks those who have typed their password, and sends others away."),
            line(
                    "(GET|HEAD) /families/\\{id}/casework/(causes|reviews) · (METHODIST|ADMINISTRATOR|LAWYER)/\\w+ · \\w+ →"
                            + " refused: 403",
                    "Causes and reviews tell of health, want and violence: for those who read what is sensitive."),
            line(
                    "(GET|HEAD) /families/\\{id}/casework/diagnosis/findings/\\{finding}/pictures/\\{picture} ·"
                            + " (METHODIST|ADMINISTRATOR|LAWYER)/\\w+ · \\w+ → refused: 403",
                    "What was drawn is as sensitive as what was said: for those who read it."),
            line("GET /import/template.xlsx · .* not refused: 200", "An empty workbook to be filled in."),
            line("GET /sign-in .*written: \\{access.sign_in_failure=1}", "A sign-in that failed is counted."));

    private Exceptions() {}

    private static Line line(String cell, String reason) {
        return new Line(Pattern.compile(cell), reason);
    }

    static Optional<String> reason(Verdicts.Cell cell, String problem) {
        var line = cell + " → " + problem;
        return LINES.stream()
                .filter(each -> each.cell().matcher(line).find())
                .map(Line::reason)
                .findFirst();
    }
}
