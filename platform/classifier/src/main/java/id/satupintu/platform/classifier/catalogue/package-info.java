/** Finding units by what their tupoksi says, without any example. */
@NullMarked
package id.satupintu.platform.classifier.catalogue;

import org.jspecify.annotations.NullMarked;
