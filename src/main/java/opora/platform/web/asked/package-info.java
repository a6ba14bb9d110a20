/** Forms that only ask, and forms not sent yet: what was typed is kept for its account, so that no address and no browser has to. */
@NullMarked
package opora.platform.web.asked;

import org.jspecify.annotations.NullMarked;
