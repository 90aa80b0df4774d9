/** The linear model: its numbers, its file, its training. */
@NullMarked
package id.satupintu.platform.classifier.linear;

import org.jspecify.annotations.NullMarked;
