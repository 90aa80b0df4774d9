/** The processes of one system on one machine: how each is started, watched and stopped. */
@NullMarked
package id.satupintu.platform.local.process;

import org.jspecify.annotations.NullMarked;
