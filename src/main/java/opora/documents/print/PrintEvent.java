package opora.documents.print;

import java.util.UUID;
import opora.audit.JournalEvent;

sealed interface PrintEvent extends JournalEvent {

    record TemplateKept(UUID template, String form, int version) implements PrintEvent {}

    record TemplateChosen(UUID template, String form, int version) implements PrintEvent {}

    /** The office goes back to the template of the program. */
    record BuiltInTemplateChosen(String form) implements PrintEvent {}

    record PaperRegistered(String form, int year, int number) implements PrintEvent {}
}
