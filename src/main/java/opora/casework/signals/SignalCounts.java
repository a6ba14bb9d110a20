package opora.casework.signals;

public record SignalCounts(int open, int received, int overdue, int dueToday, int mine) {}
