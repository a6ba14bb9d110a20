package opora.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opora.PageTest;
import opora.audit.Journal;
import opora.platform.access.StepUp;
import opora.platform.web.Html;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever takes data of people out of the house shows once more that it is them. A route that answers with a file, a page for paper or
 * data for a program asks for it, or stands here with the reason why it need not.
 */
@PageTest
class FilesAskAgainTest {

    private static final Map<String, String> NEED_NOT = Map.ofEntries(
            entry("/account/passkeys/options", "what a browser is to ask a key: nothing of a person"),
            entry("/sign-in/passkey/options", "the same"),
            entry("/sign-in/factor/passkey/options", "the same"),
            entry("/drafts", "what its reader has just typed, for the page they are on"),
            entry("/import/template.xlsx", "an empty form"),
            entry("/reports/{report}.json", "numbers without names"),
            entry("/reports/{report}.xlsx", "numbers without names; with names it is lists.xlsx"),
            entry(
                    "/reports/{report}.public.docx",
                    "made for everybody: small numbers are hidden, numbers in the text too"),
            entry("/reports/{report}.public.html", "the same"),
            entry("/reports/{report}.table.docx", "numbers without names; journalled"),
            entry("/reports/{report}.table.xlsx", "the same"),
            entry(
                    "/families/{id}/documents/{fileId}",
                    "one paper of one family in reach, opened many times a day; journalled"),
            entry(
                    "/families/{id}/consents/{consentId}/paper",
                    "one paper, printed while its signer waits; journalled as a print"),
            entry("/aid/sheet", "signed by those on it the same day; journalled as a print that names them"),
            entry("/aid/{id}/receipt", "one paper, printed while its signer waits; journalled as a print"),
            entry("/events/{id}/sheet", "the list of a meeting for its leader; journalled as a print that names them"),
            entry(
                    "/events/{id}/publication",
                    "who may stand in a picture, for its leader; journalled as a print that names them"),
            entry("/trips/{id}/sheets", "taken along on a trip; journalled as a print that names the families"),
            entry(
                    "/signals/{id}/answer",
                    "one letter to who told of it, which says nothing of the family; journalled as a print"),
            entry("/signals/{id}/answer.docx", "the same letter as a file; journalled as an export"),
            entry("/casework/referrals/{id}/sheet", "one referral, taken along by who is sent; journalled as a print"),
            entry(
                    "/families/{id}/casework/plan/copy.docx",
                    "one paper, printed while its signers wait; journalled as an export and registered"),
            entry(
                    "/families/{id}/casework/diagnosis/findings/{finding}/pictures/{picture}",
                    "one drawing, shown on the page of its instrument; journalled"),
            entry("/surveys/{id}", "one act, printed for its signers; journalled as a print"),
            entry("/calendar/feed/{token}", "kinds, numbers and times for a telephone, without names"),
            entry("/families/{id}/casework/file.docx", "the cover of one file; journalled as an export and registered"),
            entry("/surveys/{id}/act.docx", "the same act as a file; journalled as an export and registered"),
            entry("/documents/templates/{form}/built-in.docx", "a template: fields in the place of people"),
            entry("/documents/templates/{form}/versions/{version}.docx", "the same"),
            entry("/documents/templates/{form}/built-in/sample.docx", "the template filled with an invented family"),
            entry("/documents/templates/{form}/versions/{version}/sample.docx", "the same"),
            entry("/services/acts/{id}", "one paper, printed while its signers wait; journalled as a print"),
            entry("/erasures/{id}", "one act; the erasure before it asked, and it is journalled as a print"));

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyFileWithPeopleAsksItsTakerOnceMore() {
        var files = new TreeMap<String, HandlerMethod>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith("opora.") && givesAFile(handler)) {
                route.getPatternValues().forEach(pattern -> files.put(pattern, handler));
            }
        });

        assertThat(files.keySet()).contains("/reports/{report}.lists.xlsx", "/families/{id}/documents/{fileId}");
        assertThat(files.entrySet().stream()
                        .filter(file -> !asksAgain(file.getValue()))
                        .map(Map.Entry::getKey))
                .as("files nobody is asked about again: put @StepUp on the route, or the reason why not into NEED_NOT")
                .containsExactlyInAnyOrderElementsOf(NEED_NOT.keySet());
    }

    private static boolean asksAgain(HandlerMethod handler) {
        return handler.hasMethodAnnotation(StepUp.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), StepUp.class);
    }

    /** Its answer is no page, or on its way it makes a download or tells the journal of an export or a print. */
    private static boolean givesAFile(HandlerMethod handler) {
        if (ResponseEntity.class.isAssignableFrom(handler.getMethod().getReturnType())) {
            return true;
        }
        var method = handler.getMethod();
        return leadsToAFile(Code.OURS
                .get(ClassUtils.getUserClass(method.getDeclaringClass()))
                .getMethod(method.getName(), method.getParameterTypes()));
    }

    private static boolean leadsToAFile(JavaMethod start) {
        var open = new ArrayDeque<JavaMethod>(List.of(start));
        Set<JavaMethod> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (var call : open.pop().getMethodCallsFromSelf()) {
                if (isAFile(call)) {
                    return true;
                }
                call.getTarget()
                        .resolveMember()
                        .filter(next -> next.getOwner()
                                .getPackageName()
                                .equals(start.getOwner().getPackageName()))
                        .filter(seen::add)
                        .ifPresent(open::add);
            }
        }
        return false;
    }

    private static boolean isAFile(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        return owner.isEquivalentTo(Html.class) && name.equals("download")
                || owner.isEquivalentTo(Journal.class)
                        && Set.of("exported", "printed").contains(name);
    }
}
