/**
 * A store for one machine and for tests that speaks the MongoDB wire protocol: indexed, journaled, bounded in memory.
 */
@NullMarked
package id.satupintu.platform.embeddedmongo;

import org.jspecify.annotations.NullMarked;
