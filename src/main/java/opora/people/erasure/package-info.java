@NullMarked
package opora.people.erasure;

import org.jspecify.annotations.NullMarked;
