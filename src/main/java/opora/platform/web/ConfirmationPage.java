package opora.platform.web;

import gg.jte.models.runtime.JteModel;

/** Asks the user of a request to show that it is them. Answered by the module that knows how they can. */
public interface ConfirmationPage {

    JteModel of(Shell shell, Interrupted interrupted);
}
