package opora.casework.signals;

import opora.platform.web.Shell;

public record TellerPage(Shell shell, SignalCard card, Teller teller) {}
