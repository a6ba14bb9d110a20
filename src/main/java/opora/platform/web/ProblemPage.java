package opora.platform.web;

public record ProblemPage(Shell shell, int status, String sentence) {}
