/** Reports that nobody sent, written as people write; with counted facts and the catalogue all that the shipped model is trained on. */
@NullMarked
package id.satupintu.platform.classifier.invented;

import org.jspecify.annotations.NullMarked;
