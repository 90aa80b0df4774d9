/** The published language: identifiers and values that occur in events. Nothing here decides anything. */
@NullMarked
package id.satupintu.contracts;

import org.jspecify.annotations.NullMarked;
