/** Finds the unit whose tupoksi covers a report, with the reason a person can check, or says that it is not sure. */
@NullMarked
package id.satupintu.routing;

import org.jspecify.annotations.NullMarked;
