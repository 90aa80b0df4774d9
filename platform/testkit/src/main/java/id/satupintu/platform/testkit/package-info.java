/** What tests of every module lean on: a real broker, the embedded store, a clock that can be set, tokens, house rules. */
@NullMarked
package id.satupintu.platform.testkit;

import org.jspecify.annotations.NullMarked;
