/** The notices of an officer's unit over HTTP. */
@NullMarked
package id.satupintu.notification.adapter.in.web;

import org.jspecify.annotations.NullMarked;
