/**
 * Which function of government a report is about. Pure: texts, catalogues and models come in, candidates with
 * probabilities and the words that decided go out; storing, reloading and reading files of a tenant is the caller's.
 */
@NullMarked
package id.satupintu.platform.classifier;

import org.jspecify.annotations.NullMarked;
