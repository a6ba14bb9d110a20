/**
 * Interaction with the organisations of the town for those with a social contract: agreements, requests and answers. A request is a referral
 * of the family; there is no second kind of it.
 */
@NullMarked
package opora.contracts.organisations;

import org.jspecify.annotations.NullMarked;
