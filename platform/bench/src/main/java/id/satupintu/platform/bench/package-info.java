/** What the system costs and how fast it answers, measured through its public doors beside the limits of the machine. */
@NullMarked
package id.satupintu.platform.bench;

import org.jspecify.annotations.NullMarked;
