/** {@code ./satupintu classify}, {@code train} and {@code evaluate}. */
@NullMarked
package id.satupintu.platform.classifier.command;

import org.jspecify.annotations.NullMarked;
