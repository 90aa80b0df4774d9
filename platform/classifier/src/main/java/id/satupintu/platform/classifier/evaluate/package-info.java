/** How right a classifier is, and how right it believes to be. */
@NullMarked
package id.satupintu.platform.classifier.evaluate;

import org.jspecify.annotations.NullMarked;
