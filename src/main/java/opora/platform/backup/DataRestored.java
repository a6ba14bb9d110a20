package opora.platform.backup;

/**
 * The program has started for the first time on data made of a backup.
 *
 * @param backup the name of its file
 */
public record DataRestored(String backup) {}
