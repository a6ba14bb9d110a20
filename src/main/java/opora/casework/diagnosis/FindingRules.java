package opora.casework.diagnosis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Component;

/** What a finding must say before it is written down. */
@Component
class FindingRules {

    private static final int MOST = 3;

    private final FamilyPeople people;
    private final Words words;

    FindingRules(FamilyPeople people, Words words) {
        this.people = people;
        this.words = words;
    }

    /** The texts that are kept: answers to the questions of the form, and nothing else that was sent. */
    Map<String, String> check(UUID institution, FindingDraft draft, LocalDate today) {
        mustBeInTime(institution, draft, today);
        if (draft.kind() != FindingKind.RISK) {
            mustBeChosen(institution, draft);
        }
        if (draft.kind().isGraded() && (draft.grade() == null || draft.grade() < 1 || draft.grade() > MOST)) {
            throw new Refused("diagnosis.refused.grade").on("grade");
        }
        var members = people.of(institution, draft.familyId());
        mustBelong(draft, members);
        var texts = answers(draft, today);
        if (draft.kind() == FindingKind.RISK) {
            RiskItem.all().forEach(item -> keep(draft, item.name(), texts));
        }
        if (draft.kind() == FindingKind.CONCLUSION) {
            interests(draft, members, texts);
        }
        return texts;
    }

    private void mustBeInTime(UUID institution, FindingDraft draft, LocalDate today) {
        if (draft.on().isAfter(today)) {
            throw new Refused("diagnosis.refused.future").on("on");
        }
        var registered = people.registeredOn(institution, draft.familyId());
        if (draft.on().isBefore(registered)) {
            throw new Refused("diagnosis.refused.before-registration", RussianDate.format(registered)).on("on");
        }
    }

    private void mustBeChosen(UUID institution, FindingDraft draft) {
        if (words.choices(institution, draft.kind()).stream()
                .noneMatch(each -> each.code().equals(draft.code()))) {
            throw new Refused("diagnosis.refused.code").on("code");
        }
    }

    private static void mustBelong(FindingDraft draft, List<FamilyPeople.Member> members) {
        var person = draft.personId();
        if (person == null) {
            if (draft.kind() == FindingKind.RELATIVE) {
                throw new Refused("diagnosis.refused.whose").on("personId");
            }
        } else if (members.stream().noneMatch(each -> each.id().equals(person))) {
            throw new Refused("diagnosis.refused.not-a-member").on("personId");
        }
    }

    private static HashMap<String, String> answers(FindingDraft draft, LocalDate today) {
        var texts = new HashMap<String, String>();
        for (var field : FindingField.of(draft.kind(), draft.code())) {
            keep(draft, field.code(), texts);
            field.mustFit(texts.getOrDefault(field.code(), ""), today.getYear());
        }
        if (draft.code().equals("consilium") && !texts.containsKey("participants")) {
            throw new Refused("diagnosis.refused.participants");
        }
        var born = texts.getOrDefault("born", "");
        var died = texts.getOrDefault("died", "");
        if (!born.isEmpty() && !died.isEmpty() && died.compareTo(born) < 0) {
            throw new Refused("diagnosis.refused.died-before-birth");
        }
        return texts;
    }

    /** What is best for each child is thought about child by child, or the conclusion is not drawn up (CAS-20). */
    private static void interests(FindingDraft draft, List<FamilyPeople.Member> members, Map<String, String> texts) {
        for (var child : members) {
            if (child.isChild(draft.on())) {
                keep(draft, interest(child.id()), texts);
                var text = texts.get(interest(child.id()));
                if (text == null) {
                    throw new Refused("diagnosis.refused.interests", child.name());
                }
                if (text.length() > FindingField.LONGEST_TEXT) {
                    throw new Refused("diagnosis.refused.too-long", child.name(), FindingField.LONGEST_TEXT);
                }
            }
        }
    }

    static String interest(UUID child) {
        return "interests-" + child;
    }

    private static void keep(FindingDraft draft, String code, Map<String, String> texts) {
        var text = draft.texts().getOrDefault(code, "").strip();
        if (!text.isEmpty()) {
            texts.put(code, text);
        }
    }
}
