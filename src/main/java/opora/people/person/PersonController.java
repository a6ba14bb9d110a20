package opora.people.person;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.CorrectPerson;
import opora.people.HiddenNumbers;
import opora.people.PeopleEvent;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.people.PersonDraft;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(PeoplePermissions.VIEW)
class PersonController {

    private final PersonFiles persons;
    private final CorrectPerson correctPerson;
    private final Journal journal;
    private final HiddenNumbers hidden;
    private final Forms forms;
    private final Templates templates;

    PersonController(
            PersonFiles persons,
            CorrectPerson correctPerson,
            Journal journal,
            HiddenNumbers hidden,
            Forms forms,
            Templates templates) {
        this.persons = persons;
        this.correctPerson = correctPerson;
        this.journal = journal;
        this.hidden = hidden;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/people/{id}")
    Html person(@PathVariable UUID id, Shell shell, Change change) {
        var person = persons.of(id, change.user());
        journal.viewed(change, new PeopleEvent.PersonOpened(id), id);
        return Html.page(templates.peoplePerson(new PersonPage(shell, change.today(), person, Fields.BLANK)));
    }

    @GetMapping("/people/{id}/edit")
    @Requires(PeoplePermissions.EDIT)
    Html form(@PathVariable UUID id, Shell shell, Change change) {
        var person = persons.of(id, change.user());
        return Html.page(
                templates.peopleCorrection(new PersonPage(shell, change.today(), person, forms.filled(known(person)))));
    }

    private static HashMap<String, @Nullable Object> known(PersonFile person) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("familyName", person.familyName());
        known.put("givenName", person.givenName());
        known.put("patronymic", person.patronymic());
        known.put("sex", person.sex());
        known.put("birthDate", person.birthDate());
        known.put("snils", person.snilsText());
        known.put("phone", person.phoneAsWritten());
        known.put("document", person.documentText());
        return known;
    }

    @PostMapping("/people/{id}")
    @Requires(PeoplePermissions.EDIT)
    Html correct(@PathVariable UUID id, @Valid PersonForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> correct(id, form.draft(), change))
                ? Html.done(PeopleLinks.person(id), "people.saved")
                : Html.fix(templates.peopleCorrection(
                        new PersonPage(shell, change.today(), persons.of(id, change.user()), forms.typed(errors))));
    }

    private void correct(UUID person, PersonDraft draft, Change change) {
        if (hidden.meets(draft.snils(), change)) {
            throw new Refused("constraint.person_snils_once").on("snils");
        }
        correctPerson.correct(person, draft, change);
    }
}
