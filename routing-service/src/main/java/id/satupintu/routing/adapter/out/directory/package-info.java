/** Keeps the directory of units: loads it from its source files and looks units up. */
@NullMarked
package id.satupintu.routing.adapter.out.directory;

import org.jspecify.annotations.NullMarked;
