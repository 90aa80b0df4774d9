/** What reaches reporting from outside. */
@NullMarked
package id.satupintu.reporting.adapter.in;

import org.jspecify.annotations.NullMarked;
