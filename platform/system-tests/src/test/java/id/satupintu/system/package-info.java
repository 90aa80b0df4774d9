/** The whole system: its walls, and its life as separate processes. */
@NullMarked
package id.satupintu.system;

import org.jspecify.annotations.NullMarked;
