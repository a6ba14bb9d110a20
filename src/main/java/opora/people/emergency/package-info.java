@NullMarked
package opora.people.emergency;

import org.jspecify.annotations.NullMarked;
