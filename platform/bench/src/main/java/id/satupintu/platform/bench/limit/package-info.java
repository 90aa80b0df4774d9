/** What broker, store and web server can do by themselves, on the same machine in the same run. */
@NullMarked
package id.satupintu.platform.bench.limit;

import org.jspecify.annotations.NullMarked;
