package opora.outreach.trips;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record CancelTripPage(Shell shell, Fields fields, TripCard trip) {}
