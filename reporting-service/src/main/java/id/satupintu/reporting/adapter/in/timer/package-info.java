/** Takes the measurements that alarms hang on. */
@NullMarked
package id.satupintu.reporting.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
