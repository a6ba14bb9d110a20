package opora.platform;

/** There is no such record for this user: absent and out of scope are told alike (404). */
public class NotFound extends RuntimeException {}
