/**
 * The authorisation matrix: every route, asked by every role for records of every scope, in every way a request can be bent.
 *
 * <p>It is made from the routes themselves. Whoever adds a route with an id nobody knows yet adds one line to {@link
 * opora.authorisation.Registry}.
 */
package opora.authorisation;
