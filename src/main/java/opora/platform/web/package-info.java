@NullMarked
package opora.platform.web;

import org.jspecify.annotations.NullMarked;
