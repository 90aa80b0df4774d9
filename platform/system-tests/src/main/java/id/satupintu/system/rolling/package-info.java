/** Change without standing still: services exchanged and multiplied under load, and nothing is lost. */
@NullMarked
package id.satupintu.system.rolling;

import org.jspecify.annotations.NullMarked;
