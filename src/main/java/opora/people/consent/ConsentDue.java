package opora.people.consent;

import java.time.LocalDate;

/** A consent that has to be asked for anew, with the last day it is good for. */
public record ConsentDue(Consent consent, String familyNumber, LocalDate due) {}
