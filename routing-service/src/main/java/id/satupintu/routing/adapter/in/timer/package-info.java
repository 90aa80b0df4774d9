/** What happens because time passes. */
@NullMarked
package id.satupintu.routing.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
