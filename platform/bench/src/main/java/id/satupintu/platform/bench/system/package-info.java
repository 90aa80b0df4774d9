/** The system under load: started afresh, listened to, drained, stopped. */
@NullMarked
package id.satupintu.platform.bench.system;

import org.jspecify.annotations.NullMarked;
