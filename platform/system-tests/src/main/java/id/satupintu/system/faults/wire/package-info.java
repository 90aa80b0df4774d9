/** Proxies between processes whose connections can be cut. */
@NullMarked
package id.satupintu.system.faults.wire;

import org.jspecify.annotations.NullMarked;
