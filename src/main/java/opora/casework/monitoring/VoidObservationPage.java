package opora.casework.monitoring;

import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param what the monitoring or the outcome, in words */
public record VoidObservationPage(
        Shell shell, FamilyHeader header, Fields fields, String title, String what, String action, String back) {}
