/** The notices that lie with officers, listed by mailbox. */
@NullMarked
package id.satupintu.notification.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
