/** From what people type to words that can be compared, and from words to numbers. */
@NullMarked
package id.satupintu.platform.classifier.text;

import org.jspecify.annotations.NullMarked;
