/** The one door: every request of a person or a program comes in here. */
@NullMarked
package id.satupintu.gateway;

import org.jspecify.annotations.NullMarked;
