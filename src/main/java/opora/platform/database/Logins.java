package opora.platform.database;

/**
 * The two roles of the database: the owner of the tables, whom the walls between institutions do not stop, and the application, which works
 * within them.
 */
record Logins(String url, Login owner, Login application) {

    record Login(String user, String password) {}
}
