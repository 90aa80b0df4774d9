/** What routing-service decides, in two aggregates: the unit and the disposition of a complaint. */
@NullMarked
package id.satupintu.routing.domain;

import org.jspecify.annotations.NullMarked;
