/**
 * One document per aggregate holds its state, what it has heard, what it has still to say and when it must act next; so
 * one single-document write is the whole transaction.
 */
@NullMarked
package id.satupintu.platform.aggregate;

import org.jspecify.annotations.NullMarked;
